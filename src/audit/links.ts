import type { Page } from './page.ts';

/** Where a link leads. */
export type Target =
  | { readonly kind: 'page'; readonly file: string; readonly fragment: string | null }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'outside'; readonly url: URL }
  | { readonly kind: 'malformed' };

/** The address of a page of this site without anything that is to be decoded. */
const plainAddress = /^(\/(?:[\w.-]+\/)*)(?:#([\w.-]+))?$/;

/** Schemes that a reader may follow out of the site. */
const outside = new Set(['https:', 'http:', 'mailto:']);

const resolved = new WeakMap<object, Map<string, Target>>();

/**
 * Where an address on a page leads; `base` is the folder of the host in which the site stands, `/` or `/x/`.
 * Pages and files are named as they are in the folder of the site.
 */
export function resolveLink(href: string, page: Pick<Page, 'file'>, base: string): Target {
  let known = resolved.get(page);
  if (!known) resolved.set(page, (known = new Map()));
  let target = known.get(href);
  if (!target) known.set(href, (target = readAddress(href, page, base)));
  return target;
}

function readAddress(href: string, { file }: Pick<Page, 'file'>, base: string): Target {
  // Most addresses are plain ones of this site.
  const [, plain, anchor = null] = plainAddress.exec(href) ?? [];
  if (plain !== undefined && href.startsWith(base)) {
    const path = plain.slice(base.length);
    return { kind: 'page', file: `${path}index.html`, fragment: anchor };
  }
  if (/[\s<>"]/.test(href.trim()) || href.trim() === '') return { kind: 'malformed' };
  const here = new URL(base + file.replace(/(^|\/)index\.html$/, '$1'), 'site://here');
  const url = URL.parse(href, here);
  if (!url) return { kind: 'malformed' };
  if (url.protocol !== 'site:') return outsideTarget(href, url);
  if (!url.pathname.startsWith(base) || url.host !== 'here') return { kind: 'malformed' };
  const path = decode(url.pathname.slice(base.length));
  const fragment = url.hash === '' ? null : decode(url.hash.slice(1));
  if (path === null || (url.hash !== '' && fragment === null)) return { kind: 'malformed' };
  if (path === '' || path.endsWith('/')) {
    return { kind: 'page', file: `${path}index.html`, fragment };
  }
  return path.endsWith('.html')
    ? { kind: 'page', file: path, fragment }
    : { kind: 'file', file: path };
}

/** Two slashes and a host after the scheme: `https:example.org` is repaired by browsers, not by every reader. */
function outsideTarget(href: string, url: URL): Target {
  if (!outside.has(url.protocol)) return { kind: 'malformed' };
  const hasHost =
    /^https?:\/\/[^/]/i.test(href.trim()) && /^[^.].*\.[^.]+$|^localhost$/.test(url.hostname);
  return url.protocol === 'mailto:' || hasHost ? { kind: 'outside', url } : { kind: 'malformed' };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
