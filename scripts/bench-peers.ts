/**
 * `npm run bench:peers`: what readers load of a story here, and of the same story made with Observable Framework: the
 * same words, taken from our built page, the same CSV files, the same charts drawn with Observable Plot; and the same for
 * one figure of each story alone, as it stands in a page of another site. Installs Framework from npm into `.cache/peers`,
 * builds both sites, opens the pages in a browser for the first time, from a server that compresses, and writes what came
 * over the line into `docs/benchmarks.md`.
 *
 * How the charts are drawn there is in `scripts/peers/<story>/`, in Framework's own Markdown. What is left out there and
 * not here is named in the document.
 */
import { spawnSync } from 'node:child_process';
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
import { chromium } from '@playwright/test';
import { siteConfig } from '../site.config.ts';
import { writeTable } from './benchmark-tables.ts';
import { findBrowser, howToGetBrowser, launchFlags } from './browser.ts';
import { serveCompressed } from './compressing-server.ts';
import { dataFor, figureMarkdown, storyMarkdown } from './peers/story-markdown.ts';
import { countDrawings, type Weight, weighPages } from './peers/weigh-page.ts';
import { localToday } from './today.ts';

const versions = {
  '@observablehq/framework': '1.13.4',
  '@observablehq/plot': '0.6.17',
  'd3-dsv': '3.0.2',
  // Framework's default font as Google Fonts cuts it, which no build and no browser here has to ask for.
  '@fontsource-variable/source-serif-4': '5.3.1',
} as const;

/** Framework's pages as they come, and as they would be in a font that the machine has. */
const peerSites = [
  { name: 'Framework', output: 'with-font' },
  { name: 'Framework, phông của máy · the machine’s font', output: 'without-font' },
] as const;

const root = path.dirname(import.meta.dirname);
const fixtures = path.join(import.meta.dirname, 'peers');
const own = path.join(root, '.cache/peers/own');
const peer = path.join(root, '.cache/peers/framework');
const stories = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** A page that both sites have. */
interface Subject {
  readonly name: string;
  /** Its address in our site. */
  readonly own: string;
  /** Its name in the other, without an ending. */
  readonly peer: string;
  /** Its Markdown for the other, made from our page. */
  readonly markdown: (page: string) => string;
}

/** Of each story the figure that is weighed alone. */
const figuresAlone = new Map([
  ['chuyen-doi-so', 'dti-rank'],
  ['nguoi-dan-va-doanh-nghiep', 'papi-rank-southeast'],
]);

function fixture(story: string, name: string): string {
  return readFileSync(path.join(fixtures, story, `${name}.md`), 'utf8');
}

const storySubjects = stories.map((story): Subject => ({
  name: story,
  own: `cau-chuyen/${story}/`,
  peer: story,
  markdown: (page) =>
    `${fixture(story, 'data')}\n${storyMarkdown(page, (id) => fixture(story, id))}`,
}));

const figureSubjects = stories.map((story): Subject => {
  const id = figuresAlone.get(story);
  if (id === undefined) throw new Error(`no figure of ${story} is named to be weighed alone`);
  const chart = fixture(story, id);
  return {
    name: `${id} (hình nhúng · embedded figure)`,
    own: `nhung/${id}/`,
    peer: id,
    markdown: (page) =>
      `${dataFor(chart, fixture(story, 'data'))}\n${figureMarkdown(page, () => chart)}`,
  };
});

function run(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): void {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: 'true', ...environment },
  });
  if (error || status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} failed`);
}

/** Installs just these versions, unless they are there. */
function installPeer(): void {
  mkdirSync(peer, { recursive: true });
  const manifest = `${JSON.stringify({ private: true, type: 'module', dependencies: versions }, null, 2)}\n`;
  const file = path.join(peer, 'package.json');
  const isThere = existsSync(file) && readFileSync(file, 'utf8') === manifest;
  if (isThere && existsSync(path.join(peer, 'node_modules/@observablehq/framework'))) return;
  rmSync(path.join(peer, 'node_modules'), { recursive: true, force: true });
  writeFileSync(file, manifest);
  // Nothing of what it installs runs before it builds.
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], peer);
}

/** Writes the pages for Framework from ours, with the data that their charts ask for, and builds them. */
function buildPeer(): void {
  const source = path.join(peer, 'src');
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  cpSync(path.join(fixtures, 'observablehq.config.js'), path.join(peer, 'observablehq.config.js'));
  for (const subject of [...storySubjects, ...figureSubjects]) {
    const page = readFileSync(path.join(own, subject.own, 'index.html'), 'utf8');
    const text = subject.markdown(page);
    writeFileSync(path.join(source, `${subject.peer}.md`), text);
    for (const [, file = ''] of text.matchAll(/FileAttachment\('([^']+)'\)/g)) {
      cpSync(path.join(root, 'data', file), path.join(source, file));
    }
  }
  const command = path.join(peer, 'node_modules/@observablehq/framework/dist/bin/observable.js');
  for (const { output } of peerSites) {
    run(process.execPath, [command, 'build'], peer, { PEER_OUTPUT: output });
  }
  bringFontHome(path.join(peer, peerSites[0].output));
}

/** Gives a built site Framework's default font from its own host instead of Google's: the same faces for the same letters. */
function bringFontHome(site: string): void {
  const font = path.join(peer, 'node_modules/@fontsource-variable/source-serif-4');
  const faces = ['opsz.css', 'opsz-italic.css'].map((file) =>
    readFileSync(path.join(font, file), 'utf8').replaceAll('Serif 4 Variable', 'Serif 4'),
  );
  cpSync(path.join(font, 'files'), path.join(site, 'font/files'), { recursive: true });
  writeFileSync(path.join(site, 'font/source-serif-4.css'), faces.join('\n'));
  for (const page of readdirSync(site).filter((name) => name.endsWith('.html'))) {
    const file = path.join(site, page);
    const html = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      html
        .replace(/<link rel="preconnect" href="https:\/\/fonts\.gstatic\.com"[^>]*>/, '')
        .replaceAll(/https:\/\/fonts\.googleapis\.com\/css2[^"]*/g, '/font/source-serif-4.css'),
    );
  }
}

const kilobytes = (bytes = 0) => (bytes / 1000).toFixed(1);

/** What the columns after the first two say of a weight. */
function cellsOf({ requests, bytes, byKind }: Weight): string[] {
  const of = (...kinds: readonly string[]) =>
    kilobytes(kinds.reduce((sum, kind) => sum + (byKind[kind] ?? 0), 0));
  return [
    ...[String(requests), kilobytes(bytes), of('Script'), of('Document'), of('Stylesheet')],
    ...[of('Font'), of('Fetch', 'XHR')],
  ];
}

/** Weighs a page as the first of its site, and as the second, when what pages share is there already. @throws Error when it asks other hosts */
async function weigh(page: string, other: string): Promise<{ weight: Weight; cells: string[] }> {
  const [alone] = await weighPages(browser, [page]);
  const [, after] = await weighPages(browser, [other, page]);
  const drawings = await countDrawings(browser, page);
  if (!alone || !after) throw new Error(`${page} was not weighed`);
  const elsewhere = [...new Set([...alone.elsewhere, ...after.elsewhere])];
  if (elsewhere.length > 0) throw new Error(`${page} asks other hosts: ${elsewhere.join()}`);
  const seen = `${drawings.without}/${drawings.with}`;
  return { weight: alone, cells: [...cellsOf(alone), kilobytes(after.bytes), seen] };
}

const executablePath = findBrowser();
if (!executablePath) throw new Error(`\n${howToGetBrowser()}`);
run(process.execPath, ['scripts/build.ts', '--out', path.relative(root, own)], root);
installPeer();
buildPeer();

const browser = await chromium.launch({ executablePath, args: launchFlags() });
const servers = await Promise.all(
  [own, ...peerSites.map(({ output }) => path.join(peer, output))].map((site) =>
    serveCompressed(site),
  ),
);
try {
  const [ours = '', ...theirs] = servers.map(({ address }) => address);
  const rows: string[][] = [];
  for (const subjects of [storySubjects, figureSubjects]) {
    for (const [index, subject] of subjects.entries()) {
      const other = subjects.at(index - 1) ?? subject;
      const mine = await weigh(`${ours}${subject.own}`, `${ours}${other.own}`);
      rows.push([subject.name, siteConfig.name.vi, ...mine.cells]);
      for (const [at, { name }] of peerSites.entries()) {
        const site = theirs[at] ?? '';
        const peers = await weigh(`${site}${subject.peer}.html`, `${site}${other.peer}.html`);
        const times = (weightOf: (weight: Weight) => number) => {
          const [own, there] = [weightOf(mine.weight), weightOf(peers.weight)];
          return own === 0 ? '' : `${(there / own).toFixed(1)} ×`;
        };
        rows.push(
          [subject.name, name, ...peers.cells],
          [
            ...[subject.name, `**${name} ÷**`, '', times(({ bytes }) => bytes)],
            ...[times(({ byKind }) => byKind['Script'] ?? 0), '', '', '', '', '', ''],
          ],
        );
      }
    }
  }
  await writeTable('peers', {
    columns: [
      ...['bài · page', 'làm bằng · made with', 'yêu cầu · requests', 'tất cả · all, kB'],
      ...['script, kB', 'HTML, kB', 'CSS, kB', 'phông · fonts, kB', 'số liệu · data, kB'],
      ...[
        'là trang thứ hai · as second page, kB',
        'hình vẽ không cần script · drawn without script',
      ],
    ],
    rows,
  });
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  await writeTable('peers-versions', {
    columns: ['ngày · day', 'phiên bản · versions', 'trình duyệt · browser'],
    rows: [[localToday(), named.join(', '), `Chromium ${browser.version()}`]],
  });
  console.table(rows);
} finally {
  await browser.close();
  await Promise.all(servers.map(({ close }) => close()));
}
