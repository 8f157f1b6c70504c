import { z } from 'astro/zod';
import { wordsSchema } from '../../figures/words.ts';
import { directionFrom } from '../direction.ts';
import { joinNames } from '../names.ts';
import { knownPointNames, pointNames } from '../point-names.ts';
import { breakBetween, measures, pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/** From the time before to the latest: `{earlier.…}`, `{latest.…}`. Across a break nothing is compared. */
export const change = sentenceKind(
  'change',
  {
    of: z.enum(measures),
    up: wordsSchema,
    down: wordsSchema,
    unchanged: wordsSchema,
    /** Where the series breaks between the two; `{break.reason}` is a sentence that says why. Left out: nothing is said. */
    broken: wordsSchema.optional(),
    /** Where the two ranks are out of different totals, so that no number of places lies between them. */
    otherTotal: wordsSchema.optional(),
    /** Where there is only one time. */
    only: wordsSchema.optional(),
  },
  {
    words: [...knownPointNames('earlier', 'latest').words, 'break.reason'],
    cells: knownPointNames('earlier', 'latest').cells,
  },
  ({ of, ...words }, { locale, province, section }: SectionContext) => {
    const [latest, earlier] = pointsWith(of, section, province).reverse();
    if (!latest) return [];
    const own = pointNames('latest', latest, section, locale);
    if (!earlier) return chosen('only', words.only, own);
    const both = joinNames(pointNames('earlier', earlier, section, locale), own);
    const broken = breakBetween(earlier, latest, section);
    if (broken) {
      const reason = { words: { 'break.reason': broken.reason[locale] }, cells: {} };
      return chosen('broken', words.broken, joinNames(both, reason));
    }
    const direction = earlier[of] && latest[of] ? directionFrom(earlier[of], latest[of]) : null;
    return direction === null ? [] : chosen(direction, words[direction], both);
  },
);
