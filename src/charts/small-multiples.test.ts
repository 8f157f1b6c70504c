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
import { describePicture } from './__fixtures__/pictures.ts';
import { domain, linePanels, mixedPanels } from './__fixtures__/small-multiples.ts';
import { type ColumnsData, drawColumns, placeColumns } from './columns.ts';
import { drawingFaults, textLines } from './drawing-faults.ts';
import { type LineData, drawLine, placeLine } from './line.ts';
import { elementsIn, parseSvg } from './parse-svg.ts';
import { drawSmallMultiples, placeSmallMultiples } from './small-multiples.ts';

describePicture('small-multiples', (options) =>
  drawSmallMultiples(placeSmallMultiples(linePanels, { ...options, domain })),
);
describePicture('small-multiples-mixed', (options) =>
  drawSmallMultiples(placeSmallMultiples(mixedPanels, { ...options, domain: [-5, 10] })),
);

const widths = [288, 720] as const;
const options = (width: number) => ({ width, label: 'Nhiều ô hình', domain });

describe('small multiples', () => {
  it.each(widths)('stand in rows, in their order, level with their neighbours (%i px)', (width) => {
    const { panels } = placeSmallMultiples(linePanels, options(width));
    const perRow = width === 288 ? 2 : 4;
    expect(panels.map(({ id }) => id)).toEqual(linePanels.panels.map(({ id }) => id));
    panels.forEach(({ x, y }, index) => {
      const first = panels[index - (index % perRow)];
      expect(y).toBe(first?.y);
      if (index % perRow > 0) expect(x).toBeGreaterThan(panels[index - 1]?.x ?? NaN);
      else expect(x).toBe(0);
    });
  });

  it('are as many side by side as there are, where those are few', () => {
    const few = { ...linePanels, panels: linePanels.panels.slice(0, 2) };
    const [, second] = placeSmallMultiples(few, options(720)).panels;
    expect(second?.x).toBeGreaterThan(720 / 2);
    expect(second?.y).toBe(placeSmallMultiples(few, options(720)).panels[0]?.y);
  });

  it.each(widths)('share one axis: equal values stand equally high in all (%i px)', (width) => {
    const svg = drawSmallMultiples(placeSmallMultiples(linePanels, options(width)));
    const ticks = elementsIn(parseSvg(svg))
      .filter(({ name: tag }) => tag === 'g')
      .map((panel) =>
        textLines({ ...panel, attributes: { 'font-size': '12' } })
          .filter(({ text }) => /^\d$/.test(text))
          .map(({ text, top }) => [text, top]),
      );
    expect(ticks).toHaveLength(5);
    for (const own of ticks) expect(own).toEqual(ticks[0]);
  });

  it('make columns of all panels equally long for equal values', () => {
    for (const width of [138, 288, 347]) {
      const [rises = [], falls = []] = mixedPanels.panels.slice(0, 2).map((panel) => {
        const svg = panel.draw({ ...options(width), domain: [-5, 10], isPanel: true });
        return elementsIn(parseSvg(svg))
          .filter(({ attributes }) => attributes['class']?.startsWith('column subject'))
          .map(({ attributes }) => Number(attributes['width']));
      });
      expect(rises.length).toBeGreaterThan(5);
      // The same values, halved and turned, are half as long; outlines of open forms lie a pixel inside.
      rises.forEach((length, index) => {
        expect(Math.abs(length / 2 - (falls[index] ?? NaN))).toBeLessThan(1.2);
      });
    }
  });

  it('have words of 12 px and more, on a desk also where it is shown smaller than it was made', () => {
    // The style sheet shows the wide drawing from 42 rem on.
    for (const [width, shown] of [
      [288, 288],
      [720, 672],
    ] as const) {
      const svg = drawSmallMultiples(placeSmallMultiples(linePanels, options(width)));
      const sizes = textLines(parseSvg(svg)).map(({ size }) => (size * shown) / width);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    }
  });

  it('name axis and colours once, not in each panel', () => {
    for (const width of widths) {
      const svg = drawSmallMultiples(placeSmallMultiples(linePanels, options(width)));
      const texts = textLines(parseSvg(svg)).map(({ text }) => text);
      for (const text of ['Điểm, thang 10', 'Bình Phước', 'trung bình các tỉnh']) {
        expect(texts.filter((each) => each === text)).toHaveLength(1);
      }
      for (const { title } of linePanels.panels) expect(texts.join(' ')).toContain(title);
    }
  });

  it('write the last value of each line, and no other', () => {
    const svg = drawSmallMultiples(placeSmallMultiples(linePanels, options(720)));
    const values = textLines(parseSvg(svg)).filter(({ text }) => /^\d,\d{4}$/.test(text));
    expect(values).toHaveLength(2 * linePanels.panels.length);
  });

  it('keep the colour of the subject for the title of its panel', () => {
    const { labels } = placeSmallMultiples(linePanels, options(720));
    const roleOf = (title: string) => labels.find(({ lines }) => lines.join(' ') === title)?.role;
    expect(roleOf('Tham gia của người dân')).toBe('subject');
    expect(roleOf('Công khai, minh bạch')).toBe('name');
  });

  it('have one text alternative and no frame within the frame', () => {
    const svg = drawSmallMultiples(placeSmallMultiples(mixedPanels, options(720)));
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(svg.match(/aria-label=/g)).toHaveLength(1);
    expect(svg).toContain('<g class="chart-map" transform="translate(');
  });

  it('need at least one panel', () => {
    expect(() => placeSmallMultiples({ ...linePanels, panels: [] }, options(288))).toThrow(
      'at least one panel',
    );
  });
});

const anyPanels = fc.record({
  axis: times,
  breaks,
  panels: fc.array(
    fc.record({
      title: name,
      isSubject: fc.boolean(),
      isColumns: fc.boolean(),
      series: fc.array(
        fc.record({
          name,
          emphasis,
          values: fc.array(fc.option(value), { minLength: 9 }),
          firmness,
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 9 },
  ),
  columns: fc.record({
    phone: fc.constantFrom(1, 2),
    desk: fc.constantFrom(1, 2, 3, 4),
  }),
  axisTitle: name,
  colours: fc.array(fc.record({ name, emphasis }), { maxLength: 4 }),
});

describe('whatever the panels, small multiples', () => {
  it('have nothing that is clipped, overlaps or breaks the markup', () => {
    fc.assert(
      fc.property(anyPanels, fc.constantFrom(...widths), (data, width) => {
        const tick = (number: number) => decimal(number, 1);
        const panels = data.panels.map(({ title, isSubject, isColumns, series }, index) => {
          const pointsOf = ({ values, firmness: firm }: (typeof series)[number]) =>
            data.axis.map(({ value: time }, step) => {
              const number = values[step] ?? null;
              const label = number === null ? '–' : decimal(number, 2);
              return { time, value: number, label, firmness: firm };
            });
          const line: LineData = {
            times: data.axis,
            series: series.map((each, row) => ({
              id: `${row}`,
              name: each.name,
              emphasis: each.emphasis,
              points: pointsOf(each),
            })),
            breaks: data.breaks,
            tick,
            axisTitle: data.axisTitle,
            direction: 'up',
          };
          const columns: ColumnsData = {
            times: data.axis,
            columns: series
              .slice(0, 1)
              .flatMap(pointsOf)
              .flatMap((each) => (each.value === null ? [] : { ...each, value: each.value })),
            subjectName: title,
            breaks: data.breaks,
            tick,
            axisTitle: data.axisTitle,
          };
          return {
            id: `${index}`,
            title,
            isSubject,
            draw: (request: Parameters<typeof placeLine>[1]) =>
              isColumns
                ? drawColumns(placeColumns(columns, request))
                : drawLine(placeLine(line, request)),
          };
        });
        const svg = drawSmallMultiples(
          placeSmallMultiples({ ...data, panels }, { width, label: 'Bất kỳ', domain: [-20, 100] }),
        );
        expect(drawingFaults(svg)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
