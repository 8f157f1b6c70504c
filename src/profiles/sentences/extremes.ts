import { z } from 'astro/zod';
import { compareReadings } from '../../evidence/qualifier.ts';
import { wordsSchema } from '../../figures/words.ts';
import { joinNames } from '../names.ts';
import { knownPointNames, pointNames } from '../point-names.ts';
import {
  measures,
  pointsWith,
  unbrokenStretches,
  type Measure,
  type Point,
} from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';
import { yearList } from '../year-list.ts';

/** Of fewer times than these no one would ask for the best. */
const fewest = 3;

/**
 * The best and the worst of the times that are comparable with the latest: no break in between and, for ranks, out of
 * the same total. `{best.…}` and `{worst.…}` are the latest of those; `{best.when}` and `{worst.when}` name all years of ties.
 */
export const extremes = sentenceKind(
  'extremes',
  {
    of: z.enum(measures),
    latestBest: wordsSchema,
    latestWorst: wordsSchema,
    between: wordsSchema,
    /** Where all are the same. Left out: nothing is said. */
    flat: wordsSchema.optional(),
  },
  {
    words: [
      ...knownPointNames('best', 'worst', 'latest', 'start').words,
      'best.when',
      'worst.when',
    ],
    cells: knownPointNames('best', 'worst', 'latest', 'start').cells,
  },
  ({ of, ...words }, { locale, province, section }: SectionContext) => {
    const stretch = unbrokenStretches(pointsWith(of, section, province), section).at(-1) ?? [];
    const points = comparableWithLast(stretch, of);
    const latest = points.at(-1);
    const start = points[0];
    const best = extremePoints(points, of, true);
    const worst = extremePoints(points, of, false);
    const latestOfBest = best.at(-1);
    const latestOfWorst = worst.at(-1);
    if (!latest || !start || !latestOfBest || !latestOfWorst || points.length < fewest) return [];
    const names = joinNames(
      pointNames('best', latestOfBest, section, locale),
      pointNames('worst', latestOfWorst, section, locale),
      pointNames('latest', latest, section, locale),
      pointNames('start', start, section, locale),
      {
        words: { 'best.when': whenOf(best, locale), 'worst.when': whenOf(worst, locale) },
        cells: {},
      },
    );
    if (best.length === points.length) return chosen('flat', words.flat, names);
    if (best.length === 1 && latestOfBest === latest) {
      return chosen('latestBest', words.latestBest, names);
    }
    if (worst.length === 1 && latestOfWorst === latest) {
      return chosen('latestWorst', words.latestWorst, names);
    }
    return chosen('between', words.between, names);
  },
);

/** The points at the end that are out of the same total as the last. */
function comparableWithLast(points: readonly Point[], of: Measure): Point[] {
  const total = points.at(-1)?.[of]?.outOf;
  const other = points.findLastIndex((point) => point[of]?.outOf !== total);
  return points.slice(other + 1);
}

/** The points that none is better than, or worse; none at all where a qualifier leaves that open. */
function extremePoints(points: readonly Point[], of: Measure, wantsBest: boolean): Point[] {
  const readings = points.flatMap((point) => point[of] ?? []);
  const wantsLow = readings.some(({ better }) => better === 'lower') === wantsBest;
  const beyond = wantsLow ? '<' : '>';
  const isOpen = readings.some((a) => readings.some((b) => compareReadings(a, '<', b) === null));
  if (isOpen) return [];
  return points.filter((point) => {
    const own = point[of];
    return own && !readings.some((other) => compareReadings(other, beyond, own) === true);
  });
}

function whenOf(points: readonly Point[], locale: Parameters<typeof yearList>[1]): string {
  return yearList(
    points.map(({ time }) => time),
    locale,
  );
}
