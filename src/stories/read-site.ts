import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { characterAdvice } from '../datasets/characters.ts';
import type { Library } from '../datasets/dataset.ts';
import { missingFile } from '../datasets/file-advice.ts';
import { gatherPlaces } from '../datasets/gather-repeats.ts';
import { Kept } from '../datasets/kept.ts';
import { ofRule, type Problem } from '../datasets/problem.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { characterProblems, readYaml, type YamlPath } from '../datasets/read-yaml.ts';
import { figureSpecSchema, type FigureSpec } from '../figures/kinds.ts';
import { checkCorrections } from '../history/corrections.ts';
import { locales, type Languages, type Locale } from '../i18n/locale.ts';
import type { Profile } from '../profiles/profile.ts';
import { profileSpecSchema, type ProfileSpec } from '../profiles/profile-spec.ts';
import { findBlanks } from './blanks.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkFigure } from './check-figure.ts';
import { checkFiles } from './check-files.ts';
import { checkHome } from './check-home.ts';
import { checkLinks } from './check-links.ts';
import { checkProfile } from './check-profile.ts';
import { checkPage, checkStory } from './check-story.ts';
import { readContentOnDisk, type ContentFiles, type ContentFolder } from './content-files.ts';
import { homeSchema, type Home } from './home.ts';
import { checkNeededPages } from './needed-pages.ts';
import { readMdx } from './read-mdx.ts';
import { pageSchema, storySchema, type Mdx, type Page, type Story } from './story.ts';

/** Figures and stories that are not finished: checked like the others, and published nowhere. */
interface Drafts {
  readonly figures: ReadonlyMap<string, FigureSpec>;
  readonly stories: readonly Story[];
}

/** Everything that editors write, read and checked. Nothing may be published while there is a problem. */
export interface SiteContent {
  readonly library: Library;
  /** The texts that the rest was read from. */
  readonly files: ContentFiles;
  /** By id, the name of the file. */
  readonly figures: ReadonlyMap<string, FigureSpec>;
  /** In the order of their `order`. */
  readonly stories: readonly Story[];
  readonly drafts: Drafts;
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

/** What the files of `content/` say, before anything is held against the data. */
export interface ReadContent extends Pick<
  SiteContent,
  'files' | 'figures' | 'stories' | 'drafts' | 'pages' | 'home' | 'profileSpec'
> {
  /** The ids of figures that cannot be read. */
  readonly brokenFigures: ReadonlySet<string>;
  /** Where a key of the profiles stands. */
  readonly profileLineOf: (path: YamlPath) => number;
  /** What is wrong with their form. */
  readonly problems: readonly Problem[];
}

const homePath = 'content/home.yaml';
const profilePath = 'content/profile.yaml';

/**
 * Reads the files of `content/`, wherever they are from. Never throws for what a person wrote there.
 * @param languages those of the site: all that the engine speaks, where nothing is said
 * @param beside what else is known of the folder that they are from: the names of all its files, and those that are no text
 * @param kept what was read before: of a file that says the same, the same object
 */
export function readContent(
  files: ContentFiles,
  languages: Languages = locales,
  { names, unreadable }: Pick<ContentFolder, 'names' | 'unreadable'> = {
    names: [...files.keys()],
    unreadable: new Set(),
  },
  kept = new Kept(),
): ReadContent {
  const problems: Problem[] = [];
  const figures = new Map<string, FigureSpec>();
  const draftFigures = new Map<string, FigureSpec>();
  const brokenFigures = new Set<string>();
  const figureId = (path: string) => /^content\/figures\/([^/]+)\.yaml$/.exec(path)?.[1];
  for (const path of unreadable) {
    const id = figureId(path);
    if (id !== undefined) brokenFigures.add(id);
  }
  const reading = { languages, problems, kept };
  for (const [path, text] of files) {
    const id = figureId(path);
    if (id === undefined) continue;
    const value = readYamlOf({ path, text }, figureSpecSchema, reading);
    if (value === null) brokenFigures.add(id);
    else (value.draft === true ? draftFigures : figures).set(id, value);
  }
  const folder = { files, names, unreadable };
  const stories = readTexts(folder, 'stories', storySchema, reading);
  stories.sort((a, b) => a.frontmatter.order - b.frontmatter.order);
  const pages = readTexts(folder, 'pages', pageSchema, reading);
  const homeText = files.get(homePath);
  const home =
    homeText === undefined
      ? null
      : readYamlOf({ path: homePath, text: homeText }, homeSchema, reading);
  if (homeText === undefined && !unreadable.has(homePath))
    problems.push({ rule: 'file', file: homePath, line: 1, ...missingFile(homePath) });
  const profileText = files.get(profilePath);
  const profile =
    profileText === undefined
      ? null
      : kept.keep(profilePath, [profileText, languages], () =>
          readYaml({ path: profilePath, text: profileText }, profileSpecSchema, languages),
        );
  if (profile && profileText !== undefined)
    addYamlProblems(profilePath, profileText, profile.problems, problems);
  return {
    files,
    figures,
    stories: stories.filter((story) => !isDraft(story)),
    drafts: { figures: draftFigures, stories: stories.filter(isDraft) },
    brokenFigures,
    pages,
    home,
    profileSpec: profile?.value ?? null,
    profileLineOf: profile?.lineOf ?? (() => 1),
    problems,
  };
}

function isDraft({ frontmatter }: Story): boolean {
  return frontmatter.draft === true;
}

/** The files of `data/` and `content/`, read and not yet held against each other. */
function readFiles(root: string, languages: Languages, kept: Kept) {
  const dataFiles = readDataFolder(root);
  const { library, problems: dataProblems } = readLibrary(dataFiles, languages, kept);
  // A number that a broken file cannot give is no fault of the story that asks for it.
  const named = [...dataFiles.map(({ path }) => path), ...dataProblems.map(({ file }) => file)];
  const brokenDatasets = new Set(
    named
      .map((path) => path.replace(/^data\/(.*)\.(csv|yaml)$/, '$1'))
      .filter((id) => !library.datasets.has(id)),
  );
  const folder = readContentOnDisk(root);
  const content = readContent(folder.files, languages, folder, kept);
  return { library, dataProblems, brokenDatasets, folder, content };
}

/**
 * Reads and checks `data/` and `content/` below the repository's root. Never throws for what a person wrote there.
 * @param languages those of the site: all that the engine speaks, where nothing is said
 * @param options `isCheckedElsewhere` leaves out what only finds faults in stories and pages: another process of the same
 * build finds them; `kept` is what was read before, where the same is read again
 */
export function readSite(
  root: string,
  languages: Languages = locales,
  {
    isCheckedElsewhere = false,
    kept = new Kept(),
  }: { readonly isCheckedElsewhere?: boolean; readonly kept?: Kept } = {},
): SiteContent {
  const { library, dataProblems, brokenDatasets, folder, content } = readFiles(
    root,
    languages,
    kept,
  );
  const { files, figures, stories, drafts, brokenFigures, pages, home, profileSpec } = content;
  const problems = [
    ...dataProblems,
    ...ofRule('correction', checkCorrections(library)),
    ...checkFiles(root, languages),
    ...checkNeededPages(folder, languages),
    ...checkAddresses(library, brokenDatasets),
    ...folder.problems,
    ...content.problems,
  ];

  const textOf = (path: string) => files.get(path) ?? '';
  const blanksIn = (path: string) => findBlanks(path, textOf(path));
  const allFigures = new Map([...figures, ...drafts.figures]);
  for (const [id, spec] of allFigures) {
    const path = `content/figures/${id}.yaml`;
    if (spec.draft !== true) problems.push(...blanksIn(path));
    problems.push(...checkFigure({ id, path, text: textOf(path), spec }, library, brokenDatasets));
  }

  const against = { library, figures, draftFigures: drafts.figures, brokenFigures, brokenDatasets };
  const ids = {
    hinh: [...figures.keys(), ...brokenFigures],
    'du-lieu': [...library.datasets.keys(), ...brokenDatasets],
    'cau-chuyen': [...namesBySlug(folder.names, 'stories').keys()],
  };
  const exists = (path: string) => existsSync(join(root, path));
  const allStories = [...stories, ...drafts.stories];
  for (const story of isCheckedElsewhere ? [] : allStories) {
    const text = textOf(story.path);
    problems.push(
      ...(isDraft(story)
        ? checkStory(story, text, { ...against, figures: allFigures })
        : [...blanksIn(story.path), ...checkStory(story, text, against)]),
      ...checkLinks(story, { ids, exists }),
    );
  }
  problems.push(...halfDrafts(allStories), ...checkOrder(allStories));
  for (const page of isCheckedElsewhere ? [] : pages) {
    problems.push(
      ...blanksIn(page.path),
      ...checkPage(page, textOf(page.path), against),
      ...checkLinks(page, { ids, exists }),
    );
  }
  problems.push(...blanksIn(homePath), ...blanksIn(profilePath));
  if (home !== null)
    problems.push(...checkHome(home, { path: homePath, text: textOf(homePath) }, against));
  const profiles = profileSpec
    ? checkProfile(
        {
          path: profilePath,
          text: textOf(profilePath),
          spec: profileSpec,
          lineOf: content.profileLineOf,
        },
        against,
      )
    : null;
  problems.push(...(profiles?.problems ?? []));
  return {
    ...{ library, files, figures, stories, drafts, pages, home, profileSpec },
    profiles: profiles?.profiles ?? [],
    problems: gatherPlaces(problems),
  };
}

/**
 * What a preview shows of `data/` and `content/`, drafts too, as soon as the files are read. Its problems are those of the
 * files themselves; whether sentences and figures follow from the data is for `readSite` to say. The profiles are made
 * when they are asked for.
 */
export function readPreview(root: string, languages: Languages, kept: Kept): SiteContent {
  const { library, dataProblems, brokenDatasets, folder, content } = readFiles(
    root,
    languages,
    kept,
  );
  const { files, brokenFigures, pages, home, profileSpec, profileLineOf, drafts } = content;
  const figures = new Map([...content.figures, ...drafts.figures]);
  const file = { path: profilePath, text: files.get(profilePath) ?? '', lineOf: profileLineOf };
  let profiles: readonly Profile[] | undefined;
  return {
    ...{ library, files, figures, drafts, pages, home, profileSpec },
    stories: [...content.stories, ...drafts.stories],
    get profiles() {
      profiles ??= profileSpec
        ? checkProfile(
            { ...file, spec: profileSpec },
            { library, figures, draftFigures: drafts.figures, brokenFigures, brokenDatasets },
          ).profiles
        : [];
      return profiles;
    },
    problems: gatherPlaces([
      ...dataProblems,
      ...checkNeededPages(folder, languages),
      ...folder.problems,
      ...content.problems,
    ]),
  };
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
  return stories.filter(isDraft).flatMap((story): Problem[] => {
    const other = stories.find(
      ({ slug, locale }) => slug === story.slug && locale !== story.locale,
    );
    if (other === undefined || isDraft(other)) return [];
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

/** What goes with each file that is read. */
interface Reading {
  /** Those of the site. */
  readonly languages: Languages;
  /** What is wrong is added here. */
  readonly problems: Problem[];
  readonly kept: Kept;
}

/** Reads `<slug>/<locale>.mdx` in every language of the site; a missing one is a problem. */
function readTexts<Frontmatter>(
  { files, names, unreadable }: Pick<ContentFolder, 'files' | 'names' | 'unreadable'>,
  kind: 'stories' | 'pages',
  schema: z.ZodType<Frontmatter>,
  { languages, problems, kept }: Reading,
): Mdx<Frontmatter>[] {
  const found: Mdx<Frontmatter>[] = [];
  for (const [slug, own] of namesBySlug(names, kind)) {
    for (const locale of languages) {
      const path = `content/${kind}/${slug}/${locale}.mdx`;
      const text = files.get(path);
      if (text === undefined) {
        // A folder whose files all have other names is no story without translations.
        const others = own.some((name) => new RegExp(`/${locale}\\.[^/]*$`, 'i').test(name));
        const isStory = own.some((name) => name.endsWith('.mdx'));
        if (isStory && !others && !unreadable.has(path))
          problems.push(missingText(path, locale, languages));
        continue;
      }
      const { mdx, problems: faults } = kept.keep(path, [text], () =>
        readMdx({ path, slug, locale, text }, schema),
      );
      problems.push(...faults, ...ofRule('encoding', characterProblems(path, text, oddLetters)));
      if (mdx) found.push(mdx);
    }
  }
  return found;
}

/** The folders of stories or pages in the order of their names, with the names of all files in each. */
function namesBySlug(names: readonly string[], kind: 'stories' | 'pages'): Map<string, string[]> {
  const slugOf = new RegExp(`^content/${kind}/([^/]+)/`);
  const bySlug = new Map<string, string[]>();
  for (const name of names) {
    const slug = slugOf.exec(name)?.[1];
    if (slug === undefined) continue;
    const own = bySlug.get(slug);
    if (own) own.push(name);
    else bySlug.set(slug, [name]);
  }
  return bySlug;
}

function readYamlOf<Value>(
  file: { readonly path: string; readonly text: string },
  schema: z.ZodType<Value>,
  { languages, problems, kept }: Reading,
): Value | null {
  const { value, problems: found } = kept.keep(file.path, [file.text, languages], () =>
    readYaml(file, schema, languages),
  );
  addYamlProblems(file.path, file.text, found, problems);
  return value;
}

/** What is wrong with YAML; where odd characters are why it cannot be read, they are the problem. */
function addYamlProblems(
  path: string,
  text: string,
  found: readonly Problem[],
  problems: Problem[],
): void {
  const odd = ofRule('encoding', characterProblems(path, text));
  const own = found.filter(({ line }) => !odd.some((problem) => problem.line === line));
  problems.push(...odd, ...ofRule('yaml', own));
}

/** Running words may hold no-break spaces, which keep a number and its unit together; a tag may not. */
function oddLetters(line: string): ReturnType<typeof characterAdvice> {
  const words = line.replaceAll(/<[^<>]*>/g, '').replaceAll('\u00a0', ' ');
  const tags = line.match(/<[^<>]*>/g)?.join('') ?? '';
  return (
    characterAdvice(
      words
        .trim()
        .replaceAll(/ +|[[\](){}?]/g, ' ')
        .trim()
        .replaceAll(/ +/g, ' '),
    ) ?? characterAdvice(tags)
  );
}

/** Two stories with one place in the list. */
function checkOrder(stories: readonly Story[]): Problem[] {
  const taken = new Map<string, Story>();
  return stories.flatMap((story): Problem[] => {
    const { order } = story.frontmatter;
    const place = `${story.locale} ${order}`;
    const other = taken.get(place);
    taken.set(place, other ?? story);
    if (other === undefined) return [];
    return [
      {
        rule: 'yaml',
        file: story.path,
        line: story.lineOf(['order']),
        column: 'order',
        found: String(order),
        expected: {
          vi: `một chỗ chưa bài nào có trong danh sách; ${other.path} đã ở chỗ ${order}`,
          en: `a place in the list that no other story has; ${other.path} is at ${order}`,
        },
        repair: { vi: 'Ghi số khác.', en: 'Write another number.' },
      },
    ];
  });
}

function missingText(path: string, locale: Locale, languages: Languages): Problem {
  const language = {
    vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
    en: { vi: 'tiếng Anh', en: 'English' },
  };
  const [other] = languages.filter((each) => each !== locale);
  if (other === undefined) {
    return { rule: 'file', file: path, line: 1, ...missingFile(path) };
  }
  const model = path.replace(`${locale}.mdx`, `${other}.mdx`);
  return {
    rule: 'translation',
    file: path,
    line: 1,
    expected: {
      vi: `bản ${language[locale].vi} của bài, cạnh ${model}`,
      en: `the ${language[locale].en} of the text, beside ${model}`,
    },
    repair: {
      vi: `Thêm tệp này: chép ${model} sang rồi dịch; các con số và thẻ giữ nguyên.`,
      en: `Add this file: copy ${model} and translate it; numbers and tags stay as they are.`,
    },
  };
}
