import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import type { SearchIndex } from '../../../search/entry.ts';
import { localeParams } from '../../../site/links.ts';
import { siteEntries } from '../../../site/search-entries.ts';

export const getStaticPaths = (() =>
  localeParams.map(({ locale, param }) => ({
    params: { locale: param },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** What a browser searches in, in one language; it is loaded when someone begins to search. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const index: SearchIndex = { language: props.locale, entries: siteEntries(props.locale) };
  return new Response(JSON.stringify(index), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
