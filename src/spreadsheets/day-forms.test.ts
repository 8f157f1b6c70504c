import { describe, expect, it } from 'vitest';
import { plainDay } from './day-forms.ts';

describe('a written day', () => {
  it.each([
    ['28/4/2023', '2023-04-28', null],
    ['4/28/2023', null, '2023-04-28'],
    ['03/04/2023', '2023-04-03', '2023-03-04'],
    ['28.4.2023', '2023-04-28', null],
    ['28-04-2023', '2023-04-28', null],
    ['2023-4-28', '2023-04-28', '2023-04-28'],
    ['ngày 28 tháng 4 năm 2023', '2023-04-28', '2023-04-28'],
    ['28 tháng 4, 2023', '2023-04-28', '2023-04-28'],
    ['31/4/2023', null, null],
    ['29/2/2023', null, null],
    ['29/2/2024', '2024-02-29', null],
    ['28/4/23', null, null],
    ['4/2023', null, null],
    ['28/4-2023', null, null],
  ])('%s is %s where the day comes first and %s where the month does', (text, day, month) => {
    expect(plainDay(text, 'day-first')).toBe(day);
    expect(plainDay(text, 'month-first')).toBe(month);
  });
});
