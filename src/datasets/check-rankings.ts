import type { Cell } from './dataset.ts';
import type { Descriptor } from './descriptor.ts';
import type { Problem } from './problem.ts';
import type { ReadRow, ReadRows } from './read-rows.ts';
import type { DescriptorFile } from './read-descriptor.ts';
import { needlessException, rankAgainstScore, unknownException } from './table-advice.ts';

type Ranking = NonNullable<Descriptor['rankings']>[number];

interface Ranked {
  readonly row: ReadRow;
  readonly rank: Cell & { readonly value: number };
  readonly score: Cell & { readonly value: number | null };
}

/** Ranks that contradict scores, and exceptions that do not fit the rows (any more). */
export function checkRankings(
  { rows, whole }: ReadRows,
  { descriptor, path, lineOf }: DescriptorFile,
  file: string,
): Problem[] {
  return (descriptor.rankings ?? []).flatMap((ranking, index) => {
    const contradictions = contradictionsIn(rows, ranking, descriptor);
    const problems = contradictionProblems(contradictions, ranking, file);

    // While a row or cell that counts could not be read, an exception may only seem to be wrong.
    const counted = [
      ...descriptor.schema.primaryKey,
      ranking.rank,
      ranking.score,
      ...ranking.within,
    ];
    const known = rows.every(({ cells }) => counted.every((name) => cells[name] !== undefined));
    if (!whole || !known) return problems;
    const keys = new Set(rows.map(({ key }) => key));
    const contradicting = new Set([...contradictions.keys()].map(({ row }) => row.key));
    for (const [i, { key }] of (ranking.except ?? []).entries()) {
      if (contradicting.has(key)) continue;
      const line = lineOf(['rankings', index, 'except', i, 'key']);
      const advice = keys.has(key) ? needlessException : unknownException;
      problems.push({ file: path, line, column: 'except', found: key, ...advice });
    }
    return problems;
  });
}

/** For each ranked row, the rows of its group that it contradicts. */
type Contradictions = ReadonlyMap<Ranked, ReadonlySet<Ranked>>;

function contradictionsIn(
  rows: readonly ReadRow[],
  ranking: Ranking,
  descriptor: Descriptor,
): Contradictions {
  const groups = new Map<string, Ranked[]>();
  for (const row of rows) {
    const rank = row.cells[ranking.rank];
    const score = row.cells[ranking.score];
    const within = ranking.within.map((column) => row.cells[column]?.text);
    if (!isNumber(rank) || !isNumberOrEmpty(score) || within.includes(undefined)) continue;
    const name = JSON.stringify(within);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push({ row, rank, score });
  }

  const lowIsGood =
    descriptor.schema.fields.find(({ name }) => name === ranking.score)?.better === 'lower';
  const contradictions = new Map<Ranked, Set<Ranked>>();
  for (const group of groups.values()) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        // Two rows with the same key are reported as such.
        if ((a.row.key !== null && a.row.key === b.row.key) || !contradict(a, b, lowIsGood))
          continue;
        contradictions.set(a, (contradictions.get(a) ?? new Set()).add(b));
        contradictions.set(b, (contradictions.get(b) ?? new Set()).add(a));
      }
    }
  }
  return contradictions;
}

/** Two rows share a rank without sharing a score, or the one with the better score has the worse rank. */
function contradict(a: Ranked, b: Ranked, lowIsGood: boolean): boolean {
  const scoreA = a.score.value;
  const scoreB = b.score.value;
  if (a.rank.value === b.rank.value) return scoreA === null || scoreA !== scoreB;
  if (scoreA === null || scoreB === null || scoreA === scoreB) return false;
  const aRanksBetter = a.rank.value < b.rank.value;
  const aScoresBetter = lowIsGood ? scoreA < scoreB : scoreA > scoreB;
  return aRanksBetter !== aScoresBetter;
}

/**
 * One problem for each row that must change: again and again the row that contradicts most others is
 * reported and set aside, so that one mistyped rank is one problem and not sixty.
 */
function contradictionProblems(
  contradictions: Contradictions,
  ranking: Ranking,
  file: string,
): Problem[] {
  const excepted = new Set(ranking.except?.map(({ key }) => key));
  const isExcepted = ({ row: { key } }: Ranked) => key !== null && excepted.has(key);
  const open = new Map<Ranked, Set<Ranked>>();
  for (const [one, others] of contradictions) {
    if (isExcepted(one)) continue;
    const unexplained = [...others].filter((other) => !isExcepted(other));
    if (unexplained.length > 0) open.set(one, new Set(unexplained));
  }

  const problems: Problem[] = [];
  while (open.size > 0) {
    const [worst, others] = [...open].reduce((most, next) =>
      next[1].size > most[1].size ||
      (next[1].size === most[1].size && next[0].row.line > most[0].row.line)
        ? next
        : most,
    );
    const [other] = others;
    if (other === undefined) break;
    const { line } = worst.row;
    const against = {
      line: other.row.line,
      rank: other.rank.text,
      score: other.score.text,
    };
    problems.push({
      file,
      line,
      column: ranking.rank,
      found: worst.rank.text,
      ...rankAgainstScore(worst.score.text, against, others.size),
    });
    open.delete(worst);
    for (const [one, rest] of open) {
      rest.delete(worst);
      if (rest.size === 0) open.delete(one);
    }
  }
  return problems;
}

function isNumber(cell: Cell | undefined): cell is Cell & { value: number } {
  return typeof cell?.value === 'number';
}

function isNumberOrEmpty(cell: Cell | undefined): cell is Cell & { value: number | null } {
  return isNumber(cell) || cell?.value === null;
}
