import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Advice, Problem } from '../src/datasets/problem.ts';
import { inEach, type Words } from '../src/i18n/locale.ts';
import { slugOf } from '../src/profiles/slug.ts';
import type { NewSite } from '../src/scaffolds/new-site.ts';
import { readSite } from '../src/stories/read-site.ts';
import { writeIds, writeSchemas } from './schemas.ts';

/** What a site is built with: all of the repository but `site.config.ts`, `content/`, `data/` and what is about this site. */
export const engine = [
  '.devcontainer',
  '.editorconfig',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.nvmrc',
  '.prettierignore',
  '.prettierrc.json',
  '.vscode',
  'LICENSE',
  'LICENSE-content.md',
  'astro.config.mjs',
  'docs',
  'eslint.config.js',
  'package-lock.json',
  'package.json',
  'public',
  'schemas',
  'scripts',
  'src',
  'tsconfig.json',
] as const;

/** The tests hold the engine against the data of this site, so they stay here, with what they are made of. */
const tests = /\.test\.ts$|(?:^|[\\/])(?:fixtures|__fixtures__|__snapshots__|mistakes)$/;

/** What `npm test` does where the tests of the engine are not. */
const ownTest =
  'npm run format:check && npm run lint && npm run types && npm run build && npm run audit';

/** Why a folder cannot take a new site; `null` where it can. */
export function refuseFolder(root: string, folder: string): Advice | null {
  const target = path.resolve(root, folder);
  const isWithin = !path.relative(root, target).startsWith('..');
  const isTaken = existsSync(target) && readdirSync(target).length > 0;
  if (!isWithin && !isTaken) return null;
  return {
    expected: {
      vi: 'một thư mục mới hoặc trống, ở ngoài kho này: trang ở đây không bị ghi đè',
      en: 'a new or empty folder outside this repository: the site here is not written over',
    },
    repair: { vi: 'Chọn thư mục khác, ví dụ ../ten-tinh.', en: 'Choose another, such as ../name.' },
  };
}

/** Copies what a site is built with. */
export function copyEngine(root: string, target: string): void {
  for (const part of engine) {
    if (!existsSync(path.join(root, part))) continue;
    cpSync(path.join(root, part), path.join(target, part), {
      recursive: true,
      filter: (file) => !tests.test(path.relative(root, file)),
    });
  }
}

/** Copies the engine into the folder of a new site and writes the site beside it; what is wrong with it, if anything is. */
export function writeSite(root: string, { into, languages, name, files }: NewSite): Problem[] {
  const target = path.resolve(root, into);
  copyEngine(root, target);
  // The boundaries of the provinces belong to their register.
  if (existsSync(path.join(root, 'data/map')))
    cpSync(path.join(root, 'data/map'), path.join(target, 'data/map'), { recursive: true });
  for (const [file, text] of files) write(target, file, text);
  const [first] = languages;
  rename(root, target, name[first]);
  write(target, 'README.md', readMe(name[first]));
  const site = readSite(target, languages);
  if (site.problems.length > 0) rmSync(target, { recursive: true });
  else {
    writeSchemas(target, languages);
    writeIds(target, site);
  }
  return [...site.problems];
}

function write(target: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
  writeFileSync(path.join(target, file), text);
}

/** Gives the new site's name to what is published with it: its package, and the licence of its content. */
function rename(root: string, target: string, name: string): void {
  const before = readFileSync(path.join(root, 'package.json'), 'utf8');
  const { name: id } = JSON.parse(before) as { name: string };
  const own = JSON.parse(before) as { description: string; scripts: Record<string, string> };
  const scripts = Object.entries(own.scripts).filter(([each]) => !/^(unit|e2e)$/.test(each));
  const kept = { ...Object.fromEntries(scripts), test: ownTest };
  const changed = { ...own, name: slugOf(name), description: name, scripts: kept };
  write(target, 'package.json', `${JSON.stringify(changed, null, 2)}\n`);
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  write(
    target,
    'package-lock.json',
    lock.replaceAll(`"name": "${id}"`, `"name": "${slugOf(name)}"`),
  );
  const licence = readFileSync(path.join(root, 'LICENSE-content.md'), 'utf8');
  write(
    target,
    'LICENSE-content.md',
    licence.replaceAll(/[«“](?:[^«»“”]*)[»”](?=, CC BY 4\.0)/g, `«${name}»`),
  );
}

function readMe(name: string): string {
  return `# ${name}

Trang này được dựng bằng \`site.config.ts\` (trang của ai), \`content/\` (bài, hình, trang đầu) và \`data/\` (số liệu, nguồn);
phần còn lại là phần mềm, không phải sửa. Bắt đầu từ [hướng dẫn](docs/huong-dan.md).

This site is made of \`site.config.ts\` (whose it is), \`content/\` (stories, figures, home page) and \`data/\` (numbers and their
sources); the rest is software and need not change. Begin with the [guide](docs/guide.md).

\`\`\`sh
npm start   # cài, kiểm, dựng rồi mở ở http://localhost:4321 · installs, checks, builds and serves
npm run new # thêm nguồn, bộ số liệu, hình, câu chuyện · adds sources, datasets, figures, stories
npm test    # kiểm mọi thứ trước khi đăng · checks everything before publishing
\`\`\`
`;
}

/** What was written, and what to do next. */
export function describeSite({ into, files }: NewSite): Words {
  const list = [...files.keys()];
  const steps = {
    vi: [
      `Vào thư mục mới: cd ${into}`,
      'Lưu vào git: git init && git add -A && git commit -m "Trang mới"',
      'Xem trang: npm start',
      'Viết lại câu mở đầu và tít hình (content/home.yaml, content/figures/), rồi npm run new story',
    ],
    en: [
      `Go there: cd ${into}`,
      'Keep it in git: git init && git add -A && git commit -m "A new site"',
      'See it: npm start',
      'Rewrite the headline and the title of the figure (content/home.yaml, content/figures/), then npm run new story',
    ],
  };
  const head = { vi: 'Đã viết', en: 'Wrote' };
  const next = { vi: 'Tiếp theo:', en: 'Next:' };
  return inEach(['vi', 'en'], (locale) =>
    [
      ...list.map((file) => `✓ ${head[locale]} ${path.posix.join(into, file)}`),
      next[locale],
      ...steps[locale].map((step, index) => `  ${index + 1}. ${step}`),
    ].join('\n'),
  );
}
