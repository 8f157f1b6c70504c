import { comparedNumbers } from '../evidence/condition.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { claimsIn } from '../stories/claims.ts';
import { type Form, isForm } from '../evidence/print.ts';
import type { Library } from '../datasets/dataset.ts';
import type { Placement } from '../stories/story.ts';
import type { FigureSpec } from '../figures/kinds.ts';
import type { Profile } from '../profiles/profile.ts';
import { nameOf } from '../evidence/reading-name.ts';
import type { SiteContent } from '../stories/read-site.ts';
import { oneLine } from './html.ts';
import { findNumerals, readDigits } from './numeral.ts';

/** A number that an author bound: what it is and how it was to be printed. */
export interface Slot {
  readonly expression: string;
  readonly form: Form;
}

/** Words with bound numbers, as an author wrote them, ready to be found in what was printed. */
export interface Template {
  readonly locale: Locale;
  /** The longest piece of words between two numbers: where it is not, the template is not. */
  readonly landmark: string;
  /** What stands before the first number; empty where the words begin with one. */
  readonly beginning: string;
  /** Matches the words as printed, with a group for each slot and with the places of the groups. */
  readonly pattern: () => RegExp;
  /** What the groups are; `plain` for a numeral that is no datum, `claim` for one that the claim of the words compares with. */
  readonly slots: readonly (Slot | 'plain' | 'claim')[];
  /** Whether the words end with a number: nobody knows then where it ends in a longer text. */
  readonly isOpenEnded: boolean;
  /** The figure whose text alternative it is. */
  readonly altOf: string | null;
}

/** Everything that an author wrote with bound numbers in it: titles, notes, names, and the sentences of claims. */
export function templatesOf(content: SiteContent): Template[] {
  const { figures, stories, home } = content;
  const claims = claimsIn(content).flatMap(({ sentences, conditions }) =>
    sentences.map((sentence) => ({ ...sentence, claimed: conditions.flatMap(comparedNumbers) })),
  );
  return readTemplates([
    ...claims,
    ...[...figures].flatMap(([id, spec]) => wordsOfFigure(id, spec)),
    ...stories.flatMap(({ frontmatter: { shortTitle }, locale }) => [
      { words: shortTitle, locale },
    ]),
    ...[...stories, ...content.pages].flatMap((mdx) =>
      mdx.sentences.map(({ parts }) => ({
        locale: mdx.locale,
        plain: mdx.placements
          .filter(({ component }) => component === 'Plain')
          .map(({ inside }) => inside),
        words: parts.map((part) => wordsOfPart(part, content.library)).join(''),
      })),
    ),
    ...wordsIn(home),
  ]);
}

/** A piece of a sentence of a story: words, a number or the name of a publication. */
function wordsOfPart(part: string | Placement, { sources }: Library): string {
  if (typeof part === 'string') return part;
  const { component, attributes } = part;
  if (component === 'Cite') return `{${sources.get(attributes['id'] ?? '')?.publisher ?? ''}|cite}`;
  const { of = '', form = 'full' } = attributes;
  return `{${of}|${form}}`;
}

/** The words that were made for the page of one unit: its sentences, and those of its figures. */
export function templatesOfProfile({ opening, sections, missing, locale }: Profile): Template[] {
  const sentences = [
    ...opening,
    ...sections.flatMap(({ paragraphs }) => paragraphs.flat()),
    ...missing,
  ];
  return readTemplates([
    ...sentences.map(({ parts }) => ({
      locale,
      words: parts
        .map((part) => (typeof part === 'string' ? part : `{${nameOf(part.reading)}|${part.form}}`))
        .join(''),
    })),
    ...sections
      .flatMap(({ figures }) => figures)
      .flatMap(({ figure: { id }, spec }) => wordsOfFigure(id, spec))
      .filter((written) => written.locale === locale),
  ]);
}

function wordsOfFigure(altOf: string, spec: FigureSpec): Written[] {
  return [
    ...wordsIn({ ...spec, alt: null }),
    ...locales.map((locale) => ({ words: spec.alt[locale], locale, altOf })),
  ];
}

function readTemplates(written: readonly Written[]): Template[] {
  const distinct = new Map<string, Written>();
  for (const each of written) {
    const key = `${each.locale} ${each.words}`;
    if (!distinct.has(key)) distinct.set(key, each);
  }
  return [...distinct.values()].flatMap((each) => readTemplate(each) ?? []);
}

/** Finds the templates that a text may hold, by the rarest word between two numbers of each. */
export function indexTemplates(
  templates: readonly Template[],
): (text: string, locale: Locale) => readonly Template[] {
  const counts = new Map<string, number>();
  for (const word of templates.flatMap(wordsWithin)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = Map.groupBy(templates, (template) => {
    const [rarest = ''] = wordsWithin(template).sort(
      (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0),
    );
    return `${template.locale} ${rarest}`;
  });
  return (text, locale) => {
    const words = new Set(text.split(' ')).add('');
    return [...words]
      .flatMap((word) => byWord.get(`${locale} ${word}`) ?? [])
      .filter(({ landmark }) => text.includes(landmark));
  };
}

/** Every place of a text at which the words of a template stand. */
export function matchesOf(
  { beginning, pattern: compiled }: Template,
  text: string,
): RegExpExecArray[] {
  const pattern = compiled();
  if (beginning === '') return [...text.matchAll(pattern)];
  const found: RegExpExecArray[] = [];
  // Where the words cannot begin the pattern is not tried: that would take most of the time.
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) found.push(match);
  }
  return found;
}

/** The words of the landmark that stand between two spaces: whatever follows is no part of them. */
function wordsWithin({ landmark }: Template): string[] {
  return landmark
    .split(' ')
    .slice(1, -1)
    .filter((word) => word !== '');
}

interface Written {
  readonly words: string;
  readonly locale: Locale;
  readonly altOf?: string;
  /** The numbers that the claim of the words compares with. */
  readonly claimed?: readonly number[];
  /** The numerals that are marked as no datum in the text that the words are of. */
  readonly plain?: readonly string[];
}

/** The words in each language anywhere in what a YAML file says. */
export function wordsIn(part: unknown): { words: string; locale: Locale }[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const locale = locales.find((name) => name === key);
    return locale !== undefined && typeof value === 'string'
      ? [{ locale, words: value }]
      : wordsIn(value);
  });
}

/** The slots of words such as `up to {dataset[key].column|short}`, in their order. */
export function slotsIn(words: string): Slot[] {
  return [...words.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inside = '']) => slotOf(inside) ?? []);
}

function slotOf(inside: string): Slot | null {
  const [expression = '', form = 'full'] = inside.split('|').map((part) => part.trim());
  return isForm(form) ? { expression, form } : null;
}

/** `null` for words in which no numeral is bound, marked or claimed: they are read like all other words. */
function readTemplate(written: Written): Template | null {
  const { words, locale, altOf } = written;
  // With a capturing group, every second piece is what stood between braces.
  const pieces = oneLine(words).split(/\{([^{}]*)\}/);
  const slots: Template['slots'][number][] = [];
  let landmark = '';
  let pattern = '';
  pieces.forEach((piece, index) => {
    if (index % 2 === 0) {
      pattern += literalPattern(piece, written, slots);
      if (piece.length > landmark.length) landmark = piece;
      return;
    }
    const [inside = '', form] = piece.split('|');
    if (form === 'cite') {
      // The name of a publication, with its date or without.
      pattern += `${RegExp.escape(inside)}(?: \\([^()]*\\))?`;
      return;
    }
    const slot = slotOf(piece);
    slots.push(slot ?? 'plain');
    pattern += slot
      ? slotPatterns[formsInWords.includes(slot.form) ? 'words' : 'number']
      : `(${RegExp.escape(piece.split('|')[0]?.trim() ?? '')})`;
  });
  if (pieces.length === 1 && slots.length === 0 && altOf === undefined) return null;
  const beginning = pieces[0] ?? '';
  // A number at the beginning starts there, or after a sign that ends other words.
  if (beginning === '') pattern = `(?<=^|[:.;«“(–] |[«“(])${pattern}`;
  // Most patterns are never needed, and compiling them takes longer than all the rest.
  let compiled: RegExp | undefined;
  const isOpenEnded = pieces.at(-1) === '' && pieces.length > 1;

  return {
    locale,
    landmark,
    beginning,
    pattern: () => (compiled ??= new RegExp(pattern, beginning === '' ? 'dg' : 'dy')),
    slots,
    altOf: altOf ?? null,
    isOpenEnded,
  };
}

/** Plain words; the numerals in them that a claim compares with, or that are marked, are groups. */
function literalPattern(
  words: string,
  { locale, claimed = [], plain = [] }: Written,
  slots: Template['slots'][number][],
): string {
  let pattern = '';
  let from = 0;
  for (const { text, start, end } of findNumerals(words)) {
    const isClaimed = claimed.map(Math.abs).includes(Number(readDigits(text, locale)));
    if (!isClaimed && !plain.some((marked) => digitsOf(marked).includes(text))) continue;
    pattern += `${RegExp.escape(words.slice(from, start))}(${RegExp.escape(text)})`;
    slots.push(isClaimed ? 'claim' : 'plain');
    from = end;
  }
  return pattern + RegExp.escape(words.slice(from));
}

function digitsOf(words: string): string[] {
  return findNumerals(words).map(({ text }) => text);
}

/** As little as fits, but a number to its last digit. */
const number = '[−-]?[0-9]+(?:[.,][0-9]+)*(?:st|nd|rd|th)?(?:/[0-9]+| of [0-9]+)?(?![.,]?[0-9])';
/** The only words that stand before a number and belong to it. */
const before =
  '(?:(?:khoảng|gần|hơn|từ|dưới|không quá|tăng|giảm|gấp|about|nearly|more than|less than|at most|up|down|[A-Z]{3}) )*';
const slotPatterns = {
  /** A number with its words, to its last digit. Counted repetitions would make the patterns slow. */
  number: `(${before}${number}[^0-9:;]*?|không đổi|unchanged)`,
  words: '((?![“«(])[^:;]+?)',
} as const;
const formsInWords: readonly Form[] = ['direction', 'ordinal', 'words', 'superlative', 'name'];
