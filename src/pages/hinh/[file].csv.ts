import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { figureCsv } from '../../embeds/figure-csv.ts';
import { findFigure, siteContent } from '../../site/content.ts';
import { localeParams } from '../../site/links.ts';

export const getStaticPaths = (() =>
  [...siteContent().figures.keys()].flatMap((id) =>
    localeParams.map(({ locale }) => ({
      params: { file: `${id}.${locale}` },
      props: { id, locale },
    })),
  )) satisfies GetStaticPaths;

/** The numbers that a figure shows, for spreadsheets and programs. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { id, locale },
}) =>
  new Response(figureCsv(findFigure(id, locale), locale, siteContent().library), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
