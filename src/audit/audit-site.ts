import type { Languages, Locale, Words } from '../i18n/locale.ts';
import { claimsIn } from '../stories/claims.ts';
import type { FigureSpec } from '../figures/kinds.ts';
import type { Library } from '../datasets/dataset.ts';
import type { SiteContent } from '../stories/read-site.ts';
import { auditPage } from './audit-page.ts';
import type { BuiltSite } from './built-site.ts';
import type { Category } from './category.ts';
import { auditChecksumList, listFile } from './checksum-list.ts';
import { type Coverage, printCount, type Section } from './coverage.ts';
import { archivesLast, auditDownload } from './downloads.ts';
import { type Facts, folderOf, gatherFacts } from './facts.ts';
import { figureFileFault, isFigureFile, scriptFault } from './figure-files.ts';
import { attribute, findAll, findByTag, textOf } from './html.ts';
import type { Finding } from './finding.ts';
import { coverageAsJson, resultFile } from './fill-coverage.ts';
import { checkPictures, isPictureFile, namedPicture, type NamedPicture } from './picture-files.ts';
import { readVersionFiles } from './version-files.ts';
import { readPage } from './page.ts';
import { oneLine } from './html.ts';
import { auditApiFile } from './api-files.ts';
import { auditCatalogueFile } from './catalogue-files.ts';
import type { Complaint } from './downloads.ts';
import { auditFeed } from './feed-files.ts';
import { wordsOfPage } from './said.ts';
import {
  auditAddresses,
  auditRobots,
  auditSiteMap,
  mapFile,
  type OwnAddress,
  ownAddress,
  robotsFile,
} from './site-map.ts';
import { auditStructuredData } from './structured-data.ts';

/** What an audit found. */
export interface Audit {
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** The headline of each section's first page, by path and language: what the section is called. */
  readonly names: ReadonlyMap<string, Readonly<Partial<Record<Locale, string>>>>;
}

/** A figure under an address that stays. */
export interface PinnedFigure {
  readonly figure: string;
  readonly version: string;
  /** What it was drawn from; `null` where that is what stands now, `lost` where today's code cannot read it. */
  readonly past: { readonly spec: FigureSpec; readonly library: Library } | 'lost' | null;
}

/** What is kept of a page once its numerals are known. */
interface AuditedPage {
  readonly file: string;
  readonly section: string;
  readonly counts: ReadonlyMap<Category, number>;
  /** Numerals that something is wrong with. */
  readonly faults: number;
  readonly findings: readonly Finding[];
  readonly ids: ReadonlySet<string>;
  /** Each place once, with how many links lead there. */
  readonly links: readonly (Lead & { readonly times: number })[];
  readonly outerLinks: number;
  readonly slots: readonly Slot[];
  readonly pictures: readonly NamedPicture[];
  /** `null` for a drawing or a file for machines. */
  readonly address: OwnAddress | null;
  readonly headline: { readonly path: string; readonly locale: Locale; readonly words: string };
}

/** A link to a place on this site. */
interface Lead {
  readonly file: string;
  readonly fragment: string | null;
  readonly href: string;
  readonly around: string;
}

/** A count of this audit as a page prints it. */
interface Slot {
  readonly name: string;
  readonly printed: string;
  readonly locale: Locale;
}

/** The form of files for machines, without data in it: a schema says what may stand there, not what does. */
const schemaFile = /^api\/v1\/schema\/[a-z-]+\.json$/;

/** Files without words of their own. */
const silent = /\.(?:css|js|woff2)$/;

/**
 * Audits a built site: every numeral of every page and drawing, every link, every source, every file.
 * It is read as strangers would read it, against the CSV files of the repository.
 * @param commits the titles of the commits that the pages of the history name
 * @param interfaceWords words that stand on every page besides those of the interface, such as the notice at its foot
 * @param licence the text that every archive of data holds
 * @param pinned what stands under addresses that were promised to stay
 * @param isCounted whether the counts of an audit stand on the site already, to be held against new ones.
 */
export function auditSite(
  { files, read }: BuiltSite,
  content: SiteContent,
  {
    isCounted = true,
    commits = [],
    interfaceWords = [],
    licence = '',
    pinned = [],
  }: {
    readonly isCounted?: boolean;
    readonly commits?: readonly string[];
    readonly interfaceWords?: readonly string[];
    readonly licence?: string;
    readonly pinned?: readonly PinnedFigure[];
  } = {},
): Audit {
  const known = new Set(files);
  const readText = (file: string) => read(file).toString('utf8');
  const home = homeOf(files, readText);
  const versions = readVersionFiles(files, read);
  const ground = {
    home,
    sizeOf: (file: string) => (known.has(file) ? read(file).length : undefined),
    versions,
    commits,
    interfaceWords,
  };
  const facts = gatherFacts(content, ground);
  const past = new Map(
    pinned.map((each) => [`${each.figure}/${each.version}`, factsOf(each, content, ground)]),
  );
  const factsFor = (file: string) => {
    const [, pin = ''] = /^(?:[a-z]{2}\/)?nhung\/([^/]+\/[^/]+)\/index\.html$/.exec(file) ?? [];
    return past.get(pin) ?? facts;
  };
  const findings: Finding[] = [
    ...versions.findings,
    ...lostPins(pinned, known, content.library.languages),
  ];
  const pages: AuditedPage[] = [];
  let dataFiles = 0;
  let downloads = 0;
  const against = { facts, read, licence, faulty: new Set<string>() };
  for (const file of archivesLast(files)) {
    if (file === listFile || schemaFile.test(file)) continue;
    if (file === mapFile || file === robotsFile) continue;
    const said =
      auditApiFile(file, facts, read) ??
      auditCatalogueFile(file, facts, read) ??
      auditFeed(file, facts, read);
    if (said !== null) {
      findings.push(...said.map((each) => complained(file, each)));
      continue;
    }
    const faults = auditDownload(file, read(file), against);
    if (faults !== null) {
      findings.push(...faults);
      downloads += faults.length === 0 ? 1 : 0;
    } else if (isPage(file)) pages.push(auditFile(file, readText(file), factsFor(file)));
    else if (/^phien-ban\/[^/]+\/(?:[^/]+\.csv|sha256sums\.txt)$/.test(file)) dataFiles += 1;
    else if (isFigureFile(file)) {
      const fault = figureFileFault(file, read(file), facts);
      if (fault) findings.push(fault);
      else dataFiles += 1;
    } else if (file.endsWith('.csv')) {
      const fault = csvFault(file, read(file), facts);
      if (fault) findings.push(fault);
      else dataFiles += 1;
    } else if (/^[^/]+\.js$/.test(file)) {
      const fault = scriptFault(file, read(file));
      if (fault) findings.push(fault);
    } else if (!silent.test(file) && !isPictureFile(file) && file !== resultFile) {
      findings.push(unknownFile(file));
    }
  }
  findings.push(...auditChecksumList({ files, read }, [resultFile]));
  findings.push(
    ...checkPictures(
      { files, read },
      pages.flatMap(({ pictures }) => pictures),
      home,
    ),
  );
  const addresses = pages.flatMap(({ address }) => address ?? []);
  findings.push(
    ...auditAddresses(addresses, home).map((each) => complained('index.html', each)),
    ...auditSiteMap(readText(mapFile), addresses).map((each) => complained(mapFile, each)),
    ...auditRobots(readText(robotsFile), home).map((each) => complained(robotsFile, each)),
  );
  const links = checkInnerLinks(pages, known, findings);
  const names = new Map<string, Partial<Record<Locale, string>>>();
  for (const { headline } of pages) {
    const [section = '', ...rest] = headline.path.split('/').filter((part) => part !== '');
    if (rest.length > 0 || headline.words === '') continue;
    names.set(section, { ...names.get(section), [headline.locale]: headline.words });
  }
  const found = [...pages.flatMap((page) => page.findings), ...findings];
  const coverage: Coverage = {
    sections: sectionsOf(pages),
    innerLinks: links,
    outerLinks: pages.reduce((sum, { outerLinks }) => sum + outerLinks, 0),
    claims: claimsIn(content).flatMap(({ conditions }) => conditions).length,
    dataFiles,
    downloads,
    findings: found.length,
  };
  if (isCounted) {
    const result = known.has(resultFile) ? readText(resultFile) : null;
    found.push(...checkCounts(pages, coverage, result));
  }
  return { findings: found, coverage, names };
}

/** Facts about a pinned page: the data and words of its time, or today's where it shows what stands now. */
function factsOf(
  { figure, past }: PinnedFigure,
  content: SiteContent,
  ground: Parameters<typeof gatherFacts>[1],
): Facts | undefined {
  if (past === null) return undefined;
  if (past === 'lost') return gatherFacts(content, { ...ground, isLost: true });
  const figures = new Map([[figure, past.spec]]);
  const others = { stories: [], pages: [], home: null, profileSpec: null, profiles: [] };
  return gatherFacts({ ...content, ...others, library: past.library, figures }, ground);
}

/** Every pinned figure has its page in every language of the site. */
function lostPins(
  pinned: readonly PinnedFigure[],
  files: ReadonlySet<string>,
  languages: Languages,
): Finding[] {
  return pinned.flatMap(({ figure, version }) =>
    languages.flatMap((locale) => {
      const file = `${folderOf(locale, languages)}nhung/${figure}/${version}/index.html`;
      const expected = {
        vi: 'một trang, vì địa chỉ này phải còn',
        en: 'a page, for this address must stay',
      };
      return files.has(file) ? [] : fault(file, '–', expected);
    }),
  );
}

function isPage(file: string): boolean {
  return /\.(?:html|svg|xml|json)$/.test(file) && file !== resultFile;
}

/** The address of the site, as its home page says of itself. */
function homeOf(files: readonly string[], read: (file: string) => string): string {
  const html = files.includes('index.html') ? read('index.html') : '';
  const [, canonical = ''] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
  return URL.canParse(canonical) ? canonical : 'https://localhost/';
}

function auditFile(file: string, text: string, facts: Facts): AuditedPage {
  const page = readPage(text, file);
  const { inner, outer } = auditPage(page, facts);
  const isHtml = file.endsWith('.html');
  const said = isHtml ? auditStructuredData(page.root, () => wordsOfPage(text), facts) : [];
  const counts = new Map<Category, number>();
  let faults = 0;
  for (const { numerals } of page.blocks) {
    for (const { is } of numerals) {
      if (is === 'coverage') continue;
      if (is === null || is === 'fault') faults += 1;
      else counts.set(is, (counts.get(is) ?? 0) + 1);
    }
  }
  const slots = findAll(page.root, (each) => attribute(each, 'data-audit') !== undefined)
    .filter(({ tagName }) => tagName === 'span')
    .map((element) => ({
      name: attribute(element, 'data-audit') ?? '',
      printed: textOf(element),
      locale: page.locale,
    }));
  const [headline] = findByTag(page.root, 'h1');
  return {
    file,
    section: sectionOf(page.path),
    counts,
    faults,
    findings: [...page.findings, ...said.map((each) => complained(file, each))],
    ids: new Set(page.ids.keys()),
    links: [...Map.groupBy(inner, ({ href }) => href).values()].flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const { file: target, fragment, href, element } = first;
      const around = textOf(element).slice(0, 160) || element.tagName;
      return { file: target, fragment, href, around, times: same.length };
    }),
    outerLinks: outer,
    slots,
    pictures: namedPicture(page.root, file),
    address: isHtml ? ownAddress(page.root, file) : null,
    headline: { path: page.path, locale: page.locale, words: headline ? textOf(headline) : '' },
  };
}

function sectionOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  return rest.length === 0 ? '' : first;
}

/** The bytes of a dataset are those of the repository. */
function csvFault(file: string, bytes: Buffer, { library }: Facts): Finding | null {
  const [, id] = /^du-lieu\/([^/]+)\.csv$/.exec(file) ?? [];
  const dataset = library.datasets.get(id ?? '');
  if (id === undefined) return unknownFile(file);
  if (dataset && bytes.equals(dataset.bytes)) return null;
  return fault(file, id, {
    vi: `đúng từng byte như data/${id}.csv`,
    en: `byte for byte what data/${id}.csv is`,
  });
}

function complained(file: string, [found, expected]: Complaint): Finding {
  return fault(file, oneLine(found).slice(0, 160), { vi: expected, en: expected });
}

function unknownFile(file: string): Finding {
  return fault(file, file, {
    vi: 'một loại tệp mà bộ kiểm đọc được; loại mới phải được thêm vào src/audit/audit-site.ts',
    en: 'a kind of file that the audit can read; a new kind is to be added to src/audit/audit-site.ts',
  });
}

function fault(file: string, found: string, expected: Words): Finding {
  return { file, around: file, found, expected };
}

/** Every link within the site leads to a page or file that exists and, with a `#`, to a place on it. */
function checkInnerLinks(
  pages: readonly AuditedPage[],
  files: ReadonlySet<string>,
  findings: Finding[],
): number {
  const ids = new Map(pages.map((page) => [page.file, page.ids]));
  let sound = 0;
  for (const { file, links } of pages) {
    for (const link of links) {
      const exists = files.has(link.file);
      const isThere = link.fragment === null || ids.get(link.file)?.has(link.fragment) === true;
      if (exists && isThere) {
        sound += link.times;
        continue;
      }
      findings.push({
        file,
        around: link.around,
        found: link.href,
        expected: exists
          ? { vi: `một chỗ có trên trang ${link.file}`, en: `a place that is on ${link.file}` }
          : { vi: 'một trang hay tệp có trên site', en: 'a page or file that is on the site' },
      });
    }
  }
  return sound;
}

function sectionsOf(pages: readonly AuditedPage[]): Section[] {
  return [...Map.groupBy(pages, ({ section }) => section)]
    .map(([path, own]) => {
      const counts: Partial<Record<Category, number>> = {};
      for (const page of own) {
        for (const [category, count] of page.counts) {
          counts[category] = (counts[category] ?? 0) + count;
        }
      }
      return {
        path,
        pages: own.length,
        counts,
        faults: own.reduce((sum, { faults }) => sum + faults, 0),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the site prints of an audit, on a page and for machines, is what this audit counts. */
function checkCounts(
  pages: readonly AuditedPage[],
  coverage: Coverage,
  result: string | null,
): Finding[] {
  const onPages = pages.flatMap(({ file, slots }) =>
    slots.flatMap(({ name, printed, locale }) => {
      const expected = printCount(coverage, name, locale) ?? '…';
      return printed === expected
        ? []
        : fault(file, `${name}: ${printed}`, { vi: expected, en: expected });
    }),
  );
  if (onPages.length > 0 || result === null || result === coverageAsJson(coverage)) return onPages;
  return [
    fault(resultFile, result.slice(0, 80), {
      vi: 'kết quả của lần kiểm này',
      en: 'the result of this audit',
    }),
  ];
}
