import type { Library } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import { findRows, parseAddress } from '../evidence/address.ts';
import { addressColumn, addressesIn } from '../evidence/conflicts.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { faultProblem } from './check-figure.ts';

/**
 * Every address in a table that names no cell: nobody would then learn of the contradiction, or of the second source,
 * that the row tells of. Holds for each dataset with a list of addresses, such as those of conflicts and of checks.
 */
export function checkAddresses(library: Library, brokenDatasets: ReadonlySet<string>): Problem[] {
  return [...library.datasets.values()].flatMap(({ path, fields, rows }) => {
    const named = fields.some(({ name, type }) => name === addressColumn && type === 'list');
    if (!named) return [];
    return rows.flatMap((row) =>
      addressesIn(row).flatMap((text): Problem[] => {
        const place = { file: path, line: row.line, column: addressColumn };
        try {
          const address = parseAddress(text);
          if (!brokenDatasets.has(address.dataset)) findRows(address, library);
          return [];
        } catch (error) {
          if (!(error instanceof EvidenceFault)) throw error;
          return [{ ...faultProblem(path, row.line, error), ...place }];
        }
      }),
    );
  });
}
