import { type Box, overlap } from './box.ts';
import { type SvgElement, elementsIn, parseSvg } from './parse-svg.ts';
import { textWidth } from './text-width.ts';

/** A line of text in a drawing and the room that its letters take. */
export interface DrawnLine extends Box {
  readonly text: string;
  readonly size: number;
}

/** From the baseline of a line up to its highest and down to its lowest letters, in ems. */
const letters = { up: 0.78, down: 0.2 } as const;
/** Pixels by which rounding of coordinates may move things. */
const rounding = 0.15;

/**
 * What is wrong with a finished drawing, for tests; measured in the SVG itself and not in what it was made
 * from. Nothing, if the markup is well formed, has one decimal at most, no style and no colour, if all text is at
 * least 12 px, lies inside the frame and overlaps no other text, and if all marks lie inside the frame.
 */
export function drawingFaults(svg: string): string[] {
  const root = parseSvg(svg);
  const width = Number(root.attributes['width']);
  const height = Number(root.attributes['height']);
  const lines = textLines(root);
  return [
    ...(root.attributes['viewBox'] === `0 0 ${width} ${height}` ? [] : ['The view box is another']),
    ...(root.attributes['role'] === 'img' && root.attributes['aria-label'] ? [] : ['No label']),
    ...elementsIn(root).flatMap((element) => markupFaults(element)),
    ...placedElements(root).flatMap(({ element, x, y, scale }) =>
      isInside(element, {
        left: -x / scale,
        top: -y / scale,
        right: (width - x) / scale,
        bottom: (height - y) / scale,
      })
        ? []
        : [`${element.name} ${JSON.stringify(element.attributes)} leaves the frame`],
    ),
    ...lines.filter(({ size }) => !(size >= 12)).map(({ text }) => `«${text}» is too small`),
    ...lines
      .filter(
        ({ left, right, top, bottom }) =>
          left < -rounding ||
          right > width + rounding ||
          top < -rounding ||
          bottom > height + rounding,
      )
      .map(({ text }) => `«${text}» leaves the frame`),
    ...lines.flatMap((line, index) =>
      lines
        .slice(index + 1)
        .filter((other) => overlap(shrunk(line), shrunk(other)))
        .map((other) => `«${line.text}» overlaps «${other.text}»`),
    ),
  ];
}

/** Every line of text in a drawing, measured. */
export function textLines(root: SvgElement): DrawnLine[] {
  return placedElements(root)
    .filter(({ element }) => element.name === 'text')
    .flatMap(({ element: { attributes, children }, x: fromLeft, y: fromTop, scale, ...own }) => {
      const size = scale * own.size;
      const weight = attributes['font-weight'] === '600' ? 600 : 400;
      const x = fromLeft + scale * Number(attributes['x']);
      let y = fromTop + scale * Number(attributes['y']);
      return children.map((child): DrawnLine => {
        const text = typeof child === 'string' ? child : child.children.join('');
        if (typeof child !== 'string') y += scale * Number(child.attributes['dy']);
        const width = textWidth(text, size, weight);
        const anchor = attributes['text-anchor'];
        const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
        const [top, bottom] = [y - letters.up * size, y + letters.down * size];
        return { text, size, left, right: left + width, top, bottom };
      });
    });
}

/** What a group may do to what is in it. */
const moved = /^translate\((-?[\d.]+),(-?[\d.]+)\)(?: scale\(([\d.]+)\))?$/;

/** An element with what it has from those around it: how far it is moved, how much enlarged, and its type size. */
interface PlacedElement {
  readonly element: SvgElement;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Before it is enlarged. */
  readonly size: number;
}

/** All elements of a drawing, also those in groups that are moved or enlarged, in the order of the source. */
function placedElements(
  element: SvgElement,
  around: Omit<PlacedElement, 'element'> = { x: 0, y: 0, scale: 1, size: NaN },
): PlacedElement[] {
  const { attributes, children } = element;
  const [, right = '0', down = '0', scale = '1'] =
    (element.name === 'g' ? moved.exec(attributes['transform'] ?? '') : null) ?? [];
  const placed = {
    x: around.x + around.scale * Number(right),
    y: around.y + around.scale * Number(down),
    scale: around.scale * Number(scale),
    size: Number(attributes['font-size'] ?? around.size),
  };
  return [
    { element, ...placed },
    ...children.flatMap((child) =>
      typeof child === 'string' ? [] : placedElements(child, placed),
    ),
  ];
}

function markupFaults({ name, attributes }: SvgElement): string[] {
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (['style', 'fill', 'stroke', 'id'].includes(key)) return [`<${name}> has ${key}`];
    // Dashes add up along a line: theirs may be finer.
    const tooFine = key === 'stroke-dasharray' ? /\d\.\d{4}/ : /\d\.\d\d/;
    if (!['aria-label', 'data-cell', 'data-cells'].includes(key) && tooFine.test(value))
      return [`<${name}> ${key} is too fine: ${value}`];
    if (name === 'g' && key === 'transform' && !moved.test(value))
      return [`<${name}> is moved by ${value}`];
    if (/NaN|Infinity|undefined|null/.test(value)) return [`<${name}> ${key} is ${value}`];
    return [];
  });
}

/** Whether the geometry of an element lies in the frame; text is looked at apart. */
function isInside({ name, attributes }: SvgElement, frame: Box): boolean {
  const number = (key: string) => Number(attributes[key] ?? 0);
  const within = (x: number, y: number) =>
    x >= frame.left - rounding &&
    x <= frame.right + rounding &&
    y >= frame.top - rounding &&
    y <= frame.bottom + rounding;
  switch (name) {
    case 'circle':
      return (
        within(number('cx') - number('r'), number('cy') - number('r')) &&
        within(number('cx') + number('r'), number('cy') + number('r'))
      );
    case 'line':
      return within(number('x1'), number('y1')) && within(number('x2'), number('y2'));
    case 'rect':
      return (
        number('width') >= 0 &&
        number('height') >= 0 &&
        within(number('x'), number('y')) &&
        within(number('x') + number('width'), number('y') + number('height'))
      );
    case 'path':
      return [...(attributes['d'] ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].every(([, x, y]) =>
        within(Number(x), Number(y)),
      );
    default:
      return true;
  }
}

function shrunk({ left, right, top, bottom }: Box): Box {
  return {
    left: left + rounding,
    right: right - rounding,
    top: top + rounding,
    bottom: bottom - rounding,
  };
}
