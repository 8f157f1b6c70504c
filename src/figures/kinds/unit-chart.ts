import { z } from 'astro/zod';
import { drawUnitChart, placeUnitChart, type UnitChartData } from '../../charts/unit-chart.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { readExpression } from '../../evidence/formula.ts';
import type { Reading } from '../../evidence/reading.ts';
import { formatNumber } from '../../i18n/format.ts';
import { message } from '../../i18n/messages.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { referenceTo, tableCell, type TableRow } from '../figure-table.ts';
import { firmnessOf } from '../firmness.ts';
import { wordsSchema } from '../words.ts';

/** More than so many dots nobody counts. */
const most = 200;

const unitChartData = z.strictObject({
  /** What one dot is: «Mỗi chấm là một nhiệm vụ». */
  axis: wordsSchema,
  /** Each a whole with its parts; several are drawn one under the other and never added up. */
  sets: z
    .array(
      z.strictObject({
        /** What is counted and when, over the dots; needed where there are several. */
        name: wordsSchema.optional(),
        /** How many there are in all: the cell, `dataset[key].column`. */
        total: z.string(),
        /** The parts, which add up to the total. */
        groups: z
          .array(
            z.strictObject({
              /** How many: a cell, or for the rest a formula such as `difference(total, part)`. */
              of: z.string(),
              /** What they have in common, in the words of the source. */
              name: wordsSchema,
              emphasis: z.enum(['subject', 'comparison', 'named', 'context']).default('context'),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
type UnitChartSpec = z.infer<typeof unitChartData>;

/** Some of a whole as dots that can be counted. */
function buildUnitChart(data: UnitChartSpec, context: FigureContext): FigureContent {
  const { library, locale } = context;
  const sets = data.sets.map((set) => {
    const total = readExpression(set.total, library);
    const groups = set.groups.map((group) => ({
      ...group,
      reading: readExpression(group.of, library),
    }));
    refuseUncountable([total, ...groups.map(({ reading }) => reading)]);
    refuseUnequal(
      total,
      groups.map(({ reading }) => reading),
      set.total,
    );
    return { name: set.name?.[locale] ?? '', total, groups };
  });
  if (sets.length > 1 && sets.some(({ name }) => name === '')) {
    throw new EvidenceFault('name', {
      expected: { vi: '«name» cho mỗi tập, vì có nhiều tập', en: '«name» for each of the sets' },
      repair: { vi: 'Ghi rõ đếm gì và lúc nào.', en: 'Say what is counted and when.' },
    });
  }

  const tableRows: TableRow[] = [];
  const rowOf = (header: string, name: string, reading: Reading, isSubject: boolean) => {
    tableRows.push({
      header: name === '' ? header : `${name}: ${header}`,
      row: reading.rows[0] ?? null,
      unit: null,
      isSubject,
      cells: [tableCell(reading, context, 'full')],
    });
    return referenceTo(tableRows.length - 1, 0);
  };
  const print = ({ value }: Reading) => formatNumber(value, locale, 0);
  const chart: UnitChartData = {
    axisTitle: data.axis[locale],
    sets: sets.map(({ name, total, groups }, index) => {
      const placed = groups.map((group, place) => ({
        id: String(place),
        name: group.name[locale],
        count: group.reading.value,
        label: message('unit.part', locale, { count: print(group.reading), total: print(total) }),
        emphasis: group.emphasis,
        firmness: firmnessOf(group.reading.status),
        cell: rowOf(group.name[locale], name, group.reading, group.emphasis === 'subject'),
      }));
      rowOf(message('unit.total', locale), name, total, false);
      return { id: String(index), name, groups: placed };
    }),
  };
  return {
    draw(options) {
      const placed = placeUnitChart(chart, options);
      return { svg: drawUnitChart(placed), notes: placed.notes };
    },
    markShape: 'dot',
    table: {
      stub: message('unit.group', locale),
      columns: [{ title: message('unit.count', locale), afterBreak: false }],
      rows: tableRows,
    },
    rows: sets.flatMap(({ total, groups }) => [
      ...total.rows,
      ...groups.flatMap(({ reading }) => reading.rows),
    ]),
  };
}

/** Only exact whole numbers of one unit can be shown as things: «gần 720.000» has no last dot. */
function refuseUncountable(readings: readonly Reading[]): void {
  const [first] = readings;
  for (const { value, comparator, unit, evidence } of readings) {
    const isCountable =
      comparator === '=' && Number.isInteger(value) && value >= 0 && value <= most;
    if (isCountable && unit === first?.unit) continue;
    const [{ dataset, key, column }] = evidence;
    throw new EvidenceFault(`${dataset}[${key}].${column}`, {
      expected: {
        vi: `các số đếm đúng, không quá ${most}, cùng đơn vị`,
        en: `exact counts of at most ${most} of one unit`,
      },
      repair: { vi: 'Chọn loại biểu đồ khác.', en: 'Choose another kind of figure.' },
    });
  }
}

function refuseUnequal(total: Reading, parts: readonly Reading[], written: string): void {
  const sum = parts.reduce((found, { value }) => found + value, 0);
  if (sum === total.value) return;
  const added = `${parts.map(({ value }) => value).join(' + ')} = ${sum}`;
  throw new EvidenceFault(written, {
    expected: {
      vi: `các nhóm cộng lại bằng tổng số ${total.value}; ở đây ${added}`,
      en: `groups that add up to the total of ${total.value}; here ${added}`,
    },
    repair: {
      vi: 'Thêm nhóm còn thiếu, chẳng hạn bằng difference(tổng, phần).',
      en: 'Add the group that is missing, for instance as difference(total, part).',
    },
  });
}

export const unitChart = figureKind('unit-chart', unitChartData, buildUnitChart);
