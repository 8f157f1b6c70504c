import type { Library } from '../datasets/dataset.ts';
import { EvidenceFault } from './fault.ts';
import type { Reading } from './reading.ts';

/** @throws EvidenceFault when the numbers cannot be set against each other: other units, or a break between them. */
export function refuseUnlike(readings: readonly Reading[], library: Library): void {
  refuseUnlikeUnits(readings);
  refuseBreak(readings, library);
}

function refuseUnlikeUnits([first, ...others]: readonly Reading[]): void {
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

/** Numbers of one series with a break between them are not comparable, so nothing is computed from them. */
function refuseBreak(readings: readonly Reading[], library: Library): void {
  const rows = new Set(readings.flatMap((reading) => reading.rows));
  const byDataset = Map.groupBy(rows, ({ dataset }) => dataset);
  for (const [id, own] of byDataset) {
    for (const { field, after, before, reason } of library.datasets.get(id)?.descriptor.breaks ??
      []) {
      const times = own
        .map((row) => row.cells[field]?.value)
        .filter((time) => typeof time === 'number');
      const last = Math.min(...times.filter((time) => time >= before));
      const first = Math.max(...times.filter((time) => time <= after));
      if (!Number.isFinite(first) || !Number.isFinite(last)) continue;
      throw new EvidenceFault(`${first} → ${last}`, {
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
