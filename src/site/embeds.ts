import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { siteConfig } from '../../site.config.ts';
import { classesIn, usedRules } from '../charts/used-rules.ts';
import { bibtex } from '../embeds/bibtex.ts';
import { embedCode } from '../embeds/embed-code.ts';
import { heightOfWords, type SetWords } from '../embeds/frame-height.ts';
import { distinctPublishers } from '../evidence/cite.ts';
import { drawingWidths, type WidthName } from '../figures/build-figure.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { slugOf } from '../profiles/slug.ts';
import { citationWords } from './citation-words.ts';
import { findFigure } from './content.ts';
import { absoluteLink, fileLink, pageLink, paths } from './links.ts';
import { pinnedVersion } from './pins.ts';

/** So many bytes, compressed, may two drawings have on the page of an embed; of a heavier pair, a map, one is enough. */
const mostOfDrawings = 9_500;
/** The most cells of a table that stands on the page of an embed; a longer one is a link away. */
const mostCells = 200;
/** So many publications stand in the source line of an embed. */
const shownPublishers = 3;

/** The drawings that an embed carries: for a phone and for a desk or, where both would be heavy, the one for a phone. */
export function embeddedWidths({ drawings }: Figure): readonly WidthName[] {
  const both = drawings.narrow.svg + drawings.wide.svg;
  return gzipSync(both).length <= mostOfDrawings ? ['wide', 'narrow'] : ['narrow'];
}

/**
 * A drawing as it stands in an embed: the rim of paper around words is painted first because an attribute says so, not a
 * style, for the Nu HTML checker knows `paint-order` as an attribute only. It does nothing to words without a rim.
 */
export function embeddedDrawing({ drawings }: Figure, width: WidthName): string {
  return drawings[width].svg.replaceAll('<text ', '<text paint-order="stroke" ');
}

/** Whether the table of a figure stands on the page of its embed. */
export function hasEmbeddedTable({ table }: Figure): boolean {
  return table.rows.length * table.columns.length <= mostCells;
}

/** The publications in the source line of an embed, and how many more there are. */
export function embeddedSources({ citations }: Figure) {
  const publications = distinctPublishers(citations);
  const shown = publications.slice(0, shownPublishers);
  return { shown, more: publications.length - shown.length };
}

/** The licences of the data and of what else is part of the drawing, each once. */
export function licencesOf({ datasets, credits }: Figure) {
  const all = [
    ...datasets.flatMap(({ descriptor }) => descriptor.licenses),
    ...credits.map(({ licence }) => licence),
  ];
  return [...new Map(all.map(({ name, path: href }) => [name, { name, href }])).values()];
}

/**
 * The styles of the page of an embed: its own, and of those of drawings no more than its drawings need, without what
 * `embeddedDrawing` says.
 * @param fonts addresses of the web fonts by weight
 */
export function embedStyles(drawn: string, fonts: Readonly<Record<400 | 600, string>>): string {
  const classes = classesIn(drawn);
  const css = [
    usedRules(readStyles('tokens'), classes),
    usedRules(readStyles('chart'), classes),
    usedRules(readStyles('embed')),
  ];
  return (
    css
      .join('')
      .replaceAll('paint-order:stroke;', '')
      // Its fonts are files, so its words show without them at first.
      .replaceAll('font-display:block', 'font-display:swap')
      .replaceAll(
        /url\('[^']*-(400|600)\.woff2'\)/g,
        (_, weight: '400' | '600') => `url(${fonts[weight]})`,
      )
  );
}

function readStyles(name: string): string {
  return readFileSync(path.resolve('src/styles', `${name}.css`), 'utf8');
}

/** Widths of frames for which a height is reckoned: a phone, and a column of text. */
const frames = { phone: 320, column: 700 } as const;

/**
 * The height in CSS pixels of a frame that no script fits to its content: in a column of text all of an embed is seen
 * without scrolling, on a phone at least the drawing.
 */
export function embedHeight(figure: Figure, locale: Locale): number {
  const onPhone = frames.phone - 20;
  const phone =
    around +
    heightOfWords(headOf(figure, 'narrow'), onPhone) +
    drawnHeight(figure, onPhone, 'narrow');
  const column =
    embeddedWidths(figure).length === 1
      ? besideHeight(figure, locale)
      : contentHeight(figure, locale, frames.column - 32, 'wide');
  return Math.ceil(Math.max(phone, column) / 10) * 10;
}

/** What stands around the words in `embed.css`: padding, gaps, the row of links and the closed table. */
const around = 150;

function contentHeight(figure: Figure, locale: Locale, width: number, name: WidthName): number {
  const words = [...headOf(figure, name), ...wordsUnder(figure, locale)];
  return around + heightOfWords(words, width) + drawnHeight(figure, width, name);
}

/** The drawing for a phone with the words beside it, as in a wide frame. */
function besideHeight(figure: Figure, locale: Locale): number {
  const [drawing, gap] = [416, 20];
  const beside = frames.column - 32 - drawing - gap;
  return (
    around +
    heightOfWords(headOf(figure, 'wide'), frames.column - 32) +
    Math.max(
      drawnHeight(figure, drawing, 'narrow'),
      heightOfWords(wordsUnder(figure, locale), beside) + around / 2,
    )
  );
}

function drawnHeight({ drawings }: Figure, width: number, name: WidthName): number {
  const [, drawn, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawings[name].svg) ?? [];
  const widest = name === 'narrow' ? 416 : drawingWidths.wide;
  return (Math.min(width, widest) / Number(drawn)) * Number(height);
}

const small = { size: 14, line: 21 } as const;

function headOf({ title, subtitle }: Figure, name: WidthName): SetWords[] {
  const [size, line] = name === 'wide' ? [21, 28.4] : [19, 25.7];
  return [
    { text: title, size, line, weight: 600 },
    { text: subtitle, ...small },
  ];
}

function wordsUnder(figure: Figure, locale: Locale): SetWords[] {
  const { howToRead, forms, numbered, breaks, notes, credits } = figure;
  const { shown } = embeddedSources(figure);
  const form = forms.flatMap(({ statuses }) => statuses.map((s) => message(`status.${s}`, locale)));
  const said = [
    ...(howToRead === null ? [] : [`${message('figure.how-to-read', locale)}. ${howToRead}`]),
    ...(form.length === 0 ? [] : [form.map((each) => `OOOO ${each}`).join(' ')]),
    ...[...numbered, ...breaks].map(({ heading, reason = '' }) => `OO ${heading}. ${reason}`),
    ...notes,
    `${message('figure.source', locale)}: ${shown.map((each) => citationWords(each, locale)).join('; ')} ${message('figure.more-sources', locale)}`,
    ...credits.map(({ text, licence }) => `${text} ${licence.title[locale]}`),
    message('embed.of-version', locale, { version: 'OOOOOOOOOO OOOOOOOOOO OOOOOOOO' }),
    [siteConfig.name[locale], message('embed.page', locale), message('report.title', locale)].join(
      ' OO ',
    ),
    licencesOf(figure)
      .map(({ name }) => name)
      .join(' OO '),
  ];
  // A gap stands between two paragraphs.
  return said.map((text) => ({ text, ...small, line: small.line + 1 }));
}

/** The code to copy for a figure: its latest state, or the one of the version that it is pinned under now. */
export function embedCodeOf(id: string, locale: Locale, form: 'latest' | 'pinned'): string {
  const figure = findFigure(id, locale);
  const path = form === 'latest' ? paths.embed(id) : paths.pinnedEmbed(id, pinnedVersion(id).id);
  return embedCode({
    src: absoluteLink(pageLink(path, locale)),
    page: absoluteLink(pageLink(paths.figure(id), locale)),
    script: absoluteLink(fileLink('nhung.js')),
    title: figure.title,
    site: siteConfig.name[locale],
    height: embedHeight(figure, locale),
  });
}

/**
 * The entry for reference managers: the figure as it is pinned now; where no commit has that state, and so its address
 * does not stay, the page of the figure.
 */
export function bibtexOf(id: string, locale: Locale): string {
  const version = pinnedVersion(id);
  const path = version.date === null ? paths.figure(id) : paths.pinnedEmbed(id, version.id);
  return bibtex({
    key: [slugOf(siteConfig.name[locale]), id, version.id, locale].join('-'),
    title: findFigure(id, locale).title,
    author: siteConfig.name[locale],
    date: version.date,
    version: version.id,
    url: absoluteLink(pageLink(path, locale)),
    locale,
  });
}
