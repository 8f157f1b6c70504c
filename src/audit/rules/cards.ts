import { readOne } from '../calculate.ts';
import type { Facts } from '../facts.ts';
import { attribute, type Element, findByTag, oneLine, textOf } from '../html.ts';
import { numeralsIn, type Page, report, settle } from '../page.ts';
import { describe, says } from '../printed.ts';
import { rowLinked } from './row-links.ts';

/** What opens beside a number: `<div data-card="column">` with the number in bold and a link to its row. */
export function checkCards(page: Page, facts: Facts): void {
  const isCard = ({ tagName, attrs }: { tagName: string; attrs: readonly { name: string }[] }) =>
    tagName !== 'a' && attrs.some(({ name }) => name === 'data-card');
  for (const card of page.elements('div').filter(isCard)) {
    const column = attribute(card, 'data-card') ?? '';
    const link = findByTag(card, 'a').find((each) => rowLinked(each, page, facts) !== undefined);
    const row = link && rowLinked(link, page, facts);
    const value = row ? readOne(row, column, facts.library) : null;
    const [bold] = findByTag(card, 'b');
    const found = bold ? textOf(bold) : '';
    const numerals = bold ? numeralsIn(page, bold) : [];
    if (value && says(found, value, page.locale, facts.library, ['full'])) {
      settle(numerals, 'reading');
      // Beside the link stands which row it is: the parts of its key in words.
      const parts = row?.key.split(',') ?? [];
      const remarks = new Set(Object.values(row?.cells ?? {}).map(({ text }) => oneLine(text)));
      for (const line of findByTag(card, 'p')) {
        if (remarks.has(textOf(line))) settle(numeralsIn(page, line), 'quoted');
      }
      const naming = numeralsIn(page, (link?.parentNode as Element | undefined) ?? card);
      settle(
        naming.filter(({ text, block }) => block !== numerals[0]?.block && parts.includes(text)),
        'quoted',
      );
      continue;
    }
    const wanted = value ? describe(value) : `…[…].${column}`;
    report(page, { around: textOf(card), found, expected: { vi: wanted, en: wanted }, numerals });
  }
}
