import type { DataFile } from '../datasets/data-file.ts';
import type { Library } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { readDataAt, readFilesAt } from '../history/data-at.ts';
import type { Git } from '../history/repository.ts';
import { locales, type Languages } from '../i18n/locale.ts';
import { isContentPath, readContentFolder, type ContentFiles } from '../stories/content-files.ts';
import { readContent, type ReadContent } from '../stories/read-site.ts';
import { knownParts, shownParts } from '../stories/shown-parts.ts';
import type { SiteState } from './differences.ts';

/** The files of one state: those on the disk, or those of a commit. */
interface Files {
  readonly data: readonly DataFile[];
  readonly content: ContentFiles;
}

/** The site before and after an edit, or what is wrong with the form of the files after it. */
export type SiteStates =
  | { readonly problems: readonly Problem[]; readonly before: null; readonly after: null }
  | {
      readonly problems: readonly [];
      readonly before: SiteState;
      readonly after: SiteState;
      /** Files of the base that are not understood today: what they held counts as not there. */
      readonly unreadBefore: readonly string[];
    };

/**
 * The site as it is in a commit and as it is in the folder `root`, both made by the code that runs now. Of the state
 * before only those parts are made that rest on a file that differs.
 */
export function readSiteStates(
  root: string,
  git: Git,
  commit: string,
  languages: Languages = locales,
): SiteStates {
  const now: Files = { data: readDataFolder(root), content: readContentFolder(root) };
  const { library, problems: dataProblems } = readLibrary(now.data, languages);
  const content = readContent(now.content, languages);
  const problems = [...dataProblems, ...content.problems];
  if (problems.length > 0) return { problems, before: null, after: null };

  const old = filesAt(git, commit);
  const changed = new Set(differing(old.data, now.data));
  const isOldData = changed.size === 0;
  const was = isOldData ? { library, problems: [] } : readLibrary(old.data, languages);
  const contentBefore = readContent(old.content, languages);
  const isEverywhere = ['provinces', 'units', 'sources', 'map'].some((id) => changed.has(id));
  // A section of the profiles rests on datasets that it names and on registers, so of most edits it tells nothing.
  const isProfileSame = now.content.get(profilePath) === old.content.get(profilePath);
  const touched = isProfileSame && !isEverywhere ? changed : null;
  const after = stateOf(
    library,
    content,
    now.data,
    shownParts(withSectionsNaming(touched, content), library),
  );
  // Names and outlines of the units are everywhere, so nothing is known once they differ.
  const known =
    changed.has('provinces') || changed.has('map') ? new Map() : knownParts(after.parts, changed);
  const parts = shownParts(withSectionsNaming(touched, contentBefore), was.library, known);
  return {
    problems: [],
    after,
    before: stateOf(was.library, contentBefore, old.data, parts),
    unreadBefore: [
      ...new Set([...was.problems, ...contentBefore.problems].map(({ file }) => file)),
    ].sort(),
  };
}

const profilePath = 'content/profile.yaml';

/** The same with those sections of the profiles only that name one of the datasets; with all where none are given. */
function withSectionsNaming(
  datasets: ReadonlySet<string> | null,
  content: ReadContent,
): ReadContent {
  const { profileSpec: spec } = content;
  if (datasets === null || spec === null) return content;
  const names = (section: unknown) => {
    const text = JSON.stringify(section);
    return [...datasets].some((id) => text.includes(id));
  };
  return { ...content, profileSpec: { ...spec, sections: spec.sections.filter(names) } };
}

/** The files of a commit, with the line ends that reading from the disk would give them. */
function filesAt(git: Git, commit: string): Files {
  const content = readFilesAt(git, commit, 'content', isContentPath);
  return {
    data: readDataAt(git, commit),
    content: new Map(
      content
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
    ),
  };
}

function stateOf(
  library: Library,
  content: ReadContent,
  data: readonly DataFile[],
  parts: SiteState['parts'],
): SiteState {
  const described = data.filter(({ path }) => path.endsWith('.yaml'));
  const descriptors = new Map(
    described.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );
  return { library, content, descriptors, parts };
}

/** The ids of the datasets whose files differ, `map` for the outlines. */
function differing(before: readonly DataFile[], after: readonly DataFile[]): string[] {
  const old = new Map(before.map(({ path, bytes }) => [path, bytes]));
  const now = new Map(after.map(({ path, bytes }) => [path, bytes]));
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter((path) => {
    const [a, b] = [old.get(path), now.get(path)];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
  return paths.map((path) => path.replace(/^data\//, '').replace(/[./].*$/, ''));
}
