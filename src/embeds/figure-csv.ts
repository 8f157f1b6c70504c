import type { Library, Row } from '../datasets/dataset.ts';
import { sourcesInRole } from '../evidence/cite.ts';
import type { Reading } from '../evidence/reading.ts';
import { missing, type TableCell } from '../figures/figure-table.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { spreadsheetCsv } from './spreadsheet-csv.ts';

/** The columns: names for programs, the same in every language; `docs/architecture.md` says what each holds. */
export const figureColumns = [
  'row',
  'unit_code',
  'column',
  'value',
  'qualifier',
  'unit',
  'out_of',
  'status',
  'sources',
  'cell',
  'printed',
] as const;

/**
 * The rows that a figure shows, as a file: a line for each cell of its table, also for one without a number. Numbers are
 * written as the data have them, with a decimal point and all digits of the source; words are those of the language.
 */
export function figureCsv({ table }: Figure, locale: Locale, library: Library): string {
  const lines = table.rows.flatMap(({ header, unit, cells }) =>
    cells.map((cell, index) => [
      header,
      unit ?? '',
      table.columns[index]?.title ?? '',
      ...numberIn(cell, locale, library),
      cell.text === missing ? '' : cell.text,
    ]),
  );
  return spreadsheetCsv([figureColumns, ...lines]);
}

/** From value to cell; nothing where there is no number. */
function numberIn({ reading }: TableCell, locale: Locale, library: Library): string[] {
  if (reading === null) return ['', '', '', '', '', '', ''];
  const [{ dataset, key, column }] = reading.evidence;
  const { computation, comparator, status, outOf } = reading;
  return [
    computation === null
      ? (library.datasets.get(dataset)?.rowByKey.get(key)?.cells[column]?.text ?? '')
      : reading.value.toFixed(reading.decimals),
    comparator === '=' ? '' : comparator,
    unitWords(reading, locale, library),
    outOf === null ? '' : String(outOf),
    status === null ? '' : message(`status.${status}`, locale),
    sourcesOf(reading.rows, library).join(';'),
    computation === null ? `${dataset}[${key}].${column}` : computation.text,
  ];
}

function unitWords({ unit }: Reading, locale: Locale, library: Library): string {
  const found = library.units.get(unit ?? '');
  return (locale === 'vi' ? found?.vi : found?.enPlural) ?? '';
}

function sourcesOf(rows: readonly Row[], library: Library): string[] {
  const ids = rows.flatMap((row) => sourcesInRole(row, 'source', library).map(({ id }) => id));
  return [...new Set(ids)].sort();
}
