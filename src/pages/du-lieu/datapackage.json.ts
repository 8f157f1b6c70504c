import type { APIRoute } from 'astro';
import { filesOfAll } from '../../site/packages.ts';

/** The descriptor of all datasets by the Data Package standard; their CSV files lie beside it. */
export const GET: APIRoute = async () =>
  new Response((await filesOfAll()).descriptor, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
