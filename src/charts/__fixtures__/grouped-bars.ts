import type { BarValue, GroupedBarsData } from '../grouped-bars.ts';

const decimal = (value: number, digits: number) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const year = (value: number) => ({ value, label: String(value) });

/** Revenue as planned, as estimated and as accounted for in the end; most years have not all three. */
const revenue: readonly (readonly [number, number | null, number | null, number | null])[] = [
  [2006, 863.5, null, 960.4],
  [2007, 1035, null, 1863.9],
  [2010, 1459, null, 2499.5],
  [2013, 4035, null, 4136.8],
  [2016, 3352, 4150, null],
  [2017, 4341, 5400, null],
];

const amount = (value: number | null, firmness: BarValue['firmness']): BarValue => ({
  value,
  label: value === null ? '–' : decimal(value, 1),
  firmness,
});

/** Three series over years with gaps and a break. */
export const budget: GroupedBarsData = {
  series: [
    { name: 'dự toán', emphasis: 'context' },
    { name: 'ước thực hiện', emphasis: 'named' },
    { name: 'quyết toán', emphasis: 'subject' },
  ],
  groups: revenue.map(([time, plan, estimate, final]) => ({
    at: year(time),
    values: [amount(plan, 'hollow'), amount(estimate, 'hollow'), amount(final, 'solid')],
  })),
  breaks: [{ after: 2015, before: 2016, label: 'Bảng quyết toán có phạm vi khác' }],
  tick: (value, decimals) => decimal(value, decimals),
  axisTitle: 'Thu ngân sách, tỷ đồng',
};

const growth = (value: number | null, firmness: BarValue['firmness'] = 'solid'): BarValue => ({
  value,
  label: value === null ? '–' : `${decimal(value, 2).replace('-', '−')}%`,
  firmness,
});

/** Few enough groups to stand, with a fall among them. */
export const sectorGrowth: GroupedBarsData = {
  series: [
    { name: 'nông nghiệp', emphasis: 'context' },
    { name: 'công nghiệp', emphasis: 'subject' },
    { name: 'dịch vụ', emphasis: 'comparison' },
  ],
  groups: [
    { at: year(2021), values: [growth(3.81), growth(17.68), growth(-0.94)] },
    { at: year(2022), values: [growth(3.19, 'half'), growth(14.46, 'half'), growth(8.62, 'half')] },
    { at: year(2023), values: [growth(10.25, 'hollow'), growth(7.12, 'hollow'), growth(null)] },
  ],
  breaks: [],
  tick: (value, decimals) => `${decimal(value, decimals)}%`,
  axisTitle: 'Tăng so với năm trước, %',
};

/** One group with a long name and no value at all, beside one of the subject. */
export const sparseGroups: GroupedBarsData = {
  series: [
    { name: 'toàn trình', emphasis: 'subject' },
    { name: 'một phần, có tên dài hơn chỗ dành cho nó', emphasis: 'context' },
  ],
  groups: [
    {
      at: { value: 0, label: 'Tỉnh có tên rất dài được sáp nhập từ nhiều đơn vị' },
      values: [growth(null), growth(null)],
    },
    {
      at: { value: 1, label: 'Bình Phước' },
      isSubject: true,
      values: [growth(57.6), growth(0)],
    },
  ],
  breaks: [],
  tick: (value, decimals) => `${decimal(value, decimals)}%`,
  axisTitle: 'Dịch vụ công trực tuyến, %',
};
