import { drawLabels } from './chart-frame.ts';
import { element } from './svg.ts';
import { type TextLabel, heightOf, labelBelow } from './text-label.ts';
import type { Weight } from './text-width.ts';
import { isPhone } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** A drawing with all the words that belong to it, for a file that leaves the site. */
export interface SheetContent {
  readonly title: string;
  readonly subtitle: string;
  /** The drawing as `draw…` made it. */
  readonly svg: string;
  /** The text alternative of the drawing. */
  readonly label: string;
  /** The width of the drawing. */
  readonly width: number;
  /** Forms of marks with their words; each `svg` is a small drawing of its own. */
  readonly forms: readonly { readonly svg: string; readonly words: string }[];
  /** Numbered notes, then everything else that stands under a drawing: a paragraph each. */
  readonly notes: readonly string[];
  /** Source, licence, address: a paragraph each. */
  readonly footer: readonly string[];
}

/** From the edge of the sheet to what is on it. */
const margin = 16;
/** Between the parts of the sheet. */
const gap = 10;
/** Width of the form before its words. */
const formWidth = 20;

export interface PlacedSheet {
  readonly width: number;
  readonly height: number;
  /** The text alternative. */
  readonly label: string;
  readonly labels: readonly TextLabel[];
  readonly drawing: { readonly x: number; readonly y: number; readonly svg: string };
  readonly forms: readonly { readonly x: number; readonly y: number; readonly svg: string }[];
}

/** Places headline, subtitle, drawing, forms, notes and footer under each other in one column. */
export function placeSheet(content: SheetContent): PlacedSheet {
  const { width } = content;
  const phone = isPhone(width);
  const labels: TextLabel[] = [];
  let y = margin;
  const write = (
    text: string,
    size: number,
    weight: Weight,
    role: string,
    { indent = 0, after = 0 } = {},
  ) => {
    const lines = wrapText(text, width - indent, size, weight);
    const label = labelBelow({ lines, size, weight, role }, margin + indent, y, 'start');
    labels.push(label);
    y = label.box.bottom + after;
    return label;
  };

  write(content.title, phone ? 16 : 20, 600, 'headline', { after: 4 });
  write(content.subtitle, phone ? 12 : 14, 400, 'subtitle', { after: gap });
  const drawing = { x: margin, y, svg: content.svg };
  y += sizeOf(content.svg).height + gap;
  const forms = content.forms.map(({ svg, words }) => {
    const top = y;
    const label = write(words, 12, 400, 'footer', { indent: formWidth });
    const firstLine = heightOf({ ...label, lines: [''] });
    return { x: margin, y: top + (firstLine - sizeOf(svg).height) / 2, svg };
  });
  if (forms.length > 0) y += gap / 2;
  for (const note of content.notes) write(note, 12, 400, 'footer', { after: 3 });
  y += gap / 2;
  for (const line of content.footer) write(line, 12, 400, 'footer', { after: 2 });
  return {
    width: width + 2 * margin,
    height: y + margin - 4,
    label: content.label,
    labels,
    drawing,
    forms,
  };
}

/** The sheet as one SVG, to be given its style sheet by `standaloneDrawing`. */
export function drawSheet({ width, height, label, labels, drawing, forms }: PlacedSheet): string {
  const whole = Math.ceil(height);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart chart-sheet',
      viewBox: `0 0 ${width} ${whole}`,
      width,
      height: whole,
      role: 'img',
      'aria-label': label,
      'font-size': 12,
    },
    drawLabels(labels, 0),
    ...[drawing, ...forms].map(({ x, y, svg }) => placedAt(svg, x, y)),
  );
}

/** A drawing inside another: its own text alternative stands at the root of the sheet already. */
function placedAt(svg: string, x: number, y: number): string {
  const { attributes, content } = partsOf(svg);
  const kept = attributes.replace(/ (xmlns|role|aria-label|aria-hidden)="[^"]*"/g, '');
  // Its own frame must not cut off words that another font sets wider.
  const place = element('svg', { x, y, overflow: 'visible' }).slice('<svg'.length, -'/>'.length);
  return `<svg${place}${kept}>${content}</svg>`;
}

function partsOf(svg: string): { attributes: string; content: string } {
  const end = svg.indexOf('>');
  return {
    attributes: svg.slice('<svg'.length, end),
    content: svg.slice(end + 1, -'</svg>'.length),
  };
}

function sizeOf(svg: string): { height: number } {
  return { height: Number(/ height="([\d.]+)"/.exec(svg)?.[1]) };
}
