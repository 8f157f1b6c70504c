import type { ColumnsData } from '../columns.ts';
import type { DistributionRowsData } from '../distribution-rows.ts';
import type { FromToData } from '../from-to.ts';
import type { LineData } from '../line.ts';
import type { RankOverTimeData } from '../rank-over-time.ts';
import { provinces } from './digital-ranking.ts';

/** What is said on drawings besides their values: events, remarks, levels, two publications of one value. */

const decimal = (value: number, digits: number) =>
  value.toFixed(digits).replace('.', ',').replace('-', '−');
const year = (value: number) => ({ value, label: String(value) });

const papiRanks = [25, 8, 49, 50, 33, 39, 29, 27, 30, 42, 48, 56, 57, 49];
const papiTotals = [63, 63, 63, 61, 63, 63, 63, 61, 63, 63, 60, 61, 61, 61];

/** Fourteen years with a break, an event at either side of it, one at the right edge, and one of a single rank. */
export const ranksWithEvents: RankOverTimeData = {
  times: papiRanks.map((_, index) => year(2011 + index)),
  outOf: 63,
  series: [
    {
      id: 'VN-58',
      name: 'Bình Phước',
      emphasis: 'subject',
      points: papiRanks.map((rank, index) => ({
        time: 2011 + index,
        rank,
        label: `${rank}/${papiTotals[index]}`,
        shortLabel: String(rank),
        firmness: 'dashed',
        cell: `0,${index}`,
      })),
    },
  ],
  breaks: [
    {
      after: 2017,
      before: 2018,
      label: 'từ 6 lên 8 nội dung',
      note: { heading: '2017–2018, từ 6 lên 8 nội dung', reason: 'Điểm tối đa tăng từ 60 lên 80.' },
    },
  ],
  events: [
    { time: 2024, label: 'Một sự kiện ở mép phải của hình' },
    { time: 2012, label: 'cao nhất thời sáu nội dung', series: 'VN-58' },
    { time: 2017.25, label: 'Một sự kiện ngay trước chỗ ngắt' },
    { time: 2018, label: 'Một sự kiện ngay sau chỗ ngắt' },
  ],
  axisTitle: 'Hạng, 1 là cao nhất',
};

/** GRDP per head: three years with a first estimate and a later number, a target over some years, a mean over all. */
export const lineWithVintages: LineData = {
  times: [2018, 2019, 2020, 2021, 2022, 2023].map(year),
  series: [
    {
      id: 'VN-58',
      name: 'Bình Phước',
      emphasis: 'subject',
      points: [56.08, 62.61, 67.73, 76.12, 87.33, 95.4].map((value, index) => {
        const first = [null, null, 69.39, null, 84.6, 93.94][index] ?? null;
        return {
          time: 2018 + index,
          value,
          label: decimal(value, 2),
          firmness: index < 4 ? ('solid' as const) : ('half' as const),
          cell: `0,${index}` as const,
          ...(first !== null && {
            caption: index < 4 ? 'chính thức' : 'sơ bộ',
            other: {
              value: first,
              label: decimal(first, 2),
              firmness: 'hollow' as const,
              caption: 'ước tính lần đầu',
              cell: `1,${index}` as const,
            },
          }),
        };
      }),
    },
  ],
  breaks: [],
  events: [{ time: 2021, label: 'năm dịch bệnh nặng nhất', series: 'VN-58' }],
  levels: [
    { low: 75, high: 75, label: 'Trung bình 75', cells: ['2,0', '2,0'] },
    { low: 85, high: 90, label: 'Chỉ tiêu 85–90', from: 2022, to: 2023, cells: ['3,4', '4,4'] },
  ],
  tick: (value) => decimal(value, 0),
  axisTitle: 'GRDP bình quân đầu người, triệu đồng',
  direction: 'up',
};

/** Ranks of two moments of one year, at their months. */
export const ranksWithinYear: RankOverTimeData = {
  times: [
    { value: 2024 + 1 / 24, label: 'đầu năm 2024' },
    { value: 2024 + 23 / 24, label: 'cuối năm 2024' },
  ],
  outOf: 63,
  series: [
    {
      id: 'VN-58',
      name: 'Bình Phước',
      emphasis: 'subject',
      points: [
        { time: 2024 + 1 / 24, rank: 46, label: '46/63', firmness: 'dotted' },
        { time: 2024 + 23 / 24, rank: 4, label: '4/63', firmness: 'solid' },
      ],
    },
  ],
  breaks: [],
};

/** Growth of each year against the range that was planned; one of two publications of a year misses it. */
export const columnsWithTargets: ColumnsData = {
  times: [2021, 2022, 2023, 2024].map(year),
  columns: [
    { time: 2021, value: 6.32, firmness: 'hollow' as const, caption: 'ước tính lần đầu' },
    { time: 2021, value: 7.34, firmness: 'ringed' as const, caption: 'công bố lại' },
    { time: 2022, value: 8.42, firmness: 'hollow' as const },
    { time: 2023, value: 8.34, firmness: 'hollow' as const },
    { time: 2024, value: 9.32, firmness: 'hollow' as const },
  ].map((column, index) => ({
    ...column,
    label: `${decimal(column.value, 2)}%`,
    cell: `${index},0` as const,
  })),
  subjectName: 'Bình Phước',
  comparison: {
    name: 'Chỉ tiêu của tỉnh',
    points: (
      [
        [2021, 8.5, 9],
        [2022, 7, 7.5],
        [2023, 8, 8],
        [2024, 8, 8.5],
      ] as const
    ).map(([time, low, high], index) => ({
      time,
      value: low,
      high: { value: high, cell: `${index},2` },
      label: `${decimal(low, 1)}–${decimal(high, 1)}%`,
      firmness: 'hollow',
      cell: `${index},1`,
    })),
  },
  breaks: [{ after: 2021, before: 2022, label: 'nơi biên soạn khác' }],
  events: [
    { time: 2023, label: 'sát chỉ tiêu', series: 'columns' },
    { time: 2022.5, label: 'Một sự kiện giữa hai năm' },
  ],
  tick: (value) => `${decimal(value, 0)}%`,
  axisTitle: 'Tăng GRDP, %',
};

const times = [2022, 2023, 2024];

/** The scores of 63 provinces in three years, with a break before the last. */
export const distributionRows: DistributionRowsData = {
  rows: times.map((time, column) => ({
    time: year(time),
    points: provinces.map(({ id, name, scores }, row) => ({
      id,
      name,
      value: scores[column] ?? NaN,
      label: decimal(scores[column] ?? NaN, 4),
      emphasis: id === 'VN-58' ? 'subject' : id === 'VN-SG' ? 'named' : 'context',
      firmness: 'solid',
      cell: `${row},${column}`,
    })),
  })),
  breaks: [{ after: 2023, before: 2024, label: 'Bộ chỉ số mới' }],
  tick: (value) => decimal(value, 1),
  axisTitle: 'Điểm; mỗi chấm một tỉnh, thành',
};

/** Two values that cannot be compared stand apart; below zero; bounds at both ends. */
export const fromToAcrossBreak: FromToData = {
  rows: [
    {
      id: 'broken',
      name: 'Qua chỗ ngắt',
      emphasis: 'subject',
      from: { value: 35.53, label: '35,53', when: '2016', firmness: 'dashed' },
      to: { value: 44.4, label: '44,40', when: '2018', firmness: 'dashed' },
      isBroken: true,
    },
    {
      id: 'bounds',
      name: 'Hai đầu đều là giới hạn',
      emphasis: 'comparison',
      from: { value: -3, label: 'dưới −3', when: '2021', firmness: 'hollow', open: 'below' },
      to: { value: 25, label: 'hơn 25', when: '2022', firmness: 'ringed', open: 'above' },
    },
  ],
  domain: [-10, 60],
  tick: (value) => decimal(value, 0),
  axisTitle: 'Điểm',
};
