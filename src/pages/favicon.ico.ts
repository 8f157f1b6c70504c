import type { APIRoute } from 'astro';
import { favicon } from '../site/icons.ts';

/** The mark of the site for browsers that ask for this file only. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await favicon()), { headers: { 'Content-Type': 'image/x-icon' } });
