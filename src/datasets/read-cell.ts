import * as advice from './cell-advice.ts';
import { characterAdvice, markupAdvice } from './characters.ts';
import type { Cell, Value } from './dataset.ts';
import type { Field } from './descriptor.ts';
import { describeForm, inForm } from './form-hints.ts';
import { isSpreadsheetError } from './number-hints.ts';
import type { Advice } from './problem.ts';
import { readValue } from './read-value.ts';
import { registerOf, type Registers } from './register.ts';
import { closestNamed } from './suggest.ts';
import { vocabularyOf, wordsOf } from './vocabulary.ts';

/** A problem of one cell: what to say and, for a list, which item it is about. */
export type CellProblem = Advice & { readonly found?: string };

/**
 * Reads one cell as its column declares: characters, type, constraints, vocabulary, references.
 * Only the first problem is reported; the others usually follow from it.
 */
export function readCell(text: string, field: Field, registers: Registers): Cell | CellProblem {
  const faulty = characterAdvice(text) ?? markupAdvice(text);
  if (faulty !== null) return faulty;
  if (text === '') {
    return field.constraints?.required === true ? advice.required : { text, value: null };
  }
  if (field.type === 'string' && isSpreadsheetError(text)) return advice.spreadsheetError;

  const understood = readValue(text, field);
  if (!('value' in understood)) return understood;
  const { value } = understood;
  return (
    outsideRange(value, text, field) ??
    outsideVocabulary(value, text, field) ??
    otherForm(value, text, field) ??
    unknownId(value, text, field, registers) ?? { text, value }
  );
}

function outsideRange(value: Value, text: string, field: Field): Advice | null {
  if (typeof value !== 'number') return null;
  const { minimum, maximum } = field.constraints ?? {};
  if (typeof field.outOf === 'number' && (value < 1 || value > field.outOf)) {
    return advice.notARank(field.outOf);
  }
  if (minimum !== undefined && value < minimum) return advice.tooSmall(minimum);
  if (maximum !== undefined && value > maximum) return advice.tooLarge(maximum, text);
  return null;
}

function outsideVocabulary(value: Value, text: string, field: Field): CellProblem | null {
  const allowed = vocabularyOf(field);
  if (allowed === null) return null;
  const found = itemsOf(value, text).find((item) => !allowed.includes(item));
  return found === undefined
    ? null
    : { found, ...advice.notAmong(allowed, closestNamed(found, wordsOf(field))) };
}

function otherForm(value: Value, text: string, field: Field): CellProblem | null {
  const pattern = field.constraints?.pattern;
  if (pattern === undefined) return null;
  const form = wholePattern(pattern);
  // A pattern that is no regular expression is a problem of the descriptor.
  if (form === null) return null;
  const found = itemsOf(value, text).find((item) => !form.test(item));
  if (found === undefined) return null;
  const { description } = field;
  const shape = describeForm(form) ?? { vi: pattern, en: pattern };
  const words =
    description === undefined
      ? shape
      : { vi: `${shape.vi} (${description.vi})`, en: `${shape.en} (${description.en})` };
  return {
    found,
    ...advice.otherForm(
      words,
      inForm(found, (each) => form.test(each)),
    ),
  };
}

const forms = new Map<string, RegExp | null>();

/** The pattern as it is meant in a descriptor: it must match the whole text. `null` when it is malformed. */
export function wholePattern(pattern: string): RegExp | null {
  let form = forms.get(pattern);
  if (form === undefined) {
    try {
      form = new RegExp(`^(?:${pattern})$`, 'u');
    } catch {
      form = null;
    }
    forms.set(pattern, form);
  }
  return form;
}

function unknownId(
  value: Value,
  text: string,
  field: Field,
  registers: Registers,
): CellProblem | null {
  const id = registerOf(field);
  const register = id === null ? null : registers[id];
  if (id === null || register === null) return null;
  const found = itemsOf(value, text).find((item) => !register.ids.has(item));
  return found === undefined ? null : { found, ...advice.unknownId(id, register.suggest(found)) };
}

function itemsOf(value: Value, text: string): readonly string[] {
  return typeof value === 'object' && value !== null ? value : [text];
}
