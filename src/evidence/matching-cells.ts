import type { Dataset, Library } from '../datasets/dataset.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Evidence } from './reading.ts';

/** Cells that print a numeral, likely ones first: for an editor who typed what should be a reading. */
export function matchingCells(
  numeral: string,
  locale: Locale,
  library: Library,
  { used, words }: { readonly used: readonly Evidence[]; readonly words: string },
): string[] {
  const digits = numeral.replace(/(?:\/\d+|st|nd|rd|th)$/, '');
  const years = new Set(words.match(/(?:19|20)\d{2}/g));
  const neighbours = Map.groupBy(used, ({ dataset }) => dataset);
  return (
    [...neighbours]
      .flatMap(([id, near]) => {
        const dataset = library.datasets.get(id);
        return dataset ? cellsOf(dataset, digits, locale, near, years) : [];
      })
      // Among equals first the dataset that the text uses most.
      .sort((a, b) => b.likeness - a.likeness || b.uses - a.uses)
      .map(({ address }) => address)
  );
}

/** How alike a cell is to those that the text already uses: the same column, the same parts of the key, a year it speaks of. */
function cellsOf(
  dataset: Dataset,
  digits: string,
  locale: Locale,
  near: readonly Evidence[],
  years: ReadonlySet<string>,
): { address: string; likeness: number; uses: number }[] {
  const columns = dataset.fields.filter(({ type }) => type === 'number' || type === 'integer');
  return dataset.rows.flatMap((row) =>
    columns.flatMap(({ name }) => {
      const cell = row.cells[name];
      if (typeof cell?.value !== 'number') return [];
      const decimals = cell.text.split('.')[1]?.length ?? 0;
      if (formatNumber(cell.value, locale, decimals) !== digits.replace('-', '−')) return [];
      const parts = row.key.split(',');
      const shared = near.map(({ key, column }) => {
        const own = key.split(',');
        const same = parts.filter((part, index) => part === own[index]).length;
        return same + (column === name ? 1 : 0);
      });
      const isOfYear = parts.some((part) => years.has(part.slice(0, 4)));
      return {
        address: `${dataset.id}[${row.key}].${name}`,
        likeness: Math.max(0, ...shared) + (isOfYear ? 2 : 0),
        uses: near.length,
      };
    }),
  );
}
