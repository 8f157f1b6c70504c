import { byFileAndLine, type Problem } from './problem.ts';

/** So many alike are still listed one by one. */
const listed = 5;

/**
 * Joins what has one cause: more than a few problems of the same file and column that say the same become
 * one at the first line, which names all the other lines. A wrong encoding is in every column at once, so there the
 * column does not matter. Sorted by file, then line. Nothing is dropped.
 */
export function gatherRepeats(problems: readonly Problem[]): Problem[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems.toSorted(byFileAndLine)) {
    const { file, rule, column, expected, repair } = problem;
    const cause = JSON.stringify([file, rule === 'encoding' || column, expected, repair]);
    const group = alike.get(cause) ?? [];
    alike.set(cause, group);
    group.push(problem);
  }
  return [...alike.values()]
    .flatMap((group) => {
      const [first, ...others] = group;
      if (first === undefined || group.length <= listed) return group;
      const { vi, en } = first.repair;
      const lines = ranges(
        [...new Set(others.map(({ line }) => line))].filter((line) => line !== first.line),
      );
      if (lines === '') return [{ ...first, repair: inOtherCells(first.repair) }];
      const repair = {
        vi: `${vi} Cũng vậy ở dòng ${lines}.`,
        en: `${en} The same in lines ${lines}.`,
      };
      return [{ ...first, repair }];
    })
    .toSorted(byFileAndLine);
}

function inOtherCells({ vi, en }: Problem['repair']): Problem['repair'] {
  return {
    vi: `${vi} Cũng vậy ở các ô khác của dòng.`,
    en: `${en} The same in other cells of the line.`,
  };
}

/** So many places that ask for the same missing thing are still listed one by one. */
const listedPlaces = 3;

/**
 * Joins what has one cause somewhere else: when a row, a column or a figure is gone, every place that asks for it says
 * the same. More than a few become one at the first, which names all the others. Sorted by file, then line.
 */
export function gatherPlaces(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(
    problems.toSorted(byFileAndLine),
    ({ file, found, expected, repair }) =>
      found === undefined || file.startsWith('data/')
        ? Symbol('alone')
        : JSON.stringify([found, expected, repair]),
  );
  return [...groups.values()]
    .flatMap((group) => {
      const [first, ...others] = group;
      if (first === undefined || group.length <= listedPlaces) return group;
      const places = [...new Set(others.map(({ file, line }) => `${file}:${line}`))].join(', ');
      const { vi, en } = first.repair;
      const repair = { vi: `${vi} Cũng vậy ở ${places}.`, en: `${en} The same in ${places}.` };
      return [{ ...first, repair }];
    })
    .toSorted(byFileAndLine);
}

/** 4, 5, 6, 9 as «4–6, 9». */
function ranges(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && line <= run[1] + 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
