import type { Locale } from '../i18n/locale.ts';
import type { SiteContent } from './read-site.ts';
import type { Mdx, Story } from './story.ts';

/** What must hold for a sentence to be true, with the sentence in each language in which it is written there. */
export interface WrittenClaim {
  /** Path from the root of the repository. */
  readonly file: string;
  /** With numbers as `{dataset[key].column|form}`, wherever they stand. */
  readonly sentences: readonly { readonly locale: Locale; readonly words: string }[];
  /** All must hold; none for a sentence that states nothing about data. */
  readonly conditions: readonly string[];
}

export const homePath = 'content/home.yaml';

export function figurePath(id: string): string {
  return `content/figures/${id}.yaml`;
}

/** Every claim in `content/`: of figures, of the home page, of the heads of stories and of sentences in texts. */
export function claimsIn({ library, figures, stories, pages, home }: SiteContent): WrittenClaim[] {
  const inEach = (words: Readonly<Record<Locale, string>>) =>
    library.languages.map((locale) => ({ locale, words: words[locale] }));
  return [
    ...[...figures].map(([id, { title, claim }]) => ({
      file: figurePath(id),
      sentences: inEach(title),
      conditions: conditionsOf(claim),
    })),
    ...(home
      ? [
          {
            file: homePath,
            sentences: inEach(home.headline),
            conditions: conditionsOf(home.claim),
          },
        ]
      : []),
    ...stories.flatMap(claimsInHead),
    ...[...stories, ...pages].flatMap(claimsInText),
  ];
}

function conditionsOf(claim: unknown): string[] {
  if (typeof claim === 'object' && claim !== null && 'because' in claim) return [];
  return [claim ?? []]
    .flat()
    .filter((each): each is string => typeof each === 'string' && each !== 'none');
}

function claimsInHead({ path, locale, frontmatter }: Story): WrittenClaim[] {
  const { title, summary, claims } = frontmatter;
  return [title, ...summary].map((words, index) => ({
    file: path,
    sentences: [{ locale, words }],
    conditions: conditionsOf([claims.title, ...claims.summary][index]),
  }));
}

function claimsInText({ path, locale, placements }: Mdx<unknown>): WrittenClaim[] {
  return placements
    .filter(({ component }) => component === 'Claim')
    .map(({ attributes, inside }) => ({
      file: path,
      sentences: [{ locale, words: plainWords(inside) }],
      conditions: conditionsOf(attributes['that'] ?? undefined),
    }));
}

/** A piece of MDX as words: numbers between braces, without tags, links and emphasis. */
export function plainWords(mdx: string): string {
  return mdx
    .replaceAll(/<Value\s[^>]*\/>/g, (value) => {
      const of = /\sof="([^"]*)"/.exec(value)?.[1] ?? '';
      const form = /\sform="([^"]*)"/.exec(value)?.[1];
      return `{${of}${form === undefined ? '' : `|${form}`}}`;
    })
    .replaceAll(/<Plain>([^<]*)<\/Plain>/g, '{$1|plain}')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
