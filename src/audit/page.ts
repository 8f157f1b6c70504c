import type { Row } from '../datasets/dataset.ts';
import { locales, type Locale, type Words } from '../i18n/locale.ts';
import type { Category } from './category.ts';
import type { Finding } from './finding.ts';
import {
  attribute,
  childrenOf,
  type Element,
  findByTag,
  isElement,
  isText,
  type Node,
  parseHtml,
  plainSpaces,
} from './html.ts';
import { findNumerals, hasNumeral, type Numeral } from './numeral.ts';

/** A numeral that a reader of a page sees or hears. */
export interface ShownNumeral extends Numeral {
  /** The innermost element around it. */
  readonly element: Element;
  readonly block: Block;
  /** Whether the words of its element end with it: what follows stands in another one. */
  readonly isLast: boolean;
  /** What it was found to be; `fault` where a finding says what is wrong with it. */
  is: Category | 'fault' | null;
}

/** Words that are read in one go: a paragraph, a cell, a label of a drawing, a text alternative. */
export interface Block {
  /** With every white space as a plain space. */
  readonly text: string;
  readonly locale: Locale;
  /** The element that holds it. */
  readonly element: Element;
  /** The attribute that holds it; `null` for words on the page. */
  readonly attribute: string | null;
  readonly numerals: readonly ShownNumeral[];
}

/** Where a page stands and what its reader sees. */
export interface Page {
  /** The file below the folder of the site: `en/du-lieu/x/index.html`. */
  readonly file: string;
  /** Its address without base and language: `du-lieu/x/`. */
  readonly path: string;
  readonly locale: Locale;
  readonly root: ReturnType<typeof parseHtml>;
  /** Blocks in which there is a numeral. */
  readonly blocks: readonly Block[];
  readonly ids: ReadonlyMap<string, Element>;
  /** The numerals in the words of an element itself. */
  readonly numerals: ReadonlyMap<Element, readonly ShownNumeral[]>;
  /** The elements of a tag in the order of the page. */
  readonly elements: (tag: string) => readonly Element[];
  /** The numbers that the page shows in sentences, by name, and the rows that it rests on: the rules fill them in. */
  readonly shown: string[];
  readonly rows: Set<Row>;
  /** Drawings and lines of tables that were made anew from the data, with the same words. */
  readonly remade: Set<Element>;
  readonly findings: Finding[];
}

/** Elements that stand within a line of words; every other one begins and ends a block. */
const inline = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd label mark output q s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
);
/** What no reader sees. */
const unseen = new Set(['script', 'style', 'link']);
/** Attributes that are read out or shown. */
const spoken = new Set(['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label']);

/** Reads a built page. A drawing that is a file by itself names its language in its name: `x.en.wide.svg`. */
export function readPage(text: string, file: string): Page {
  const root = parseHtml(file.endsWith('.json') ? htmlOfJson(text) : text);
  const named = locales.find((each) => file.includes(`.${each}.`));
  const locale = localeIn(findByTag(root, 'html')[0]) ?? named ?? locales[0];
  const ids = new Map<string, Element>();
  const byTag = new Map<string, Element[]>();
  const blocks = readBlocks(root, locale, (element) => {
    const same = byTag.get(element.tagName);
    if (same) same.push(element);
    else byTag.set(element.tagName, [element]);
    const id = attribute(element, 'id');
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
  });
  const [first = ''] = file.split('/');
  const isPrefix = (locales as readonly string[]).includes(first);
  const path = (isPrefix ? file.slice(first.length + 1) : file).replace(/(^|\/)index\.html$/, '$1');
  return {
    file,
    path,
    locale,
    root,
    blocks,
    numerals: Map.groupBy(
      blocks.flatMap((block) => (block.attribute === null ? block.numerals : [])),
      ({ element }) => element,
    ),
    ids,
    elements: (tag) => byTag.get(tag) ?? [],
    shown: [],
    rows: new Set(),
    remade: new Set(),
    findings: [],
  };
}

/** A file for machines as a page: a paragraph for each text in it, a link for each address. */
function htmlOfJson(text: string): string {
  const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines: string[] = [];
  const whole: unknown = JSON.parse(text, (_, value: unknown) => {
    if (typeof value === 'number') lines.push(`<p>${value}</p>`);
    if (typeof value !== 'string') return value;
    const words = escaped(value);
    const isAddress = /^https?:/.test(value);
    lines.push(
      isAddress ? `<a href="${words.replaceAll('"', '&quot;')}">…</a>` : `<p>${words}</p>`,
    );
    return value;
  });
  const { language } = { language: '', ...(whole as object) };
  return `<html lang="${language}"><body>${lines.join('')}</body></html>`;
}

function localeIn(element: Element | undefined): Locale | undefined {
  const lang = element && attribute(element, 'lang');
  return locales.find((locale) => locale === lang);
}

/** A block on its way. */
interface OpenBlock {
  element: Element;
  locale: Locale;
  text: string;
  numerals: { element: Element; numeral: Numeral; isLast: boolean }[];
}

/** The blocks of a page; every element is also handed over on the way. */
function readBlocks(root: Page['root'], locale: Locale, meet: (element: Element) => void): Block[] {
  const blocks: Block[] = [];
  let open: OpenBlock | null = null;
  const close = () => {
    if (open && open.numerals.length > 0) blocks.push(closed(open, null));
    open = null;
  };
  const visit = (node: Node, parent: Element | null, around: Locale) => {
    if (isText(node)) {
      if (!parent || node.value === '') return;
      open ??= { element: parent, locale: around, text: '', numerals: [] };
      const at = open.text.length;
      if (hasNumeral(node.value)) {
        for (const { text, start, end } of findNumerals(node.value)) {
          open.numerals.push({
            element: parent,
            numeral: { text, start: start + at, end: end + at },
            isLast: node.value.slice(end).trim() === '',
          });
        }
      }
      open.text += plainSpaces(node.value);
      return;
    }
    if (!isElement(node)) return;
    meet(node);
    if (unseen.has(node.tagName)) return;
    const own = localeIn(node) ?? around;
    readSpoken(node, own, blocks);
    const isInline = inline.has(node.tagName);
    if (!isInline) {
      close();
      open = { element: node, locale: own, text: '', numerals: [] };
    } else if (open && (node.tagName === 'br' || node.tagName === 'tspan')) {
      open.text += ' ';
    }
    for (const child of childrenOf(node)) visit(child, node, own);
    if (!isInline) close();
  };
  for (const child of childrenOf(root)) visit(child, null, locale);
  return blocks;
}

function closed(
  { element, locale, text, numerals }: OpenBlock,
  attributeName: string | null,
): Block {
  const shown: ShownNumeral[] = [];
  const block: Block = { element, locale, text, attribute: attributeName, numerals: shown };
  for (const { element: around, numeral, isLast } of numerals) {
    shown.push({ ...numeral, element: around, block, isLast, is: null });
  }
  return block;
}

/** The words in the attributes of an element, and what a page says of itself to search engines. */
function readSpoken(element: Element, locale: Locale, blocks: Block[]): void {
  for (const { name, value } of element.attrs) {
    const isSpoken =
      spoken.has(name) ||
      (name === 'content' && element.tagName === 'meta' && isDescription(element));
    if (!isSpoken) continue;
    const numerals = findNumerals(value).map((numeral) => ({ element, numeral, isLast: false }));
    if (numerals.length === 0) continue;
    blocks.push(closed({ element, locale, text: plainSpaces(value), numerals }, name));
  }
}

function isDescription(meta: Element): boolean {
  const name = attribute(meta, 'name') ?? attribute(meta, 'property') ?? '';
  return /(?:description|title|alt|site_name)$/.test(name);
}

/** The numerals in the words below an element, not those in its attributes. */
export function numeralsIn(page: Page, element: Element): ShownNumeral[] {
  const found: ShownNumeral[] = [];
  const visit = (each: Element) => {
    const own = page.numerals.get(each);
    if (own) found.push(...own);
    for (const child of childrenOf(each)) if (isElement(child)) visit(child);
  };
  visit(element);
  return found;
}

/** Says of numerals what they are, unless that has been said. */
export function settle(numerals: Iterable<ShownNumeral>, is: ShownNumeral['is']): void {
  for (const numeral of numerals) numeral.is ??= is;
}

/** Puts a finding on the page; `numerals` are what it is about, so that they are reported once. */
export function report(
  page: Page,
  {
    around,
    found,
    expected,
    numerals = [],
  }: {
    readonly around: string;
    readonly found: string;
    readonly expected: Words;
    readonly numerals?: Iterable<ShownNumeral>;
  },
): void {
  settle(numerals, 'fault');
  page.findings.push({ file: page.file, around: shortened(around), found, expected });
}

/** The words around a numeral, enough to find it. */
export function wordsAround({ block, start, end }: ShownNumeral): string {
  const from = Math.max(0, start - 60);
  const to = Math.min(block.text.length, end + 60);
  return `${from > 0 ? '…' : ''}${block.text.slice(from, to).trim()}${to < block.text.length ? '…' : ''}`;
}

function shortened(text: string): string {
  const line = plainSpaces(text).replaceAll(/ {2,}/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`;
}
