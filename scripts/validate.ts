/**
 * `npm run validate`: the built site against the rules of the web. Every page and every drawing goes through the Nu HTML
 * checker, in one process; every style sheet, in files, pages and drawings, through css-tree. No error is accepted.
 * `--out <folder>` checks another folder than `dist/`.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { howToGetJava, obtainJava } from './java.ts';
import { styleFaults } from './style-faults.ts';

/** What the Nu HTML checker says of a place in a file. */
interface Message {
  readonly type: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

const checker = path.resolve(
  createRequire(import.meta.url).resolve('vnu-jar'),
  '../build/dist/vnu.jar',
);

/**
 * What the Nu HTML checker finds in all files of one kind below a folder.
 * @throws Error when the checker itself fails
 */
export async function markupFaults(
  java: string,
  folder: string,
  kind: 'html' | 'svg',
): Promise<string[]> {
  const run = spawn(
    java,
    ['-jar', checker, `--skip-non-${kind}`, '--stdout', '--format', 'json', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const printed = await text(run.stdout);
  let messages: readonly Message[];
  try {
    ({ messages } = JSON.parse(printed) as { messages: readonly Message[] });
  } catch {
    throw new Error(`The Nu HTML checker failed: ${printed.slice(0, 500)}`);
  }
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ url = '', lastLine = 0, message, extract = '' }) =>
      [`${decodeURI(url).replace(/^file:/, '')}:${lastLine}`, message, extract.trim()].join(' · '),
    );
}

/** The files of a folder with one of the endings, relative to it. */
function filesOf(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort();
}

/** Every distinct style sheet below a folder, with the first file that it stands in. */
export function styleSheets(folder: string): Map<string, string> {
  const sheets = new Map<string, string>();
  for (const file of filesOf(folder, '.css', '.html', '.svg')) {
    const content = readFileSync(path.join(folder, file), 'utf8');
    const found = file.endsWith('.css')
      ? [content]
      : [...content.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, sheet = '']) => sheet);
    for (const sheet of found) if (!sheets.has(sheet)) sheets.set(sheet, file);
  }
  return sheets;
}

async function validate(folder: string): Promise<number> {
  const java = await obtainJava();
  if (java === undefined) {
    console.error(howToGetJava);
    return 1;
  }
  const pages = filesOf(folder, '.html').length;
  const drawings = filesOf(folder, '.svg').length;
  const sheets = styleSheets(folder);
  if (pages === 0 || sheets.size === 0) {
    console.error(`✗ Chưa có trang nào trong ${folder}/ · There are no pages in ${folder}/`);
    return 1;
  }
  const faults = [
    ...(await markupFaults(java, folder, 'html')),
    ...(await markupFaults(java, folder, 'svg')),
    ...styleFaults(sheets),
  ];
  const counts = { pages, drawings, sheets: sheets.size, faults: faults.length };
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0
      ? `✓ ${pages} trang, ${drawings} hình, ${sheets.size} bảng kiểu: HTML, SVG và CSS đúng chuẩn · HTML, SVG and CSS are valid`
      : `✗ ${JSON.stringify(counts)}`,
  );
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  process.exitCode = await validate(values.out);
}
