import MiniSearch, { type Query } from 'minisearch';
import { withoutMarks } from '../i18n/without-marks.ts';
import { entryKinds, type SearchEntry } from './entry.ts';
import { formsOf, wordsOf } from './words.ts';

/** How much a field counts: the words of a title say more of a page than those in its text. */
const boost = { title: 4, names: 3, lead: 2, words: 1 };

/** Pages of a kind that nobody looks for by chance stand behind others that fit as well. */
const weightOfKind: Readonly<Record<SearchEntry['kind'], number>> = {
  story: 3,
  province: 1.3,
  page: 2,
  figure: 1,
  dataset: 1,
  source: 0.5,
};

/** A word of so many letters may have a wrong one: shorter ones would become other words. */
const lettersForTypos = 6;

/**
 * Makes the search of some pages: give it a query, it gives the pages that have all of its words (where there is
 * none: some of them), the best first.
 *
 * A query without marks finds words with and without them. In one with marks, pages that have them just so stand before
 * pages that have the same letters with other marks. Pages that have the words side by side and in order, in the title
 * before all, come before those that have them scattered: a Vietnamese word is often several syllables.
 * The last word may be unfinished.
 */
export function searchEntries(
  entries: readonly SearchEntry[],
): (query: string) => readonly SearchEntry[] {
  const index = new MiniSearch<SearchEntry & { readonly id: number }>({
    fields: Object.keys(boost),
    extractField: (entry, field) => {
      const value = entry[field as keyof SearchEntry];
      return typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : value.join(' ');
    },
    tokenize: wordsOf,
    processTerm: formsOf,
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));

  return (query) => {
    const asked = wordsOf(query);
    if (asked.length === 0) return [];
    const hasMarks = asked.some((word) => withoutMarks(word) !== word);
    const options = { boost, tokenize: (word: string) => [word] };
    const whole = index.search(queryOf(asked, 'AND'), options);
    // Nothing has all words: one of them may be mistyped, so what has some of them is better than nothing.
    const found = whole.length > 0 ? whole : index.search(queryOf(asked, 'OR'), options);
    return found
      .flatMap(({ id, score }) => {
        const entry = entries[id as number];
        const prominence = 1 + 0.5 * (1 - (id as number) / entries.length);
        return entry ? { entry, score: score * prominence * weightOf(entry, asked) } : [];
      })
      .sort(
        (a, b) =>
          Number(hasMarks && hasAsTyped(b.entry, asked)) -
            Number(hasMarks && hasAsTyped(a.entry, asked)) ||
          b.score - a.score ||
          entryKinds.indexOf(a.entry.kind) - entryKinds.indexOf(b.entry.kind) ||
          (a.entry.path < b.entry.path ? -1 : 1),
      )
      .map(({ entry }) => entry);
  };
}

/** All words, or some of them, each with or without its marks. */
function queryOf(asked: readonly string[], combineWith: 'AND' | 'OR'): Query {
  return {
    combineWith,
    queries: asked.map((word, place) => {
      const [plain = word] = formsOf(word).slice(-1);
      return {
        combineWith: 'OR',
        queries: [...new Set([word, plain])],
        processTerm: (term: string) => term,
        prefix: place === asked.length - 1,
        fuzzy: plain.length >= lettersForTypos ? 1 : false,
      };
    }),
  };
}

/** Whether an entry has each word with just the marks that it was typed with; the last may be unfinished. */
function hasAsTyped(entry: SearchEntry, asked: readonly string[]): boolean {
  const words = wordsOf(textOf(entry));
  const known = new Set(words);
  const last = asked.at(-1) ?? '';
  return (
    asked.slice(0, -1).every((word) => known.has(word)) &&
    words.some((word) => word.startsWith(last))
  );
}

function textOf({ title, lead, names, words }: SearchEntry): string {
  return [title, lead, ...names, words].join(' ');
}

/** What an entry counts for: its kind, and how closely its words stand as they were asked for. */
function weightOf(entry: SearchEntry, asked: readonly string[]): number {
  const closeness = [
    closenessIn(entry.title, asked),
    ...entry.names.map((name) => 0.8 * closenessIn(name, asked)),
    0.4 * closenessIn(entry.lead, asked),
  ];
  return weightOfKind[entry.kind] * (1 + Math.max(...closeness));
}

/** 20 for words that are the whole text, 8 at its beginning, 6 anywhere in it; half without the marks. */
function closenessIn(text: string, asked: readonly string[]): number {
  const phrase = ` ${asked.join(' ')}`;
  const words = ` ${wordsOf(text).join(' ')}`;
  const close = (within: string, sought: string) => {
    if (within === sought) return 20;
    if (within.startsWith(sought)) return 8;
    return within.includes(sought) ? 6 : 0;
  };
  return close(words, phrase) || close(withoutMarks(words), withoutMarks(phrase)) / 2;
}
