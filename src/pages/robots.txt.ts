import type { APIRoute } from 'astro';
import { publication } from '../site/publication.ts';

/** Every program may read everything; the map of the site tells what there is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${publication.file('sitemap.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
