import { expect, it } from 'vitest';
import { readSmallLibrary } from './fixtures/small-library.ts';
import { readSectionPoints, type SectionData } from './section-points.ts';

const library = readSmallLibrary();
const growth: SectionData = {
  dataset: 'growth',
  unit: 'province',
  time: 'year',
  value: 'growth',
};

it('two rows for one unit and time are refused: which one counts must be said', () => {
  expect(() => readSectionPoints(growth, library)).toThrow('2022,AN');
  const prefer = { column: 'status', order: ['restated', 'estimate'] };
  const points = readSectionPoints({ ...growth, prefer }, library).of('AN');
  expect(points.map(({ time, value }) => [time, value?.value])).toEqual([
    [2021, 5],
    [2022, 7],
  ]);
});

it('a row whose word is not among those preferred is no number', () => {
  const prefer = { column: 'status', order: ['estimate'] };
  expect(readSectionPoints({ ...growth, prefer }, library).of('DO')).toEqual([]);
});

it('rows are chosen by their keys only, so that the others can be found by theirs', () => {
  const where = { growth: 3 };
  expect(() => readSectionPoints({ ...growth, where }, library)).toThrow('growth');
});

it('a column that is not there is refused', () => {
  expect(() => readSectionPoints({ ...growth, value: 'grwth' }, library)).toThrow('growth');
});
