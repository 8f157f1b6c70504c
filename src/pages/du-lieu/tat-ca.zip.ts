import type { APIRoute } from 'astro';
import { filesOfAll } from '../../site/packages.ts';

/** All datasets in one archive. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array((await filesOfAll()).zip), {
    headers: { 'Content-Type': 'application/zip' },
  });
