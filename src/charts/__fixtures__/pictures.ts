import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawingFaults } from '../drawing-faults.ts';
import type { DrawingOptions } from '../mark.ts';
import { standaloneDrawing } from '../standalone-drawing.ts';
import { readTokens } from '../tokens.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../styles/${name}`, import.meta.url), 'utf8');
const css = read('chart.css');
const tokens = readTokens(read('tokens.css'));

/** A drawing as a file that opens as a picture, in the light colours, one element to a line. */
function asPicture(svg: string): string {
  return standaloneDrawing(svg, css, tokens).replaceAll('><', '>\n<').replaceAll('}.', '}\n.');
}

/**
 * The tests that every case of every kind of chart passes, at both widths: no fault in the finished drawing, and the
 * picture in `__snapshots__/<name>-<width>.svg` as it was when someone last looked at it.
 */
export function describePicture(name: string, draw: (options: DrawingOptions) => string): void {
  describe(`the picture ${name}`, () => {
    it.each([288, 720])('is whole and stays as it was at %i px', async (width) => {
      const svg = draw({ width, label: `Hình «${name}» & lời thay hình` });
      expect(drawingFaults(svg)).toEqual([]);
      const file = new URL(`../__snapshots__/${name}-${width}.svg`, import.meta.url);
      await expect(asPicture(svg)).toMatchFileSnapshot(fileURLToPath(file));
    });

    it('is the same whenever it is drawn', () => {
      const options = { width: 288, label: 'hai lần' };
      expect(draw(options)).toBe(draw(options));
    });
  });
}
