import { z } from 'astro/zod';
import { wordsSchema } from '../../figures/words.ts';
import { formatList } from '../../i18n/format.ts';
import { message } from '../../i18n/messages.ts';
import { joinNames } from '../names.ts';
import { orderAmong } from '../order-among.ts';
import { atMoment } from '../peers.ts';
import { knownPointNames, pointNames } from '../point-names.ts';
import { addressOf, mainMeasure, pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/** The place of the unit in its region, which we compute: `{region.place}`. */
export const region = sentenceKind(
  'region',
  {
    /** `whole`: the latest time at which no unit of the region is missing. */
    at: z.enum(['latest', 'whole']).default('latest'),
    /** Whether the sentence is also made where some of the region are unknown; `{known}` then says so. */
    partial: z.boolean().default(false),
    first: wordsSchema,
    last: wordsSchema,
    /** With `{ties}`, the names of those who share the place. */
    tied: wordsSchema,
    other: wordsSchema,
    /** Where the region has one unit only. Left out: nothing is said. */
    alone: wordsSchema.optional(),
  },
  {
    words: [...knownPointNames('at').words, 'known', 'ties'],
    cells: [...knownPointNames('at').cells, 'region.place'],
  },
  (
    { at, partial, first, last, tied, other, alone },
    { library, locale, province, section }: SectionContext,
  ) => {
    const measure = mainMeasure(section.data);
    const points = pointsWith(measure, section, province);
    const found = atMoment(at, points, measure, section, province.region);
    const own = found?.point[measure];
    if (!found || !own) return [];
    const { point, peers } = found;
    const order = orderAmong(province, own, peers, library);
    if (!order || (!partial && !peers.isWhole)) return [];
    const address = addressOf(point, measure, section);
    const names = joinNames(pointNames('at', point, section, locale), {
      words: {
        known: peers.isWhole ? '' : message('profile.known', locale),
        ties: formatList(
          order.level.map(({ name }) => name[locale]),
          locale,
        ),
      },
      cells: { 'region.place': `rank(${address}, ${peers.set})` },
    });
    if (peers.readings.size === 1) {
      return peers.isWhole ? chosen('alone', alone, names) : [];
    }
    if (order.level.length > 0) return chosen('tied', tied, names);
    if (order.ahead.length === 0) return chosen('first', first, names);
    return order.behind.length === 0 ? chosen('last', last, names) : chosen('other', other, names);
  },
);
