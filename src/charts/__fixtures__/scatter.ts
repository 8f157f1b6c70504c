import type { ScatterData, ScatterPoint } from '../scatter.ts';
import { provinces } from './digital-ranking.ts';

const decimal = (value: number, digits: number) =>
  value.toFixed(digits).replace('.', ',').replace('-', '−');
const southeast = ['VN-57', 'VN-39', 'VN-37', 'VN-43'];
const named = ['VN-SG', 'VN-DN', 'VN-HN', 'VN-24', 'VN-09', 'VN-26'];

/** Scores of two years, three of whose comparisons are coloured. */
export const scoreScatter: ScatterData = {
  points: provinces.map(({ id, name, scores: [, before = NaN, after = NaN] }, row) => ({
    id,
    name,
    x: before,
    y: after,
    emphasis:
      id === 'VN-58'
        ? 'subject'
        : named.includes(id)
          ? 'named'
          : southeast.includes(id)
            ? 'comparison'
            : 'context',
    firmness: 'solid',
    cell: `${row},1`,
  })),
  x: { title: 'Điểm DTI 2023, thang 0–1', tick: (value) => decimal(value, 2), direction: 'up' },
  y: { title: 'Điểm DTI 2024, thang 0–1', tick: (value) => decimal(value, 2), direction: 'up' },
  comparisonName: 'Các tỉnh Đông Nam Bộ khác',
};

const point = (id: string, x: number, y: number, more: Partial<ScatterPoint> = {}) =>
  ({ id, name: `Tỉnh ${id}`, x, y, emphasis: 'context', firmness: 'solid', ...more }) as const;

/** Ranks downwards, falls below zero, dots on each other, a name that needs several lines, a line through all. */
export const oddScatter: ScatterData = {
  points: [
    point('a', 1, 4, { emphasis: 'subject', name: 'Bình Phước', firmness: 'hollow' }),
    point('b', 1, 4, { firmness: 'dashed' }),
    point('c', 1, 4, { emphasis: 'named' }),
    point('d', 63, -3, {
      emphasis: 'named',
      name: 'Tỉnh có tên rất dài được sáp nhập từ nhiều đơn vị hành chính cấp tỉnh',
    }),
    point('e', 30, 0, { emphasis: 'comparison', firmness: 'half' }),
    point('f', 31, 0.2, { emphasis: 'named', firmness: 'dotted' }),
  ],
  x: { title: 'Hạng của một chỉ số rất dài, 1 là cao nhất', tick: String, direction: 'down' },
  y: { title: 'Tăng, điểm phần trăm', tick: (value) => decimal(value, 0), direction: 'up' },
  trend: {
    slope: -0.11,
    intercept: 4,
    label: 'Đường gạch: tính toán của chúng tôi, y = 4 − 0,11x',
  },
};

/** A single unit. */
export const loneScatter: ScatterData = { ...oddScatter, points: oddScatter.points.slice(0, 1) };
