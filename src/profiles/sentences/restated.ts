import { z } from 'astro/zod';
import { statuses } from '../../datasets/vocabulary.ts';
import { readCell } from '../../evidence/reading.ts';
import { wordsSchema } from '../../figures/words.ts';
import { joinNames } from '../names.ts';
import { knownPointNames, noteOn, pointNames } from '../point-names.ts';
import { pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/**
 * One sentence for each time of which the dataset has a further value that differs from the one shown: `{shown.value}`,
 * and `{further.value}` with `{further.note}`. No number of the site replaces another in silence.
 */
export const restated = sentenceKind(
  'restated',
  {
    /** The statuses of the further values. */
    status: z.array(z.enum(statuses)).min(1),
    value: wordsSchema,
  },
  {
    words: [...knownPointNames('shown').words, 'further.note'],
    cells: [...knownPointNames('shown').cells, 'further.value'],
  },
  ({ status, value }, { library, locale, province, section }: SectionContext) => {
    const column = section.data.value ?? '';
    return pointsWith('value', section, province).flatMap((point) =>
      section.rowsOf(province.code).flatMap((row) => {
        const further = row === point.row ? null : readCell(row, column, library);
        const isOfTime = row.cells[section.data.time]?.value === point.time;
        if (!isOfTime || !further?.status || !status.includes(further.status)) return [];
        if (further.value === point.value?.value) return [];
        const names = joinNames(pointNames('shown', point, section, locale), {
          words: { 'further.note': noteOn(further, locale) },
          cells: { 'further.value': `${row.dataset}[${row.key}].${column}` },
        });
        return chosen('value', value, names);
      }),
    );
  },
);
