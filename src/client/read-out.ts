import { type Mark, marksOf, placeInWindow } from './marks.ts';
import type { ReadoutLine } from './readout-line.ts';
import type { TableWords } from './table-words.ts';

/** How far from a mark, in pixels, a pointer still reads it: half of what a thumb needs. */
const reach = 22;
const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Reads out the values of a figure in the line under its drawing: the one under or near the pointer, and with the
 * arrow keys one after the other in the order of the table. The line is a live region, so a screen reader says it.
 */
export function readOutMarks(drawings: HTMLElement, line: ReadoutLine, table: TableWords): void {
  let current: Mark | null = null;
  let ring: SVGElement | null = null;

  /** The marks of the one drawing that is shown: read anew, for a turned phone shows the other. */
  const shown = () => {
    const drawing = [...drawings.children].find((each) => each.checkVisibility());
    return drawing ? marksOf(drawing) : [];
  };

  const show = (mark: Mark | null) => {
    if (mark === current) return;
    current?.element.classList.remove('read');
    ring?.remove();
    ring = null;
    current = mark;
    line.say(mark === null ? null : table.cell(mark.row, mark.column));
    if (mark === null) return;
    if (mark.corner === null) {
      mark.element.classList.add('read');
    } else {
      ring = document.createElementNS(svgNamespace, 'circle');
      ring.setAttribute('class', 'read corner');
      ring.setAttribute('cx', String(mark.corner.x));
      ring.setAttribute('cy', String(mark.corner.y));
      ring.setAttribute('r', '4');
      mark.element.after(ring);
    }
  };

  const near = ({ target, clientX, clientY }: PointerEvent): Mark | null => {
    const marks = shown();
    const hit = marks.find(({ element, corner }) => corner === null && element === target);
    if (hit) return hit;
    let best: Mark | null = null;
    let least = reach;
    for (const mark of marks) {
      const { x, y } = placeInWindow(mark);
      const distance = Math.hypot(x - clientX, y - clientY);
      if (distance < least) [best, least] = [mark, distance];
    }
    return best;
  };
  const point = (event: PointerEvent) => {
    const mark = near(event);
    if (mark?.row !== current?.row || mark?.column !== current?.column) show(mark);
  };
  drawings.addEventListener('pointermove', point);
  drawings.addEventListener('pointerdown', point);
  drawings.addEventListener('pointerleave', ({ pointerType }) => {
    // A lifted finger leaves too; what it read stays.
    if (pointerType === 'mouse') show(null);
  });

  drawings.tabIndex = 0;
  drawings.addEventListener('keydown', (event) => {
    const next = event.key === 'Escape' ? null : step(shown(), current, event.key, table);
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  });
  drawings.addEventListener('blur', () => show(null));
}

/**
 * The mark that an arrow key leads to: left and right along a row, then to the next row; up and down within a column.
 * The first key leads to the last value of the figure's subject. `undefined` for every other key.
 */
function step(
  marks: readonly Mark[],
  current: Mark | null,
  key: string,
  { rows }: TableWords,
): Mark | undefined {
  const direction = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (direction === undefined || marks.length === 0) return undefined;
  const inOrder = marks.toSorted((a, b) => a.row - b.row || a.column - b.column);
  if (current === null) {
    const subject = rows.findIndex((row) => row.classList.contains('subject'));
    return inOrder.findLast(({ row }) => row === subject) ?? inOrder[0];
  }
  const isAcross = key === 'ArrowUp' || key === 'ArrowDown';
  const way = isAcross ? inOrder.filter(({ column }) => column === current.column) : inOrder;
  const at = way.findIndex(({ row, column }) => row === current.row && column === current.column);
  return way[at + direction] ?? current;
}
