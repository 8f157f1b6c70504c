import type { Library } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import { addressesIn, conflictsId } from '../evidence/conflicts.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { findRows, parseAddress } from '../evidence/address.ts';
import { faultProblem } from './check-figure.ts';

/** Every address in the register of conflicts that names no cell: nobody would then learn of the contradiction. */
export function checkConflicts(library: Library, brokenDatasets: ReadonlySet<string>): Problem[] {
  const dataset = library.datasets.get(conflictsId);
  return (dataset?.rows ?? []).flatMap((row) =>
    addressesIn(row).flatMap((text): Problem[] => {
      const address = parseAddress(text);
      if (brokenDatasets.has(address.dataset)) return [];
      try {
        findRows(address, library);
        return [];
      } catch (error) {
        if (!(error instanceof EvidenceFault)) throw error;
        const problem = faultProblem(dataset?.path ?? '', row.line, error);
        return [{ ...problem, column: 'address' }];
      }
    }),
  );
}
