import { refuseMixedBases } from '../evidence/comparable.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { computedReading } from '../evidence/formulas/formula.ts';
import { sumPrecision } from '../evidence/precision.ts';
import { lastPlace, ofSum, turned } from '../evidence/qualifier.ts';
import { nameOf } from '../evidence/reading-name.ts';
import type { Reading } from '../evidence/reading.ts';
import { formatNumber } from '../i18n/format.ts';

/** What parts are held against: a published total, or 100 for shares, which is exact. */
export type Whole = Reading | 100;

/**
 * How far the true value may lie from the printed one: half of its last digit, more for «khoảng» and «gần»; «hơn» and
 * «dưới» leave one side open.
 */
function roundingOf({ exact, decimals, comparator }: Reading): number {
  switch (comparator) {
    case '=':
      return 0.5 * 10 ** -decimals;
    case '~':
      return lastPlace(exact, decimals) / 2;
    case '~<':
      return lastPlace(exact, decimals);
    default:
      return Number.POSITIVE_INFINITY;
  }
}

/** Arithmetic in binary leaves crumbs; they are no reason to refuse. */
const crumb = 1e-9;

/** What parts lack of their whole, not rounded, and how much of that rounding alone may make. */
export function missOf(
  parts: readonly Reading[],
  whole: Whole,
): { readonly miss: number; readonly rounding: number } {
  const total = whole === 100 ? 100 : whole.exact;
  const miss = total - parts.reduce((sum, { exact }) => sum + exact, 0);
  const printed = whole === 100 ? parts : [...parts, whole];
  return { miss, rounding: printed.reduce((sum, each) => sum + roundingOf(each), crumb) };
}

/**
 * Holds parts against their whole. Where some are missing (`null`), the others may not be more than the whole.
 * @param where what the parts are of, for the message: the year, the province.
 * @throws EvidenceFault when they do not add up to it, within what rounding of the printed digits explains, or when
 *   planned values stand among real ones.
 */
export function requireWhole(
  where: string,
  parts: readonly (Reading | null)[],
  whole: Whole,
): void {
  const known = parts.filter((part) => part !== null);
  refuseMixedBases(known);
  const { miss, rounding } = missOf(known, whole);
  const isShort = known.length === parts.length && miss > rounding;
  if (!isShort && miss >= -rounding) return;
  const total = whole === 100 ? 100 : whole.exact;
  const decimals = Math.max(0, ...known.map((part) => part.decimals));
  const words = (locale: 'vi' | 'en') => ({
    total: formatNumber(total, locale, whole === 100 ? 0 : whole.decimals),
    miss: formatNumber(Math.abs(miss), locale, decimals),
  });
  const [vi, en] = [words('vi'), words('en')];
  throw new EvidenceFault(`${where}: ${known.map(({ exact }) => exact).join(' + ')}`, {
    expected: {
      vi: `các phần cộng lại bằng ${vi.total}, sai lệch không quá mức làm tròn (${miss > 0 ? 'thiếu' : 'thừa'} ${vi.miss})`,
      en: `parts that add up to ${en.total}, apart from rounding (${en.miss} too ${miss > 0 ? 'little' : 'much'})`,
    },
    repair: {
      vi: 'Kiểm tra danh sách các phần và điều kiện «where»: có thể thiếu một phần, đếm một phần hai lần, hoặc trộn hai lần công bố.',
      en: 'Check the list of parts and «where»: a part may be left out or counted twice, or two vintages be mixed.',
    },
  });
}

/**
 * What is left of a whole beside the parts that are known, computed by us; `null` where these add up to it within
 * rounding and none is missing.
 */
export function restOf(parts: readonly (Reading | null)[], whole: Reading): Reading | null {
  const known = parts.filter((part) => part !== null);
  const [first] = known;
  if (first === undefined) return null;
  const { miss, rounding } = missOf(known, whole);
  if (known.length === parts.length && Math.abs(miss) <= rounding) return null;
  const inputs = [whole, ...known];
  return computedReading(
    {
      ...sumPrecision(miss, inputs),
      unit: first.unit,
      comparator: ofSum([whole.comparator, ...known.map((part) => turned(part.comparator))]),
    },
    {
      formula: 'difference',
      text: `difference(${nameOf(whole)}, sum(${known.map(nameOf).join(', ')}))`,
      inputs,
      over: null,
      holders: [],
    },
    {
      rows: inputs.flatMap(({ rows }) => rows),
      evidence: inputs.flatMap(({ evidence }) => evidence),
    },
  );
}

/** @throws EvidenceFault when parts are not all of one unit, or not of the one that is wanted. */
export function requireOneUnit(readings: readonly (Reading | null)[], wanted?: string): void {
  const units = new Set(readings.flatMap((reading) => (reading ? [reading.unit ?? '–'] : [])));
  if (units.size <= 1 && (wanted === undefined || units.size === 0 || units.has(wanted))) return;
  throw new EvidenceFault([...units].join(', '), {
    expected: {
      vi: wanted === undefined ? 'các phần cùng một đơn vị' : `các phần có đơn vị «${wanted}»`,
      en: wanted === undefined ? 'parts of one unit' : `parts of the unit «${wanted}»`,
    },
    repair: {
      vi: 'Kiểm tra cột «value» và điều kiện «where».',
      en: 'Check the column in «value» and the conditions in «where».',
    },
  });
}
