import type { Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { vocabularyOf } from '../datasets/vocabulary.ts';
import type { Words } from '../i18n/locale.ts';
import { message, type MessageKey } from '../i18n/messages.ts';

/** A text that a column allows, with its words. */
export interface Category {
  readonly value: string;
  readonly label: Words;
}

/** The only texts that a column allows, with their words; `null` where it is free. */
export function categoriesOf(field: Field): readonly Category[] | null {
  if (field.categories !== undefined) return field.categories;
  const words = vocabularyOf(field);
  return words?.map((value) => ({ value, label: bothOf(`${field.role}.${value}`) })) ?? null;
}

/** The unit that all values of a column have. */
export function unitOf({ unit }: Field, { units }: Library) {
  return unit === undefined ? undefined : units.get(unit);
}

/** The words of the interface under a key, in every language. */
export function bothOf(key: string, values?: Readonly<Record<string, string>>): Words {
  const words = (locale: keyof Words) => message(key as MessageKey, locale, values);
  return { vi: words('vi'), en: words('en') };
}
