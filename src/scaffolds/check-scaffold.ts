import type { DataFile } from '../datasets/data-file.ts';
import type { Library } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { readYaml } from '../datasets/read-yaml.ts';
import { figureSpecSchema } from '../figures/kinds.ts';
import { checkCorrections } from '../history/corrections.ts';
import { locales } from '../i18n/locale.ts';
import { findBlanks } from '../stories/blanks.ts';
import { checkFigure } from '../stories/check-figure.ts';
import { checkStory } from '../stories/check-story.ts';
import { readMdx } from '../stories/read-mdx.ts';
import type { SiteContent } from '../stories/read-site.ts';
import { storySchema } from '../stories/story.ts';
import type { Scaffold } from './scaffold.ts';

/** What a scaffold is written into. */
export interface Place {
  readonly files: readonly DataFile[];
  readonly library: Library;
  readonly figures: SiteContent['figures'];
}

const nothingBroken = new Set<string>();

/** Every problem that the check would find in the files of a scaffold, before they are written. */
export function checkScaffold({ files }: Scaffold, place: Place): Problem[] {
  const data = [...files].filter(([path]) => path.startsWith('data/'));
  return [
    ...(data.length === 0 ? [] : checkData(data, place)),
    ...[...files].flatMap(([path, text]) => {
      if (path.startsWith('content/figures/')) return checkFigureFile(path, text, place);
      return path.startsWith('content/stories/') ? checkStoryFile(path, text, place) : [];
    }),
  ];
}

function checkData(
  written: readonly (readonly [string, string])[],
  { files, library: { languages } }: Place,
): Problem[] {
  const encoder = new TextEncoder();
  const paths = written.map(([path]) => path);
  const { library, problems } = readLibrary(
    [
      ...files.filter(({ path }) => !paths.includes(path)),
      ...written.map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
    ],
    languages,
  );
  return [...problems, ...checkCorrections(library)];
}

function checkFigureFile(path: string, text: string, { library }: Place): Problem[] {
  const { value: spec, problems } = readYaml({ path, text }, figureSpecSchema, library.languages);
  if (!spec) return problems;
  const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  return [
    ...(spec.draft === true ? [] : findBlanks(path, text)),
    ...checkFigure({ id, path, text, spec }, library, nothingBroken),
  ];
}

function checkStoryFile(path: string, text: string, { library, figures }: Place): Problem[] {
  const [slug = '', file = ''] = path.split('/').slice(2);
  const locale = locales.find((each) => file === `${each}.mdx`);
  if (!locale) throw new Error(`${path} is in no language`);
  const { mdx, problems } = readMdx({ path, slug, locale, text }, storySchema);
  if (!mdx) return problems;
  const against = { library, figures, draftFigures: new Map(), brokenDatasets: nothingBroken };
  return [
    ...(mdx.frontmatter.draft === true ? [] : findBlanks(path, text)),
    ...checkStory(mdx, text, against),
  ];
}
