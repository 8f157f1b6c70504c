import { z } from 'astro/zod';
import { readExpression } from '../../evidence/formula.ts';
import { compareReadings } from '../../evidence/qualifier.ts';
import { wordsSchema } from '../../figures/words.ts';
import { message } from '../../i18n/messages.ts';
import { joinNames } from '../names.ts';
import { atMoment } from '../peers.ts';
import { knownPointNames, pointNames } from '../point-names.ts';
import { pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/** The value of the unit beside the plain mean of all, which we compute: `{peers.mean}`. */
export const average = sentenceKind(
  'average',
  {
    /** `whole`: the latest time at which no unit is missing. */
    at: z.enum(['latest', 'whole']).default('latest'),
    /** Whether the sentence is also made where some are unknown; `{known}` then says so. */
    partial: z.boolean().default(false),
    above: wordsSchema,
    below: wordsSchema,
    /** Where the two are printed alike. */
    equal: wordsSchema,
  },
  {
    words: [...knownPointNames('at').words, 'known'],
    cells: [...knownPointNames('at').cells, 'peers.mean'],
  },
  (
    { at, partial, above, below, equal },
    { library, locale, province, section }: SectionContext,
  ) => {
    const points = pointsWith('value', section, province);
    const found = atMoment(at, points, 'value', section, null);
    const own = found?.point.value;
    if (!found || !own) return [];
    const { point, peers } = found;
    if (peers.readings.size < 2 || (!partial && !peers.isWhole)) return [];
    const mean = readExpression(`mean(${peers.set})`, library);
    const names = joinNames(pointNames('at', point, section, locale), {
      words: { known: peers.isWhole ? '' : message('profile.known', locale) },
      cells: { 'peers.mean': `mean(${peers.set})` },
    });
    // Compared as printed: nobody reads that 8,42 is above 8,42.
    const printed = { ...mean, exact: mean.value };
    if (compareReadings(own, '>', printed) === true) return chosen('above', above, names);
    if (compareReadings(own, '<', printed) === true) return chosen('below', below, names);
    return compareReadings(own, '=', printed) === true ? chosen('equal', equal, names) : [];
  },
);
