import type { Tone } from './amount-scale.ts';
import type { Box } from './box.ts';
import { element } from './svg.ts';
import {
  type TextBlock,
  type TextLabel,
  drawLabel,
  heightOf,
  heldBetween,
  keepApart,
  labelBelow,
  widthOf,
} from './text-label.ts';
import { isPhone, typeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** What the tones of a drawing stand for. */
export interface AmountKey {
  /** From the smallest values to the greatest, with the values of each in words: «16–31», «từ 4 đến dưới 5». */
  readonly steps: readonly { readonly tone: Tone; readonly label: string }[];
  /** Where each step but the first begins, short, for the places between the tones; left out, the words are shorter. */
  readonly bounds?: readonly string[] | undefined;
  /** Which end stands out, and how the steps were chosen. */
  readonly words: string;
}

export interface PlacedAmountKey {
  readonly swatches: readonly { readonly box: Box; readonly tone: Tone }[];
  readonly labels: readonly TextLabel[];
  readonly bottom: number;
}

/** The tones side by side. */
const swatch = { height: 12, widest: 60, narrowest: 24, gap: 4 } as const;
/** The least room for the words beside the tones; with less they stand under them. */
const wordsWidth = 200;

/**
 * The tones in a row from `top` on with their values under them, or where these have no room one under the other,
 * each with its values beside it.
 */
export function placeAmountKey(
  { steps, bounds, words }: AmountKey,
  { width, top }: { readonly width: number; readonly top: number },
): PlacedAmountKey {
  const { small: size } = typeSizes(width);
  const block = (text: string, room: number): TextBlock => ({
    lines: wrapText(text, room, size, 400),
    size,
    weight: 400,
    role: 'tick',
  });
  const labels = steps.map(({ label }) => block(label, Infinity));
  const marks = bounds?.map((bound) => block(bound, Infinity));
  const pitch = Math.min(
    width / steps.length,
    swatch.widest,
    Math.max(swatch.narrowest, ...(marks ?? labels).map((each) => widthOf(each) + size)),
  );
  const swatches = steps.map(({ tone }, index) => ({
    tone,
    box: {
      left: index * pitch,
      right: (index + 1) * pitch - 1,
      top,
      bottom: top + swatch.height,
    },
  }));
  const end = steps.length * pitch;
  const under = top + swatch.height + 2;
  const row = marks
    ? marks.map((each, index) => labelBelow(each, (index + 1) * pitch, under, 'middle'))
    : labels.map((each, index) => labelBelow(each, (index + 0.5) * pitch, under, 'middle'));
  const held = row.map((label) => heldBetween(label, 0, width));

  if (keepApart(held, swatch.gap) && end <= width) {
    const isBeside = !isPhone(width) && width - end - size >= wordsWidth;
    const bottom = Math.max(under, ...held.map(({ box }) => box.bottom));
    const said = isBeside
      ? labelBelow(block(words, width - end - size), end + size, top - 2, 'start')
      : labelBelow(block(words, width), 0, bottom + 2, 'start');
    return { swatches, labels: [...held, said], bottom: Math.max(bottom, said.box.bottom) };
  }

  const listed: TextLabel[] = [];
  const stacked = steps.map(({ tone, label }) => {
    const from = listed.at(-1)?.box.bottom ?? top;
    const left = swatch.narrowest + 6;
    const values = block(label, width - left);
    listed.push(labelBelow(values, left, from, 'start'));
    const middle = from + heightOf({ ...values, lines: [''] }) / 2;
    const box = {
      left: 0,
      right: swatch.narrowest,
      top: middle - swatch.height / 2,
      bottom: middle + swatch.height / 2,
    };
    return { tone, box };
  });
  const said = labelBelow(block(words, width), 0, (listed.at(-1)?.box.bottom ?? top) + 2, 'start');
  return { swatches: stacked, labels: [...listed, said], bottom: said.box.bottom };
}

export function drawAmountKey({ swatches, labels }: PlacedAmountKey, baseSize: number): string {
  return (
    swatches.map(({ box, tone }) => drawTone(box, `cell scale-${tone} solid`)).join('') +
    labels.map((label) => drawLabel(label, baseSize)).join('')
  );
}

function drawTone({ left, top, right, bottom }: Box, role: string): string {
  return element('rect', {
    class: role,
    x: left + 0.5,
    y: top + 0.5,
    width: right - left - 1,
    height: bottom - top - 1,
  });
}
