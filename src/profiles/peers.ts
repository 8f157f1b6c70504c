import { readCell, type Reading } from '../evidence/reading.ts';
import type { Measure, Point, SectionPoints } from './section-points.ts';

/** The numbers that other units have at the same time, in rows that differ from the point's in nothing but the unit. */
export interface Peers {
  /** How the set is written in an expression: `known dataset[2024,*].rank where province.region = east`. */
  readonly set: string;
  /** By unit; the unit itself is among them. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Whether no unit is missing. */
  readonly isWhole: boolean;
}

/** What was read of a section already: neighbours have the same peers. */
const read = new WeakMap<SectionPoints, Map<string, Peers>>();

/** @param region only the units of this region, of the register of units */
export function peersOf(
  { row }: Point,
  measure: Measure,
  section: SectionPoints,
  region: string | null,
): Peers {
  const { data, dataset } = section;
  const key = dataset.descriptor.schema.primaryKey.map((name) =>
    name === data.unit ? '*' : (row.cells[name]?.text ?? ''),
  );
  const known = read.get(section) ?? new Map<string, Peers>();
  read.set(section, known);
  const id = [measure, region ?? '', ...key].join();
  const peers = known.get(id) ?? readPeers(key, measure, section, region);
  known.set(id, peers);
  return peers;
}

/** @param key of a row, with `*` for the unit */
function readPeers(
  key: readonly string[],
  measure: Measure,
  { data, dataset, library }: SectionPoints,
  region: string | null,
): Peers {
  const column = data[measure] ?? '';
  const expected = [...library.provinces.values()].filter(
    (province) => region === null || province.region === region,
  );
  const readings = new Map(
    expected.flatMap(({ code }): [string, Reading][] => {
      const row = dataset.rowByKey.get(key.map((part) => (part === '*' ? code : part)).join());
      const reading = row ? readCell(row, column, library) : null;
      return reading ? [[code, reading]] : [];
    }),
  );
  const isWhole = readings.size === expected.length;
  const where = region === null ? '' : ` where ${data.unit}.region = ${region}`;
  const set = `${isWhole ? '' : 'known '}${dataset.id}[${key.join()}].${column}${where}`;
  return { set, readings, isWhole };
}

/** Where a claim about «the others» may be made: at the latest point, or at the latest at which none is missing. */
export type Moment = 'latest' | 'whole';

/** The point of that moment with the numbers of the others, or `null` when there is none. */
export function atMoment(
  moment: Moment,
  points: readonly Point[],
  measure: Measure,
  section: SectionPoints,
  region: string | null,
): { point: Point; peers: Peers } | null {
  for (const point of points.toReversed()) {
    const peers = peersOf(point, measure, section, region);
    if (moment === 'latest' || peers.isWhole) return { point, peers };
  }
  return null;
}
