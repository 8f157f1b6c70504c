import type { Facts } from '../facts.ts';
import { type Block, type Page, settle } from '../page.ts';

/** Numerals within words that stand elsewhere as they are: in `data/`, in the interface, in names and in commits. */
export function checkQuoted({ text, numerals }: Block, _: Page, { quotable }: Facts): void {
  for (const is of ['quoted', 'interface', 'document', 'commit'] as const) {
    for (const numeral of numerals) {
      if (numeral.is !== null) continue;
      const passage = quotable[is].around(text, numeral);
      if (!passage) continue;
      settle(
        numerals.filter(({ start, end }) => start >= passage.start && end <= passage.end),
        is,
      );
    }
  }
}
