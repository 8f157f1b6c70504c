import type { Languages, Locale, Words } from '../i18n/locale.ts';
import { inForm } from './form-hints.ts';
import { notAmong, otherForm, required } from './cell-advice.ts';
import type { Dataset, Province, Row, Source, Unit } from './dataset.ts';
import type { Advice, Problem } from './problem.ts';
import type { ReadRow } from './read-rows.ts';
import { isCalendarDate } from './read-value.ts';
import { closest } from './suggest.ts';
import { sourceKinds, titleStatuses, type RegisterId } from './vocabulary.ts';

/** What the engine reads from a register; each column is checked here, whatever its descriptor declares. */
interface RegisterColumn {
  readonly name: string;
  readonly mayBeEmpty?: true;
  /** For a column of words: a site that does not speak the language does without it. */
  readonly language?: Locale;
  readonly among?: readonly string[];
  readonly form?: { readonly test: (text: string) => boolean; readonly words: Words };
}

/** The columns that each register has, the id first. It may have more, which the engine leaves alone. */
export const registerColumns: Readonly<Record<RegisterId, readonly RegisterColumn[]>> = {
  sources: [
    { name: 'id' },
    { name: 'title' },
    { name: 'title_status', among: titleStatuses },
    { name: 'publisher' },
    {
      name: 'url',
      mayBeEmpty: true,
      form: {
        test: (text) => /^https?:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text),
        words: { vi: 'https://…, địa chỉ đầy đủ', en: 'https://…, a full address' },
      },
    },
    {
      name: 'published_on',
      mayBeEmpty: true,
      form: {
        test: (text) => /^\d{4}(-\d\d){0,2}$/.test(text) && isCalendarDate(wholeDate(text)),
        words: { vi: 'YYYY, YYYY-MM hoặc YYYY-MM-DD', en: 'YYYY, YYYY-MM or YYYY-MM-DD' },
      },
    },
    {
      name: 'language',
      form: {
        test: (text) => /^[a-z]{2}$/.test(text),
        words: { vi: 'hai chữ cái, mã ISO 639-1', en: 'of two letters, a code of ISO 639-1' },
      },
    },
    { name: 'kind', among: sourceKinds },
  ],
  provinces: [
    { name: 'code' },
    { name: 'name_vi', language: 'vi' },
    { name: 'name_en', language: 'en' },
    { name: 'region' },
  ],
  units: [
    { name: 'id' },
    { name: 'vi', language: 'vi' },
    { name: 'en_singular', language: 'en' },
    { name: 'en_plural', language: 'en' },
  ],
};

/** Those of the columns that a site in these languages cannot do without. */
export function neededColumns(
  register: RegisterId,
  languages: Languages,
): readonly RegisterColumn[] {
  return registerColumns[register].filter(
    ({ language }) => language === undefined || languages.includes(language),
  );
}

function wholeDate(text: string): string {
  return `${text}-01-01`.slice(0, 10);
}

/** Cells of a register that the engine cannot make an entry from. */
export function checkRegister(
  register: RegisterId,
  rows: readonly ReadRow[],
  file: string,
): Problem[] {
  return rows.flatMap((row) =>
    registerColumns[register].flatMap((column) => {
      const text = row.cells[column.name]?.text;
      const advice = text === undefined ? null : entryAdvice(text, column);
      if (text === undefined || advice === null) return [];
      const found = text === '' ? {} : { found: text };
      return [{ file, line: row.line, column: column.name, ...found, ...advice }];
    }),
  );
}

function entryAdvice(text: string, { mayBeEmpty, among, form }: RegisterColumn): Advice | null {
  if (text === '') return mayBeEmpty === true ? null : required;
  if (among !== undefined && !among.includes(text)) return notAmong(among, closest(text, among));
  return form === undefined || form.test(text)
    ? null
    : otherForm(form.words, inForm(text, form.test));
}

/** The publications of a sound `data/sources.csv`, by id. */
export function sourcesOf(dataset: Dataset | undefined): ReadonlyMap<string, Source> {
  return entriesOf(dataset, (row) => ({
    id: textOf(row, 'id'),
    title: textOf(row, 'title'),
    titleIsOriginal: textOf(row, 'title_status') === 'original',
    publisher: textOf(row, 'publisher'),
    url: textOf(row, 'url') || null,
    publishedOn: textOf(row, 'published_on') || null,
    language: textOf(row, 'language'),
    kind: sourceKinds.find((kind) => kind === textOf(row, 'kind')) ?? 'other',
  }));
}

/** The territorial units of a sound `data/provinces.csv`, by code. */
export function provincesOf(
  dataset: Dataset | undefined,
  [first]: Languages,
): ReadonlyMap<string, Province> {
  const own = (row: Row) => textOf(row, `name_${first}`);
  return entriesOf(dataset, (row) => ({
    code: textOf(row, 'code'),
    name: { vi: textOf(row, 'name_vi') || own(row), en: textOf(row, 'name_en') || own(row) },
    region: textOf(row, 'region'),
  }));
}

/** The units of measure of a sound `data/units.csv`, by id. */
export function unitsOf(
  dataset: Dataset | undefined,
  [first]: Languages,
): ReadonlyMap<string, Unit> {
  const own = (row: Row) => textOf(row, first === 'vi' ? 'vi' : 'en_plural');
  return entriesOf(dataset, (row) => ({
    id: textOf(row, 'id'),
    vi: textOf(row, 'vi') || own(row),
    enSingular: textOf(row, 'en_singular') || own(row),
    enPlural: textOf(row, 'en_plural') || own(row),
  }));
}

function entriesOf<Entry>(
  dataset: Dataset | undefined,
  entry: (row: Row) => Entry,
): ReadonlyMap<string, Entry> {
  return new Map(dataset?.rows.map((row) => [row.key, entry(row)]));
}

function textOf(row: Row, column: string): string {
  return row.cells[column]?.text ?? '';
}
