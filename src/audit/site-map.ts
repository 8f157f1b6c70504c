import type { Complaint } from './downloads.ts';
import { attribute, findByTag, type parseHtml } from './html.ts';

export const mapFile = 'sitemap.xml';
export const robotsFile = 'robots.txt';

/** What the head of a page says of its address. */
export interface OwnAddress {
  readonly file: string;
  /** `null` for a page that names none, such as that of a wrong address. */
  readonly address: string | null;
  /** The same page in other languages, itself among them: `vi https://…`. */
  readonly languages: readonly string[];
  readonly isListed: boolean;
}

export function ownAddress(root: ReturnType<typeof parseHtml>, file: string): OwnAddress {
  const links = findByTag(root, 'link');
  const canonical = links.find((link) => attribute(link, 'rel') === 'canonical');
  return {
    file,
    address: (canonical && attribute(canonical, 'href')) ?? null,
    languages: links
      .filter((link) => attribute(link, 'hreflang') !== undefined)
      .map((link) => `${attribute(link, 'hreflang') ?? ''} ${attribute(link, 'href') ?? ''}`),
    isListed: !findByTag(root, 'meta').some(
      (meta) =>
        attribute(meta, 'name') === 'robots' &&
        (attribute(meta, 'content') ?? '').includes('noindex'),
    ),
  };
}

/** A page that may be listed stands where it says, and those that it names in other languages name it. */
export function auditAddresses(pages: readonly OwnAddress[], home: string): Complaint[] {
  const listed = listedOf(pages);
  return listed.flatMap((page): Complaint[] => {
    const { file, address, languages } = page;
    const here = home + file.replace(/(^|\/)index\.html$/, '$1');
    const complaints: Complaint[] = address === here ? [] : [[`${file}: ${address}`, here]];
    for (const link of languages) {
      const [language = '', to = ''] = link.split(' ');
      const twin = listed.find((each) => each.address === to);
      const isMutual = twin?.languages.toSorted().join() === languages.toSorted().join();
      if (!isMutual) complaints.push([`${file}: ${language} ${to}`, 'a page that names this one']);
    }
    return complaints;
  });
}

/** The map names every page that may be listed, each once and no other, with the languages that the page names. */
export function auditSiteMap(map: string, pages: readonly OwnAddress[]): Complaint[] {
  const entries = [...map.matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => ({
    address: /<loc>([^<]*)<\/loc>/.exec(entry)?.[1] ?? '',
    languages: [...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(
      ([, language, to]) => `${language} ${to}`,
    ),
  }));
  const listed = listedOf(pages);
  const wanted = new Map(listed.map((page) => [page.address, page.languages.toSorted().join()]));
  const complaints: Complaint[] = entries.flatMap(({ address, languages }) => {
    const found = languages.toSorted().join();
    const own = wanted.get(address);
    return found === own ? [] : [[`${address}: ${found}`, own ?? 'a page of the site'] as const];
  });
  const times = Map.groupBy(entries, ({ address }) => address);
  for (const { address } of listed) {
    const count = times.get(address)?.length ?? 0;
    if (count !== 1) complaints.push([`${address} × ${count}`, `one <loc>${address}</loc>`]);
  }
  return complaints;
}

/** Programs may read everything, and are told where the map is. */
export function auditRobots(text: string, home: string): Complaint[] {
  const wanted = `User-agent: *\nAllow: /\n\nSitemap: ${home}${mapFile}\n`;
  return text === wanted ? [] : [[text, wanted]];
}

function listedOf(pages: readonly OwnAddress[]) {
  return pages.flatMap((page) =>
    page.isListed && page.address !== null ? [{ ...page, address: page.address }] : [],
  );
}
