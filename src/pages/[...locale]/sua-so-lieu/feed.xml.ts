import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { siteConfig } from '../../../../site.config.ts';
import { printAtom } from '../../../history/atom.ts';
import { message } from '../../../i18n/messages.ts';
import { correctionWords } from '../../../site/correction-words.ts';
import { registerSince, siteCorrections } from '../../../site/history.ts';
import {
  correctionLink,
  correctionsFeed,
  localeParams,
  pageLink,
  paths,
} from '../../../site/links.ts';

export const getStaticPaths = (() =>
  localeParams.map(({ locale, param }) => ({
    params: { locale: param },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** Corrections and revisions for feed readers, in one language. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const { locale } = props;
  const absolute = (link: string) => new URL(link, site).href;
  const xml = printAtom({
    title: `${siteConfig.name[locale]}: ${message('corrections.title', locale)}`,
    subtitle: siteConfig.description[locale],
    language: locale,
    author: siteConfig.name[locale],
    page: absolute(pageLink(paths.corrections, locale)),
    self: absolute(correctionsFeed(locale)),
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
        link: absolute(correctionLink(number, locale)),
        text: reason[locale],
      };
    }),
  });
  return new Response(xml, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
