/**
 * `npm run bench:evidence`: what it costs that every number can be followed to its source: bytes of each story's page and
 * time of the build. Not a test: it depends on the machine. The aim is 15 % of the bytes and 10 % of the time.
 *
 * The site is built twice, from two copies of the repository. «Without» is the same site whose sentences, titles and
 * summaries print the same numbers as plain words: no link to the row, no card, no computation, and neither the script
 * nor the styles of cards. Everything else stays in both: figures with their tables and sources, citations, the pages of
 * the data and the check of every claim, because no site should be without them.
 * Bytes are those that travel, compressed as GitHub Pages does; «page» is all that a first visit loads (the page, styles,
 * scripts, fonts), «HTML» the page alone, which is the stricter measure. Time is the best of several runs.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Builds of each copy; the first, which fills caches, does not count. */
const runs = 3;
const aim = { bytes: 15, time: 10 } as const;

const copied = [
  'content',
  'data',
  'public',
  'scripts',
  'src',
  'astro.config.mjs',
  'package.json',
  'site.config.ts',
  'tsconfig.json',
];

/** The components that are the evidence on a page and their styles, as they are without it. */
const plain = {
  'src/components/Reading.astro': `---
import { printReading, type Form } from '../evidence/print.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Locale } from '../i18n/locale.ts';
import { siteContent } from '../site/content.ts';
interface Props { reading: Reading; form: Form; locale: Locale }
const { reading, form, locale } = Astro.props;
---

{printReading(reading, locale, siteContent().library, form)}
`,
  'src/components/PageEvidence.astro': '',
  'src/styles/evidence.css': '',
} as const;

/** A copy of the repository in `root` to build from, with some files replaced. */
function copyOf(root: string, name: string, replaced: Readonly<Record<string, string>>): string {
  const copy = path.join(root, name);
  mkdirSync(copy);
  for (const each of copied) cpSync(each, path.join(copy, each), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  for (const [file, text] of Object.entries(replaced)) writeFileSync(path.join(copy, file), text);
  return copy;
}

/** Seconds that a build takes. */
function build(copy: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: copy });
  if (status !== 0) throw new Error(stderr.toString());
  return (performance.now() - start) / 1000;
}

interface Weight {
  /** Bytes, compressed. */
  readonly html: number;
  /** With all that the page loads. */
  readonly page: number;
}

function weigh(copy: string, page: string): Weight {
  const dist = path.join(copy, 'dist');
  const compressed = (file: string) => {
    const bytes = readFileSync(path.join(dist, file));
    // A font is compressed in itself.
    return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
  };
  const html = readFileSync(path.join(dist, page), 'utf8');
  const named = (text: string) => text.match(/_astro\/[\w.@-]+\.(?:css|js|woff2)/g) ?? [];
  const direct = named(html);
  const styles = direct.filter((file) => file.endsWith('.css'));
  const further = styles.flatMap((file) =>
    named(`_astro/${readFileSync(path.join(dist, file), 'utf8')}`),
  );
  const loaded = [...new Set([...direct, ...further])].reduce(
    (sum, file) => sum + compressed(file),
    0,
  );
  const own = compressed(page);
  return { html: own, page: own + loaded };
}

const share = (whole: number, without: number) => (100 * (whole - without)) / whole;
const printed = (number: number) => Number(number.toFixed(1));

const folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
try {
  const whole = copyOf(folder, 'with', {});
  const without = copyOf(folder, 'without', plain);
  const times = Array.from({ length: runs }, () => ({
    whole: build(whole),
    without: build(without),
  }));
  const best = (name: 'whole' | 'without') =>
    Math.min(...times.slice(1).map(({ [name]: seconds }) => seconds));

  const pages = readdirSync('content/stories').flatMap((slug) =>
    ['', 'en/'].map((prefix) => `${prefix}cau-chuyen/${slug}/index.html`),
  );
  const weights = pages.map((page) => ({ page, a: weigh(whole, page), b: weigh(without, page) }));
  console.table(
    weights.map(({ page, a, b }) => ({
      page: page.replace('index.html', ''),
      'page kB': printed(a.page / 1024),
      'evidence %': printed(share(a.page, b.page)),
      'HTML kB': printed(a.html / 1024),
      'of HTML %': printed(share(a.html, b.html)),
    })),
  );
  const sum = (part: 'page' | 'html', which: 'a' | 'b') =>
    weights.reduce((total, weight) => total + weight[which][part], 0);
  const [ofPages, ofHtml] = (['page', 'html'] as const).map((part) =>
    printed(share(sum(part, 'a'), sum(part, 'b'))),
  );
  console.log(
    `Bytes of all stories: evidence is ${ofPages} % of what is loaded, ${ofHtml} % of the HTML (aim ${aim.bytes} %).`,
  );
  const [slow, fast] = [best('whole'), best('without')];
  console.log(
    `Build: ${printed(slow)} s with, ${printed(fast)} s without, ${printed(share(slow, fast))} % (aim ${aim.time} %).`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
