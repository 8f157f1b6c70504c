import type { APIRoute, GetStaticPaths } from 'astro';
import { siteContent } from '../../site/content.ts';
import { filesOf } from '../../site/packages.ts';

export const getStaticPaths = (() =>
  [...siteContent().library.datasets.keys()].map((id) => ({
    params: { id },
  }))) satisfies GetStaticPaths;

/** A dataset in one archive: CSV, XLSX, JSON, descriptor, licence. */
export const GET: APIRoute = async ({ params }) => {
  const dataset = siteContent().library.datasets.get(params['id'] ?? '');
  if (!dataset) return new Response(null, { status: 404 });
  const { zip } = await filesOf(dataset);
  return new Response(new Uint8Array(zip), {
    headers: { 'Content-Type': 'application/zip' },
  });
};
