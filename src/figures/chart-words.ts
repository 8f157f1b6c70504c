import type { Words } from '../i18n/locale.ts';
import type { FigureSpec } from './kinds.ts';

/** What each kind of figure shows, in one line, for the person who chooses among them. */
export const chartWords: Readonly<Record<FigureSpec['chart'], Words>> = {
  'big-number': {
    vi: 'một đến bốn con số lớn, mỗi số so với một số khác',
    en: 'one to four large numbers, each held against another',
  },
  columns: {
    vi: 'cột từ số không, mỗi thời điểm một cột; có thể so với một chuỗi khác',
    en: 'columns from zero, one for each time, perhaps beside another series',
  },
  contributions: {
    vi: 'cột chồng: mức tăng chung là do những phần nào',
    en: 'stacked columns: which parts a change is made of',
  },
  distribution: {
    vi: 'mỗi nơi một chấm trên một trục: nơi này đứng đâu giữa mọi nơi',
    en: 'a dot for each unit on one axis: where one stands among all',
  },
  'from-to': {
    vi: 'mỗi hàng hai dấu: từ con số này đến con số kia',
    en: 'two marks a row: from one number to another',
  },
  'grouped-bars': {
    vi: 'vài thanh cạnh nhau trong mỗi nhóm: dự toán, ước, quyết toán',
    en: 'a few bars side by side in each group: plan, estimate, final account',
  },
  'heat-table': {
    vi: 'bảng số có tông màu: nhiều hàng, nhiều năm',
    en: 'a table of toned cells: many rows, many years',
  },
  line: {
    vi: 'đường theo thời gian, một nơi nổi bật giữa các nơi khác',
    en: 'lines over time, one unit standing out among others',
  },
  map: {
    vi: 'bản đồ tỷ lệ, điểm hay hạng của mọi tỉnh, thành',
    en: 'a map of a rate, score or rank of every province',
  },
  'rank-over-time': {
    vi: 'hạng theo thời gian, hạng nhất ở trên cùng',
    en: 'ranks over time, the first on top',
  },
  'ranked-bars': {
    vi: 'thanh ngang xếp từ cao xuống thấp',
    en: 'bars in order, from high to low',
  },
  scatter: {
    vi: 'mỗi nơi một chấm theo hai con số',
    en: 'a dot for each unit by two numbers',
  },
  slope: {
    vi: 'hai thời điểm, mỗi nơi một đường nối',
    en: 'two times, a line for each unit',
  },
  'small-multiples': {
    vi: 'nhiều ô cùng một loại hình, chung một trục',
    en: 'several panels of one kind on one axis',
  },
  'stacked-bars': {
    vi: 'thanh chồng: một tổng gồm những phần nào',
    en: 'stacked bars: the parts of a whole',
  },
  'target-result': {
    vi: 'chỉ tiêu bên cạnh kết quả',
    en: 'targets beside results',
  },
  'unit-chart': {
    vi: 'mỗi chấm một nhiệm vụ, hồ sơ, đơn vị: đếm được',
    en: 'a dot for each task, dossier or unit: to be counted',
  },
};
