import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Library } from '../datasets/dataset.ts';
import { decodeText } from '../datasets/decode-text.ts';
import { gatherPlaces } from '../datasets/gather-repeats.ts';
import { ofRule, type Problem } from '../datasets/problem.ts';
import { missingFile } from '../datasets/file-advice.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { characterProblems, readYaml } from '../datasets/read-yaml.ts';
import { characterAdvice } from '../datasets/characters.ts';
import { figureSpecSchema, type FigureSpec } from '../figures/kinds.ts';
import { checkCorrections } from '../history/corrections.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import type { Profile } from '../profiles/profile.ts';
import { profileSpecSchema, type ProfileSpec } from '../profiles/profile-spec.ts';
import { findBlanks } from './blanks.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkFigure } from './check-figure.ts';
import { checkFiles } from './check-files.ts';
import { checkHome } from './check-home.ts';
import { checkLinks } from './check-links.ts';
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
  const files = readDataFolder(root);
  const { library, problems: dataProblems } = readLibrary(files);
  // A number that a broken file cannot give is no fault of the story that asks for it.
  const named = [...files.map(({ path }) => path), ...dataProblems.map(({ file }) => file)];
  const brokenDatasets = new Set(
    named
      .map((path) => path.replace(/^data\/(.*)\.(csv|yaml)$/, '$1'))
      .filter((id) => !library.datasets.has(id)),
  );
  const problems = [
    ...dataProblems,
    ...ofRule('correction', checkCorrections(library)),
    ...checkFiles(root),
    ...checkAddresses(library, brokenDatasets),
  ];

  const figures = new Map<string, FigureSpec>();
  const draftFigures = new Map<string, FigureSpec>();
  const brokenFigures = new Set<string>();
  for (const path of listFiles(root, 'content/figures', '.yaml')) {
    const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
    const text = readText(root, path, problems);
    const value = text === null ? null : readYamlOf(path, text, figureSpecSchema, problems);
    if (text === null || value === null) {
      brokenFigures.add(id);
      continue;
    }
    (value.draft === true ? draftFigures : figures).set(id, value);
    if (value.draft !== true) problems.push(...findBlanks(path, text));
    problems.push(...checkFigure({ id, path, text, spec: value }, library, brokenDatasets));
  }

  const against = { library, figures, draftFigures, brokenFigures, brokenDatasets };
  const allFigures = new Map([...figures, ...draftFigures]);
  const ids = {
    hinh: [...figures.keys(), ...brokenFigures],
    'du-lieu': [...library.datasets.keys(), ...brokenDatasets],
    'cau-chuyen': listFolders(root, 'content/stories'),
  };
  const exists = (path: string) => existsSync(join(root, path));
  const allStories = readFolder(root, 'content/stories', storySchema, problems, (story, text) => [
    ...(story.frontmatter.draft === true
      ? checkStory(story, text, { ...against, figures: allFigures })
      : [...findBlanks(story.path, text), ...checkStory(story, text, against)]),
    ...checkLinks(story, { ids, exists }),
  ]);
  allStories.sort((a, b) => a.frontmatter.order - b.frontmatter.order);
  problems.push(...halfDrafts(allStories), ...checkOrder(allStories));
  const isDraft = ({ frontmatter }: Story) => frontmatter.draft === true;
  const stories = allStories.filter((story) => !isDraft(story));
  const pages = readFolder(root, 'content/pages', pageSchema, problems, (page, text) => [
    ...findBlanks(page.path, text),
    ...checkPage(page, text, against),
    ...checkLinks(page, { ids, exists }),
  ]);
  const home = readHome(root, against, problems);
  const { profileSpec, profiles } = readProfiles(root, against, problems);
  const drafts = { figures: draftFigures, stories: allStories.filter(isDraft) };
  return {
    library,
    figures,
    stories,
    drafts,
    pages,
    home,
    profileSpec,
    profiles,
    problems: gatherPlaces(problems),
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

/** Reads the home page, which every site has. */
function readHome(root: string, against: CheckedAgainst, problems: Problem[]): Home | null {
  const path = 'content/home.yaml';
  if (!existsSync(join(root, path))) {
    problems.push({ rule: 'file', file: path, line: 1, ...missingFile(path) });
    return null;
  }
  const text = readText(root, path, problems);
  const home = text === null ? null : readYamlOf(path, text, homeSchema, problems);
  if (text !== null) problems.push(...findBlanks(path, text));
  if (text !== null && home !== null) problems.push(...checkHome(home, { path, text }, against));
  return home;
}

/** Reads `content/profile.yaml` and makes what it describes; a site may do without. */
function readProfiles(
  root: string,
  against: CheckedAgainst,
  problems: Problem[],
): Pick<SiteContent, 'profileSpec' | 'profiles'> {
  const path = 'content/profile.yaml';
  const none = { profileSpec: null, profiles: [] };
  if (!existsSync(join(root, path))) return none;
  const text = readText(root, path, problems);
  if (text === null) return none;
  const { value, problems: found, lineOf } = readYaml({ path, text }, profileSpecSchema);
  addYamlProblems(path, text, found, problems);
  problems.push(...findBlanks(path, text));
  if (!value) return none;
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
    const names = listFiles(root, `${folder}/${slug}`, '');
    for (const locale of locales) {
      const path = `${folder}/${slug}/${locale}.mdx`;
      if (!names.includes(path)) {
        // A folder whose files all have other names is no story without translations.
        const others = names.some((name) => new RegExp(`/${locale}\\.[^/]*$`, 'i').test(name));
        const isStory = names.some((name) => name.endsWith('.mdx'));
        if (isStory && !others) problems.push(missingTranslation(path, locale));
        continue;
      }
      const text = readText(root, path, problems);
      if (text === null) continue;
      const { mdx, problems: own } = readMdx({ path, slug, locale, text }, schema);
      problems.push(...own, ...ofRule('encoding', characterProblems(path, text, oddLetters)));
      if (!mdx) continue;
      found.push(mdx);
      problems.push(...check(mdx, text));
    }
  }
  return found;
}

/** The text of a file; `null`, and the reason among the problems, when it cannot be read. */
function readText(root: string, path: string, problems: Problem[]): string | null {
  const { text, problems: faults } = decodeText({ path, bytes: readFileSync(join(root, path)) });
  problems.push(...faults);
  return text?.replace(/^\uFEFF/, '') ?? null;
}

function readYamlOf<Value>(
  path: string,
  text: string,
  schema: z.ZodType<Value>,
  problems: Problem[],
): Value | null {
  const { value, problems: found } = readYaml({ path, text }, schema);
  addYamlProblems(path, text, found, problems);
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

function missingTranslation(path: string, locale: Locale): Problem {
  const language = {
    vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
    en: { vi: 'tiếng Anh', en: 'English' },
  };
  const [other] = locales.filter((each) => each !== locale);
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
