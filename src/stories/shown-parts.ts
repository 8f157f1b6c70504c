import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library, Province } from '../datasets/dataset.ts';
import type { Claim } from '../evidence/claim.ts';
import { judge } from '../evidence/condition.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { readExpression } from '../evidence/formula.ts';
import { printReading } from '../evidence/print.ts';
import { watchCells, type Seen, type WatchedLibrary } from '../evidence/watch-cells.ts';
import { drawingWidths, widthNames } from '../figures/build-figure.ts';
import type { FigureTable } from '../figures/figure-table.ts';
import { fillData } from '../figures/fill-data.ts';
import { buildContent, type FigureSpec } from '../figures/kinds.ts';
import { readMoment } from '../figures/moment.ts';
import { periodWords } from '../figures/times.ts';
import { locales, type Locale, type Words } from '../i18n/locale.ts';
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
import type { Mdx, Story } from './story.ts';

/** What a part of the site is: what an editor would call it. */
export const partKinds = [
  'title',
  'summary',
  'sentence',
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

/** A part of the site that rests on the data: a sentence, a title, a drawing, a section of a profile. */
export interface ShownPart {
  /** What it is whatever the data say: the same in two states of them. */
  readonly id: string;
  readonly kind: PartKind;
  readonly file: string;
  readonly line: number;
  readonly locale: Locale;
  /** Whose profile it is part of, and the title of the section. */
  readonly profile: { readonly unit: Province; readonly section: Words | null } | null;
  /** As the page prints it, line by line: one for words, one for each row of a table, the bytes of a drawing. */
  readonly printed: readonly string[];
  /** What the data cannot give any more; `printed` is then empty. */
  readonly fault: EvidenceFault | null;
  /** What its claim found that makes it false. */
  readonly contradicted: readonly Words[];
  readonly seen: Seen;
}

/** What editors wrote, wherever the data come from. */
export interface Written extends Pick<
  SiteContent,
  'figures' | 'stories' | 'pages' | 'home' | 'profileSpec'
> {
  /** The repository's root, for the lines of its files. */
  readonly root: string;
}

/** Everything that the site shows of a library, with the cells that each part rests on. Never throws for what a file says. */
export function shownParts(written: Written, library: Library): ShownPart[] {
  return [
    ...homeParts(written, library),
    ...written.stories.flatMap((story) => [
      ...headParts(story, library),
      ...textParts(story, library),
    ]),
    ...written.pages.flatMap((page) => textParts(page, library)),
    ...[...written.figures].flatMap(([id, spec]) => figureParts(id, spec, written, library)),
    ...profileParts(written, library),
  ];
}

type Place = Pick<ShownPart, 'id' | 'kind' | 'file' | 'line' | 'locale'>;

/** Makes a part with a library that notes what was asked of it. */
function partOf(
  place: Place,
  { claim }: Claim,
  library: Library,
  print: (watched: WatchedLibrary) => readonly string[],
  profile: ShownPart['profile'] = null,
): ShownPart {
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
  const conditions = [claim ?? []].flat().filter((condition) => condition !== 'none');
  const verdicts = conditions.map((condition) => attempt(() => judge(condition, watched.library)));
  const faults = [printed, ...verdicts].filter((found) => found instanceof EvidenceFault);
  return {
    ...place,
    profile,
    printed: printed instanceof EvidenceFault ? [] : printed,
    fault: faults[0] ?? null,
    contradicted: verdicts.flatMap((verdict) =>
      verdict instanceof EvidenceFault || verdict.holds ? [] : verdict.because,
    ),
    seen: watched.seen,
  };
}

/** Words with numbers among them. */
function wordsPart(place: Place, claim: Claim, template: string, library: Library): ShownPart {
  return partOf(place, claim, library, (watched) => {
    const { text, rows } = readTemplate(template, place.locale, watched.library);
    watched.add(rows);
    return [text];
  });
}

function headParts(story: Story, library: Library): ShownPart[] {
  const { path: file, locale } = story;
  return headSentences(story).map(({ words, ...claim }, index) => {
    const kind = index === 0 ? 'title' : 'summary';
    const line = story.lineOf(index === 0 ? ['title'] : ['summary', index - 1]);
    const place: Place = { id: `${file} ${kind} ${index}`, kind, file, line, locale };
    return wordsPart(place, claim, words, library);
  });
}

function textParts(text: Mdx<unknown>, library: Library): ShownPart[] {
  const { path: file, locale } = text;
  const events = text.placements.filter(({ component }) => component === 'Event');
  const moments = events.map(({ attributes: { at }, line }, index) =>
    partOf(
      { id: `${file} event ${index}`, kind: 'sentence', file, line, locale },
      {},
      library,
      (watched) => {
        const { text: time, row } = readMoment(at ?? '', watched.library);
        watched.add([row]);
        return [periodWords(time, locale)];
      },
    ),
  );
  const sentences = text.sentences.map((sentence, index) => {
    const { line, claims } = sentence;
    const place: Place = { id: `${file} ${index}`, kind: 'sentence', file, line, locale };
    return partOf(place, { claim: [...claims] }, library, (watched) => {
      const { text: printed, rows } = readSentence(sentence, locale, watched.library);
      watched.add(rows);
      return [printed];
    });
  });
  return [...moments, ...sentences];
}

function figureParts(
  id: string,
  spec: FigureSpec,
  { root }: Written,
  library: Library,
): ShownPart[] {
  const file = `content/figures/${id}.yaml`;
  const text = readFileSync(join(root, file), 'utf8');
  const none: Claim = {};
  return locales.flatMap((locale) => {
    const place = (kind: PartKind, key: string, name = ''): Place => ({
      id: `${file} ${locale} ${kind} ${name}`,
      ...{ kind, file, line: lineOf(text, key), locale },
    });
    const words = (kind: PartKind, key: string, template: Words, claim = none, name = '') =>
      wordsPart(place(kind, key, name), claim, template[locale], library);
    const content = ({ library: watched }: WatchedLibrary) => {
      const context = { library: watched, locale };
      return buildContent({ ...spec, data: fillData(spec.data, context) } as FigureSpec, context);
    };
    return [
      words('figure-title', 'title:', spec.title, spec),
      words('figure-subtitle', 'subtitle:', spec.subtitle),
      words('figure-alt', 'alt:', spec.alt),
      ...spec.notes.map((note, index) => words('figure-note', 'notes:', note, none, String(index))),
      partOf(place('figure-marks', 'data:'), none, library, (watched) => {
        const { draw, rows } = content(watched);
        watched.add(rows);
        return widthNames.map((name) => draw({ width: drawingWidths[name], label: '' }).svg);
      }),
      partOf(place('figure-table', 'data:'), none, library, (watched) => {
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

function homeParts({ home, root }: Written, library: Library): ShownPart[] {
  if (home === null) return [];
  const file = 'content/home.yaml';
  const text = readFileSync(join(root, file), 'utf8');
  return locales.flatMap((locale) => {
    const place = (kind: PartKind, key: string, name = ''): Place => ({
      id: `${file} ${locale} ${kind} ${name}`,
      ...{ kind, file, line: lineOf(text, key), locale },
    });
    return [
      wordsPart(place('home-headline', 'headline:'), home, home.headline[locale], library),
      wordsPart(place('home-lead', 'lead:'), {}, home.lead[locale], library),
      ...home.keyNumbers.map(({ of, label }, index) =>
        partOf(place('home-number', of, String(index)), {}, library, (watched) => {
          const reading = readExpression(of, watched.library);
          watched.add(reading.rows);
          return [`${printReading(reading, locale, watched.library)}: ${label[locale]}`];
        }),
      ),
    ];
  });
}

/** The profile of each unit, section by section; its opening with the numbers that all units are shown with. */
function profileParts({ profileSpec: spec, root }: Written, library: Library): ShownPart[] {
  if (spec === null) return [];
  const file = 'content/profile.yaml';
  const text = readFileSync(join(root, file), 'utf8');
  const source = readProfileSource(spec, library);
  const opening: ProfileSource = { ...source, sections: [] };
  const sections = source.sections.map((section): [Words, number, ProfileSource] => [
    section.spec.title,
    lineOf(text, `id: ${section.spec.id}`),
    { ...source, spec: { ...spec, opening: [], measures: [] }, sections: [section] },
  ]);
  const make = (section: Words | null, line: number, own: ProfileSource) =>
    [...library.provinces.values()].flatMap((unit) =>
      locales.map((locale) =>
        partOf(
          {
            id: `${file} ${line} ${unit.code} ${locale}`,
            kind: section === null ? 'profile-opening' : 'profile-section',
            ...{ file, line, locale },
          },
          {},
          library,
          (watched) => printProfile(own, unit, locale, watched),
          { unit, section },
        ),
      ),
    );
  return [
    ...make(null, lineOf(text, 'opening:'), opening),
    ...sections.flatMap(([section, line, own]) => make(section, line, own)),
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
