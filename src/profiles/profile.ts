import type { Province, Row } from '../datasets/dataset.ts';
import type { EvidenceFault } from '../evidence/fault.ts';
import type { FilledSlot } from '../evidence/fill.ts';
import type { Reading } from '../evidence/reading.ts';
import type { Locale } from '../i18n/locale.ts';
import type { MadeFigure } from './profile-figure.ts';
import type { ProfileMeasure } from './profile-spec.ts';

/** One or more sentences that were made for one situation of a unit. */
export interface Sentence {
  /** The kind of sentence and the situation: `place.tied`. */
  readonly situation: string;
  /** The words with the numbers among them, each a reading. */
  readonly parts: readonly (string | FilledSlot)[];
  /** Rows that it rests on besides those of its numbers. */
  readonly rows: readonly Row[];
}

/** A number that every unit is shown with; `null` where none was found. */
export interface Fact {
  readonly measure: ProfileMeasure;
  readonly reading: Reading | null;
}

export interface SectionContent {
  readonly id: string;
  readonly title: string;
  /** None is empty. */
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly figures: readonly MadeFigure[];
}

/** The page of a unit in one language: what the data say of it, in sentences and figures made by rules. */
export interface Profile {
  readonly province: Province;
  readonly locale: Locale;
  readonly opening: readonly Sentence[];
  readonly facts: readonly Fact[];
  readonly sections: readonly SectionContent[];
  /** What was looked for and not found, a sentence for each section that is missing. */
  readonly missing: readonly Sentence[];
  /** What the editors’ file asks for and the data cannot give; of a checked file there is nothing. */
  readonly faults: readonly PlacedFault[];
}

/** A fault with the part of `content/profile.yaml` that it is in: `['sections', 0, 'paragraphs', 1, 2]`. */
export interface PlacedFault {
  readonly path: readonly (string | number)[];
  readonly fault: EvidenceFault;
}
