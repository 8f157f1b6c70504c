import { expect, it } from 'vitest';
import { readSmallLibrary } from '../evidence/fixtures/small-library.ts';
import { fillData } from './fill-data.ts';

const library = readSmallLibrary();

it('numbers in names and labels are printed, wherever the words stand', () => {
  const data = {
    value: 'score',
    rows: [{ name: { vi: 'hạng {ranking[2021,A].rank}', en: '{ranking[2021,A].rank}' }, at: 3 }],
    axis: { vi: 'thang {0–1|plain}', en: 'scale' },
  };
  expect(fillData(data, { library, locale: 'vi' })).toEqual({
    value: 'score',
    rows: [{ name: { vi: 'hạng 9/63', en: '{ranking[2021,A].rank}' }, at: 3 }],
    axis: { vi: 'thang 0–1', en: 'scale' },
  });
});
