import type { APIRoute } from 'astro';
import { siteConfig } from '../../../../../site.config.ts';
import { datasetSchema } from '../../../../packages/dataset-schema.ts';
import { absoluteLink, fileLink } from '../../../../site/links.ts';

/** The form of the JSON file of a dataset, as a JSON Schema. */
export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(datasetSchema(absoluteLink(fileLink('')), siteConfig.locales), null, 2)}\n`,
    {
      headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
    },
  );
