import { z } from 'astro/zod';
import { stepsFor } from '../../charts/class-key.ts';
import { drawMap, placeMap } from '../../charts/map.ts';
import type { Field } from '../../datasets/descriptor.ts';
import type { Geography } from '../../datasets/geography.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { printReading } from '../../evidence/print.ts';
import { readCell } from '../../evidence/reading.ts';
import { compareText, formatNumber } from '../../i18n/format.ts';
import { message } from '../../i18n/messages.ts';
import type { FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { missing, referenceTo, tableCell } from '../figure-table.ts';
import { selectionShape } from '../selection.ts';
import { readUnitValues } from '../unit-values.ts';
import { wordsSchema } from '../words.ts';

const mapData = z.strictObject({
  ...selectionShape,
  /** The column of the values: a rate, a score or a rank. */
  value: z.string(),
  /** The column that names the province of each row. */
  series: z.string(),
  /** The province that the figure is about: it is outlined and labelled. */
  subject: z.string(),
  /** Other provinces to label, the most important first. */
  named: z.array(z.string()).default([]),
  /** Where each class but the first begins, ascending: [0.55, 0.65] makes three, the second from 0.55 to under 0.65. */
  classes: z.array(z.number()).min(1).max(4),
  /** That amounts of large and small provinces can be compared, where the unit does not say so: per head, per km². */
  isRate: z.literal(true).optional(),
  /** What is measured, with its unit; left out, the title of the column. */
  axis: wordsSchema.optional(),
  /** Further columns for the table. */
  columns: z.array(z.string()).default([]),
});

/** Units whose amounts do not grow with the size of a province. */
const rateUnits: ReadonlySet<string> = new Set([
  'percent',
  'percentage_point',
  'point',
  'score',
  'rank',
]);

/** The provinces in a few classes of a rate. The far islands are always on it. */
function buildMap(data: z.infer<typeof mapData>, context: FigureContext): FigureContent {
  const { library, locale } = context;
  const { seriesField, valueField, extraFields, units } = readUnitValues(
    { ...data, comparison: [] },
    context,
  );
  const geography = requireGeography(context);
  if (seriesField.refersTo !== 'provinces') {
    throw new EvidenceFault(data.series, {
      expected: {
        vi: 'một cột chứa mã tỉnh, thành («refersTo: provinces»)',
        en: 'a column of codes of provinces («refersTo: provinces»)',
      },
      repair: { vi: 'Chọn cột khác cho «series».', en: 'Choose another column for «series».' },
    });
  }
  refuseAmounts(
    data.isRate === true,
    valueField,
    units.flatMap(({ reading }) => reading?.unit ?? []),
  );
  refuseDisorder(data.classes);
  // Every province has a row in the table, also one without a row in the dataset.
  const valueOf = new Map(units.map((unit) => [unit.id, unit]));
  const best = valueField.better === 'lower' ? 1 : -1;
  const provinces = geography.topology.objects.provinces.geometries
    .map(({ id }) => {
      const { reading = null, row = null, emphasis = 'context' } = valueOf.get(id) ?? {};
      return { id, name: library.provinces.get(id)?.name[locale] ?? id, reading, row, emphasis };
    })
    .sort((a, b) => {
      if (a.reading === null || b.reading === null) {
        return Number(a.reading === null) - Number(b.reading === null);
      }
      return best * (a.reading.value - b.reading.value) || compareText(a.name, b.name, locale);
    });
  const named = [data.subject, ...data.named];
  const order = (id: string) => (named.includes(id) ? named.indexOf(id) : named.length);

  // The better end is the darker one where there is one, and the darkest stands on top of the key.
  const steps = stepsFor(data.classes.length + 1);
  const labels = classLabels(data.classes, valueField, context);
  const classes = (valueField.better === 'lower' ? labels : labels.toReversed()).map(
    (label, index) => ({ label, step: steps.toReversed()[index] ?? 3 }),
  );
  const classIndex = (value: number) => {
    const passed = data.classes.filter((from) => from <= value).length;
    return valueField.better === 'lower' ? passed : data.classes.length - passed;
  };
  const chart = {
    topology: geography.topology,
    areas: provinces
      .map(({ id, name, reading, emphasis }, row) => ({
        id,
        name,
        label: reading ? printReading(reading, locale, library, 'short') : missing,
        classIndex: reading && classIndex(reading.value),
        emphasis,
        cell: referenceTo(row, 0),
      }))
      .sort((a, b) => order(a.id) - order(b.id)),
    archipelagos: geography.archipelagos.map(({ province, label }) => ({
      area: province,
      label: label[locale],
    })),
    classes,
    missingLabel: message('map.missing', locale),
    axisTitle: (data.axis ?? valueField.title)[locale],
  };
  return {
    draw(options) {
      const placed = placeMap(chart, options);
      return { svg: drawMap(placed), notes: placed.notes };
    },
    markShape: 'none',
    table: {
      stub: seriesField.title[locale],
      columns: [valueField, ...extraFields].map((field, index) => ({
        title: field.title[locale],
        afterBreak: false,
        isExtra: index > 0,
      })),
      rows: provinces.map(({ id, name, reading, row }) => ({
        header: name,
        row,
        isSubject: id === data.subject,
        unit: id,
        cells: [
          reading,
          ...extraFields.map((field) => (row === null ? null : readCell(row, field.name, library))),
        ].map((each) => tableCell(each, context)),
      })),
    },
    rows: units.map(({ row }) => row),
    credits: [{ text: geography.credit[locale], licence: geography.licence }],
  };
}

function requireGeography({ library }: FigureContext): Geography {
  if (library.geography) return library.geography;
  throw new EvidenceFault('map', {
    expected: {
      vi: 'ranh giới các tỉnh trong data/map/',
      en: 'the boundaries of the provinces in data/map/',
    },
    repair: {
      vi: 'Thêm provinces.topojson và provinces.yaml, hoặc chọn kiểu hình khác.',
      en: 'Add provinces.topojson and provinces.yaml, or choose another kind of figure.',
    },
  });
}

/** A large province has more of everything: colours of counts would only show where people live. */
function refuseAmounts(isRate: boolean, { name, unit }: Field, units: readonly string[]): void {
  const found = [...new Set(units.length > 0 ? units : [unit ?? ''])];
  if (isRate || found.every((id) => rateUnits.has(id))) return;
  throw new EvidenceFault(name, {
    expected: {
      vi: 'một tỷ lệ, điểm số hay thứ hạng: bản đồ tô màu không so được số đếm của tỉnh lớn và tỉnh nhỏ',
      en: 'a rate, a score or a rank: on a map of colours, counts of large and small provinces cannot be compared',
    },
    repair: {
      vi: 'Chọn cột khác; nếu số này đã chia cho số dân hay diện tích, ghi isRate: true.',
      en: 'Choose another column; if the number is already per head or per area, write isRate: true.',
    },
  });
}

function refuseDisorder(classes: readonly number[]): void {
  if (classes.every((from, index) => index === 0 || from > (classes[index - 1] ?? from))) return;
  throw new EvidenceFault(classes.join(', '), {
    expected: {
      vi: 'ranh giới các nhóm, mỗi số lớn hơn số trước',
      en: 'the limits of the classes, each above the one before',
    },
    repair: { vi: 'Xếp lại từ nhỏ đến lớn.', en: 'Put them in ascending order.' },
  });
}

/** The classes in words: «dưới 0,55», «0,55 đến dưới 0,65», «từ 0,65»; of whole numbers «1–15», «16–30», «từ 31». */
function classLabels(
  limits: readonly number[],
  { type, unit }: Field,
  { locale }: FigureContext,
): string[] {
  const isWhole = type === 'integer';
  const decimals = Math.max(...limits.map((limit) => String(limit).split('.')[1]?.length ?? 0));
  const print = (limit: number) =>
    formatNumber(limit, locale, decimals) + (unit === 'percent' ? '%' : '');
  return [undefined, ...limits].map((from, index) => {
    const to = limits[index];
    if (to === undefined) return message('class.from', locale, { from: print(from ?? 0) });
    if (isWhole && (from !== undefined || unit === 'rank')) {
      const first = from ?? 1;
      return first === to - 1 ? print(first) : `${print(first)}–${print(to - 1)}`;
    }
    if (from === undefined) return message('class.below', locale, { to: print(to) });
    return message('class.between', locale, { from: print(from), to: print(to) });
  });
}

export const map = figureKind('map', mapData, buildMap);
