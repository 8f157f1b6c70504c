import type { ContributionsData } from '../contributions.ts';
import type { StackedBarsData } from '../stacked-bars.ts';
import type { PartValue } from '../stacks.ts';

const decimal = (value: number, digits: number) =>
  value
    .toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace('-', '−');

const part =
  (digits: number, sign = '') =>
  (value: number | null, firmness: PartValue['firmness'] = 'hollow'): PartValue => ({
    value,
    label: value === null ? '–' : decimal(value, digits) + sign,
    firmness,
  });
const share = part(2, '%');
const level = part(2);
const points = part(2);

const sectors = [
  { name: 'công nghiệp, xây dựng', emphasis: 'subject' },
  { name: 'dịch vụ', emphasis: 'context' },
  { name: 'nông nghiệp', emphasis: 'named' },
  { name: 'thuế sản phẩm', emphasis: 'context' },
] as const;

const percent = (value: number, decimals: number) => `${decimal(value, decimals)}%`;

/** Shares of GRDP by sector: two whole years, two without the last part, one without any. */
export const shares: StackedBarsData = {
  parts: sectors,
  stacks: [
    {
      at: { value: 2020, label: '2020' },
      values: [38.52, 33.57, 23.65, 4.26].map((v) => share(v)),
    },
    {
      at: { value: 2021, label: '2021' },
      values: [42.27, 30.44, 23.33, null].map((v) => share(v)),
      missingWords: 'chưa có số: thuế sản phẩm',
    },
    {
      at: { value: 2022, label: '2022' },
      values: [null, null, null, null].map((v) => share(v)),
      missingWords: 'chưa có số liệu',
    },
    {
      at: { value: 2023, label: '2023' },
      values: [42.89, 31.19, 22.12, null].map((v) => share(v, 'half')),
      missingWords: 'chưa có số: thuế sản phẩm',
    },
    {
      at: { value: 2024, label: '9 tháng 2024' },
      values: [43.59, 30.53, 22.43, 3.46].map((v) => share(v)),
    },
  ].map((stack) => ({ ...stack, whole: 100, total: null })),
  totalName: '',
  breaks: [],
  tick: percent,
  axisTitle: 'Tỷ trọng trong GRDP, %',
};

/** Sizes at the prices of 2010, solid, with their total; one year lacks a part that the total tells the room of. */
export const levels: StackedBarsData = {
  parts: sectors,
  stacks: [
    { year: 2020, values: [13070.5, 15085.6, 13597.6, null], total: 43650.6 },
    { year: 2022, values: [16109.98, 16740.26, 14793.82, 1994.9], total: 49638.96 },
    { year: 2023, values: [17205.78, 18119.72, 17513.34, 2055.65], total: 54894.49 },
  ].map(({ year, values, total }) => ({
    at: { value: year, label: String(year) },
    values: values.map((v) => level(v, 'solid')),
    missingWords: values.includes(null) ? 'chưa có số: thuế sản phẩm' : undefined,
    whole: total,
    total: level(total, 'solid'),
  })),
  totalName: 'toàn bộ',
  breaks: [{ after: 2020, before: 2021, label: 'Số 2020 là ước tính lần đầu' }],
  tick: (value, decimals) => decimal(value, decimals),
  axisTitle: 'Quy mô GRDP theo giá 2010, tỷ đồng',
};

/** Units instead of years; a part is missing in the middle and nothing tells how large it is. */
export const openStacks: StackedBarsData = {
  parts: [
    { name: 'toàn trình', emphasis: 'subject' },
    { name: 'một phần', emphasis: 'comparison' },
    { name: 'chỉ cung cấp thông tin về thủ tục', emphasis: 'context' },
  ],
  stacks: [
    {
      at: { value: 0, label: 'Bình Phước' },
      isSubject: true,
      values: [part(0)(3, 'ringed'), part(0)(420, 'solid'), part(0)(61, 'dashed')],
      whole: null,
      total: null,
    },
    {
      at: { value: 1, label: 'Tỉnh có tên rất dài được sáp nhập từ nhiều đơn vị hành chính' },
      values: [part(0)(800, 'solid'), part(0)(null), part(0)(40, 'dotted')],
      missingWords: 'chưa có số: một phần',
      whole: null,
      total: null,
    },
  ],
  totalName: '',
  breaks: [],
  tick: (value, decimals) => decimal(value, decimals),
  axisTitle: 'Dịch vụ công',
};

/** Percentage points of growth by sector; in two years a rest is computed by us. */
export const growthParts: ContributionsData = {
  parts: [
    { name: 'công nghiệp, xây dựng', emphasis: 'subject' },
    { name: 'nông nghiệp', emphasis: 'context' },
    { name: 'dịch vụ', emphasis: 'named' },
    { name: 'thuế sản phẩm', emphasis: 'context' },
    { name: 'còn lại', emphasis: 'context' },
  ],
  stacks: [
    { year: 2022, values: [4.4, 1, 2.9, 0.1, 0], total: 8.42 },
    { year: 2023, values: [2.26, 3.21, 2.75, 0, 0.12], total: 8.34 },
    { year: 2024, values: [5.1, 1.57, 0, 0, 2.65], total: 9.32 },
  ].map(({ year, values, total }) => ({
    at: { value: year, label: String(year) },
    values: values.map((v, index) => points(v, index === 4 ? 'dashed' : 'hollow')),
    total: share(total, 'hollow'),
  })),
  totalName: 'tăng GRDP',
  breaks: [],
  tick: (value, decimals) => decimal(value, decimals),
  axisTitle: 'Đóng góp vào mức tăng, điểm phần trăm',
};

/** Parts on both sides of zero, a fall in all, a year that cannot be laid out, a break before it. */
export const fallingParts: ContributionsData = {
  parts: [
    { name: 'công nghiệp', emphasis: 'subject' },
    { name: 'dịch vụ', emphasis: 'comparison' },
    { name: 'nông nghiệp', emphasis: 'context' },
  ],
  stacks: [
    {
      at: { value: 2019, label: '2019' },
      values: [points(3.1, 'solid'), points(1.9, 'solid'), points(-0.4, 'solid')],
      total: share(4.6, 'solid'),
    },
    {
      at: { value: 2021, label: '2021' },
      values: [points(-0.05, 'solid'), points(-7.2, 'solid'), points(0.47, 'half')],
      total: share(-6.78, 'solid'),
    },
    {
      at: { value: 2023, label: '2023' },
      values: [points(2.4, 'solid'), points(null), points(0.3, 'solid')],
      missingWords: 'chưa có số: dịch vụ',
      total: share(5.81, 'half'),
    },
  ],
  totalName: 'tăng GRDP',
  breaks: [{ after: 2021, before: 2022, label: 'Đổi nơi biên soạn' }],
  tick: (value, decimals) => decimal(value, decimals),
  axisTitle: 'Đóng góp vào mức tăng, điểm phần trăm',
};
