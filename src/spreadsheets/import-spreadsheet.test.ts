import writeWorkbook from 'write-excel-file/node';
import type { Cell as SheetCell } from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Dataset, Library } from '../datasets/dataset.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { unicodeText, vietnameseCsv, workbook } from './fixtures/spreadsheets.ts';
import { importSpreadsheet, type ImportChoices } from './import-spreadsheet.ts';
import { writeCsv } from './write-csv.ts';

const files = readDataFolder('.');
const { library } = readLibrary(files);
const datasetOf = (id: string) => {
  const dataset = library.datasets.get(id);
  if (!dataset) throw new Error(id);
  return dataset;
};

/** The site as it was before some rows of a dataset were known. */
function without(id: string, isMissing: (key: string) => boolean) {
  const whole = datasetOf(id);
  const names = whole.fields.map(({ name }) => name);
  const rows = whole.rows.filter(({ key }) => !isMissing(key));
  const bytes = writeCsv([
    names,
    ...rows.map(({ cells }) => names.map((name) => cells[name]?.text ?? '')),
  ]);
  const before = files.map((file) => (file.path === whole.path ? { ...file, bytes } : file));
  const missing = whole.rows.filter(({ key }) => isMissing(key));
  const dataset: Dataset = { ...whole, rows, rowByKey: new Map(rows.map((row) => [row.key, row])) };
  return { whole, dataset, before, missing };
}

/** Brings a spreadsheet into a dataset as it is on the site. */
function bringIn(
  id: string,
  bytes: Uint8Array | string,
  choices: ImportChoices = {},
  state: { dataset: Dataset; library: Library } = { dataset: datasetOf(id), library },
) {
  const file = {
    path: 'bang.xlsx',
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  };
  return importSpreadsheet(file, state.dataset, state.library, files, choices);
}

const sheet = (rows: SheetCell[][]) => writeWorkbook(rows).toBuffer();
const texts = (...values: string[]): SheetCell[] =>
  values.map((value) => (value === '' ? null : { type: String, value }));
const number = (value: number, format?: string): SheetCell => ({
  type: Number,
  value,
  ...(format === undefined ? {} : { format }),
});

const text = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array());
const said = (problems: readonly { line: number; column?: string; found?: string }[]) =>
  problems.map(({ line, column, found }) => [line, column, found]);

describe('rows that were taken out of the data', () => {
  const { whole, dataset, before, missing } = without('dti-ranking', (key) =>
    key.startsWith('2024,'),
  );

  it.each([
    [
      'a workbook with a merged title',
      () => workbook({ fields: whole.fields, rows: missing }, 'Xếp hạng'),
    ],
    ['a CSV of a Vietnamese Excel', () => vietnameseCsv({ fields: whole.fields, rows: missing })],
    ['«Unicode text» in UTF-16', () => unicodeText({ fields: whole.fields, rows: missing })],
  ])('come back byte for byte from %s', async (_, made) => {
    const done = importSpreadsheet(
      { path: 'bang', bytes: await made() },
      dataset,
      library,
      before,
      {},
    );
    expect(done.problems).toEqual([]);
    expect(done.merged?.added).toHaveLength(missing.length);
    expect(missing.length).toBeGreaterThan(60);
    expect(Buffer.from(done.csv ?? [])).toEqual(Buffer.from(whole.bytes));
  });

  it('come back under the names of provinces, statuses and units', async () => {
    const { fields } = whole;
    const named = missing.map(({ cells }) =>
      fields.map(({ name }): SheetCell => {
        const text = cells[name]?.text ?? '';
        const value = name === 'province' ? (library.provinces.get(text)?.name.vi ?? '') : text;
        return text === '' ? null : { type: String, value };
      }),
    );
    const bytes = await sheet([
      fields.map(({ title }) => ({ type: String, value: title.en })),
      ...named,
    ]);
    const done = importSpreadsheet({ path: 'bang', bytes }, dataset, library, before, {
      decimal: 'point',
    });
    expect(done.problems).toEqual([]);
    expect(Buffer.from(done.csv ?? [])).toEqual(Buffer.from(whole.bytes));
  });
});

/** A growth rate as an editor notes it: the columns of the key, the number, the source. */
const growthHeader = 'Năm;Địa phương;Tăng GRDP;Dấu;Phạm vi;Tình trạng;Lần nêu;Công bố lúc;Nguồn';
const growthRow = (
  growth: string,
  year = '2031',
  rest: Partial<Record<'province' | 'source', string>> = {},
) =>
  `${year};${rest.province ?? 'Bình Phước'};${growth};=;toàn bộ GRDP;ước tính;1;2031;${rest.source ?? 'vcci-2017'}`;
const growthCsv = (...rows: string[]) => `${[growthHeader, ...rows].join('\n')}\n`;

describe('a number that may be two', () => {
  const exportsOf = (value: string, year = '2031') =>
    `${year};cả năm;xuất khẩu;ước tính;1;${value};=;2031;vcci-2017`;
  const exportsCsv = (...rows: string[]) =>
    `Năm;Kỳ;Loại;Tình trạng;Lần nêu;Giá trị;Dấu;Công bố lúc;Nguồn\n${rows.join('\n')}\n`;

  it('is refused where nothing says which mark stands before decimals', () => {
    const done = bringIn('trade', exportsCsv(exportsOf('1.234')));
    expect(done.csv).toBeNull();
    expect(said(done.problems)).toEqual([[2, 'Giá trị', '1.234']]);
    expect(done.problems[0]?.expected.vi).toBe(
      'một con số chỉ đọc được một cách: đây có thể là 1234 hoặc 1.234',
    );
    expect(done.problems[0]?.repair.en).toContain('--decimal comma');
  });

  it.each([
    ['comma', '1234'],
    ['point', '1.234'],
  ] as const)('is taken as someone says: %s', (decimal, value) => {
    const done = bringIn('trade', exportsCsv(exportsOf('1.234')), { decimal });
    expect(done.problems).toEqual([]);
    expect(text(done.csv)).toContain(`2031,FY,exports,estimate,1,${value},=,`);
  });

  it('is taken as another cell of the sheet says', () => {
    const done = bringIn('trade', exportsCsv(exportsOf('1.234'), exportsOf('1.250,7', '2032')));
    expect(done.understood?.decimal).toBe('comma');
    expect(text(done.csv)).toContain('2031,FY,exports,estimate,1,1234,=,');
    expect(text(done.csv)).toContain('2032,FY,exports,estimate,1,1250.7,=,');
  });

  it('is taken where its column allows only one of them', () => {
    // A growth of 8,420 % is none.
    const done = bringIn('grdp-growth', growthCsv(growthRow('8,42')));
    expect(done.problems).toEqual([]);
    expect(text(done.csv)).toContain('\n2031,VN-58,8.42,=,total,estimate,1,2031,');
  });

  it('is refused where two cells speak for different marks', () => {
    const done = bringIn('grdp-growth', growthCsv(growthRow('8,42'), growthRow('8.43', '2032')));
    expect(done.csv).toBeNull();
    expect(said(done.problems)).toEqual([
      [2, 'Tăng GRDP', '8,42'],
      [3, 'Tăng GRDP', '8.43'],
    ]);
  });
});

describe('what a sheet calls things', () => {
  it.each(['Bình Phước', 'Đồng Nai'])(
    'is understood by what is in a column: «Địa phương» holds provinces (%s)',
    (province) => {
      // «Đồng Nai» is the title of a publication too.
      const done = bringIn('grdp-growth', growthCsv(growthRow('8,42', '2031', { province })));
      expect(done.header?.columns[1]).toMatchObject({
        header: 'Địa phương',
        field: { name: 'province' },
      });
    },
  );

  it('is not guessed: a column that nothing names is asked about, with what it may be', () => {
    const csv = growthCsv(growthRow('8,42'))
      .replace('Tăng GRDP', 'Tang GRDPP')
      .replace('Dấu', 'Loại số');
    const done = bringIn('grdp-growth', csv);
    expect(said(done.problems)).toContainEqual([1, 'Tang GRDPP', 'Tang GRDPP']);
    const [near] = done.problems.filter(({ found }) => found === 'Tang GRDPP');
    expect(near?.repair.vi).toContain('Có phải ý bạn là «growth»?');
    const [far] = done.problems.filter(({ found }) => found === 'Loại số');
    expect(far?.repair.en).toBe(
      'Say which column of grdp-growth it is: --map "Loại số=column"; or leave it out: --map "Loại số="',
    );
  });

  it('is taken from a person who says it', () => {
    const csv = growthCsv(growthRow('8,42'))
      .replace('Tăng GRDP', 'Tốc độ')
      .replace('Lần nêu', 'STT');
    const columns = new Map([
      ['Tốc độ', 'growth'],
      ['STT', ''],
    ]);
    const done = bringIn('grdp-growth', csv, { columns, constant: new Map([['variant', '1']]) });
    expect(done.problems).toEqual([]);
    expect(text(done.csv)).toContain('\n2031,VN-58,8.42,=,total,estimate,1,2031,');
  });

  it('lacks a column of the key: that is said, and how to give it to all rows', () => {
    const csv = 'Năm;Tăng GRDP\n2031;8,42\n';
    const missing = bringIn('grdp-growth', csv).problems.map(({ column, repair }) => [
      column,
      repair.en,
    ]);
    expect(missing).toContainEqual([
      'province',
      'Add the column to the sheet, or give every row the same value: --set province=value',
    ]);
  });

  it('may name a province with «Tỉnh», «TP.» or without', () => {
    const rows = ['Tỉnh Bình Phước', 'TP. Hồ Chí Minh', 'tp Đà Nẵng', 'ĐỒNG NAI', 'VN-43'].map(
      (province, index) => growthRow('8,42', String(2031 + index), { province }),
    );
    const done = bringIn('grdp-growth', growthCsv(...rows));
    expect(done.problems).toEqual([]);
    expect(done.merged?.added.map((key) => key.split(',')[1])).toEqual([
      'VN-58',
      'VN-SG',
      'VN-DN',
      'VN-39',
      'VN-43',
    ]);
  });

  it('names a source that is not in the register: refused at the line of the sheet', () => {
    const done = bringIn(
      'grdp-growth',
      growthCsv(growthRow('8,42', '2031', { source: 'vccii-2017' })),
    );
    expect(done.csv).toBeNull();
    expect(done.problems).toHaveLength(1);
    expect(done.problems[0]).toMatchObject({ file: 'bang.xlsx', line: 2, found: 'vccii-2017' });
    expect(done.problems[0]?.repair.vi).toContain('Có phải ý bạn là «vcci-2017»?');
  });

  it('is no table of this dataset: refused with the columns that are looked for', () => {
    const done = bringIn('grdp-growth', 'Họ tên;Điện thoại\nAn;012\n');
    expect(done.problems[0]?.expected.en).toContain('year, province, growth');
  });

  it('has years that run across: refused, with what to do', () => {
    const done = bringIn('grdp-growth', 'Tỉnh, thành;2023;2024\nBình Phước;8,34;9,32\n');
    expect(done.csv).toBeNull();
    expect(done.problems[0]?.repair.vi).toContain('xoay lại thành dòng');
  });
});

describe('what a spreadsheet does to cells', () => {
  const header = texts(
    'year',
    'province',
    'growth',
    'comparator',
    'coverage',
    'status',
    'variant',
    'vintage',
    'source',
  );
  const row = (
    growth: SheetCell,
    vintage: SheetCell = { type: String, value: '2031' },
  ): SheetCell[] => [
    number(2031, '0'),
    ...texts('VN-58'),
    growth,
    ...texts('=', 'total', 'estimate'),
    number(1, '0'),
    vintage,
    ...texts('vcci-2017'),
  ];
  const day = (value: string): SheetCell => ({
    type: Date,
    value: new Date(value),
    format: 'dd/mm/yyyy',
  });

  it('keeps zeros at the end that it shows', async () => {
    const done = bringIn('grdp-growth', await sheet([header, row(number(8.4, '0.00'))]));
    expect(done.problems).toEqual([]);
    expect(text(done.csv)).toContain('\n2031,VN-58,8.40,=,');
  });

  it('is cleaned of what computing left behind the last certain digit', async () => {
    const done = bringIn('grdp-growth', await sheet([header, row(number(2.8 * 3))]));
    expect(2.8 * 3).not.toBe(8.4);
    expect(text(done.csv)).toContain('\n2031,VN-58,8.4,=,');
  });

  it('shows fewer digits than it keeps: a person says which count', async () => {
    const bytes = await sheet([header, row(number(8.4231, '0.00'))]);
    const asked = bringIn('grdp-growth', bytes);
    expect(said(asked.problems)).toEqual([[2, 'growth', '8.42']]);
    expect(asked.problems[0]?.expected.vi).toBe('một con số: ô hiện 8.42 nhưng giữ 8.4231');
    expect(text(bringIn('grdp-growth', bytes, { digits: 'shown' }).csv)).toContain(',VN-58,8.42,=');
    // The column takes two decimals: four are refused by the check of the data.
    expect(bringIn('grdp-growth', bytes, { digits: 'stored' }).problems[0]).toMatchObject({
      line: 2,
      found: '8.4231',
    });
  });

  it('shows 8,42% and keeps 0.0842: 8.42 in a column of percentages', async () => {
    const done = bringIn('grdp-growth', await sheet([header, row(number(0.0842, '0.00%'))]));
    expect(done.problems).toEqual([]);
    expect(text(done.csv)).toContain('\n2031,VN-58,8.42,=,');
  });

  it('turned a number into a day: refused', async () => {
    const done = bringIn('grdp-growth', await sheet([header, row(day('2031-08-04'))]));
    expect(said(done.problems)).toEqual([[2, 'growth', '2031-08-04']]);
    expect(done.problems[0]?.repair.en).toContain('turned the number into a date');
  });

  it('turned a month into a day: refused, because nobody typed a day', async () => {
    const done = bringIn(
      'grdp-growth',
      await sheet([header, row(number(8.42), day('2031-08-01'))]),
    );
    expect(said(done.problems)).toEqual([[2, 'vintage', '2031-08-01']]);
  });

  it('merges cells over rows: each row has what stands in them', async () => {
    const merged = { type: String, value: 'Bình Phước', rowSpan: 2 };
    const [, , ...rest] = row(number(8.42));
    const done = bringIn(
      'grdp-growth',
      await sheet([
        header,
        [number(2031, '0'), merged, ...rest],
        [number(2032, '0'), null, ...rest],
      ]),
    );
    expect(done.problems).toEqual([]);
    expect(done.merged?.added).toEqual([
      '2031,VN-58,total,estimate,1',
      '2032,VN-58,total,estimate,1',
    ]);
  });

  it('has a title above and a note below: neither is a row', async () => {
    const note = 'Nguồn: báo cáo của tỉnh';
    const done = bringIn(
      'grdp-growth',
      await sheet([texts('Tăng trưởng GRDP'), [], header, row(number(8.42)), [], texts(note)]),
    );
    expect(done.problems).toEqual([]);
    expect(done.header?.line).toBe(3);
    expect(done.understood?.notes).toEqual([{ line: 6, text: note }]);
  });

  it('has marks for «unknown»: they are asked about once and then empty', async () => {
    const named = [...header, ...texts('rank_63')];
    const bytes = await sheet([named, [...row(number(8.42)), ...texts('–')]]);
    const [asked] = bringIn('grdp-growth', bytes).problems;
    expect(asked?.repair.vi).toContain('--unknown "–"');
    expect(text(bringIn('grdp-growth', bytes, { unknown: ['–'] }).csv)).toContain(
      '\n2031,VN-58,8.42,=,total,estimate,1,2031,,,,vcci-2017,',
    );
  });

  it('is no file that can be read', () => {
    const broken = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
    expect(bringIn('grdp-growth', broken).problems[0]?.repair.vi).toContain('lưu lại thành .xlsx');
    // «Tăng» in Windows-1258.
    const old = new Uint8Array([0x54, 0xe3, 0x6e, 0x67, 0x3b, 0x31, 0x0a]);
    expect(bringIn('grdp-growth', old).csv).toBeNull();
  });
});

describe('rows that are there already', () => {
  const real = datasetOf('grdp-growth').rows[0];
  const names = datasetOf('grdp-growth').fields.map(({ name }) => name);
  const line = (change: Readonly<Record<string, string>>) =>
    `${names.join(';')}\n${names.map((name) => `"${(change[name] ?? real?.cells[name]?.text ?? '').replaceAll('"', '""')}"`).join(';')}\n`;

  it('change nothing when they say the same', () => {
    const done = bringIn('grdp-growth', line({}), { decimal: 'point' });
    expect(done.problems).toEqual([]);
    expect(done.merged).toMatchObject({ added: [], changed: [], unchanged: 1 });
    expect(Buffer.from(done.csv ?? [])).toEqual(Buffer.from(datasetOf('grdp-growth').bytes));
  });

  it('change one cell when they differ in one, and only its line of the file', () => {
    const before = real?.cells.growth?.text ?? '';
    const done = bringIn('grdp-growth', line({ growth: '11.11' }), { decimal: 'point' });
    expect(done.merged?.changed).toEqual([
      { key: real?.key, column: 'growth', before, after: '11.11', line: 2 },
    ]);
    const old = text(datasetOf('grdp-growth').bytes).split('\n');
    const differing = text(done.csv)
      .split('\n')
      .filter((each, index) => each !== old[index]);
    expect(differing).toHaveLength(1);
  });

  it('are refused when the sheet has two for one key', () => {
    const done = bringIn('grdp-growth', growthCsv(growthRow('8,42'), growthRow('8,43')));
    expect(said(done.problems)).toEqual([[3, undefined, '2031,VN-58,total,estimate,1']]);
  });
});

describe('workbooks with several sheets', () => {
  const table = [
    texts('year', 'province', 'growth'),
    [number(2031, '0'), ...texts('VN-58'), number(8.42)],
  ];
  it('are asked about when more than one fits', async () => {
    const bytes = await writeWorkbook([
      { sheet: 'Quý I', data: table },
      { sheet: 'Quý II', data: table },
      { sheet: 'Ghi chú', data: [texts('không có gì')] },
    ]).toBuffer();
    expect(bringIn('grdp-growth', bytes).problems[0]?.repair.vi).toBe(
      'Nhiều trang tính khớp với bộ dữ liệu. Chọn một: --sheet "Quý I" · --sheet "Quý II"',
    );
    expect(bringIn('grdp-growth', bytes, { sheet: 'Quý II' }).header?.grid.sheet).toBe('Quý II');
  });
});
