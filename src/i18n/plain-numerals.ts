/** What a numeral in words can be without being a number of the data. */
export type PlainMeaning = 'date' | 'document' | 'scale' | 'place';

const year = '(?:19|20)\\d{2}';
const months =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';

/** How each is written, in both languages. */
export const plainNumerals: readonly { readonly is: PlainMeaning; readonly form: RegExp }[] = [
  // 28/4/2023, 4/2023, 1–8/2022, ngày 28/4, ngày 1 tháng 7, tháng 4
  {
    is: 'date',
    form: new RegExp(`(?<!\\d)(?:\\d{1,2}[–-])?(?:\\d{1,2}/){1,2}${year}(?!\\d)`, 'g'),
  },
  { is: 'date', form: /(?<=ngày )\d{1,2}(?:\/\d{1,2}(?!\d)| tháng \d{1,2})?/giu },
  { is: 'date', form: /(?<=tháng )\d{1,2}(?!\d)/giu },
  // 9 tháng, 6 months: a part of a year
  { is: 'date', form: /(?<!\d)[369](?= tháng(?!\p{L}))/giu },
  { is: 'date', form: /(?<!\d)[369](?= months\b)/gi },
  // 9 tháng 2024, 6 tháng đầu năm 2023, 9 months of 2024: a part of a year
  {
    is: 'date',
    form: new RegExp(`(?<!\\d)\\d{1,2}(?= tháng (?:đầu |cuối )?(?:năm )?${year})`, 'giu'),
  },
  { is: 'date', form: new RegExp(`\\d{1,2}(?= months of ${year})`, 'gi') },
  // 28 April 2023, April 28, 28 April
  {
    is: 'date',
    form: new RegExp(`\\d{1,2} ${months}\\b|\\b${months} \\d{1,2}\\b`, 'g'),
  },
  // 2023, 2021–2024, 2021–24
  {
    is: 'date',
    form: new RegExp(`(?<![\\d.,])${year}(?:[–-](?:${year}|\\d{2}))?(?![\\d]|[.,]\\d)`, 'g'),
  },
  // quý 1, quý I/2023 (its year is one above), Q1
  { is: 'date', form: /(?<=quý )[1-4](?!\d)/giu },
  // 1726/QĐ-BTTTT, 26/2020/TT-BTTTT
  { is: 'document', form: /(?<!\d)\d+(?:\/\d{4})?\/\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*/gu },
  // Quyết định 766, Thông tư số 26, Decision No. 766, Project 06
  {
    is: 'document',
    form: /(?<=(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|công văn|báo cáo|đề án|luật|bộ chỉ số)(?: quốc gia)?(?: số)? )\d+/giu,
  },
  {
    is: 'document',
    form: /(?<=(?:decision|resolution|decree|circular|directive|plan|dispatch|report|project|law|index)(?: no\.?| known as)? )\d+/giu,
  },
  { is: 'document', form: /\d+(?= index\b)/g },
  // thang 0–1, thang từ 0 đến 1, thang 100: what a number is measured on
  { is: 'scale', form: /(?<=thang (?:điểm )?(?:từ )?)\d+(?:(?:–| đến )\d+)?/giu },
  { is: 'scale', form: /(?<=scale (?:of |from )?)\d+(?:(?:–| to )\d+)?/giu },
  // hình 2, Table 3: where something stands in the text
  {
    is: 'place',
    form: /(?<=(?:hình|bảng|biểu đồ|mục|phần|chương|điều|khoản|bước|trang|ghi chú) )\d+/giu,
  },
  {
    is: 'place',
    form: /(?<=(?:figure|table|chart|section|part|chapter|article|step|page|note) )\d+/giu,
  },
  // CC BY 4.0, CC-BY-SA-4.0, ISO 3166-2
  { is: 'document', form: /(?<=CC[ -]BY(?:-\p{Lu}{2})*[ -])\d\.\d/gu },
  { is: 'document', form: /(?<=ISO )\d+(?:-\d+)?/g },
];
