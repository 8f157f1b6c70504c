import type { Languages, Locale, Words } from '../i18n/locale.ts';

/**
 * What a download says of the site that it comes from and of the state of the data that it holds. Whoever publishes
 * hands it in: nothing here knows a site, and nothing here knows what day it is.
 */
export interface Publication {
  readonly name: Words;
  /** The languages of the site, the default one first. */
  readonly locales: Languages;
  /** The address of the site's home page with the slash at its end: `https://example.org/x/`. */
  readonly home: string;
  /** The version of the data, as citations name it. */
  readonly version: {
    readonly id: string;
    /** YYYY-MM-DD; `null` for a state that no commit has. */
    readonly date: string | null;
    readonly digest: string;
    readonly words: Words;
    readonly page: string;
  };
  /** The address of the page of a dataset. */
  readonly pageOf: (dataset: string, locale: Locale) => string;
  /** The address of the page of a source. */
  readonly sourcePageOf: (source: string, locale: Locale) => string;
  /** The address of a file in the folder of the datasets: `fileOf('x.csv')`. */
  readonly fileOf: (name: string) => string;
  /** The address at which exactly these bytes of a dataset's CSV stay for good; `null` where there is none. */
  readonly permanentFileOf: (dataset: string) => string | null;
  /** The text of the licence that goes with every archive. */
  readonly licence: string;
}
