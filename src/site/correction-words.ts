import type { Dataset, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { rowWords } from '../evidence/cell-words.ts';
import type { Correction } from '../history/corrections.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { printFormer } from './cell-words.ts';
import { siteContent } from './content.ts';

/** A correction in words, with what it speaks of as far as that is still there. */
export interface CorrectionWords {
  readonly dataset: Dataset | undefined;
  readonly row: Row | undefined;
  /** «Tốc độ tăng GRDP …», else the name of the file. */
  readonly table: string;
  /** «2021, Bình Phước · Tăng GRDP»; for a whole row, column or table, what happened to it. */
  readonly place: string;
  /** `null` where no single cell is meant. */
  readonly values: { readonly before: string; readonly after: string } | null;
}

export function correctionWords(correction: Correction, locale: Locale): CorrectionWords {
  const { library } = siteContent();
  const dataset = library.datasets.get(correction.dataset);
  const row = dataset?.rowByKey.get(correction.key);
  const field = dataset?.fields.find(({ name }) => name === correction.column);
  const { before, after } = correction;
  const isCell = correction.key !== '' && correction.column !== '';
  return {
    dataset,
    row,
    table: dataset?.descriptor.title[locale] ?? `${correction.dataset}.csv`,
    place: placeOf(correction, row && rowWords(row, locale, library), field, locale),
    values: isCell
      ? { before: printFormer(before, field, locale), after: printFormer(after, field, locale) }
      : null,
  };
}

function placeOf(
  { key, column }: Correction,
  row: string | undefined,
  field: Field | undefined,
  locale: Locale,
): string {
  const rowName = row ?? key;
  const columnName = field?.title[locale] ?? column;
  if (key !== '' && column !== '') return `${rowName} · ${columnName}`;
  if (key !== '') return `${message('corrections.withdrawn-row', locale)}: ${rowName}`;
  if (column !== '') return `${message('corrections.withdrawn-column', locale)}: ${columnName}`;
  return message('corrections.withdrawn-dataset', locale);
}
