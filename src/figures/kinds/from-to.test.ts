import { describe, expect, it } from 'vitest';
import { builtOfReal } from '../fixtures/real.ts';

const both = (text: string) => ({ vi: text, en: text });
const row = (from: string, to: string, more: Record<string, unknown> = {}) => ({
  name: both('Bình Phước'),
  from: { of: from, when: both('then') },
  to: { of: to, when: both('now') },
  ...more,
});
const build = (rows: readonly unknown[], domain = [0, 80]) =>
  builtOfReal('from-to', { rows, domain, axis: both('x') });
const before = 'papi[2017,VN-58].score';
const after = 'papi[2018,VN-58].score';

describe('from – to', () => {
  it('has a small mark for the first number and a large one for the second, and says so', () => {
    const { howToRead, draw } = build([row(after, 'papi[2019,VN-58].score')]);
    const { svg } = draw({ width: 720, label: 'x' });
    const radius = (cell: string) =>
      Number(new RegExp(` r="([\\d.]+)"[^>]* data-cell="${cell}"`).exec(svg)?.[1]);
    expect(radius('0,0')).toBeLessThan(radius('0,1'));
    expect(howToRead).toBe(
      'In each row the small mark is the earlier number, the large one the later.',
    );
  });

  it('refuses a pair with a break in between and says how it can stand', () => {
    expect(() => build([row(before, after)])).toThrow('acrossBreak');
    expect(() => build([row(before, after)])).toThrow('the series breaks between 2017 and 2018');
  });

  it('draws it without a line where the editor says why, and prints the reason', () => {
    const because = both('Only to show how much the scale changed.');
    const { draw, breaks } = build([row(before, after, { acrossBreak: { because } })]);
    expect(breaks).toEqual([{ heading: 'Bình Phước', reason: because.en }]);
    for (const width of [288, 720]) {
      const { svg } = draw({ width, label: 'x' });
      expect(svg).not.toContain('class="line ');
      expect(svg).toContain('class="break-rule"');
      expect(svg.match(/data-cell="0,[01]"/g)).toHaveLength(2);
    }
  });

  it('refuses a reason where there is no break', () => {
    const acrossBreak = { because: both('x') };
    expect(() => build([row(after, 'papi[2019,VN-58].score', { acrossBreak })])).toThrow(
      'a break in the series between the two values',
    );
  });

  it('sets two statements that do not agree side by side, with nothing between them and the reason', () => {
    const because = both('Two sources say different things.');
    const { draw, breaks, table } = builtOfReal('from-to', {
      rows: [row(after, 'papi[2019,VN-58].score', { apart: { because } })],
      domain: [0, 80],
      axis: both('x'),
      ends: { from: both('one'), to: both('the other') },
    });
    expect(breaks).toEqual([{ heading: 'Bình Phước', reason: because.en }]);
    expect(table.columns.map(({ title }) => title)).toEqual(['one', 'the other']);
    const { svg } = draw({ width: 720, label: 'x' });
    expect(svg).not.toContain('class="line ');
    expect(svg).not.toContain('class="break-rule"');
    expect(svg.match(/data-cell="0,[01]"/g)).toHaveLength(2);
  });

  it('joins a pair of one method', () => {
    const { svg } = build([row(after, 'papi[2019,VN-58].score')]).draw({ width: 720, label: 'x' });
    expect(svg).toContain('class="line subject"');
  });

  it('leaves open the end that is a bound, also the earlier one', () => {
    const services = (status: string) => `grdp-sectors[2021,FY,services,${status},1].growth`;
    const content = build([row(services('estimate'), services('restated'))], [-2, 18]);
    const { svg } = content.draw({ width: 720, label: 'x' });
    expect(svg).toMatch(/class="arrow subject hollow"[^>]*data-cell="0,0"/);
    expect(svg).toMatch(/class="subject ringed"[^>]*data-cell="0,1"/);
    expect(content.table.rows[0]?.cells[0]?.text).toBe('less\u00a0than\u00a0−0.3% (then)');
  });

  it.each([
    [[row(after, 'papi[2019,VN-58].rank')], undefined, 'numbers of one unit'],
    [
      [row(after, 'papi[2019,VN-58].score')],
      [0, 40],
      'an axis that has every value on it, also 44.4044',
    ],
  ])('refuses: %#', (rows, domain, expected) => {
    expect(() => build(rows, domain)).toThrow(expected);
  });
});
