import type { SlopeData, SlopeEnd } from '../slope.ts';

const end = (value: number, cell: SlopeEnd['cell'], firmness: SlopeEnd['firmness'] = 'dashed') => ({
  value,
  label: value.toFixed(4).replace('.', ','),
  firmness,
  cell,
});

/** PAPI scores of the six provinces of a region, as in the dataset `papi`, by the score of 2024. */
export const papiSlope: SlopeData = {
  from: '2018',
  to: '2024',
  series: (
    [
      ['VN-37', 'Tây Ninh', 43.5836, 47.3452],
      ['VN-43', 'Bà Rịa - Vũng Tàu', 44.295, 45.5321],
      ['VN-57', 'Bình Dương', 43.4975, 45.3911],
      ['VN-SG', 'TP. Hồ Chí Minh', 42.401, 42.8132],
      ['VN-39', 'Đồng Nai', 43.0879, 41.8245],
      ['VN-58', 'Bình Phước', 44.4044, 41.6294],
    ] as const
  ).map(([id, name, from, to], row) => ({
    id,
    name,
    emphasis: id === 'VN-58' ? 'subject' : id === 'VN-39' ? 'comparison' : 'named',
    from: end(from, `${row},0`),
    to: end(to, `${row},1`),
  })),
  axisTitle: 'Điểm PAPI, tối đa 80',
  direction: 'up',
};

/** Ranks, ties, ends that are missing, all forms, grey lines, a name that needs several lines. */
export const oddSlope: SlopeData = {
  from: '2021',
  to: '2022',
  series: [
    {
      id: 'a',
      name: 'Bình Phước',
      emphasis: 'subject',
      from: { ...end(9, '0,0', 'hollow'), label: '9' },
      to: { ...end(9, '0,1', 'ringed'), label: '9' },
    },
    {
      id: 'b',
      name: 'Tỉnh có tên rất dài được sáp nhập từ nhiều đơn vị',
      emphasis: 'named',
      from: { ...end(9, '1,0', 'half'), label: '9' },
      to: null,
    },
    {
      id: 'c',
      name: 'Chỉ có năm sau',
      emphasis: 'comparison',
      from: null,
      to: { ...end(9, '2,1', 'dotted'), label: '9' },
    },
    ...[1, 20, 40, 63].map((rank, index) => ({
      id: `grey-${rank}`,
      name: `Tỉnh ${rank}`,
      emphasis: 'context' as const,
      from: { ...end(rank, `${3 + index},0`, 'solid'), label: String(rank) },
      to: { ...end(64 - rank, `${3 + index},1`, 'solid'), label: String(64 - rank) },
    })),
  ],
  axisTitle: 'Hạng, 1 là cao nhất',
  direction: 'down',
};

/** A single unit that did not move. */
export const flatSlope: SlopeData = {
  ...papiSlope,
  series: papiSlope.series.slice(-1).map((each) => ({ ...each, to: each.from })),
};
