import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Library } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { readYaml } from '../datasets/read-yaml.ts';
import { figureSpecSchema, type FigureSpec } from '../figures/kinds.ts';
import { checkCorrections } from '../history/corrections.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import type { Profile } from '../profiles/profile.ts';
import { profileSpecSchema, type ProfileSpec } from '../profiles/profile-spec.ts';
import { findBlanks } from './blanks.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkFigure } from './check-figure.ts';
import { checkHome } from './check-home.ts';
import { checkProfile } from './check-profile.ts';
import { checkPage, checkStory, type CheckedAgainst } from './check-story.ts';
import { homeSchema, type Home } from './home.ts';
import { readMdx } from './read-mdx.ts';
import { pageSchema, storySchema, type Mdx, type Page, type Story } from './story.ts';

/** Everything that editors write, read and checked. Nothing may be published while there is a problem. */
export interface SiteContent {
  readonly library: Library;
  /** By id, the name of the file. */
  readonly figures: ReadonlyMap<string, FigureSpec>;
  /** In the order of their `order`. */
  readonly stories: readonly Story[];
  /** Figures and stories that are not finished: checked like the others, and published nowhere. */
  readonly drafts: {
    readonly figures: ReadonlyMap<string, FigureSpec>;
    readonly stories: readonly Story[];
  };
  readonly pages: readonly Page[];
  /** `null` only when it has a problem. */
  readonly home: Home | null;
  /** `null` when there is no `content/profile.yaml`, or it has a problem. */
  readonly profileSpec: ProfileSpec | null;
  /** The profile of every unit in every language; none without such a file. */
  readonly profiles: readonly Profile[];
  /** The problems of all files in `data/` and `content/`. */
  readonly problems: readonly Problem[];
}

/** Reads `data/` and `content/` below the repository's root. Never throws for what a person wrote there. */
export function readSite(root: string): SiteContent {
  const { library, problems: dataProblems } = readLibrary(readDataFolder(root));
  const problems = [...dataProblems, ...checkCorrections(library)];
  // A number that a broken file cannot give is no fault of the story that asks for it.
  const brokenDatasets = new Set(
    dataProblems.map(({ file }) => file.replace(/^data\/(.*)\.(csv|yaml)$/, '$1')),
  );

  problems.push(...checkAddresses(library, brokenDatasets));

  const figures = new Map<string, FigureSpec>();
  const draftFigures = new Map<string, FigureSpec>();
  for (const path of listFiles(root, 'content/figures', '.yaml')) {
    const text = readFileSync(join(root, path), 'utf8');
    const { value, problems: found } = readYaml({ path, text }, figureSpecSchema);
    problems.push(...found, ...textProblems(path, text));
    if (!value) continue;
    const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
    (value.draft === true ? draftFigures : figures).set(id, value);
    if (value.draft !== true) problems.push(...findBlanks(path, text));
    problems.push(...checkFigure({ id, path, text, spec: value }, library, brokenDatasets));
  }

  const against = { library, figures, draftFigures, brokenDatasets };
  const allFigures = new Map([...figures, ...draftFigures]);
  const allStories = readFolder(root, 'content/stories', storySchema, problems, (story, text) =>
    story.frontmatter.draft === true
      ? checkStory(story, text, { ...against, figures: allFigures })
      : [...findBlanks(story.path, text), ...checkStory(story, text, against)],
  );
  allStories.sort((a, b) => a.frontmatter.order - b.frontmatter.order);
  problems.push(...halfDrafts(allStories));
  const isDraft = ({ frontmatter }: Story) => frontmatter.draft === true;
  const stories = allStories.filter((story) => !isDraft(story));
  const pages = readFolder(root, 'content/pages', pageSchema, problems, (page, text) => [
    ...findBlanks(page.path, text),
    ...checkPage(page, text, against),
  ]);
  const homePath = 'content/home.yaml';
  const homeText = readIfThere(join(root, homePath)) ?? '';
  const { value: home, problems: homeProblems } = readYaml(
    { path: homePath, text: homeText },
    homeSchema,
  );
  problems.push(
    ...homeProblems,
    ...textProblems(homePath, homeText),
    ...findBlanks(homePath, homeText),
  );
  if (home) problems.push(...checkHome(home, { path: homePath, text: homeText }, against));
  const { profileSpec, profiles } = readProfiles(root, against, problems);
  const drafts = { figures: draftFigures, stories: allStories.filter(isDraft) };
  return { library, figures, stories, drafts, pages, home, profileSpec, profiles, problems };
}

/** The same with its drafts among what is shown, for a preview. */
export function withDrafts(content: SiteContent): SiteContent {
  const { figures, stories, drafts } = content;
  return {
    ...content,
    figures: new Map([...figures, ...drafts.figures]),
    stories: [...stories, ...drafts.stories],
  };
}

/** A story is published in all its languages or in none. */
function halfDrafts(stories: readonly Story[]): Problem[] {
  return stories.flatMap((story): Problem[] => {
    const other = stories.find(
      ({ slug, locale }) => slug === story.slug && locale !== story.locale,
    );
    if (story.frontmatter.draft !== true || other === undefined || other.frontmatter.draft === true)
      return [];
    return [
      {
        file: story.path,
        line: story.lineOf(['draft']),
        column: 'draft',
        found: 'true',
        expected: {
          vi: `cả hai bản cùng là bản nháp hoặc cùng được đăng; ${other.path} không phải bản nháp`,
          en: `both languages as drafts or both published; ${other.path} is no draft`,
        },
        repair: {
          vi: 'Xoá draft: true ở đây, hoặc thêm vào bản kia.',
          en: 'Remove draft: true here, or add it to the other one.',
        },
      },
    ];
  });
}

/** Reads `content/profile.yaml` and makes what it describes; a site may do without. */
function readProfiles(
  root: string,
  against: CheckedAgainst,
  problems: Problem[],
): Pick<SiteContent, 'profileSpec' | 'profiles'> {
  const path = 'content/profile.yaml';
  const text = readIfThere(join(root, path));
  if (text === null) return { profileSpec: null, profiles: [] };
  const { value, problems: found, lineOf } = readYaml({ path, text }, profileSpecSchema);
  problems.push(...found, ...textProblems(path, text), ...findBlanks(path, text));
  if (!value) return { profileSpec: null, profiles: [] };
  const checked = checkProfile({ path, text, spec: value, lineOf }, against);
  problems.push(...checked.problems);
  return { profileSpec: value, profiles: checked.profiles };
}

/** Reads `<folder>/<slug>/<locale>.mdx` in every language; a missing language is a problem. */
function readFolder<Frontmatter>(
  root: string,
  folder: string,
  schema: z.ZodType<Frontmatter>,
  problems: Problem[],
  check: (mdx: Mdx<Frontmatter>, text: string) => Problem[],
): Mdx<Frontmatter>[] {
  const found: Mdx<Frontmatter>[] = [];
  for (const slug of listFolders(root, folder)) {
    for (const locale of locales) {
      const path = `${folder}/${slug}/${locale}.mdx`;
      const text = readIfThere(join(root, path));
      if (text === null) {
        problems.push(missingTranslation(path, locale));
        continue;
      }
      const { mdx, problems: own } = readMdx({ path, slug, locale, text }, schema);
      problems.push(...own, ...textProblems(path, text));
      if (!mdx) continue;
      found.push(mdx);
      problems.push(...check(mdx, text));
    }
  }
  return found;
}

function listFiles(root: string, folder: string, ending: string): string[] {
  return entriesOf(join(root, folder))
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

function listFolders(root: string, folder: string): string[] {
  return entriesOf(join(root, folder))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Letters that look the same but are typed as two characters break search and line breaks in Vietnamese. */
function textProblems(path: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === line.normalize('NFC')) return [];
    return [
      {
        file: path,
        line: index + 1,
        found: line.trim().slice(0, 60),
        expected: { vi: 'chữ Unicode dựng sẵn (NFC)', en: 'composed Unicode letters (NFC)' },
        repair: {
          vi: 'Gõ lại dòng này bằng bộ gõ Unicode dựng sẵn.',
          en: 'Retype the line with a keyboard set to composed Unicode.',
        },
      },
    ];
  });
}

function missingTranslation(path: string, locale: Locale): Problem {
  const language = {
    vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
    en: { vi: 'tiếng Anh', en: 'English' },
  };
  return {
    file: path,
    line: 1,
    expected: {
      vi: `bản ${language[locale].vi} của câu chuyện`,
      en: `the story in ${language[locale].en}`,
    },
    repair: { vi: 'Thêm tệp này.', en: 'Add this file.' },
  };
}
