import { describe, expect, it } from 'vitest';
import { judge } from './condition.ts';
import { faultOf, library } from './fixtures/read-small.ts';

const holds = (text: string) => judge(text, library).holds;
const because = (text: string) =>
  judge(text, library).because.map(({ vi, en }) => [vi, en].map(plain));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a condition', () => {
  it.each([
    ['ranking[2021,A].rank = 9', true],
    ['ranking[2021,A].rank < 9', false],
    ['9 >= ranking[2021,A].rank', true],
    ['10 < ranking[2021,A].rank', false],
    ['ranking[2021,A].rank < ranking[2021,B].rank and ranking[2021,A].score > 0.48', true],
    ['not (ranking[2021,A].rank = 9 or ranking[2021,A].rank = 10)', false],
    ['harvest[2021,A,final].amount > mean(harvest[2021,*,final].amount)', true],
    ['difference(harvest[2022,A,final].amount, harvest[2021,A,final].amount) = 30', true],
    ['rank(harvest[2021,A,final].amount, harvest[2021,*,final].amount) = 1', true],
    ['services[2023-04,online].value > 90', true],
    ['money[2021,revenue].amount > money[2021,plan].amount', true],
    ['every(harvest[2021,*,final], amount >= 80)', true],
    ['every(harvest[*,A,*] where status = final, amount >= 150)', false],
    ['every(ranking[*,A] where year >= 2022, rank >= 12 and rank <= 13)', true],
  ])('%s: %s', (text, expected) => {
    expect(holds(text)).toBe(expected);
  });

  it('says what was found, in both languages', () => {
    expect(because('ranking[2021,A].rank < 8')).toEqual([
      ['9/63 không nhỏ hơn 8', '9th of 63 is not less than 8'],
    ]);
    expect(because('services[2022-05,online].value = 27.2')).toEqual([
      ['27,2% bằng 27,2', '27.2% equals 27.2'],
    ]);
    expect(because('every(harvest[2021,*,final], amount > 100)')).toEqual([
      [
        'harvest[2021,B,final] không thỏa «every(harvest[2021,*,final], amount > 100)»',
        'harvest[2021,B,final] does not fulfil «every(harvest[2021,*,final], amount > 100)»',
      ],
    ]);
  });

  it('names of several parts those that decided', () => {
    expect(
      because('ranking[2021,A].rank = 9 and ranking[2022,A].rank = 9').map(([, en]) => en),
    ).toEqual(['12th of 63 does not equal 9']);
    expect(
      because('ranking[2021,A].rank = 8 or ranking[2022,A].rank = 9').map(([, en]) => en),
    ).toHaveLength(2);
  });
});

describe('what the data cannot answer is refused', () => {
  it('a number that a qualifier leaves open', () => {
    const { found, words } = faultOf(() => judge('services[2023-04,online].value > 99.5', library));
    expect(found).toBe('services[2023-04,online].value > 99.5');
    expect(plain(words.expected.vi)).toMatchInlineSnapshot(
      `"một điều số liệu trả lời được; ở đây còn để ngỏ: hơn 99% lớn hơn 99,5 hay không"`,
    );
    expect(plain(words.expected.en)).toMatchInlineSnapshot(
      `"what the data can answer; this stays open: whether more than 99% is more than 99.5"`,
    );
  });

  it('unless the rest of the condition decides', () => {
    expect(holds('services[2023-04,online].value > 99.5 or ranking[2021,A].rank = 9')).toBe(true);
  });

  it.each([
    ['unlike units', 'ranking[2021,A].rank < ranking[2021,A].score', 'one unit'],
    ['a break', 'ranking[2021,A].rank < ranking[2020,A].rank', 'the series breaks'],
    ['an empty cell', 'ranking[2023,B].rank < 9', 'a cell with a value'],
    ['no cell at all', '9 = 9', 'at least one cell'],
    ['a year without a row', 'every(harvest[2024,*,final], amount > 1)', 'missing: C'],
    ['an empty cell among the rows', 'every(harvest[2023,*,final], amount > 1)', 'stays open'],
  ])('%s', (_, text, expected) => {
    expect(faultOf(() => judge(text, library)).words.expected.en).toContain(expected);
  });
});
