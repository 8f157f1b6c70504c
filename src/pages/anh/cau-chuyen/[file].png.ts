import type { APIRoute, GetStaticPaths } from 'astro';
import { siteContent } from '../../../site/content.ts';
import { leftToBuild, pictureName, pngResponse, storyPicture } from '../../../site/pictures.ts';

/** What networks show of each story. */
export const getStaticPaths = (() =>
  leftToBuild(
    siteContent().stories.map((story) => {
      const picture = storyPicture(story);
      return { params: { file: pictureName(picture) }, props: { picture } };
    }),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props }) =>
  pngResponse(props.picture);
