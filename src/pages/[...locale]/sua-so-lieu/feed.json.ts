import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { printJsonFeed } from '../../../feeds/json-feed.ts';
import { feedOfCorrections } from '../../../site/corrections-feed.ts';
import { feedForms, localeParams } from '../../../site/links.ts';

export const getStaticPaths = (() =>
  localeParams.map(({ locale, param }) => ({
    params: { locale: param },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** Corrections and revisions as JSON Feed, in one language. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(printJsonFeed(feedOfCorrections('json', props.locale)), {
    headers: { 'Content-Type': `${feedForms.json.type}; charset=utf-8` },
  });
