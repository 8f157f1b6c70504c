import writeWorkbook from 'write-excel-file/node';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import { readLibrary } from '../src/datasets/read-library.ts';

/** A row that is made up to try the way from a spreadsheet to the page, and published nowhere. */
export const nextYear = {
  dataset: 'grdp-growth',
  /** A province that no sentence counts on, after its last year. */
  province: 'VN-22',
  year: 2025,
} as const;

/** The spreadsheet with it as one comes by mail: a title, a gap, the columns by their Vietnamese names, the row. */
export function nextYearAsWorkbook(root: string): Promise<Uint8Array> {
  const { library } = readLibrary(readDataFolder(root));
  const { fields = [], rows = [] } = library.datasets.get(nextYear.dataset) ?? {};
  const row = rows.findLast(({ cells: { province: of } }) => of?.text === nextYear.province);
  const cells = fields.map(({ name, type }) => {
    const text = row?.cells[name]?.text ?? '';
    if (name === 'year') return { type: Number, value: nextYear.year, format: '0' };
    if (name === 'province')
      return { type: String, value: library.provinces.get(nextYear.province)?.name.vi ?? '' };
    if (text === '') return null;
    return type === 'number' || type === 'integer'
      ? { type: Number, value: Number(text), format: text.replaceAll(/\d/g, '0') }
      : { type: String, value: text };
  });
  const header = fields.map(({ title }) => ({ type: String, value: title.vi }));
  const title = [{ type: String, value: 'Bảng chỉ để thử', columnSpan: fields.length }];
  return writeWorkbook([title, [], header, cells]).toBuffer();
}
