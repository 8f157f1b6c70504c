import type { FeedEntry } from '../feeds/feed.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { correctionWords } from './correction-words.ts';
import { siteCorrections } from './history.ts';
import { absoluteLink, correctionLink } from './links.ts';

/** Corrections and revisions for feed readers: an entry for each line of the register. */
export function correctionEntries(locale: Locale): FeedEntry[] {
  return siteCorrections().map((correction) => {
    const { table, place, values } = correctionWords(correction, locale);
    const { number, date, kind, dataset, key, column, before, after, reason } = correction;
    const change = values === null ? [] : [`${values.before} → ${values.after}`];
    return {
      identity: [date, dataset, key, column, before, after],
      title: [`${table}: ${place}`, ...change].join(' · '),
      date,
      category: { term: kind, label: message(`corrections.${kind}`, locale) },
      link: absoluteLink(correctionLink(number, locale)),
      text: reason[locale],
    };
  });
}
