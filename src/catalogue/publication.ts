import type { Province } from '../datasets/dataset.ts';
import type { Languages, Locale, Words } from '../i18n/locale.ts';

type InLanguage = (locale: Locale) => string;
type OfOne = (id: string, locale: Locale) => string;

/** Whose catalogue it is, and where its pages and files stand. Every address is absolute. */
export interface Publication {
  readonly name: Words;
  /** One sentence on what the site is. */
  readonly description: Words;
  /** The languages of the site, the default one first. */
  readonly locales: Languages;
  readonly pages: {
    readonly home: InLanguage;
    readonly search: InLanguage;
    readonly datasets: InLanguage;
    readonly corrections: InLanguage;
    readonly dataset: OfOne;
    readonly figure: OfOne;
    readonly story: OfOne;
    readonly source: OfOne;
    readonly version: OfOne;
    /** `null` on a site that has no pages of provinces. */
    readonly province: ((province: Province, locale: Locale) => string) | null;
  };
  /** The address of a file, `du-lieu/x.csv`, which is the same in every language. */
  readonly file: (path: string) => string;
}

/**
 * What things are called by machines, on every page and in every file alike: the address of the page that is about a
 * thing, in the default language, with a fragment that tells the thing from the page.
 */
export function namesOf({ pages, locales: [locale] }: Publication) {
  return {
    site: `${pages.home(locale)}#trang`,
    publisher: `${pages.home(locale)}#du-an`,
    catalogue: `${pages.datasets(locale)}#danh-muc`,
    dataset: (id: string) => `${pages.dataset(id, locale)}#bo-du-lieu`,
    province: (province: Province) =>
      pages.province === null ? null : `${pages.province(province, locale)}#tinh`,
    source: (id: string) => `${pages.source(id, locale)}#nguon`,
  };
}
