/**
 * `npm run build`: checks data and content, then builds the site into `dist/`.
 * The site is built aside and takes the name `dist` only when it is whole: a build that stops, for whatever reason,
 * leaves no `dist/` at all, so nothing half-done can be published. Last of all it lists the checksums of all downloads.
 * `--out <folder>` builds elsewhere.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openSite } from '../src/audit/built-site.ts';
import { checksumList, checksumListName } from '../src/packages/checksum-list.ts';
import { runAstro } from './astro.ts';

// What Node compiled once it need not compile for every build; the check is loaded after this, to profit from it.
enableCompileCache(path.resolve('.cache/node'));
const { check } = await import('./check.ts');
const { startDrawing } = await import('./draw-pictures.ts');

/** Builds the site in `root` into the folder `out`; resolves to the exit code. */
async function build(root: string, out: string): Promise<number> {
  const target = path.resolve(root, out);
  const unfinished = path.resolve(root, '.cache', `unfinished-${path.basename(target)}`);
  rmSync(target, { recursive: true, force: true });
  rmSync(unfinished, { recursive: true, force: true });

  // Beside the check and the build, on another core.
  const pictures = startDrawing(root);
  if (!check(root)) {
    pictures.stop();
    stop();
    return 1;
  }
  const code = await runAstro(root, ['build', '--outDir', path.relative(root, unfinished)]);
  if (code !== 0) {
    pictures.stop();
    rmSync(unfinished, { recursive: true, force: true });
    stop();
    return 1;
  }
  await pictures.finish(unfinished);
  const { files, read } = openSite(unfinished);
  writeFileSync(path.join(unfinished, checksumListName), checksumList(files, read));
  renameSync(unfinished, target);
  console.log(`✓ Trang đã dựng xong trong thư mục ${out}/ · The site is built in ${out}/`);
  return 0;
}

function stop(): void {
  console.error('✗ Chưa dựng trang nào. Hãy sửa các lỗi ở trên rồi chạy lại lệnh.');
  console.error('  Nothing was built. Repair what is named above and run the command again.');
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
process.exitCode = await build(process.cwd(), values.out);
