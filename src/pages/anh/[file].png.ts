import type { APIRoute, GetStaticPaths } from 'astro';
import { localeParams } from '../../site/links.ts';
import { leftToBuild, pictureName, pngResponse, sitePicture } from '../../site/pictures.ts';

/** What networks show of every page that has no picture of its own. */
export const getStaticPaths = (() =>
  leftToBuild(
    localeParams.map(({ locale }) => {
      const picture = sitePicture(locale);
      return { params: { file: pictureName(picture) }, props: { picture } };
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props }) =>
  pngResponse(props.picture);
