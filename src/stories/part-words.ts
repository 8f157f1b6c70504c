import type { Words } from '../i18n/locale.ts';
import type { PartKind } from './shown-parts.ts';

/** What an editor calls each kind of part. */
export const kindNames: Readonly<Record<PartKind, Words>> = {
  title: { vi: 'tiêu đề', en: 'title' },
  summary: { vi: 'tóm tắt', en: 'summary' },
  sentence: { vi: 'câu', en: 'sentence' },
  heading: { vi: 'đề mục', en: 'heading' },
  caveat: { vi: 'lưu ý', en: 'caveat' },
  event: { vi: 'mốc thời gian', en: 'time of an event' },
  'placed-figure': { vi: 'chỗ đặt hình', en: 'place of a figure' },
  'figure-title': { vi: 'hình, tiêu đề', en: 'figure, headline' },
  'figure-subtitle': { vi: 'hình, phụ đề', en: 'figure, subtitle' },
  'figure-alt': { vi: 'hình, lời mô tả', en: 'figure, text alternative' },
  'figure-note': { vi: 'hình, ghi chú', en: 'figure, note' },
  'figure-marks': { vi: 'hình vẽ', en: 'marks' },
  'figure-table': { vi: 'hình, bảng', en: 'figure, table' },
  'home-headline': { vi: 'trang chủ, tiêu đề', en: 'home page, headline' },
  'home-lead': { vi: 'trang chủ, lời dẫn', en: 'home page, lead' },
  'home-number': { vi: 'trang chủ, con số', en: 'home page, key number' },
  'profile-opening': { vi: 'trang tỉnh, phần đầu', en: 'province page, opening' },
  'profile-section': { vi: 'trang tỉnh, mục', en: 'province page, section' },
};
