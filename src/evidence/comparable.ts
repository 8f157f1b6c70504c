import type { Library, Row } from '../datasets/dataset.ts';
import { EvidenceFault } from './fault.ts';
import type { Reading } from './reading.ts';

/** @throws EvidenceFault when the numbers cannot be set against each other: other units, or a break between them. */
export function refuseUnlike(readings: readonly Reading[], library: Library): void {
  refuseUnlikeUnits(readings);
  refuseBreak(readings, library);
}

/** @throws EvidenceFault when the numbers are of other units or out of other totals. */
export function refuseUnlikeUnits([first, ...others]: readonly Reading[]): void {
  const unlike = others.find(
    ({ unit, outOf, isYear }) =>
      unit !== first?.unit || outOf !== first.outOf || isYear !== first.isYear,
  );
  if (!first || !unlike) return;
  throw new EvidenceFault([first, unlike].map(unitWords).join(' / '), {
    expected: {
      vi: 'các số cùng đơn vị, cùng mẫu số',
      en: 'numbers of one unit and out of the same total',
    },
    repair: { vi: 'Chọn các ô cùng đơn vị.', en: 'Choose cells of one unit.' },
  });
}

function unitWords({ unit, outOf, isYear }: Reading): string {
  const name = unit ?? (isYear ? 'year' : '–');
  return outOf === null ? name : `${name}/${outOf}`;
}

/**
 * Numbers of one series with a break between them are not comparable, so nothing is computed from them. A number that
 * rests on both sides, such as how often something happened, lies on neither.
 * @throws EvidenceFault when a break lies between them.
 */
export function refuseBreak(readings: readonly Reading[], library: Library): void {
  const datasets = new Set(readings.flatMap(({ rows }) => rows.map(({ dataset }) => dataset)));
  for (const id of datasets) {
    for (const { field, after, before, reason } of library.datasets.get(id)?.descriptor.breaks ??
      []) {
      const times = readings
        .map(({ rows }) => rows.flatMap((row) => (row.dataset === id ? timeIn(row, field) : [])))
        .filter((own) => own.length > 0);
      const last = Math.max(
        ...times.map((own) => Math.max(...own)).filter((time) => time <= after),
      );
      const first = Math.min(
        ...times.map((own) => Math.min(...own)).filter((time) => time >= before),
      );
      if (!Number.isFinite(last) || !Number.isFinite(first)) continue;
      throw new EvidenceFault(`${last} → ${first}`, {
        expected: {
          vi: `những số so sánh được với nhau; giữa ${after} và ${before} chuỗi bị ngắt: ${reason.vi}`,
          en: `comparable numbers; the series breaks between ${after} and ${before}: ${reason.en}`,
        },
        repair: {
          vi: 'Nêu các số riêng rẽ và nói rõ vì sao không so sánh.',
          en: 'Give the numbers apart and say why they are not compared.',
        },
      });
    }
  }
}

function timeIn(row: Row, field: string): number[] {
  const time = row.cells[field]?.value;
  return typeof time === 'number' ? [time] : [];
}

/** What was planned or foreseen is another thing than what came about: the two are never added up or ranked together. */
export function refuseMixedBases(readings: readonly Reading[]): void {
  const planned = readings.find((reading) => isPlanned(reading));
  const real = readings.find((reading) => !isPlanned(reading));
  if (!planned || !real) return;
  const names = [planned, real].map(({ evidence: [{ dataset, key }] }) => `${dataset}[${key}]`);
  throw new EvidenceFault(names.join(' / '), {
    expected: {
      vi: 'chỉ kết quả, hoặc chỉ chỉ tiêu và dự báo',
      en: 'results only, or targets and projections only',
    },
    repair: {
      vi: 'Thêm điều kiện where để chọn một loại.',
      en: 'Choose one kind with a where.',
    },
  });
}

function isPlanned({ status, computation }: Reading): boolean {
  if (computation) return computation.inputs.some(isPlanned);
  return status === 'target' || status === 'projection';
}
