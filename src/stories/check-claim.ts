import type { Library } from '../datasets/dataset.ts';
import type { Place, Problem } from '../datasets/problem.ts';
import type { Claim } from '../evidence/claim.ts';
import { judge } from '../evidence/condition.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { faultProblem, mentionsAny } from './check-figure.ts';

/** A claim with where it stands and the sentence that it is made for. */
export interface PlacedClaim extends Claim {
  readonly place: Place;
  readonly sentence: string;
}

/** Every condition of a claim that the data do not bear out, or cannot answer. */
export function checkClaim(
  { claim, because, place, sentence }: PlacedClaim,
  library: Library,
  brokenDatasets: ReadonlySet<string>,
): Problem[] {
  const conditions = [claim ?? []].flat();
  if (conditions.includes('none')) return because === undefined ? [unexplained(place)] : [];
  return conditions.flatMap((condition): Problem[] => {
    if (mentionsAny(condition, brokenDatasets)) return [];
    try {
      const { holds, because: reasons } = judge(condition, library);
      if (holds) return [];
      return [
        {
          ...place,
          found: sentence,
          expected: {
            vi: `một câu mà số liệu còn chứng thực; câu này không còn đúng: ${reasons.map(({ vi }) => vi).join('; ')}; điều kiện: «${condition}»`,
            en: `a sentence that the data bear out; this one is no longer true: ${reasons.map(({ en }) => en).join('; ')}; the condition: «${condition}»`,
          },
          repair: {
            vi: 'Viết lại câu theo số liệu; chỉ sửa điều kiện khi nó nói khác với câu.',
            en: 'Rewrite the sentence to fit the data; change the condition only if it says something else than the sentence.',
          },
        },
      ];
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      return [{ ...faultProblem(place.file, place.line, error), ...column(place) }];
    }
  });
}

function column({ column: name }: Place) {
  return name === undefined ? {} : { column: name };
}

function unexplained(place: Place): Problem {
  return {
    ...place,
    found: 'none',
    expected: {
      vi: 'lý do vì sao câu này không nêu điều gì kiểm được: because: …',
      en: 'the reason why this sentence states nothing that can be checked: because: …',
    },
    repair: {
      vi: 'Thêm because, hoặc viết điều kiện phải đúng thay cho none.',
      en: 'Add because, or write the condition that must hold instead of none.',
    },
  };
}
