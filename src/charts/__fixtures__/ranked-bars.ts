import { mean } from 'd3-array';
import type { RankedBarsData, RankedRow } from '../ranked-bars.ts';
import { provinces } from './digital-ranking.ts';

const decimal = (value: number, digits: number) =>
  value.toFixed(digits).replace('.', ',').replace('-', '−');

/** Scores of the digital transformation index 2024 of the 34 units since July 2025, in the order of their places. */
const scores: readonly (readonly [string, number])[] = [
  ['Hà Nội', 0.8241],
  ['Huế', 0.7951],
  ['Hải Phòng', 0.7857],
  ['TP. Hồ Chí Minh', 0.777],
  ['Thanh Hóa', 0.7742],
  ['Điện Biên', 0.7651],
  ['Hà Tĩnh', 0.7629],
  ['Thái Nguyên', 0.7521],
  ['Quảng Ninh', 0.7484],
  ['Lạng Sơn', 0.748],
  ['Bắc Ninh', 0.7474],
  ['Ninh Bình', 0.7223],
  ['Nghệ An', 0.7184],
  ['Lào Cai', 0.7167],
  ['Đồng Nai', 0.7164],
  ['Khánh Hòa', 0.7071],
  ['Đà Nẵng', 0.7069],
  ['Lai Châu', 0.7056],
  ['Cần Thơ', 0.703],
  ['Phú Thọ', 0.6973],
  ['Tây Ninh', 0.6959],
  ['Tuyên Quang', 0.6862],
  ['Quảng Ngãi', 0.6822],
  ['Lâm Đồng', 0.6729],
  ['Vĩnh Long', 0.6696],
  ['Sơn La', 0.664],
  ['Đồng Tháp', 0.6494],
  ['Cà Mau', 0.6453],
  ['Đắk Lắk', 0.641],
  ['An Giang', 0.6353],
  ['Gia Lai', 0.6129],
  ['Hưng Yên', 0.5895],
  ['Quảng Trị', 0.5858],
  ['Cao Bằng', 0.5128],
];

const meanScore = mean(scores, ([, value]) => value) ?? NaN;

const southeast = ['TP. Hồ Chí Minh', 'Tây Ninh'];

const gapWords: RankedBarsData['gapWords'] = ({ omitted, isMissing }) =>
  isMissing ? `… ${omitted} đơn vị chưa có số liệu …` : `… ${omitted} đơn vị khác …`;

/** 34 units, all shown; the subject, two of its region, the mean. */
export const newUnits: RankedBarsData = {
  rows: scores.map(([name, value], index) => ({
    id: name,
    name,
    place: String(index + 1),
    value,
    label: decimal(value, 4),
    emphasis: name === 'Đồng Nai' ? 'subject' : southeast.includes(name) ? 'comparison' : 'context',
    firmness: 'solid',
    cell: `${index},0`,
  })),
  reference: { value: meanScore, label: `trung bình ${decimal(meanScore, 4)}` },
  show: 'all',
  gapWords,
  axisTitle: 'Điểm DTI năm 2024',
  comparisonName: 'Hai đơn vị Đông Nam Bộ khác',
};

const region = ['VN-57', 'VN-39', 'VN-37', 'VN-43', 'VN-SG'];

/** 63 provinces, of which the subject with its neighbours, its region, the first and the last are shown. */
export const oldProvinces: RankedBarsData = {
  rows: provinces
    .map(({ id, name, scores: [, , value = NaN] }) => ({ id, name, value }))
    .toSorted((a, b) => b.value - a.value)
    .map(({ id, name, value }, _, all): RankedRow => ({
      id,
      name,
      place: String(all.findIndex((each) => each.value === value) + 1),
      value,
      label: decimal(value, 4),
      emphasis: id === 'VN-58' ? 'subject' : region.includes(id) ? 'comparison' : 'context',
      firmness: 'solid',
    })),
  show: 'around',
  gapWords,
  axisTitle: 'Điểm DTI năm 2024',
  comparisonName: 'Các tỉnh Đông Nam Bộ khác',
};

/** Rises and falls, ties, every form, a name of several lines, three that are missing. */
export const unevenRanking: RankedBarsData = {
  rows: [
    ['Hà Nội', '1', 12.5, 'solid', 'context'],
    ['Bình Phước', '2', 8.34, 'hollow', 'subject'],
    ['Tây Ninh', '2', 8.34, 'half', 'comparison'],
    ['Tỉnh có tên rất dài được sáp nhập từ nhiều đơn vị cấp tỉnh', '4', 1.2, 'dashed', 'named'],
    ['Kon Tum', '5', 0, 'ringed', 'context'],
    ['TP. Hồ Chí Minh', '6', -6.78, 'dotted', 'context'],
    ['Lai Châu', '', null, 'solid', 'context'],
    ['Sơn La', '', null, 'solid', 'context'],
    ['Đồng Nai', '', null, 'solid', 'comparison'],
  ].map(([name, place, value, firmness, emphasis], index) => ({
    id: String(index),
    name,
    place,
    value,
    label: value === null ? '–' : decimal(value as number, 2),
    firmness,
    emphasis,
  })) as RankedRow[],
  reference: { value: 3.93, label: 'cả nước 3,93' },
  show: 'all',
  gapWords,
  axisTitle: 'Tăng trưởng GRDP, %',
};
