import type { Dataset } from '../datasets/dataset.ts';
import type { DataFile } from '../datasets/data-file.ts';
import { findHeader } from './find-header.ts';
import { gridsOf } from './grids-of.ts';

/** Which datasets a spreadsheet may be meant for: those of whose columns it names the most, the best first. */
export function fittingDatasets(
  file: DataFile,
  datasets: Iterable<Dataset>,
): { readonly id: string; readonly named: number }[] {
  const grids = gridsOf(file) ?? [];
  const noChoices = new Map<string, string>();
  return [...datasets]
    .map(({ id, fields }) => {
      const counts = grids.flatMap((grid) => {
        const columns = findHeader(grid, fields, noChoices)?.columns ?? [];
        return columns.filter(({ field }) => field !== null).length;
      });
      return { id, named: Math.max(0, ...counts) };
    })
    .filter(({ named }) => named > 1)
    .toSorted((a, b) => b.named - a.named || (a.id < b.id ? -1 : 1));
}
