import type { Library } from '../datasets/dataset.ts';
import type { Locale } from '../i18n/locale.ts';
import { EvidenceFault, nearest } from './fault.ts';
import { readExpression } from './formula.ts';
import { forms, isForm, printReading, type Form } from './print.ts';
import type { Reading } from './reading.ts';

/** A number among words: the reading and how it is to be printed. */
export interface FilledSlot {
  readonly reading: Reading;
  readonly form: Form;
}

/**
 * Splits words with bound numbers, `… {dataset[key].column} … {expression|form} …`, into text and readings.
 * Figure headlines, text alternatives, notes and summaries are written so. `{0–1|plain}` marks a numeral that is no
 * reading: a scale, a name.
 * @throws EvidenceFault for the first slot that the data cannot fill.
 */
export function splitWords(template: string, library: Library): (string | FilledSlot)[] {
  // With a capturing group, every second piece is what stood between braces.
  return template.split(/\{([^{}]*)\}/).flatMap((piece, index): (string | FilledSlot)[] => {
    if (index % 2 === 0) return piece === '' ? [] : [piece];
    const [expression = '', form = 'full'] = piece.split('|').map((part) => part.trim());
    if (form === 'plain') return [expression];
    return [readWithin(`{${piece}}`, () => slotOf(expression, form, library))];
  });
}

/** @throws EvidenceFault that knows the words in which it stands. */
function readWithin<Read>(words: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof EvidenceFault) error.within = words;
    throw error;
  }
}

function slotOf(expression: string, form: string, library: Library): FilledSlot {
  if (!isForm(form)) {
    throw new EvidenceFault(form, {
      expected: {
        vi: `một trong: ${forms.join(', ')}, plain`,
        en: `one of: ${forms.join(', ')}, plain`,
      },
      repair: nearest(form, [...forms, 'plain']),
    });
  }
  return { reading: readExpression(expression, library), form };
}

/**
 * The same words as plain text, with the numbers printed in a language.
 * @throws EvidenceFault as `splitWords` does.
 */
export function fillWords(
  template: string,
  locale: Locale,
  library: Library,
): { text: string; readings: Reading[] } {
  const parts = splitWords(template, library);
  return {
    text: parts
      .map((part) =>
        typeof part === 'string' ? part : printReading(part.reading, locale, library, part.form),
      )
      .join(''),
    readings: parts.flatMap((part) => (typeof part === 'string' ? [] : [part.reading])),
  };
}
