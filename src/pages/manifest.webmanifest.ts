import type { APIRoute } from 'astro';
import { manifest } from '../site/icons.ts';

/** Name, colours and icons of the site for devices. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(manifest(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
