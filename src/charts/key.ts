import type { Box } from './box.ts';
import { type TextLabel, heightOf, labelBelow, widthOf } from './text-label.ts';
import type { TypeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** Words for a colour or a form, where no mark has room for them beside it. */
export interface KeyEntry {
  readonly name: string;
  /** Classes for the colour of the words. */
  readonly role: string;
}

/** The boxes for the samples of marks, in the order of the entries, each before its words; and where the key begins and ends. */
export interface PlacedKey {
  readonly samples: readonly Box[];
  readonly labels: readonly TextLabel[];
  readonly top: number;
  readonly bottom: number;
}

/** From a sample to its words, and from these to the next sample. */
const gaps = { words: 6, entry: 14 } as const;

/**
 * A key from `top` on, entry after entry, in as many lines as it needs; samples are as large as `sample` says.
 * Direct labels come first: a key is for what they cannot name.
 */
export function placeKey(
  entries: readonly KeyEntry[],
  sample: { readonly width: number; readonly height: number },
  {
    width,
    top,
    sizes,
  }: { readonly width: number; readonly top: number; readonly sizes: TypeSizes },
): PlacedKey {
  const size = sizes.small;
  const indent = sample.width + gaps.words;
  const samples: Box[] = [];
  const labels: TextLabel[] = [];
  let left = 0;
  let lineTop = top;
  let bottom = top;
  for (const { name, role } of entries) {
    const lines = wrapText(name, width - indent, size, 400);
    const block = { lines, size, weight: 400 as const, role };
    if (left > 0 && left + indent + widthOf(block) > width) {
      left = 0;
      lineTop = bottom;
    }
    const label = labelBelow(block, left + indent, lineTop, 'start');
    const middle = lineTop + heightOf({ ...block, lines: [''] }) / 2;
    labels.push(label);
    samples.push({
      left,
      right: left + sample.width,
      top: middle - sample.height / 2,
      bottom: middle + sample.height / 2,
    });
    left = label.box.right + gaps.entry;
    bottom = Math.max(bottom, label.box.bottom);
  }
  return { samples, labels, top, bottom };
}
