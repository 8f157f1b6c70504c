import { z } from 'astro/zod';
import { statuses } from '../../datasets/vocabulary.ts';
import { readExpression } from '../../evidence/formula.ts';
import { compareReadings } from '../../evidence/qualifier.ts';
import { wordsSchema } from '../../figures/words.ts';
import { joinNames } from '../names.ts';
import { knownPointNames, pointNames } from '../point-names.ts';
import { pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/** The latest value beside one of the same time from elsewhere, such as the nation's: `{reference.value}`. */
export const against = sentenceKind(
  'against',
  {
    /** The address of the other value for each time: `2024: nation[2024].growth`. Of other times nothing is said. */
    reference: z.record(z.string(), z.string()),
    /** Only where the unit's value has one of these statuses: like is compared with like. */
    status: z.array(z.enum(statuses)).optional(),
    above: wordsSchema,
    below: wordsSchema,
    equal: wordsSchema,
  },
  {
    words: knownPointNames('latest').words,
    cells: [...knownPointNames('latest').cells, 'reference.value'],
  },
  ({ reference, status, ...words }, { library, locale, province, section }: SectionContext) => {
    const latest = pointsWith('value', section, province).at(-1);
    const address = latest && reference[String(latest.time)];
    const own = latest?.value;
    if (!own || address === undefined) return [];
    if (status && (own.status === null || !status.includes(own.status))) return [];
    const other = readExpression(address, library);
    const names = joinNames(pointNames('latest', latest, section, locale), {
      words: {},
      cells: { 'reference.value': address },
    });
    if (compareReadings(own, '>', other) === true) return chosen('above', words.above, names);
    if (compareReadings(own, '<', other) === true) return chosen('below', words.below, names);
    return compareReadings(own, '=', other) === true ? chosen('equal', words.equal, names) : [];
  },
);
