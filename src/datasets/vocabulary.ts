import type { Field } from './descriptor.ts';

/**
 * The fixed words of the data: what a cell of a column with a role may say.
 * Editors choose among them; a word that is not here is a problem with a suggestion.
 */

/** How firmly a value stands, the words of a column with the role `status`. */
export const statuses = [
  'published', // printed by its publisher, with no word on whether it may still change
  'final', // called official or final by its publisher
  'preliminary', // called preliminary («sơ bộ»)
  'estimate', // a first estimate («ước tính»), before the period was over or counted
  'restated', // published again with another value, in place of an earlier one
  'projection', // a forecast
  'computed', // calculated by us from other values
  'implied', // follows from the source's text or order without being printed there
  'listed', // the position in a list that the source prints without numbers
  'reported', // said in a report or in the press, without a table behind it
  'target', // what was to be reached, not what was
  'unclear', // the source does not say
] as const;

export type Status = (typeof statuses)[number];

/** What editors write for a status before they have learnt its word: never accepted, only recognised. */
export const spokenStatuses: Readonly<Record<Status, readonly string[]>> = {
  published: ['đã công bố', 'công bố'],
  final: ['chính thức', 'quyết toán'],
  preliminary: ['sơ bộ'],
  estimate: ['ước tính', 'ước', 'ước thực hiện', 'ước tính lần đầu'],
  restated: ['công bố lại', 'đã điều chỉnh', 'điều chỉnh'],
  projection: ['dự báo', 'dự kiến'],
  computed: ['tính toán', 'chúng tôi tính', 'tự tính', 'calculated'],
  implied: ['suy ra', 'suy ra từ nguồn'],
  listed: ['liệt kê', 'theo danh sách', 'theo thứ tự liệt kê'],
  reported: ['báo cáo', 'theo báo cáo'],
  target: ['chỉ tiêu', 'mục tiêu', 'kế hoạch', 'dự toán'],
  unclear: ['chưa rõ', 'không rõ'],
};

/** The qualifier of a value, the words of a column with the role `comparator`. `~<` is «gần»: a little under. */
export const comparators = ['=', '~', '<', '>', '<=', '>=', '~<'] as const;

export type Comparator = (typeof comparators)[number];

/** What editors write for a qualifier: never accepted, only recognised. */
export const spokenComparators: Readonly<Record<Comparator, readonly string[]>> = {
  '=': ['==', 'đúng', 'đúng bằng', 'bằng'],
  '~': ['≈', '≃', 'khoảng', 'about', 'approx'],
  '<': ['dưới', 'under', 'less than'],
  '>': ['hơn', 'trên', 'over', 'more than'],
  '<=': ['≤', '=<', 'không quá', 'at most'],
  '>=': ['≥', '=>', 'trở lên', 'từ', 'at least'],
  '~<': ['gần', '<~', 'nearly', 'almost'],
};

/** The kinds of publication in the register of sources; `dataset.ts` says what each means. */
export const sourceKinds = ['official', 'press', 'repost', 'copy', 'other', 'calculation'] as const;

/** Whether the title of a source is its own, or a description because the original was not seen. */
export const titleStatuses = ['original', 'descriptive'] as const;

/** What a dataset may be about: the themes by which European catalogues sort data, under the codes of the EU’s register. */
export const themes = [
  'AGRI', // agriculture, fisheries, forestry and food
  'ECON', // economy and finance
  'EDUC', // education, culture and sport
  'ENER', // energy
  'ENVI', // environment
  'GOVE', // government and public sector
  'HEAL', // health
  'INTR', // international issues
  'JUST', // justice, legal system and public safety
  'REGI', // regions and cities
  'SOCI', // population and society
  'TECH', // science and technology
  'TRAN', // transport
] as const;

export type Theme = (typeof themes)[number];

/** The datasets that the others refer to by id. */
export const registerIds = ['sources', 'provinces', 'units'] as const;

export type RegisterId = (typeof registerIds)[number];

/** Each text that a column allows with other words for it: the label of a category, what editors say for a fixed word. */
export function wordsOf(field: Field): readonly (readonly [string, readonly string[]])[] {
  if (field.categories !== undefined) {
    return field.categories.map(({ value, label }) => [value, [label.vi, label.en]]);
  }
  if (field.role === 'status') return Object.entries(spokenStatuses);
  if (field.role === 'comparator') return Object.entries(spokenComparators);
  return [];
}

/** The only texts that a column allows: its categories, else the fixed words of its role; `null` when it is free. */
export function vocabularyOf(field: Field): readonly string[] | null {
  if (field.categories !== undefined) return field.categories.map(({ value }) => value);
  if (field.role === 'status') return statuses;
  if (field.role === 'comparator') return comparators;
  return null;
}
