import type { Dataset, Library, Row } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { cellWords } from '../evidence/cell-words.ts';
import { readCell } from '../evidence/reading.ts';
import { drawingWidths } from '../figures/build-figure.ts';
import { unitsIn } from '../figures/check-words.ts';
import type { FigureContent } from '../figures/figure.ts';
import { buildContent, figureSpecSchema, type FigureSpec } from '../figures/kinds.ts';
import { parsePeriod } from '../figures/times.ts';
import { locales, type Words } from '../i18n/locale.ts';

export type Chart = FigureSpec['chart'];

/** What a figure of a kind may be made from: `data:` as an editor would write it. */
export interface Starter {
  readonly chart: Chart;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A starter that the data carry, with what it draws in each language. */
export interface FittingStarter extends Starter {
  readonly content: Readonly<Record<'vi' | 'en', FigureContent>>;
}

/** What a person chose already. */
export interface Wanted {
  /** The column of the values. */
  readonly value: string;
  /** The one that the figure is about, where the dataset has it. */
  readonly subject: string | undefined;
}

/** The columns of a dataset by what a figure can do with them. */
interface Columns {
  readonly dataset: Dataset;
  readonly library: Library;
  readonly value: Field;
  readonly time: Field | undefined;
  /** The column that says whose value it is. */
  readonly series: Field | undefined;
  readonly subject: string;
  /** The rest of the key. */
  readonly others: readonly Field[];
}

/** The columns of a dataset that hold numbers to draw: no year, no count that a rank is out of. */
export function measuresOf({ fields, descriptor }: Dataset): Field[] {
  const totals = new Set(fields.flatMap(({ outOf }) => outOf ?? []));
  const { primaryKey } = descriptor.schema;
  return fields.filter(
    ({ name, type, role }) =>
      (type === 'integer' || type === 'number') &&
      role === undefined &&
      !totals.has(name) &&
      !primaryKey.includes(name),
  );
}

/** The column whose values a figure may be about. */
export function seriesOf({ fields, rows, descriptor }: Dataset): Field | undefined {
  const { primaryKey } = descriptor.schema;
  const words = fields.filter(
    ({ name, type, role }) => primaryKey.includes(name) && type === 'string' && role === undefined,
  );
  const isTime = ({ name }: Field) => rows.every((row) => parsePeriod(textOf(row, name)) !== null);
  const named = words.filter((field) => !isTime(field));
  return named.find(({ refersTo }) => refersTo === 'provinces') ?? named[0];
}

/** For each kind of chart the first way to draw the column that the data carry; none for kinds that do not fit. */
export function fittingStarters(
  dataset: Dataset,
  library: Library,
  wanted: Wanted,
): FittingStarter[] {
  const columns = columnsOf(dataset, library, wanted);
  if (columns === null) return [];
  const found = new Map<Chart, FittingStarter>();
  for (const where of pinsOf(columns)) {
    for (const starter of startersWith(columns, where)) {
      if (found.has(starter.chart)) continue;
      const content = contentOf(starter, library);
      if (content !== null) found.set(starter.chart, { ...starter, content });
    }
  }
  return [...found.values()];
}

/** What a starter draws; `null` when the data cannot carry it. */
function contentOf(starter: Starter, library: Library): FittingStarter['content'] | null {
  const words = { vi: '-', en: '-' };
  const spec = figureSpecSchema.safeParse({
    ...starter,
    title: words,
    subtitle: words,
    alt: words,
  });
  if (!spec.success) return null;
  try {
    const [vi, en] = locales.map((locale) => {
      const content = buildContent(spec.data, { library, locale });
      for (const width of Object.values(drawingWidths)) content.draw({ width, label: '-' });
      return content;
    });
    return vi && en && isTelling(starter.chart, vi) ? { vi, en } : null;
  } catch {
    // An EvidenceFault says why; a drawing that fails for want of values says it in its own way. Neither is offered.
    return null;
  }
}

/** So many values a figure needs to say something; kinds that are not here may have one. */
const fewest: Partial<Record<Chart, number>> = {
  columns: 2,
  distribution: 5,
  'grouped-bars': 4,
  'heat-table': 4,
  line: 2,
  map: 10,
  'rank-over-time': 2,
  'ranked-bars': 3,
  scatter: 5,
  slope: 4,
  'small-multiples': 4,
};

/** Whether there is enough to see, of one unit: what builds may still be a single bar, or people beside money. */
function isTelling(chart: Chart, { table }: FigureContent): boolean {
  const count = table.rows.filter(({ cells }) =>
    cells.some(({ reading }) => reading !== null),
  ).length;
  const values = table.rows.flatMap(({ cells }) => cells.filter(({ reading }) => reading !== null));
  if (chart !== 'scatter' && unitsIn(table).size > 1) return false;
  const isByRow = ['distribution', 'map', 'ranked-bars', 'scatter', 'columns'].includes(chart);
  return (isByRow ? count : values.length) >= (fewest[chart] ?? 1);
}

function columnsOf(dataset: Dataset, library: Library, wanted: Wanted): Columns | null {
  const value = dataset.fields.find(({ name }) => name === wanted.value);
  if (!value) return null;
  const { primaryKey } = dataset.descriptor.schema;
  const keys = dataset.fields.filter(({ name }) => primaryKey.includes(name));
  const time =
    keys.find(({ type }) => type === 'year') ??
    keys.find(
      ({ name, role }) =>
        role === undefined && dataset.rows.every((row) => parsePeriod(textOf(row, name)) !== null),
    );
  const series = seriesOf(dataset);
  const own = series ? dataset.rows.map((row) => textOf(row, series.name)) : [];
  const subject =
    wanted.subject !== undefined && own.includes(wanted.subject) ? wanted.subject : mostCommon(own);
  const others = keys.filter((field) => field !== time && field !== series);
  return { dataset, library, value, time, series, subject, others };
}

/** At most so many choices of the other columns are tried, those with most rows first. */
const mostTried = 8;

type Where = Readonly<Record<string, string | number>>;

/** The values that the other columns of the key have together, those with most values of the measure first. */
function pinsOf({ dataset, others, value, series, subject, library }: Columns): Where[] {
  const counts = new Map<string, number>();
  for (const row of dataset.rows) {
    if (readCell(row, value.name, library) === null) continue;
    const pin = JSON.stringify(
      Object.fromEntries(others.map(({ name }) => [name, plain(textOf(row, name))])),
    );
    const isOwn = series !== undefined && textOf(row, series.name) === subject;
    counts.set(pin, (counts.get(pin) ?? 0) + 1 + (isOwn ? 1 / 8 : 0));
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, mostTried)
    .map(([pin]) => JSON.parse(pin) as Where);
}

function* startersWith(columns: Columns, pin: Where): Generator<Starter> {
  const { dataset, value, time, series, subject, others } = columns;
  const base = { dataset: dataset.id, ...whereOf(pin) };
  const rows = rowsWith(columns, pin);
  const own = series ? rows.filter((row) => textOf(row, series.name) === subject) : rows;
  const title = titleOf(columns);
  const isRank = value.outOf !== undefined;

  yield* single(columns, own);
  if (time) {
    const years = yearsOf(own, time);
    const [from, to] = [years[0], years.at(-1)];
    const ofSubject = {
      dataset: dataset.id,
      ...whereOf({ ...pin, ...(series ? { [series.name]: subject } : {}) }),
    };
    if (from !== undefined && to !== undefined && !isRank) {
      yield {
        chart: 'columns',
        data: { ...ofSubject, time: time.name, value: value.name, from, to, name: title },
      };
    }
    if (series) {
      const whose = { series: series.name, subject };
      if (isRank)
        yield {
          chart: 'rank-over-time',
          data: { ...base, time: time.name, rank: value.name, ...whose },
        };
      else yield { chart: 'line', data: { ...base, time: time.name, value: value.name, ...whose } };
      if (from !== undefined && to !== undefined && from < to) {
        yield {
          chart: 'slope',
          data: { ...base, time: time.name, from, to, value: value.name, ...whose },
        };
      }
      if (new Set(rows.map((row) => textOf(row, series.name))).size <= 20) {
        yield {
          chart: 'heat-table',
          data: {
            ...base,
            rows: series.name,
            time: time.name,
            value: value.name,
            axis: title,
            steps: { equal: 4 },
          },
        };
      }
    }
  }
  if (series) yield* ofOneTime(columns, pin);
  for (const part of others) yield* ofParts(columns, pin, part);
  if (series && series.refersTo === undefined && time) {
    yield* parts({ ...columns, subject: '' }, without(pin, series.name), series);
  }
}

/** One number, and the same from its first to its last time. */
function* single(columns: Columns, own: readonly Row[]): Generator<Starter> {
  const { dataset, library, value, time } = columns;
  const known = own.filter((row) => readCell(row, value.name, library) !== null);
  const sorted = time
    ? known.toSorted((a, b) => (textOf(a, time.name) < textOf(b, time.name) ? -1 : 1))
    : known;
  const [last, before] = [sorted.at(-1), sorted.at(-2)];
  if (!last || !time) return;
  const of = (row: Row) => `${dataset.id}[${row.key}].${value.name}`;
  const when = (row: Row) => ({
    vi: `năm ${textOf(row, time.name)}`,
    en: `in ${textOf(row, time.name)}`,
  });
  const what = { vi: value.title.vi, en: value.title.en };
  const number = { of: of(last), what, when: when(last) };
  if (time.type !== 'year') return;
  if (value.outOf !== undefined)
    yield { chart: 'big-number', data: { numbers: [{ ...number, strip: 'places' }] } };
  if (before) {
    const words = {
      vi: `Năm ${textOf(before, time.name)}: …`,
      en: `In ${textOf(before, time.name)}: …`,
    };
    yield {
      chart: 'big-number',
      data: { numbers: [{ ...number, compared: { of: of(before), words } }] },
    };
  }
  if (value.unit === 'percent')
    yield { chart: 'big-number', data: { numbers: [{ ...number, strip: 'share' }] } };
  const [first] = sorted;
  if (first === undefined || first === last) return;
  const ends = [first, last].map((row) => Number(row.cells[value.name]?.value));
  const [low, high] = [Math.min(0, ...ends), Math.max(...ends)];
  yield {
    chart: 'from-to',
    data: {
      rows: [
        {
          name: what,
          from: { of: of(first), when: when(first) },
          to: { of: of(last), when: when(last) },
        },
      ],
      domain: [Math.floor(low), Math.ceil(high)],
      axis: titleOf(columns),
    },
  };
}

/** All units at the latest time that most of them have a value for. */
function* ofOneTime(columns: Columns, pin: Where): Generator<Starter> {
  const { dataset, library, value, time, series, subject } = columns;
  if (!series) return;
  for (const at of time ? timesByCount(columns, pin).slice(0, 3) : [undefined]) {
    const where = time && at !== undefined ? { ...pin, [time.name]: at } : pin;
    const data = {
      dataset: dataset.id,
      ...whereOf(where),
      value: value.name,
      series: series.name,
      subject,
    };
    yield { chart: 'ranked-bars', data };
    yield { chart: 'distribution', data };
    if (series.refersTo === 'provinces' && library.geography !== null) {
      yield { chart: 'map', data: { ...data, steps: { equal: 4 } } };
    }
    const second = measuresOf(dataset).find(({ name }) => name !== value.name);
    if (second) {
      const axis = (field: Field) => ({
        dataset: dataset.id,
        ...whereOf(where),
        value: field.name,
        series: series.name,
        title: { vi: field.title.vi, en: field.title.en },
      });
      yield { chart: 'scatter', data: { x: axis(second), y: axis(value), subject } };
    }
  }
}

/** What is made of parts, where a further column of the key names them. */
function* ofParts(columns: Columns, pin: Where, part: Field): Generator<Starter> {
  yield* parts(columns, without(pin, part.name), part);
}

const mostParts = 8;

function* parts(columns: Columns, pin: Where, part: Field): Generator<Starter> {
  const { dataset, value, time, series, subject } = columns;
  if (part.type !== 'string' || !time) return;
  const where = { ...pin, ...(series && subject !== '' ? { [series.name]: subject } : {}) };
  const rows = rowsWith(columns, where);
  const values = [...new Set(rows.map((row) => textOf(row, part.name)))];
  if (values.length < 2) return;
  const base = { dataset: dataset.id, time: time.name, value: value.name, series: part.name };
  if (values.length <= 6) {
    yield {
      chart: 'grouped-bars',
      data: { ...base, ...whereOf(where), bars: values.map((is) => ({ is })) },
    };
  }
  if (
    values.length <= mostParts &&
    value.outOf === undefined &&
    isWhole(columns, rows, part, null)
  ) {
    const all = values.map((is) => ({ is }));
    yield { chart: 'stacked-bars', data: { ...base, ...whereOf(where), parts: all, as: 'shares' } };
  }
  // Amounts are stacked only where the others add up to one of them: the total.
  if (values.length > 2 && values.length <= mostParts + 1 && value.outOf === undefined) {
    for (const total of values.filter((each) => isWhole(columns, rows, part, each))) {
      const margin = {
        dataset: dataset.id,
        where: { ...where, [part.name]: total },
        value: value.name,
        name: nameOf(total, part, columns),
      };
      const others = values.filter((is) => is !== total).map((is) => ({ is }));
      yield {
        chart: 'stacked-bars',
        data: { ...base, ...whereOf(where), parts: others, as: 'amounts', total: margin },
      };
    }
  }
  if (series && subject !== '' && values.length <= 6) {
    yield {
      chart: 'small-multiples',
      data: {
        by: part.name,
        chart: value.outOf === undefined ? 'line' : 'rank-over-time',
        data: {
          dataset: dataset.id,
          ...whereOf(pin),
          time: time.name,
          [value.outOf === undefined ? 'value' : 'rank']: value.name,
          series: series.name,
          subject,
        },
      },
    };
  }
}

/** Whether the parts are all known wherever one is, and add up: to one of them, the total, or to a hundred. */
function isWhole(
  { library, value, time }: Columns,
  rows: readonly Row[],
  part: Field,
  total: string | null,
): boolean {
  const names = new Set(rows.map((row) => textOf(row, part.name)));
  const places = Map.groupBy(rows, (row) => textOf(row, time?.name ?? ''));
  return [...places.values()].every((own) => {
    const readings = own.map((row) => readCell(row, value.name, library));
    if (own.length !== names.size || readings.includes(null)) return false;
    const whole = total === null ? -1 : own.findIndex((row) => textOf(row, part.name) === total);
    const sum = readings.reduce(
      (all, reading, index) => all + (index === whole ? 0 : (reading?.exact ?? 0)),
      0,
    );
    const decimals = Math.max(0, ...readings.map((reading) => reading?.decimals ?? 0));
    const wanted = total === null ? 100 : (readings[whole]?.exact ?? 0);
    return Math.abs(sum - wanted) <= 0.5 * names.size * 10 ** -decimals;
  });
}

/** The times with a value, those that most units have one for first, then the latest. */
function timesByCount(columns: Columns, pin: Where): (string | number)[] {
  const { time, value, library } = columns;
  if (!time) return [];
  const counts = new Map<string, number>();
  for (const row of rowsWith(columns, pin)) {
    if (readCell(row, value.name, library) === null) continue;
    const text = textOf(row, time.name);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // A few that are missing are no reason to show an older year.
  return [...counts]
    .sort(([a, m], [b, n]) => Number(n >= most * 0.9) - Number(m >= most * 0.9) || (a < b ? 1 : -1))
    .map(([text]) => plain(text));
}

function rowsWith({ dataset }: Columns, where: Where): Row[] {
  return dataset.rows.filter((row) =>
    Object.entries(where).every(([column, text]) => textOf(row, column) === String(text)),
  );
}

function yearsOf(rows: readonly Row[], { name, type }: Field): number[] {
  if (type !== 'year') return [];
  return [...new Set(rows.map((row) => Number(textOf(row, name))))].sort((a, b) => a - b);
}

function titleOf({ value, library }: Columns): Words {
  const unit = value.unit === undefined ? undefined : library.units.get(value.unit);
  const inBrackets = (title: string, words: string | undefined) =>
    words ? `${title} (${words})` : title;
  return {
    vi: inBrackets(value.title.vi, unit?.vi),
    en: inBrackets(value.title.en, unit?.enPlural),
  };
}

function nameOf(text: string, field: Field, { library }: Columns): Words {
  const cell = { text, value: text };
  return { vi: cellWords(cell, field, 'vi', library), en: cellWords(cell, field, 'en', library) };
}

/** The text that stands most often, the first of several; '' of none. */
export function mostCommon(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function without(where: Where, column: string): Where {
  return Object.fromEntries(Object.entries(where).filter(([name]) => name !== column));
}

function whereOf(where: Where): { where?: Where } {
  return Object.keys(where).length === 0 ? {} : { where };
}

/** A year stands as a number, as editors write it. */
function plain(text: string): string | number {
  return /^[1-9]\d*$/.test(text) ? Number(text) : text;
}

function textOf(row: Row, column: string): string {
  return row.cells[column]?.text ?? '';
}
