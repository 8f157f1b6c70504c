import type { Library } from '../datasets/dataset.ts';
import { locales } from '../i18n/locale.ts';
import { message, messageKeys } from '../i18n/messages.ts';
import type { Profile } from '../profiles/profile.ts';
import type { SiteContent } from '../stories/read-site.ts';
import { categories } from './category.ts';
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
  /** Whether they are so few that other words could have them by chance. */
  readonly isShort: boolean;
}

/**
 * Finds passages of these words in a text.
 * @param arePeriods whether short words with a year, such as the label «năm 2022», are only found where they stand alone.
 */
export function quotable(words: Iterable<string>, { arePeriods = false } = {}): Quotable {
  const byNumeral = new Map<string, Passage[]>();
  for (const each of words) {
    for (const { text, start } of findNumerals(each)) {
      const passage = { words: each, at: start, isShort: arePeriods && isPeriod(each) };
      const passages = byNumeral.get(text);
      if (passages) passages.push(passage);
      else byNumeral.set(text, [passage]);
    }
  }
  return {
    around(text, { text: numeral, start: at }) {
      for (const passage of byNumeral.get(numeral) ?? []) {
        const start = at - passage.at;
        const end = start + passage.words.length;
        if (start < 0 || !text.startsWith(passage.words, start)) continue;
        const isWhole = passage.isShort
          ? isLabel(text, start, end)
          : isWordEnd(text, start) && isWordEnd(text, end);
        if (isWhole) return { start, end };
      }
      return null;
    },
  };
}

function isPeriod(words: string): boolean {
  return lettersIn(words) < 8 && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(words);
}

/** Whether words stand by themselves, or between marks that part them from others. */
function isLabel(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[,;:·|/(«“][\s]?)$/.test(text.slice(0, start)) &&
    /^(?:$|[\s]?[,;:·|/)»”.])/.test(text.slice(end))
  );
}

function lettersIn(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length;
}

function isWordEnd(text: string, index: number): boolean {
  return !/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, index - 1), index + 1));
}

/**
 * The words of the interface in which a numeral is written, without those that are put in.
 * @param others words that are on every page, such as the notice at its foot.
 */
export function wordsOfInterface(others: readonly string[]): Set<string> {
  const words = messageKeys.flatMap((key) =>
    locales.flatMap((locale) => message(key, locale).split(/\{\w+\}/)),
  );
  const all = [...words, ...stringsIn(categories), ...others];
  return new Set(all.filter((each) => /\p{N}/u.test(each)).map(oneLine));
}

/** Everything that people wrote in `content/` without a bound number in it; sentences that have one are templates. */
export function wordsOfContent({
  figures,
  stories,
  pages,
  home,
  profileSpec,
}: SiteContent): Set<string> {
  const texts = [...stories, ...pages];
  const labels = stringsIn([
    ...figures.values(),
    home,
    profileSpec,
    ...texts.map(({ frontmatter }) => frontmatter),
  ]);
  const sentences = texts.flatMap((text) => text.sentences.map(joined));
  return passages(
    [...labels, ...sentences],
    texts.flatMap(({ prose }) => prose.map(({ words }) => words)),
  );
}

/** What was written for the page of one unit. */
export function wordsOfProfile({ opening, sections, missing }: Profile): Set<string> {
  const sentences = [
    ...opening,
    ...sections.flatMap(({ paragraphs }) => paragraphs.flat()),
    ...missing,
  ];
  return passages(
    sections.flatMap(({ title, figures }) => [
      title,
      ...stringsIn(figures.map(({ spec }) => spec)),
    ]),
    sentences.map(joined),
  );
}

/** A sentence with `{}` for what it places. */
function joined({ parts }: { readonly parts: readonly unknown[] }): string {
  return parts.map((part) => (typeof part === 'string' ? part : '{}')).join('');
}

/** So many letters in a row are no chance in a piece of running text, which is cut at its markup. */
const telling = 12;

function passages(labels: readonly string[], prose: readonly string[]): Set<string> {
  const whole = (words: readonly string[], letters: number) =>
    words
      .filter((each) => /\p{N}/u.test(each) && !each.includes('{'))
      .filter((each) => lettersIn(each) >= letters)
      .map(oneLine);
  return new Set([...whole(labels, 2), ...whole(prose, telling)]);
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
  for (const { title, publisher } of library.sources.values()) [title, publisher].forEach(add);
  const { credit, licence, archipelagos } = library.geography ?? {};
  stringsIn({ credit, licence, archipelagos }).forEach(add);
  return words;
}

/** A cell may say «hơn 99% hồ sơ» or “9th of 63”: such words are a figure in all but name, and nobody can quote them. */
function isSentence(text: string): boolean {
  return lettersIn(text) >= telling;
}

function isId(text: string): boolean {
  return /^[\p{L}\p{N}_.,:[\]-]+$/u.test(text);
}

/** Whether a text is hardly more than its numerals: «12», «8,42%», «> 11». Two letters make words. */
export function isFigure(text: string): boolean {
  return !/\p{L}[\s\S]*\p{L}/u.test(text);
}

/** Every text anywhere in what a file says. */
export function stringsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsIn) : [];
}
