import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { type FileForm, fileForms } from '../../packages/dataset-files.ts';
import { siteContent } from '../../site/content.ts';
import { filesOf } from '../../site/packages.ts';

const types: Readonly<Record<FileForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

export const getStaticPaths = (() =>
  [...siteContent().library.datasets.values()].flatMap((dataset) =>
    fileForms.map((form) => ({ params: { id: dataset.id, form }, props: { dataset, form } })),
  )) satisfies GetStaticPaths;

/** A dataset in each of its forms; the CSV is, byte for byte, that of the repository. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { dataset, form },
}) => {
  const files = await filesOf(dataset);
  return new Response(new Uint8Array(files[form]), { headers: { 'Content-Type': types[form] } });
};
