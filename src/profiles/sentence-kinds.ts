import { z } from 'astro/zod';
import type { Choice, SectionContext, UnitContext } from './sentence-kind.ts';
import { against } from './sentences/against.ts';
import { average } from './sentences/average.ts';
import { cell } from './sentences/cell.ts';
import { change } from './sentences/change.ts';
import { extremes } from './sentences/extremes.ts';
import { gaps } from './sentences/gaps.ts';
import { group } from './sentences/group.ts';
import { growth } from './sentences/growth.ts';
import { journey } from './sentences/journey.ts';
import { latest } from './sentences/latest.ts';
import { notes } from './sentences/notes.ts';
import { parts } from './sentences/parts.ts';
import { place } from './sentences/place.ts';
import { region } from './sentences/region.ts';
import { restated } from './sentences/restated.ts';
import { unranked } from './sentences/unranked.ts';
import { words } from './sentences/words.ts';
import type { KnownNames } from './names.ts';

/** The register: a new kind of sentence is one file in `sentences/` and one line here. These need a unit and no section. */
const unitKinds = [cell, group, parts, words] as const;

/** These speak of the numbers of their section. */
const sectionKinds = [
  against,
  average,
  change,
  extremes,
  gaps,
  growth,
  journey,
  latest,
  notes,
  place,
  region,
  restated,
  unranked,
] as const;

type Schemas<Kinds extends readonly { readonly schema: unknown }[]> = {
  -readonly [Index in keyof Kinds]: Kinds[Index]['schema'];
};

const schemasOf = <Kinds extends readonly { readonly schema: unknown }[]>(kinds: Kinds) =>
  kinds.map(({ schema }) => schema) as Schemas<Kinds>;

/** A sentence that can stand without a section. */
export const unitSentenceSchema = z.discriminatedUnion('about', schemasOf(unitKinds));
/** A sentence within a section. */
export const sectionSentenceSchema = z.discriminatedUnion('about', [
  ...schemasOf(unitKinds),
  ...schemasOf(sectionKinds),
]);

export type UnitSentence = z.infer<typeof unitSentenceSchema>;
export type SectionSentence = z.infer<typeof sectionSentenceSchema>;

/** What such a sentence says of a unit, in the order in which it is said. @throws EvidenceFault */
export function chooseWords(sentence: UnitSentence, context: UnitContext): Choice[];
export function chooseWords(sentence: SectionSentence, context: SectionContext): Choice[];
export function chooseWords(sentence: SectionSentence, context: UnitContext): Choice[] {
  const kind = kindOf(sentence);
  // The schema has seen to it that the sentence is this kind's, the overloads that it has its section.
  const choose = kind.choose as (sentence: SectionSentence, context: UnitContext) => Choice[];
  return choose(sentence, context);
}

/** The names that the words of a sentence may use beside those of every template. */
export function namesOf(sentence: SectionSentence): KnownNames {
  return kindOf(sentence).names;
}

function kindOf({ about }: SectionSentence) {
  const kind = [...unitKinds, ...sectionKinds].find((each) => each.about === about);
  if (!kind) throw new Error(`no kind of sentence «${about}»`);
  return kind;
}
