import { describe, expect, it } from 'vitest';
import { explain, rangeWords } from './explain.ts';
import { library, read } from './fixtures/read-small.ts';
import { formulas } from './formula.ts';
import type { Reading } from './reading.ts';

function computationOf(
  text: string,
): Reading & { computation: NonNullable<Reading['computation']> } {
  const reading = read(text);
  if (!reading.computation) throw new Error(`«${text}» is not computed`);
  return { ...reading, computation: reading.computation };
}

describe('a computation is shown with the numbers put in', () => {
  it.each([
    ['difference(services[2024-02,growth].value, services[2022-05,online].value)', '8.40% − 27.2%'],
    [
      'share(harvest[2021,B,final].amount, harvest[2021,A,final].amount)',
      '80 tonnes ÷ 120 tonnes × 100',
    ],
    ['sum(harvest[2021,*,final].amount)', '120 tonnes + 80 tonnes + 80 tonnes'],
    ['rank(harvest[2021,B,final].amount, harvest[2021,*,final].amount)', '1 + 1'],
    ['highest(harvest[2021,*,final].amount)', 'max{120 tonnes; 80 tonnes; 80 tonnes}'],
    ['count(provinces)', null],
  ])('%s', (text, symbols) => {
    const explained = explain(computationOf(text), 'en', library);
    expect(explained.symbols?.replaceAll('\u00a0', ' ') ?? null).toBe(symbols);
  });

  it('every formula has words in both languages', () => {
    for (const { words } of formulas.values()) {
      expect(words.vi.length).toBeGreaterThan(10);
      expect(words.en.length).toBeGreaterThan(10);
    }
  });
});

describe('a set is named in words', () => {
  const words = (text: string, locale: 'vi' | 'en') => {
    const { over } = computationOf(text).computation;
    return over && rangeWords(over, locale, library);
  };

  it('with what its key fixes and its condition chooses', () => {
    const text =
      'count(harvest[2021,*,final] where province.region = east and not (amount > 100 or province = C))';
    expect(words(text, 'vi')).toBe(
      'Vụ mùa; Năm: 2021; Tình trạng: chính thức; region = east và không phải (Sản lượng > 100 hoặc Tỉnh = Tỉnh C)',
    );
    expect(words(text, 'en')).toBe(
      'Harvest; Year: 2021; Status: final; region = east and not (Amount > 100 or Province = Province C)',
    );
  });

  it('and says where only the known numbers count', () => {
    expect(words('sum(known harvest[2023,*,final].amount)', 'en')).toBe(
      'Harvest; Year: 2023; Status: final; only where the number is known',
    );
  });
});
