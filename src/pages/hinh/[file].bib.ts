import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { bibtexOf } from '../../site/embeds.ts';
import { siteContent } from '../../site/content.ts';
import { localeParams } from '../../site/links.ts';

export const getStaticPaths = (() =>
  [...siteContent().figures.keys()].flatMap((id) =>
    localeParams.map(({ locale }) => ({
      params: { file: `${id}.${locale}` },
      props: { id, locale },
    })),
  )) satisfies GetStaticPaths;

/** A figure for reference managers. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { id, locale },
}) =>
  new Response(bibtexOf(id, locale), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
