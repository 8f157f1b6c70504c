import type { APIRoute, GetStaticPaths } from 'astro';
import { standaloneFigure } from '../../site/standalone-figure.ts';
import { siteContent } from '../../site/content.ts';
import { drawingName, localeParams } from '../../site/links.ts';
import { widthNames } from '../../figures/build-figure.ts';

/** Each drawing as a file of its own, in every language and for both widths. */
export const getStaticPaths = (() =>
  [...siteContent().figures.keys()].flatMap((id) =>
    localeParams.flatMap(({ locale }) =>
      widthNames.map((width) => ({
        params: { file: drawingName(id, locale, width) },
        props: { id, locale, width },
      })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props }) =>
  new Response(standaloneFigure(props.id, props.locale, props.width), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
