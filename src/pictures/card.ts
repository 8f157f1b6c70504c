import type { Box } from '../charts/box.ts';
import { type TextLabel, labelBelow } from '../charts/text-label.ts';
import { textWidth } from '../charts/text-width.ts';
import { wrapEvenly, wrapText } from '../charts/wrap-text.ts';
import { type Drawable, type FittedDrawing, fitDrawing } from './fit-drawing.ts';
import type { Frame, Writing } from './frame.ts';
import { type PlacedForm, type WordsColumn, wordsColumn, wrapAddress } from './words-column.ts';

/** What is to be said of a drawing: what it cannot be understood without, and what else there is. */
export interface CardNotes {
  /** What its numbers in rings stand for. */
  readonly needed: readonly string[];
  readonly further: readonly string[];
}

/** What stands on a card; all words arrive ready to print. */
export interface CardContent {
  readonly title: string;
  /** Under the headline; may be empty. */
  readonly subtitle: string;
  /** Headline and subtitle of the drawing, where those of the card are a page's. */
  readonly caption: { readonly title: string; readonly subtitle: string } | null;
  /** The text alternative. */
  readonly label: string;
  readonly drawing: Drawable;
  /** Forms of marks with their words; each `svg` is a small drawing of its own. */
  readonly forms: readonly { readonly svg: string; readonly words: string }[];
  /** A drawing as for a phone has numbers where one as for a desk has words. */
  readonly notes: { readonly phone: CardNotes; readonly desk: CardNotes };
  /** Stands in place of notes that have no room, and says where they are. */
  readonly notesElsewhere: string;
  /** Sources, credits, licence: a paragraph each. */
  readonly footer: readonly string[];
  /** The name of the site, its mark as SVG of 32 × 32, and the address of the page that the picture belongs to. */
  readonly site: { readonly name: string; readonly mark: string };
  readonly address: string;
}

export interface PlacedCard {
  readonly frame: Frame;
  /** The text alternative. */
  readonly label: string;
  readonly labels: readonly TextLabel[];
  readonly forms: readonly PlacedForm[];
  /** The line over the footer. */
  readonly rule: { readonly x1: number; readonly x2: number; readonly y: number };
  readonly mark: {
    readonly x: number;
    readonly y: number;
    readonly side: number;
    readonly svg: string;
  };
  readonly drawing: FittedDrawing & { readonly x: number; readonly y: number };
  /** Whether every note stands on the card. */
  readonly isWhole: boolean;
  readonly areas: { readonly title: Box; readonly drawing: Box; readonly footer: Box };
}

interface Candidate {
  readonly card: PlacedCard;
  /** How good it is, among those for the same frame. */
  readonly worth: number;
}

/** The best card so far: what cannot be better is not tried. */
interface Search {
  best: Candidate | null;
}

/** Between parts of a card, and between its paragraphs, in sizes of notes. */
const gaps = { part: 1, paragraph: 0.35 } as const;
/** A headline beside a drawing takes at most this share of the height. */
const titleShare = 0.56;
/** What a card counts whose notes have no room, and a drawing as for a phone in one column or with numbers in place of words. */
const worthOf = { incomplete: 0.76, phone: 0.8, numbered: 0.5 } as const;

/**
 * Places a card in a frame: words over the drawing or beside it, the drawing as for a desk or as for a phone, whichever
 * shows the drawing best. It counts by its area; small words count against it, and notes without room, and numbers in
 * place of words. The headline is never cut: it is wrapped, and set smaller where it would take too much.
 * Words smaller than `frame.floor` stand only where there is no other way. Throws if in no arrangement everything that
 * must stand there has room.
 */
export function placeCard(content: CardContent, frame: Frame): PlacedCard {
  const search: Search = { best: null };
  for (const device of frame.devices) {
    const { needed, further } = content.notes[device];
    const all = [...needed, ...further];
    const some = [...needed, content.notesElsewhere];
    const choices = further.length === 0 ? [all] : frame.hasFurtherNotes ? [all, some] : [some];
    for (const notes of choices) {
      const own = { content, frame, device, notes, isWhole: notes === all, search } as const;
      placeAbove(own);
      for (const width of frame.columns) placeBeside(own, width);
    }
  }
  if (search.best === null) {
    throw new Error(`«${content.title}» has no room in ${frame.width} × ${frame.height} pixels`);
  }
  const { labels, ...card } = search.best.card;
  const [title, ...others] = labels;
  return { ...card, labels: title ? [evened(title), ...others] : others };
}

/** The headline in as many lines, but about equally long ones. */
function evened(title: TextLabel): TextLabel {
  const { lines, size, weight, box } = title;
  // Half a pixel more, for what rounding takes.
  const width = box.right - box.left + 0.5;
  return { ...title, lines: wrapEvenly(lines.join(' '), width, size, weight) };
}

/** What an arrangement places. */
interface Arranged {
  readonly content: CardContent;
  readonly frame: Frame;
  readonly device: 'desk' | 'phone';
  readonly notes: readonly string[];
  /** Whether these are all notes. */
  readonly isWhole: boolean;
  readonly search: Search;
}

/** Words over the drawing, notes and footer under it; with the headline in as many lines as it may take, or fewer. */
function placeAbove(own: Arranged): void {
  const { content, frame, notes } = own;
  const { margin, sizes } = frame;
  const width = frame.width - 2 * margin;
  const gap = gaps.part * sizes.note;

  const foot = wordsColumn(margin, 0, width);
  writeNotes(foot, own, notes);
  const ruleY = foot.bottom + (notes.length > 0 ? gap / 2 : 0);
  const under = wordsColumn(margin, ruleY + gap / 2, width);
  for (const line of content.footer) under.write(line, footerWriting(frame), 2);
  const signature = signIn(own, margin, under.bottom + gap / 2, width, true);
  const footTop = frame.height - margin + 6 - signature.bottom;

  for (let lines = frame.titleLines; lines > 0; lines -= 1) {
    const titleSize = sizes.title.find(
      (size) => wrapText(content.title, width, size, 600).length <= lines,
    );
    if (titleSize === undefined) return;
    const head = wordsColumn(margin, margin - titleSize * 0.12, width);
    writeHead(head, own, titleSize);
    writeCaption(head, own);
    head.writeForms(content.forms, noteWriting(frame), 0);
    const box = {
      left: margin,
      right: frame.width - margin,
      top: head.bottom + gap,
      bottom: footTop - gap,
    };
    placeDrawing(own, titleSize, box, {
      head,
      foot: shifted([...foot.labels, ...under.labels, ...signature.labels], footTop),
      rule: { x1: margin, x2: frame.width - margin, y: footTop + ruleY },
      mark: { ...signature.mark, y: signature.mark.y + footTop },
      footTop: footTop + ruleY,
    });
  }
}

/** Words beside the drawing, which takes the whole height. */
function placeBeside(own: Arranged, width: number): void {
  const { content, frame, notes } = own;
  const { margin, sizes } = frame;
  const gap = gaps.part * sizes.note;
  const under = wordsColumn(margin, gap / 2, width);
  for (const line of content.footer) under.write(line, footerWriting(frame), 3);
  const signature = signIn(own, margin, under.bottom + gap / 2, width, false);
  const footTop = frame.height - margin + 6 - signature.bottom;

  for (const titleSize of sizes.title) {
    const lines = wrapText(content.title, width, titleSize, 600);
    const isBroken = content.title
      .split(' ')
      .some((word) => textWidth(word, titleSize, 600) > width);
    if (isBroken || lines.length * titleSize * 1.3 > titleShare * frame.height) continue;
    const head = wordsColumn(margin, margin - titleSize * 0.2, width);
    writeHead(head, own, titleSize);
    head.writeForms(content.forms, noteWriting(frame), gap);
    writeNotes(head, own, notes);
    if (head.bottom > footTop - gap / 2) continue;

    const left = margin + width + frame.gutter;
    const caption = wordsColumn(left, margin - 4, frame.width - margin - left);
    writeCaption(caption, own);
    const box = {
      left,
      right: frame.width - margin,
      top: content.caption === null ? margin : caption.bottom + gap / 2,
      bottom: frame.height - margin,
    };
    placeDrawing(own, titleSize, box, {
      head: { ...head, labels: [...head.labels, ...caption.labels] },
      foot: shifted([...under.labels, ...signature.labels], footTop),
      rule: { x1: margin, x2: margin + width, y: footTop },
      mark: { ...signature.mark, y: signature.mark.y + footTop },
      footTop,
    });
    return;
  }
}

/** The words of an arrangement, in their places. */
interface Words {
  readonly head: Pick<WordsColumn, 'labels' | 'forms'>;
  readonly foot: readonly TextLabel[];
  readonly rule: PlacedCard['rule'];
  readonly mark: PlacedCard['mark'];
  readonly footTop: number;
}

/** Tries each drawing that fits into the box and needs just these notes, with the words around it. */
function placeDrawing(
  own: Arranged,
  titleSize: number,
  box: Box,
  { head, foot, rule, mark, footTop }: Words,
): void {
  const { content, frame, device, isWhole, search } = own;
  const room = { width: box.right - box.left, height: box.bottom - box.top };
  const [largest = titleSize] = frame.sizes.title;
  const worthOfWords = Math.sqrt(titleSize / largest) * (isWhole ? 1 : worthOf.incomplete);
  const worthOfWay = (columns: number) =>
    worthOfWords * (device === 'desk' || columns > 1 ? 1 : worthOf.phone);
  // A drawing that fills its room, with words that are read with ease, is the best there could be.
  const isWorthTrying = (columns: number) =>
    room.width * room.height * worthOfWay(columns) > (search.best?.worth ?? 0);
  if (room.height <= 0) return;
  for (const drawing of fitDrawing(content.drawing, room, frame, device, isWorthTrying)) {
    const isNumbered = drawing.notes.length > 0;
    if (isNumbered !== content.notes[device].needed.length > 0) continue;
    const height = drawing.height * drawing.scale;
    const y = box.top + (room.height - height) / 2;
    const [title] = head.labels;
    if (!title) continue;
    const card: PlacedCard = {
      frame,
      label: content.label,
      labels: [...head.labels, ...foot],
      forms: head.forms,
      rule,
      mark,
      drawing: { ...drawing, x: box.left, y },
      isWhole,
      areas: {
        title: title.box,
        drawing: { left: box.left, right: box.right, top: y, bottom: y + height },
        footer: { left: rule.x1, right: rule.x2, top: footTop, bottom: frame.height },
      },
    };
    const worth =
      drawing.width *
      drawing.scale *
      height *
      ease(drawing.text, frame) *
      (isNumbered ? worthOf.numbered : 1) *
      worthOfWay(drawing.columns);
    if (worth > (search.best?.worth ?? 0)) search.best = { card, worth };
  }
}

/** How well words of a size are read; those under the floor only where there is no other way. */
function ease(text: number, { easy, floor }: Frame): number {
  return text < floor ? (text / easy) ** 2 / 10 : Math.min(1, text / easy) ** 2;
}

function writeHead(column: WordsColumn, { content, frame }: Arranged, titleSize: number): void {
  const { sizes } = frame;
  column.write(content.title, { size: titleSize, weight: 600, role: 'headline' }, sizes.note / 2);
  const after = gaps.part * sizes.note;
  column.write(content.subtitle, { size: sizes.subtitle, weight: 400, role: 'subtitle' }, after);
}

function writeCaption(column: WordsColumn, { content, frame }: Arranged): void {
  if (content.caption === null) return;
  const { title, subtitle } = content.caption;
  const { caption, note } = frame.sizes;
  column.write(title, { size: caption, weight: 600, role: 'name' });
  column.write(subtitle, { size: note, weight: 400, role: 'subtitle' }, note / 2);
}

function writeNotes(column: WordsColumn, { frame }: Arranged, notes: readonly string[]): void {
  const after = gaps.paragraph * frame.sizes.note;
  for (const note of notes) column.write(note, noteWriting(frame), after);
}

function noteWriting({ sizes }: Frame): Writing {
  return { size: sizes.note, weight: 400, role: 'footer' };
}

function footerWriting({ sizes }: Frame): Writing {
  return { size: sizes.footer, weight: 400, role: 'footer' };
}

/** The mark of the site, its name and the address: in one line where there is room, else under each other. */
function signIn(
  { content, frame }: Arranged,
  left: number,
  top: number,
  width: number,
  inOneLine: boolean,
): { labels: TextLabel[]; mark: PlacedCard['mark']; bottom: number } {
  const { footer } = frame.sizes;
  const side = 1.9 * footer;
  const indent = side + footer * 0.6;
  const { name, mark: svg } = content.site;
  const block = { lines: [name], size: footer + 1, weight: 600, role: 'name' } as const;
  const nameWidth = textWidth(name, block.size, 600);
  const writing = footerWriting(frame);
  const lineHeight = 1.3 * footer;
  const after = indent + nameWidth + footer;
  if (inOneLine && after + textWidth(content.address, footer, 400) <= width) {
    const middle = top + side / 2;
    const named = labelBelow(block, left + indent, middle - (1.3 * block.size) / 2, 'start');
    const address = { ...writing, lines: [content.address] };
    return {
      labels: [named, labelBelow(address, left + after, middle - lineHeight / 2, 'start')],
      mark: { x: left, y: top, side, svg },
      bottom: top + side,
    };
  }
  const named = labelBelow(block, left + indent, top + side / 2 - (1.3 * block.size) / 2, 'start');
  const lines = wrapAddress(content.address, width, writing);
  const address = labelBelow({ ...writing, lines }, left, top + side + footer / 3, 'start');
  return {
    labels: [named, address],
    mark: { x: left, y: top, side, svg },
    bottom: address.box.bottom,
  };
}

function shifted(labels: readonly TextLabel[], down: number): TextLabel[] {
  return labels.map((label) => ({
    ...label,
    y: label.y + down,
    box: { ...label.box, top: label.box.top + down, bottom: label.box.bottom + down },
  }));
}
