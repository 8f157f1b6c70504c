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
    const item = closest(link, ({ tagName }) => tagName === 'li');
    const open = numeralsIn(page, item ?? link).filter(({ is }) => is === null);
    if (open.length === 0) continue;
    const numbers = numbersIn(row, facts);
    settle(
      open.filter(({ text, block }) => {
        const digits = readDigits(text, block.locale);
        return digits !== null && numbers.has(digits);
      }),
      'linked',
    );
  }
}

/** The numbers in the figures of a row and in what tells it from others, as the file has them: `> 11`, `7.5–8`, `2023-08`. */
function numbersIn({ dataset, cells }: Row, { library }: Facts): Set<string> {
  const { fields = [], descriptor } = library.datasets.get(dataset) ?? {};
  const isKey = (name: string) => descriptor?.schema.primaryKey.includes(name) ?? false;
  return new Set(
    fields
      .filter(({ name, type, role }) => isKey(name) || (role === undefined && type !== 'date'))
      .flatMap(({ name }) => cells[name]?.text ?? '')
      .filter(isFigure)
      .flatMap((text) => findNumerals(text).map((numeral) => numeral.text)),
  );
}
