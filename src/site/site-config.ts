import { locales, type Languages, type Locale, type Words } from '../i18n/locale.ts';

/** Whose site this is: what `site.config.ts` says of it, and what the machine says that builds it. */
export interface SiteConfig {
  /** The site's name, in the header and in every page's title. */
  readonly name: Words;
  /** One sentence on what the site is, for search engines and the home page. */
  readonly description: Words;
  /** The notice at the foot of every page: what the reader must know about the territory. */
  readonly notice: Words;
  /** The languages, the default one first. */
  readonly locales: Languages;
  /** Where the site stands: the origin, `https://…`, and the folder below it, from `/` to `/`. Publishing sets both. */
  readonly address: { readonly origin: string; readonly base: string };
  /**
   * Id of the version of the data with which pinned embeds begin: before it nobody could embed. It is never moved to a
   * later one, for the addresses between would be lost; a history that does not have it begins with its first.
   */
  readonly pinsSince: string;
  /** `owner/name` on GitHub, for the link to the files; taken from the build on GitHub, else none. */
  readonly repository: string | undefined;
  /** Whether drafts are shown: only in an editor's preview. */
  readonly showsDrafts: boolean;
}

/** What a site says of itself, in each of its languages. */
interface OwnWords<Language extends Locale>
  extends
    Pick<Partial<SiteConfig>, 'pinsSince'>,
    Readonly<Record<'name' | 'description' | 'notice', Readonly<Record<Language, string>>>> {
  readonly locales: readonly [Language, ...Language[]];
}

/** Makes the site's configuration of what its editors wrote in `site.config.ts`. */
export function defineSite<const Language extends Locale>({
  name,
  description,
  notice,
  locales: languages,
  pinsSince = '',
}: OwnWords<Language>): SiteConfig {
  const [first] = languages;
  const words = (said: Readonly<Record<Language, string>>) =>
    ({ ...Object.fromEntries(locales.map((locale) => [locale, said[first]])), ...said }) as Words;
  return {
    name: words(name),
    description: words(description),
    notice: words(notice),
    locales: languages,
    address: {
      origin: process.env['SITE_URL'] ?? 'http://localhost:4321',
      // `thu-nghiem`, `/thu-nghiem` and `/thu-nghiem/` are the same folder.
      base: `/${process.env['SITE_BASE'] ?? ''}/`.replaceAll(/\/+/g, '/'),
    },
    pinsSince,
    repository: process.env['GITHUB_REPOSITORY'],
    showsDrafts: process.env['SITE_DRAFTS'] === 'shown',
  };
}
