import { createHash } from 'node:crypto';
import type { Library, Province } from '../datasets/dataset.ts';
import type { Claim } from '../evidence/claim.ts';
import { judge } from '../evidence/condition.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { readExpression } from '../evidence/formula.ts';
import { printReading } from '../evidence/print.ts';
import {
  datasetsSeen,
  watchCells,
  type Seen,
  type WatchedLibrary,
} from '../evidence/watch-cells.ts';
import { drawingWidths, widthNames } from '../figures/build-figure.ts';
import type { FigureTable } from '../figures/figure-table.ts';
import { fillData } from '../figures/fill-data.ts';
import { buildContent, type FigureSpec } from '../figures/kinds.ts';
import { readMoment } from '../figures/moment.ts';
import { periodWords } from '../figures/times.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import {
  buildProfile,
  readProfileSource,
  rowsOf,
  sentenceText,
  type ProfileSource,
} from '../profiles/build-profile.ts';
import { watchPoints } from '../profiles/section-points.ts';
import { lineOf } from './check-figure.ts';
import { headSentences } from './check-story.ts';
import { readSentence, readTemplate } from './read-sentence.ts';
import type { SiteContent } from './read-site.ts';
import type { Sentence } from './sentences.ts';
import type { Mdx, Story } from './story.ts';

/** What a part of the site is: what an editor would call it. */
export const partKinds = [
  'title',
  'summary',
  'sentence',
  'heading',
  'caveat',
  'event',
  'placed-figure',
  'figure-title',
  'figure-subtitle',
  'figure-alt',
  'figure-note',
  'figure-marks',
  'figure-table',
  'home-headline',
  'home-lead',
  'home-number',
  'profile-opening',
  'profile-section',
] as const;

export type PartKind = (typeof partKinds)[number];

/** A part of the site: a sentence, a title, a drawing, a section of a profile. */
export interface ShownPart {
  /** What it is whatever the data say: the same in two states of them. */
  readonly id: string;
  /** What it shares with the parts that it stands in a row with, such as the sentences of a text; alone, its id. */
  readonly row: string;
  readonly kind: PartKind;
  readonly file: string;
  readonly line: number;
  readonly locale: Locale;
  /** Whose profile it is part of, and the title of the section. */
  readonly profile: { readonly unit: Province; readonly section: Words | null } | null;
  /** As editors wrote it, with addresses in place of numbers; a drawing as the keys of its file. */
  readonly written: string;
  /** The conditions of its claim. */
  readonly claims: readonly string[];
  /** As the page prints it, line by line: one for words, one for each row of a table, the bytes of a drawing. */
  readonly printed: readonly string[];
  /** What the data cannot give any more; `printed` is then empty. */
  readonly fault: EvidenceFault | null;
  /** What its claim found that makes it false. */
  readonly contradicted: readonly Words[];
  readonly seen: Seen;
}

/** What editors wrote, wherever the data come from. */
export type Written = Pick<
  SiteContent,
  'files' | 'figures' | 'stories' | 'pages' | 'home' | 'profileSpec'
>;

/** Parts that need not be made: nothing that they rest on is another than it was when they were. */
export type KnownParts = ReadonlyMap<string, ShownPart>;

/** What parts are made from. */
interface Material {
  readonly library: Library;
  readonly known: KnownParts;
}

/**
 * Everything that the site shows of a library, with the cells that each part rests on. Never throws for what a file says.
 * @param known parts of another state of the site, of `knownParts`
 */
export function shownParts(
  written: Written,
  library: Library,
  known: KnownParts = new Map(),
): ShownPart[] {
  const material = { library, known };
  return [
    ...homeParts(written, material),
    ...written.stories.flatMap((story) => [
      ...headParts(story, material),
      ...textParts(story, material),
    ]),
    ...written.pages.flatMap((page) => textParts(page, material)),
    ...[...written.figures].flatMap(([id, spec]) => figureParts(id, spec, written, material)),
    ...profileParts(written, material),
  ];
}

/** Those of the parts that rest on none of these datasets: written so again, they are printed so again. */
export function knownParts(parts: readonly ShownPart[], changed: ReadonlySet<string>): KnownParts {
  const rests = ({ seen }: ShownPart) => !datasetsSeen(seen).isDisjointFrom(changed);
  return new Map(
    parts
      .filter((part) => part.fault === null && !rests(part))
      .map((part) => [recognisedBy(part, part.profile, part.written, part.claims), part]),
  );
}

/** Two parts that agree in this are made alike of the same data. */
function recognisedBy(
  { kind, file, locale }: Place,
  profile: ShownPart['profile'],
  written: string,
  claims: readonly string[],
): string {
  return JSON.stringify([kind, file, locale, profile?.unit.code, written, claims]);
}

type Place = Pick<ShownPart, 'id' | 'row' | 'kind' | 'file' | 'line' | 'locale'>;

/** What an editor wrote of a part: its words, and what they claim. */
interface WrittenPart extends Claim {
  readonly words: string;
}

/** Makes a part with a library that notes what was asked of it. */
function partOf(
  place: Place,
  { words: written, claim }: WrittenPart,
  { library, known }: Material,
  print: (watched: WatchedLibrary) => readonly string[],
  profile: ShownPart['profile'] = null,
): ShownPart {
  const claims = [claim ?? []].flat().filter((condition) => condition !== 'none');
  const same = known.get(recognisedBy(place, profile, written, claims));
  if (same) return { ...same, ...place };
  const watched = watchCells(library);
  const attempt = <Result>(run: () => Result): Result | EvidenceFault => {
    try {
      return run();
    } catch (error) {
      if (error instanceof EvidenceFault) return error;
      throw error;
    }
  };
  const printed = attempt(() => print(watched));
  const verdicts = claims.map((condition) => attempt(() => judge(condition, watched.library)));
  const faults = [printed, ...verdicts].filter((found) => found instanceof EvidenceFault);
  return {
    ...place,
    profile,
    written,
    claims,
    printed: printed instanceof EvidenceFault ? [] : printed,
    fault: faults[0] ?? null,
    contradicted: verdicts.flatMap((verdict) =>
      verdict instanceof EvidenceFault || verdict.holds ? [] : verdict.because,
    ),
    seen: watched.seen,
  };
}

/** Words with numbers among them. */
function wordsPart(place: Place, written: WrittenPart, material: Material): ShownPart {
  return partOf(place, written, material, (watched) => {
    const { text, rows } = readTemplate(written.words, place.locale, watched.library);
    watched.add(rows);
    return [text];
  });
}

function headParts(story: Story, material: Material): ShownPart[] {
  const { path: file, locale } = story;
  return headSentences(story).map((written, index) => {
    const kind = index === 0 ? 'title' : 'summary';
    const line = story.lineOf(index === 0 ? ['title'] : ['summary', index - 1]);
    const row = `${file} ${kind}`;
    const id = index === 0 ? row : `${row} ${index}`;
    return wordsPart({ id, row, kind, file, line, locale }, written, material);
  });
}

const textKinds = {
  sentence: 'sentence',
  heading: 'heading',
  caveat: 'caveat',
  code: 'sentence',
  event: 'event',
  figure: 'placed-figure',
} as const satisfies Record<Sentence['kind'], PartKind>;

function textParts(text: Mdx<unknown>, material: Material): ShownPart[] {
  const { path: file, locale } = text;
  return text.content.map((sentence, index) => {
    const { line, claims } = sentence;
    const kind = textKinds[sentence.kind];
    const place: Place = { id: `${file} ${index}`, row: file, kind, file, line, locale };
    const written = { words: writtenOf(sentence), claim: [...claims] };
    return partOf(place, written, material, (watched) => {
      if (sentence.kind === 'figure') return [written.words];
      if (sentence.kind === 'event') {
        const { text: time, row } = readMoment(written.words, watched.library);
        watched.add([row]);
        return [periodWords(time, locale)];
      }
      const { text: printed, rows } = readSentence(sentence, locale, watched.library);
      watched.add(rows);
      return [printed];
    });
  });
}

/** A sentence with its numbers as in a template, `{address|form}`, and its links behind it. */
function writtenOf({ parts, links }: Sentence): string {
  const words = parts.map((part) => {
    if (typeof part === 'string') return part;
    const { of, form, id, at } = part.attributes;
    if (part.component !== 'Value') return part.component === 'Cite' ? `[${id}]` : (id ?? at ?? '');
    return typeof form === 'string' ? `{${of}|${form}}` : `{${of}}`;
  });
  return [words.join(''), ...links.map((link) => `(${link})`)].join(' ');
}

function figureParts(
  id: string,
  spec: FigureSpec,
  { files }: Written,
  material: Material,
): ShownPart[] {
  const file = `content/figures/${id}.yaml`;
  const text = files.get(file) ?? '';
  const none: Claim = {};
  const { languages } = material.library;
  const data = { words: JSON.stringify([spec.chart, spec.data]) };
  return languages.flatMap((locale) => {
    const place = (kind: PartKind, key: string, index = ''): Place => {
      const row = `${file} ${locale} ${kind} `;
      return { id: `${row}${index}`, row, kind, file, line: lineOf(text, key), locale };
    };
    const words = (kind: PartKind, key: string, template: Words, claim = none, index = '') =>
      wordsPart(place(kind, key, index), { ...claim, words: template[locale] }, material);
    const content = ({ library: watched }: WatchedLibrary) => {
      const context = { library: watched, locale };
      return buildContent({ ...spec, data: fillData(spec.data, context) } as FigureSpec, context);
    };
    return [
      words('figure-title', 'title:', spec.title, { claim: spec.claim }),
      words('figure-subtitle', 'subtitle:', spec.subtitle),
      words('figure-alt', 'alt:', spec.alt),
      ...spec.notes.map((note, index) => words('figure-note', 'notes:', note, none, String(index))),
      partOf(place('figure-marks', 'data:'), data, material, (watched) => {
        const { draw, rows } = content(watched);
        watched.add(rows);
        return widthNames.map((name) => draw({ width: drawingWidths[name], label: '' }).svg);
      }),
      partOf(place('figure-table', 'data:'), data, material, (watched) => {
        const { table, rows } = content(watched);
        watched.add(rows);
        return tableLines(table);
      }),
    ];
  });
}

/** «Năm 2021: 9/63, 0,4350» for each row. */
function tableLines({ rows }: FigureTable): string[] {
  return rows.map(({ header, cells }) => `${header}: ${cells.map(({ text }) => text).join(', ')}`);
}

function homeParts({ home, files }: Written, material: Material): ShownPart[] {
  if (home === null) return [];
  const file = 'content/home.yaml';
  const text = files.get(file) ?? '';
  return material.library.languages.flatMap((locale) => {
    const place = (kind: PartKind, key: string, index = ''): Place => {
      const row = `${file} ${locale} ${kind} `;
      return { id: `${row}${index}`, row, kind, file, line: lineOf(text, key), locale };
    };
    const { claim } = home;
    return [
      wordsPart(
        place('home-headline', 'headline:'),
        { claim, words: home.headline[locale] },
        material,
      ),
      wordsPart(place('home-lead', 'lead:'), { words: home.lead[locale] }, material),
      ...home.keyNumbers.map(({ of, label }, index) => {
        const written = { words: `{${of}}: ${label[locale]}` };
        return partOf(place('home-number', of, String(index)), written, material, (watched) => {
          const reading = readExpression(of, watched.library);
          watched.add(reading.rows);
          return [`${printReading(reading, locale, watched.library)}: ${label[locale]}`];
        });
      }),
    ];
  });
}

/** The profile of each unit, section by section; its opening with the numbers that all units are shown with. */
function profileParts({ profileSpec: spec, files }: Written, material: Material): ShownPart[] {
  if (spec === null) return [];
  const file = 'content/profile.yaml';
  const text = files.get(file) ?? '';
  const { library } = material;
  const source = readProfileSource(spec, library);
  const frame = { ...spec, sections: [] };
  const make = (name: string, section: Words | null, line: number, own: ProfileSource) => {
    // Long, and the same for every unit: what it was made from is told by its digest.
    const made = JSON.stringify([frame, own.sections.map((each) => each.spec)]);
    const words = createHash('sha256').update(made).digest('hex');
    return [...library.provinces.values()].flatMap((unit) =>
      library.languages.map((locale) => {
        const id = `${file} ${name} ${unit.code} ${locale}`;
        const kind = section === null ? 'profile-opening' : 'profile-section';
        const place: Place = { id, row: id, kind, file, line, locale };
        const print = (watched: WatchedLibrary) => printProfile(own, unit, locale, watched);
        return partOf(place, { words }, material, print, { unit, section });
      }),
    );
  };
  return [
    ...make('', null, lineOf(text, 'opening:'), { ...source, sections: [] }),
    ...source.sections.flatMap((section) => {
      const { id, title } = section.spec;
      const own = { ...spec, opening: [], measures: [] };
      return make(id, title, lineOf(text, `id: ${id}`), {
        ...source,
        spec: own,
        sections: [section],
      });
    }),
  ];
}

/** The sentences and facts of a part of a profile, and its figures: their words and tables. */
function printProfile(
  source: ProfileSource,
  unit: Province,
  locale: Locale,
  watched: WatchedLibrary,
): string[] {
  const { library } = watched;
  // A unit without a number rests on there being none.
  for (const { spec } of source.sections) library.datasets.get(spec.data.dataset);
  const profile = buildProfile(
    {
      ...source,
      library,
      sections: source.sections.map((section) => ({
        ...section,
        points: watchPoints(section.points, library),
        figures: section.figures.map((figure) => ({
          ...figure,
          points: watchPoints(figure.points, library),
        })),
      })),
    },
    unit,
    locale,
  );
  const [fault] = profile.faults;
  if (fault) throw fault.fault;
  const sentences = [
    ...profile.opening,
    ...profile.sections.flatMap(({ paragraphs }) => paragraphs.flat()),
    ...profile.missing,
  ];
  watched.add(rowsOf(profile));
  return [
    ...profile.facts.map(({ measure, reading }) =>
      [reading ? printReading(reading, locale, library) : '–', measure.label[locale]].join(': '),
    ),
    ...sentences.map((sentence) => sentenceText(sentence, locale, library)),
    ...profile.sections.flatMap(({ figures }) =>
      figures.flatMap(({ figure: { title, subtitle, alt, notes, rows, table } }) => {
        watched.add(rows);
        return [title, subtitle, alt, ...notes, ...tableLines(table)];
      }),
    ),
  ];
}
