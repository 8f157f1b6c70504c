import { z } from 'astro/zod';
import { drawingOrder } from '../../charts/data-mark.ts';
import type { NumberedNote } from '../../charts/mark.ts';
import { drawSmallMultiples, placeSmallMultiples } from '../../charts/small-multiples.ts';
import type { Library } from '../../datasets/dataset.ts';
import type { Field } from '../../datasets/descriptor.ts';
import { requireDataset } from '../../evidence/address.ts';
import { EvidenceFault } from '../../evidence/fault.ts';
import { locales } from '../../i18n/locale.ts';
import { message } from '../../i18n/messages.ts';
import type { Drawing, DrawRequest, FigureContent, FigureContext } from '../figure.ts';
import { figureKind } from '../figure-kind.ts';
import { referenceTo, type FigureTable } from '../figure-table.ts';
import {
  cellWords,
  requireColumn,
  requireUnits,
  selectRows,
  unitsOf,
  type Selection,
} from '../selection.ts';
import { wordsSchema } from '../words.ts';

/** A kind of figure that can stand in panels. */
interface PanelKind {
  readonly chart: string;
  readonly schema: { readonly shape: { readonly data: z.ZodType } };
  readonly build: (data: never, context: FigureContext) => FigureContent;
}

const panelShape = {
  /** The column of the panels: each shows only the rows with one of its values. */
  by: z.string(),
  /** Which panels, in this order; left out, one for each value of the column. */
  values: z.array(z.string()).min(2).optional(),
  /** What is measured, with its unit; left out, what the kind in the panels says. */
  axis: wordsSchema.optional(),
  /** How many panels stand side by side, on a phone and on a desk. */
  columns: z
    .strictObject({ phone: z.int().min(1).max(2), desk: z.int().min(1).max(4) })
    .default({ phone: 2, desk: 4 }),
};

interface SmallMultiplesSpec extends z.infer<z.ZodObject<typeof panelShape>> {
  /** The kind of figure in the panels. */
  readonly chart: string;
  /** What that kind needs. `$panel` stands for the panel's value, in words for its name. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** One panel: the value of the column that it shows, and its name. */
interface Panel {
  readonly value: string;
  readonly name: string;
}

interface BuiltPanel extends Panel {
  readonly content: FigureContent;
  /** The place of its first row in the table of all. */
  readonly firstRow: number;
}

/** The same chart in several panels that share one value axis, of any of these kinds. */
export function smallMultiplesOf(kinds: readonly PanelKind[]) {
  const [first, ...others] = kinds.map(({ chart, schema }) =>
    z.strictObject({ ...panelShape, chart: z.literal(chart), data: schema.shape.data }),
  );
  if (first === undefined) throw new Error('There is no kind to stand in panels');
  // The variants are as many as there are kinds: their types say no more than the kinds themselves hold.
  const schema = z.discriminatedUnion('chart', [first, ...others]) as z.ZodType as z.ZodType<
    SmallMultiplesSpec,
    SmallMultiplesSpec
  >;
  return figureKind('small-multiples', schema, (data, context) =>
    buildSmallMultiples(data, kinds, context),
  );
}

function buildSmallMultiples(
  { by, values, axis, columns, chart, data }: SmallMultiplesSpec,
  kinds: readonly PanelKind[],
  context: FigureContext,
): FigureContent {
  const kind = kinds.find((each) => each.chart === chart);
  if (!kind) throw new Error(`no kind of figure «${chart}» for panels`);
  const { field, panels } = panelsOf(by, values, data, context);
  const built: BuiltPanel[] = [];
  let firstRow = 0;
  for (const panel of panels) {
    const content = kind.build(ofPanel(data, by, panel, context) as never, context);
    built.push({ ...panel, content, firstRow });
    firstRow += content.table.rows.length;
  }
  const contents = built.map(({ content }) => content);
  const [first] = contents;
  if (first === undefined) throw new Error('There is no panel');

  const numbers = contents.flatMap((each) => each.values ?? []);
  const domain =
    numbers.length === 0 ? undefined : ([Math.min(...numbers), Math.max(...numbers)] as const);
  const draw = (request: DrawRequest): Drawing => {
    const notes: (readonly NumberedNote[])[] = [];
    const placed = placeSmallMultiples(
      {
        axisTitle: axis?.[context.locale] ?? first.axisTitle ?? '',
        colours: sharedColours(built),
        columns,
        panels: built.map(({ value, name, content, firstRow: from }) => ({
          id: value,
          title: name,
          isSubject: content.table.rows.every(({ isSubject }) => isSubject),
          draw(options) {
            // A kind that does not say what its axis measures says it in each panel.
            const isPanel = content.axisTitle !== undefined;
            const drawing = content.draw({ ...options, isPanel });
            notes.push(drawing.notes);
            return moveReferences(drawing.svg, from);
          },
        })),
      },
      { ...request, domain },
    );
    return { svg: drawSmallMultiples(placed), notes: sharedNotes(notes) };
  };
  return {
    draw,
    leastColumn: 140,
    markShape: first.markShape,
    ...(domain && { howToRead: message('reading.panels', context.locale) }),
    values: numbers,
    table: joinTables(field.title[context.locale], built),
    rows: contents.flatMap(({ rows }) => rows),
    notes: distinct(contents.flatMap(({ notes }) => notes ?? [])),
    credits: distinct(contents.flatMap(({ credits }) => credits ?? [])),
    breaks: distinct(contents.flatMap(({ breaks }) => breaks ?? [])),
  };
}

/** The selections of rows that the data of a kind hold, wherever they stand. */
function selectionsIn(data: unknown): Selection[] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.values(data).flatMap(selectionsIn);
  return isSelection(data) ? [data, ...inside] : inside;
}

function isSelection(data: object): data is Selection {
  return 'dataset' in data && typeof data.dataset === 'string';
}

/**
 * The panels: those asked for, else one for each value of the column.
 * @throws EvidenceFault when no selection has the column, or a value that is asked for is not there.
 */
function panelsOf(
  by: string,
  values: readonly string[] | undefined,
  data: unknown,
  { library, locale }: FigureContext,
): { readonly field: Field; readonly panels: readonly Panel[] } {
  const selections = selectionsIn(data);
  const selection = selections.find((each) => hasColumn(each, by, library));
  if (!selection) {
    const [main] = selections;
    if (main) requireColumn(requireDataset(main.dataset, library), by);
    throw new EvidenceFault(by, {
      expected: {
        vi: 'một kiểu hình chọn dòng bằng «dataset» và «where»',
        en: 'a kind of figure that chooses rows with «dataset» and «where»',
      },
      repair: { vi: 'Chọn kiểu hình khác cho «chart».', en: 'Choose another «chart».' },
    });
  }
  const { dataset, rows } = selectRows(selection, library);
  const field = requireColumn(dataset, by);
  const present = unitsOf(rows, by);
  requireUnits(values ?? [], present, by, library);
  const inOrder = field.categories?.map(({ value }) => value).filter((each) => present.has(each));
  const nameOf = (value: string) => {
    const cell = rows.map((row) => row.cells[by]).find((each) => each?.text === value);
    return cell ? cellWords(cell, field, locale, library) : value;
  };
  const panels = (values ?? inOrder ?? [...present]).filter((value) => value !== '');
  return { field, panels: panels.map((value) => ({ value, name: nameOf(value) })) };
}

function hasColumn({ dataset }: Selection, column: string, library: Library): boolean {
  return library.datasets.get(dataset)?.fields.some(({ name }) => name === column) ?? false;
}

/**
 * The data for one panel: each selection whose dataset has the column is narrowed to the panel's rows, and `$panel`
 * is the panel's value, in words its name.
 */
function ofPanel(data: unknown, by: string, panel: Panel, context: FigureContext): unknown {
  if (data === '$panel') return panel.value;
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((item) => ofPanel(item, by, panel, context));
  const areWords = locales.every((locale) => locale in data);
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => [
    key,
    areWords && value === '$panel' ? panel.name : ofPanel(value, by, panel, context),
  ]);
  const own: object = Object.fromEntries(entries);
  return isSelection(own) && hasColumn(own, by, context.library)
    ? { ...own, panel: { column: by, value: panel.value } }
    : own;
}

/** Whose colours a key must name: those of several panels, unless the panels themselves are named so. */
function sharedColours(built: readonly BuiltPanel[]): NonNullable<FigureContent['colours']> {
  const titles = new Set(built.map(({ name }) => name));
  const all = built.flatMap(({ content }) => content.colours ?? []);
  const byWords = new Map(
    all.map(({ name, emphasis }) => [`${emphasis} ${name}`, { name, emphasis }]),
  );
  return [...byWords.values()]
    .filter(({ name, emphasis }) => emphasis !== 'context' && !titles.has(name))
    .sort((a, b) => drawingOrder.indexOf(b.emphasis) - drawingOrder.indexOf(a.emphasis));
}

/** The tables of all panels as one, with a column that says which panel. */
function joinTables(title: string, built: readonly BuiltPanel[]): FigureTable {
  const [first] = built;
  const columnsOf = ({ content }: BuiltPanel) => content.table.columns.map((each) => each.title);
  const unlike = built.find(
    (each) => String(columnsOf(each)) !== String(first && columnsOf(first)),
  );
  if (!first || unlike) {
    throw new EvidenceFault(unlike?.value ?? title, {
      expected: {
        vi: `các ô hình có cùng các cột; ô này có: ${unlike ? columnsOf(unlike).join(', ') : ''}`,
        en: `panels with the same columns; this one has: ${unlike ? columnsOf(unlike).join(', ') : ''}`,
      },
      repair: {
        vi: 'Ghi rõ các cột cần vẽ, hoặc bỏ ô này khỏi «values».',
        en: 'Name the columns to draw, or leave this panel out of «values».',
      },
    });
  }
  return {
    stub: first.content.table.stub,
    columns: [{ title, afterBreak: false, isText: true }, ...first.content.table.columns],
    rows: built.flatMap(({ name, content }) =>
      content.table.rows.map((row) => ({
        ...row,
        cells: [{ text: name, reading: null }, ...row.cells],
      })),
    ),
  };
}

/** The marks of a panel as they stand in the table of all: so many rows further down, one column to the right. */
function moveReferences(svg: string, rows: number): string {
  return svg.replace(/ data-cells?="[^"]*"/g, (attribute) =>
    attribute.replace(/(\d+),(\d+)/g, (_, row: string, column: string) =>
      referenceTo(Number(row) + rows, Number(column) + 1),
    ),
  );
}

/**
 * What the numbers in the panels stand for: the same in all of them.
 * @throws EvidenceFault when a number would stand for one thing in one panel and for another in the next.
 */
function sharedNotes(all: readonly (readonly NumberedNote[])[]): readonly NumberedNote[] {
  const longest = all.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const unlike = all
    .flatMap((notes) => notes.filter(({ heading }, index) => heading !== longest[index]?.heading))
    .at(0);
  if (unlike === undefined) return longest;
  throw new EvidenceFault(unlike.heading, {
    expected: {
      vi: 'chú thích đánh số giống nhau trong mọi ô hình',
      en: 'numbered notes that are the same in all panels',
    },
    repair: {
      vi: 'Bỏ chú thích này khỏi hình và viết vào «notes».',
      en: 'Take this annotation out of the drawing and write it under «notes».',
    },
  });
}

/** Each thing once, by what it says. */
function distinct<Thing>(things: readonly Thing[]): Thing[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}
