import type { Library, Row } from '../datasets/dataset.ts';
import { buildFigure } from '../figures/build-figure.ts';
import type { Figure } from '../figures/figure.ts';
import type { Languages, Locale } from '../i18n/locale.ts';
import type { FigureSpec } from '../figures/kinds.ts';
import type { Profile } from '../profiles/profile.ts';
import { slugOf } from '../profiles/slug.ts';
import type { SiteContent } from '../stories/read-site.ts';
import { closest } from './html.ts';
import { calculate, type Calculated } from './calculate.ts';
import { printedDates } from './known-dates.ts';
import {
  quotable,
  type Quotable,
  wordsOfContent,
  wordsOfData,
  wordsOfInterface,
  wordsOfProfile,
} from './quotable.ts';
import type { Page, ShownNumeral } from './page.ts';
import type { VersionFiles } from './version-files.ts';
import {
  indexTemplates,
  matchesOf,
  type Template,
  templatesOf,
  templatesOfProfile,
} from './templates.ts';

/** What the pages are held against: the content of the repository, and the files of the built site. */
export interface Facts {
  readonly content: SiteContent;
  readonly library: Library;
  /** The address of the home page: `https://example.org/x/`. */
  readonly home: string;
  /** Whether what the page showed can no longer be drawn. */
  readonly isLost: boolean;
  /** The folder of the host in which the site stands: `/` or `/x/`. */
  readonly base: string;
  /** The folder of the pages of a language: `en/`, empty for the language that the site speaks first. */
  readonly folderOf: (locale: Locale) => string;
  /** What authors wrote as code. */
  readonly commands: readonly string[];
  /** Whether an address is that of a page or file of the site, as its home page gives its own. */
  readonly isOurs: (address: string) => boolean;
  /** Words of `data/`, of the interface, of commits and of `content/`; names of versions and files; dates. */
  readonly quotable: Readonly<
    Record<'quoted' | 'interface' | 'commit' | 'document' | 'date', Quotable>
  >;
  /** Whether a numeral stands in words that someone wrote for the page, without or around bound numbers, or in what was made anew. */
  readonly isWritten: (numeral: ShownNumeral, page: Page) => boolean;
  /** The words with bound numbers that a text of a page may hold. */
  readonly templatesIn: (text: string, locale: Locale, page: AnyPage) => readonly Template[];
  /** What authors marked with `<Plain>`. */
  readonly markedPlain: ReadonlySet<string>;
  /** The row of a dataset whose line has an id on its page. */
  readonly rowAt: (dataset: string, anchor: string) => Row | undefined;
  /** A number as its author wrote it, worked out again; `null` when the data cannot give it. */
  readonly valueOf: (expression: string) => Calculated | null;
  /** The figure with an id: of the site, or one that was made for the page alone. */
  readonly figureOn: (page: AnyPage, id: string) => Figure | undefined;
  /** What was written for a figure. */
  readonly specOf: (figure: Figure) => FigureSpec | undefined;
  /** The files of data as they were. */
  readonly versions: VersionFiles;
  /** The size of a file of the site in bytes; `undefined` where there is none. */
  readonly sizeOf: (file: string) => number | undefined;
}

/** What tells a page from others. */
type AnyPage = Pick<Page, 'path' | 'locale'>;

/** The words that were made for the page of one unit. */
interface OwnWords {
  readonly templates: ReturnType<typeof indexTemplates>;
  readonly written: Quotable;
}

export function gatherFacts(
  content: SiteContent,
  {
    home,
    sizeOf,
    versions,
    commits,
    interfaceWords,
    isLost = false,
  }: Pick<Facts, 'sizeOf' | 'versions'> & {
    /** The address of the home page: `https://example.org/x/`. */
    readonly home: string;
    readonly commits: readonly string[];
    readonly interfaceWords: readonly string[];
    readonly isLost?: boolean;
  },
): Facts {
  const { library, figures: specs } = content;
  const rows = new Map<string, Map<string, Row>>();
  const values = new Map<string, Calculated | null>();
  const figures = new Map<string, Figure>();
  const specByFigure = new Map<Figure, FigureSpec>();
  const everywhere = indexTemplates(templatesOf(content));
  const written = quotable(wordsOfContent(content));
  const byProfile = new Map<Profile, OwnWords>();
  const ownWords = (profile: Profile) => {
    let own = byProfile.get(profile);
    if (!own) {
      const templates = indexTemplates(templatesOfProfile(profile));
      byProfile.set(profile, (own = { templates, written: quotable(wordsOfProfile(profile)) }));
    }
    return own;
  };
  const profiles = new Map(
    content.profiles.map((profile) => [
      `${profile.locale} tinh/${slugOf(profile.province.name.vi)}/`,
      profile,
    ]),
  );
  const profileOn = ({ path, locale }: AnyPage) => profiles.get(`${locale} ${path}`);
  const templatesIn = (text: string, locale: Locale, page: AnyPage) => {
    const profile = profileOn(page);
    const own = profile ? ownWords(profile).templates(text, locale) : [];
    return [...own, ...everywhere(text, locale)];
  };
  return {
    content,
    library,
    home,
    commands: [...content.stories, ...content.pages].flatMap(({ commands: typed }) => typed),
    isLost,
    base: new URL(home).pathname,
    folderOf: (locale) => folderOf(locale, library.languages),
    isOurs(address) {
      if (!address.startsWith(home)) return false;
      const path = decodeURI(address.slice(home.length).replace(/#.*$/, ''));
      return sizeOf(path === '' || path.endsWith('/') ? `${path}index.html` : path) !== undefined;
    },
    sizeOf,
    versions,
    quotable: {
      quoted: quotable(wordsOfData(library), { arePeriods: true }),
      interface: quotable(wordsOfInterface(interfaceWords)),
      commit: quotable(commits),
      date: quotable(printedDates(content, versions.checksums.keys())),
      document: quotable([...versions.names, ...hostsOf(library), ...specs.keys()]),
    },
    templatesIn,
    isWritten(numeral, page) {
      if (closest(numeral.element, (each) => page.remade.has(each))) return true;
      const { text, locale } = numeral.block;
      if (written.around(text, numeral) !== null) return true;
      const profile = profileOn(page);
      if (profile && ownWords(profile).written.around(text, numeral) !== null) return true;
      // What stands in the place of a bound number was not written.
      return templatesIn(text, locale, page).some((template) =>
        matchesOf(template, text).some(({ 0: match, index, indices = [] }) => {
          const isIn = ([start, end]: readonly [number, number]) =>
            start <= numeral.start && numeral.end <= end;
          const isBound = indices.slice(1).some((group) => group !== undefined && isIn(group));
          return isIn([index, index + match.length]) && !isBound;
        }),
      );
    },
    markedPlain: new Set(
      [...content.stories, ...content.pages].flatMap(({ placements }) =>
        placements.filter(({ component }) => component === 'Plain').map(({ inside }) => inside),
      ),
    ),
    rowAt(dataset, anchor) {
      let byAnchor = rows.get(dataset);
      if (!byAnchor) {
        byAnchor = new Map(library.datasets.get(dataset)?.rows.map((row) => [anchorOf(row), row]));
        rows.set(dataset, byAnchor);
      }
      return byAnchor.get(anchor);
    },
    valueOf(expression) {
      let value = values.get(expression);
      if (value === undefined) {
        value = calculate(expression, library);
        values.set(expression, value);
      }
      return value;
    },
    figureOn(page, id) {
      const made = profileOn(page)
        ?.sections.flatMap((section) => section.figures)
        .find(({ figure }) => figure.id === id);
      if (made) {
        specByFigure.set(made.figure, made.spec);
        return made.figure;
      }
      const key = `${id} ${page.locale}`;
      const spec = specs.get(id);
      let figure = figures.get(key);
      if (!figure && spec) {
        figure = buildFigure(id, spec, { library, locale: page.locale });
        figures.set(key, figure);
        specByFigure.set(figure, spec);
      }
      return figure;
    },
    specOf: (figure) => specByFigure.get(figure),
  };
}

/** The folder of the pages of a language on a site that speaks these. */
export function folderOf(locale: Locale, [first]: Languages): string {
  return locale === first ? '' : `${locale}/`;
}

/** The hosts of sources: names that may hold digits. */
function hostsOf({ sources }: Library): string[] {
  return [...sources.values()].flatMap(({ url }) => (url === null ? [] : new URL(url).host));
}

/** The id that the line of a row has on the page of its dataset. */
export function anchorOf({ key }: Row): string {
  return `row-${key.replaceAll(',', '_').replaceAll(' ', '-')}`;
}
