import { type DataMark } from './data-mark.ts';
import { type TextLabel, heightOf, labelBelow } from './text-label.ts';
import type { TypeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** The name of a coloured group after one of its dots. */
export interface ColourKey {
  readonly label: TextLabel;
  readonly mark: DataMark;
  readonly bottom: number;
}

/** The name of the comparison after one of its dots, under the title; `null` without a name. */
export function placeColourKey(
  name: string,
  width: number,
  top: number,
  radius: number,
  { small }: TypeSizes,
): ColourKey | null {
  if (name === '') return null;
  const left = 2 * radius + 6;
  const lines = wrapText(name, width - left, small, 400);
  const block = { lines, size: small, weight: 400 as const, role: 'comparison' };
  const label = labelBelow(block, left, top - small / 4, 'start');
  const y = label.box.top + heightOf({ ...block, lines: [''] }) / 2;
  const mark = { x: radius, y, radius, emphasis: 'comparison', firmness: 'solid' } as const;
  return { label, mark, bottom: label.box.bottom + small / 2 };
}
