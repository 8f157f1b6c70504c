import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { checksums } from '../../../history/versions.ts';
import { dataHistory } from '../../../site/history.ts';

export const getStaticPaths = (() =>
  dataHistory().versions.all.map((version) => ({
    params: { version: version.id },
    props: { version },
  }))) satisfies GetStaticPaths;

/** The SHA-256 of every file of a version; that of this list is the digest in its name. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(checksums(props.version.files), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
