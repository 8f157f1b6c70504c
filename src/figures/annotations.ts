import { z } from 'astro/zod';
import type { ChartEvent } from '../charts/mark.ts';
import type { Library, Row, Source } from '../datasets/dataset.ts';
import { EvidenceFault, nearest } from '../evidence/fault.ts';
import { fillWords } from '../evidence/fill.ts';
import type { FigureContext } from './figure.ts';
import { readMoment } from './moment.ts';
import { type PeriodAxis, type Period, periodWords, placeOnAxis, requirePeriod } from './times.ts';
import { wordsSchema } from './words.ts';

const annotation = {
  /** When: a year `2021`, a month `2025-07`, a day, a fraction of years `2025.5`, or the cell that has the date. */
  at: z.union([z.number(), z.string()]),
  /** A few words, which may hold `{dataset[key].column}`. */
  words: wordsSchema,
  /** Where that was read: needed where neither `at` nor the words name a cell and it is about no value drawn. */
  sources: z.array(z.string()).default([]),
};

/** What is to be said on the drawing of a time or of a value; on a phone its number leads to it. */
export const annotationsShape = {
  annotations: z
    .array(
      z.strictObject({
        ...annotation,
        /** The series whose value at that time it is about. Left out: it is about the time. */
        series: z.string().optional(),
      }),
    )
    .default([]),
};

/** The same where there is one series only. */
export const columnAnnotationsShape = {
  annotations: z
    .array(
      z.strictObject({
        ...annotation,
        /** Whether it is about the time or about the column that stands there. */
        about: z.enum(['time', 'value']).default('time'),
      }),
    )
    .default([]),
};
export type Annotations = z.infer<z.ZodObject<typeof annotationsShape>>['annotations'];
export type ColumnAnnotations = z.infer<z.ZodObject<typeof columnAnnotationsShape>>['annotations'];
type Annotation = Annotations[number];

/** A date and where it stands. */
interface Moment {
  readonly period: Period;
  /** As datasets write it; `null` for a fraction of years, which is no date. */
  readonly text: string | null;
  readonly rows: readonly Row[];
}

/**
 * Annotations as a chart draws them; the numbers in their words are printed already.
 * @param values the times at which each series has a value, by its id
 * @throws EvidenceFault when one is outside the axis or speaks of a value that is not drawn.
 */
export function chartEvents(
  annotations: Annotations,
  { times, isYearly }: Pick<PeriodAxis, 'times' | 'isYearly'>,
  values: ReadonlyMap<string, ReadonlySet<number>>,
  { library, locale }: FigureContext,
): ChartEvent[] {
  const [first, last] = [times[0], times.at(-1)];
  return annotations.map((annotation) => {
    const { series, words } = annotation;
    const { period, text } = momentOf(annotation, library);
    const time = placeOnAxis(period, isYearly);
    if (first === undefined || last === undefined || time < first.value || time > last.value) {
      throw new EvidenceFault(String(annotation.at), {
        expected: {
          vi: `một thời điểm trên trục, từ ${first?.label ?? '–'} đến ${last?.label ?? '–'}`,
          en: `a time on the axis, from ${first?.label ?? '–'} to ${last?.label ?? '–'}`,
        },
        repair: {
          vi: 'Sửa «at» hoặc bỏ chú thích này.',
          en: 'Correct «at» or remove the annotation.',
        },
      });
    }
    if (series !== undefined && values.get(series)?.has(time) !== true) {
      throw new EvidenceFault(series, {
        expected: {
          vi: `một chuỗi có giá trị ở thời điểm ${annotation.at}`,
          en: `a series with a value at ${annotation.at}`,
        },
        repair: nearest(series, values.keys()),
      });
    }
    // An axis of years does not say the month of an event.
    const isFiner = series === undefined && text !== null && isYearly && !/^\d{4}$/.test(text);
    const label = isFiner ? `${periodWords(text, locale)}: ${words[locale]}` : words[locale];
    return { time, label, series };
  });
}

/**
 * The rows and the sources that annotations rest on, beside the values drawn.
 * @throws EvidenceFault when one of them rests on nothing, or a source is unknown.
 */
export function annotationEvidence(
  annotations: Annotations | ColumnAnnotations,
  library: Library,
): { readonly rows: readonly Row[]; readonly sources: readonly Source[] } {
  const found = annotations.map((annotation) => {
    const rows = [
      ...momentOf(annotation, library).rows,
      ...library.languages.flatMap((locale) =>
        fillWords(annotation.words[locale], locale, library).readings.flatMap(
          (reading) => reading.rows,
        ),
      ),
    ];
    const sources = annotation.sources.map((id) => requireSource(id, library));
    const isOfValue =
      'about' in annotation ? annotation.about === 'value' : annotation.series !== undefined;
    if (rows.length === 0 && sources.length === 0 && !isOfValue) {
      throw new EvidenceFault(annotation.words.vi, {
        expected: {
          vi: 'một chú thích có nguồn: «at» là địa chỉ ô, hoặc có «sources»',
          en: 'an annotation with a source: «at» is the address of a cell, or there are «sources»',
        },
        repair: {
          vi: 'Thêm sources: [mã nguồn trong data/sources.csv].',
          en: 'Add sources: [ids in data/sources.csv].',
        },
      });
    }
    return { rows, sources };
  });
  return {
    rows: found.flatMap(({ rows }) => rows),
    sources: found.flatMap(({ sources }) => sources),
  };
}

/** @throws EvidenceFault when `at` is no time. */
function momentOf({ at }: Pick<Annotation, 'at'>, library: Library): Moment {
  if (typeof at === 'number' && !Number.isInteger(at)) {
    return { period: { from: at, to: at }, text: null, rows: [] };
  }
  const written = String(at);
  if (!written.includes('[')) return { period: requirePeriod(written), text: written, rows: [] };
  const { period, text, row } = readMoment(written, library);
  return { period, text, rows: [row] };
}

function requireSource(id: string, library: Library): Source {
  const source = library.sources.get(id);
  if (source) return source;
  throw new EvidenceFault(id, {
    expected: {
      vi: 'mã một nguồn trong data/sources.csv',
      en: 'the id of a source in data/sources.csv',
    },
    repair: nearest(id, library.sources.keys()),
  });
}
