import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it('an address has no marks, capitals, spaces or signs', () => {
  expect(slugOf('Bình Phước')).toBe('binh-phuoc');
  expect(slugOf('Bà Rịa - Vũng Tàu')).toBe('ba-ria-vung-tau');
  expect(slugOf('Đắk Nông')).toBe('dak-nong');
  expect(slugOf('TP. Hồ Chí Minh')).toBe('tp-ho-chi-minh');
});

it('the same letters typed in two ways have one address', () => {
  expect(slugOf('Lạng Sơn'.normalize('NFD'))).toBe(slugOf('Lạng Sơn'.normalize('NFC')));
});
