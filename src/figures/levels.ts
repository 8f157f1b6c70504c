import { z } from 'astro/zod';
import type { TableReference } from '../charts/mark.ts';
import type { ReferenceLevel } from '../charts/side-labels.ts';
import type { Row } from '../datasets/dataset.ts';
import { refuseUnlike } from '../evidence/comparable.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { readExpression } from '../evidence/formula.ts';
import type { Reading } from '../evidence/reading.ts';
import { message } from '../i18n/messages.ts';
import type { FigureContext } from './figure.ts';
import { referenceTo, tableCell, type TableRow } from './figure-table.ts';
import { rangeWords } from './range-words.ts';
import { type PeriodAxis, placeOnAxis, requirePeriod } from './times.ts';
import { wordsSchema } from './words.ts';

const when = z.union([z.number(), z.string()]).optional();

/** What lines are held against. */
export const levelsShape = {
  /** A line across the plot, such as a mean or a target: a number and its words. */
  reference: z
    .strictObject({
      of: z.string(),
      label: wordsSchema,
      /** The first and the last time that it holds for. Left out: the ends of the axis. */
      from: when,
      to: when,
    })
    .optional(),
  /** A band across the plot, such as a target that was set as a range. */
  band: z
    .strictObject({ low: z.string(), high: z.string(), label: wordsSchema, from: when, to: when })
    .optional(),
};
type LevelsData = z.infer<z.ZodObject<typeof levelsShape>>;

/** The levels of a figure, their rows in its table, and what they rest on. */
export interface Levels {
  readonly levels: readonly ReferenceLevel[];
  readonly tableRows: readonly TableRow[];
  readonly rows: readonly Row[];
}

/**
 * Reads reference and band.
 * @param drawn a value that the levels are held against
 * @param firstRow the place of their first row in the table
 * @throws EvidenceFault when their numbers are of another unit, a band is upside down, or a time is not on the axis.
 */
export function readLevels(
  { reference, band }: LevelsData,
  axis: Pick<PeriodAxis, 'times' | 'isYearly'>,
  { drawn, firstRow }: { readonly drawn: Reading | undefined; readonly firstRow: number },
  context: FigureContext,
): Levels {
  const { library, locale } = context;
  const levels: ReferenceLevel[] = [];
  const tableRows: TableRow[] = [];
  const rows: Row[] = [];
  const add = (
    ends: readonly Reading[],
    { label, from, to }: Pick<NonNullable<LevelsData['band']>, 'label' | 'from' | 'to'>,
  ) => {
    refuseUnlike([...ends, ...(drawn ? [drawn] : [])], library);
    const [low, high = low] = ends;
    if (!low || !high) return;
    refuseUpsideDown(low, high);
    const [first, last] = [timeOnAxis(from, axis), timeOnAxis(to, axis)];
    const holds = ({ value }: { readonly value: number }) =>
      value >= (first ?? -Infinity) && value <= (last ?? Infinity);
    const column = axis.times.findIndex(holds);
    const cells = ends.map((_, index) => referenceTo(firstRow + tableRows.length + index, column));
    levels.push({
      low: low.value,
      high: high.value,
      label: `${label[locale]} ${rangeWords(low, high, context)}`,
      from: first,
      to: last,
      cells: [cells[0], cells[1] ?? cells[0]] as [TableReference, TableReference],
    });
    tableRows.push(
      ...ends.map((end, index) => ({
        header:
          ends.length === 1
            ? label[locale]
            : `${label[locale]}, ${message(index === 0 ? 'range.low' : 'range.high', locale)}`,
        row: end.rows[0] ?? null,
        unit: null,
        isSubject: false,
        cells: axis.times.map((time) => tableCell(holds(time) ? end : null, context)),
      })),
    );
    rows.push(...ends.flatMap((end) => end.rows));
  };
  if (band) add([readExpression(band.low, library), readExpression(band.high, library)], band);
  if (reference) add([readExpression(reference.of, library)], reference);
  return { levels, tableRows, rows };
}

function refuseUpsideDown(low: Reading, high: Reading): void {
  if (low.value <= high.value) return;
  throw new EvidenceFault(`${low.value} > ${high.value}`, {
    expected: { vi: '«low» không lớn hơn «high»', en: '«low» not greater than «high»' },
    repair: { vi: 'Đổi chỗ hai ô.', en: 'Exchange the two cells.' },
  });
}

/** Where a time stands on the axis; `undefined` where none was given. */
function timeOnAxis(
  at: string | number | undefined,
  { times, isYearly }: Pick<PeriodAxis, 'times' | 'isYearly'>,
): number | undefined {
  if (at === undefined) return undefined;
  const value = placeOnAxis(requirePeriod(String(at)), isYearly);
  if (times.some((time) => time.value === value)) return value;
  throw new EvidenceFault(String(at), {
    expected: {
      vi: `một thời điểm trên trục: ${times.map(({ label }) => label).join(', ')}`,
      en: `a time of the axis: ${times.map(({ label }) => label).join(', ')}`,
    },
    repair: { vi: 'Sửa «from» hoặc «to».', en: 'Correct «from» or «to».' },
  });
}
