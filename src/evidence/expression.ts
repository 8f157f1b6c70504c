import { parseAddress, type Address } from './address.ts';
import { closest } from '../datasets/suggest.ts';
import type { Words } from '../i18n/locale.ts';
import { EvidenceFault } from './fault.ts';

/**
 * The little language in which authors name numbers and say what must hold of them. Parsed once, here:
 *
 *     expression = number | cells | formula(expression, …)
 *     cells      = [known] dataset[key,key].column [where rows]
 *     condition  = expression (= | != | < | <= | > | >=) expression | every(cells, rows)
 *     rows       = column (= | != | < | <= | > | >=) value
 *
 * Conditions, on numbers and on rows alike, are joined with `and`, `or`, `not` and brackets.
 */
export type Expression = PlainNumber | Cells | Call;

/** A number that an author wrote: something to compare with, never something to print. */
export interface PlainNumber {
  readonly kind: 'number';
  readonly value: number;
  readonly text: string;
}

/** One cell, or with `*` in the key the cells or rows of a set. */
export interface Cells {
  readonly kind: 'cells';
  readonly address: Address;
  readonly where: Logic<RowComparison> | null;
  /** Whether the author says that what is unknown is left out: «among those known». */
  readonly known: boolean;
  readonly text: string;
}

export interface Call {
  readonly kind: 'call';
  readonly formula: string;
  readonly operands: readonly Expression[];
  readonly text: string;
}

export type Condition = Logic<Comparison | Every>;

/** Leaves joined with `and`, `or`, `not`. */
export type Logic<Leaf> =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Logic<Leaf>[] }
  | { readonly kind: 'not'; readonly part: Logic<Leaf> };

export const operators = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Operator = (typeof operators)[number];

export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
  readonly text: string;
}

/** `every(dataset[*] where …, growth > 5)`: what each of the rows must fulfil. */
export interface Every {
  readonly kind: 'every';
  readonly of: Cells;
  readonly that: Logic<RowComparison>;
  readonly text: string;
}

/** What one row must fulfil: `status = estimate`, or with a column of the register `province.region = dong-nam-bo`. */
export interface RowComparison {
  readonly column: string;
  /** A column of the register that `column` refers to. */
  readonly registerColumn: string | null;
  readonly operator: Operator;
  readonly value: Expression | { readonly kind: 'word'; readonly text: string };
  readonly text: string;
}

/** @throws EvidenceFault when the text is no expression. */
export function parseExpression(text: string): Expression {
  const parser = new Parser(text);
  const expression = parser.expression();
  parser.end();
  return expression;
}

/** @throws EvidenceFault when the text is no condition. */
export function parseCondition(text: string): Condition {
  const parser = new Parser(text);
  const condition = parser.condition();
  parser.end();
  return condition;
}

interface Token {
  readonly kind: 'number' | 'name' | 'quoted' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** In this order: what cannot be a number may be a name, such as `2023-04` or `63-provinces`. */
const forms: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /[-−]?\d+(?:\.\d+)?(?![\p{L}\d[\]_.-])/uy],
  ['name', /[\p{L}\d][\p{L}\d_-]*(?:\[[^[\]]*\])?(?:\.[a-z][a-z0-9_]*)?/uy],
  ['quoted', /"[^"]*"|'[^']*'|«[^»]*»/y],
  ['sign', /!=|<=|>=|[=≠≤≥<>(),]/y],
];

const plainSigns: Readonly<Record<string, Operator>> = { '≠': '!=', '≤': '<=', '≥': '>=' };

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  for (;;) {
    while (/\s/.test(text[index] ?? '')) index += 1;
    if (index >= text.length) return tokens;
    const token = tokenAt(text, index);
    if (!token) throw malformed(text, text.slice(index, index + 12));
    tokens.push(token);
    index = token.end;
  }
}

function tokenAt(text: string, start: number): Token | null {
  for (const [kind, form] of forms) {
    form.lastIndex = start;
    const found = form.exec(text)?.[0];
    if (found === undefined) continue;
    const meaning = kind === 'quoted' ? found.slice(1, -1) : (plainSigns[found] ?? found);
    return { kind, text: meaning, start, end: start + found.length };
  }
  return null;
}

/** What people write instead of the signs and words of the language, and what to do about each; the first that fits. */
const slips: readonly (readonly [RegExp, Words])[] = [
  [
    /^$/,
    {
      vi: 'Điền điều kiện, ví dụ bộ[khóa].cột > 9.',
      en: 'Fill it in, such as dataset[key].column > 9.',
    },
  ],
  [/==/, { vi: 'Viết một dấu =, không phải ==.', en: 'Write one =, not ==.' }],
  [/=>|=</, { vi: 'Viết >= hoặc <=.', en: 'Write >= or <=.' }],
  [/&/, { vi: 'Viết and thay cho &.', en: 'Write and instead of &.' }],
  [/\|/, { vi: 'Viết or thay cho |.', en: 'Write or instead of |.' }],
  [/[“”‘’]/, { vi: 'Dùng dấu ngoặc kép thẳng.', en: 'Use straight quotation marks.' }],
  [
    /%/,
    {
      vi: 'Bỏ dấu %: số viết trần, như 9.5.',
      en: 'Remove the %: numbers are written bare, such as 9.5.',
    },
  ],
  [
    /[<>=]\s*-?\d+,\d/,
    {
      vi: 'Viết dấu chấm thập phân: 0.5, không phải 0,5.',
      en: 'Write a decimal point: 0.5, not 0,5.',
    },
  ],
  [
    /\[[^\]]*$|\[[^\]]*\.[a-z]/,
    { vi: 'Đóng ngoặc vuông: bộ[khóa].cột.', en: 'Close the bracket: dataset[key].column.' },
  ],
  [
    /(?:^|\s)(?:lớn hơn|nhỏ hơn|cao hơn|thấp hơn|bằng|ít nhất|không quá|hơn|dưới|trên)(?:\s|$)/u,
    {
      vi: 'Dùng dấu =, !=, <, <=, >, >= thay cho chữ.',
      en: 'Use the signs =, !=, <, <=, > and >= instead of words.',
    },
  ],
  [
    /(?:^|\s)(?:và|hoặc|không)(?:\s|$)/u,
    { vi: 'Viết and, or, not thay cho chữ tiếng Việt.', en: 'Write and, or and not.' },
  ],
  [/^[^[]*$/, { vi: 'Viết ô dạng bộ[khóa].cột.', en: 'Write a cell as dataset[key].column.' }],
];

function malformed(text: string, at: string): EvidenceFault {
  const misspelt = /^([a-z]+)\(/i.exec(text.trim())?.[1] ?? '';
  const slip = slips.find(([form]) => form.test(text.trim()))?.[1];
  const every = misspelt !== 'every' && closest(misspelt, ['every']) !== null;
  const repair = every ? { vi: 'Có phải ý bạn là «every»?', en: 'Did you mean “every”?' } : slip;
  return new EvidenceFault(text.trim(), {
    expected: {
      vi: `một ô «bộ-dữ-liệu[khóa].cột», một công thức «tên(…)» hay một phép so sánh; chỗ không hiểu: «${at}»`,
      en: `a cell «dataset[key].column», a formula «name(…)» or a comparison; not understood: «${at}»`,
    },
    repair: repair ?? {
      vi: 'Xem mục «Numbers» trong docs/architecture.md.',
      en: 'See «Numbers» in docs/architecture.md.',
    },
  });
}

/** Recursive descent over the tokens; each method reads one part of the grammar. */
class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = readTokens(text);
  }

  condition(): Condition {
    return this.#logic(() => this.#comparison());
  }

  expression(): Expression {
    const start = this.#next;
    const token = this.#take();
    if (token?.kind === 'number') {
      const value = Number(token.text.replace('−', '-'));
      return { kind: 'number', value, text: token.text };
    }
    if (token?.kind !== 'name') throw this.#malformedAt(token);
    if (this.#accept('(')) return this.#call(token.text, start);
    const known = token.text === 'known';
    const name = known ? this.#take() : token;
    if (name?.kind !== 'name') throw this.#malformedAt(name);
    const address = parseAddress(name.text);
    const where = this.#accept('where') ? this.#rows() : null;
    return { kind: 'cells', address, where, known, text: this.#textFrom(start) };
  }

  end(): void {
    const rest = this.#tokens[this.#next];
    if (rest) throw this.#malformedAt(rest);
  }

  #call(formula: string, start: number): Call {
    const operands: Expression[] = [];
    do operands.push(this.expression());
    while (this.#accept(','));
    this.#expect(')');
    return { kind: 'call', formula, operands, text: this.#textFrom(start) };
  }

  #comparison(): Comparison | Every {
    const start = this.#next;
    const [first, second] = this.#tokens.slice(start);
    if (first?.text === 'every' && second?.text === '(') return this.#every(start);
    const left = this.expression();
    const operator = this.#operator();
    const right = this.expression();
    return { kind: 'comparison', operator, left, right, text: this.#textFrom(start) };
  }

  #every(start: number): Every {
    this.#next += 2;
    const of = this.expression();
    if (of.kind !== 'cells') throw this.#malformedAt(this.#tokens[start]);
    this.#expect(',');
    const that = this.#rows();
    this.#expect(')');
    return { kind: 'every', of, that, text: this.#textFrom(start) };
  }

  #rows(): Logic<RowComparison> {
    return this.#logic(() => this.#rowComparison());
  }

  #rowComparison(): RowComparison {
    const start = this.#next;
    const token = this.#take();
    const [column = '', registerColumn = null, ...more] = token?.text.split('.') ?? [];
    if (token?.kind !== 'name' || more.length > 0 || column.includes('[')) {
      throw this.#malformedAt(token);
    }
    const operator = this.#operator();
    const value = this.#value();
    const text = this.#textFrom(start);
    return { column, registerColumn, operator, value, text };
  }

  /** What a column is compared with: a number, a word or, for another cell or formula, an expression. */
  #value(): RowComparison['value'] {
    const token = this.#tokens[this.#next];
    const isWord = token?.kind === 'name' && !token.text.includes('[') && !this.#isCall();
    if (token?.kind !== 'quoted' && !isWord) return this.expression();
    this.#next += 1;
    return { kind: 'word', text: token.text };
  }

  #isCall(): boolean {
    return this.#tokens[this.#next + 1]?.text === '(';
  }

  #logic<Leaf>(leaf: () => Leaf): Logic<Leaf> {
    const inBrackets = (): Logic<Leaf> => {
      if (this.#accept('not')) return { kind: 'not', part: inBrackets() };
      if (!this.#accept('(')) return { kind: 'leaf', leaf: leaf() };
      const inside = this.#logic(leaf);
      this.#expect(')');
      return inside;
    };
    const joined = (kind: 'and' | 'or', part: () => Logic<Leaf>): Logic<Leaf> => {
      const first = part();
      const parts = [first];
      while (this.#accept(kind)) parts.push(part());
      return parts.length === 1 ? first : { kind, parts };
    };
    return joined('or', () => joined('and', inBrackets));
  }

  #operator(): Operator {
    const token = this.#take();
    const operator = operators.find((sign) => sign === token?.text);
    if (!operator) throw this.#malformedAt(token);
    return operator;
  }

  #take(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  #accept(text: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.text !== text || token.kind === 'quoted') return false;
    this.#next += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#accept(text)) throw this.#malformedAt(this.#tokens[this.#next]);
  }

  /** What was read since a token, with white space as one space: the same number is written the same way. */
  #textFrom(index: number): string {
    const start = this.#tokens[index]?.start ?? 0;
    const end = this.#tokens[this.#next - 1]?.end ?? start;
    return this.#text.slice(start, end).trim().replaceAll(/\s+/g, ' ');
  }

  #malformedAt(token: Token | undefined): EvidenceFault {
    const at = token ? this.#text.slice(token.start, token.start + 20).trim() : '…';
    return malformed(this.#text, at);
  }
}
