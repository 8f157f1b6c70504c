import { parseExpression, type Expression } from '../evidence/expression.ts';
import { requireColumn, requireDataset } from '../evidence/address.ts';
import { EvidenceFault, nearest } from '../evidence/fault.ts';
import { formulas } from '../evidence/formula.ts';
import { forms, isForm } from '../evidence/print.ts';
import type { Library } from '../datasets/dataset.ts';

/** What a template calls by name, and what stands there for one unit. */
export interface Names {
  /** Put in as they are: `{name}`, `{latest.year}`. They may stand within an expression: `{dataset[2024,{unit}].rank}`. */
  readonly words: Readonly<Record<string, string>>;
  /** Cells and formulas, for expressions: `{latest.rank|short}`, `{difference(latest.rank, earlier.rank)|size}`. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The names that a template may use, for checking it before there is a unit. */
export interface KnownNames {
  readonly words: readonly string[];
  readonly cells: readonly string[];
}

export function joinNames(...all: readonly Names[]): Names {
  return {
    words: Object.assign({}, ...all.map(({ words }) => words)) as Names['words'],
    cells: Object.assign({}, ...all.map(({ cells }) => cells)) as Names['cells'],
  };
}

/** A word in braces that is no expression: `{name}`. */
const word = /\{([a-z]+(?:\.[a-z]+)*)\}/g;
/** What stands between braces: an expression and perhaps a form. */
const slot = /\{[^{}]*\}/g;
/** A name within an expression; not the column of an address, which follows a bracket. */
const cell = /(?<![\p{L}\d\].,_*-])[a-z]+(?:\.[a-z]+)+(?![\p{L}\d_.[-])/gu;

/** The template with everything that it calls by name put in: what is left in braces are expressions. */
export function putNames(template: string, { words, cells }: Names): string {
  return template
    .replaceAll(word, (found, name: string) => words[name] ?? found)
    .replaceAll(slot, (found) => found.replaceAll(cell, (name) => cells[name] ?? name));
}

/**
 * Holds a template to the names that it may use and the grammar of expressions, whether or not any unit is in the
 * situation that it is written for.
 * @throws EvidenceFault for the first fault.
 */
export function checkTemplate(template: string, known: KnownNames, library: Library): void {
  const standIn = Object.fromEntries(known.words.map((name) => [name, 'x']));
  // A cell that is there in every library: what is checked is where it stands, not what it holds.
  const [dataset] = library.datasets.values();
  const address = `${dataset?.id ?? 'x'}[x].${dataset?.fields[0]?.name ?? 'x'}`;
  const cells = Object.fromEntries(known.cells.map((name) => [name, address]));
  const filled = putNames(template, { words: standIn, cells });
  for (const [found] of filled.matchAll(slot)) {
    const [expression = '', form = 'full'] = found
      .slice(1, -1)
      .split('|')
      .map((part) => part.trim());
    if (/^[a-z]+(?:\.[a-z]+)*$/.test(expression)) {
      throw new EvidenceFault(found, {
        expected: { vi: 'một tên dùng được ở câu này', en: 'a name that this sentence knows' },
        repair: nearest(expression, [...known.words, ...known.cells]),
      });
    }
    if (!isForm(form)) {
      throw new EvidenceFault(found, {
        expected: { vi: `một trong: ${forms.join(', ')}`, en: `one of: ${forms.join(', ')}` },
        repair: nearest(form, forms),
      });
    }
    checkExpression(parseExpression(expression), library);
  }
  const rest = filled.replaceAll(slot, '');
  if (!/[{}]/.test(rest)) return;
  throw new EvidenceFault(template, {
    expected: { vi: 'mỗi dấu { có một dấu }', en: 'a } for every {' },
    repair: { vi: 'Kiểm tra các dấu ngoặc nhọn.', en: 'Check the braces.' },
  });
}

/** Every dataset, column and formula that an expression names must exist; its keys are not looked at. */
function checkExpression(expression: Expression, library: Library): void {
  switch (expression.kind) {
    case 'number':
      return;
    case 'cells': {
      const { dataset, column } = expression.address;
      const found = requireDataset(dataset, library);
      if (column !== undefined) requireColumn(found, column);
      return;
    }
    case 'call': {
      if (!formulas.has(expression.formula)) {
        throw new EvidenceFault(expression.formula, {
          expected: { vi: 'tên một công thức', en: 'the name of a formula' },
          repair: nearest(expression.formula, formulas.keys()),
        });
      }
      for (const operand of expression.operands) checkExpression(operand, library);
    }
  }
}
