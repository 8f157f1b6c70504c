import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import { type DataMark, drawMark } from './data-mark.ts';
import { placeKey } from './key.ts';
import type { DrawingOptions, Emphasis } from './mark.ts';
import { coordinate, element } from './svg.ts';
import { type TextBlock, type TextLabel, heightOf, labelAbove } from './text-label.ts';
import { isPhone, typeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** The same chart several times, a panel for each of several things. */
export interface SmallMultiplesData {
  readonly panels: readonly Panel[];
  /** What is measured and in which unit, in plain words, once over all panels; empty where the panels say it. */
  readonly axisTitle: string;
  /** Whose the colours are, where several panels have them. */
  readonly colours: readonly { readonly name: string; readonly emphasis: Emphasis }[];
  /** How many panels stand side by side. */
  readonly columns: { readonly phone: number; readonly desk: number };
}

export interface Panel {
  readonly id: string;
  readonly title: string;
  /** Whether the panel is the subject's: its title has that colour. */
  readonly isSubject: boolean;
  /** The chart as SVG, as `drawChart` makes it. */
  readonly draw: (options: DrawingOptions) => string;
}

/** Between panels side by side, and from one row of them to the next. */
const columnGap = { phone: 16, desk: 26 } as const;
const rowGap = { phone: 16, desk: 20 } as const;
/**
 * How much a panel is enlarged: a chart so narrow takes the type of a phone, but on a desk words of 12 px would fall
 * under that where a drawing is shown a little smaller than it was made.
 */
const enlargement = { phone: 1, desk: 1.1 } as const;
/** From the title of a panel to its chart. */
const titleGap = 4;
/** Radius of the dots in the key. */
const keyRadius = 4;

/** The parts of a drawing that is to stand in another. */
interface DrawingParts {
  /** Classes of its root but `chart`, which the root around it has. */
  readonly classes: string;
  readonly fontSize: string;
  readonly content: string;
  readonly height: number;
}

export interface PlacedPanel extends DrawingParts {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** How much its chart is enlarged. */
  readonly scale: number;
}

export interface PlacedSmallMultiples extends PlacedChart {
  readonly panels: readonly PlacedPanel[];
  readonly key: readonly DataMark[];
  readonly labels: readonly TextLabel[];
}

/**
 * Places the panels in rows, each with its title over it, the charts of a row level with each other. The title of the
 * axis and the key of colours stand once, over all of them. Throws if there is no panel, or as its chart throws.
 */
export function placeSmallMultiples(
  { panels, axisTitle, colours, columns }: SmallMultiplesData,
  { width, label, domain, columns: asked }: DrawingOptions,
): PlacedSmallMultiples {
  if (panels.length === 0) throw new Error('Small multiples need at least one panel');
  const device = isPhone(width) ? 'phone' : 'desk';
  const sizes = typeSizes(width);
  const { titles, bottom: titleBottom } = placeTitle(axisTitle, width);
  const key = placeKey(
    colours.map(({ name, emphasis }) => ({ name, role: emphasis })),
    { width: 2 * keyRadius, height: 2 * keyRadius },
    { width, top: titleBottom, sizes },
  );
  const count = Math.min(asked ?? columns[device], panels.length);
  const panelWidth = (width - (count - 1) * columnGap[device]) / count;
  const scale = enlargement[device];
  const chartWidth = Math.floor(panelWidth / scale);

  const labels: TextLabel[] = [];
  const placed: PlacedPanel[] = [];
  let top = key.bottom + (colours.length > 0 ? rowGap[device] / 2 : 0);
  for (let first = 0; first < panels.length; first += count) {
    const row = panels.slice(first, first + count).map((panel, index) => {
      const svg = panel.draw({ width: chartWidth, label: '', domain, isPanel: true });
      const x = index * (panelWidth + columnGap[device]);
      return { panel, x, title: titleBlock(panel, panelWidth, sizes.small), parts: partsOf(svg) };
    });
    const titleHeight = Math.max(...row.map(({ title }) => heightOf(title)));
    const y = top + titleHeight + titleGap;
    for (const { panel, x, title, parts } of row) {
      labels.push(labelAbove(title, x, top + titleHeight, 'start'));
      placed.push({ ...parts, id: panel.id, x, y, scale });
    }
    top = y + scale * Math.max(...row.map(({ parts }) => parts.height)) + rowGap[device];
  }
  return {
    width,
    height: top - rowGap[device] + 2,
    label,
    notes: [],
    panels: placed,
    key: key.samples.map((box, index) => ({
      x: (box.left + box.right) / 2,
      y: (box.top + box.bottom) / 2,
      radius: keyRadius,
      emphasis: colours[index]?.emphasis ?? 'context',
      firmness: 'solid',
    })),
    labels: [...titles, ...key.labels, ...labels],
  };
}

function titleBlock({ title, isSubject }: Panel, room: number, size: number): TextBlock {
  const lines = wrapText(title, room, size, 600);
  return { lines, size, weight: 600, role: isSubject ? 'subject' : 'name' };
}

/** Takes a drawing apart: of its root only what its content needs is kept. */
function partsOf(svg: string): DrawingParts {
  const end = svg.indexOf('>');
  const attribute = (name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(svg.slice(0, end))?.[1] ?? '';
  return {
    classes: attribute('class')
      .split(' ')
      .filter((name) => name !== 'chart')
      .join(' '),
    fontSize: attribute('font-size'),
    content: svg.slice(end + 1, -'</svg>'.length),
    height: Number(attribute('height')),
  };
}

/** The drawing as SVG: each panel is a group that is moved to its place and enlarged, so that it needs no frame of its own. */
export function drawSmallMultiples(placed: PlacedSmallMultiples): string {
  return drawChart(
    'small-multiples',
    placed,
    ...placed.key.map(drawMark),
    drawLabels(placed.labels, placed.width),
    ...placed.panels.map(({ classes, fontSize, content, x, y, scale }) =>
      element(
        'g',
        {
          class: classes,
          transform: `translate(${coordinate(x)},${coordinate(y)})${scale === 1 ? '' : ` scale(${scale})`}`,
          'font-size': fontSize,
        },
        content,
      ),
    ),
  );
}
