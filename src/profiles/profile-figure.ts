import { z } from 'astro/zod';
import type { Row } from '../datasets/dataset.ts';
import { buildFigure } from '../figures/build-figure.ts';
import type { Figure } from '../figures/figure.ts';
import { figureSpecSchema, type FigureSpec, type WrittenFigure } from '../figures/kinds.ts';
import { selectionShape } from '../figures/selection.ts';
import { wordsSchema } from '../figures/words.ts';
import { formatList } from '../i18n/format.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { joinNames, putNames, type KnownNames, type Names } from './names.ts';
import { peersOf } from './peers.ts';
import { knownPointNames, pointNames } from './point-names.ts';
import {
  addressOf,
  measures,
  pointsWith,
  type Measure,
  type Point,
  type SectionPoints,
} from './section-points.ts';
import type { SectionContext } from './sentence-kind.ts';
import { chooseWords, sectionSentenceSchema } from './sentence-kinds.ts';
import { unitNames } from './unit-names.ts';

/** A figure that is drawn anew for each unit, from the numbers of its section. */
export const profileFigureSchema = z.strictObject({
  /** Its id in the address of the page. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /**
   * `rank-over-time`: the ranks of all, those of the unit marked. `distribution`: the values of all at the unit's latest
   * time, with their mean. `line`: the values of the unit and of its region over time.
   */
  chart: z.enum(['rank-over-time', 'distribution', 'line']),
  /** A narrower choice of rows than the section’s: `year: [2018, 2022]`. */
  where: selectionShape.where,
  /** A kind of sentence whose words are headlines, without a full stop. Where it says nothing there is no figure. */
  title: sectionSentenceSchema,
  /** The words of every figure, with the names of `figureNames`. */
  subtitle: wordsSchema,
  alt: wordsSchema,
  notes: z.array(wordsSchema).default([]),
});

export type ProfileFigure = z.infer<typeof profileFigureSchema>;

/** A figure that was made for one unit, with the words that it was made from. */
export interface MadeFigure {
  readonly figure: Figure;
  readonly spec: FigureSpec;
}

/** The names that subtitle, alt and notes may use beside those of every template. */
export const figureNames: KnownNames = {
  words: [...knownPointNames('latest').words, ...measures.map((measure) => `points.${measure}`)],
  cells: [
    ...knownPointNames('latest').cells,
    ...['peers', 'region'].flatMap((scope) => [`${scope}.highest`, `${scope}.lowest`]),
    'peers.mean',
  ],
};

/**
 * The figure of a unit, held to the same contract as every figure; `null` where the unit has nothing to draw.
 * @param context the section has the rows of the figure
 * @throws EvidenceFault as `buildFigure` does
 */
export function buildProfileFigure(
  figure: ProfileFigure,
  context: SectionContext,
): MadeFigure | null {
  const { library, locale, province, section } = context;
  const measure = figure.chart === 'rank-over-time' ? 'rank' : 'value';
  const points = pointsWith(measure, section, province);
  const latest = points.at(-1);
  const [title] = chooseWords(figure.title, context);
  if (!latest || !title) return null;
  const names = joinNames(unitNames(context), namesIn(points, latest, measure, context));
  const inWords = (words: Words, own: Names = names) => same(putNames(words[locale], own));
  // Read like a figure that an editor wrote: what is left out has its defaults.
  const spec = figureSpecSchema.parse({
    title: inWords(title.words, joinNames(names, title.names)),
    subtitle: inWords(figure.subtitle),
    alt: inWords(figure.alt),
    notes: figure.notes.map((note) => inWords(note)),
    ...dataOf(figure.chart, latest, context),
  });
  return { figure: buildFigure(figure.id, spec, { library, locale }), spec };
}

/** Only the language of the context is read from a spec, so one text stands for both. */
function same(text: string): Words {
  return { vi: text, en: text };
}

function namesIn(
  points: readonly Point[],
  latest: Point,
  measure: Measure,
  { locale, province, section }: SectionContext,
): Names {
  const sets = {
    peers: peersOf(latest, measure, section, null).set,
    region: peersOf(latest, measure, section, province.region).set,
  };
  return joinNames(pointNames('latest', latest, section, locale), {
    words: { [`points.${measure}`]: listOf(points, measure, section, locale) },
    cells: {
      'peers.highest': `highest(${sets.peers})`,
      'peers.lowest': `lowest(${sets.peers})`,
      'peers.mean': `mean(${sets.peers})`,
      'region.highest': `highest(${sets.region})`,
      'region.lowest': `lowest(${sets.region})`,
    },
  });
}

/** «25/63 năm 2020, 9/63 năm 2021 và 12/63 năm 2022», each number still an expression. */
function listOf(
  points: readonly Point[],
  measure: Measure,
  section: SectionPoints,
  locale: Locale,
): string {
  const items = points.map((point) =>
    message('profile.at', locale, {
      value: `{${addressOf(point, measure, section)}}`,
      year: String(point.time),
    }),
  );
  return formatList(items, locale);
}

type ChartData<Spec> = Spec extends { chart: ProfileFigure['chart']; data: unknown }
  ? Pick<Spec, 'chart' | 'data'>
  : never;

/** What the kind of chart needs, from the columns of the section. */
function dataOf(
  chart: ProfileFigure['chart'],
  latest: Point,
  context: SectionContext,
): ChartData<WrittenFigure> {
  const { library, locale, province, section } = context;
  const { dataset, where = {}, unit, time, rank = '', value = '' } = section.data;
  const inRegion = [...library.provinces.values()]
    .filter(({ region }) => region === province.region)
    .map(({ code }) => code);
  const shared = { dataset, series: unit, subject: province.code, named: [] };
  switch (chart) {
    case 'rank-over-time':
      return { chart, data: { ...shared, where, time, rank } };
    case 'line': {
      const { readings } = peersOf(latest, 'value', section, province.region);
      const ordered = [...readings].sort(([, a], [, b]) => a.value - b.value);
      // The ends of the region tell a reader where the unit stands; more names would not fit.
      const ends = [ordered.at(0), ordered.at(-1)].flatMap((end) => end?.[0] ?? []);
      return {
        chart,
        data: {
          ...shared,
          where: { ...where, [unit]: inRegion },
          time,
          value,
          named: ends.filter((code) => code !== province.code),
          comparison: [],
        },
      };
    }
    case 'distribution': {
      const peers = peersOf(latest, 'value', section, null);
      return {
        chart,
        data: {
          ...shared,
          where: keyOf(latest.row, section),
          value,
          comparison: inRegion.filter((code) => code !== province.code && peers.readings.has(code)),
          comparisonName: same(message('profile.region-others', locale)),
          reference: {
            of: `mean(${peers.set})`,
            label: same(message('profile.mean', locale)),
          },
          columns: rank === '' ? [] : [rank],
        },
      };
    }
  }
}

/** The rows that differ from a row in nothing but the unit. */
function keyOf(row: Row, { data, dataset }: SectionPoints): Record<string, string> {
  const { primaryKey } = dataset.descriptor.schema;
  return Object.fromEntries(
    primaryKey
      .filter((column) => column !== data.unit)
      .map((column) => [column, row.cells[column]?.text ?? '']),
  );
}
