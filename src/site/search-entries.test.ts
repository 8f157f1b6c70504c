import { describe, expect, test } from 'vitest';
import type { Locale } from '../i18n/locale.ts';
import { withoutMarks } from '../i18n/without-marks.ts';
import { searchEntries } from '../search/find-entries.ts';
import { siteEntries } from './search-entries.ts';

/** What people type, with marks, and the page that they look for. */
const searches: Readonly<Record<Locale, readonly (readonly [query: string, path: string])[]>> = {
  vi: [
    ['chuyển đổi số', 'cau-chuyen/chuyen-doi-so/'],
    ['tăng trưởng', 'cau-chuyen/tang-truong-grdp/'],
    ['dịch vụ công', 'cau-chuyen/dich-vu-cong/'],
    ['ngân sách', 'cau-chuyen/ngan-sach/'],
    ['hứa và làm', 'cau-chuyen/hua-va-lam/'],
    ['sáp nhập', 'cau-chuyen/sau-sap-nhap/'],
    ['Bình Phước', 'tinh/binh-phuoc/'],
    ['Đồng Nai', 'tinh/dong-nai/'],
    ['Hà Nam', 'tinh/ha-nam/'],
    ['Thừa Thiên Huế', 'tinh/thua-thien-hue/'],
    ['GRDP bình quân đầu người', 'du-lieu/grdp-per-capita/'],
    ['đầu tư trực tiếp nước ngoài', 'du-lieu/fdi/'],
    ['xuất khẩu', 'du-lieu/trade/'],
    ['hài lòng', 'du-lieu/sipas/'],
    ['dân số và diện tích', 'du-lieu/population/'],
    ['trọng số của DTI', 'du-lieu/dti-weights/'],
    ['kiểm chứng', 'kiem-chung/'],
    ['sửa số liệu', 'sua-so-lieu/'],
    ['phiên bản dữ liệu', 'phien-ban/'],
    ['so sánh hai tỉnh', 'so-sanh/'],
  ],
  en: [
    ['chuyển đổi số', 'cau-chuyen/chuyen-doi-so/'],
    ['dịch vụ công', 'cau-chuyen/dich-vu-cong/'],
    ['sáp nhập', 'cau-chuyen/sau-sap-nhap/'],
    ['ngân sách', 'cau-chuyen/ngan-sach/'],
    ['Bình Phước', 'tinh/binh-phuoc/'],
    ['Đồng Nai', 'tinh/dong-nai/'],
    ['Hậu Giang', 'tinh/hau-giang/'],
    ['Đắk Lắk', 'tinh/dak-lak/'],
    ['Hồ Chí Minh City', 'tinh/tp-ho-chi-minh/'],
    ['kiểm chứng', 'kiem-chung/'],
    ['digital transformation', 'cau-chuyen/chuyen-doi-so/'],
    ['economic growth', 'cau-chuyen/tang-truong-grdp/'],
    ['budget', 'cau-chuyen/ngan-sach/'],
    ['merger', 'cau-chuyen/sau-sap-nhap/'],
    ['GRDP per head of provinces', 'du-lieu/grdp-per-capita/'],
    ['foreign direct investment', 'du-lieu/fdi/'],
    ['exports and imports', 'du-lieu/trade/'],
    ['population', 'du-lieu/population/'],
    ['corrections', 'sua-so-lieu/'],
    ['how to check us', 'kiem-chung/'],
  ],
};

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  const entries = siteEntries(locale);
  const find = searchEntries(entries);

  test.each(searches[locale])('«%s» finds %s first, with marks and without', (query, path) => {
    expect(find(query)[0]?.path).toBe(path);
    expect(find(withoutMarks(query))[0]?.path).toBe(path);
  });

  test('every province is found first by its name, with marks, without, and in capitals', () => {
    const provinces = entries.filter(({ kind }) => kind === 'province');
    expect(provinces).toHaveLength(63);
    for (const { title, path } of provinces) {
      for (const query of [title, withoutMarks(title), title.toUpperCase()]) {
        expect(find(query)[0]?.path, query).toBe(path);
      }
    }
  });

  test('every story, figure and dataset is found first by its whole title', () => {
    for (const { kind, title, path } of entries) {
      if (!['story', 'figure', 'dataset'].includes(kind)) continue;
      expect(find(title)[0]?.path, title).toBe(path);
      expect(find(withoutMarks(title))[0]?.path, title).toBe(path);
    }
  });

  test('every page is there once, and no number stands in what is not printed', () => {
    expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
    for (const { kind, names, words } of entries) {
      expect(names.join(' ')).not.toMatch(/\p{N}/u);
      if (kind !== 'province') expect(words).not.toMatch(/\p{N}/u);
    }
  });
});
