/**
 * `npm run preview`: a copy of the built site in `dist/` whose pages open by a double click, without a server: for
 * someone who looks at a pull request. `--out <folder>` names the copy. What a script adds to the pages is not in it,
 * because browsers run no modules from a disk; everything else is as it will be.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { withoutScripts, withRelativeLinks } from '../src/review/pages-without-server.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'preview' } } });
const out = path.resolve(values.out);
if (!existsSync('dist/index.html')) {
  console.error('✗ Chưa có trang nào trong dist/: chạy npm run build trước.');
  console.error('  There is no site in dist/ yet: run npm run build first.');
  process.exitCode = 1;
} else {
  rmSync(out, { recursive: true, force: true });
  cpSync('dist', out, { recursive: true });
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|css)$/.test(name)) continue;
    const file = path.join(out, name);
    const site = name.split(path.sep).join('/');
    const text = readFileSync(file, 'utf8');
    const own = name.endsWith('.html') ? withoutScripts(text) : text;
    writeFileSync(file, withRelativeLinks(own, site, siteConfig.address.base));
  }
  const read = path.join(out, 'DOC-TRUOC-README.txt');
  writeFileSync(
    read,
    [
      'Bản xem trước: giải nén tất cả, rồi mở index.html bằng trình duyệt. Không cần máy chủ.',
      'Phần chỉ có nhờ script (tìm kiếm, đọc số trên hình) không chạy ở đây.',
      '',
      'A preview: unpack everything, then open index.html in a browser. No server is needed.',
      'What only a script adds (search, reading values off figures) does not run here.',
      '',
    ].join('\n'),
  );
  console.log(
    `✓ Mở ${path.join(values.out, 'index.html')} · Open ${path.join(values.out, 'index.html')}`,
  );
}
