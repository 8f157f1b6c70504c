import type { Row } from '../../datasets/dataset.ts';
import type { Facts } from '../facts.ts';
import { closest } from '../html.ts';
import { findNumerals, readDigits } from '../numeral.ts';
import { isFigure } from '../quotable.ts';
import { numeralsIn, type Page, settle } from '../page.ts';
import { rowLinked } from './row-links.ts';

/**
 * Numbers in the words of a link to a row, or in an item of a list with one: those that stand in that row, such as what
 * another source says.
 */
export function checkLinkedValues(page: Page, facts: Facts): void {
  for (const link of page.elements('a')) {
    const row = rowLinked(link, page, facts);
    if (!row) continue;
    const item = closest(link, ({ tagName }) => tagName === 'li' || tagName === 'p');
    const open = numeralsIn(page, item ?? link).filter(({ is }) => is === null);
    if (open.length === 0) continue;
    const numbers = numbersIn(row);
    settle(
      open.filter(({ text, block }) => {
        const digits = readDigits(text, block.locale);
        return digits !== null && numbers.has(digits);
      }),
      'linked',
    );
  }
}

/** The numbers in the cells of a row, as the file has them, also within qualifiers and ranges: `> 11`, `7.5–8`. */
function numbersIn({ cells }: Row): Set<string> {
  return new Set(
    Object.values(cells)
      .filter(({ text }) => isFigure(text))
      .flatMap(({ text }) => findNumerals(text).map((numeral) => numeral.text)),
  );
}
