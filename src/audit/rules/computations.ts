import { parseExpression, type Expression } from '../../evidence/expression.ts';
import { message } from '../../i18n/messages.ts';
import { type Calculated, isRounded } from '../calculate.ts';
import type { Facts } from '../facts.ts';
import {
  attribute,
  childrenOf,
  type Element,
  findAll,
  findByTag,
  hasClass,
  isElement,
  plainSpaces,
  textOf,
} from '../html.ts';
import { findNumerals, readDigits } from '../numeral.ts';
import { numeralsIn, type Page, report, settle, type ShownNumeral, wordsAround } from '../page.ts';
import { describe, says } from '../printed.ts';
import { rowLinked } from './row-links.ts';

/**
 * Where a page shows how its computed numbers came about: `<li id="tinh-…" data-of="expression">` with the result, the
 * formula in symbols, and every input beside a link to its row.
 */
export function checkComputations(page: Page, facts: Facts): void {
  for (const [id, item] of page.ids) {
    const expression = attribute(item, 'data-of');
    if (!id.startsWith('tinh-')) continue;
    const value = expression === undefined ? null : facts.valueOf(expression);
    if (expression === undefined || !value) {
      report(page, {
        around: textOf(item),
        found: expression ?? id,
        expected: {
          vi: 'một phép tính mà số liệu tính lại được, nêu trong data-of="…"',
          en: 'a computation that the data can repeat, named in data-of="…"',
        },
      });
      continue;
    }
    checkComputation(item, { expression: parseExpression(expression), value }, page, facts);
  }
}

interface Computed {
  readonly expression: Expression;
  readonly value: Calculated;
}

function checkComputation(
  item: Element,
  { expression, value }: Computed,
  page: Page,
  facts: Facts,
): void {
  const own = childrenOf(item).filter(isElement);
  const [first] = own;
  if (first?.tagName === 'p') checkResult(first, value, page, facts);
  // The words of the formula name what stands in its conditions and keys.
  const written = new Set(findNumerals(expression.text).map(({ text }) => text));
  const words = own.filter((each) => hasClass(each, 'quiet'));
  settle(
    words.flatMap((each) => numeralsIn(page, each)).filter(({ text }) => written.has(text)),
    'input',
  );
  const lists = findAll(item, (each) => hasClass(each, 'inputs') && listOwner(each) === item);
  for (const list of lists) {
    const inputs = childrenOf(list).filter(isElement);
    const operands = expression.kind === 'call' ? expression.operands : [];
    inputs.forEach((input, index) => {
      const operand = operands[index];
      // A computation within this one repeats its shape.
      if (operand?.kind === 'call' && inputs.length === operands.length) {
        const inner = facts.valueOf(operand.text);
        if (inner)
          return checkComputation(input, { expression: operand, value: inner }, page, facts);
      }
      checkInput(input, value, page, facts);
    });
  }
  for (const count of findByTag(item, 'summary', 'a').filter((each) =>
    isCountOfInputs(each, page),
  )) {
    checkCount(count, value, lists, page);
  }
}

/** «Các 7 số được dùng», «63 dòng»: over a list, or in a link to where it stands. */
function isCountOfInputs(element: Element, { locale }: Page): boolean {
  const words = textOf(element);
  const [numeral] = findNumerals(words);
  return (['computation.inputs', 'computation.rows'] as const).some(
    (key) => words === plainSpaces(message(key, locale, { count: numeral?.text ?? '' })),
  );
}

/** The item of the list of computations, or of inputs, in which a list stands. */
function listOwner(list: Element): Element | undefined {
  let parent = list.parentNode as Element | null;
  while (parent && parent.tagName !== 'li') parent = parent.parentNode as Element | null;
  return parent ?? undefined;
}

/** `<b>2,23 điểm phần trăm</b> = 9,32% − 7,09%`: the result is the value, and the symbols give it. */
function checkResult(line: Element, value: Calculated, page: Page, facts: Facts): void {
  const [result] = findByTag(line, 'b');
  const around = textOf(line);
  const numerals = numeralsIn(page, line);
  const printed = result ? textOf(result) : '';
  if (!says(printed, value, page.locale, facts.library)) {
    const wanted = describe(value);
    report(page, { around, found: printed, expected: { vi: wanted, en: wanted }, numerals });
    return;
  }
  if (result) settle(numeralsIn(page, result), 'computed');
  const [, symbols = ''] = / = ([^=]+?)(?: · |$| \()/.exec(around) ?? [];
  const shown = symbols === '' || symbols.includes('…') ? null : evaluate(symbols, page);
  const first = result && numeralsIn(page, result)[0];
  const digits = first ? readDigits(first.text, page.locale) : null;
  if (
    shown !== null &&
    digits !== null &&
    !isRounded(digits, Math.abs(shown), value.qualifier !== '=')
  ) {
    report(page, {
      around,
      found: symbols,
      expected: {
        vi: `một phép tính ra ${printed}; phép tính này ra ${Number(shown.toPrecision(8))}`,
        en: `symbols that give ${printed}; these give ${Number(shown.toPrecision(8))}`,
      },
      numerals,
    });
    return;
  }
  const known = knownDigits(value);
  settle(
    numerals.filter((numeral) => isKnown(numeral, known, page)),
    'input',
  );
}

/** What may stand among the symbols: the inputs, how many they are, how many are ahead, and the hundred of per cent. */
function knownDigits(value: Calculated): readonly Calculated[] {
  const whole = (number: number): Calculated => ({
    ...value,
    value: number,
    digits: String(number),
  });
  const { inputs, formula } = value;
  const extra =
    formula === 'rank'
      ? [whole(1), whole(value.value - 1)]
      : formula === 'mean'
        ? [whole(inputs.length)]
        : formula === 'share' || formula === 'growth'
          ? [whole(100)]
          : [];
  return [...inputs, ...extra];
}

/** Whether a numeral is one of the values, as far as digits go. */
export function isKnown(
  { text }: Pick<ShownNumeral, 'text'>,
  known: readonly Calculated[],
  { locale }: Pick<Page, 'locale'>,
): boolean {
  const digits = readDigits(text, locale);
  if (digits === null) return false;
  return known.some(
    ({ digits: exact, value, outOf, qualifier }) =>
      (exact === null
        ? isRounded(digits, Math.abs(value), qualifier !== '=')
        : digits === exact.replace('-', '')) || Number(digits) === outOf,
  );
}

/** Works out symbols such as `(9,32 − 7,09) ÷ 7,09 × 100`, words and units left out; `null` for what is no arithmetic. */
function evaluate(symbols: string, { locale }: Page): number | null {
  const tokens = symbols.match(/[−-]?\d+(?:[.,]\d+)*|[+−÷×()]/g) ?? [];
  const parts = tokens.flatMap((token, index): (number | string)[] => {
    if (!/\d/.test(token)) return [token];
    const previous = tokens[index - 1];
    // After a number or a closing bracket a minus subtracts, elsewhere it belongs to the number.
    const isSubtracted = /^[−-]/.test(token) && previous !== undefined && /[\d)]$/.test(previous);
    const digits = readDigits(isSubtracted ? token.slice(1) : token, locale);
    const number = digits === null ? Number.NaN : Number(digits);
    return isSubtracted ? ['−', number] : [number];
  });
  let next = 0;
  const sum = (): number => {
    let value = product();
    for (let sign = parts[next]; sign === '+' || sign === '−'; sign = parts[next]) {
      next += 1;
      value = sign === '+' ? value + product() : value - product();
    }
    return value;
  };
  const product = (): number => {
    let value = factor();
    for (let sign = parts[next]; sign === '×' || sign === '÷'; sign = parts[next]) {
      next += 1;
      value = sign === '×' ? value * factor() : value / factor();
    }
    return value;
  };
  const factor = (): number => {
    const part = parts[next++];
    if (typeof part === 'number') return part;
    if (part !== '(') return Number.NaN;
    const value = sum();
    return parts[next++] === ')' ? value : Number.NaN;
  };
  const value = sum();
  return next === parts.length && Number.isFinite(value) && parts.length > 1 ? value : null;
}

/** `9,32% (ước tính lần đầu): <a href="…#row-…">…</a>`: the number beside the link is in the row that it leads to. */
function checkInput(item: Element, value: Calculated, page: Page, facts: Facts): void {
  const link = findByTag(item, 'a').find((each) => rowLinked(each, page, facts) !== undefined);
  const row = link && rowLinked(link, page, facts);
  const beside = numeralsIn(page, item).filter(
    ({ element }) => link === undefined || !isWithin(element, link),
  );
  const input = value.inputs.find(({ rows }) => rows[0] === row);
  const isHolder = value.inputs.length === 0 || value.rows.includes(row as never);
  for (const numeral of beside) {
    const isOfUnit =
      /\p{L}$/u.test(numeral.block.text.slice(0, numeral.start)) && !/\d/.test(numeral.text);
    if (input && (isOfUnit || isKnown(numeral, [input], page))) settle([numeral], 'input');
    else {
      const wanted = input ? describe(input) : (row?.key ?? '');
      report(page, {
        around: wordsAround(numeral),
        found: numeral.text,
        expected: {
          vi: `${wanted}, theo dòng bên cạnh`,
          en: `${wanted}, as the row beside it says`,
        },
        numerals: [numeral],
      });
    }
  }
  if (row === null || (row && !isHolder)) {
    report(page, {
      around: textOf(item),
      found: (link && attribute(link, 'href')) ?? '',
      expected: {
        vi: 'liên kết đến một dòng mà phép tính dùng',
        en: 'a link to a row that the computation uses',
      },
    });
  }
}

export function isWithin(element: Element, outer: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentNode as Element | null) {
    if (each === outer) return true;
  }
  return false;
}

/** As many as went in and, where they are listed, as many as the list has. */
function checkCount(
  element: Element,
  { inputs, holders, formula }: Calculated,
  lists: readonly Element[],
  page: Page,
): void {
  const listed = lists.flatMap((list) => childrenOf(list).filter(isElement)).length;
  // The cell that a rank is of stands before the set that it is in.
  const size = inputs.length === 0 ? holders.length : inputs.length - (formula === 'rank' ? 1 : 0);
  for (const numeral of numeralsIn(page, element)) {
    const count = Number(readDigits(numeral.text, page.locale));
    if (count === size && (listed === 0 || listed === count)) settle([numeral], 'count');
  }
}
