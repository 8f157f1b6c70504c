import type { Dataset, Library } from '../datasets/dataset.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { readCell, type Evidence, type Reading } from './reading.ts';

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
        return dataset ? cellsOf(dataset, digits, { locale, library, near, years, words }) : [];
      })
      // Among equals first the dataset that the text uses most.
      .sort((a, b) => b.likeness - a.likeness || b.uses - a.uses)
      .map(({ address }) => address)
  );
}

interface Sentence {
  readonly locale: Locale;
  readonly library: Library;
  /** The cells of the dataset that the text already uses. */
  readonly near: readonly Evidence[];
  readonly years: ReadonlySet<string>;
  readonly words: string;
}

/**
 * How alike a cell is to those that the text already uses: the same column, the same parts of the key; and whether the
 * sentence speaks of its year and its unit.
 */
function cellsOf(
  dataset: Dataset,
  digits: string,
  { locale, library, near, years, words }: Sentence,
): { address: string; likeness: number; uses: number }[] {
  const { primaryKey } = dataset.descriptor.schema;
  const columns = dataset.fields.filter(
    ({ type, name }) => (type === 'number' || type === 'integer') && !primaryKey.includes(name),
  );
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
      const unit = unitWords(readCell(row, name, library), locale, library);
      const isOfUnit = unit.some(
        (word) => words.includes(digits + word) || words.includes(`${digits} ${word}`),
      );
      return {
        address: `${dataset.id}[${row.key}].${name}`,
        likeness: Math.max(0, ...shared) + (isOfYear ? 2 : 0) + (isOfUnit ? 2 : 0),
        uses: near.length,
      };
    }),
  );
}

function unitWords(reading: Reading | null, locale: Locale, library: Library): string[] {
  const unit = library.units.get(reading?.unit ?? '');
  if (!unit) return [];
  return locale === 'vi' ? [unit.vi] : [unit.enSingular, unit.enPlural];
}
