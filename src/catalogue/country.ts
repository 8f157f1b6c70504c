import type { Province } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';

/** The country whose parts a register lists: ISO 3166-1, the first part of the ISO 3166-2 code of each of them. */
export function countryOf({ code }: Province): string {
  return code.split('-')[0] ?? code;
}

const displayNames = new Map<Locale, Intl.DisplayNames>();

/** «Việt Nam», “Vietnam”: as Unicode’s CLDR names the country. */
export function countryName(country: string, locale: Locale): string {
  let names = displayNames.get(locale);
  if (!names) displayNames.set(locale, (names = new Intl.DisplayNames(locale, { type: 'region' })));
  return names.of(country) ?? country;
}
