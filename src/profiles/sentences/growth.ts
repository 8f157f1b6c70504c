import { compareReadings } from '../../evidence/qualifier.ts';
import { wordsSchema } from '../../figures/words.ts';
import { knownPointNames, pointNames } from '../point-names.ts';
import { pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/** The latest value where it is itself a rise or a fall: `{latest.value|size}` prints it without its sign. */
export const growth = sentenceKind(
  'growth',
  {
    rise: wordsSchema,
    fall: wordsSchema,
    zero: wordsSchema,
  },
  knownPointNames('latest'),
  ({ rise, fall, zero }, { locale, province, section }: SectionContext) => {
    const latest = pointsWith('value', section, province).at(-1);
    if (!latest?.value) return [];
    const names = pointNames('latest', latest, section, locale);
    if (compareReadings(latest.value, '>', 0) === true) return chosen('rise', rise, names);
    if (compareReadings(latest.value, '<', 0) === true) return chosen('fall', fall, names);
    return compareReadings(latest.value, '=', 0) === true ? chosen('zero', zero, names) : [];
  },
);
