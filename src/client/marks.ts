/** A value as the drawing shows it: its place in the table and where it is in the drawing. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  /** The shape of this value alone; for a corner of a line, which many values share, the line. */
  readonly element: SVGGraphicsElement;
  /** For a corner of a line: where it is, in the drawing's own coordinates. */
  readonly corner: DOMPoint | null;
}

/** A line or a row of dots that shows many values: its pieces, each with the mark of every corner. */
export interface Piece {
  readonly path: SVGPathElement;
  /** Path data of this piece alone. */
  readonly d: string;
  readonly marks: readonly Mark[];
}

/** The marks of a drawing, as `data-cell` and `data-cells` say. */
export function marksOf(drawing: Element): Mark[] {
  const single = [...drawing.querySelectorAll<SVGGraphicsElement>('[data-cell]')].map((element) => {
    const [row = NaN, column = NaN] = numbers(element.dataset['cell'] ?? '');
    return { row, column, element, corner: null };
  });
  return [...single, ...piecesOf(drawing).flatMap(({ marks }) => marks)];
}

/** The pieces of all paths that show many values: `data-cells` has the cell of each piece's first corner. */
export function piecesOf(drawing: Element): Piece[] {
  return [...drawing.querySelectorAll<SVGPathElement>('[data-cells]')].flatMap((path) => {
    const cells = (path.dataset['cells'] ?? '').split(' ');
    const pieces = (path.getAttribute('d') ?? '').split(/(?=M)/);
    return pieces.map((d, index) => {
      const [row = NaN, first = NaN] = numbers(cells[index] ?? '');
      const marks = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y], step) => ({
        row,
        column: first + step,
        element: path,
        corner: new DOMPoint(Number(x), Number(y)),
      }));
      return { path, d, marks };
    });
  });
}

/** Where the middle of a mark is in the window. */
export function placeInWindow({ element, corner }: Mark): { x: number; y: number } {
  if (corner !== null) return corner.matrixTransform(element.getScreenCTM() ?? undefined);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function numbers(text: string): number[] {
  return text.split(',').map(Number);
}
