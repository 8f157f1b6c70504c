import { z } from 'astro/zod';
import { wordsSchema } from '../../figures/words.ts';
import { directionFrom } from '../direction.ts';
import { joinNames } from '../names.ts';
import { knownPointNames, pointNames } from '../point-names.ts';
import { measures, pointsWith, unbrokenStretches } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/**
 * One sentence for each stretch of the series between two breaks, from its first to its last time: `{from.…}`,
 * `{to.…}`. What `change` says already, the two latest times and the latest one alone, is left out.
 */
export const journey = sentenceKind(
  'journey',
  {
    of: z.enum(measures),
    up: wordsSchema,
    down: wordsSchema,
    unchanged: wordsSchema,
    /** Where the two ranks are out of different totals. Left out: nothing is said. */
    otherTotal: wordsSchema.optional(),
    /** For a stretch of one time: `{from.…}`. Left out: nothing is said. */
    point: wordsSchema.optional(),
  },
  knownPointNames('from', 'to'),
  ({ of, ...words }, { locale, province, section }: SectionContext) => {
    const stretches = unbrokenStretches(pointsWith(of, section, province), section);
    return stretches.flatMap((stretch, index) => {
      const isLatest = index === stretches.length - 1;
      const [from] = stretch;
      const to = stretch.at(-1);
      if (!from || !to || (isLatest && stretch.length < 3)) return [];
      const start = pointNames('from', from, section, locale);
      if (from === to) return chosen('point', words.point, start);
      const names = joinNames(start, pointNames('to', to, section, locale));
      const direction = from[of] && to[of] ? directionFrom(from[of], to[of]) : null;
      return direction === null ? [] : chosen(direction, words[direction], names);
    });
  },
);
