import type { Tone } from './amount-scale.ts';
import {
  type AreaShape,
  type AreaTopology,
  type Ring,
  archipelagosOf,
  boxAround,
  centroidOf,
  extentsOf,
  shapesAt,
} from './area-shapes.ts';
import { type Box, type Segment, overlap } from './box.ts';
import { type PlacedChart, drawChart, drawLabels, placeTitle } from './chart-frame.ts';
import {
  type Swatch,
  type ValueClass,
  areaClass,
  classKey,
  drawHatching,
  drawSwatches,
  hatchGap,
} from './class-key.ts';
import { hatch } from './hatching.ts';
import type { DrawingOptions, Emphasis, TableReference } from './mark.ts';
import {
  type LedLabel,
  type Outside,
  placeOutside,
  reachOf,
  roomiestPlace,
} from './outside-labels.ts';
import type { Position } from './simplified-arcs.ts';
import { element, pathThrough } from './svg.ts';
import {
  type TextBlock,
  type TextLabel,
  heightOf,
  heldBetween,
  labelAbove,
  labelBelow,
  widthOf,
} from './text-label.ts';
import { type TypeSizes, isPhone, typeSizes } from './type-size.ts';
import { wrapText } from './wrap-text.ts';

/** Rates, scores or ranks of areas, as a choropleth in a few classes. */
export interface MapData {
  readonly topology: AreaTopology;
  /** The areas with a name or a value; the others of the topology are drawn as having none. */
  readonly areas: readonly MapArea[];
  /** The names of the far islands, which are always shown. */
  readonly archipelagos: readonly { readonly area: string; readonly label: string }[];
  /** The classes in the order of the key. */
  readonly classes: readonly ValueClass[];
  /** How the key calls areas without a value. */
  readonly missingLabel: string;
  /** What is measured and in which unit, in plain words, at the top left. */
  readonly axisTitle: string;
}

export interface MapArea {
  readonly id: string;
  readonly name: string;
  /** The value as printed. */
  readonly label: string;
  /** Index of its class; `null` where there is no value. */
  readonly classIndex: number | null;
  /** The subject is outlined and labelled, `named` areas are labelled. */
  readonly emphasis: Emphasis;
  readonly cell?: TableReference | undefined;
}

/** The tallest that the land may be. */
const landHeight = { phone: 480, desk: 600 } as const;
/** The widest that a label may be before it wraps. */
const labelWidth = { phone: 130, desk: 190 } as const;
/** The widest where nothing wider has room. */
const narrowLabel = 66;
/** The longest that a line from a label to its area may be, where it may be left out. */
const longestLeader = { phone: 120, desk: 200 } as const;
/** Radius of an island of an archipelago, which would be too small to be seen. */
const islandRadius = 1.6;
/** The least room for an archipelago in a frame of its own, and the air within the frame. */
const insetIslands = { width: 54, height: 30 } as const;
const insetAir = 5;
const insetNameWidth = 78;
/** How much smaller the land may become, so that the frames have room beside it. */
const leastShrink = 0.7;

/** An area with its class. */
export interface PlacedArea extends AreaShape {
  readonly tone: Tone | null;
  readonly cell: TableReference | undefined;
}

/** A group of far islands: each island as a dot, its name, and its frame where it stands nearer than it is. */
export interface PlacedArchipelago {
  readonly area: string;
  readonly islands: readonly Position[];
  readonly tone: Tone | null;
  readonly cell: TableReference | undefined;
  readonly label: TextLabel;
  readonly frame: Box | null;
}

export interface PlacedMap extends PlacedChart {
  readonly areas: readonly PlacedArea[];
  /** Lines across the areas without a value. */
  readonly hatching: readonly Segment[];
  readonly archipelagos: readonly PlacedArchipelago[];
  /** The rings of the subject. */
  readonly outlines: readonly Ring[];
  /** From its place on an area to its label; the subject needs no pin there. */
  readonly leaders: readonly (Segment & { readonly hasPin: boolean })[];
  readonly swatches: readonly Swatch[];
  readonly labels: readonly TextLabel[];
}

/**
 * Places the areas. On a desk the far islands are where they are; on a phone, where the land would shrink to a half,
 * they stand nearer, each group in a frame. The subject's label always has a place; a named area without room keeps
 * its value in the table. Throws if a label has a character that the font lacks.
 */
export function placeMap(
  data: MapData,
  { width, label, isPanel = false }: DrawingOptions,
): PlacedMap {
  const { areas, classes } = data;
  const sizes = typeSizes(width);
  const device = isPhone(width) ? 'phone' : 'desk';
  const { titles, bottom: titleBottom } = placeTitle(isPanel ? '' : data.axisTitle, width);
  const dataOf = new Map(areas.map((each) => [each.id, each]));
  const toneOf = (id: string): Tone | null => {
    const index = dataOf.get(id)?.classIndex ?? null;
    return index === null ? null : (classes[index]?.tone ?? null);
  };
  const subject = areas.find(({ emphasis }) => emphasis === 'subject');
  const wanted = subject === undefined ? [] : labelBlocks(subject, width, sizes);

  const lay = (top: number) => {
    const land = layLand(data, top, width);
    const rings = land.areas.flatMap((area) => area.rings);
    const outside: Outside = {
      frame: { left: 0, top, right: width, bottom: land.bottom },
      reach: reachOf(rings, land.bottom),
      taken: land.archipelagos.flatMap(({ taken }) => taken),
      leaders: [],
    };
    return { land, outside };
  };
  const anchorOf = (shapes: readonly AreaShape[], id: string) =>
    centroidOf(shapes.find((area) => area.id === id)?.rings[0] ?? []);

  let { land, outside } = lay(titleBottom);
  const led: LedLabel[] = [];
  const besides = (...boxes: readonly Box[]): Outside => ({
    ...outside,
    taken: [...outside.taken, ...boxes, ...led.map((each) => each.label.box)],
    leaders: led.map(({ leader }) => leader),
  });
  const [firstWay] = wanted;
  if (subject !== undefined && firstWay !== undefined) {
    let found = placeOutside(wanted, anchorOf(land.areas, subject.id), outside, Infinity);
    if (found === null) {
      // There is no room beside the land: the label goes over it, and the land down.
      const over = labelBelow(firstWay, 0, titleBottom, 'start');
      ({ land, outside } = lay(over.box.bottom + 6));
      const [x, y] = anchorOf(land.areas, subject.id);
      const leader = { x1: x, y1: y, x2: Math.min(x, over.box.right), y2: over.box.bottom };
      found = { label: over, leader };
    }
    led.push(found);
  }

  const hasMissing = land.areas.some(({ id }) => toneOf(id) === null);
  const key = classKey(classes, hasMissing ? data.missingLabel : null, width, sizes);
  const beside = roomiestPlace(key, besides());
  const under = { left: 0, top: land.bottom + 10 };
  const keyBox = beside ?? { ...under, right: key.width, bottom: under.top + key.height };
  const { swatches, labels: keyLabels } = key.at(keyBox.left, keyBox.top);

  for (const area of areas) {
    if (area.emphasis !== 'named' && area.emphasis !== 'comparison') continue;
    const anchor = anchorOf(land.areas, area.id);
    const ways = labelBlocks(area, width, sizes);
    const found = placeOutside(ways, anchor, besides(keyBox), longestLeader[device]);
    if (found !== null) led.push(found);
  }

  return {
    width,
    height: Math.max(land.bottom, keyBox.bottom, ...led.map((each) => each.label.box.bottom)) + 2,
    label,
    notes: [],
    areas: land.areas.map(({ id, rings }) => {
      const tone = toneOf(id);
      return {
        id,
        rings,
        tone,
        cell: tone === null ? undefined : dataOf.get(id)?.cell,
      };
    }),
    hatching: hatch(
      land.areas.flatMap(({ id, rings }) => (toneOf(id) === null ? rings : [])),
      hatchGap,
    ),
    archipelagos: land.archipelagos.map(({ area, islands, label: name, frame }) => ({
      area,
      islands,
      label: name,
      frame,
      tone: toneOf(area),
      cell: toneOf(area) === null ? undefined : dataOf.get(area)?.cell,
    })),
    outlines: land.areas.find(({ id }) => id === subject?.id)?.rings ?? [],
    leaders: led.map(({ leader }, index) => ({
      ...leader,
      hasPin: index > 0 || subject === undefined,
    })),
    swatches,
    labels: [
      ...titles,
      ...keyLabels,
      ...land.archipelagos.map((each) => each.label),
      ...led.map((each) => each.label),
    ],
  };
}

/** The ways to set the label of an area: in one line, the value under the name, the name in several lines. */
function labelBlocks({ name, label, emphasis }: MapArea, width: number, sizes: TypeSizes) {
  const isSubject = emphasis === 'subject';
  const size = isSubject ? sizes.strong : sizes.small;
  const weight = isSubject ? (600 as const) : (400 as const);
  const widest = labelWidth[isPhone(width) ? 'phone' : 'desk'];
  const block = (parts: readonly string[], room: number): TextBlock => ({
    lines: parts.flatMap((part) => wrapText(part, Math.min(room, width), size, weight)),
    size,
    weight,
    role: emphasis,
  });
  const together = block([`${name} ${label}`], widest);
  const apart = block([name, label], widest);
  return [
    ...(together.lines.length < apart.lines.length ? [together] : []),
    apart,
    block([name, label], narrowLabel),
  ];
}

/** The land and the far islands, before anything is written beside them. */
interface Land {
  readonly areas: readonly AreaShape[];
  readonly archipelagos: readonly {
    readonly area: string;
    readonly islands: readonly Position[];
    readonly label: TextLabel;
    readonly frame: Box | null;
    /** The room that it takes. */
    readonly taken: readonly Box[];
  }[];
  readonly bottom: number;
}

function layLand(data: MapData, top: number, width: number): Land {
  return isPhone(width) ? layNear(data, top, width) : layTrue(data, top, width);
}

/** Everything where it is; the name of an archipelago stands over its islands. */
function layTrue({ topology, archipelagos }: MapData, top: number, width: number): Land {
  const { whole, land } = extentsOf(topology);
  const { small } = typeSizes(width);
  const scale = Math.min(
    landHeight.desk / (land.bottom - land.top),
    (width - 2 * islandRadius) / (whole.right - whole.left),
  );
  const x = width - islandRadius - whole.right * scale;
  const y = top - Math.min(whole.top, land.top) * scale;
  const placed = archipelagosOf(topology).map(({ area, islands }) => {
    const dots = islands.map(([left, down]): Position => [x + left * scale, y + down * scale]);
    const around = boxAround(dots);
    const lines = [nameOf(area, archipelagos)];
    const block = { lines, size: small, weight: 400 as const, role: 'named' };
    const middle = (around.left + around.right) / 2;
    const over = labelAbove(block, middle, around.top - 2 * islandRadius, 'middle');
    const label = heldBetween(over, 0, width);
    return { area, islands: dots, label, frame: null, taken: [label.box, grownBy(around, 4)] };
  });
  const bottoms = placed.flatMap(({ taken }) => taken.map((box) => box.bottom));
  return {
    areas: shapesAt(topology, { scale, x, y }),
    archipelagos: placed,
    bottom: Math.max(y + land.bottom * scale, ...bottoms),
  };
}

/**
 * The archipelagos in frames at the right edge, each at its latitude; the land is as large as leaves them room. Where
 * it would become much smaller for that, the frames stand under it.
 */
function layNear(data: MapData, top: number, width: number): Land {
  const { topology } = data;
  const { land } = extentsOf(topology);
  const insets = insetsOf(data, width);
  const widest = Math.min(
    landHeight.phone / (land.bottom - land.top),
    width / (land.right - land.left),
  );
  const originAt = (scale: number) => ({ x: -land.left * scale, y: -land.top * scale });
  const atWidest = shapesAt(topology, { scale: widest, ...originAt(widest) });
  const reach = reachOf(
    atWidest.flatMap(({ rings }) => rings),
    (land.bottom - land.top) * widest,
  );

  for (let scale = widest; scale > widest * leastShrink; scale *= 0.98) {
    const { x, y } = originAt(scale);
    const bottom = top + (land.bottom - land.top) * scale;
    const shrink = scale / widest;
    const frames = insets.map(({ latitude, size }) => {
      const middle = top + y + latitude * scale;
      const low = Math.max(top, Math.min(middle - size.height / 2, bottom - size.height));
      const right = width - 0.5;
      return { left: right - size.width, top: low, right, bottom: low + size.height };
    });
    const fits = frames.every((frame, index) => {
      const shore = reach((frame.top - top) / shrink, (frame.bottom - top) / shrink)?.[1] ?? 0;
      const isFree = frames.slice(index + 1).every((other) => !overlap(frame, other));
      return isFree && shore * shrink + insetAir <= frame.left;
    });
    if (!fits) continue;
    const areas = shapesAt(topology, { scale, x, y: top + y });
    return {
      areas,
      archipelagos: frames.flatMap((frame, i) => insets[i]?.at(frame) ?? []),
      bottom,
    };
  }

  const { x, y } = originAt(widest);
  let left = 0;
  let below = top + (land.bottom - land.top) * widest + insetAir;
  let bottom = below;
  const archipelagos = insets.map(({ size, at }) => {
    if (left > 0 && left + size.width > width) [left, below] = [0, bottom + insetAir];
    const frame = {
      left: left + 0.5,
      top: below,
      right: left + size.width,
      bottom: below + size.height,
    };
    left += size.width + insetAir;
    bottom = Math.max(bottom, frame.bottom);
    return at(frame);
  });
  return { areas: shapesAt(topology, { scale: widest, x, y: top + y }), archipelagos, bottom };
}

/** Each archipelago with the size of its frame, its latitude, and what is in the frame where that stands. */
function insetsOf({ topology, archipelagos }: MapData, width: number) {
  const { small } = typeSizes(width);
  return archipelagosOf(topology).map(({ area, islands }) => {
    const around = boxAround(islands);
    const [spanX, spanY] = [around.right - around.left, around.bottom - around.top];
    const scale = Math.min(insetIslands.width / spanX, insetIslands.height / spanY);
    const lines = wrapText(nameOf(area, archipelagos), insetNameWidth, small, 400);
    const block: TextBlock = { lines, size: small, weight: 400, role: 'named' };
    const size = {
      width: Math.max(widthOf(block), spanX * scale) + 2 * insetAir,
      height: heightOf(block) + spanY * scale + 3 * insetAir,
    };
    const at = (frame: Box): Land['archipelagos'][number] => {
      const middle = (frame.left + frame.right) / 2;
      const label = labelBelow(block, middle, frame.top + insetAir / 2, 'middle');
      const [x, y] = [middle - (spanX * scale) / 2, label.box.bottom + insetAir];
      const dots = islands.map(([left, down]): Position => [
        x + (left - around.left) * scale,
        y + (down - around.top) * scale,
      ]);
      return { area, islands: dots, label, frame, taken: [frame] };
    };
    return { size, latitude: (around.top + around.bottom) / 2, at };
  });
}

function nameOf(area: string, archipelagos: MapData['archipelagos']): string {
  const name = archipelagos.find((each) => each.area === area)?.label;
  if (name === undefined) throw new Error(`The archipelago of ${area} has no name`);
  return name;
}

function grownBy({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The drawing as SVG. */
export function drawMap(placed: PlacedMap): string {
  const { width } = placed;
  return drawChart(
    'map',
    placed,
    ...placed.areas.map(({ rings, tone, cell }) =>
      element('path', { class: areaClass(tone), d: outlineOf(rings), 'data-cell': cell }),
    ),
    drawHatching(placed.hatching),
    ...placed.archipelagos.map(drawArchipelago),
    drawSwatches(placed.swatches),
    drawOutline(placed.outlines),
    ...placed.leaders.map(({ x1, y1, x2, y2 }) =>
      element('line', { class: 'leader over', x1, y1, x2, y2 }),
    ),
    ...placed.leaders.map(({ x1, y1, hasPin }) =>
      hasPin ? element('circle', { class: 'pin', cx: x1, cy: y1, r: 2 }) : '',
    ),
    drawLabels(placed.labels, width),
  );
}

/** An archipelago: dots of the colour of its class on dots of ink, so that the lightest are seen too. */
function drawArchipelago({ islands, tone, cell, frame }: PlacedArchipelago): string {
  const dots = islands.map((island) => pathThrough([island])).join('');
  return [
    frame === null
      ? ''
      : element('rect', {
          class: 'inset',
          x: frame.left,
          y: frame.top,
          width: frame.right - frame.left,
          height: frame.bottom - frame.top,
        }),
    element('path', { class: 'island-rims', d: dots, 'data-cell': cell }),
    element('path', {
      class: tone === null ? 'islands unknown' : `islands scale-${tone}`,
      d: dots,
    }),
  ].join('');
}

/** The border of the subject over the others, with a rim of paper on both sides. */
function drawOutline(rings: readonly Ring[]): string {
  if (rings.length === 0) return '';
  const d = outlineOf(rings);
  return (
    element('path', { class: 'outline-rim', d }) + element('path', { class: 'outline subject', d })
  );
}

function outlineOf(rings: readonly Ring[]): string {
  return rings.map((ring) => `${pathThrough(ring)}Z`).join('');
}
