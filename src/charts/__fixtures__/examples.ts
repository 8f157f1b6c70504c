import { mean } from 'd3-array';
import type { ColumnsData } from '../columns.ts';
import type { DistributionData } from '../distribution.ts';
import type { FromToData } from '../from-to.ts';
import type { LineData } from '../line.ts';
import type { Emphasis } from '../mark.ts';
import type { RankOverTimeData } from '../rank-over-time.ts';
import { provinces } from './digital-ranking.ts';

/** Decimal comma and a true minus sign, as the site prints Vietnamese numbers. */
const decimal = (value: number, digits: number) =>
  value.toFixed(digits).replace('.', ',').replace('-', '−');

const subject = 'VN-58';
const southeast = ['VN-58', 'VN-57', 'VN-39', 'VN-37', 'VN-43', 'VN-SG'];
const named = ['VN-SG', 'VN-DN'];

const emphasisOf = (id: string): Emphasis =>
  id === subject ? 'subject' : named.includes(id) ? 'named' : 'context';

const times = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    value: from + index,
    label: String(from + index),
  }));

const newMethod = { after: 2020, before: 2021, label: 'Cách tính mới: 9 chỉ số chính thay cho 7' };
const newIndex = {
  after: 2023,
  before: 2024,
  label: 'Bộ chỉ số mới, không so được với năm trước',
};

/** The rank of one province among 63, with two breaks and two sparse years. */
export const rankOverTime: RankOverTimeData = {
  times: times(2020, 2024),
  outOf: 63,
  series: provinces.map(({ id, name, ranks }) => ({
    id,
    name,
    emphasis: emphasisOf(id),
    points: ranks.map((found, index) => ({
      time: 2020 + index,
      rank: found?.rank ?? null,
      label: found === null ? '–' : `${found.rank}/63`,
      firmness: found?.isComputed === true ? 'dashed' : 'solid',
    })),
  })),
  breaks: [newMethod, newIndex],
};

const meanScore = mean(provinces, ({ scores }) => scores[2]) ?? NaN;

/** The scores of 63 provinces in 2024, with a coloured region and the mean. */
export const distribution: DistributionData = {
  points: provinces.map(({ id, name, scores }) => ({
    id,
    name,
    value: scores[2] ?? NaN,
    label: decimal(scores[2] ?? NaN, 4),
    emphasis:
      emphasisOf(id) === 'context' && southeast.includes(id) ? 'comparison' : emphasisOf(id),
    firmness: 'solid',
  })),
  reference: { value: meanScore, label: `Trung bình ${decimal(meanScore, 4)}` },
  tick: (value) => decimal(value, 2),
  axisTitle: 'Điểm DTI 2024, mỗi chấm một tỉnh',
  comparisonName: 'Đông Nam Bộ',
};

/** The scores of the six provinces of a region: so few that each is named. */
export const distributionStrip: DistributionData = {
  ...distribution,
  points: distribution.points.filter(({ id }) => southeast.includes(id)),
  reference: undefined,
  comparisonName: undefined,
};

/** The scores of six provinces in three years, with a break before the last. */
export const line: LineData = {
  times: times(2022, 2024),
  series: southeast.map((code) => {
    const { id, name, scores } = provinces.find((each) => each.id === code) ?? {
      id: code,
      name: '',
      scores: [],
    };
    return {
      id,
      name,
      emphasis: id === subject ? 'subject' : 'named',
      points: scores.map((value, index) => ({
        time: 2022 + index,
        value,
        label: decimal(value, 4),
        firmness: 'solid',
      })),
    };
  }),
  breaks: [newIndex],
  tick: (value) => decimal(value, 2),
  axisTitle: 'Điểm DTI, thang từ 0 đến 1',
  direction: 'up',
};

const growth = [
  [2016, 6.6],
  [2017, 6.64],
  [2018, 7.63],
  [2020, 7.51],
  [2021, 6.32],
  [2021, 7.34],
  [2022, 8.42],
  [2023, 8.34],
  [2024, 9.32],
] as const;
const nationalGrowth = [6.69, 6.94, 7.47, 7.36, 2.87, 2.55, 8.12, 5.05, 7.09];

/** Growth of a province beside the nation: a missing year, a year in two vintages. */
export const columns: ColumnsData = {
  times: times(2016, 2024),
  columns: growth.map(([time, value]) => ({
    time,
    value,
    label: decimal(value, 2),
    firmness: value === 7.34 ? 'solid' : 'hollow',
    caption: time !== 2021 ? undefined : value === 7.34 ? 'công bố lại' : 'ước tính lần đầu',
  })),
  subjectName: 'Bình Phước',
  comparison: {
    name: 'Cả nước',
    points: nationalGrowth.map((value, index) => ({
      time: 2016 + index,
      value,
      label: decimal(value, 2),
      firmness: index < 7 ? 'solid' : 'hollow',
    })),
  },
  breaks: [],
  tick: (value) => decimal(value, 0),
  axisTitle: 'Tăng trưởng GRDP theo giá so sánh 2010, %',
};

/** Two shares before and after; the first end is a bound. */
export const fromTo: FromToData = {
  rows: [
    {
      id: 'services',
      name: 'Dịch vụ công trực tuyến có phát sinh hồ sơ',
      emphasis: 'subject',
      from: { value: 27.2, label: '27,2\u00a0%', when: 'tháng 5/2022', firmness: 'solid' },
      to: {
        value: 99,
        label: 'hơn 99\u00a0%',
        when: 'quý I/2023',
        firmness: 'solid',
        open: 'above',
      },
    },
    {
      id: 'dossiers',
      name: 'Hồ sơ được xử lý trực tuyến',
      emphasis: 'subject',
      from: { value: 22, label: '22\u00a0%', when: 'tháng 5/2022', firmness: 'solid' },
      to: { value: 99, label: '99\u00a0%', when: 'quý I/2023', firmness: 'solid' },
    },
  ],
  domain: [0, 100],
  tick: (value) => `${value}\u00a0%`,
  axisTitle: 'Tỷ lệ, %',
};
