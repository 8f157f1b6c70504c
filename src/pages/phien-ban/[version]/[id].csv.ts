import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { dataHistory } from '../../../site/history.ts';

/** A file stands under the first version that had it, and under no other: unchanged files are not repeated. */
export const getStaticPaths = (() =>
  dataHistory().versions.all.flatMap(({ id: version, files }) =>
    files
      .filter(({ since }) => since === version)
      .map(({ dataset, bytes }) => ({ params: { version, id: dataset }, props: { bytes } })),
  )) satisfies GetStaticPaths;

/** The CSV of a dataset as it was in a version, byte for byte. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(new Uint8Array(props.bytes), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
