import type { APIRoute, GetStaticPaths } from 'astro';
import { siteContent } from '../../site/content.ts';
import { localeParams } from '../../site/links.ts';
import { figurePicture, leftToBuild, pictureName, pngResponse } from '../../site/pictures.ts';
import { figureFrames } from '../../pictures/frame.ts';

/** Each figure as a picture, in every language and frame; the landscape one is also what networks show of its page. */
export const getStaticPaths = (() =>
  leftToBuild(
    [...siteContent().figures.keys()].flatMap((id) =>
      localeParams.flatMap(({ locale }) =>
        figureFrames.map((frame) => {
          const picture = figurePicture(id, locale, frame);
          return { params: { file: pictureName(picture) }, props: { picture } };
        }),
      ),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props }) =>
  pngResponse(props.picture);
