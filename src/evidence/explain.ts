import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { requireColumn, requireDataset } from './address.ts';
import { cellWords } from './cell-words.ts';
import { parseExpression, type Cells, type Logic, type RowComparison } from './expression.ts';
import { formulas } from './formula.ts';
import { printReading } from './print.ts';
import type { Computation, Range, Reading } from './reading.ts';

/** How a number was computed, in the words of a language. */
export interface Explanation {
  /** «Số thứ nhất trừ số thứ hai» */
  readonly words: string;
  /** «0,7617 điểm − 0,6961 điểm»; `null` where the words say all. */
  readonly symbols: string | null;
}

export function explain(
  reading: Reading & { readonly computation: Computation },
  locale: Locale,
  library: Library,
): Explanation {
  const { formula: name, inputs } = reading.computation;
  const formula = formulas.get(name);
  if (!formula) throw new Error(`no formula «${name}»`);
  const printed = inputs.map((input) => printReading(input, locale, library));
  return { words: formula.words[locale], symbols: formula.symbols(printed, reading) };
}

/** The rows that a set names, in words: «Xếp hạng …; năm 2024; chỉ Tỉnh, thành: Vùng = Đông Nam Bộ». */
export function rangeWords(range: Range, locale: Locale, library: Library): string {
  const cells = parseExpression(range.text);
  if (cells.kind !== 'cells') throw new Error(`«${range.text}» names no set`);
  const dataset = requireDataset(cells.address.dataset, library);
  return [
    dataset.descriptor.title[locale],
    ...fixedWords(cells, dataset, locale, library),
    ...(cells.where ? [conditionWords(cells.where, dataset, locale, library)] : []),
    ...(range.known ? [message('computation.known', locale)] : []),
  ].join('; ');
}

/** The parts of the key that are the same in all rows. */
function fixedWords(
  { address }: Cells,
  dataset: Dataset,
  locale: Locale,
  library: Library,
): string[] {
  const { primaryKey } = dataset.descriptor.schema;
  return primaryKey.flatMap((column, index) => {
    const text = address.key[index];
    if (text === undefined || text === '*') return [];
    const field = requireColumn(dataset, column);
    return `${field.title[locale]}: ${cellWords({ text, value: text }, field, locale, library)}`;
  });
}

function conditionWords(
  condition: Logic<RowComparison>,
  dataset: Dataset,
  locale: Locale,
  library: Library,
): string {
  switch (condition.kind) {
    case 'not':
      return message('computation.not', locale, {
        condition: conditionWords(condition.part, dataset, locale, library),
      });
    case 'leaf':
      return comparisonWords(condition.leaf, dataset, locale, library);
    default: {
      const parts = condition.parts.map((part) => conditionWords(part, dataset, locale, library));
      return parts.join(` ${message(`computation.${condition.kind}`, locale)} `);
    }
  }
}

function comparisonWords(
  { column, registerColumn, operator, value }: RowComparison,
  dataset: Dataset,
  locale: Locale,
  library: Library,
): string {
  const own = requireColumn(dataset, column);
  const register = own.refersTo === undefined ? undefined : library.datasets.get(own.refersTo);
  const field = registerColumn !== null && register ? requireColumn(register, registerColumn) : own;
  const words =
    value.kind === 'word'
      ? cellWords({ text: value.text, value: value.text }, field, locale, library)
      : value.text;
  return `${field.title[locale]} ${signs[operator]} ${words}`;
}

const signs = { '=': '=', '!=': '≠', '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;
