import type { Drawing, Figure } from '../../figures/figure.ts';
import {
  childrenOf,
  type Element,
  findAll,
  findByTag,
  isElement,
  isText,
  oneLine,
  parseHtml,
} from '../html.ts';
import { type Page, report } from '../page.ts';

/**
 * A drawing is, shape for shape and word for word, what its figure draws of the data anew: a label that says something
 * else, and a mark that was moved, have no other way to be seen. Gives back the drawing without what a file has around it.
 */
export function checkRedrawn(drawing: Element, figure: Figure, page: Page): Element {
  const drawn = innermost(drawing);
  const shown = shapesOf(drawn);
  const wanted = [figure.drawings.narrow, figure.drawings.wide].map(shapesOfDrawing);
  const differences = wanted.map((shapes) => differencesOf(shapes, shown));
  // The width that is meant agrees for longer.
  const [of = 0, places = []] =
    [...differences.entries()].sort(([, a], [, b]) => a.length - b.length)[0] ?? [];
  if (places.length === 0) page.remade.add(drawn);
  for (const at of places.slice(0, told)) {
    const right = wanted[of]?.[at];
    const beside = shown.slice(Math.max(0, at - 2), at + 2).map(({ words }) => words);
    report(page, {
      around: [figure.title, ...beside].join(' '),
      found: described(shown[at], right),
      expected: {
        vi: `${described(right, shown[at])}, như biểu đồ «${figure.id}» vẽ lại từ dữ liệu`,
        en: `${described(right, shown[at])}, as the figure «${figure.id}» draws it anew from the data`,
      },
    });
  }
  return drawn;
}

/** So many differences of one drawing are told; a shape too many moves all that follow. */
const told = 5;

/** An element of a drawing: where it is and how it looks, and what it says. */
interface Shape {
  readonly form: string;
  readonly words: string;
}

/** Of a file with a headline, forms and a source around the drawing, the drawing. */
function innermost(drawing: Element): Element {
  const size = (svg: Element) => findAll(svg, () => true).length;
  const [largest = drawing] = findByTag(drawing, 'svg').toSorted((a, b) => size(b) - size(a));
  return largest;
}

function shapesOf(drawing: Element): Shape[] {
  const shapes: Shape[] = [];
  const visit = (element: Element) => {
    for (const child of childrenOf(element)) {
      if (!isElement(child)) continue;
      const form = child.attrs
        .map(({ name, value }) => `${name}="${value}"`)
        // In an embed an attribute says what a style says elsewhere: the rim of words is painted before them.
        .filter((attribute) => attribute !== 'paint-order="stroke"')
        .sort();
      const words = childrenOf(child).map((each) => (isText(each) ? each.value : ''));
      shapes.push({ form: [child.tagName, ...form].join(' '), words: oneLine(words.join('')) });
      visit(child);
    }
  };
  visit(drawing);
  return shapes;
}

const known = new WeakMap<Drawing, readonly Shape[]>();

function shapesOfDrawing(drawing: Drawing): readonly Shape[] {
  let shapes = known.get(drawing);
  if (!shapes) {
    const [svg] = findByTag(parseHtml(drawing.svg), 'svg');
    known.set(drawing, (shapes = svg ? shapesOf(svg) : []));
  }
  return shapes;
}

/** Where two drawings differ. */
function differencesOf(wanted: readonly Shape[], shown: readonly Shape[]): number[] {
  const places = Array.from({ length: Math.max(wanted.length, shown.length) }, (_, at) => at);
  return places.filter(
    (at) => wanted[at]?.form !== shown[at]?.form || wanted[at]?.words !== shown[at]?.words,
  );
}

/** What differs: the words, else the shape. */
function described(shape: Shape | undefined, other: Shape | undefined): string {
  if (!shape) return '–';
  return shape.words === other?.words ? `<${shape.form}>` : shape.words;
}
