import type { BigNumberData } from '../big-number.ts';
import { firmnesses } from '../mark.ts';

const dossiers: BigNumberData['numbers'][number] = {
  id: 'dossiers',
  before: 'gần',
  digits: '720.000',
  after: 'hồ sơ',
  what: 'tiếp nhận và giải quyết qua cổng dịch vụ công của tỉnh',
  when: 'năm 2022 và quý I/2023, 15 tháng',
  compared: 'Tỉnh khi ấy có 1.034,67 nghìn người (2022).',
  emphasis: 'subject',
  firmness: 'solid',
  cell: '0,0',
};

const rank: BigNumberData['numbers'][number] = {
  id: 'rank',
  before: '',
  digits: '12/63',
  after: '',
  what: 'hạng về chuyển đổi số (DTI)',
  when: 'kỳ 2024 · tính toán của chúng tôi',
  strip: { kind: 'places', value: 12, whole: 63, ends: ['1', '63'] },
  emphasis: 'subject',
  firmness: 'dashed',
  cell: '1,0',
};

const share: BigNumberData['numbers'][number] = {
  id: 'share',
  before: '',
  digits: '57,6%',
  after: '',
  what: 'hồ sơ trực tuyến, theo bộ chỉ số 766',
  when: 'năm 2024',
  strip: { kind: 'share', value: 57.6, whole: 100, ends: ['0%', '100%'] },
  compared: 'Năm trước: 11,35%, tính ngược từ mức tăng.',
  emphasis: 'subject',
  firmness: 'solid',
  cell: '2,0',
};

const growth: BigNumberData['numbers'][number] = {
  id: 'growth',
  before: '',
  digits: '9,32%',
  after: '',
  what: 'tăng trưởng GRDP, giá so sánh 2010',
  when: 'năm 2024 · ước tính lần đầu',
  compared: 'Cả nước: 7,09%, cùng năm.',
  emphasis: 'subject',
  firmness: 'hollow',
  cell: '3,0',
};

export const one: BigNumberData = { numbers: [dossiers] };
export const two: BigNumberData = { numbers: [rank, share] };
export const three: BigNumberData = { numbers: [dossiers, rank, share] };
export const four: BigNumberData = { numbers: [dossiers, rank, growth, share] };
/** Words on both sides of the digits, numbers as long as numbers get, and every form on a strip. */
const form = (index: number): BigNumberData['numbers'][number] => ({
  ...(index % 2 === 0 ? share : rank),
  id: String(index),
  before: 'từ',
  digits: index === 0 ? '1.234.567,89%' : '−6,26%',
  after: 'trở lên, tính theo giá so sánh của năm 2010',
  firmness: firmnesses[index] ?? 'solid',
});
export const firmForms: BigNumberData = { numbers: [0, 1, 2].map(form) };
export const openForms: BigNumberData = { numbers: [3, 4, 5].map(form) };
