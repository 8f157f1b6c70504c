import type { Figure } from '../../figures/figure.ts';
import type { TableCell } from '../../figures/figure-table.ts';
import { inEach, type Languages, type Locale } from '../../i18n/locale.ts';
import { headOf, type ApiContext } from './files.ts';
import { address, listOf, object, partOf, text, wholeSchema } from './schema-parts.ts';
import { addressOf, apiValue } from './value.ts';

/** A figure in every language of the site, and the stories that place it. */
export interface FigureEntry {
  readonly figures: Readonly<Record<Locale, Figure>>;
  readonly stories: readonly string[];
}

/** All figures, in a few words each. */
export function figuresFile(entries: readonly FigureEntry[], context: ApiContext) {
  const { pages, locales } = context.publication;
  return {
    ...headOf('figures', context),
    figures: entries.map(({ figures, stories }) => {
      const { id, chart, datasets } = figures[locales[0]];
      return {
        id,
        title: inEach(locales, (locale) => figures[locale].title),
        kind: chart,
        pages: inEach(locales, (locale) => pages.figure(id, locale)),
        address: context.address(`figures/${id}`),
        datasets: datasets.map((dataset) => dataset.id),
        stories,
      };
    }),
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
  const { locales } = publication;
  const { id, chart, datasets, rows, citations } = figures[locales[0]];
  const words = (write: (figure: Figure) => string) =>
    inEach(locales, (locale) => write(figures[locale]));
  const file = (locale: Locale, rest: string) => publication.file(`hinh/${id}.${locale}.${rest}`);
  return {
    ...headOf('figure', context),
    id,
    title: words(({ title }) => title),
    subtitle: words(({ subtitle }) => subtitle),
    alt: words(({ alt }) => alt),
    kind: chart,
    pages: inEach(locales, (locale) => publication.pages.figure(id, locale)),
    files: inEach(locales, (locale) => ({
      png: file(locale, 'landscape.png'),
      pngSquare: file(locale, 'square.png'),
      svg: file(locale, 'wide.svg'),
      svgPhone: file(locale, 'narrow.svg'),
      csv: file(locale, 'csv'),
      bibtex: file(locale, 'bib'),
    })),
    datasets: datasets.map((dataset) => dataset.id),
    sources: [...new Set(citations.map(({ source }) => source.id))],
    stories,
    rows: rows.map(({ dataset, key }) => `${dataset}[${key}]`),
    values: valuesOf(figures, locales).map(({ row, column, reading }) => ({
      row,
      column,
      value: apiValue(reading, library),
    })),
  };
}

/** The numbers of the tables with what heads them in each language: lines may stand in another order in another one. */
function valuesOf(figures: FigureEntry['figures'], languages: Languages) {
  const others = languages
    .slice(1)
    .map((locale) => ({ locale, cells: Map.groupBy(cellsOf(figures[locale]), nameOf) }));
  return cellsOf(figures[languages[0]]).flatMap((cell) => {
    const twins = others.map(
      ({ locale, cells }) => [locale, cells.get(cell.name)?.shift()] as const,
    );
    const all = new Map([[languages[0], cell] as const, ...twins]);
    if ([...all.values()].includes(undefined)) return [];
    const words = (of: 'row' | 'column') =>
      inEach(languages, (locale) => all.get(locale)?.[of] ?? '');
    return [{ row: words('row'), column: words('column'), reading: cell.reading }];
  });
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
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
