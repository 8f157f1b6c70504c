import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatOrdinal } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { findBareNumerals } from './bare-numerals.ts';

const found = (words: string, locale: Locale = 'vi') =>
  findBareNumerals(words, locale).map(({ text }) => text);

describe('a numeral that was typed is found', () => {
  it.each<[string, Locale, string[]]>([
    ['Tỉnh đứng thứ 9 cả nước.', 'vi', ['9']],
    ['Trong 15 tháng, 16 tháng.', 'vi', ['15', '16']],
    ['GRDP tăng 8,42% năm 2022.', 'vi', ['8,42']],
    ['Hơn 720.000 hồ sơ và 14.282 tỷ đồng.', 'vi', ['720.000', '14.282']],
    ['Hạng 9/63, giảm −6,26%.', 'vi', ['9/63', '−6,26']],
    ['It was 9th of 63 provinces.', 'en', ['9th', '63']],
    ['Up 16 places, by 1,234.5 points.', 'en', ['16', '1,234.5']],
    ['từ 3–5 nơi', 'vi', ['3–5']],
    // Years are four digits, not amounts that look like one.
    ['2.022 hồ sơ, 12022 dòng, 2022,5 tấn', 'vi', ['2.022', '12022', '2022,5']],
  ])('%s', (words, locale, expected) => {
    expect(found(words, locale)).toEqual(expected);
  });
});

describe('what says when, or names something, may stand', () => {
  it.each([
    'Năm 2022, giai đoạn 2021–2024 và 2021–24.',
    'Ngày 28/4/2023, tháng 4/2023, tháng 9, ngày 1 tháng 7 năm 2025, ngày 30/6.',
    'Quý I/2023, quý 2/2024, 11 tháng 2024, 6 tháng đầu năm; tỷ trọng của 9 tháng.',
    'Quyết định 1726/QĐ-BTTTT, Thông tư 26/2020/TT-BTTTT, Quyết định số 766, Đề án 06.',
    'Bộ chỉ số 766, bộ chỉ số quốc gia 766.',
    'Hình 2, bảng 3, mục 4.',
    'Thang 0–1, thang từ 0 đến 1, thang điểm 100.',
    'Dịch vụ 4G, Q1, COVID-19, VN-58.',
    'Giấy phép CC BY 4.0, ISO 3166-2.',
    'Hạng {ranking[2021,A].rank} trên {63|plain} tỉnh.',
  ])('%s', (words) => {
    expect(found(words)).toEqual([]);
  });

  it.each([
    'In 2022, from 2021–2024.',
    'In the first 9 months of 2024; on 28 April 2023, in April 2023, on April 28.',
    'Decision 766, Decision No. 1726, Project 06, the 766 index, the index known as 766.',
    'Figure 2, table 3, on a scale from 0 to 1, a scale of 100.',
  ])('%s', (words) => {
    expect(found(words, 'en')).toEqual([]);
  });
});

it('a number that the claim of the sentence compares with may be named', () => {
  expect(findBareNumerals('Hơn 4 điểm phần trăm, hạng 9', 'vi', [4])).toMatchObject([
    { text: '9' },
  ]);
  expect(findBareNumerals('Hơn 1.000,5 tấn', 'vi', [1000.5])).toEqual([]);
});

it('a number that is bound by a template with names in it is bound', () => {
  const template =
    'Có {count(d[2024,*].v where p.region = {region} and v > 12)|words} nơi, hạng {x.rank}.';
  expect(findBareNumerals(template, 'vi')).toEqual([]);
  expect(findBareNumerals(`${template} Trong 7 nơi.`, 'vi')).toMatchObject([{ text: '7' }]);
});

it('where it stands is told', () => {
  expect(findBareNumerals('Tỉnh đứng thứ 9.', 'vi')).toEqual([{ text: '9', index: 14 }]);
});

it('whatever number is printed into a sentence is found whole', () => {
  const number = fc.tuple(
    fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }),
    fc.integer({ min: 0, max: 4 }),
    fc.constantFrom<Locale>('vi', 'en'),
  );
  fc.assert(
    fc.property(number, ([value, decimals, locale]) => {
      const printed = formatNumber(value, locale, decimals);
      fc.pre(!/^(19|20)\d\d$/.test(printed));
      const words = locale === 'vi' ? `Có ${printed} tấn.` : `There are ${printed} tonnes.`;
      expect(found(words, locale)).toEqual([printed]);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (place) => {
      const printed = formatOrdinal(place, 'en');
      expect(found(`It came ${printed}.`, 'en')).toEqual([printed]);
    }),
  );
});
