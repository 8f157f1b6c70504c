import type { Words } from '../i18n/locale.ts';

/**
 * The kinds of problems, by an id that stays: machines count and mute by it, and an annotation has its words as title.
 * What a problem is in particular, its `expected` says.
 */
export const rules = {
  file: { vi: 'Tệp sai tên, sai chỗ hoặc thiếu', en: 'File misnamed, misplaced or missing' },
  encoding: { vi: 'Bảng mã hoặc ký tự lạ', en: 'Encoding or odd characters' },
  'merge-conflict': { vi: 'Dấu xung đột của Git', en: 'Conflict markers of Git' },
  table: { vi: 'Bảng CSV sai bố cục', en: 'Layout of the CSV' },
  columns: { vi: 'Tên cột', en: 'Names of columns' },
  cell: { vi: 'Giá trị của ô', en: 'Value of a cell' },
  repeated: { vi: 'Dòng hoặc giá trị lặp', en: 'Repeated row or value' },
  series: { vi: 'Chuỗi số thiếu hoặc mâu thuẫn', en: 'Incomplete or contradictory series' },
  descriptor: { vi: 'Tệp mô tả bộ dữ liệu', en: 'Description of a dataset' },
  map: { vi: 'Bản đồ', en: 'Map' },
  'unknown-name': { vi: 'Tên hoặc mã không có', en: 'Unknown name or id' },
  yaml: { vi: 'Viết sai YAML', en: 'YAML' },
  mdx: { vi: 'Viết sai MDX', en: 'MDX' },
  component: { vi: 'Thẻ hoặc thuộc tính', en: 'Component or attribute' },
  link: { vi: 'Liên kết hoặc ảnh hỏng', en: 'Broken link or picture' },
  translation: { vi: 'Thiếu bản dịch', en: 'Missing translation' },
  evidence: { vi: 'Dữ liệu không cho được con số này', en: 'The data cannot give this number' },
  claim: { vi: 'Câu không đúng với số liệu', en: 'Sentence not borne out by the data' },
  numeral: { vi: 'Con số gõ tay', en: 'Typed number' },
  correction: { vi: 'Sổ sửa số liệu', en: 'Register of corrections' },
} as const satisfies Readonly<Record<string, Words>>;

export type Rule = keyof typeof rules;
