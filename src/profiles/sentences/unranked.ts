import { wordsSchema } from '../../figures/words.ts';
import { knownPointNames, pointNames } from '../point-names.ts';
import { pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/** A value that is newer than the latest rank, or that has no rank at all: `{newest.value}`. */
export const unranked = sentenceKind(
  'unranked',
  {
    value: wordsSchema,
  },
  knownPointNames('newest'),
  ({ value }, { locale, province, section }: SectionContext) => {
    const newest = pointsWith('value', section, province).at(-1);
    const ranked = pointsWith('rank', section, province).at(-1);
    if (!newest || (ranked && ranked.time >= newest.time)) return [];
    return chosen('value', value, pointNames('newest', newest, section, locale));
  },
);
