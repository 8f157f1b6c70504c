import type { Library } from '../datasets/dataset.ts';
import { datasetsSeen, hasSeen } from '../evidence/watch-cells.ts';
import { changedCells, type TouchedCell } from '../history/changed-cells.ts';
import type { ReadContent } from '../stories/read-site.ts';
import type { ShownPart } from '../stories/shown-parts.ts';
import { changedKeys, type ChangedKey } from './changed-keys.ts';
import { matchParts, type MatchedParts } from './match-parts.ts';

/** The site in one state of its data and texts. */
export interface SiteState {
  readonly library: Library;
  readonly content: ReadContent;
  /** The descriptions of the datasets, by their paths. */
  readonly descriptors: ReadonlyMap<string, string>;
  readonly parts: readonly ShownPart[];
}

/**
 * What an edit does to a part of the site. `false`: its claim does not hold now; `unreadable`: the data cannot give it
 * now; `changed`: it is printed otherwise; `rewritten`: it rests on something else or claims something else, and is
 * printed as before; `same`: it rests on a cell that changed, and is printed as before.
 */
export interface PartChange extends MatchedParts {
  readonly part: ShownPart;
  readonly state: 'false' | 'unreadable' | 'added' | 'removed' | 'changed' | 'rewritten' | 'same';
  /** Whether it was false or could not be read before the edit already. */
  readonly wasBroken: boolean;
  /** The changed cells that it rests on. */
  readonly cells: readonly TouchedCell[];
}

/** Everything that differs between two states of the site. */
export interface Differences {
  readonly cells: readonly TouchedCell[];
  readonly keys: readonly ChangedKey[];
  readonly parts: readonly PartChange[];
}

export function findDifferences(before: SiteState, after: SiteState): Differences {
  const cells = before.library === after.library ? [] : changedCells(before.library, after.library);
  const byDataset = Map.groupBy(cells, ({ dataset }) => dataset);
  const restingOn = (part: ShownPart | null, { library }: SiteState): Set<TouchedCell> => {
    if (part === null || cells.length === 0) return new Set();
    const own = [...datasetsSeen(part.seen)].flatMap((id) => {
      const dataset = library.datasets.get(id);
      const touched = byDataset.get(id) ?? [];
      return dataset ? touched.filter((cell) => hasSeen(part.seen, cell, dataset)) : [];
    });
    return new Set(own);
  };
  const parts = matchParts(before.parts, after.parts).flatMap((matched): PartChange[] => {
    const part = matched.after ?? matched.before;
    if (part === null) return [];
    const touched = restingOn(matched.after, after).union(restingOn(matched.before, before));
    const state = stateOf(matched);
    const wasBroken = matched.before !== null && isBroken(matched.before) !== null;
    // What is as false as before and rests on nothing that changed is no matter of this edit.
    const isNews = state !== 'same' && !(wasBroken && isSame(matched) && touched.size === 0);
    return isNews || touched.size > 0
      ? [{ ...matched, part, state, wasBroken, cells: [...touched] }]
      : [];
  });
  return { cells, keys: keysOf(before, after), parts };
}

function isBroken(part: ShownPart): 'false' | 'unreadable' | null {
  if (part.contradicted.length > 0) return 'false';
  return part.fault ? 'unreadable' : null;
}

function isSame({ before, after }: MatchedParts): boolean {
  return (
    JSON.stringify([before?.printed, before?.written, before?.claims]) ===
    JSON.stringify([after?.printed, after?.written, after?.claims])
  );
}

function stateOf({ before, after }: MatchedParts): PartChange['state'] {
  if (after === null) return 'removed';
  const broken = isBroken(after);
  if (broken !== null) return broken;
  if (before === null) return 'added';
  if (JSON.stringify(before.printed) !== JSON.stringify(after.printed)) return 'changed';
  const isProfile = after.profile !== null;
  const isWritten =
    before.written === after.written && before.claims.join() === after.claims.join();
  return isProfile || isWritten ? 'same' : 'rewritten';
}

/** Keys whose values are parts of the site: what became of them is told there, as they are printed. */
const partKeys: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^content\/figures\//, ['title', 'subtitle', 'alt', 'notes']],
  [/^content\/stories\//, ['title', 'summary']],
  [/^content\/home\.yaml$/, ['headline', 'lead', 'keyNumbers']],
];

function keysOf(before: SiteState, after: SiteState): ChangedKey[] {
  const filesOf = ({ content, descriptors }: SiteState) => [...content.files, ...descriptors];
  const old = new Map(filesOf(before));
  return filesOf(after).flatMap(([path, text]) => {
    const was = old.get(path);
    if (was === undefined || was === text) return [];
    const told = partKeys.find(([pattern]) => pattern.test(path))?.[1] ?? [];
    return changedKeys(path, was, text, ([first]) => !told.includes(String(first)));
  });
}
