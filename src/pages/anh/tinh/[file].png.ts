import type { APIRoute, GetStaticPaths } from 'astro';
import { siteContent } from '../../../site/content.ts';
import { leftToBuild, pictureName, pngResponse, profilePicture } from '../../../site/pictures.ts';

/** What networks show of the page of each unit that has a figure. */
export const getStaticPaths = (() =>
  leftToBuild(
    siteContent().profiles.flatMap((profile) => {
      const picture = profilePicture(profile);
      return picture === null ? [] : { params: { file: pictureName(picture) }, props: { picture } };
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props }) =>
  pngResponse(props.picture);
