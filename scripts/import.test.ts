import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatData } from './format.ts';
import { importInto } from './import.ts';

const file = 'data/grdp-growth.csv';
const real = readFileSync(file, 'utf8');
const header = 'Năm;Tỉnh;Tăng GRDP;Dấu;Phạm vi;Tình trạng;Lần nêu;Công bố lúc;Nguồn';
const row = '2031;Bình Phước;8,42;=;toàn bộ GRDP;ước tính;1;2031;vcci-2017';

/** A copy of the data, and a spreadsheet beside it. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'import-'));
  mkdirSync(path.join(root, 'data'));
  cpSync('data', path.join(root, 'data'), { recursive: true });
  writeFileSync(path.join(root, 'so moi.csv'), `\ufeff${header}\r\n${row}\r\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const data = (name = file) => readFileSync(path.join(root, name), 'utf8');
const bring = (into: string, isDry = false, english = false) =>
  importInto(root, { file: 'so moi.csv', into, choices: {}, isDry, english });

describe('npm run import', () => {
  it('writes the new row and nothing else, and says what it understood', () => {
    const { isDone, said } = bring('grdp-growth');
    expect(isDone).toBe(true);
    expect(said).toContain('Tỉnh → province (Tỉnh, thành)');
    expect(said).toContain('Số viết với dấu phẩy thập phân.');
    expect(said).toContain('1 dòng mới, 0 ô đổi');
    expect(said).toContain('+ grdp-growth[2031,VN-58,total,estimate,1]');
    const added = '2031,VN-58,8.42,=,total,estimate,1,2031,,,,vcci-2017,,,';
    expect(
      data()
        .split('\n')
        .filter((line) => !real.split('\n').includes(line)),
    ).toEqual([added]);
    expect(data().replace(`${added}\n`, '')).toBe(real);
  });

  it('says the same in English', () => {
    expect(bring('grdp-growth', true, true).said).toContain(
      '1 new row, 0 changed cells, 0 rows there already.',
    );
  });

  it('writes nothing when it is only asked', () => {
    expect(bring('grdp-growth', true).isDone).toBe(true);
    expect(data()).toBe(real);
  });

  it('has nothing to write the second time', () => {
    bring('grdp-growth');
    const once = data();
    expect(bring('grdp-growth').said).toContain('đã có tất cả');
    expect(data()).toBe(once);
  });

  it('names the dataset that the columns fit when none is said', () => {
    const { isDone, said } = bring('');
    expect(isDone).toBe(false);
    expect(said.split('\n')[1]).toMatch(/^ {2}--into grdp-growth {2}\(\d+ cột khớp\)$/);
  });

  it('asks whether another name was meant', () => {
    expect(bring('grdp-grwth').said).toContain('Có phải ý bạn là «grdp-growth»?');
  });

  it('warns when a published value is replaced', () => {
    const [key] = real.split('\n').slice(1);
    const [year, , growth] = key?.split(',') ?? [];
    expect([year, growth]).toEqual(['2013', '9.59']);
    writeFileSync(
      path.join(root, 'so moi.csv'),
      `${header}\n2013;Bình Phước;9,58;=;toàn bộ GRDP;dự báo;1;2013;vnplus-fr-2013\n`,
    );
    const { said } = bring('grdp-growth');
    expect(said).toContain('~ grdp-growth[2013,VN-58,total,projection,1].growth: 9.59 → 9.58');
    expect(said).toContain('! Có số cũ bị thay.');
    expect(said).toContain('npm run check:history');
  });

  it('touches nothing while the data have problems', () => {
    writeFileSync(path.join(root, file), real.replace('9.59', '9,59'));
    expect(bring('grdp-growth').isDone).toBe(false);
    expect(data()).toBe(real.replace('9.59', '9,59'));
  });

  it('refuses on the command line with exit code 1 and the flag that helps', () => {
    const run = (...given: string[]) =>
      spawnSync(process.execPath, [path.resolve('scripts/import.ts'), ...given], {
        cwd: root,
        encoding: 'utf8',
      });
    const wrong = run('so moi.csv', '--into', 'grdp-growth', '--decimal', 'dot');
    expect([wrong.status, wrong.stderr]).toEqual([1, '✗ --decimal "dot": comma | point\n']);
    const missing = run('khong co.csv', '--into', 'grdp-growth');
    expect(missing.status).toBe(1);
    expect(missing.stderr).toContain('Không có tệp «khong co.csv»');
    const right = run('so moi.csv', '--into', 'grdp-growth', '--en');
    expect([right.status, right.stderr]).toEqual([0, '']);
  });
});

describe('npm run format', () => {
  it('leaves the files of the site as they are', () => {
    expect(formatData(root)).toEqual({ written: [], problems: [] });
  });

  it('gives a file that Excel saved its form back', () => {
    const lines = real
      .trimEnd()
      .split('\n')
      .filter((line) => !line.includes('"'))
      .filter((line) => !line.includes(';'))
      .map((line) => line.split(',').map((cell) => cell.replace(/^(-?\d+)\.(\d+)$/, '$1,$2')));
    const saved = lines.map((cells) => `${cells.join(';')}\r\n`).join('');
    writeFileSync(path.join(root, file), `\ufeff${saved}`);
    expect(formatData(root)).toEqual({ written: [file], problems: [] });
    expect(data()).toBe(
      real
        .split('\n')
        .filter((line) => !line.includes('"') && !line.includes(';'))
        .join('\n'),
    );
  });

  it('leaves what it cannot know, and says why', () => {
    writeFileSync(path.join(root, file), real.replace('9.59', '9,590,1').replaceAll('\n', '\r\n'));
    const { written, problems } = formatData(root);
    expect(written).toEqual([]);
    expect(problems).toMatchObject([{ file, line: 2 }]);
    expect(data()).toContain('9,590,1');
  });
});
