import type { Facts } from '../facts.ts';
import { attribute, type Element, textOf } from '../html.ts';
import { resolveLink } from '../links.ts';
import { type Page, report } from '../page.ts';

/** A link to a place on this site, to be looked up when all pages have been read. */
export interface InnerLink {
  readonly file: string;
  readonly fragment: string | null;
  readonly href: string;
  readonly element: Element;
}

/** What leads somewhere when it is followed, sent, loaded or read by a machine, by the elements that have it. */
const leading: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'ping'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  embed: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  object: ['data'],
  form: ['action'],
  button: ['formaction'],
  blockquote: ['cite'],
  q: ['cite'],
};

/** Every address on a page is one: of a host, of a page or of a file. Those of this site come back, to be looked up. */
export function checkLinks(page: Page, facts: Facts): { inner: InnerLink[]; outer: number } {
  const inner: InnerLink[] = [];
  let outer = 0;
  for (const [tag, names] of Object.entries(leading)) {
    for (const element of page.elements(tag)) {
      for (const href of addressesOf(element, names)) {
        if (isNoIcon(element, href)) continue;
        const target = resolveLink(href, page, facts.base);
        if (target.kind === 'outside') outer += 1;
        else if (target.kind === 'malformed') refuse(element, href, page);
        else {
          const fragment = target.kind === 'page' ? target.fragment : null;
          inner.push({ file: target.file, fragment, href, element });
        }
      }
    }
  }
  return { inner, outer };
}

/** Nothing, in the place of an icon that comes once the page can be seen. */
function isNoIcon(element: Element, href: string): boolean {
  return attribute(element, 'rel') === 'icon' && href === 'data:,';
}

function addressesOf(element: Element, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const written = attribute(element, name);
    if (written === undefined) return [];
    if (name !== 'srcset') return [written];
    return written.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '');
  });
}

function refuse(element: Element, href: string, page: Page): void {
  report(page, {
    around: textOf(element) || element.tagName,
    found: href,
    expected: {
      vi: 'địa chỉ https:// hay http:// có tên máy chủ, hoặc một trang của site này',
      en: 'an https:// or http:// address with a host, or a page of this site',
    },
  });
}
