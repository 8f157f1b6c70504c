import { attribute, closest } from '../html.ts';
import { type Block, settle } from '../page.ts';

/** Counts of this audit that a page prints: they are held against new ones when all pages have been read. */
export function checkOwnCounts({ numerals }: Block): void {
  for (const numeral of numerals) {
    const slot = closest(
      numeral.element,
      (each) => each.tagName === 'span' && attribute(each, 'data-audit') !== undefined,
    );
    if (slot) settle([numeral], 'coverage');
  }
}
