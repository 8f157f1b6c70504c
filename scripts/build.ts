/**
 * `npm run build`: checks data and content, then builds the site into `dist/`.
 * The site is built aside and takes the name `dist` only when it is whole: a build that stops, for whatever reason,
 * leaves no `dist/` at all, so nothing half-done can be published. Last of all it lists the checksums of all downloads.
 * `--out <folder>` builds elsewhere.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openSite } from '../src/audit/built-site.ts';
import { checksumList, checksumListName } from '../src/packages/checksum-list.ts';
import { startAstro } from './astro.ts';
import { startBesidePages } from './beside-pages.ts';
import { frugalityFor } from './large-site.ts';

/** Builds the site in `root` into the folder `out`; resolves to the exit code. */
async function build(root: string, out: string): Promise<number> {
  const target = path.resolve(root, out);
  const unfinished = path.resolve(root, '.cache', `unfinished-${path.basename(target)}`);
  rmSync(target, { recursive: true, force: true });
  rmSync(unfinished, { recursive: true, force: true });

  // On another core. The pages do not wait for the check: where it finds something, they are thrown away unseen.
  const beside = startBesidePages(root);
  process.env['BESIDE_PAGES'] = 'runs';
  const built = path.relative(root, unfinished);
  const pages = startAstro(root, ['build', '--outDir', built], frugalityFor(root));
  const isSound = await beside.checked;
  if (isSound) pages.show();
  else pages.stop();
  if ((await pages.ended) !== 0 || !isSound) {
    beside.stop();
    rmSync(unfinished, { recursive: true, force: true });
    console.error('✗ Chưa dựng trang nào. Hãy sửa các lỗi ở trên rồi chạy lại lệnh.');
    console.error('  Nothing was built. Repair what is named above and run the command again.');
    return 1;
  }
  await beside.putPictures(unfinished);
  const { files, read } = openSite(unfinished);
  writeFileSync(path.join(unfinished, checksumListName), checksumList(files, read));
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(unfinished, target);
  console.log(`✓ Trang đã dựng xong trong thư mục ${out}/ · The site is built in ${out}/`);
  return 0;
}

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
process.exitCode = await build(process.cwd(), values.out);
