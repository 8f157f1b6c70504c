import type { Library } from '../datasets/dataset.ts';
import { locales } from '../i18n/locale.ts';
import { message, messageKeys } from '../i18n/messages.ts';
import { oneLine } from './html.ts';
import { findNumerals } from './numeral.ts';

/** Words in which there are numerals, found by them. */
export interface Quotable {
  /** How far words reach that stand in a text around the numeral at a place; `null` where none do. */
  readonly around: (
    text: string,
    numeral: { readonly text: string; readonly start: number },
  ) => { readonly start: number; readonly end: number } | null;
}

interface Passage {
  readonly words: string;
  /** Where in the words the numeral starts. */
  readonly at: number;
}

/** Finds passages of these words in a text. */
export function quotable(words: Iterable<string>): Quotable {
  const byNumeral = new Map<string, Passage[]>();
  for (const each of words) {
    for (const { text, start } of findNumerals(each)) {
      const passages = byNumeral.get(text);
      if (passages) passages.push({ words: each, at: start });
      else byNumeral.set(text, [{ words: each, at: start }]);
    }
  }
  return {
    around(text, { text: numeral, start: at }) {
      for (const passage of byNumeral.get(numeral) ?? []) {
        const start = at - passage.at;
        const end = start + passage.words.length;
        if (start < 0 || !text.startsWith(passage.words, start)) continue;
        if (isWordEnd(text, start) && isWordEnd(text, end)) return { start, end };
      }
      return null;
    },
  };
}

function isWordEnd(text: string, index: number): boolean {
  return !/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, index - 1), index + 1));
}

/** The words of the interface in which a numeral is written, without those that are put in. */
export function wordsOfInterface(): Set<string> {
  const words = messageKeys.flatMap((key) =>
    locales.flatMap((locale) => message(key, locale).split(/\{\w+\}/)),
  );
  return new Set(words.filter((each) => /\p{N}/u.test(each)).map(oneLine));
}

/**
 * Everything in `data/` that is words: what descriptors say, titles and publishers of sources, notes, names, labels,
 * units and ids. Figures are not: a cell that holds a number, or text that is hardly more, can be quoted by nobody.
 */
export function wordsOfData(library: Library): Set<string> {
  const words = new Set<string>();
  const add = (text: string) => {
    if (/\p{N}/u.test(text) && !isFigure(text)) words.add(oneLine(text));
  };
  const addCell = (text: string) => {
    if (isSentence(text) || isId(text)) add(text);
  };
  for (const { id, digest, descriptor, fields, rows } of library.datasets.values()) {
    add(id);
    add(digest);
    stringsIn(descriptor).forEach(add);
    const worded = fields.filter(({ type }) => type === 'string' || type === 'list');
    for (const { key, cells } of rows) {
      add(key);
      for (const { name } of worded) {
        const { text = '', value = null } = cells[name] ?? {};
        addCell(text);
        if (Array.isArray(value)) (value as readonly string[]).forEach(addCell);
      }
    }
  }
  const { credit, licence, archipelagos } = library.geography ?? {};
  stringsIn({ credit, licence, archipelagos }).forEach(add);
  return words;
}

/** A cell may say «hơn 99% hồ sơ» or “9th of 63”: such words are a figure in all but name, and nobody can quote them. */
function isSentence(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= 12;
}

function isId(text: string): boolean {
  return /^[\p{L}\p{N}_.,:[\]-]+$/u.test(text);
}

/** Whether a text is hardly more than its numerals: «12», «8,42%», «> 11». Two letters make words. */
export function isFigure(text: string): boolean {
  return !/\p{L}[\s\S]*\p{L}/u.test(text);
}

function stringsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsIn) : [];
}
