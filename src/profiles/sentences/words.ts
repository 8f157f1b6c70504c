import { wordsSchema } from '../../figures/words.ts';
import { chosen, sentenceKind } from '../sentence-kind.ts';

/** A sentence that holds for every unit: its numbers are bound with `{unit}` and `{region}`. */
export const words = sentenceKind(
  'words',
  {
    /** The sentence. */
    all: wordsSchema,
  },
  { words: [], cells: [] },
  ({ all }) => chosen('all', all, { words: {}, cells: {} }),
);
