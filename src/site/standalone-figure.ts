import { drawSheet, placeSheet } from '../charts/sheet.ts';
import { standaloneDrawing } from '../charts/standalone-drawing.ts';
import { drawingWidths, type WidthName } from '../figures/build-figure.ts';
import type { Locale } from '../i18n/locale.ts';
import { formWords, licenceWords, noteWords, sourceWords } from '../pictures/figure-words.ts';
import { findFigure } from './content.ts';
import { absoluteLink, pageLink, paths } from './links.ts';
import { drawingStyles } from './styles.ts';

/** So many publishers are named on a sheet. */
const namedPublishers = 4;

/** A figure as one SVG that needs nothing else: headline, drawing, forms, notes, source, licence and address. */
export function standaloneFigure(id: string, locale: Locale, width: WidthName): string {
  const figure = findFigure(id, locale);
  const drawing = figure.drawings[width];
  const { numbers, reasons } = noteWords(figure, drawing);
  const sheet = placeSheet({
    title: figure.title,
    subtitle: figure.subtitle,
    svg: drawing.svg,
    label: figure.alt,
    width: drawingWidths[width],
    forms: formWords(figure, locale),
    notes: [...numbers, ...reasons, ...figure.notes],
    footer: [
      sourceWords(figure, locale, namedPublishers),
      ...figure.credits.map(({ text }) => text),
      `${licenceWords(figure)} · ${absoluteLink(pageLink(paths.figure(id), locale))}`,
    ],
  });
  const { chart, tokens } = drawingStyles();
  return standaloneDrawing(drawSheet(sheet), chart, tokens);
}
