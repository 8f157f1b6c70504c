import leven, { closestMatch } from 'leven';
import type { Words } from '../i18n/locale.ts';

/** Spelling without what people most often get wrong: capitals, Vietnamese marks, `_` or a space for `-`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}

/** So many words that are equally near say only that nobody knows which was meant. */
const tooMany = 3;

/**
 * The known word that was most likely meant: the only one that goes on from what was written («int» for «integer»), else
 * the nearest by edits (Levenshtein), about one edit for every three letters; `null` when nothing is that near, or too
 * much is.
 */
export function closest(found: string, known: Iterable<string>): string | null {
  const byFolded = new Map<string, string>();
  for (const word of known) byFolded.set(fold(word), word);
  const folded = fold(found);
  const same = byFolded.get(folded);
  if (same !== undefined) return same;
  if (folded.length < 3) return null;
  const words = [...byFolded.keys()];
  const [longer, another] = words.filter((word) => word.startsWith(folded));
  if (longer !== undefined && another === undefined) return byFolded.get(longer) ?? null;
  // Two neighbouring letters that changed places are one slip, though two edits.
  const swapped = words.find((word) => isSwap(folded, word));
  if (swapped !== undefined) return byFolded.get(swapped) ?? null;
  const match = closestMatch(folded, words);
  if (match === undefined) return null;
  const least = folded.length < 4 ? 1 : 2;
  const allowed = Math.max(least, Math.floor(Math.max(folded.length, match.length) / 3));
  const distance = leven(folded, match);
  if (distance > allowed) return null;
  const asNear = words.filter(
    (word) => Math.abs(word.length - folded.length) <= distance && leven(folded, word) === distance,
  );
  return asNear.length > tooMany ? null : (byFolded.get(match) ?? null);
}

/** Whether two words differ in the order of two neighbouring letters only. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

/** The name of a thing that was called by one of its other words, such as a column by its title; else as `closest`. */
export function closestNamed(
  found: string,
  named: Iterable<readonly [name: string, words: readonly string[]]>,
): string | null {
  const things = [...named];
  const folded = fold(found);
  const called = things.find(([, words]) => words.some((word) => fold(word) === folded));
  if (called !== undefined) return called[0];
  const [begun, another] = things.filter(
    ([, words]) => folded.length >= 3 && words.some((word) => fold(word).startsWith(folded)),
  );
  if (begun !== undefined && another === undefined) return begun[0];
  return closest(
    found,
    things.map(([name]) => name),
  );
}

/** «Có phải ý bạn là …?», followed by what to do otherwise. */
export function didYouMean(suggestion: string | null, otherwise: Words): Words {
  if (suggestion === null) return otherwise;
  return {
    vi: `Có phải ý bạn là «${suggestion}»? Nếu không: ${lowerFirst(otherwise.vi)}`,
    en: `Did you mean “${suggestion}”? If not: ${lowerFirst(otherwise.en)}`,
  };
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
