import { coordinate, element } from '../charts/svg.ts';
import { drawLabel } from '../charts/text-label.ts';
import type { PlacedCard } from './card.ts';

/** The side of the mark of a site as it is drawn. */
const markSide = 32;

/** The card as one SVG, to be given its style sheet by `standaloneDrawing`. */
export function drawCard({
  frame: { width, height },
  label,
  labels,
  forms,
  rule,
  mark,
  drawing,
}: PlacedCard): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': label,
    },
    enlarged(drawing.svg, drawing.x, drawing.y, drawing.scale),
    ...forms.map(({ svg, x, y, scale }) => enlarged(svg, x, y, scale)),
    element(
      'g',
      { class: 'chart' },
      element('line', { class: 'grid', x1: rule.x1, y1: rule.y, x2: rule.x2, y2: rule.y }),
      ...labels.map((each) => drawLabel(each, 0)),
    ),
    element(
      'g',
      { transform: placing(mark.x, mark.y, mark.side / markSide) },
      contentOf(mark.svg).replace(/<style>[^<]*<\/style>/, ''),
    ),
  );
}

/** A drawing as a group of another: the text alternative stands at the root of that already. */
function enlarged(svg: string, x: number, y: number, scale: number): string {
  const attribute = (name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(svg.slice(0, svg.indexOf('>')))?.[1];
  return element(
    'g',
    {
      class: attribute('class'),
      'font-size': attribute('font-size'),
      transform: placing(x, y, scale),
    },
    contentOf(svg),
  );
}

function placing(x: number, y: number, scale: number): string {
  return `translate(${coordinate(x)},${coordinate(y)}) scale(${Number(scale.toFixed(3))})`;
}

function contentOf(svg: string): string {
  return svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
}
