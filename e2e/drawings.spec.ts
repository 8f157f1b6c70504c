import { expect, type Page, test } from '@playwright/test';
import { figures } from './built-pages.ts';

/** Every drawing as a browser shows it, at every width that readers have, in both schemes and in print. */
const widths = [320, 390, 768, 1280];
const media = [
  { media: 'screen', colorScheme: 'light' },
  { media: 'screen', colorScheme: 'dark' },
  { media: 'print', colorScheme: 'light' },
] as const;

/** What is wrong with the words of the drawing that is shown: too small, cut off, or one over another. */
function faultyWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Of the height of a line, what letters and their marks take above and below its middle. */
    const letters = 0.36;
    const svg = [...document.querySelectorAll<SVGSVGElement>('.figure-drawing > svg')].find(
      (each) => each.checkVisibility(),
    );
    if (!svg) return ['no drawing is shown'];
    const frame = svg.getBoundingClientRect();
    const lines = [...svg.querySelectorAll('text')].flatMap((text) => {
      const range = document.createRange();
      return [...text.childNodes].flatMap((node) => {
        range.selectNodeContents(node);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const words = node.textContent?.trim() ?? '';
        if (words === '') return [];
        const matrix = text.getScreenCTM();
        const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 0;
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        const middle = (top + bottom) / 2;
        return {
          words,
          size,
          left,
          right,
          top: middle - letters * size,
          bottom: middle + letters * size,
        };
      });
    });
    return [
      ...lines
        .filter(({ size }) => size < 11.99)
        .map(({ words, size }) => `«${words}» is ${size.toFixed(2)} px tall`),
      ...lines
        .filter(
          ({ left, right, top, bottom }) =>
            left < frame.left - 1 ||
            right > frame.right + 1 ||
            top < frame.top - 1 ||
            bottom > frame.bottom + 1,
        )
        .map(({ words }) => `«${words}» is cut off`),
      ...lines.flatMap((line, index) =>
        lines
          .slice(index + 1)
          .filter(
            (other) =>
              line.left < other.right - 0.5 &&
              other.left < line.right - 0.5 &&
              line.top < other.bottom - 0.5 &&
              other.top < line.bottom - 0.5,
          )
          .map((other) => `«${line.words}» overlaps «${other.words}»`),
      ),
    ];
  });
}

/**
 * What has too little contrast (WCAG 2.2: 4.5:1 for text, 3:1 for what must be told apart): words against the shape
 * or paper behind them, marks and their outlines against paper.
 */
function faintParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const colour = (css: string): Colour | null => {
      const [r, g, b, a = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return r === undefined || g === undefined || b === undefined || css === 'none'
        ? null
        : [r, g, b, a];
    };
    const luminance = ([r, g, b]: Colour) => {
      const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const over = (front: Colour, back: Colour): Colour => {
      const mix = (index: 0 | 1 | 2) => front[index] * front[3] + back[index] * (1 - front[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const contrast = (a: Colour, b: Colour) => {
      const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    /** The colour of a fill or stroke, with its opacities; `null` where nothing is painted. */
    const paint = (element: Element, property: 'fill' | 'stroke'): Colour | null => {
      const style = getComputedStyle(element);
      const found = colour(style[property]);
      if (!found || style[property] === 'none') return null;
      const opacity =
        Number(style.opacity) *
        Number(property === 'fill' ? style.fillOpacity : style.strokeOpacity) *
        found[3];
      return opacity === 0 ? null : [found[0], found[1], found[2], opacity];
    };

    const paper = colour(getComputedStyle(document.body).backgroundColor) ?? [255, 255, 255, 1];
    const svg = [...document.querySelectorAll<SVGSVGElement>('.figure-drawing > svg')].find(
      (each) => each.checkVisibility(),
    );
    if (!svg) return ['no drawing is shown'];
    svg.scrollIntoView({ block: 'center' });
    const faint: string[] = [];
    const shapes = [...svg.querySelectorAll<SVGGraphicsElement>('rect, path, circle')];
    for (const text of svg.querySelectorAll('text')) {
      const ink = paint(text, 'fill');
      if (!ink) continue;
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      // The last shape painted under the middle of the words; a rim of paper around letters counts as paper.
      const hasRim = getComputedStyle(text).paintOrder.startsWith('stroke');
      const under = hasRim
        ? undefined
        : shapes.findLast((shape) => {
            if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING))
              return false;
            const matrix = shape.getScreenCTM()?.inverse();
            const point = matrix ? new DOMPoint(x, y).matrixTransform(matrix) : null;
            return (
              point !== null &&
              paint(shape, 'fill') !== null &&
              (shape as SVGGeometryElement).isPointInFill(point)
            );
          });
      const ground = under ? over(paint(under, 'fill') ?? paper, paper) : paper;
      const ratio = contrast(over(ink, ground), ground);
      if (ratio < 4.5) faint.push(`«${text.textContent.trim()}» has ${ratio.toFixed(2)}:1`);
    }
    for (const mark of svg.querySelectorAll('[data-cell], [data-cells]')) {
      const painted = (['fill', 'stroke'] as const)
        .map((property) => paint(mark, property))
        .filter((each) => each !== null)
        .map((each) => contrast(over(each, paper), paper));
      const ratio = Math.max(0, ...painted);
      if (ratio < 3)
        faint.push(
          `<${mark.tagName} class="${mark.getAttribute('class')}"> has ${ratio.toFixed(2)}:1`,
        );
    }
    return [...new Set(faint)];
  });
}

test('there are figures', () => {
  expect(figures.length).toBeGreaterThan(0);
});

for (const path of figures) {
  test(`the drawings of ${path} can be read at every width, in the dark and in print`, async ({
    page,
  }) => {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const problems: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const words = await faultyWords(page);
      problems.push(...words.map((text) => `at ${width} px ${text}`));
    }
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const each of media) {
        await page.emulateMedia(each);
        const faint = await faintParts(page);
        const where = `at ${width} px (${each.media}, ${each.colorScheme})`;
        problems.push(...faint.map((text) => `${where} ${text}`));
      }
    }
    expect(problems).toEqual([]);
  });
}
