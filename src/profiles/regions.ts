import type { Library, Province } from '../datasets/dataset.ts';
import { compareText } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';

/** A region with its units, by name. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly provinces: readonly Province[];
}

/** The regions in the order in which the descriptor of the register lists them, each with the units that it has. */
export function regionsOf(library: Library, locale: Locale): Region[] {
  const listed = (categoriesOf(library) ?? []).map(({ value }) => value);
  const found = [...library.provinces.values()].map(({ region }) => region);
  return [...new Set([...listed, ...found])].flatMap((id) => {
    const provinces = byName(library, locale).filter(({ region }) => region === id);
    return provinces.length === 0 ? [] : [{ id, name: regionName(id, library, locale), provinces }];
  });
}

/** All units in the alphabetical order of a language. */
export function byName(library: Library, locale: Locale): Province[] {
  return [...library.provinces.values()].sort((a, b) =>
    compareText(a.name[locale], b.name[locale], locale),
  );
}

export function regionName(id: string, library: Library, locale: Locale): string {
  return categoriesOf(library)?.find(({ value }) => value === id)?.label[locale] ?? id;
}

function categoriesOf(library: Library) {
  const fields = library.datasets.get('provinces')?.fields ?? [];
  return fields.find(({ name }) => name === 'region')?.categories;
}
