import { z } from 'astro/zod';
import { wordsSchema } from '../../figures/words.ts';
import { cellIfKnown } from '../cell-if-known.ts';
import { putNames } from '../names.ts';
import { noteOn } from '../point-names.ts';
import { chosen, sentenceKind, type UnitContext } from '../sentence-kind.ts';
import { unitNames } from '../unit-names.ts';

/** One more number of the unit, from wherever it is: `of: areas[{unit}].area`. */
export const cell = sentenceKind(
  'cell',
  {
    /** Its address, with `{unit}` for the unit. In the words it is `{cell.value}`, with `{cell.note}` for its status. */
    of: z.string(),
    found: wordsSchema,
    /** Left out: nothing is said. */
    missing: wordsSchema.optional(),
  },
  { words: ['cell.note'], cells: ['cell.value'] },
  ({ of, found, missing }, context: UnitContext) => {
    const address = putNames(of, unitNames(context));
    const reading = cellIfKnown(address, context.library);
    if (!reading) return chosen('missing', missing, { words: {}, cells: {} });
    return chosen('found', found, {
      words: { 'cell.note': noteOn(reading, context.locale) },
      cells: { 'cell.value': address },
    });
  },
);
