import type { Library } from '../datasets/dataset.ts';
import type { Descriptor } from '../datasets/descriptor.ts';
import { rowWords } from '../evidence/cell-words.ts';
import type { Evidence, Reading } from '../evidence/reading.ts';
import { chartWords } from '../figures/chart-words.ts';
import { longest, unitsIn, yearsOf } from '../figures/check-words.ts';
import type { FigureContent } from '../figures/figure.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { findBareNumerals } from '../stories/bare-numerals.ts';
import type { FittingStarter } from './starters.ts';

/** A subtitle that is true of what is drawn: what is measured, in which unit, for which years. */
export function subtitleOf(
  { content }: FittingStarter,
  dataset: string,
  value: string,
  library: Library,
): Words {
  const subtitle = (locale: Locale) => {
    const { descriptor, fields } = requireSound(library, dataset);
    const measure = fields.find(({ name }) => name === value)?.title[locale] ?? value;
    const units = [...unitsIn(content[locale].table)].flatMap((id) => {
      const unit = library.units.get(id);
      const words = locale === 'vi' ? unit?.vi : unit?.enPlural;
      return words && !measure.toLowerCase().includes(words.toLowerCase()) ? words : [];
    });
    const years = content[locale].rows.flatMap((row) => yearsOf(row, library));
    const [from, to] = [Math.min(...years), Math.max(...years)];
    const when = years.length === 0 ? [] : [from === to ? String(to) : `${from}–${to}`];
    const long = [measuredWords(descriptor, measure, locale), ...units, ...when];
    const short = [measure, ...units, ...when];
    const text = long.join(', ');
    const isFit = text.length <= longest.subtitle && findBareNumerals(text, locale).length === 0;
    return isFit ? text : short.join(', ');
  };
  return { vi: subtitle('vi'), en: subtitle('en') };
}

/** What a column of a dataset measures: the title of the dataset, without the years in it, and that of the column. */
export function measuredWords({ title }: Descriptor, measure: string, locale: Locale): string {
  const about = title[locale].replace(/,? *(?:19|20)\d\d(?:–(?:19|20)\d\d)?$/, '');
  return `${about}: ${measure.charAt(0).toLowerCase()}${measure.slice(1)}`;
}

/** A text alternative that is true of what is drawn: the kind, and the first and the last number of the subject. */
export function alternativeOf({ chart, content }: FittingStarter, library: Library): Words {
  const readings = numbersOf(content.vi);
  const [first, last] = [readings[0], readings.at(-1)];
  const named = (reading: Reading | undefined, locale: Locale) => {
    if (reading === undefined) return [];
    const [{ dataset, key, column }] = reading.evidence;
    const row = reading.rows[0];
    const where = row ? rowWords(row, locale, library) : '';
    const isFit = where !== '' && findBareNumerals(where, locale).length === 0;
    return [`{${dataset}[${key}].${column}}${isFit ? ` (${where})` : ''}`];
  };
  const alternative = (locale: Locale) => {
    const words = chartWords[chart][locale];
    const numbers = [...named(first, locale), ...(last === first ? [] : named(last, locale))];
    const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    return [sentence, ...(numbers.length === 0 ? [] : [`${numbers.join(', ')}.`])].join(' ');
  };
  return { vi: alternative('vi'), en: alternative('en') };
}

/** The numbers of the one that a figure is about, as far as they stand in a cell of the data, in their order. */
export function numbersOf({ table }: FigureContent): Reading[] {
  const own = table.rows.filter(({ isSubject }) => isSubject);
  const rows = own.length > 0 ? own : table.rows;
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ reading }) =>
      reading !== null && reading.computation === null && reading.rows.length === 1 ? reading : [],
    ),
  );
}

/** The address of a cell as texts write it. */
export function addressOf({ dataset, key, column }: Evidence): string {
  return `${dataset}[${key}].${column}`;
}

function requireSound(library: Library, id: string) {
  const dataset = library.datasets.get(id);
  if (!dataset) throw new Error(`no dataset «${id}»`);
  return dataset;
}
