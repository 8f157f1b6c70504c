import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breaks,
  decimal,
  emphasis,
  firmness,
  name,
  times,
  value,
} from './__fixtures__/arbitraries.ts';
import { type ColumnsData, drawColumns, placeColumns } from './columns.ts';
import {
  type DistributionRowsData,
  drawDistributionRows,
  placeDistributionRows,
} from './distribution-rows.ts';
import { type DistributionData, drawDistribution, placeDistribution } from './distribution.ts';
import { drawingFaults } from './drawing-faults.ts';
import { type FromToData, drawFromTo, placeFromTo } from './from-to.ts';
import { isBroken } from './joined-runs.ts';
import { type LineData, drawLine, placeLine } from './line.ts';
import { type RankOverTimeData, drawRankOverTime, placeRankOverTime } from './rank-over-time.ts';

/* Data of any shape that a figure may come with: short and long names, gaps, ties, few and many units. */

const seriesOf = <Point>(
  point: (time: number) => fc.Arbitrary<Point>,
  count: number,
  most: number,
) =>
  fc
    .array(
      fc.record({
        name,
        emphasis,
        points: fc.tuple(...Array.from({ length: count }, (_, index) => point(2016 + index))),
      }),
      { maxLength: most },
    )
    .map((series) =>
      series.map((each, index) => ({ ...each, id: `unit-${index}`, points: [...each.points] })),
    );

/** Events within an axis; some speak of a value of the first series that has one at that time. */
const eventsOn = (axis: readonly { readonly value: number }[]) => {
  const [first, last] = [axis[0]?.value ?? 0, axis.at(-1)?.value ?? 0];
  return fc.array(
    fc.record({
      time: fc.integer({ min: 4 * first, max: 4 * last }).map((quarter) => quarter / 4),
      label: name,
      isOfValue: fc.boolean(),
    }),
    { maxLength: 4 },
  );
};

/** The events with the ids of series that have a value at their time. */
function addressed<Point extends { readonly time: number }>(
  events: readonly { readonly time: number; readonly label: string; readonly isOfValue: boolean }[],
  series: readonly {
    readonly id: string;
    readonly emphasis: string;
    readonly points: readonly Point[];
  }[],
  has: (point: Point) => boolean,
) {
  return events.map(({ time, label, isOfValue }) => {
    const found = series.find(
      ({ emphasis: whose, points }) =>
        whose !== 'context' && points.some((point) => point.time === time && has(point)),
    );
    return { time, label, series: isOfValue ? found?.id : undefined };
  });
}

const linePoint = (time: number) =>
  fc
    .tuple(fc.option(value), firmness, fc.option(value, { freq: 5 }))
    .map(([number, firm, first]) => ({
      time,
      value: number,
      label: number === null ? '–' : decimal(number, 2),
      firmness: firm,
      ...(number !== null &&
        first !== null && {
          caption: 'công bố lại',
          other: {
            value: first,
            label: decimal(first, 2),
            firmness: 'hollow' as const,
            caption: 'ước tính lần đầu',
          },
        }),
    }));

const anyLevels = (axis: readonly { readonly value: number }[]) =>
  fc.array(
    fc
      .record({
        ends: fc.tuple(value, value),
        label: name,
        from: fc.option(fc.constantFrom(...axis.map((time) => time.value)), { nil: undefined }),
      })
      .map(({ ends, label, from }) => ({
        low: Math.min(...ends),
        high: Math.max(...ends),
        label,
        from,
        to: from,
      })),
    { maxLength: 2 },
  );

const anyLine: fc.Arbitrary<LineData> = times
  .chain((axis) =>
    fc.record({
      times: fc.constant(axis),
      series: seriesOf(linePoint, axis.length, 7),
      breaks,
      events: eventsOn(axis),
      levels: anyLevels(axis),
      tick: fc.constant((number: number) => decimal(number, 1)),
      axisTitle: name,
      direction: fc.constantFrom('up' as const, 'down' as const),
    }),
  )
  .map((data) => ({
    ...data,
    events: addressed(data.events, data.series, ({ value: number }) => number !== null),
  }));

const anyRankOverTime: fc.Arbitrary<RankOverTimeData> = fc
  .tuple(times, fc.integer({ min: 1, max: 63 }))
  .chain(([axis, outOf]) =>
    fc.record({
      times: fc.constant(axis),
      outOf: fc.constant(outOf),
      series: seriesOf(
        (time) =>
          fc.tuple(fc.option(fc.integer({ min: 1, max: outOf })), firmness).map(([rank, firm]) => ({
            time,
            rank,
            label: rank === null ? '–' : `${rank}/${outOf}`,
            firmness: firm,
          })),
        axis.length,
        12,
      ),
      breaks,
      events: eventsOn(axis),
    }),
  )
  .map((data) => ({
    ...data,
    events: addressed(data.events, data.series, ({ rank }) => rank !== null),
  }));

const anyDistribution: fc.Arbitrary<DistributionData> = fc.record({
  points: fc
    .array(
      fc.record({
        name,
        value,
        emphasis: fc.oneof(
          { weight: 5, arbitrary: fc.constant('context' as const) },
          { weight: 1, arbitrary: emphasis },
        ),
        firmness,
      }),
      { maxLength: 70 },
    )
    .map((points) =>
      points.map((point, index) => ({
        ...point,
        id: `unit-${index}`,
        label: decimal(point.value, 4),
      })),
    ),
  reference: fc.option(
    value.map((number) => ({ value: number, label: `Trung bình ${decimal(number, 4)}` })),
    { nil: undefined },
  ),
  tick: fc.constant((number: number) => decimal(number, 2)),
  axisTitle: name,
  comparisonName: fc.option(name, { nil: undefined }),
});

const anyDistributionRows: fc.Arbitrary<DistributionRowsData> = fc
  .tuple(fc.array(anyDistribution, { minLength: 1, maxLength: 4 }), breaks)
  .map(([all, parted]) => ({
    ...(all[0] as DistributionData),
    rows: all.map(({ points }, index) => ({
      time: { value: 2018 + index, label: String(2018 + index) },
      points,
    })),
    breaks: parted,
  }));

const anyColumns: fc.Arbitrary<ColumnsData> = times
  .chain((axis) =>
    fc.record({
      times: fc.constant(axis),
      columns: fc
        .array(
          fc.record({
            time: fc.constantFrom(...axis.map((time) => time.value)),
            value,
            firmness,
            caption: fc.option(fc.constantFrom('ước tính lần đầu', 'công bố lại', 'sơ bộ'), {
              nil: undefined,
            }),
          }),
          { maxLength: 14 },
        )
        .map((columns) =>
          columns.map((column) => ({ ...column, label: decimal(column.value, 2) })),
        ),
      subjectName: name,
      comparison: fc.option(
        fc.record({
          name,
          points: fc.tuple(
            ...axis.map((time) =>
              fc
                .tuple(fc.option(value), firmness, fc.option(fc.integer({ min: 0, max: 9 })))
                .map(([number, firm, more]) => ({
                  time: time.value,
                  value: number,
                  label: number === null ? '–' : decimal(number, 2),
                  firmness: firm,
                  high: number === null || more === null ? undefined : { value: number + more },
                })),
            ),
          ),
        }),
        { nil: undefined },
      ),
      breaks,
      events: eventsOn(axis),
      tick: fc.constant((number: number) => decimal(number, 0)),
      axisTitle: name,
    }),
  )
  .map((data) => ({
    ...data,
    events: data.events.map(({ time, label, isOfValue }) => ({
      time,
      label,
      series:
        isOfValue && data.columns.some((column) => column.time === time) ? 'columns' : undefined,
    })),
  }));

const share = fc.integer({ min: 0, max: 1000 }).map((whole) => whole / 10);
const end = fc.record({
  value: fc.option(share),
  when: fc.constantFrom('tháng 5/2022', 'quý I/2023', ''),
  firmness,
  open: fc.constantFrom(undefined, 'above' as const, 'below' as const),
});
const labelled = <End extends { value: number | null }>(each: End) => ({
  ...each,
  label: each.value === null ? 'chưa tìm thấy kết quả công bố' : `${decimal(each.value, 1)}\u00a0%`,
});

const anyFromTo: fc.Arbitrary<FromToData> = fc.record({
  rows: fc
    .array(
      fc.record({
        name,
        emphasis,
        from: end,
        to: end,
        isBroken: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((rows) =>
      rows.map(({ from, to, ...row }, index) => ({
        ...row,
        id: `row-${index}`,
        from: labelled(from),
        to: labelled(to),
      })),
    ),
  domain: fc.constant([0, 100] as const),
  tick: fc.constant((number: number) => `${decimal(number, 0)}\u00a0%`),
  axisTitle: name,
});

const anyOptions = fc.constantFrom(288, 720).map((width) => ({ width, label: 'Bất kỳ' }));
const runs = { numRuns: 50 };

describe('whatever the data, nothing is clipped, overlaps or breaks the markup', () => {
  it('in ranks over time', () => {
    fc.assert(
      fc.property(anyRankOverTime, anyOptions, (data, options) => {
        expect(drawingFaults(drawRankOverTime(placeRankOverTime(data, options)))).toEqual([]);
      }),
      runs,
    );
  });

  it('in lines', () => {
    fc.assert(
      fc.property(anyLine, anyOptions, (data, options) => {
        expect(drawingFaults(drawLine(placeLine(data, options)))).toEqual([]);
      }),
      runs,
    );
  });

  it('in distributions', () => {
    fc.assert(
      fc.property(anyDistribution, anyOptions, (data, options) => {
        expect(drawingFaults(drawDistribution(placeDistribution(data, options)))).toEqual([]);
      }),
      runs,
    );
  });

  it('in distributions in rows', () => {
    fc.assert(
      fc.property(anyDistributionRows, anyOptions, (data, options) => {
        const svg = drawDistributionRows(placeDistributionRows(data, options));
        expect(drawingFaults(svg)).toEqual([]);
      }),
      runs,
    );
  });

  it('in columns', () => {
    fc.assert(
      fc.property(anyColumns, anyOptions, (data, options) => {
        expect(drawingFaults(drawColumns(placeColumns(data, options)))).toEqual([]);
      }),
      runs,
    );
  });

  it('in from–to', () => {
    fc.assert(
      fc.property(anyFromTo, anyOptions, (data, options) => {
        expect(drawingFaults(drawFromTo(placeFromTo(data, options)))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('whatever the data', () => {
  it('the numbers in a drawing for a phone are those of its notes, from 1 on, and a desk has none', () => {
    const options = { label: 'Bất kỳ' };
    const numbersIn = (svg: string) =>
      [...svg.matchAll(/class="break-ring"[^>]*\/><text[^>]*>(\d+)</g)]
        .map(([, number]) => Number(number))
        .toSorted((a, b) => a - b);
    const counted = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    fc.assert(
      fc.property(anyLine, anyRankOverTime, anyColumns, (line, ranks, columns) => {
        const drawn = (width: number) => [
          [placeLine(line, { ...options, width }), drawLine] as const,
          [placeRankOverTime(ranks, { ...options, width }), drawRankOverTime] as const,
          [placeColumns(columns, { ...options, width }), drawColumns] as const,
        ];
        for (const [placed, draw] of drawn(288)) {
          expect(numbersIn(draw(placed as never))).toEqual(counted(placed.notes.length));
        }
        for (const [placed, draw] of drawn(720)) {
          expect([numbersIn(draw(placed as never)), placed.notes]).toEqual([[], []]);
        }
      }),
      runs,
    );
  });

  it('a line joins neighbours that both have a value and no break between them, and no others', () => {
    fc.assert(
      fc.property(anyRankOverTime, anyOptions, (data, options) => {
        const { lines } = placeRankOverTime(data, options).series;
        const joined = lines.flatMap((each) => each.runs.map((run) => run.length - 1));
        const joinable = data.series.flatMap(({ points }) =>
          points.filter(({ time, rank }, index) => {
            const next = points[index + 1];
            if (rank === null || next === undefined || next.rank === null) return false;
            return !isBroken(time, next.time, data.breaks);
          }),
        );
        expect(joined.reduce((sum, count) => sum + count, 0)).toBe(joinable.length);
      }),
      runs,
    );
  });

  it('a column starts at zero', () => {
    fc.assert(
      fc.property(anyColumns, anyOptions, (data, options) => {
        const { columns, isLying, zero } = placeColumns(data, options);
        for (const { left, right, top, bottom } of columns) {
          expect(isLying ? [left, right] : [top, bottom]).toContain(zero);
        }
      }),
      runs,
    );
  });
});
