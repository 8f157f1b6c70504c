import type { Figure } from '../../figures/figure.ts';
import { message, type MessageKey } from '../../i18n/messages.ts';
import { type Calculated, textInRole } from '../calculate.ts';
import type { Facts } from '../facts.ts';
import { attribute, closest, plainSpaces, textOf } from '../html.ts';
import { type Block, type Page, report, settle, type ShownNumeral, wordsAround } from '../page.ts';
import { describe, says } from '../printed.ts';
import { matchesOf, type Slot, type Template } from '../templates.ts';

/** Numbers printed in plain words that an author bound to the data: titles in lists, text alternatives, descriptions. */
export function checkBoundWords(block: Block, page: Page, facts: Facts): void {
  const bound = facts
    .templatesIn(block.text, block.locale, page)
    .flatMap((template) => boundBy(template, block, page, facts));
  for (const { slot, printed, value, numerals } of bound) {
    const isSaid = printed.some(
      (words) => value && says(words, value, block.locale, facts.library, [slot.form]),
    );
    if (isSaid) {
      settle(numerals, 'words');
    }
  }
  // What one template has wrong another may have right: two sentences can begin alike.
  for (const { slot, printed, value, numerals, around, isTelling } of bound) {
    const open = numerals.filter(({ is }) => is === null);
    if (open.length === 0 || !isTelling) continue;
    const wanted = value ? describe(value) : slot.expression;
    report(page, {
      around,
      found: printed[0] ?? '',
      expected: {
        vi: `${wanted}, theo ${slot.expression}`,
        en: `${wanted}, as ${slot.expression} says`,
      },
      numerals: open,
    });
  }
}

/** A number that a template has in its place, and what stands there. */
interface Bound {
  readonly slot: Slot;
  /** The words that stand there; where they end nobody knows, so all endings are tried. */
  readonly printed: readonly string[];
  readonly around: string;
  readonly numerals: readonly ShownNumeral[];
  readonly value: Calculated | null;
  /** Whether the words are so many that no other sentence has them. */
  readonly isTelling: boolean;
}

/** So many letters in a row are no chance. */
const telling = 15;

/** What begins at a place in a text, to the end of each of the next few words. */
function endingsOf(text: string, start: number): string[] {
  const rest = text.slice(start, start + 80);
  return [...rest.matchAll(/[.,;:!?»”)]*(?= |$)/g)]
    .flatMap(({ 0: marks, index }) => [rest.slice(0, index), rest.slice(0, index + marks.length)])
    .filter((words) => words !== '');
}

function boundBy(template: Template, block: Block, page: Page, facts: Facts): Bound[] {
  return matchesOf(template, block.text).flatMap((match) => {
    if (template.altOf !== null) {
      checkStatuses(block, match.index + match[0].length, template.altOf, page, facts);
    }
    return template.slots.flatMap((slot, index): Bound[] => {
      const [start, end] = match.indices?.[index + 1] ?? [0, 0];
      const within = block.numerals.filter((each) => each.start >= start && each.end <= end);
      if (typeof slot === 'string') settle(within, slot);
      const numerals = within.filter(({ is }) => is === null);
      if (typeof slot === 'string' || numerals.length === 0) return [];
      const isLast = template.isOpenEnded && index === template.slots.length - 1;
      const printed = isLast ? endingsOf(block.text, start) : [match[index + 1] ?? ''];
      const value = facts.valueOf(slot.expression);
      const isTelling = template.landmark.length >= telling;
      return [{ slot, printed, around: match[0], numerals, value, isTelling }];
    });
  });
}

/** «Số giá trị theo tình trạng: sơ bộ: 3» at the end of a text alternative: as many as the table has. */
function checkStatuses(block: Block, from: number, id: string, page: Page, facts: Facts): void {
  const { locale } = block;
  const [beginning = ''] = message('figure.unfirm', locale).split('{counted}');
  const start = block.text.indexOf(plainSpaces(beginning), from);
  const figure = facts.figureOn(page, id);
  // Another sentence may stand between two text alternatives, not between one and its counts.
  if (start < 0 || start > from + 1 || !figure) return;
  const counts = statusesOf(figure, facts);
  const words = [...counts].map(([status, count]) => ({
    count,
    words: `${message(`status.${status}` as MessageKey, locale)}: `,
  }));
  for (const numeral of block.numerals) {
    if (numeral.is !== null || numeral.start < start) continue;
    // «công bố» is the end of «đã công bố»: the longer name is meant.
    const [named] = words
      .filter((each) => block.text.slice(0, numeral.start).endsWith(each.words))
      .sort((a, b) => b.words.length - a.words.length);
    if (!named) return;
    if (Number(numeral.text) === named.count) settle([numeral], 'count');
    else {
      report(page, {
        around: wordsAround(numeral),
        found: numeral.text,
        expected: { vi: String(named.count), en: String(named.count) },
        numerals: [numeral],
      });
    }
  }
}

/** How many cells of a figure's table have each status, as the rows say. */
function statusesOf(figure: Figure, { library }: Facts): Map<string, number> {
  const counts = new Map<string, number>();
  // A number that stands in two rows of the table is one number.
  const counted = new Set<string>();
  const { columns, rows } = figure.table;
  const drawn = rows.flatMap(({ cells }) =>
    cells.filter((_, column) => columns[column]?.isExtra !== true),
  );
  for (const { reading } of drawn) {
    if (!reading) continue;
    const [{ dataset: id, key, column }] = reading.evidence;
    const name = reading.computation?.text ?? `${id}[${key}].${column}`;
    if (counted.has(name)) continue;
    counted.add(name);
    const dataset = library.datasets.get(id);
    const row = dataset?.rowByKey.get(key);
    const status =
      reading.computation && !['highest', 'lowest'].includes(reading.computation.formula)
        ? 'computed'
        : dataset && row
          ? textInRole(row, dataset, 'status', column)
          : '';
    if (status !== '') counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

/** Numerals that an author marked with `<Plain>`: the mark counts where the text of the page has it. */
export function checkPlain({ numerals }: Block, _: Page, { markedPlain }: Facts): void {
  for (const numeral of numerals) {
    const element = closest(numeral.element, (each) => attribute(each, 'data-plain') !== undefined);
    if (element && markedPlain.has(textOf(element))) settle([numeral], 'plain');
  }
}
