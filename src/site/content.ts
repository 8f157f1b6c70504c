import { siteConfig } from '../../site.config.ts';
import { describeProblems } from '../datasets/describe-problem.ts';
import { Kept } from '../datasets/kept.ts';
import { builtFigure } from '../figures/built-figure.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale } from '../i18n/locale.ts';
import { readPreview, readSite, type SiteContent } from '../stories/read-site.ts';
import { storyEvidence, type StoryEvidence } from '../stories/story-evidence.ts';
import type { Story } from '../stories/story.ts';
import { contentChanges } from './content-changes.ts';

/** Whether `scripts/beside-pages.ts` runs beside these pages: it checks the same files and draws all pictures. */
export const isHelped = process.env['BESIDE_PAGES'] === 'runs';

let content: SiteContent | undefined;
let readAfter = 0;
const kept = new Kept();

/**
 * Everything in `data/` and `content/`, read once for a build. The live preview reads it again when a file changed; only its
 * pages are made of what is not checked yet.
 * @throws Error that lists all problems when there is one: no page is then built.
 */
export function siteContent(): SiteContent {
  if (content === undefined || readAfter !== contentChanges()) {
    readAfter = contentChanges();
    content = siteConfig.showsDrafts
      ? readPreview(process.cwd(), siteConfig.locales, kept)
      : readSite(process.cwd(), siteConfig.locales, { isCheckedElsewhere: isHelped });
  }
  if (content.problems.length > 0) throw new Error(describeProblems(content.problems, 'both'));
  return content;
}

/** Takes what this process read already for `siteContent`, which then need not read it again. */
export function keepSiteContent(site: SiteContent): void {
  content = site;
}

/** Something worked out of the content once, for all pages, and anew where the content was read anew. */
export function onceForContent<Made>(make: (content: SiteContent) => Made): () => Made {
  let last: { readonly of: SiteContent; readonly made: Made } | undefined;
  return () => {
    const now = siteContent();
    if (last?.of !== now) last = { of: now, made: make(now) };
    return last.made;
  };
}

/** The figure in a language, built once. @throws Error when there is no such figure. */
export function findFigure(id: string, locale: Locale): Figure {
  const { library, figures } = siteContent();
  const spec = figures.get(id);
  if (!spec) throw new Error(`no figure «${id}» in content/figures`);
  return builtFigure(id, spec, { library, locale });
}

const byPlace = onceForContent(
  ({ stories }) => new Map(stories.map((each) => [`${each.slug} ${each.locale}`, each])),
);

/** A story in a language. @throws Error when there is none. */
export function findStory(slug: string, locale: Locale): Story {
  const story = byPlace().get(`${slug} ${locale}`);
  if (!story) throw new Error(`no text content/stories/${slug}/${locale}.mdx`);
  return story;
}

const placing = onceForContent(({ stories }) => storiesByFigure(stories));

/** The stories of a language that place a figure, in their order. */
export function storiesWith(figure: string, locale: Locale): readonly Story[] {
  return placing().get(`${figure} ${locale}`) ?? [];
}

function storiesByFigure(stories: readonly Story[]): Map<string, Story[]> {
  const byFigure = new Map<string, Story[]>();
  for (const story of stories) {
    const placed = story.placements.filter(({ component }) => component === 'Figure');
    for (const id of new Set(placed.map(({ attributes }) => attributes['id']))) {
      const key = `${id} ${story.locale}`;
      const own = byFigure.get(key);
      if (own) own.push(story);
      else byFigure.set(key, [story]);
    }
  }
  return byFigure;
}

const evidence = onceForContent(() => new Map<Story, StoryEvidence>());

/** What a story rests on, worked out once: its own page and the pages of its datasets ask for it. */
export function evidenceOf(story: Story): StoryEvidence {
  let found = evidence().get(story);
  if (!found) {
    found = storyEvidence(story, siteContent().library, (id) => findFigure(id, story.locale));
    evidence().set(story, found);
  }
  return found;
}

/** What an author typed in an example of a page about the site. @throws Error when there is no such example. */
export function findExample({ pages }: SiteContent, id: string, locale: Locale): string {
  const found = pages
    .filter((page) => page.locale === locale)
    .flatMap(({ placements }) => placements)
    .find(({ component, attributes }) => component === 'Example' && attributes['id'] === id);
  if (!found) throw new Error(`no <Example id="${id}"> in a page in «${locale}»`);
  return found.source;
}
