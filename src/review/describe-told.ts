import type { Locale } from '../i18n/locale.ts';
import { markWords, shortenShared } from './marked-words.ts';
import { moreWords } from './more-words.ts';
import { withMost, type Told, type ToldChange, type ToldItem, type ToldSection } from './told.ts';

/** So much is told in a terminal; the report has all. */
const most = { items: 60, changes: 12 };

/** What an edit does, as text for a terminal; how much it is stands at the end, where it is read first. */
export function describeTold(told: Told, locale: Locale): string {
  const { compared, counts, isBroken, sections } = withMost(told, most);
  return [
    ...sections.map((section) => describeSection(section, locale)),
    `${isBroken ? '✗' : '•'} ${compared}: ${counts}`,
  ].join('\n\n');
}

function describeSection({ id, title, hint, items, rest }: ToldSection, locale: Locale): string {
  const count = items.length + rest;
  return [
    `${id === 'broken' ? '✗' : '•'} ${title} (${count})${hint === null ? '' : ` · ${hint}`}`,
    ...items.flatMap((item) => describeItem(item, locale)),
    ...(rest > 0 ? [`  ${moreWords(rest, locale)}`] : []),
  ].join('\n');
}

function describeItem(item: ToldItem, locale: Locale): string[] {
  const { place, what, changes, rest, reasons, cells } = item;
  const named = cells.slice(0, mostCells).join(', ');
  const more = cells.length > mostCells ? ` ${moreWords(cells.length - mostCells, locale)}` : '';
  return [
    `  ${[place, what].filter((part) => part !== '').join(' · ')}`,
    ...changes.flatMap(describeChange),
    ...(rest > 0 ? [`      ${moreWords(rest, locale)}`] : []),
    ...reasons.map((reason) => `      ✗ ${reason}`),
    ...(cells.length > 0 ? [`      ← ${named}${more}`] : []),
  ];
}

/** So many of the cells that something rests on are named. */
const mostCells = 3;

function describeChange({ label, before, after }: ToldChange): string[] {
  const name = label === '' ? '' : `${label}: `;
  if (before === after) return [`      ${name}${before ?? ''}`.replace(/: $/, '')];
  const marked = markWords(before ?? '', after ?? '');
  const cut = (side: 'before' | 'after') =>
    shortenShared(marked[side])
      .map(({ text }) => text)
      .join('')
      .trim();
  return [
    ...(before === null ? [] : [`      − ${name}${cut('before')}`]),
    ...(after === null ? [] : [`      + ${name}${cut('after')}`]),
  ];
}
