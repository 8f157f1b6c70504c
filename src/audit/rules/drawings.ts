import type { Figure } from '../../figures/figure.ts';
import { message } from '../../i18n/messages.ts';
import { type Calculated, wholeNumber } from '../calculate.ts';
import type { Facts } from '../facts.ts';
import {
  attribute,
  closest,
  type Element,
  findAll,
  hasClass,
  plainSpaces,
  textOf,
} from '../html.ts';
import { readDigits } from '../numeral.ts';

import { numeralsIn, type Page, report, settle, type ShownNumeral } from '../page.ts';
import { matchesOf } from '../templates.ts';
import { figureIdOf, valuesOf } from './figures.ts';
import { isKnown } from './computations.ts';
import { checkRedrawn } from './redrawn.ts';

/** The drawings on a page: their words against the table of their figure, their marks and ticks against one scale. */
export function checkDrawings(page: Page, facts: Facts): void {
  const drawings = page.elements('svg').filter((each) => attribute(each, 'role') === 'img');
  for (const drawing of drawings) {
    const figure = figureOf(drawing, page, facts);
    if (!figure) {
      report(page, {
        around: textOf(drawing),
        found: attribute(drawing, 'aria-label') ?? '<svg>',
        expected: {
          vi: 'hình của một biểu đồ trong content/figures/, nhận ra bằng lời thay hình của nó',
          en: 'the drawing of a figure in content/figures/, known by its text alternative',
        },
      });
      continue;
    }
    const drawn = checkRedrawn(drawing, figure, page);
    const values = [...valuesOf(figure, facts), ...placesIn(figure)];
    const numerals = numeralsIn(page, drawn);
    const known = numerals.filter(
      (numeral) => isSaid(numeral, values, page) && !isTick(numeral.element),
    );
    settle(known, 'drawing');
    settle(
      numeralsIn(page, drawing).filter((numeral) => isNoteNumber(numeral, figure)),
      'place',
    );
    settleGaps(drawing, numerals, figure, page);
    settle(
      numeralsIn(page, drawn).filter(({ element, text }) => isTick(element) || isYear(text)),
      'axis',
    );
    settle(
      numerals.filter((numeral) => isSaid(numeral, values, page)),
      'drawing',
    );
    const steps = stepsOf(figure, values, facts);
    settle(
      numerals.filter((numeral) => isSaid(numeral, steps, page)),
      'axis',
    );
  }
}

/** The places that the table of a figure counts: they were held against its values there. */
function placesIn({ chart, table }: Figure): Calculated[] {
  if (chart !== 'ranked-bars') return [];
  return table.rows.flatMap(({ cells: [, place] }) =>
    place && place.reading === null && /^\d+$/.test(place.text) ? wholeNumber(place.text) : [],
  );
}

function figureOf(drawing: Element, page: Page, facts: Facts): Figure | undefined {
  const around = closest(drawing, (each) => figureIdOf(each) !== undefined);
  if (around) return facts.figureOn(page, figureIdOf(around) ?? '');
  const label = plainSpaces(attribute(drawing, 'aria-label') ?? '');
  const { locale } = page;
  const template = facts
    .templatesIn(label, locale, page)
    .find((each) => each.altOf !== null && matchesOf(each, label)[0]?.index === 0);
  return template?.altOf ? facts.figureOn(page, template.altOf) : undefined;
}

/** The number of a break or an event on a drawing, or before its words in the notes: `1. đổi phương pháp`. */
function isNoteNumber(
  { element, text, start, end, block }: ShownNumeral,
  { numbered }: Figure,
): boolean {
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > numbered.length) return false;
  const rest = /^\. (.+)$/.exec(block.text.slice(end))?.[1];
  return start === 0 && rest !== undefined
    ? rest.startsWith(plainSpaces(numbered[Number(text) - 1]?.heading ?? ''))
    : hasClass(element, 'break') || hasClass(element, 'event');
}

/** «… 4 đơn vị khác …» between bars: all gaps of a drawing together are the rows that it leaves out. */
function settleGaps(
  drawing: Element,
  numerals: readonly ShownNumeral[],
  figure: Figure,
  page: Page,
): void {
  const gaps = numerals.filter(({ block, text }) =>
    (['ranked.gap', 'ranked.gap-missing'] as const).some(
      (key) => plainSpaces(message(key, page.locale, { count: text })) === block.text.trim(),
    ),
  );
  if (gaps.length === 0) return;
  const marks = findAll(drawing, (each) => attribute(each, 'data-cell') !== undefined);
  const drawn = new Set(marks.map((each) => attribute(each, 'data-cell')?.split(',')[0]));
  const left = figure.table.rows.length - drawn.size;
  const said = gaps.reduce((sum, { text }) => sum + Number(readDigits(text, page.locale)), 0);
  if (said === left) settle(gaps, 'count');
}

/** The bounds of the tones of a map or a heat table: those that its editor wrote, or the ends of its values. */
function stepsOf(
  figure: Figure,
  values: readonly Calculated[],
  { specOf }: Facts,
): readonly Calculated[] {
  const data = specOf(figure)?.data ?? {};
  if (!('steps' in data) || typeof data.steps !== 'object') return [];
  const steps = data.steps as { readonly from?: readonly number[] };
  const wholes = values.flatMap(({ outOf }) => outOf ?? []);
  const written = (steps.from ?? []).flatMap((bound) => [bound, bound - 1]);
  return [1, ...written, ...wholes].map((value) => ({ ...wholeNumber(''), value, digits: null }));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function isTick(element: Element): boolean {
  return (
    closest(element, (each) => each.tagName === 'text' && hasClass(each, 'tick')) !== undefined
  );
}

/** Whether the figure shows this number, with this sign. */
function isSaid(numeral: ShownNumeral, values: readonly Calculated[], page: Page): boolean {
  const isNegative = /(?:^|[^\p{L}\p{N}])[−-]$/u.test(numeral.block.text.slice(0, numeral.start));
  return isKnown(numeral, isNegative ? values.filter(({ value }) => value < 0) : values, page);
}
