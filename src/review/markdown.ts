import type { Locale } from '../i18n/locale.ts';
import { markWords, shortenShared, type Stretch } from './marked-words.ts';
import { moreWords } from './more-words.ts';
import { withMost, type Told, type ToldChange, type ToldItem, type ToldSection } from './told.ts';

/**
 * The longest Markdown, in UTF-8 bytes. GitHub refuses comments of more than 65,536 characters and summaries of more
 * than 1 MiB; a workflow adds a few lines of its own.
 */
export const longestMarkdown = 60_000;

/** How much is told, the most first: what is left out is counted. */
const steps = [1000, 200, 100, 50, 25, 12, 6, 3, 1].map((items) => ({
  items,
  changes: Math.max(2, Math.min(items, 24)),
}));

/** What an edit does, as Markdown for the summary and the comment of a pull request. */
export function markdownOf(told: Told, locale: Locale): string {
  for (const most of steps) {
    const text = write(withMost(told, most), locale);
    if (Buffer.byteLength(text) <= longestMarkdown) return text;
  }
  const { compared, counts, sections } = told;
  const titles = sections.map(({ title, items }) => `- ${plain(title)}: ${items.length}`);
  return [`## ${heading[locale]}`, plain(`${compared}: ${counts}`), titles.join('\n'), ''].join(
    '\n\n',
  );
}

const heading = { vi: 'Thay đổi trên trang', en: 'What changes on the site' };

function write({ compared, counts, isBroken, sections }: Told, locale: Locale): string {
  return [
    `## ${heading[locale]}`,
    `${isBroken ? '❌ ' : ''}**${plain(counts)}** ${plain(compared)}.`,
    ...sections.map((section) => writeSection(section, locale)),
    '',
  ].join('\n\n');
}

/** What stands open; everything else is folded. */
const open = new Set<ToldSection['id']>(['code', 'broken', 'data', 'texts', 'figures']);
/** So many items stand open. */
const mostOpen = 20;

function writeSection({ id, title, hint, items, rest }: ToldSection, locale: Locale): string {
  const count = items.length + rest;
  const isOpen = open.has(id) && count <= mostOpen;
  return [
    `<details${isOpen ? ' open' : ''}>`,
    `<summary><b>${id === 'broken' ? '❌ ' : ''}${plain(title)}</b> (${count})</summary>`,
    '',
    ...(hint === null ? [] : [plain(hint), '']),
    ...items.map((item) => writeItem(item, locale)),
    ...(rest > 0 ? [`- ${moreWords(rest, locale)}`] : []),
    '',
    '</details>',
  ].join('\n');
}

function writeItem(item: ToldItem, locale: Locale): string {
  const { place, what, changes, rest, reasons, cells } = item;
  const head = [place === '' ? '' : code(place), plain(what)].filter((part) => part !== '');
  return [
    `- ${head.join(' · ')}`,
    ...changes.flatMap(writeChange),
    ...(rest > 0 ? [`  - ${moreWords(rest, locale)}`] : []),
    ...reasons.map((reason) => `  - ❌ ${plain(reason)}`),
    ...(cells.length > 0 ? [`  - ← ${writeCells(cells, locale)}`] : []),
  ].join('\n');
}

/** So many of the cells that something rests on are named. */
const mostCells = 3;

function writeCells(cells: readonly string[], locale: Locale): string {
  const rest = cells.length - mostCells;
  const named = cells.slice(0, mostCells).map(code).join(', ');
  return rest > 0 ? `${named} ${moreWords(rest, locale)}` : named;
}

function writeChange({ label, before, after }: ToldChange): string[] {
  const name = label === '' ? '' : `${plain(label)}: `;
  if (before === after) return [`  - ${name}${plain(before ?? '')}`.replace(/: $/, '')];
  const marked = markWords(before ?? '', after ?? '');
  const line = (sign: string, stretches: Stretch[], tag: 'del' | 'ins', isWhole: boolean) => {
    const words = shortenShared(stretches).map(({ text, isShared }) =>
      // A text that is new as a whole need not be marked in it.
      isShared || isWhole || text.trim() === '' ? plain(text) : `<${tag}>${plain(text)}</${tag}>`,
    );
    return `  - ${sign} ${name}${words.join('').trim()}`;
  };
  return [
    ...(before === null ? [] : [line('➖', marked.before, 'del', after === null)]),
    ...(after === null ? [] : [line('➕', marked.after, 'ins', before === null)]),
  ];
}

/**
 * Text that means nothing but itself in GitHub's Markdown: no tag, no link, no picture, no mention of a person, a team
 * or an issue. Letters, digits and spaces stay as they are.
 */
export function plain(text: string): string {
  return (
    text
      .replaceAll(/[\s\p{Cc}]+/gu, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))
      // What GitHub makes links of by itself is parted with a word joiner, which nobody sees.
      .replaceAll(/:(?=\/\/)|\bwww(?=\.)|@(?=[\w-])|\b(?:GH-|#)(?=\d)|#(?=\d)/gi, '$&\u2060')
      .replaceAll(/\b(mailto|xmpp)(?=:)/gi, '$1\u2060')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll(/[\\`*_{}[\]()#+\-!|~]/g, '\\$&')
  );
}

/** An address or a path as code; what would end it early is left out. */
function code(text: string): string {
  return `\`${text.replaceAll(/[`\s\p{Cc}]+/gu, ' ')}\``;
}
