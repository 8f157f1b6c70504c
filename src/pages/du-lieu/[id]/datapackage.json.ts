import type { APIRoute, GetStaticPaths } from 'astro';
import { siteContent } from '../../../site/content.ts';
import { filesOf } from '../../../site/packages.ts';

export const getStaticPaths = (() =>
  [...siteContent().library.datasets.keys()].map((id) => ({
    params: { id },
  }))) satisfies GetStaticPaths;

/** The descriptor of a dataset by the Data Package standard. */
export const GET: APIRoute = async ({ params }) => {
  const dataset = siteContent().library.datasets.get(params['id'] ?? '');
  if (!dataset) return new Response(null, { status: 404 });
  const { descriptor } = await filesOf(dataset);
  return new Response(descriptor, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
