import { wordsSchema } from '../../figures/words.ts';
import { knownPointNames, pointNames } from '../point-names.ts';
import { pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/** The latest value: `{latest.value}`. */
export const latest = sentenceKind(
  'latest',
  {
    value: wordsSchema,
  },
  knownPointNames('latest'),
  ({ value }, { locale, province, section }: SectionContext) => {
    const point = pointsWith('value', section, province).at(-1);
    return point ? chosen('value', value, pointNames('latest', point, section, locale)) : [];
  },
);
