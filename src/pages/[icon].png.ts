import type { APIRoute, GetStaticPaths } from 'astro';
import { iconPng, icons } from '../site/icons.ts';

/** The mark of the site for the screens of devices. */
export const getStaticPaths = (() =>
  Object.values(icons).map((icon) => ({
    params: { icon: icon.name.replace(/\.png$/, '') },
    props: { icon },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = async ({
  props,
}) =>
  new Response(new Uint8Array(await iconPng(props.icon)), {
    headers: { 'Content-Type': 'image/png' },
  });
