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

/**
 * The known word that was most likely meant: the nearest by edits (Levenshtein),
 * about one edit for every three letters; `null` when nothing is that near.
 */
export function closest(found: string, known: Iterable<string>): string | null {
  const byFolded = new Map<string, string>();
  for (const word of known) byFolded.set(fold(word), word);
  const folded = fold(found);
  const same = byFolded.get(folded);
  if (same !== undefined) return same;
  const match = closestMatch(folded, [...byFolded.keys()]);
  if (match === undefined || folded.length < 3) return null;
  const least = folded.length < 4 ? 1 : 2;
  const allowed = Math.max(least, Math.floor(Math.max(folded.length, match.length) / 3));
  return leven(folded, match) <= allowed ? (byFolded.get(match) ?? null) : null;
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
