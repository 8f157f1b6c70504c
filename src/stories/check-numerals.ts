import type { Library } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import { parseAddress } from '../evidence/address.ts';
import { comparedNumbers } from '../evidence/condition.ts';
import { matchingCells } from '../evidence/matching-cells.ts';
import type { Evidence } from '../evidence/reading.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { findBareNumerals, type BareNumeral } from './bare-numerals.ts';

/** Words that an editor wrote. */
export interface WrittenWords {
  readonly locale: Locale;
  readonly words: string;
  /** The line on which they start, where that is known; else it is looked for in the file. */
  readonly line?: number;
  /** The conditions that make the words true; a number that they compare with may be named. */
  readonly claim?: readonly string[];
  /** How a number is bound and marked in such words. */
  readonly notation: Notation;
}

/** In prose a number is a component, in the words of YAML it stands in braces. */
export type Notation = 'component' | 'braces';

const bound: Readonly<Record<Notation, (address: string) => string>> = {
  component: (address) => `<Value of="${address}" />`,
  braces: (address) => `{${address}}`,
};

const plain: Readonly<Record<Notation, (numeral: string) => string>> = {
  component: (numeral) => `<Plain>${numeral}</Plain>`,
  braces: (numeral) => `{${numeral}|plain}`,
};

/** Every numeral that was typed where a reading should stand, with the cells that print it. */
export function checkNumerals(
  written: readonly WrittenWords[],
  { path, text }: { readonly path: string; readonly text: string },
  library: Library,
): Problem[] {
  const used = usedCells(text);
  return written.flatMap((words) =>
    findBareNumerals(words.words, words.locale, (words.claim ?? []).flatMap(comparedNumbers)).map(
      (numeral): Problem => {
        const sentence = sentenceAround(words.words, numeral.index);
        const matches = matchingCells(numeral.text, words.locale, library, {
          used,
          words: sentence,
        });
        return {
          rule: 'numeral',
          file: path,
          line: lineOfNumeral(words, numeral, text),
          found: sentence,
          expected: {
            vi: `con số gắn với dữ liệu, không gõ tay: «${numeral.text}»`,
            en: `a number bound to the data, not typed: «${numeral.text}»`,
          },
          repair: repairOf(numeral.text, words.notation, matches),
        };
      },
    ),
  );
}

/** All words of what a YAML file says, in every language, wherever they stand: title, notes, names, labels. */
export function wordsIn(part: unknown, claim: readonly string[] = []): WrittenWords[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const locale = locales.find((name) => name === key);
    return locale !== undefined && typeof value === 'string'
      ? [{ locale, words: value, claim, notation: 'braces' as const }]
      : wordsIn(value, claim);
  });
}

const suggested = 3;

function repairOf(numeral: string, notation: Notation, matches: readonly string[]) {
  const mark = plain[notation](numeral);
  const shown = matches.slice(0, suggested).map((address) => bound[notation](address));
  const otherwise = {
    vi: `nếu không phải số liệu (tên gọi, thang đo), viết ${mark}.`,
    en: `if it is no datum (a name, a scale), write ${mark}.`,
  };
  if (shown.length === 0) {
    return {
      vi: `Không ô nào trong các bộ dữ liệu mà bài dùng in số này: tìm ô khác, hoặc ${otherwise.vi}`,
      en: `No cell of the datasets used here prints it: find another, or ${otherwise.en}`,
    };
  }
  return {
    vi: `Có thể là ${shown.join(' hoặc ')}; ${otherwise.vi}`,
    en: `Perhaps ${shown.join(' or ')}; ${otherwise.en}`,
  };
}

/** The cells whose addresses stand in a file, and the datasets that it names. */
function usedCells(text: string): Evidence[] {
  const cells = [...text.matchAll(/[a-z0-9][a-z0-9-]*\[[^[\]]*\]\.[a-z][a-z0-9_]*/g)].map(
    ([address]) => {
      const { dataset, key, column = '' } = parseAddress(address);
      return { dataset, key: key.join(), column };
    },
  );
  const datasets = [...text.matchAll(/^ *dataset: *([a-z0-9-]+)/gm)].map(([, dataset = '']) => ({
    dataset,
    key: '',
    column: '',
  }));
  return [...new Map([...cells, ...datasets].map((cell) => [JSON.stringify(cell), cell])).values()];
}

function sentenceAround(words: string, index: number): string {
  const before = words.slice(0, index);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1;
  const rest = words.slice(index);
  const length = /[.!?](?:\s|$)|\n/.exec(rest)?.index ?? rest.length;
  return words.slice(start, index + length).trim();
}

/** The line on which words stand: their own, else where the file has them or, folded over several lines, begins them. */
export function lineOfWords({ words, line }: WrittenWords, file: string): number {
  if (line !== undefined) return line;
  for (let length = words.length; length >= 12; length = Math.floor(length / 2)) {
    const found = file.indexOf(words.slice(0, length));
    if (found >= 0) return file.slice(0, found).split('\n').length;
  }
  return 1;
}

/** YAML folds long words over several lines, so the numeral is looked for with as much around it as stands on its line. */
function lineOfNumeral(
  { words, line }: WrittenWords,
  { text: numeral, index }: BareNumeral,
  file: string,
): number {
  if (line !== undefined) return line + words.slice(0, index).split('\n').length - 1;
  for (let around = 20; around >= 0; around -= 1) {
    const start = Math.max(0, index - around);
    const found = file.indexOf(words.slice(start, index + numeral.length + around));
    if (found >= 0) return file.slice(0, found).split('\n').length;
  }
  return 1;
}
