import type { Cell, Library, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import type { Evidence } from './reading.ts';

/** A cell in words: the name of a province, the label of a category, the words of a status, else what stands there. */
export function cellWords(cell: Cell, field: Field, locale: Locale, library: Library): string {
  if (field.refersTo === 'provinces') {
    return library.provinces.get(cell.text)?.name[locale] ?? cell.text;
  }
  if (field.role === 'status' || field.role === 'comparator') {
    return message(`${field.role}.${cell.text}` as MessageKey, locale);
  }
  if (field.role === 'unit') {
    const unit = library.units.get(cell.text);
    return (locale === 'vi' ? unit?.vi : unit?.enPlural) ?? cell.text;
  }
  return field.categories?.find(({ value }) => value === cell.text)?.label[locale] ?? cell.text;
}

/** The cells of a row in some columns, in words: «2021, Bình Phước»; by default those of its key. */
export function rowWords(
  row: Row,
  locale: Locale,
  library: Library,
  columns: readonly string[] = library.datasets.get(row.dataset)?.descriptor.schema.primaryKey ??
    [],
): string {
  // In their own register provinces are called by their names too.
  const province = row.dataset === 'provinces' ? library.provinces.get(row.key) : undefined;
  if (province) return province.name[locale];
  const fields = library.datasets.get(row.dataset)?.fields ?? [];
  return columns
    .flatMap((column) => {
      const field = fields.find(({ name }) => name === column);
      const cell = row.cells[column];
      if (!field || !cell) return [];
      if (field.role === 'vintage') return formatDate(cell.text, locale);
      const words = cellWords(cell, field, locale, library);
      if (field.type !== 'integer') return words;
      // A plain number in a key counts repeated publications; the first needs no word beside others: «Lần nêu 2».
      return cell.text === '1' && columns.length > 1 ? [] : `${field.title[locale]} ${words}`;
    })
    .join(', ');
}

/** What a cell is called: the title of its dataset, its row and its column in words. */
export function cellName(
  { dataset: id, key, column }: Evidence,
  locale: Locale,
  library: Library,
): { readonly dataset: string; readonly row: string; readonly column: string } {
  const dataset = library.datasets.get(id);
  const row = dataset?.rowByKey.get(key);
  return {
    dataset: dataset?.descriptor.title[locale] ?? id,
    row: row ? rowWords(row, locale, library) : key,
    column: dataset?.fields.find(({ name }) => name === column)?.title[locale] ?? column,
  };
}
