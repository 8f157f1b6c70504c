import { escapeXml as escape } from '../feeds/escape-xml.ts';
import type { Locale } from '../i18n/locale.ts';

/** A page that search engines may list. */
export interface SitemapPage {
  /** Its absolute address in each language, the default one first. */
  readonly addresses: readonly { readonly locale: Locale; readonly address: string }[];
  /** Day of its last change, YYYY-MM-DD, where that is known. */
  readonly changed: string | null;
}

/**
 * The map of a site (sitemaps.org/protocol.html): an entry for each page in each language, and in each entry all
 * languages of the page, itself among them, as search engines ask for. A page in one language names none.
 */
export function printSitemap(pages: readonly SitemapPage[]): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap(printPage),
    '</urlset>',
  ];
  return `${lines.join('\n')}\n`;
}

function printPage({ addresses, changed }: SitemapPage): string[] {
  const named = [
    ...addresses.map(({ locale, address }) => ({ language: locale, address })),
    ...addresses.slice(0, 1).map(({ address }) => ({ language: 'x-default', address })),
  ];
  const alternates =
    addresses.length === 1
      ? []
      : named.map(
          ({ language, address }) =>
            `<xhtml:link rel="alternate" hreflang="${language}" href="${escape(address)}"/>`,
        );
  return addresses.map(({ address }) =>
    [
      `<url><loc>${escape(address)}</loc>`,
      changed === null ? '' : `<lastmod>${changed}</lastmod>`,
      ...alternates,
      '</url>',
    ].join(''),
  );
}
