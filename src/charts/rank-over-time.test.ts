import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rankOverTime } from './__fixtures__/examples.ts';
import { type RankOverTimeData, drawRankOverTime, placeRankOverTime } from './rank-over-time.ts';

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Hạng' });

describe('ranks over time', () => {
  it('have rank 1 on top and the last rank at the bottom', () => {
    const { series, axisLabels } = placeRankOverTime(rankOverTime, options(720));
    const yOf = (text: string) => axisLabels.find(({ lines }) => lines[0] === text)?.y ?? NaN;
    expect(yOf('1')).toBeLessThan(yOf('10'));
    expect(yOf('10')).toBeLessThan(yOf('63'));
    expect(series.plot.top).toBeLessThan(series.plot.bottom);
  });

  it('have ticks at 1, in tens (on a phone twenties) and at the last', () => {
    const ticks = (width: number) =>
      placeRankOverTime(rankOverTime, options(width)).axisLabels.map(({ lines }) => lines[0]);
    expect(ticks(720)).toEqual(['1', '10', '20', '30', '40', '50', '63']);
    expect(ticks(288)).toEqual(['1', '20', '40', '63']);
  });

  it.each(widths)('write the subject’s rank at each of its points (%i px)', (width) => {
    const { series } = placeRankOverTime(rankOverTime, options(width));
    const written = series.labels
      .filter(({ role }) => role === 'subject')
      .map(({ lines }) => lines.join(' '));
    expect(written.toSorted()).toEqual(
      ['12/63', '13/63', '25/63', '9/63', 'Bình Phước 12/63'].toSorted(),
    );
  });

  it.each(widths)(
    'name the named where they end and, parted by breaks, before (%i px)',
    (width) => {
      const { series } = placeRankOverTime(rankOverTime, options(width));
      const written = series.labels
        .filter(({ role }) => role === 'named')
        .map(({ lines }) => lines.join(' '));
      expect(written).toContain('TP. Hồ Chí Minh 1/63');
      expect(written).toContain('Đà Nẵng 2/63');
      expect(written).toContain('Đà Nẵng');
    },
  );

  it.each(widths)('join nothing across a break (%i px)', (width) => {
    const { series } = placeRankOverTime(rankOverTime, options(width));
    const rules = series.breaks.map(({ rule }) => rule.x1);
    expect(rules).toHaveLength(2);
    const segments = series.lines.flatMap(({ runs }) =>
      runs.flatMap((run) => run.slice(1).map((point, index) => [run[index]?.[0] ?? 0, point[0]])),
    );
    expect(segments.length).toBeGreaterThan(60);
    for (const [from = 0, to = 0] of segments) {
      expect(rules.filter((rule) => from < rule && rule < to)).toEqual([]);
    }
  });

  it('draw all of the context as one path of lines and one of dots', () => {
    const svg = drawRankOverTime(placeRankOverTime(rankOverTime, options(288)));
    expect(svg.match(/class="[a-z]+ context"/g)).toEqual([
      'class="line context"',
      'class="dots context"',
    ]);
  });

  it('show a province of a sparse year as a dot', () => {
    const { series } = placeRankOverTime(rankOverTime, options(720));
    const context = series.lines.find(({ emphasis }) => emphasis === 'context');
    const first = Math.min(...(context?.dots.map(([x]) => x) ?? []));
    const ranked2020 = rankOverTime.series.filter(
      ({ emphasis, points }) => emphasis === 'context' && points[0]?.rank !== null,
    );
    expect(context?.dots.filter(([x]) => x === first)).toHaveLength(ranked2020.length);
  });

  it('form the marks by firmness: the rank that we computed is a dashed ring', () => {
    const { series } = placeRankOverTime(rankOverTime, options(720));
    const forms = series.marks
      .filter(({ emphasis }) => emphasis === 'subject')
      .map(({ firmness }) => firmness);
    expect(forms).toEqual(['solid', 'solid', 'solid', 'solid', 'dashed']);
  });

  it('give the breaks back as notes on a phone and print them on a desk', () => {
    expect(placeRankOverTime(rankOverTime, options(288)).notes).toEqual(
      rankOverTime.breaks.map(({ label }) => ({ heading: label })),
    );
    const desk = placeRankOverTime(rankOverTime, options(720));
    expect(desk.notes).toEqual([]);
    expect(desk.series.breaks.map(({ label }) => label.lines.join(' '))).toEqual(
      rankOverTime.breaks.map(({ label }) => label),
    );
  });

  it.each(widths)('of 63 provinces weigh little (%i px)', (width) => {
    const svg = drawRankOverTime(placeRankOverTime(rankOverTime, options(width)));
    expect(gzipSync(svg).length).toBeLessThan(2500);
  });

  it('are refused outside 1 to the last', () => {
    const withRank = (rank: number): RankOverTimeData => ({
      ...rankOverTime,
      series: [
        {
          id: 'VN-58',
          name: 'Bình Phước',
          emphasis: 'subject',
          points: [{ time: 2024, rank, label: String(rank), firmness: 'solid' }],
        },
      ],
    });
    for (const rank of [0, 64, NaN]) {
      expect(() => placeRankOverTime(withRank(rank), options(720))).toThrow(
        `The rank ${rank} of VN-58 is not between 1 and 63`,
      );
    }
    expect(() => placeRankOverTime(withRank(63), options(720))).not.toThrow();
  });

  it('are refused without any time', () => {
    expect(() =>
      placeRankOverTime({ ...rankOverTime, times: [], series: [] }, options(720)),
    ).toThrow('at least one time');
  });
});
