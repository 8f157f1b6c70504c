import { type ColumnsData, drawColumns, placeColumns } from '../columns.ts';
import { drawDistribution, placeDistribution } from '../distribution.ts';
import { type LineData, drawLine, placeLine } from '../line.ts';
import { drawMap, placeMap } from '../map.ts';
import type { Panel, SmallMultiplesData } from '../small-multiples.ts';
import { columns, distribution } from './examples.ts';
import { sparseMap } from './map.ts';

const decimal = (value: number, digits: number) =>
  value.toFixed(digits).replace('.', ',').replace('-', '−');

/** PAPI 2018–2024: the scores of one province and the means of all, as in the dataset `papi-dimensions`. */
const dimensions = [
  ['Tham gia của người dân', '5.8580 4.9652 4.7535 4.4113 5.0273 4.5280 4.5305', 4.9791],
  ['Công khai, minh bạch', '5.3776 5.6190 5.5003 4.8322 5.1443 4.5631 4.8436', 5.3048],
  ['Trách nhiệm giải trình', '5.2206 5.0371 5.0698 4.1749 4.0015 4.1880 4.2960', 4.2904],
  ['Cung ứng dịch vụ công', '6.7161 6.9255 6.7042 7.2613 6.4132 7.3238 7.3815', 7.6005],
  ['Quản trị môi trường', '4.0329 2.9530 3.0364 2.8866 2.9016 2.9948 3.3161', 3.6402],
] as const;

export const domain: readonly [number, number] = [2.8866, 7.6005];

const linePanel = ([title, scores, mean]: (typeof dimensions)[number], index: number): Panel => {
  const values = scores.split(' ').map(Number);
  const points = (of: readonly (number | null)[], row: number) =>
    of.map((value, column) => ({
      time: 2018 + column,
      value,
      label: value === null ? '–' : decimal(value, 4),
      firmness: 'dashed' as const,
      cell: `${2 * index + row},${column + 1}` as const,
    }));
  const data: LineData = {
    times: values.map((_, step) => ({ value: 2018 + step, label: String(2018 + step) })),
    series: [
      { id: 'own', name: 'Bình Phước', emphasis: 'subject', points: points(values, 0) },
      {
        id: 'mean',
        name: 'trung bình các tỉnh',
        emphasis: 'comparison',
        points: points([...values.slice(1).map(() => null), mean], 1),
      },
    ],
    breaks: [],
    tick: (value) => decimal(value, 0),
    axisTitle: 'Điểm, thang 10',
    direction: 'up',
  };
  return {
    id: title,
    title,
    isSubject: index === 0,
    draw: (options) => drawLine(placeLine(data, options)),
  };
};

export const linePanels: SmallMultiplesData = {
  axisTitle: 'Điểm, thang 10',
  colours: [
    { name: 'Bình Phước', emphasis: 'subject' },
    { name: 'trung bình các tỉnh', emphasis: 'comparison' },
  ],
  columns: { phone: 2, desk: 4 },
  panels: dimensions.map(linePanel),
};

const growth = (factor: number): ColumnsData => ({
  ...columns,
  columns: columns.columns.map((column) => ({
    ...column,
    value: column.value * factor,
    label: decimal(column.value * factor, 2),
  })),
});

/** Panels of other kinds: columns of unlike heights, dots, a map; a title that needs several lines. */
export const mixedPanels: SmallMultiplesData = {
  axisTitle: '',
  colours: [],
  columns: { phone: 1, desk: 2 },
  panels: [
    {
      id: 'rise',
      title: 'Tăng',
      isSubject: true,
      draw: (options) => drawColumns(placeColumns(growth(1), options)),
    },
    {
      id: 'fall',
      title: 'Một ô hình có tên rất dài, phải xuống dòng trên điện thoại và trên máy tính',
      isSubject: false,
      draw: (options) => drawColumns(placeColumns(growth(-0.5), options)),
    },
    {
      id: 'dots',
      title: 'Chấm',
      isSubject: false,
      draw: (options) =>
        drawDistribution(placeDistribution(distribution, { ...options, domain: undefined })),
    },
    {
      id: 'map',
      title: 'Bản đồ',
      isSubject: false,
      draw: (options) => drawMap(placeMap(sparseMap, options)),
    },
  ],
};
