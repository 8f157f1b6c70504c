import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { printAtom } from '../../../feeds/atom.ts';
import { printJsonFeed } from '../../../feeds/json-feed.ts';
import { feedNames, makeFeed } from '../../../site/feeds.ts';
import { feedForms, localeParams, paths, type FeedForm } from '../../../site/links.ts';

/** Every feed in every language and form: `cau-chuyen/feed.xml`, `en/sua-so-lieu/feed.json`. */
export const getStaticPaths = (() =>
  localeParams.flatMap(({ locale, param }) =>
    feedNames().flatMap((name) =>
      (['xml', 'json'] as const).map((form) => ({
        params: { locale: param, section: paths[name].replace(/\/$/, ''), form },
        props: { name, form, locale },
      })),
    ),
  )) satisfies GetStaticPaths;

const print = { xml: printAtom, json: printJsonFeed } satisfies Record<FeedForm, unknown>;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(print[props.form](makeFeed(props.name, props.form, props.locale)), {
    headers: { 'Content-Type': `${feedForms[props.form].type}; charset=utf-8` },
  });
