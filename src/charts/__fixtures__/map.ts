import { readFileSync } from 'node:fs';
import { stepOf, tonesOfSteps } from '../amount-scale.ts';
import type { AreaTopology } from '../area-shapes.ts';
import type { MapData } from '../map.ts';
import type { Emphasis } from '../mark.ts';
import { provinces } from './digital-ranking.ts';

/** The real boundaries, as in the repository. */
export const topology = JSON.parse(
  readFileSync(new URL('../../../data/map/provinces.topojson', import.meta.url), 'utf8'),
) as AreaTopology;

export const archipelagos = [
  { area: 'VN-DN', label: 'Hoàng Sa (Đà Nẵng)' },
  { area: 'VN-34', label: 'Trường Sa (Khánh Hòa)' },
];

const scale = { thresholds: [0.6, 0.65, 0.7, 0.75], strongest: 'greatest' } as const;
const labels = ['dưới 0,60', 'từ 0,60 đến dưới 0,65', 'từ 0,65 đến dưới 0,70'];
const tones = tonesOfSteps(scale);
const emphases: Readonly<Record<string, Emphasis>> = {
  'VN-58': 'subject',
  'VN-SG': 'named',
  'VN-43': 'named',
  'VN-24': 'named',
  'VN-DN': 'named',
};

/** Scores of 2024 in five classes. */
export const scoreMap: MapData = {
  topology,
  archipelagos,
  areas: provinces.map(({ id, name, scores }, row) => {
    const score = scores[2] ?? NaN;
    return {
      id,
      name,
      label: score.toFixed(4).replace('.', ','),
      classIndex: 4 - stepOf(score, scale),
      emphasis: emphases[id] ?? 'context',
      cell: `${row},0`,
    };
  }),
  classes: [...labels, 'từ 0,70 đến dưới 0,75', 'từ 0,75 trở lên']
    .map((label, step) => ({ label, tone: tones[step] ?? 3 }))
    .reverse(),
  missingLabel: 'chưa có số liệu',
  axisTitle: 'Điểm DTI 2024, thang 0–1',
};

/** Only the six provinces of a region have a value; the name of the subject needs several lines. */
export const sparseMap: MapData = {
  ...scoreMap,
  areas: scoreMap.areas
    .filter(({ id }) => ['VN-58', 'VN-57', 'VN-39', 'VN-37', 'VN-43', 'VN-SG'].includes(id))
    .map((area) =>
      area.emphasis === 'subject' ? { ...area, name: 'Tỉnh có tên rất dài được sáp nhập' } : area,
    ),
};

/** No province has a value. */
export const emptyMap: MapData = {
  ...scoreMap,
  areas: scoreMap.areas.map((area) => ({ ...area, label: '–', classIndex: null })),
};
