import type { Descriptor, Field } from './descriptor.ts';
import type { Geography } from './geography.ts';
import type { Languages } from '../i18n/locale.ts';

/** A cell's meaning: a number, a text, the ids of a list, or `null` where nothing is known. Never 0 or '' for «unknown». */
export type Value = number | string | readonly string[] | null;

/** One cell as typed and as understood. The text keeps the digits that the source printed: 0.4350 stays 0.4350. */
export interface Cell {
  readonly text: string;
  readonly value: Value;
}

export interface Row {
  /** Id of the dataset. */
  readonly dataset: string;
  /** Line of the CSV, counted from 1 (the header). */
  readonly line: number;
  /** The values of the primary key, joined with commas: `<year>,<province>`. */
  readonly key: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A validated CSV with the meaning of its columns. Only ever made by `readLibrary`, so every row is sound and names its sources. */
export interface Dataset {
  readonly id: string;
  /** `data/<id>.csv` */
  readonly path: string;
  readonly descriptor: Descriptor;
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
  readonly rowByKey: ReadonlyMap<string, Row>;
  /** SHA-256 of the CSV's bytes, in hexadecimal. */
  readonly digest: string;
  /** The CSV's bytes as they are in the repository; what a reader downloads. */
  readonly bytes: Uint8Array;
}

/** A publication that numbers were read in: a row of `data/sources.csv`. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** False when the title is a description of ours because the original was not seen. */
  readonly titleIsOriginal: boolean;
  readonly publisher: string;
  /** `null` when the publication has no address; it is then named, not linked. */
  readonly url: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD as far as known, else `null`. */
  readonly publishedOn: string | null;
  /** Language of the publication, ISO 639-1. */
  readonly language: string;
  /** official: a public authority; press: a newsroom; repost: a copy of a press text; copy: a third party's copy of a table; other: the rest; calculation: ours. */
  readonly kind: 'official' | 'press' | 'repost' | 'copy' | 'other' | 'calculation';
}

/** A territorial unit: a row of `data/provinces.csv`. */
export interface Province {
  /** ISO 3166-2 code, the id used in datasets. */
  readonly code: string;
  readonly name: Readonly<Record<'vi' | 'en', string>>;
  /** Id of the region, a category of the column `region`. */
  readonly region: string;
}

/** A unit of measure: a row of `data/units.csv`. `singular` and `plural` differ in English only. */
export interface Unit {
  readonly id: string;
  readonly vi: string;
  readonly enSingular: string;
  readonly enPlural: string;
}

/** Everything in `data/`, read and checked. */
export interface Library {
  /** The languages of the site: what editors write is there in these. */
  readonly languages: Languages;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly provinces: ReadonlyMap<string, Province>;
  readonly units: ReadonlyMap<string, Unit>;
  /** The boundaries of the provinces; `null` where `data/map/` has none. */
  readonly geography: Geography | null;
}
