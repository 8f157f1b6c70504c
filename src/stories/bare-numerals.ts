import type { Locale } from '../i18n/locale.ts';

/** A numeral that someone typed where a reading should stand. */
export interface BareNumeral {
  /** As typed: `8,42%` comes as `8,42`. */
  readonly text: string;
  /** Where it starts in the words. */
  readonly index: number;
}

const year = '(?:19|20)\\d{2}';
const months =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';

/** What may stand in words without a reading: it says when, or is the name of something. */
const permitted: readonly RegExp[] = [
  // A number bound to the data, or marked plain; in a template with a name in it: {rank(… region = {region})}.
  /\{(?:[^{}]|\{[^{}]*\})*\}/g,
  // 28/4/2023, 4/2023, 1–8/2022, ngày 28/4, ngày 1 tháng 7, tháng 4
  new RegExp(`(?<!\\d)(?:\\d{1,2}[–-])?(?:\\d{1,2}/){1,2}${year}(?!\\d)`, 'g'),
  /(?<=ngày )\d{1,2}(?:\/\d{1,2}(?!\d)| tháng \d{1,2})?/giu,
  /(?<=tháng )\d{1,2}(?!\d)/giu,
  // 9 tháng, 11 tháng năm 2024, 6 months: a part of a year
  /(?<!\d)[369](?= tháng(?!\p{L}))/giu,
  /(?<!\d)[369](?= months\b)/gi,
  new RegExp(`(?<!\\d)\\d{1,2}(?= tháng (?:đầu |cuối )?(?:năm )?${year})`, 'giu'),
  new RegExp(`\\d{1,2}(?= months of ${year})`, 'gi'),
  // 28 April 2023, April 28, 28 April
  new RegExp(`\\d{1,2} ${months}\\b|\\b${months} \\d{1,2}\\b`, 'g'),
  // 2023, 2021–2024, 2021–24
  new RegExp(`(?<![\\d.,])${year}(?:[–-](?:${year}|\\d{2}))?(?![\\d]|[.,]\\d)`, 'g'),
  // quý 1, quý I/2023 (its year is one above), Q1
  /(?<=quý )[1-4](?!\d)/giu,
  // 1726/QĐ-BTTTT, 26/2020/TT-BTTTT
  /(?<!\d)\d+(?:\/\d{4})?\/\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*/gu,
  // Quyết định 766, Thông tư số 26, Decision No. 766, Project 06
  /(?<=(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|công văn|báo cáo|đề án|luật|bộ chỉ số)(?: quốc gia)?(?: số)? )\d+/giu,
  /(?<=(?:decision|resolution|decree|circular|directive|plan|dispatch|report|project|law|index)(?: no\.?| known as)? )\d+/giu,
  /\d+(?= index\b)/g,
  // thang 0–1, thang từ 0 đến 1, thang 100: what a number is measured on
  /(?<=thang (?:điểm )?(?:từ )?)\d+(?:(?:–| đến )\d+)?/giu,
  /(?<=scale (?:of |from )?)\d+(?:(?:–| to )\d+)?/giu,
  // hình 2, Table 3: where something stands in the text
  /(?<=(?:hình|bảng|biểu đồ|mục|phần|chương|điều|khoản|bước|trang|ghi chú) )\d+/giu,
  /(?<=(?:figure|table|chart|section|part|chapter|article|step|page|note) )\d+/giu,
  // CC BY 4.0, ISO 3166-2
  /(?<=CC BY(?:-\p{Lu}{2})* )\d\.\d/gu,
  /(?<=ISO )\d+(?:-\d+)?/g,
];

/** A numeral with its grouping and decimals, a rank as 9/63 or 9th, a range; not what is part of a name such as COVID-19 or 4G. */
const numeral: Readonly<Record<Locale, RegExp>> = {
  vi: /(?<![\p{L}\d]|[\p{L}\d][-–/.,])[−-]?\d+(?:[.,]\d+)*(?:[/–]\d+(?:[.,]\d+)*)?(?![\p{L}\d])/gu,
  en: /(?<![\p{L}\d]|[\p{L}\d][-–/.,])[−-]?\d+(?:[.,]\d+)*(?:[/–]\d+(?:[.,]\d+)*)?(?:st|nd|rd|th)?(?![\p{L}\d])/gu,
};

/**
 * The numerals in words that are neither bound to the data nor a date, a document's number or a place in the text.
 * @param claimed numbers that the claim of these words compares with: «hơn 4» is no typed datum where the claim says «> 4».
 */
export function findBareNumerals(
  words: string,
  locale: Locale,
  claimed: readonly number[] = [],
): BareNumeral[] {
  const masked = permitted.reduce(
    (text, form) => text.replace(form, (found) => ' '.repeat(found.length)),
    words,
  );
  return [...masked.matchAll(numeral[locale])]
    .map(({ 0: text, index }) => ({ text, index }))
    .filter(({ text }) => !claimed.includes(valueOf(text, locale)));
}

function valueOf(numeral: string, locale: Locale): number {
  const [group, mark] = locale === 'vi' ? ['.', ','] : [',', '.'];
  return Number(numeral.replaceAll(group, '').replace(mark, '.').replace('−', '-'));
}
