import { type Mark, marksOf, piecesOf } from './marks.ts';
import type { ReadoutLine } from './readout-line.ts';
import type { TableWords } from './table-words.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** From a picked mark to its name. */
const nameDistance = 9;

/** Shows one unit of a figure apart, in its drawings and its table, or with `null` none. */
export type Pick = (unit: string | null) => void;

/**
 * Lets a reader choose one of the units of a figure, which is then drawn in a colour of its own and read out.
 * Returns how to show a choice that was made elsewhere: in another figure, or in the page's address.
 */
export function offerUnits(
  figure: HTMLElement,
  drawings: HTMLElement,
  select: HTMLSelectElement,
  line: ReadoutLine,
  table: TableWords,
): Pick {
  const units = new Map<string, number>();
  table.rows.forEach((row, index) => {
    const unit = row.dataset['unit'];
    if (unit !== undefined && !row.classList.contains('subject') && !units.has(unit)) {
      units.set(unit, index);
    }
  });
  const { compare } = new Intl.Collator(document.documentElement.lang);
  const options = [...units]
    .map(([unit, row]) => new Option(table.name(row), unit))
    .sort((a, b) => compare(a.text, b.text));
  select.append(...options);

  let drawn: Element[] = [];
  return (unit) => {
    for (const element of drawn) element.remove();
    drawn = [];
    for (const element of figure.querySelectorAll('.picked')) element.classList.remove('picked');
    const known = unit !== null && units.has(unit);
    select.value = known ? unit : '';
    if (!known) {
      line.restAt(null);
      return;
    }
    const rows = new Set<number>();
    table.rows.forEach((row, index) => {
      if (row.dataset['unit'] !== unit) return;
      row.classList.add('picked');
      rows.add(index);
    });
    const first = units.get(unit) ?? 0;
    line.restAt(table.row(first));
    for (const drawing of drawings.children) {
      drawn.push(...drawPicked(drawing, rows, table.name(first)));
    }
  };
}

/** Marks of their own take the colour; lines that many share get a line over them. The last has the name beside it. */
function drawPicked(drawing: Element, rows: ReadonlySet<number>, name: string): Element[] {
  const added: Element[] = [];
  const add = (after: Element, tag: string, attributes: Record<string, string | number>) => {
    const element = document.createElementNS(svgNamespace, tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    after.after(element);
    added.push(element);
    return element;
  };
  const own = marksOf(drawing).filter(({ row }) => rows.has(row));
  for (const { element, corner } of own) if (corner === null) element.classList.add('picked');
  for (const { path, d, marks } of piecesOf(drawing)) {
    if (!marks.some(({ row }) => rows.has(row))) continue;
    let last = add(path, 'path', { class: 'line picked', d });
    for (const { corner } of marks) {
      if (corner)
        last = add(last, 'circle', { class: 'picked', cx: corner.x, cy: corner.y, r: 3.5 });
    }
  }
  const end = own.toSorted((a, b) => a.column - b.column).at(-1);
  const svg = end?.element.ownerSVGElement;
  if (end && svg && !hasOwnWords(end)) {
    const { x, y } = end.corner ?? middleOf(end.element);
    const isRight = x > svg.viewBox.baseVal.width * 0.6;
    const label = add(end.element.parentNode?.lastElementChild ?? end.element, 'text', {
      class: 'picked',
      x: isRight ? x - nameDistance : x + nameDistance,
      y: y - nameDistance / 2,
      'text-anchor': isRight ? 'end' : 'start',
      'font-weight': 600,
    });
    label.textContent = name;
  }
  return added;
}

/** Bars and cells have their name at their side already. */
function hasOwnWords({ element }: Mark): boolean {
  return element.tagName === 'rect';
}

function middleOf(element: SVGGraphicsElement): { x: number; y: number } {
  const { x, y, width, height } = element.getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}
