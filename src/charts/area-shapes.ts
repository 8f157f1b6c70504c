import { geoMercatorRaw } from 'd3-geo';
import { transform } from 'topojson-client';
import type { Box } from './box.ts';
import { type Position, type WeighedLine, simplify, weighPoints } from './simplified-arcs.ts';

/** Boundaries as TopoJSON: `provinces` are the areas, `archipelagos` a point for each group of far islands. */
export interface AreaTopology {
  readonly transform?:
    { readonly scale: [number, number]; readonly translate: [number, number] } | undefined;
  readonly arcs: readonly (readonly [number, number][])[];
  readonly objects: {
    readonly provinces: {
      readonly geometries: readonly (
        | { readonly type: 'Polygon'; readonly id: string; readonly arcs: readonly number[][] }
        | {
            readonly type: 'MultiPolygon';
            readonly id: string;
            readonly arcs: readonly number[][][];
          }
      )[];
    };
    readonly archipelagos: {
      readonly geometries: readonly {
        readonly coordinates: [number, number];
        readonly properties: { readonly province_code: string };
      }[];
    };
  };
}

/** A ring of points, the last joined to the first. */
export type Ring = readonly Position[];

/** A polygon as indices of lines, ring by ring; ~0 is the first line, run backwards. */
type PolygonArcs = readonly (readonly number[])[];

/** The areas of a topology in a plane of its own, y downwards, before they are drawn at any size. */
interface Atlas {
  readonly lines: readonly WeighedLine[];
  readonly areas: readonly { readonly id: string; readonly polygons: readonly PolygonArcs[] }[];
  readonly archipelagos: readonly Archipelago[];
  /** The extent of the areas, without and with the far islands. */
  readonly land: Box;
  readonly whole: Box;
  /** The areas as simple as a scale allows, by the scale: a figure is drawn in several languages. */
  readonly atScale: Map<number, readonly AreaShape[]>;
}

/** An area in pixels. The first ring is that of its largest part. */
export interface AreaShape {
  readonly id: string;
  readonly rings: readonly Ring[];
}

/** A group of far islands in the units of the plane, each as its middle. */
export interface Archipelago {
  readonly area: string;
  readonly islands: readonly Position[];
}

/** The least area, in square pixels, that a bend of a line must have to be drawn. */
const leastBend = 1.8;
/** The least area of an island near the shore, in square pixels. */
const leastIsland = 2;

const atlases = new WeakMap<AreaTopology, Atlas>();

/** The atlas of a topology, made once. */
function atlasOf(topology: AreaTopology): Atlas {
  let atlas = atlases.get(topology);
  if (atlas === undefined) {
    atlas = makeAtlas(topology);
    atlases.set(topology, atlas);
  }
  return atlas;
}

/** Projects the areas (Mercator), weighs their lines and tells the far islands apart. */
function makeAtlas({ arcs, objects, transform: scaling }: AreaTopology): Atlas {
  const decode = transform(scaling ?? null);
  const lines = arcs.map((arc) =>
    weighPoints(arc.map((point, index) => mercator(decode([...point], index > 0)))),
  );
  const areas = objects.provinces.geometries.map((geometry) => ({
    id: geometry.id,
    polygons: geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs,
  }));
  const groups = objects.archipelagos.geometries.map(({ coordinates, properties }) => {
    const area = properties.province_code;
    const polygons = areas.find(({ id }) => id === area)?.polygons ?? [];
    return { area, polygons: farFrom(polygons, mercator(decode([...coordinates])), lines) };
  });
  const far = new Set(groups.flatMap(({ polygons }) => polygons));
  const near = areas.map(({ id, polygons }) => ({
    id,
    polygons: polygons.filter((polygon) => !far.has(polygon)),
  }));
  const extent = (each: readonly { readonly polygons: readonly PolygonArcs[] }[]) =>
    boxAround(
      each.flatMap(({ polygons }) => polygons.flatMap((arcs) => ringsOf(arcs, lines, 0).flat())),
    );
  const archipelagos = groups.map(({ area, polygons }) => ({
    area,
    islands: polygons.map((arcs) => middleOf(ringsOf(arcs, lines, 0).flat())),
  }));
  return {
    lines,
    areas: near,
    archipelagos,
    land: extent(near),
    whole: extent(areas),
    atScale: new Map(),
  };
}

function mercator([longitude = 0, latitude = 0]: readonly number[]): Position {
  const [x, y] = geoMercatorRaw((longitude * Math.PI) / 180, (latitude * Math.PI) / 180);
  return [x, -y];
}

/**
 * The polygons of an area that belong to the archipelago with this marker and not to the land: one after the other,
 * each goes where its nearest neighbour went before.
 */
function farFrom(
  polygons: readonly PolygonArcs[],
  marker: Position,
  lines: readonly WeighedLine[],
): PolygonArcs[] {
  const boxes = polygons.map((polygon) => ({
    polygon,
    box: boxAround(ringsOf(polygon, lines, 0).flat()),
  }));
  const [land, ...others] = boxes.toSorted((a, b) => sizeOf(b.box) - sizeOf(a.box));
  const settled = [
    { box: boxAround([marker]), isFar: true },
    ...(land === undefined ? [] : [{ box: land.box, isFar: false }]),
  ];
  const far: PolygonArcs[] = [];
  while (others.length > 0) {
    const nearest = others.map(({ box }) =>
      settled
        .map((other) => ({ isFar: other.isFar, distance: distanceBetween(box, other.box) }))
        .reduce((best, each) => (each.distance < best.distance ? each : best)),
    );
    const least = Math.min(...nearest.map(({ distance }) => distance));
    const index = nearest.findIndex(({ distance }) => distance === least);
    const isFar = nearest[index]?.isFar ?? false;
    for (const { polygon, box } of others.splice(index, 1)) {
      settled.push({ box, isFar });
      if (isFar) far.push(polygon);
    }
  }
  return far;
}

/** The rings of a polygon, of points that are worth at least `area`; a ring that is then no area is left out. */
function ringsOf(polygon: PolygonArcs, lines: readonly WeighedLine[], area: number): Ring[] {
  return polygon
    .map((arcs) =>
      arcs.flatMap((index) => {
        const points = simplify(lines[index < 0 ? ~index : index] ?? [], area);
        // The end of each line is the start of the next.
        return (index < 0 ? points.toReversed() : points).slice(0, -1);
      }),
    )
    .filter((ring) => ring.length > 2);
}

/** The extent of the areas, without and with the far islands, in the units of the plane. */
export function extentsOf(topology: AreaTopology): { readonly land: Box; readonly whole: Box } {
  const { land, whole } = atlasOf(topology);
  return { land, whole };
}

/** The far islands, which are drawn as dots: at any size that fits a page they are too small for a shape. */
export function archipelagosOf(topology: AreaTopology): readonly Archipelago[] {
  return atlasOf(topology).archipelagos;
}

/**
 * The areas without far islands, at `scale` pixels for one unit of the plane, its origin at `(x, y)`. Bends and islands
 * too small to be seen are left out, the same on both sides of a border.
 */
export function shapesAt(
  topology: AreaTopology,
  { scale, x, y }: { readonly scale: number; readonly x: number; readonly y: number },
): AreaShape[] {
  const atlas = atlasOf(topology);
  let shapes = atlas.atScale.get(scale);
  if (shapes === undefined) {
    shapes = atlas.areas.map(({ id, polygons }) => ({
      id,
      rings: visibleRings(polygons, atlas.lines, scale ** 2),
    }));
    atlas.atScale.set(scale, shapes);
  }
  return shapes.map(({ id, rings }) => ({
    id,
    rings: rings.map((ring) =>
      ring.map(([left, down]): Position => [x + left * scale, y + down * scale]),
    ),
  }));
}

/** The rings of some polygons in the plane, the largest first, of which `pixels` make up one square unit. */
function visibleRings(
  polygons: readonly PolygonArcs[],
  lines: readonly WeighedLine[],
  pixels: number,
): Ring[] {
  return polygons
    .map((polygon) => ringsOf(polygon, lines, leastBend / pixels))
    .filter((rings) => rings.length > 0)
    .toSorted(([a = []], [b = []]) => areaOf(b) - areaOf(a))
    .filter(([outer = []], index) => index === 0 || areaOf(outer) * pixels >= leastIsland)
    .flat();
}

/** The size of the area within a ring. */
function areaOf(ring: Ring): number {
  return Math.abs(crossProducts(ring).reduce((sum, { cross }) => sum + cross, 0)) / 2;
}

/** The centre of gravity of the area within a ring. */
export function centroidOf(ring: Ring): Position {
  let [sum, x, y] = [0, 0, 0];
  for (const { from, to, cross } of crossProducts(ring)) {
    sum += cross;
    x += (from[0] + to[0]) * cross;
    y += (from[1] + to[1]) * cross;
  }
  return sum === 0 ? middleOf(ring) : [x / (3 * sum), y / (3 * sum)];
}

/** For each side of a ring: twice the signed area of its triangle with the origin. */
function crossProducts(ring: Ring) {
  return ring.map((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    return { from, to, cross: from[0] * to[1] - to[0] * from[1] };
  });
}

export function boxAround(points: readonly Position[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** The middle of the box around some points. */
function middleOf(points: readonly Position[]): Position {
  const { left, top, right, bottom } = boxAround(points);
  return [(left + right) / 2, (top + bottom) / 2];
}

function sizeOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function distanceBetween(a: Box, b: Box): number {
  const across = Math.max(0, a.left - b.right, b.left - a.right);
  const down = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(across, down);
}
