import type { ColumnsData } from '../columns.ts';
import type { DistributionData } from '../distribution.ts';
import type { FromToData } from '../from-to.ts';
import type { LineData } from '../line.ts';
import type { RankOverTimeData } from '../rank-over-time.ts';

/** Data that a drawing must survive with a straight face. */

const year = (value: number) => ({ value, label: String(value) });
const longName = 'Tỉnh có tên rất dài được sáp nhập từ nhiều đơn vị hành chính cấp tỉnh';

export const oneRank: RankOverTimeData = {
  times: [year(2024)],
  outOf: 63,
  series: [
    {
      id: 'a',
      name: 'Bình Phước',
      emphasis: 'subject',
      points: [{ time: 2024, rank: 63, label: '63/63', firmness: 'hollow' }],
    },
  ],
  breaks: [],
  axisTitle: 'Hạng, 1 là cao nhất',
};

export const noRank: RankOverTimeData = {
  times: [year(2022), year(2023), year(2024)],
  outOf: 63,
  series: [
    {
      id: 'a',
      name: 'Bình Phước',
      emphasis: 'subject',
      points: [2022, 2023, 2024].map((time) => ({
        time,
        rank: null,
        label: '–',
        firmness: 'solid',
      })),
    },
  ],
  breaks: [{ after: 2022, before: 2023, label: 'Cách tính mới' }],
};

/** Ranks downwards, all three forms, a gap, a series that ends early, names that need several lines. */
export const unevenLine: LineData = {
  times: [2015, 2016, 2017, 2018, 2019, 2020].map(year),
  series: [
    {
      id: 'a',
      name: 'Bình Phước',
      emphasis: 'subject',
      points: [
        { time: 2015, value: 12, label: '12', firmness: 'solid' },
        { time: 2016, value: 9, label: '9', firmness: 'solid' },
        { time: 2017, value: null, label: '–', firmness: 'solid' },
        { time: 2018, value: 4, label: '4', firmness: 'hollow' },
        { time: 2019, value: 7, label: '7', firmness: 'dashed' },
      ],
    },
    {
      id: 'b',
      name: longName,
      emphasis: 'named',
      points: [2015, 2016, 2017, 2018, 2019, 2020].map((time, index) => ({
        time,
        value: 15 - index,
        label: String(15 - index),
        firmness: 'solid',
      })),
    },
    {
      id: 'c',
      name: 'Trung bình vùng',
      emphasis: 'comparison',
      points: [2016, 2018, 2020].map((time) => ({
        time,
        value: 10,
        label: '10',
        firmness: 'hollow',
      })),
    },
    {
      id: 'd',
      name: 'không ghi tên',
      emphasis: 'context',
      points: [2015, 2016, 2018].map((time) => ({
        time,
        value: 2,
        label: '2',
        firmness: 'solid',
      })),
    },
  ],
  breaks: [{ after: 2018, before: 2019, label: 'Từ 2019 tính theo thang điểm khác' }],
  tick: String,
  axisTitle: 'Hạng trong vùng',
  direction: 'down',
};

/** Twenty equal values, one far below zero, open forms. */
export const tiedDistribution: DistributionData = {
  points: [
    ...Array.from({ length: 20 }, (_, index) => ({
      id: `tie-${index}`,
      name: `Tỉnh ${index}`,
      value: 5,
      label: '5',
      emphasis: 'context' as const,
      firmness: index % 2 === 0 ? ('solid' as const) : ('hollow' as const),
    })),
    {
      id: 'a',
      name: 'Bình Phước',
      value: 5,
      label: '5',
      emphasis: 'subject',
      firmness: 'dashed',
    },
    { id: 'b', name: longName, value: -12, label: '−12', emphasis: 'named', firmness: 'hollow' },
  ],
  tick: (value) => String(value).replace('-', '−'),
  axisTitle: 'Thay đổi, điểm',
};

/** Falls and rises around zero, with a break and a mark on either side of it. */
export const negativeColumns: ColumnsData = {
  times: [2020, 2021, 2022, 2023].map(year),
  columns: [
    { time: 2020, value: 1.39, label: '1,39', firmness: 'solid' },
    { time: 2021, value: -5.06, label: '−5,06', firmness: 'dashed', caption: 'dự báo' },
    { time: 2021, value: -6.78, label: '−6,78', firmness: 'solid', caption: 'công bố lại' },
    { time: 2023, value: 9.03, label: '9,03', firmness: 'hollow' },
  ],
  subjectName: 'TP. Hồ Chí Minh',
  comparison: {
    name: 'Cả nước',
    points: [
      { time: 2020, value: 2.87, label: '2,87', firmness: 'solid' },
      { time: 2021, value: 2.55, label: '2,55', firmness: 'solid' },
      { time: 2022, value: null, label: '–', firmness: 'solid' },
      { time: 2023, value: 8.12, label: '8,12', firmness: 'dashed' },
    ],
  },
  breaks: [{ after: 2021, before: 2022, label: 'Tổng cục Thống kê biên soạn' }],
  tick: (value) => String(value).replace('-', '−'),
  axisTitle: 'Tăng trưởng GRDP, %',
};

/** Ends that are missing, close together, falling, open downwards, preliminary. */
export const unevenFromTo: FromToData = {
  rows: [
    {
      id: 'missing',
      name: longName,
      emphasis: 'subject',
      from: { value: 12, label: '12\u00a0%', when: '2020', firmness: 'solid' },
      to: {
        value: null,
        label: 'chưa tìm thấy kết quả công bố',
        when: '2025',
        firmness: 'solid',
      },
    },
    {
      id: 'close',
      name: 'Hai đầu sát nhau',
      emphasis: 'comparison',
      from: { value: 0, label: '0\u00a0%', when: 'tháng 5/2022', firmness: 'hollow' },
      to: { value: 1.5, label: '1,5\u00a0%', when: 'quý I/2023', firmness: 'dashed' },
    },
    {
      id: 'falling',
      name: 'Giảm',
      emphasis: 'named',
      from: { value: 100, label: '100\u00a0%', when: '2021', firmness: 'solid' },
      to: {
        value: 40,
        label: 'dưới 40\u00a0%',
        when: '2022',
        firmness: 'hollow',
        open: 'below',
      },
    },
  ],
  domain: [0, 100],
  tick: (value) => `${value}\u00a0%`,
  axisTitle: 'Tỷ lệ, %',
};
