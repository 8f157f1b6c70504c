import { type TextLabel, heightOf, labelBelow } from '../charts/text-label.ts';
import { textWidth } from '../charts/text-width.ts';
import { wrapText } from '../charts/wrap-text.ts';
import type { Writing } from './frame.ts';

/** A form of a mark with its words, and the form enlarged to their size. */
export interface PlacedForm {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly svg: string;
}

/** Paragraphs under each other. */
export interface WordsColumn {
  readonly labels: TextLabel[];
  readonly forms: PlacedForm[];
  /** Where the next paragraph begins. */
  readonly bottom: number;
  /** Sets a paragraph; `after` is the space that follows it. */
  readonly write: (text: string, writing: Writing, after?: number) => void;
  /** Sets forms with their words one after the other, in as many lines as they need. */
  readonly writeForms: (
    forms: readonly { readonly svg: string; readonly words: string }[],
    writing: Writing,
    after: number,
  ) => void;
}

/** The side of the small drawing of a form, and how large it is beside words of one pixel. */
const formSide = { drawn: 14, beside: 1.1 } as const;

/** A column of words `width` pixels wide whose first paragraph begins at `top`. */
export function wordsColumn(left: number, top: number, width: number): WordsColumn {
  const labels: TextLabel[] = [];
  const forms: PlacedForm[] = [];
  let y = top;
  return {
    labels,
    forms,
    get bottom() {
      return y;
    },
    write(text, { size, weight, role }, after = 0) {
      if (text === '') return;
      const lines = wrapText(text, width, size, weight);
      const label = labelBelow({ lines, size, weight, role }, left, y, 'start');
      labels.push(label);
      y = label.box.bottom + after;
    },
    writeForms(all, { size, weight, role }, after) {
      if (all.length === 0) return;
      const side = size * formSide.beside;
      const indent = side + size / 2;
      let x = left;
      let bottom = y;
      for (const { svg, words } of all) {
        const lines = wrapText(words, width - indent, size, weight);
        const block = { lines, size, weight, role };
        const natural = Math.max(...lines.map((line) => textWidth(line, size, weight)));
        if (x > left && x + indent + natural > left + width) {
          x = left;
          y = bottom;
        }
        const label = labelBelow(block, x + indent, y, 'start');
        const firstLine = heightOf({ ...block, lines: [''] });
        labels.push(label);
        forms.push({ x, y: y + (firstLine - side) / 2, scale: side / formSide.drawn, svg });
        x = label.box.right + 1.5 * size;
        bottom = Math.max(bottom, label.box.bottom);
      }
      y = bottom + after;
    },
  };
}

/** An address in lines no wider than `width`, broken after its slashes. */
export function wrapAddress(address: string, width: number, { size, weight }: Writing): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of address.split(/(?<=\/)(?!\/)/)) {
    if (line !== '' && textWidth(line + piece, size, weight) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  // A piece that is wider by itself is broken between characters.
  return [...lines, line].flatMap((each) => wrapText(each, width, size, weight));
}
