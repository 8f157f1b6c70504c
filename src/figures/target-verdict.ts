import { EvidenceFault } from '../evidence/fault.ts';
import { compareReadings } from '../evidence/qualifier.ts';
import type { Reading } from '../evidence/reading.ts';

/** Whether a result meets a target; `open` where a qualifier does not let it be told. */
export type Verdict = 'met' | 'missed' | 'open';

/** Which way is better. */
export type Better = 'higher' | 'lower';

/**
 * Holds a result against a target. A plain target of 8 is met by 8 and what is better; one of «more than 8» by what is
 * better than 8. Of a range the end that is reached first decides. A target of «about 8» leaves its own margin open.
 * @throws EvidenceFault when the two have different units.
 */
export function verdictOn(result: Reading, target: Reading, better: Better): Verdict {
  refuseOtherUnit(result, target);
  const isStrict = target.comparator === (better === 'higher' ? '>' : '<');
  const operator = better === 'higher' ? (isStrict ? '>' : '>=') : isStrict ? '<' : '<=';
  const isAbout = target.comparator === '~' || target.comparator === '~<';
  const truth = compareReadings(result, operator, isAbout ? target : target.exact);
  if (truth === null) return 'open';
  return truth ? 'met' : 'missed';
}

function refuseOtherUnit(result: Reading, target: Reading): void {
  if (result.unit === target.unit && result.outOf === target.outOf) return;
  const [{ dataset, key, column }] = result.evidence;
  throw new EvidenceFault(`${dataset}[${key}].${column}`, {
    expected: {
      vi: `một kết quả cùng đơn vị với chỉ tiêu: ${target.unit ?? '–'}, không phải ${result.unit ?? '–'}`,
      en: `a result in the unit of its target: ${target.unit ?? '–'}, not ${result.unit ?? '–'}`,
    },
    repair: {
      vi: 'Chọn kết quả của cùng thước đo.',
      en: 'Choose a result of the same measure.',
    },
  });
}
