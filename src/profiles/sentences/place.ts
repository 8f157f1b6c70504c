import { z } from 'astro/zod';
import { wordsSchema } from '../../figures/words.ts';
import { formatList } from '../../i18n/format.ts';
import { joinNames } from '../names.ts';
import { orderAmong } from '../order-among.ts';
import { atMoment } from '../peers.ts';
import { knownPointNames, noteOn, pointNames, statusNote } from '../point-names.ts';
import { addressOf, mainMeasure, pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/**
 * The place of the unit among all: `{at.place}`, the rank that the dataset has or, where it has none, the one that we
 * compute from the values; `{at.place.note}` says which.
 */
export const place = sentenceKind(
  'place',
  {
    /** `whole`: the latest time at which no unit is missing. */
    at: z.enum(['latest', 'whole']).default('latest'),
    first: wordsSchema,
    last: wordsSchema,
    /** With `{ties}`, the names of those who share the place. */
    tied: wordsSchema,
    other: wordsSchema,
  },
  {
    words: [...knownPointNames('at').words, 'at.place.note', 'ties'],
    cells: [...knownPointNames('at').cells, 'at.place'],
  },
  ({ at, first, last, tied, other }, { library, locale, province, section }: SectionContext) => {
    const measure = mainMeasure(section.data);
    const found = atMoment(at, pointsWith(measure, section, province), measure, section, null);
    const own = found?.point[measure];
    if (!found || !own) return [];
    const { point, peers } = found;
    const order = orderAmong(province, own, peers, library);
    // A place that we compute is one among all, never among those that happen to be known.
    if (!order || (measure === 'value' && !peers.isWhole)) return [];
    const address = addressOf(point, measure, section);
    const isPublished = measure === 'rank';
    const names = joinNames(pointNames('at', point, section, locale), {
      words: {
        'at.place.note': isPublished ? noteOn(own, locale) : statusNote('computed', locale),
        ties: formatList(
          order.level.map(({ name }) => name[locale]),
          locale,
        ),
      },
      cells: { 'at.place': isPublished ? address : `rank(${address}, ${peers.set})` },
    });
    if (order.level.length > 0) return chosen('tied', tied, names);
    const isFirst = isPublished ? own.value === 1 : order.ahead.length === 0;
    if (isFirst) return chosen('first', first, names);
    const isLast = isPublished ? own.value === own.outOf : order.behind.length === 0;
    return isLast ? chosen('last', last, names) : chosen('other', other, names);
  },
);
