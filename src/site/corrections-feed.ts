import { siteConfig } from '../../site.config.ts';
import type { Feed } from '../feeds/atom.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { correctionWords } from './correction-words.ts';
import { registerSince, siteCorrections } from './history.ts';
import {
  absoluteLink,
  correctionLink,
  correctionsFeed,
  pageLink,
  paths,
  type FeedForm,
} from './links.ts';

/** Corrections and revisions for feed readers, in one language. */
export function feedOfCorrections(form: FeedForm, locale: Locale): Feed {
  return {
    title: `${siteConfig.name[locale]}: ${message('corrections.title', locale)}`,
    subtitle: siteConfig.description[locale],
    language: locale,
    author: siteConfig.name[locale],
    page: absoluteLink(pageLink(paths.corrections, locale)),
    self: absoluteLink(correctionsFeed(form, locale)),
    // Where there is no history, nothing says when the register began.
    since: registerSince() ?? '1970-01-01',
    entries: siteCorrections().map((correction) => {
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
    }),
  };
}
