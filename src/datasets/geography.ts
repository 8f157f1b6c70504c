import { z } from 'astro/zod';
import type { Words } from '../i18n/locale.ts';

const position = z.tuple([z.number(), z.number()]);
/** Indices of arcs; ~0 is the first one, run backwards. */
const ring = z.array(z.int()).min(1);
const area = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), id: z.string(), arcs: z.array(ring).min(1) }),
  z.object({
    type: z.literal('MultiPolygon'),
    id: z.string(),
    arcs: z.array(z.array(ring).min(1)).min(1),
  }),
]);
const marker = z.object({
  type: z.literal('Point'),
  coordinates: position,
  properties: z.object({ province_code: z.string() }),
});

/** What `data/map/provinces.topojson` must hold to be drawn; it may hold more. */
export const topologySchema = z.object({
  type: z.literal('Topology'),
  transform: z.object({ scale: position, translate: position }).optional(),
  arcs: z.array(z.array(position).min(2)),
  objects: z.object({
    /** An area for each province, its id being the code in the register. */
    provinces: z.object({ type: z.literal('GeometryCollection'), geometries: z.array(area) }),
    /** A point for each group of far islands, which every map shows and names. */
    archipelagos: z.object({ type: z.literal('GeometryCollection'), geometries: z.array(marker) }),
  }),
});

export type ProvinceTopology = z.infer<typeof topologySchema>;

const words = z.strictObject({
  vi: z.string().min(1),
  en: z.string().min(1),
});

/** The schema of `data/map/provinces.yaml`, which says whose the boundaries are. */
export const geographyDescriptorSchema = z.strictObject({
  name: z.literal('provinces'),
  title: words,
  /** Who drew the boundaries, under which licence, and what was changed: it stands under every map. */
  credit: words,
  /** The licence of the boundaries, and of every map drawn from them. */
  licence: z.strictObject({ name: z.string(), title: words, path: z.url() }),
  /** The far islands: the province of each, and the name that it has on every map. */
  archipelagos: z.array(z.strictObject({ province: z.string(), label: words })),
});

/** The boundaries of the provinces with their credit. Only made by `readGeography`, so that every area is a known province. */
export interface Geography {
  /** `data/map/provinces.topojson` */
  readonly path: string;
  readonly topology: ProvinceTopology;
  readonly credit: Words;
  readonly licence: { readonly name: string; readonly title: Words; readonly path: string };
  readonly archipelagos: readonly { readonly province: string; readonly label: Words }[];
}
