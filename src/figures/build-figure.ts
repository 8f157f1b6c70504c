import type { Dataset, Row, Source } from '../datasets/dataset.ts';
import { citeRows, type Citation } from '../evidence/cite.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { fillWords } from '../evidence/fill.ts';
import { formatList } from '../i18n/format.ts';
import { message } from '../i18n/messages.ts';
import { annotationEvidence, type Annotations } from './annotations.ts';
import { breakNotes } from './breaks.ts';
import { checkWords } from './check-words.ts';
import type { Drawing, Figure, FigureContent, FigureContext } from './figure.ts';
import { countStatuses, type FigureTable } from './figure-table.ts';
import { fillData } from './fill-data.ts';
import { firmnessOf } from './firmness.ts';
import { formKeys } from './form-keys.ts';
import { buildContent, type FigureSpec } from './kinds.ts';
import { timesOf } from './selection.ts';

/** Widths of the two drawings in CSS pixels: the text column of a 320-pixel phone, and of a desk. */
export const drawingWidths = { narrow: 288, wide: 720 } as const;
export type WidthName = keyof typeof drawingWidths;
export const widthNames = ['narrow', 'wide'] as const satisfies readonly WidthName[];

/**
 * A figure in one language, from its spec and the data.
 * @throws EvidenceFault when a number is missing, incomparable or unsourced: such a figure does not build.
 */
export function buildFigure(id: string, spec: FigureSpec, context: FigureContext): Figure {
  const { library, locale } = context;
  const content = buildContent(
    { ...spec, data: fillData(spec.data, context) } as FigureSpec,
    context,
  );
  requireValues(id, spec, content);
  const words = (template: string) => fillWords(template, locale, library).text;
  const written = {
    title: spec.title[locale],
    subtitle: spec.subtitle[locale],
    alt: spec.alt[locale],
  };
  const printed = {
    title: words(written.title),
    subtitle: words(written.subtitle),
    alt: words(written.alt),
  };
  checkWords(printed, written, content, context);
  const alt = [printed.alt, ...unfirmWords(content.table, context)].join(' ');

  const { time, annotations = [] } = drawnData(spec);
  const annotated = annotationEvidence(annotations, library);
  const rows = [...new Set([...content.rows, ...annotated.rows])];
  const [first, ...rest] = citationsOf(rows, annotated.sources, context);
  if (!first) {
    throw new EvidenceFault(id, {
      expected: { vi: 'ít nhất một nguồn', en: 'at least one source' },
      repair: {
        vi: 'Ghi nguồn cho các dòng mà biểu đồ dùng.',
        en: 'Name the source of the rows that the figure shows.',
      },
    });
  }
  const datasets = datasetsOf(rows, context);
  const breaks =
    time === undefined
      ? []
      : datasets.flatMap((dataset) => {
          const own = rows.filter((row) => row.dataset === dataset.id);
          return breakNotes(dataset, timesOf(own, time), locale);
        });
  const draw = (width: number, columns?: number) => content.draw({ width, label: alt, columns });
  const drawings = whenAsked((name) => draw(drawingWidths[name]));
  return {
    id,
    chart: spec.chart,
    title: printed.title,
    subtitle: printed.subtitle,
    alt,
    drawings,
    draw,
    leastColumn: content.leastColumn ?? null,
    forms: formKeys(content),
    howToRead: content.howToRead ?? null,
    get numbered() {
      return drawings.narrow.notes;
    },
    get breaks() {
      const { notes } = drawings.narrow;
      return [...breaks, ...(content.breaks ?? [])].filter(
        ({ heading }) => !notes.some((note) => note.heading.includes(heading)),
      );
    },
    notes: [...spec.notes.map((note) => words(note[locale])), ...(content.notes ?? [])],
    table: content.table,
    rows,
    citations: [first, ...rest],
    datasets,
    credits: content.credits ?? [],
  };
}

/** @throws EvidenceFault when every cell of the table is empty: there is then nothing to draw. */
function requireValues(id: string, spec: FigureSpec, { table }: FigureContent): void {
  if (table.rows.some(({ cells }) => cells.some(({ reading }) => reading !== null))) return;
  throw new EvidenceFault(drawnData(spec).dataset ?? id, {
    expected: {
      vi: 'ít nhất một giá trị trong các dòng đã chọn; ô nào cũng trống',
      en: 'at least one value in the rows chosen; every cell is empty',
    },
    repair: {
      vi: 'Điền giá trị vào bộ số liệu, hoặc chọn cột và dòng khác trong «data».',
      en: 'Fill in values in the dataset, or choose another column and other rows in «data».',
    },
  });
}

/** What the drawing is made from that more than one kind has; in a figure of panels it stands with the kind in them. */
function drawnData({ chart, data }: FigureSpec): {
  readonly dataset?: string | undefined;
  readonly time?: string | undefined;
  readonly annotations?: Annotations;
} {
  return chart === 'small-multiples' ? data.data : (data as object);
}

/** Each drawing is made when it is first asked for: many pages show only one of the two. */
function whenAsked(draw: (name: WidthName) => Drawing): Record<WidthName, Drawing> {
  const drawn: Partial<Record<WidthName, Drawing>> = {};
  return {
    get narrow() {
      return (drawn.narrow ??= draw('narrow'));
    },
    get wide() {
      return (drawn.wide ??= draw('wide'));
    },
  };
}

/** A sentence for the text alternative that says how many values are not simply published; none where all are. */
function unfirmWords(table: FigureTable, { locale }: FigureContext): string[] {
  const counted = [...countStatuses(table, { onlyDrawn: true })]
    .filter(([status]) => firmnessOf(status) !== 'solid')
    .map(([status, count]) => `${message(`status.${status}`, locale)}: ${count}`);
  return counted.length === 0
    ? []
    : [message('figure.unfirm', locale, { counted: formatList(counted, locale) })];
}

/** The publications of the rows and, of further sources, those that are not among them. */
function citationsOf(
  rows: readonly Row[],
  sources: readonly Source[],
  { library }: FigureContext,
): Citation[] {
  const citations = citeRows(rows, library);
  const cited = new Set(citations.map(({ source }) => source.id));
  const further = [...new Set(sources)].filter(({ id }) => !cited.has(id));
  return [...citations, ...further.map((source) => ({ source, via: null }))];
}

function datasetsOf(rows: readonly Row[], { library }: FigureContext): Dataset[] {
  const ids = new Set(rows.map(({ dataset }) => dataset));
  return [...ids].flatMap((id) => library.datasets.get(id) ?? []);
}
