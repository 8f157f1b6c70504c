import { widthOfColumns } from '../charts/run-on.ts';
import { isPhone } from '../charts/type-size.ts';
import type { Drawing, Figure } from '../figures/figure.ts';
import type { Frame } from './frame.ts';

/** A drawing and how it is enlarged, so that it takes the whole width of a box and no more than its height. */
export interface FittedDrawing extends Drawing {
  /** As it was drawn, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** The size of its smallest words once it is enlarged. */
  readonly text: number;
  /** In how many columns its rows or panels stand. */
  readonly columns: number;
  /** Whether it is drawn as for a desk, with words where a phone has numbers. */
  readonly isDesk: boolean;
}

/** What can be drawn at any width, once for each width. */
export interface Drawable {
  readonly draw: (width: number, columns: number | undefined) => Drawing & { height: number };
  readonly leastColumn: number | null;
}

/** Drawings are made at widths that lie so far apart, so that one serves several boxes. */
const step = 20;
const widths = { narrowest: 240, widest: 1140 } as const;
/** So many columns at most. */
const mostColumns = 5;

const drawables = new WeakMap<Pick<Figure, 'draw' | 'leastColumn'>, Drawable>();

/** A figure for `fitDrawing`: each drawing is made once and kept, for all cards that the figure stands on. */
export function drawableOf(figure: Pick<Figure, 'draw' | 'leastColumn'>): Drawable {
  const known = drawables.get(figure);
  if (known) return known;
  const { draw, leastColumn } = figure;
  const drawn = new Map<string, Drawing & { height: number }>();
  const drawable: Drawable = {
    leastColumn,
    draw(width, columns) {
      const key = `${width} ${columns}`;
      let found = drawn.get(key);
      if (!found) {
        const drawing = draw(width, columns);
        found = { ...drawing, height: Number(/ height="([\d.]+)"/.exec(drawing.svg)?.[1]) };
        drawn.set(key, found);
      }
      return found;
    },
  };
  drawables.set(figure, drawable);
  return drawable;
}

/**
 * The ways to draw a figure into a box of this size, as for a phone or as for a desk: in one column and, where it has rows
 * or panels, with these in several; of each way the narrowest that fits, because it is the most enlarged. What is too tall
 * at every width is made smaller than the box. Ways in a number of columns that is not worth trying are left out.
 */
export function* fitDrawing(
  { draw, leastColumn }: Drawable,
  box: { readonly width: number; readonly height: number },
  frame: Frame,
  device: 'desk' | 'phone',
  isWorthTrying: (columns: number) => boolean,
): Generator<FittedDrawing> {
  const isDesk = device === 'desk';
  const ways = leastColumn === null ? [undefined] : columnsFor(leastColumn, box.width, frame);
  for (const columns of ways) {
    if (!isWorthTrying(columns ?? 1)) continue;
    const least = Math.max(
      widths.narrowest,
      box.width / frame.mostEnlarged,
      widthOfColumns(leastColumn ?? 0, columns ?? 1),
    );
    const own: number[] = [];
    for (let width = Math.ceil(least / step) * step; width <= widths.widest; width += step) {
      if (isPhone(width / (columns ?? 1)) !== isDesk) own.push(width);
    }
    const width = narrowest(own, (each) => draw(each, columns).height, box);
    if (width === undefined) continue;
    const drawing = draw(width, columns);
    const enlarged = Math.min(box.width / width, box.height / drawing.height);
    const scale = Math.floor(enlarged * 1000) / 1000;
    const text = scale * smallestText(drawing.svg);
    yield { ...drawing, width, scale, text, columns: columns ?? 1, isDesk };
  }
}

/**
 * The first of ordered widths at which a drawing is no taller than a box that it is enlarged to the width of; the last
 * where none is. Wider drawings are relatively lower.
 */
function narrowest(
  ordered: readonly number[],
  heightAt: (width: number) => number,
  box: { readonly width: number; readonly height: number },
): number | undefined {
  const last = ordered.at(-1);
  if (last === undefined) return undefined;
  const fits = (index: number) => {
    const width = ordered[index] ?? last;
    return (heightAt(width) * box.width) / width <= box.height;
  };
  let low = 0;
  let high = ordered.length - 1;
  if (!fits(high)) return last;
  // Most drawings are as tall at every width: then the right one is known at once.
  const wanted = (heightAt(last) * box.width) / box.height;
  const guess = ordered.findIndex((width) => width >= wanted);
  if (guess >= 0 && fits(guess)) high = guess;
  if (high > 0 && !fits(high - 1)) return ordered[high];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return ordered[high];
}

/** The smallest type size in a drawing, where panels may be enlarged. */
function smallestText(svg: string): number {
  let smallest = Infinity;
  for (const { 1: size, index } of svg.matchAll(/ font-size="([\d.]+)"/g)) {
    const tag = svg.slice(svg.lastIndexOf('<', index), svg.indexOf('>', index));
    const [, scale = '1'] = / scale\(([\d.]+)\)/.exec(tag) ?? [];
    smallest = Math.min(smallest, Number(size) * Number(scale));
  }
  return smallest;
}

/** Rows or panels stand in one column, or in so many as have room. */
function columnsFor(least: number, room: number, frame: Frame): number[] {
  const most = Math.min(mostColumns, Math.floor(room / (frame.floor / 12) / least));
  return Array.from({ length: Math.max(1, most) }, (_, index) => index + 1);
}
