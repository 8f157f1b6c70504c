import type { Cell, Library, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import type { Locale } from '../i18n/locale.ts';

/** A cell in words: the name of a province, the label of a category, else what stands there. */
export function cellWords(cell: Cell, field: Field, locale: Locale, library: Library): string {
  if (field.refersTo === 'provinces') {
    return library.provinces.get(cell.text)?.name[locale] ?? cell.text;
  }
  return field.categories?.find(({ value }) => value === cell.text)?.label[locale] ?? cell.text;
}

/** The cells of a row in some columns, in words: «Bình Phước, 2021». */
export function rowWords(
  row: Row,
  columns: readonly string[],
  locale: Locale,
  library: Library,
): string {
  const fields = library.datasets.get(row.dataset)?.fields ?? [];
  return columns
    .flatMap((column) => {
      const field = fields.find(({ name }) => name === column);
      const cell = row.cells[column];
      return field && cell ? cellWords(cell, field, locale, library) : [];
    })
    .join(', ');
}
