import type { Library } from '../datasets/dataset.ts';
import type { Place, Problem } from '../datasets/problem.ts';
import type { Claim } from '../evidence/claim.ts';
import { judge, type Verdict } from '../evidence/condition.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { fillWords } from '../evidence/fill.ts';
import type { Locale } from '../i18n/locale.ts';
import { faultProblem, lineOf, mentionsAny } from './check-figure.ts';

/** A claim with where it stands and the sentence that it is made for. */
export interface PlacedClaim extends Claim {
  readonly place: Place;
  /** The file, when each condition is on a line of its own. */
  readonly text?: string;
  readonly sentence: string;
  readonly locale: Locale;
}

/** Every condition of a claim that the data do not bear out, or cannot answer. */
export function checkClaim(
  { claim, because, place, text, sentence, locale }: PlacedClaim,
  library: Library,
  brokenDatasets: ReadonlySet<string>,
): Problem[] {
  if (claim === undefined) return [missing(place)];
  const conditions = [claim].flat();
  if (conditions.includes('none')) return because === undefined ? [unexplained(place)] : [];
  return conditions.flatMap((condition): Problem[] => {
    if (mentionsAny(condition, brokenDatasets)) return [];
    const line = text?.includes(condition) ? lineOf(text, condition) : place.line;
    try {
      const verdict = judge(condition, library);
      if (verdict.holds) return [];
      const found = printed(sentence, locale, library);
      return [{ ...place, rule: 'claim', line, found, ...outlived(condition, verdict) }];
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      return [{ ...place, ...faultProblem(place.file, line, error) }];
    }
  });
}

function outlived(condition: string, { because }: Verdict) {
  const reasons = (locale: Locale) => because.map((words) => words[locale]).join('; ');
  return {
    expected: {
      vi: `một câu đúng với số liệu; câu này không còn đúng: ${reasons('vi')} (điều kiện: ${condition})`,
      en: `a sentence that the data bear out; this one is no longer true: ${reasons('en')} (the condition: ${condition})`,
    },
    repair: {
      vi: 'Viết lại câu theo số liệu; chỉ sửa điều kiện khi điều kiện nói khác với câu.',
      en: 'Rewrite the sentence to fit the data; change the condition only if it says something else than the sentence.',
    },
  };
}

/** The sentence as a reader sees it; as the editor typed it where a number in it cannot be printed. */
function printed(sentence: string, locale: Locale, library: Library): string {
  const template = sentence
    .replaceAll(
      /<Value of="([^"]*)"(?: form="([^"]*)")? *\/>/g,
      (_, of: string, form = 'full') => `{${of}|${form}}`,
    )
    .replaceAll(/<[^>]*>/g, '');
  try {
    return fillWords(template, locale, library).text;
  } catch (error) {
    if (error instanceof EvidenceFault) return sentence;
    throw error;
  }
}

function missing(place: Place): Problem {
  return {
    rule: 'claim',
    ...place,
    expected: {
      vi: 'điều phải đúng để câu này đúng: claim: …; hoặc claim: none kèm because: …',
      en: 'what must hold for this sentence to be true: claim: …; or claim: none with because: …',
    },
    repair: {
      vi: 'Thêm claim, ví dụ claim: bộ-dữ-liệu[khóa].cột > 9; xem mục «Numbers» trong docs/architecture.md.',
      en: 'Add a claim, such as claim: dataset[key].column > 9; see «Numbers» in docs/architecture.md.',
    },
  };
}

function unexplained(place: Place): Problem {
  return {
    rule: 'claim',
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
