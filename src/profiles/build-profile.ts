import type { Library, Province, Row } from '../datasets/dataset.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { splitWords } from '../evidence/fill.ts';
import { printReading } from '../evidence/print.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Locale } from '../i18n/locale.ts';
import { cellIfKnown } from './cell-if-known.ts';
import { joinNames, putNames } from './names.ts';
import { buildProfileFigure, type ProfileFigure } from './profile-figure.ts';
import type { Fact, PlacedFault, Profile, SectionContent, Sentence } from './profile.ts';
import type { ProfileMeasure, ProfileSection, ProfileSpec } from './profile-spec.ts';
import { readSectionPoints, type SectionPoints } from './section-points.ts';
import type { Choice, UnitContext } from './sentence-kind.ts';
import { chooseWords } from './sentence-kinds.ts';
import { unitNames } from './unit-names.ts';

/** The editors’ file with the numbers of its sections, read once for all units. */
export interface ProfileSource {
  readonly spec: ProfileSpec;
  readonly library: Library;
  readonly sections: readonly {
    readonly spec: ProfileSection;
    readonly index: number;
    readonly points: SectionPoints;
    readonly figures: readonly { readonly spec: ProfileFigure; readonly points: SectionPoints }[];
  }[];
  readonly faults: readonly PlacedFault[];
}

type Path = PlacedFault['path'];

/** Runs what may meet a fault; the fault is kept with its place, and nothing is returned. */
function attempt<Result>(path: Path, faults: PlacedFault[], run: () => Result): Result | undefined {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    faults.push({ path, fault: error });
    return undefined;
  }
}

export function readProfileSource(spec: ProfileSpec, library: Library): ProfileSource {
  const faults: PlacedFault[] = [];
  const sections = spec.sections.flatMap((section, index) => {
    const path = ['sections', index];
    const points = attempt([...path, 'data'], faults, () =>
      readSectionPoints(section.data, library),
    );
    if (!points) return [];
    const figures = section.figures.flatMap((figure, place) => {
      const { data } = section;
      const narrower =
        figure.where === undefined
          ? points
          : attempt([...path, 'figures', place, 'where'], faults, () =>
              readSectionPoints({ ...data, where: { ...data.where, ...figure.where } }, library),
            );
      return narrower ? [{ spec: figure, points: narrower }] : [];
    });
    return [{ spec: section, index, points, figures }];
  });
  return { spec, library, sections, faults };
}

/** The profile of a unit in a language. Never throws for what an editor wrote: see `faults`. */
export function buildProfile(
  { spec, library, sections: sources }: ProfileSource,
  province: Province,
  locale: Locale,
): Profile {
  const faults: PlacedFault[] = [];
  const context: UnitContext = { library, locale, province };
  const write = (about: string, choices: readonly Choice[]) =>
    choices.map((choice) => writeSentence(about, choice, context));

  const opening = spec.opening.flatMap(
    (sentence, index) =>
      attempt(['opening', index], faults, () =>
        write(sentence.about, chooseWords(sentence, context)),
      ) ?? [],
  );
  const facts = spec.measures.flatMap(
    (measure, index) =>
      attempt(['measures', index, 'of'], faults, () => factOf(measure, context)) ?? [],
  );

  const sections: SectionContent[] = [];
  const missing: Sentence[] = [];
  for (const { spec: section, index, points, figures } of sources) {
    const path = ['sections', index];
    const own = { ...context, section: points };
    const paragraphs = section.paragraphs
      .map((sentences, at) =>
        sentences.flatMap(
          (sentence, place) =>
            attempt([...path, 'paragraphs', at, place], faults, () =>
              write(sentence.about, chooseWords(sentence, own)),
            ) ?? [],
        ),
      )
      .filter((sentences) => sentences.length > 0);
    if (points.of(province.code).length === 0) {
      const none = { situation: 'none', words: section.none, names: { words: {}, cells: {} } };
      const written = attempt([...path, 'none'], faults, () => write('section', [none])) ?? [];
      // What else is known, such as a target, stands in its section all the same.
      if (paragraphs.length === 0) {
        missing.push(...written);
        continue;
      }
      paragraphs.unshift(written);
    }
    sections.push({
      id: section.id,
      title: section.title[locale],
      paragraphs,
      figures: figures.flatMap(({ spec: figure, points: narrower }, place) => {
        const drawn = attempt([...path, 'figures', place], faults, () =>
          buildProfileFigure(figure, { ...context, section: narrower }),
        );
        return drawn ?? [];
      }),
    });
  }
  return { province, locale, opening, facts, sections, missing, faults };
}

/** Puts names and numbers into the words that were chosen. @throws EvidenceFault when the data cannot give a number. */
export function writeSentence(
  about: string,
  { situation, words, names, rows = [] }: Choice,
  context: UnitContext,
): Sentence {
  const template = putNames(words[context.locale], joinNames(unitNames(context), names));
  return {
    situation: `${about}.${situation}`,
    parts: splitWords(template, context.library),
    rows,
  };
}

/** A sentence as plain text. */
export function sentenceText({ parts }: Sentence, locale: Locale, library: Library): string {
  return parts
    .map((part) =>
      typeof part === 'string' ? part : printReading(part.reading, locale, library, part.form),
    )
    .join('');
}

/** The number of a unit for a measure. @throws EvidenceFault when no unit can have it. */
export function factOf(measure: ProfileMeasure, context: UnitContext): Fact {
  const address = putNames(measure.of, unitNames(context));
  return { measure, reading: cellIfKnown(address, context.library) };
}

/** Every number of a profile’s own words; its figures have theirs. */
export function readingsOf(profile: Profile): Reading[] {
  return [
    ...profile.facts.flatMap(({ reading }) => reading ?? []),
    ...sentencesOf(profile).flatMap(({ parts }) =>
      parts.flatMap((part) => (typeof part === 'string' ? [] : [part.reading])),
    ),
  ];
}

/** Every row that they rest on, each once. */
export function rowsOf(profile: Profile): Row[] {
  const read = readingsOf(profile).flatMap(({ rows }) => rows);
  return [...new Set([...read, ...sentencesOf(profile).flatMap(({ rows }) => rows)])];
}

function sentencesOf({ opening, sections, missing }: Profile): Sentence[] {
  return [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs.flat()), ...missing];
}
