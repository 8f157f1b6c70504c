import { defineMiddleware } from 'astro:middleware';
import { finishPage } from './site/finish-page.ts';

/** Finishes each page that the build renders. In the live preview scripts and styles stand in the pages, as they come. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (import.meta.env.DEV || !isPage) return response;
  return new Response(finishPage(await response.text()), response);
});
