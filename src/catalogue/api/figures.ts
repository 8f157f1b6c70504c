import type { Figure } from '../../figures/figure.ts';
import type { TableCell } from '../../figures/figure-table.ts';
import { locales, type Locale } from '../../i18n/locale.ts';
import { headOf, inEach, type ApiContext } from './files.ts';
import { address, listOf, object, partOf, text, wholeSchema } from './schema-parts.ts';
import { addressOf, apiValue } from './value.ts';

/** A figure in every language, and the stories that place it. */
export interface FigureEntry {
  readonly figures: Readonly<Record<Locale, Figure>>;
  readonly stories: readonly string[];
}

/** All figures, in a few words each. */
export function figuresFile(entries: readonly FigureEntry[], context: ApiContext) {
  return {
    ...headOf('figures', context),
    figures: entries.map(({ figures: { vi, en }, stories }) => ({
      id: vi.id,
      title: { vi: vi.title, en: en.title },
      kind: vi.chart,
      pages: inEach((locale) => context.publication.pages.figure(vi.id, locale)),
      address: context.address(`figures/${vi.id}`),
      datasets: vi.datasets.map(({ id }) => id),
      stories,
    })),
  };
}

export function figuresSchema($id: string) {
  return wholeSchema(
    {
      $id,
      title: 'Figures',
      description: 'All figures of the site, each with the address of its own file.',
    },
    {
      figures: listOf(
        object({
          id: text('Id of the figure.'),
          title: partOf('words', 'Its headline: a sentence that is true of the data.'),
          kind: text('The kind of chart, such as line, map or ranked-bars.'),
          pages: partOf('pages', 'The page of the figure.'),
          address: address('The file of the figure.'),
          datasets: listOf(text('Id of a dataset.'), 'The datasets whose rows it shows.'),
          stories: listOf(text('Id of a story.'), 'The stories that place it.'),
        }),
        'In the order of their ids.',
      ),
    },
  );
}

/** One figure: its words, files, rows, and every number that its table shows. */
export function figureFile({ figures, stories }: FigureEntry, context: ApiContext) {
  const { publication, library } = context;
  const { id, chart, datasets, rows, citations } = figures.vi;
  const words = (write: (figure: Figure) => string) => inEach((locale) => write(figures[locale]));
  const file = (locale: Locale, rest: string) => publication.file(`hinh/${id}.${locale}.${rest}`);
  return {
    ...headOf('figure', context),
    id,
    title: words(({ title }) => title),
    subtitle: words(({ subtitle }) => subtitle),
    alt: words(({ alt }) => alt),
    kind: chart,
    pages: inEach((locale) => publication.pages.figure(id, locale)),
    files: Object.fromEntries(
      locales.map((locale) => [
        locale,
        {
          png: file(locale, 'landscape.png'),
          pngSquare: file(locale, 'square.png'),
          svg: file(locale, 'wide.svg'),
          svgPhone: file(locale, 'narrow.svg'),
          csv: file(locale, 'csv'),
          bibtex: file(locale, 'bib'),
        },
      ]),
    ),
    datasets: datasets.map((dataset) => dataset.id),
    sources: [...new Set(citations.map(({ source }) => source.id))],
    stories,
    rows: rows.map(({ dataset, key }) => `${dataset}[${key}]`),
    values: valuesOf(figures).map(({ row, column, reading }) => ({
      row,
      column,
      value: apiValue(reading, library),
    })),
  };
}

/** The numbers of the tables with what heads them in each language: lines may stand in another order in another one. */
function valuesOf({ vi, en }: FigureEntry['figures']) {
  const english = Map.groupBy(cellsOf(en), ({ name }) => name);
  return cellsOf(vi).flatMap(({ name, row, column, reading }) => {
    const twin = english.get(name)?.shift();
    return twin === undefined
      ? []
      : [
          {
            row: { vi: row, en: twin.row },
            column: { vi: column, en: twin.column },
            reading,
          },
        ];
  });
}

function cellsOf({ table }: Figure) {
  return table.rows.flatMap(({ header, cells }) =>
    cells.flatMap(({ reading }: TableCell, index) =>
      reading === null
        ? []
        : [
            {
              name: reading.computation?.text ?? addressOf(reading),
              row: header,
              column: table.columns[index]?.title ?? '',
              reading,
            },
          ],
    ),
  );
}

export function figureSchema($id: string) {
  const files = object({
    png: address('Picture, landscape.'),
    pngSquare: address('Picture, square.'),
    svg: address('Drawing for a wide page.'),
    svgPhone: address('Drawing for a phone.'),
    csv: address('The rows that the figure shows.'),
    bibtex: address('Citation.'),
  });
  return wholeSchema(
    {
      $id,
      title: 'Figure',
      description: 'One figure: words, files, rows and every number that its table shows.',
    },
    {
      id: text('Id of the figure.'),
      title: partOf('words', 'Its headline: a sentence that is true of the data.'),
      subtitle: partOf('words', 'What is drawn, in which unit and of when.'),
      alt: partOf('words', 'What the drawing shows, for those who do not see it.'),
      kind: text('The kind of chart, such as line, map or ranked-bars.'),
      pages: partOf('pages', 'The page of the figure.'),
      files: object({ vi: files, en: files }, 'The figure as files, with words in each language.'),
      datasets: listOf(text('Id of a dataset.'), 'The datasets whose rows it shows.'),
      sources: listOf(
        text('Id of a source.'),
        'The publications that it rests on: ids of sources.json.',
      ),
      stories: listOf(text('Id of a story.'), 'The stories that place it.'),
      rows: listOf(text('dataset[key]'), 'Every row that it rests on, by its address.'),
      values: listOf(
        object({
          row: partOf('words', 'Head of the line in the table of the figure.'),
          column: partOf('words', 'Head of the column in the table of the figure.'),
          value: partOf('value', 'The number where they meet.'),
        }),
        'Every number in the table of the figure, line by line. What is not known is left out.',
      ),
    },
  );
}
