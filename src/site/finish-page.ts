import { createHash } from 'node:crypto';

/**
 * What the browser may load for a page (W3C, Content Security Policy Level 3): files of this site, images and fonts that
 * stand in its style sheet, and of what stands in the page itself only the styles that the build wrote, by their digests.
 * Nothing of others, and no script that is not a file of the site. Who may frame it is not for a page to say.
 */
function securityPolicy(html: string): string {
  const digests = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(
    ([, styles = '']) => `'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    "font-src 'self' data:",
    ...(digests.length === 0 ? [] : [`style-src ${["'self'", ...new Set(digests)].join(' ')}`]),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}

/**
 * A page as it is published, from one as it was rendered. It says first what may be loaded, then names its style sheet,
 * which all of it waits for and which so gets the connection that the page came by. Scripts only add to a page and come
 * after what is read.
 * @throws Error where the page does not begin with its character set
 */
export function finishPage(html: string): string {
  const start = '<meta charset="utf-8">';
  if (!html.includes(start)) throw new Error(`A page has no ${start} in its head.`);
  const [sheet = ''] = /<link rel="stylesheet"[^>]*>/.exec(html) ?? [];
  const policy = `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(html)}">`;
  return html
    .replace(sheet, '')
    .replace(start, () => `${start}${policy}${sheet}`)
    .replaceAll('<script type="module"', '<script type="module" fetchpriority="low"');
}
