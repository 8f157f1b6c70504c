import { z } from 'astro/zod';
import type { Row } from '../../datasets/dataset.ts';
import { requireColumn } from '../../evidence/address.ts';
import { cellWords } from '../../evidence/cell-words.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { compareReadings } from '../../evidence/qualifier.ts';
import { readCell, type Reading } from '../../evidence/reading.ts';
import { selectionShape, selectRows } from '../../figures/selection.ts';
import { wordsSchema } from '../../figures/words.ts';
import { formatList } from '../../i18n/format.ts';
import { noteOn } from '../point-names.ts';
import { chosen, sentenceKind, type UnitContext } from '../sentence-kind.ts';

/** The best and the worst of the parts that something is made of, by their ranks, at the latest time with all parts. */
export const parts = sentenceKind(
  'parts',
  {
    dataset: selectionShape.dataset,
    where: selectionShape.where,
    /** The column that says whose rank it is. */
    unit: z.string(),
    time: z.string(),
    /** The column that names the part; its words are those of the descriptor's categories. */
    by: z.string(),
    rank: z.string(),
    /** With `{best.names}`, `{best.rank}`, `{worst.names}`, `{worst.rank}`, `{parts.note}` and `{parts.year}`. */
    differ: wordsSchema,
    /** Where all parts have the same rank. Left out: nothing is said. */
    same: wordsSchema.optional(),
  },
  {
    words: ['best.names', 'worst.names', 'parts.note', 'parts.year'],
    cells: ['best.rank', 'worst.rank'],
  },
  ({ dataset: id, where, unit, time, by, rank, ...words }, context: UnitContext) => {
    const { library, locale, province } = context;
    const { dataset, rows } = selectRows({ dataset: id, where }, library);
    const field = requireColumn(dataset, by);
    for (const column of [unit, time, rank]) requireColumn(dataset, column);
    const all = new Set(rows.map((row) => row.cells[by]?.text));
    const own = rows.filter((row) => row.cells[unit]?.text === province.code);
    const byTime = Map.groupBy(own, (row) => Number(row.cells[time]?.value));
    const whole = [...byTime]
      .map(([year, found]) => ({ year, parts: found.flatMap((row) => partOf(row, rank, context)) }))
      .filter(({ parts: found }) => found.length === all.size)
      .sort((a, b) => a.year - b.year)
      .at(-1);
    if (!whole || whole.parts.length < 2) return [];
    const best = whole.parts.filter((part) => isExtreme(part, whole.parts, '<'));
    const worst = whole.parts.filter((part) => isExtreme(part, whole.parts, '>'));
    const [first] = best;
    const [last] = worst;
    if (!first || !last) return [];
    const namesOf = (found: readonly Part[]) =>
      formatList(
        found.map(({ row }) =>
          cellWords(row.cells[by] ?? { text: '', value: null }, field, locale, library),
        ),
        locale,
      );
    const addressOf = ({ row }: Part) => `${row.dataset}[${row.key}].${rank}`;
    const names = {
      words: {
        'best.names': namesOf(best),
        'worst.names': namesOf(worst),
        'parts.note': noteOn(first.reading, locale),
        'parts.year': String(whole.year),
      },
      cells: { 'best.rank': addressOf(first), 'worst.rank': addressOf(last) },
    };
    return best.length === whole.parts.length
      ? chosen('same', words.same, names)
      : chosen('differ', words.differ, names);
  },
);

interface Part {
  readonly row: Row;
  readonly reading: Reading;
}

function partOf(row: Row, rank: string, { library }: UnitContext): Part[] {
  const reading = readCell(row, rank, library);
  return reading ? [{ row, reading }] : [];
}

function isExtreme({ reading }: Part, all: readonly Part[], sign: '<' | '>'): boolean {
  const beyond = all.some((other) => compareReadings(other.reading, sign, reading) === true);
  const unlike = all.find((other) => other.reading.outOf !== reading.outOf);
  if (!unlike) return !beyond;
  throw new EvidenceFault(`${reading.outOf} / ${unlike.reading.outOf}`, {
    expected: { vi: 'các hạng cùng mẫu số', en: 'ranks out of the same total' },
    repair: { vi: 'Thu hẹp «where».', en: 'Narrow «where».' },
  });
}
