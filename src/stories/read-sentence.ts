import type { Library, Row } from '../datasets/dataset.ts';
import { splitWords } from '../evidence/fill.ts';
import { readExpression } from '../evidence/formula.ts';
import { isForm, printReading } from '../evidence/print.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Sentence } from './sentences.ts';

/** A sentence as it is printed, the rows of its numbers and the publications that it names. */
export interface ReadSentence {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly cited: readonly string[];
}

/** Words with bound numbers, as of a title. @throws EvidenceFault as `splitWords` does. */
export function readTemplate(template: string, locale: Locale, library: Library): ReadSentence {
  const pieces = splitWords(template, library);
  return {
    text: pieces
      .map((piece) =>
        typeof piece === 'string'
          ? piece
          : printReading(piece.reading, locale, library, piece.form),
      )
      .join(''),
    rows: pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.reading.rows)),
    cited: [],
  };
}

/** A sentence of a text. @throws EvidenceFault as `readExpression` does. */
export function readSentence(sentence: Sentence, locale: Locale, library: Library): ReadSentence {
  const rows: Row[] = [];
  const cited: string[] = [];
  const words = sentence.parts.map((part) => {
    if (typeof part === 'string') return part;
    const { component, attributes } = part;
    if (component === 'Cite') {
      const source = library.sources.get(attributes['id'] ?? '');
      if (source) cited.push(source.id);
      return source?.publisher ?? '';
    }
    const form = attributes['form'] ?? 'full';
    const reading = readExpression(attributes['of'] ?? '', library);
    rows.push(...reading.rows);
    return printReading(reading, locale, library, isForm(form) ? form : 'full');
  });
  return { text: words.join(''), rows, cited };
}
