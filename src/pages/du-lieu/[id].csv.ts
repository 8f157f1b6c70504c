import type { APIRoute, GetStaticPaths } from 'astro';
import { siteContent } from '../../site/content.ts';

export const getStaticPaths = (() =>
  [...siteContent().library.datasets.keys()].map((id) => ({
    params: { id },
  }))) satisfies GetStaticPaths;

/** The CSV of a dataset, byte for byte as it is in the repository. */
export const GET: APIRoute = ({ params }) => {
  const dataset = siteContent().library.datasets.get(params['id'] ?? '');
  if (!dataset) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(dataset.bytes), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
