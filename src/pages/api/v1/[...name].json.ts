import type { APIRoute, GetStaticPaths } from 'astro';
import { apiFiles } from '../../../site/api.ts';

/** Every file of the API: lists, one file for each thing, and the schema of each form. */
export const getStaticPaths = (() =>
  [...apiFiles()].map(([name, make]) => ({
    params: { name },
    props: { make },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props }) =>
  new Response(`${JSON.stringify(props.make(), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
