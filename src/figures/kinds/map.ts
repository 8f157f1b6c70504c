import { z } from 'astro/zod';
import { stepOf, tonesOfSteps } from '../../charts/amount-scale.ts';
import { drawMap, placeMap } from '../../charts/map.ts';
import type { Field } from '../../datasets/descriptor.ts';
import type { Geography } from '../../datasets/geography.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { printReading } from '../../evidence/print.ts';
import { readCell } from '../../evidence/reading.ts';
import { compareText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { message } from '../../i18n/messages.ts';
import { amountSteps, stepsSchema } from '../amount-steps.ts';
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
  ...stepsSchema,
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
        const order = Number(a.reading === null) - Number(b.reading === null);
        return order || compareText(a.name, b.name, locale);
      }
      return best * (a.reading.value - b.reading.value) || compareText(a.name, b.name, locale);
    });
  const named = [data.subject, ...data.named];
  const order = (id: string) => (named.includes(id) ? named.indexOf(id) : named.length);

  const readings = units.flatMap(({ reading }) => reading ?? []);
  const { scale, key } = amountSteps(data, readings, locale);
  const tones = tonesOfSteps(scale);
  const steps = key.labels.map((label, step) => ({ label, step, tone: tones[step] ?? 3 }));
  // What stands out most is on top of the key.
  const classes = scale.strongest === 'greatest' ? steps.toReversed() : steps;
  const classOf = (value: number) => classes.findIndex(({ step }) => step === stepOf(value, scale));

  const chart = {
    topology: geography.topology,
    areas: provinces
      .map(({ id, name, reading, emphasis }, row) => ({
        id,
        name,
        label: reading ? printReading(reading, locale, library, 'short') : missing,
        classIndex: reading && classOf(reading.value),
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
    axisTitle: chart.axisTitle,
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
    notes: stepWords(data, locale),
    credits: [{ text: geography.credit[locale], licence: geography.licence }],
  };
}

/** How the steps were chosen: two maps of the same numbers can look alike or not at all. */
function stepWords({ steps }: Pick<z.infer<typeof mapData>, 'steps'>, locale: Locale): string[] {
  if ('equal' in steps) return [message('map.equal', locale)];
  return steps.because ? [steps.because[locale]] : [];
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

export const map = figureKind('map', mapData, buildMap);
