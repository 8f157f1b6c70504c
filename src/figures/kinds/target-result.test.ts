import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../datasets/read-folder.ts';
import { readLibrary } from '../../datasets/read-library.ts';
import { buildFigure } from '../build-figure.ts';
import { figureSpecSchema } from '../kinds.ts';

const { library } = readLibrary(readDataFolder(process.cwd()));
const words = (text: string) => ({ vi: text, en: text });
const target = (year: number) => ({
  of: `economic-targets[${year},${year},grdp_growth,province,1].low`,
  to: `economic-targets[${year},${year},grdp_growth,province,1].high`,
});
const estimate = (year: number) => ({
  of: `grdp-growth[${year},VN-58,total,estimate,1].growth`,
  when: words('December'),
});
const restated = { of: 'grdp-growth[2021,VN-58,total,restated,1].growth', when: words('later') };
const row = (year: number, more: Record<string, unknown> = {}) => ({
  name: words(String(year)),
  target: target(year),
  ...more,
});
const build = (rows: readonly unknown[], more: Record<string, unknown> = {}) =>
  buildFigure(
    'x',
    figureSpecSchema.parse({
      chart: 'target-result',
      title: words('x'),
      subtitle: words('%, hạng, rank, billion VND, tỷ đồng, 2021, 2022, 2023, 2024, 2025'),
      alt: words('x'),
      data: { axis: words('growth'), better: 'higher', groups: [{ rows }], ...more },
    }),
    { library, locale: 'en' },
  );
const textsOf = ({ table }: ReturnType<typeof build>) =>
  table.rows.map(({ cells }) => cells.map(({ text }) => text));
const linesOf = ({ drawings }: ReturnType<typeof build>) =>
  [...drawings.wide.svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text);

describe('targets and results', () => {
  it('say whether a target was met, by each number that was published', () => {
    const figure = build([
      row(2021, { results: [estimate(2021), restated], comparable: true }),
      row(2022, { results: [estimate(2022)], comparable: true }),
    ]);
    expect(textsOf(figure).map((texts) => texts.slice(0, 5))).toEqual([
      ['8.5%', '9%', '6.32%', 'December', 'not met'],
      ['8.5%', '9%', '7.34%', 'later', 'not met'],
      ['7%', '7.5%', '8.42%', 'December', 'met'],
    ]);
    expect(linesOf(figure)).toEqual(
      expect.arrayContaining(['8.5–9%', 'December · first estimate', 'later · restated']),
    );
    // One target beside two results is one target.
    expect(figure.alt).toContain('target: 4');
  });

  it('do not judge where nobody said that the two measure the same', () => {
    const figure = build([row(2022, { results: [estimate(2022)] })]);
    expect(textsOf(figure)[0]?.[4]).toBe('not comparable');
    expect(linesOf(figure)).not.toContain('met');
    expect(linesOf(figure)).toContain('8.42%');
    expect(figure.drawings.wide.svg).not.toMatch(/class="column subject/);
  });

  it('say in words that no result was found, without a mark', () => {
    const figure = build([row(2022), row(2025, { none: words('the province was merged') })]);
    expect(textsOf(figure).map((texts) => texts.slice(2, 5))).toEqual([
      ['–', '–', 'no published result found'],
      ['–', '–', 'the province was merged'],
    ]);
    expect(linesOf(figure)).toContain('no published result found');
    expect(figure.drawings.wide.svg).not.toMatch(/class="column subject/);
    // A single number is no range.
    expect(linesOf(figure)).toContain('9%');
  });

  it('say who set the targets, and which rows differ', () => {
    const setBy = words('the province');
    expect(linesOf(build([row(2022)], { setBy })).join(' ')).toContain('Set by the province.');
    const figure = build([row(2022), row(2025, { setBy: words('the Government') })], { setBy });
    expect(linesOf(figure).join(' ')).toContain('Set by the province unless a row says otherwise.');
    expect(linesOf(figure)).toContain('the Government');
    expect(textsOf(figure).map((texts) => texts[5])).toEqual(['the province', 'the Government']);
  });

  it('judge the other way where lower is better', () => {
    const figure = build([
      row(2022, { results: [estimate(2022)], comparable: true, better: 'lower' }),
    ]);
    expect(textsOf(figure)[0]?.[4]).toBe('not met');
    expect(linesOf(figure)).toContain('lower is better');
  });

  it.each([
    [
      'a range that runs backwards',
      row(2021, { target: { of: target(2021).to, to: target(2021).of } }),
      'an upper end not below the lower',
    ],
    ['ranks', row(2022, { target: { of: 'dti-ranking[2022,VN-58].rank' } }), 'no ranks'],
    [
      'a result of another unit',
      row(2022, {
        results: [{ of: 'budget-revenue[2022,FY,VN-58,total,estimate,1].value', when: words('x') }],
      }),
      'numbers of one unit',
    ],
  ])('are refused for %s', (_, broken, expected) => {
    expect(() => build([broken])).toThrow(expected);
  });
});
