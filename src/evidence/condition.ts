import type { Library, Row } from '../datasets/dataset.ts';
import { locales, type Locale, type Words } from '../i18n/locale.ts';
import { formatNumber } from '../i18n/format.ts';
import { requireDataset } from './address.ts';
import { readRowSet } from './cell-set.ts';
import { refuseUnlike } from './comparable.ts';
import {
  parseCondition,
  type Comparison,
  type Every,
  type Expression,
  type Operator,
} from './expression.ts';
import { EvidenceFault } from './fault.ts';
import { readParsed } from './formula.ts';
import { decisiveLeaves, truthOf, type Truth } from './logic.ts';
import { printReading } from './print.ts';
import { compareReadings } from './qualifier.ts';
import type { Reading } from './reading.ts';
import { rowFulfils } from './row-condition.ts';

/** Whether a condition holds, and what was found that makes it so. */
export interface Verdict {
  readonly holds: boolean;
  /** «9 không nhỏ hơn 8», one for each comparison that decided. */
  readonly because: readonly Words[];
}

/**
 * Judges what a sentence claims against the data.
 * @throws EvidenceFault when the data cannot answer: a name or cell is missing, the numbers are not comparable, or a
 * qualifier leaves it open.
 */
export function judge(text: string, library: Library): Verdict {
  const condition = parseCondition(text);
  const found = new Map<Comparison | Every, Finding>();
  const find = (leaf: Comparison | Every): Finding => {
    const known = found.get(leaf);
    if (known) return known;
    const finding =
      leaf.kind === 'every' ? findEvery(leaf, library) : findComparison(leaf, library);
    found.set(leaf, finding);
    return finding;
  };
  const truth = truthOf(condition, (leaf) => find(leaf).truth);
  const because = decisiveLeaves(condition, (leaf) => find(leaf).truth).map(
    (leaf) => find(leaf).words,
  );
  if (truth === null) {
    throw new EvidenceFault(text, {
      expected: {
        vi: `một điều số liệu trả lời được; ở đây còn để ngỏ: ${because.map(({ vi }) => vi).join('; ')}`,
        en: `what the data can answer; this stays open: ${because.map(({ en }) => en).join('; ')}`,
      },
      repair: {
        vi: 'Viết câu và điều kiện dè dặt hơn: chữ «gần», «hơn», «khoảng» không cho biết chính xác.',
        en: 'Make sentence and condition more careful: «nearly», «more than» or «about» does not say exactly.',
      },
    });
  }
  return { holds: truth, because };
}

/** The plain numbers with which a condition compares: a sentence that names them is checked by it. */
export function comparedNumbers(text: string): number[] {
  return [...text.matchAll(/[=<>] *([-−]?\d+(?:\.\d+)?)(?![\w.-])/g)].map(([, number = '']) =>
    Number(number.replace('−', '-')),
  );
}

interface Finding {
  readonly truth: Truth;
  readonly words: Words;
}

function findComparison({ left, operator, right, text }: Comparison, library: Library): Finding {
  const [a, b] = [left, right].map((side) => readSide(side, library));
  if (a === undefined || b === undefined) throw new Error('a comparison has two sides');
  const readings = [a, b].filter((side) => typeof side !== 'number');
  refuseUnlike(readings, library);
  const truth =
    typeof a !== 'number'
      ? compareReadings(a, operator, b)
      : typeof b === 'number'
        ? null
        : compareReadings(b, mirrored[operator], a);
  if (readings.length === 0) {
    throw new EvidenceFault(text, {
      expected: {
        vi: 'một phép so sánh có ít nhất một ô',
        en: 'a comparison with at least one cell',
      },
      repair: { vi: 'So với một ô hay một công thức.', en: 'Compare with a cell or a formula.' },
    });
  }
  const print = (side: Reading | number, locale: Locale) =>
    typeof side === 'number'
      ? // A year that is compared with a year has no mark between its thousands.
        readings.some(({ isYear }) => isYear)
        ? String(side)
        : formatNumber(side, locale, decimalsOf(side))
      : printReading(side, locale, library);
  const words = inBoth(
    (locale) => `${print(a, locale)} ${relation(operator, truth)[locale]} ${print(b, locale)}`,
  );
  if (truth !== null) return { truth, words };
  return { truth, words: { vi: `${words.vi} hay không`, en: `whether ${words.en}` } };
}

function readSide(side: Expression, library: Library): Reading | number {
  return side.kind === 'number' ? side.value : readParsed(side, library);
}

/** a < b is b > a. */
const mirrored: Readonly<Record<Operator, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Each row of the set must fulfil the condition; the first that does not is named. */
function findEvery({ of, that, text }: Every, library: Library): Finding {
  const dataset = requireDataset(of.address.dataset, library);
  const context = { library, dataset, read: (part: Expression) => readParsed(part, library) };
  const { rows } = readRowSet(of, context, { whole: 'after where' });
  const truths = rows.map((row) => ({ row, truth: rowFulfils(that, row, context) }));
  const name = ({ dataset: id, key }: Row) => `${id}[${key}]`;
  const against = truths.find(({ truth }) => truth === false);
  if (against) {
    return {
      truth: false,
      words: {
        vi: `${name(against.row)} không thỏa «${text}»`,
        en: `${name(against.row)} does not fulfil «${text}»`,
      },
    };
  }
  const open = truths.find(({ truth }) => truth === null);
  if (open) {
    return {
      truth: null,
      words: {
        vi: `${name(open.row)} thiếu số hoặc số chỉ gần đúng`,
        en: `in ${name(open.row)} the number is missing or only about right`,
      },
    };
  }
  return {
    truth: rows.length > 0,
    words: {
      vi: `cả ${rows.length} dòng thỏa «${text}»`,
      en: `all ${rows.length} rows fulfil «${text}»`,
    },
  };
}

/** The relation that was found, in words: «không nhỏ hơn» where «<» fails. */
function relation(operator: Operator, truth: Truth): Words {
  const words: Readonly<Record<Operator, readonly [yes: Words, no: Words]>> = {
    '=': [
      { vi: 'bằng', en: 'equals' },
      { vi: 'không bằng', en: 'does not equal' },
    ],
    '!=': [
      { vi: 'khác', en: 'differs from' },
      { vi: 'bằng', en: 'equals' },
    ],
    '<': [
      { vi: 'nhỏ hơn', en: 'is less than' },
      { vi: 'không nhỏ hơn', en: 'is not less than' },
    ],
    '<=': [
      { vi: 'không lớn hơn', en: 'is at most' },
      { vi: 'lớn hơn', en: 'is more than' },
    ],
    '>': [
      { vi: 'lớn hơn', en: 'is more than' },
      { vi: 'không lớn hơn', en: 'is not more than' },
    ],
    '>=': [
      { vi: 'không nhỏ hơn', en: 'is at least' },
      { vi: 'nhỏ hơn', en: 'is less than' },
    ],
  };
  const [yes, no] = words[operator];
  return truth === false ? no : yes;
}

function inBoth(print: (locale: Locale) => string): Words {
  return Object.fromEntries(locales.map((locale) => [locale, print(locale)])) as Words;
}
