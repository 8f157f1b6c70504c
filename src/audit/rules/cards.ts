import { formatDate } from '../../i18n/format.ts';
import { message } from '../../i18n/messages.ts';
import { readOne, textInRole } from '../calculate.ts';
import type { Facts } from '../facts.ts';
import { attribute, type Element, findByTag, oneLine, plainSpaces, textOf } from '../html.ts';
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
      const dataset = row && facts.library.datasets.get(row.dataset);
      const vintage = dataset ? textInRole(row, dataset, 'vintage', column) : '';
      const when = plainSpaces(
        message('card.vintage', page.locale, { when: formatDate(vintage, page.locale) }),
      );
      settle(
        numeralsIn(page, card).filter(({ block, start }) => isWithinWords(block.text, when, start)),
        'date',
      );
      const wrong = numeralsIn(page, card).filter(
        ({ block, is }) => is === null && block === numerals[0]?.block,
      );
      if (vintage !== '' && wrong.length > 0) {
        report(page, {
          around: textOf(card),
          found: wrong[0]?.block.text ?? '',
          expected: { vi: when, en: when },
          numerals: wrong,
        });
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

function isWithinWords(text: string, words: string, index: number): boolean {
  const at = text.indexOf(words);
  return at >= 0 && at <= index && index < at + words.length;
}
