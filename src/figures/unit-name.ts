import type { Field } from '../datasets/descriptor.ts';
import type { Locale } from '../i18n/locale.ts';

/** What one of the units of a column is called within a sentence: «tỉnh, thành». */
export function unitName({ title }: Field, locale: Locale): string {
  return title[locale].toLocaleLowerCase(locale);
}
