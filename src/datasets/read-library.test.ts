import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { filesWith, soundFiles, textOf } from './fixtures/library.ts';
import { readLibrary } from './read-library.ts';

const { library, problems } = readLibrary(soundFiles);

function placesOf(changes: Parameters<typeof filesWith>[0]): string[] {
  return readLibrary(filesWith(changes)).problems.map(
    ({ file, line, column }) => `${file}:${line} ${column ?? '-'}`,
  );
}

describe('a sound library', () => {
  it('has every dataset, the registers among them', () => {
    expect(problems).toEqual([]);
    expect([...library.datasets.keys()]).toEqual([
      ...['growth', 'provinces', 'ranking', 'sources', 'units'],
    ]);
  });

  it('finds a row by its key and knows its line', () => {
    const row = library.datasets.get('ranking')?.rowByKey.get('2022,VN-58');
    expect(row).toMatchObject({ dataset: 'ranking', line: 3, key: '2022,VN-58' });
    expect(row?.cells['rank']).toEqual({ text: '12', value: 12 });
    expect(row?.cells['score']).toEqual({ text: '0.6385', value: 0.6385 });
    expect(row?.cells['year']).toEqual({ text: '2022', value: 2022 });
    expect(row?.cells['source']?.value).toEqual(['dnk-2025', 'opendx-2025']);
    expect(row?.cells['note_vi']).toEqual({ text: '', value: null });
  });

  it('keeps the digits that the source printed', () => {
    const row = library.datasets.get('ranking')?.rowByKey.get('2023,VN-SG');
    expect(row?.cells['score']).toEqual({ text: '0.8020', value: 0.802 });
  });

  it('keeps the bytes of the file and their digest', () => {
    const dataset = library.datasets.get('growth');
    const file = soundFiles.find(({ path }) => path === 'data/growth.csv');
    expect(dataset?.path).toBe('data/growth.csv');
    expect(dataset?.bytes).toBe(file?.bytes);
    expect(dataset?.digest).toBe(
      createHash('sha256').update(textOf('data/growth.csv')).digest('hex'),
    );
  });

  it('has the sources as publications', () => {
    expect(library.sources.get('thanhnien-2023-04')).toEqual({
      id: 'thanhnien-2023-04',
      title: 'Bình Phước đứng thứ 9/63 tỉnh thành cả nước về chuyển đổi số',
      titleIsOriginal: false,
      publisher: 'Thanh Niên',
      url: 'https://thanhnien.vn/binh-phuoc-dung-thu-9-63-tinh-thanh-ca-nuoc-ve-chuyen-doi-so-185230428093533962.htm',
      publishedOn: '2023-04-28',
      language: 'vi',
      kind: 'press',
    });
    expect(library.sources.get('dti-gov-2022')?.publishedOn).toBe(null);
  });

  it('has the provinces and the units', () => {
    expect(library.provinces.get('VN-58')).toEqual({
      code: 'VN-58',
      name: { vi: 'Bình Phước', en: 'Binh Phuoc' },
      region: 'dong-nam-bo',
    });
    expect(library.units.get('dossier')).toEqual({
      id: 'dossier',
      vi: 'hồ sơ',
      enSingular: 'dossier',
      enPlural: 'dossiers',
    });
  });

  it('is read the same in any order of files', () => {
    const reversed = readLibrary(soundFiles.toReversed()).library;
    expect([...reversed.datasets.keys()]).toEqual([...library.datasets.keys()]);
  });
});

describe('problems of several files', () => {
  it('are all reported at once', () => {
    expect(
      placesOf({
        'data/growth.csv': textOf('data/growth.csv').replace('6.32', '6,32'),
        'data/ranking.csv': textOf('data/ranking.csv').replace('VN-58,12', 'VN-58,0'),
        'data/units.yaml': textOf('data/units.yaml').replace('title:', 'titel:'),
      }),
    ).toEqual(['data/growth.csv:2 growth', 'data/ranking.csv:3 rank', 'data/units.yaml:2 titel']);
  });

  it('keep only their own datasets out of the library', () => {
    const broken = textOf('data/growth.csv').replace('6.32', '6,32');
    const result = readLibrary(filesWith({ 'data/growth.csv': broken })).library;
    expect([...result.datasets.keys()]).toEqual(['provinces', 'ranking', 'sources', 'units']);
  });

  it('of a register do not make references to it look wrong', () => {
    expect(
      placesOf({ 'data/sources.csv': textOf('data/sources.csv').replace(',vi,copy', ',vi,copie') }),
    ).toEqual(['data/sources.csv:3 kind']);
    expect(placesOf({ 'data/sources.csv': '' })).toEqual(['data/sources.csv:1 -']);
    expect(placesOf({ 'data/units.yaml': null })).toEqual(['data/units.yaml:1 -']);
  });

  it('a missing register is one', () => {
    expect(placesOf({ 'data/provinces.csv': null, 'data/provinces.yaml': null })).toEqual([
      'data/provinces.csv:1 -',
      'data/provinces.yaml:1 -',
    ]);
  });

  it('a CSV without a descriptor is still checked for what can be known', () => {
    expect(
      placesOf({
        'data/growth.yaml': null,
        'data/growth.csv': textOf('data/growth.csv').replace('2021,2023-04', '\n2021,"2023-04'),
      }),
    ).toEqual(['data/growth.csv:3 -', 'data/growth.csv:4 vintage', 'data/growth.yaml:1 -']);
  });

  it('a descriptor without a CSV is one', () => {
    expect(placesOf({ 'data/growth.csv': null })).toEqual(['data/growth.csv:1 -']);
  });

  it('names that are no ids are ones', () => {
    const bytes = textOf('data/growth.csv');
    expect(
      placesOf({ 'data/Growth 2.csv': bytes, 'data/old/growth.csv': bytes, 'data/a.yml': bytes }),
    ).toEqual(['data/Growth 2.csv:1 -', 'data/a.yml:1 -', 'data/old/growth.csv:1 -']);
  });

  it('no files at all are six missing ones', () => {
    expect(readLibrary([]).problems).toHaveLength(6);
  });
});
