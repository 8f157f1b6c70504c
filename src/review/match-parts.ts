import type { ShownPart } from '../stories/shown-parts.ts';

/** A part of the site before and after an edit; `null` where it was not there yet or is no more. */
export interface MatchedParts {
  readonly before: ShownPart | null;
  readonly after: ShownPart | null;
}

/**
 * Finds for each part what it was before. Parts that stand alone are known by their ids; of those in a row, such as the
 * sentences of a text, which are equal first, and what is left between two of them by the words that they share: so a
 * sentence that was put in does not make all that follow look changed.
 */
export function matchParts(
  before: readonly ShownPart[],
  after: readonly ShownPart[],
): MatchedParts[] {
  const old = Map.groupBy(before, ({ row }) => row);
  const now = Map.groupBy(after, ({ row }) => row);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((row) =>
    matchRow(old.get(row) ?? [], now.get(row) ?? []),
  );
}

const writtenAlike = (a: ShownPart | undefined, b: ShownPart | undefined) =>
  a !== undefined && b !== undefined && a.kind === b.kind && a.written === b.written;

function matchRow(before: readonly ShownPart[], after: readonly ShownPart[]): MatchedParts[] {
  const [first, last] = [before[0], after[0]];
  if (first && last && first.id === first.row && last.id === last.row) {
    return [{ before: first, after: last }];
  }
  const pairs = longestInOrder(before, after, (a, b) => (writtenAlike(a, b) ? 1 : 0));
  const matched: MatchedParts[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...pairs, [before.length, after.length] as const]) {
    matched.push(...matchRest(before.slice(i, a), after.slice(j, b)));
    const [was, is] = [before[a], after[b]];
    if (was && is) matched.push({ before: was, after: is });
    [i, j] = [a + 1, b + 1];
  }
  return matched;
}

/** Two sentences that share so much of their words are one that was rewritten. */
const leastShared = 0.4;

/** Those between two that are equal: by the words that they share, in their order. */
function matchRest(before: readonly ShownPart[], after: readonly ShownPart[]): MatchedParts[] {
  const pairs = longestInOrder(before, after, (a, b) => {
    if (a.kind !== b.kind) return 0;
    const shared = sharedWords(a, b);
    return shared >= leastShared ? shared : 0;
  });
  const partner = new Map(pairs.map(([a, b]) => [b, a]));
  const taken = new Set(pairs.map(([a]) => a));
  return [
    ...before.flatMap((part, index) => (taken.has(index) ? [] : [{ before: part, after: null }])),
    ...after.map((part, index) => ({
      before: before[partner.get(index) ?? -1] ?? null,
      after: part,
    })),
  ];
}

/** What two sentences have in common: 0 nothing, 1 all of their words (Sørensen–Dice). */
function sharedWords(a: ShownPart, b: ShownPart): number {
  const wordsOf = (part: ShownPart) =>
    [
      ...(part.printed.join(' ') || part.written).toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu),
    ].map(([word]) => word);
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const rest = [...right];
  const shared = left.filter((word) => {
    const index = rest.indexOf(word);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
  return left.length + right.length === 0 ? 1 : (2 * shared.length) / (left.length + right.length);
}

/** Pairs in both orders that together weigh most: the longest common subsequence, weighed. */
function longestInOrder(
  before: readonly ShownPart[],
  after: readonly ShownPart[],
  weigh: (a: ShownPart, b: ShownPart) => number,
): (readonly [number, number])[] {
  // What is equal at both ends needs no table: most edits touch a sentence or two.
  let start = 0;
  while (
    start < Math.min(before.length, after.length) &&
    writtenAlike(before[start], after[start])
  ) {
    start += 1;
  }
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    writtenAlike(before[before.length - 1 - end], after[after.length - 1 - end])
  ) {
    end += 1;
  }
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  // best[i][j]: the most that the parts from i and j on can weigh.
  const best = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const weights = old.map((a) => now.map((b) => weigh(a, b)));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const weight = weights[i]?.[j] ?? 0;
      const paired = weight > 0 ? weight + at(i + 1, j + 1) : 0;
      (best[i] as number[])[j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = Array.from({ length: start }, (_, k) => [k, k]);
  for (let [i, j] = [0, 0]; i < old.length && j < now.length;) {
    const weight = weights[i]?.[j] ?? 0;
    if (weight > 0 && at(i, j) === weight + at(i + 1, j + 1)) {
      pairs.push([start + i, start + j]);
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return [
    ...pairs,
    ...Array.from(
      { length: end },
      (_, k) => [before.length - end + k, after.length - end + k] as const,
    ),
  ];
}
