import type { Library } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { readYaml } from '../datasets/read-yaml.ts';
import { registerIds } from '../datasets/vocabulary.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { buildFigure, widthNames } from '../figures/build-figure.ts';
import { figureSpecSchema, type FigureSpec } from '../figures/kinds.ts';
import { readDataAt } from '../history/data-at.ts';
import { openRepository, readBlobs, readFolders } from '../history/repository.ts';
import { locales, type Languages, type Words } from '../i18n/locale.ts';
import type { Pin } from './pins.ts';

/** What a pinned page of the past is drawn from; or why today's code cannot draw it. */
export type PastFigure = Readable | { readonly pin: Pin; readonly fault: Words };

interface Readable {
  readonly pin: Pin;
  readonly spec: FigureSpec;
  readonly library: Library;
}

/**
 * What pins of the past are drawn from: the data and the words of the last commit that has them, read by today's code.
 * Of the data only what these figures look at is read, once for each commit. Nothing of the past stops a build: what
 * cannot be read any more comes back with the reason.
 */
export function readPastFigures(
  root: string,
  pins: readonly Pin[],
  languages: Languages = locales,
): PastFigure[] {
  const past = pins.filter(({ end }) => end !== null);
  const git = past.length === 0 ? 'none' : openRepository(root);
  if (typeof git === 'string') return [];
  const byEnd = Map.groupBy(past, ({ end }) => end ?? '');
  const folders = readFolders(
    git,
    [...byEnd.keys()].map((end) => `${end}:content/figures`),
  );
  return [...byEnd].flatMap(([end, own]) => {
    const specs = folders.get(`${end}:content/figures`) ?? new Map<string, string>();
    const blobOf = ({ figure }: Pin) => specs.get(`${figure}.yaml`) ?? '';
    const texts = readBlobs(git, own.map(blobOf));
    const wanted = new Set<string>([...registerIds, ...own.flatMap((pin) => [...pin.datasets])]);
    const files = readDataAt(git, end, (path) => {
      const [, id] = /^data\/([^/]+)\.(?:csv|yaml)$/.exec(path) ?? [];
      return id === undefined ? path.startsWith('data/map/') : wanted.has(id);
    });
    const { library, problems } = readLibrary(files, languages);
    return own.map((pin): PastFigure => {
      const path = `content/figures/${pin.figure}.yaml`;
      const text = Buffer.from(texts.get(blobOf(pin)) ?? []).toString('utf8');
      const { value: spec, problems: faults } = readYaml(
        { path, text },
        figureSpecSchema,
        languages,
      );
      const [problem] = [...faults, ...problems.filter((each) => isOf(pin, each))];
      if (spec === null || problem) return { pin, fault: problem ? wordsOf(problem) : unknown };
      return drawable({ pin, spec, library });
    });
  });
}

/** Whether a problem of the data is one of a figure: of a dataset that it looks at, of a register or of the map. */
function isOf({ datasets }: Pin, { file }: Problem): boolean {
  const [, id] = /^data\/([^/]+)\.(?:csv|yaml)$/.exec(file) ?? [];
  return id === undefined || datasets.has(id) || (registerIds as readonly string[]).includes(id);
}

/** Draws it once in every language and width, to know that it can be. */
function drawable(past: Readable): PastFigure {
  const { pin, spec, library } = past;
  try {
    for (const locale of library.languages) {
      const { drawings } = buildFigure(pin.figure, spec, { library, locale });
      for (const width of widthNames) void drawings[width];
    }
    return past;
  } catch (error) {
    if (error instanceof EvidenceFault) {
      const { found, words } = error;
      const { expected } = words;
      return { pin, fault: told(`content/figures/${pin.figure}.yaml «${found}»`, expected) };
    }
    const said = error instanceof Error ? error.message : String(error);
    return { pin, fault: { vi: said, en: said } };
  }
}

const unknown: Words = { vi: 'không đọc được', en: 'it cannot be read' };

function wordsOf({ file, line, found, expected }: Problem): Words {
  return told(`${file}:${line}${found === undefined ? '' : ` «${found}»`}`, expected);
}

function told(place: string, expected: Words): Words {
  return {
    vi: `${place}: cần ${expected.vi}`,
    en: `${place}: expected ${expected.en}`,
  };
}
