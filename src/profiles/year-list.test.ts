import { expect, it } from 'vitest';
import { yearList } from './year-list.ts';

it('one year, two, and years in a row', () => {
  expect(yearList([2020], 'vi')).toBe('năm 2020');
  expect(yearList([2020, 2021], 'vi')).toBe('các năm 2020 và 2021');
  expect(yearList([2020, 2021, 2022], 'vi')).toBe('các năm 2020–2022');
  expect(yearList([2013, 2014, 2015, 2018, 2021, 2022, 2023], 'vi')).toBe(
    'các năm 2013–2015, 2018 và 2021–2023',
  );
  expect(yearList([2013, 2014, 2018], 'en')).toBe('2013, 2014 and 2018');
});
