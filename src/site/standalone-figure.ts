import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawSheet, placeSheet } from '../charts/sheet.ts';
import { standaloneDrawing } from '../charts/standalone-drawing.ts';
import { readTokens } from '../charts/tokens.ts';
import { distinctPublishers } from '../evidence/cite.ts';
import type { NumberedNote } from '../charts/mark.ts';
import { drawingWidths, type WidthName } from '../figures/build-figure.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { findFigure } from './content.ts';
import { absoluteLink, pageLink, paths } from './links.ts';

/** So many publishers are named on the sheet; the address leads to all of them. */
const namedPublishers = 4;

/** A figure as one SVG that needs nothing else: headline, drawing, forms, notes, source, licence and address. */
export function standaloneFigure(id: string, locale: Locale, width: WidthName): string {
  const figure = findFigure(id, locale);
  const { svg } = figure.drawings[width];
  const publishers = distinctPublishers(figure.citations).map(({ source, via }) => {
    const name = source.kind === 'calculation' ? message('figure.ours', locale) : source.publisher;
    return via === null ? name : message('cite.via', locale, { source: name, copy: via.publisher });
  });
  const more = publishers.length - namedPublishers;
  const sources = [
    publishers.slice(0, namedPublishers).join('; '),
    more > 0 ? ` ${message('figure.more-sources', locale, { count: String(more) })}` : '',
  ].join('');
  const licences = new Set(
    [
      ...figure.datasets.flatMap(({ descriptor }) => descriptor.licenses),
      ...figure.credits.map(({ licence }) => licence),
    ].map(({ name }) => name),
  );
  const sheet = placeSheet({
    title: figure.title,
    subtitle: figure.subtitle,
    svg,
    label: figure.alt,
    width: drawingWidths[width],
    forms: figure.forms.map((form) => ({
      svg: form.svg,
      words: form.statuses.map((status) => message(`status.${status}`, locale)).join(', '),
    })),
    notes: [...writtenNotes(figure, width), ...figure.notes],
    footer: [
      `${message('figure.source', locale)}: ${sources}`,
      ...figure.credits.map(({ text }) => text),
      `${[...licences].join(', ')} · ${absoluteLink(pageLink(paths.figure(id), locale))}`,
    ],
  });
  return standaloneDrawing(drawSheet(sheet), readStyles('chart'), readTokens(readStyles('tokens')));
}

/**
 * What stands in the drawing as numbers, with these, then the reasons of its breaks. A drawing with words instead of
 * numbers needs only the reasons.
 */
function writtenNotes({ numbered, breaks, drawings }: Figure, width: WidthName): string[] {
  const hasNumbers = drawings[width].notes.length > 0;
  const written = ({ heading, reason }: NumberedNote) =>
    reason === undefined ? heading : `${heading}. ${reason}`;
  return [
    ...numbered
      .filter(({ reason }) => hasNumbers || reason !== undefined)
      .map((note, index) => (hasNumbers ? `${index + 1}. ${written(note)}` : written(note))),
    ...breaks.map(written),
  ];
}

/** A style sheet, read with plain `fs` so that a drawing can be made without Astro as well. */
function readStyles(name: string): string {
  return readFileSync(path.resolve('src/styles', `${name}.css`), 'utf8');
}
