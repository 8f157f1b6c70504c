/** A stretch of a text, and whether the other text has it as well. */
export interface Stretch {
  readonly text: string;
  readonly isShared: boolean;
}

/** Words, spaces and signs: a number with its separators is one piece. */
const pieces = /[\p{L}\p{M}\p{N}]+(?:[.,/][\p{N}]+)*%?|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** So long a table of words is not made: the texts are then told as a whole. */
const mostCells = 4_000_000;

/** Two texts cut into what they share and what only one of them has, word by word. */
export function markWords(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const cut = (text: string) => [...text.matchAll(pieces)].map(([piece]) => piece);
  const [old, now] = [cut(before), cut(after)];
  if (old.length * now.length > mostCells) {
    return {
      before: [{ text: before, isShared: false }],
      after: [{ text: after, isShared: false }],
    };
  }
  // lengths[i][j]: how many pieces the two have in common from i and j on.
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) {
        row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  const marked: { before: Stretch[]; after: Stretch[] } = { before: [], after: [] };
  const add = (to: Stretch[], text: string, isShared: boolean) => {
    const last = to.at(-1);
    if (last && last.isShared === isShared)
      to[to.length - 1] = { text: last.text + text, isShared };
    else to.push({ text, isShared });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (was !== undefined && was === is) {
      add(marked.before, was, true);
      add(marked.after, was, true);
      i += 1;
      j += 1;
    } else if (is === undefined || (was !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      add(marked.before, was ?? '', false);
      i += 1;
    } else {
      add(marked.after, is, false);
      j += 1;
    }
  }
  return marked;
}

/** Letters that are left of what is shared, beside what differs. */
const around = 60;

/** The same with long stretches that are shared cut short, so that the difference is seen. */
export function shortenShared(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map(({ text, isShared }, index) => {
    if (!isShared) return { text, isShared };
    const [isFirst, isLast] = [index === 0, index === stretches.length - 1];
    const most = around * (isFirst || isLast ? 1 : 2);
    // A text that only one side has is shown from its beginning.
    if (text.length <= most * 1.5 || stretches.length === 1) return { text, isShared };
    const head = isFirst ? '' : text.slice(0, text.lastIndexOf(' ', around) + 1);
    const space = text.indexOf(' ', text.length - around);
    const tail = isLast || space < 0 ? '' : text.slice(space);
    return { text: `${head}…${tail}`, isShared };
  });
}
