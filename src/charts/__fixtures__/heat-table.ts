import type { HeatTableData } from '../heat-table.ts';
import { type Firmness, firmnesses } from '../mark.ts';

type Row = HeatTableData['rows'][number];

const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    value: from + index,
    label: String(from + index),
  }));

const rankRow = (
  row: number,
  name: string,
  ranks: readonly (number | null)[],
  firmness: Firmness = 'dashed',
): Row => ({
  id: `row-${row}`,
  name,
  emphasis: 'named',
  cells: ranks.map((value, column) => ({
    value,
    label: value === null ? '–' : String(value),
    firmness,
    cell: `${row},${column}`,
  })),
});

const quarters = {
  scale: { thresholds: [17, 33, 49], strongest: 'greatest' },
  key: {
    labels: ['1–16', '17–32', '33–48', '49–63'],
    words: 'Ô càng nổi bật, hạng càng thấp.',
  },
} as const;

/** Ranks of one province on the eight dimensions of PAPI, 2011–2024; two of them exist since 2018. */
export const dimensions: HeatTableData = {
  ...quarters,
  columns: years(2011, 2024),
  areTimes: true,
  rows: [
    rankRow(0, 'Tham gia của người dân', [26, 3, 33, 33, 34, 33, 33, 7, 35, 40, 40, 31, 49, 51]),
    rankRow(1, 'Công khai, minh bạch', [10, 7, 35, 40, 22, 17, 17, 23, 15, 20, 47, 35, 54, 54]),
    rankRow(2, 'Trách nhiệm giải trình', [17, 7, 38, 54, 22, 40, 8, 8, 23, 14, 40, 57, 41, 34]),
    rankRow(3, 'Kiểm soát tham nhũng', [38, 30, 54, 41, 40, 49, 46, 43, 54, 41, 47, 59, 59, 54]),
    rankRow(4, 'Thủ tục hành chính công', [16, 39, 31, 10, 5, 35, 3, 30, 4, 29, 33, 50, 50, 42]),
    rankRow(5, 'Cung ứng dịch vụ công', [61, 58, 62, 61, 62, 40, 49, 61, 55, 56, 56, 63, 39, 45]),
    rankRow(6, 'Quản trị môi trường', [
      ...Array.from({ length: 7 }, () => null),
      ...[53, 56, 58, 59, 61, 57, 50],
    ]),
    rankRow(7, 'Quản trị điện tử', [
      ...Array.from({ length: 7 }, () => null),
      ...[10, 4, 14, 11, 9, 29, 14],
    ]),
  ],
  breaks: [{ after: 2017, before: 2018, label: 'bộ chỉ số đổi' }],
  axisTitle: 'Hạng trong các tỉnh, thành',
};

/** Ranks of one province on four components of the digital index, 2022–2024. */
export const components: HeatTableData = {
  ...quarters,
  columns: years(2022, 2024),
  areTimes: true,
  rows: [
    rankRow(0, 'Hạ tầng số', [11, 4, 19]),
    rankRow(1, 'Hoạt động chính quyền số', [13, 8, 57]),
    rankRow(2, 'Hoạt động kinh tế số', [36, 63, 15]),
    rankRow(3, 'Hoạt động xã hội số', [10, 14, 1]),
  ],
  breaks: [{ after: 2023, before: 2024, label: 'đổi phương pháp' }],
  axisTitle: 'Hạng trong 63 tỉnh, thành',
};

const scoreRow = (row: number, name: string, scores: readonly string[]): Row => ({
  id: `row-${row}`,
  name,
  emphasis: name === 'Bình Phước' ? 'subject' : 'named',
  cells: scores.map((label, column) => ({
    value: Number(label.replace(',', '.')),
    label,
    firmness: 'solid',
    cell: `${row},${column}`,
  })),
});

/** Scores of the provinces of a region on four components in 2024: words as columns, small values stand out. */
export const region: HeatTableData = {
  columns: [
    'Hạ tầng số',
    'Hoạt động chính quyền số',
    'Hoạt động kinh tế số',
    'Hoạt động xã hội số',
  ].map((label, value) => ({ value, label })),
  areTimes: false,
  rows: [
    scoreRow(0, 'TP. Hồ Chí Minh', ['1,0000', '0,5988', '0,9311', '0,6857']),
    scoreRow(1, 'Bình Dương', ['0,9643', '0,5153', '0,5709', '0,6648']),
    scoreRow(2, 'Bình Phước', ['0,9643', '0,4376', '0,6589', '0,8633']),
  ],
  breaks: [],
  scale: { thresholds: [0.5, 0.6, 0.7, 0.8], strongest: 'smallest' },
  key: {
    labels: [
      'dưới 0,5',
      'từ 0,5 đến dưới 0,6',
      'từ 0,6 đến dưới 0,7',
      'từ 0,7 đến dưới 0,8',
      'từ 0,8',
    ],
    bounds: ['0,5', '0,6', '0,7', '0,8'],
    words: 'Ô càng nổi bật, điểm càng thấp.',
  },
  axisTitle: 'Điểm chỉ số thành phần năm 2024, thang 0–1',
};

/** Every form of a cell on every tone, a row without any value, and names as long as names get. */
export const forms: HeatTableData = {
  ...quarters,
  columns: years(2019, 2024),
  areTimes: true,
  rows: [
    ...[1, 2, 3, 4, 5].map((tone, row) => ({
      id: `row-${row}`,
      name:
        row === 0 ? 'Tỉnh có tên rất dài được sáp nhập từ nhiều đơn vị hành chính' : `Bậc ${tone}`,
      emphasis: 'named' as const,
      cells: firmnesses.map((firmness, column) => ({
        value: tone,
        label: String(tone),
        firmness,
        cell: `${row},${column}` as const,
      })),
    })),
    rankRow(5, 'Chưa công bố', [null, null, null, null, null, null]),
  ],
  breaks: [
    { after: 2019, before: 2020, label: 'đổi cách tính' },
    { after: 2022, before: 2023, label: 'bộ chỉ số mới, không so được với năm trước' },
  ],
  scale: { thresholds: [2, 3, 4, 5], strongest: 'greatest' },
  key: { labels: ['1', '2', '3', '4', '5'], words: 'Ô càng nổi bật, số càng lớn.' },
  axisTitle: 'Bậc của thang, ở mọi hình dạng',
};

export const oneCell: HeatTableData = {
  ...quarters,
  columns: years(2024, 2024),
  areTimes: true,
  rows: [rankRow(0, 'Hạ tầng số', [19])],
  breaks: [],
  scale: { thresholds: [], strongest: 'greatest' },
  key: { labels: ['19'], words: 'Chỉ một giá trị.' },
  axisTitle: '',
};

export const noValue: HeatTableData = {
  ...components,
  rows: components.rows.map(({ name }, row) => rankRow(row, name, [null, null, null])),
};
