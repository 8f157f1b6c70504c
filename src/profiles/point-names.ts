import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import type { Status } from '../datasets/vocabulary.ts';
import type { Reading } from '../evidence/reading.ts';
import type { KnownNames, Names } from './names.ts';
import { addressOf, measures, type Point, type SectionPoints } from './section-points.ts';

/**
 * The names of a point: `<role>.year`, its numbers `<role>.rank` and `<role>.value`, and what must be known about each,
 * `<role>.rank.note`: « (tính toán của chúng tôi)», nothing where it is simply published.
 */
export function pointNames(
  role: string,
  point: Point,
  section: SectionPoints,
  locale: Locale,
): Names {
  const known = measures.flatMap((measure) => {
    const reading = point[measure];
    return reading ? [{ measure, reading }] : [];
  });
  return {
    words: {
      [`${role}.year`]: String(point.time),
      ...Object.fromEntries(
        known.map(({ measure, reading }) => [`${role}.${measure}.note`, noteOn(reading, locale)]),
      ),
    },
    cells: Object.fromEntries(
      known.map(({ measure }) => [`${role}.${measure}`, addressOf(point, measure, section)]),
    ),
  };
}

/** The names that `pointNames` gives. */
export function knownPointNames(...roles: readonly string[]): KnownNames {
  return {
    words: roles.flatMap((role) => [
      `${role}.year`,
      ...measures.map((each) => `${role}.${each}.note`),
    ]),
    cells: roles.flatMap((role) => measures.map((measure) => `${role}.${measure}`)),
  };
}

/** What a reader must know of a number, to be printed behind it; nothing where it is simply published. */
export function noteOn({ status }: Reading, locale: Locale): string {
  return status === null || status === 'published' || status === 'final'
    ? ''
    : statusNote(status, locale);
}

/** A status behind a number: « (tính toán của chúng tôi)». */
export function statusNote(status: Status, locale: Locale): string {
  // Brackets do not stand in brackets: «công bố lại (đã điều chỉnh)» is «(công bố lại, đã điều chỉnh)».
  return ` (${message(`status.${status}`, locale).replace(/ \((.*)\)$/, ', $1')})`;
}
