import { unknownId } from './cell-advice.ts';
import type { Field } from './descriptor.ts';
import * as advice from './descriptor-advice.ts';
import type { Advice } from './problem.ts';
import { wholePattern } from './read-cell.ts';
import type { YamlPath } from './read-yaml.ts';
import { registerOf, type Registers } from './register.ts';
import { comparators, statuses } from './vocabulary.ts';

/** Receives a problem of a descriptor: which key, what stands there (`null` for nothing), what to say. */
export type Report = (path: YamlPath, found: string | null, advice: Advice) => void;

const numeric = ['integer', 'number'];
const ordered = ['integer', 'number', 'year'];

/** Checks the declaration of one column by itself: keys that need, exclude or contradict each other. */
export function checkField(field: Field, report: Report, registers: Registers): void {
  const { type, role, constraints = {}, categories } = field;
  const qualifies = role === 'status' || role === 'comparator' || role === 'unit';
  if (qualifies && type !== 'string') {
    report(
      ['type'],
      type,
      advice.wrongType(['string'], { vi: 'một từ cho mỗi dòng', en: 'one word a row' }),
    );
  }
  const refers = registerOf(field);
  if (refers !== null && type !== 'string' && type !== 'list') {
    report(['type'], type, advice.wrongType(['string', 'list'], { vi: 'mã', en: 'ids' }));
  }
  if (field.refersTo !== undefined && field.refersTo !== refers && refers !== null) {
    report(['refersTo'], field.refersTo, advice.otherRegister(refers));
  }
  if (role === 'vintage' && !['string', 'year', 'date'].includes(type)) {
    report(
      ['type'],
      type,
      advice.wrongType(['string', 'year', 'date'], {
        vi: 'thời điểm công bố',
        en: 'when it was published',
      }),
    );
  }
  if (field.of !== undefined && !qualifies) {
    report(
      ['of'],
      null,
      advice.notHere({
        vi: 'cột status, comparator hoặc unit',
        en: 'a status, comparator or unit column',
      }),
    );
  }
  if (field.language !== undefined && role !== 'note') {
    report(['language'], field.language, advice.notHere({ vi: 'cột note', en: 'a note' }));
  }
  if (role === 'note' && field.language === undefined) {
    report(
      ['language'],
      null,
      advice.needed({
        vi: 'ghi chú phải cho biết viết bằng tiếng nào',
        en: 'a note must say in which language it is',
      }),
    );
  }

  if (type === 'number' && field.decimals === undefined) {
    report(
      ['decimals'],
      null,
      advice.needed({
        vi: 'cột kiểu number phải cho biết có mấy chữ số sau dấu chấm',
        en: 'a number must say how many digits follow its point',
      }),
    );
  }
  if (type !== 'number' && field.decimals !== undefined) {
    report(
      ['decimals'],
      String(field.decimals),
      advice.notHere({ vi: 'cột kiểu number', en: 'the type number' }),
    );
  }
  if (field.unit !== undefined) {
    if (!numeric.includes(type)) {
      report(
        ['unit'],
        field.unit,
        advice.notHere({ vi: 'cột kiểu integer hoặc number', en: 'the types integer and number' }),
      );
    } else if (registers.units !== null && !registers.units.ids.has(field.unit)) {
      report(['unit'], field.unit, unknownId('units', registers.units.suggest(field.unit)));
    }
  }
  if (field.outOf !== undefined && type !== 'integer') {
    report(
      ['outOf'],
      String(field.outOf),
      advice.notHere({ vi: 'hạng, kiểu integer', en: 'a rank, of type integer' }),
    );
  }

  const { minimum, maximum, pattern } = constraints;
  for (const [key, bound] of Object.entries({ minimum, maximum })) {
    if (bound === undefined || ordered.includes(type)) continue;
    report(
      ['constraints', key],
      String(bound),
      advice.notHere({
        vi: 'cột kiểu integer, number hoặc year',
        en: 'the types integer, number and year',
      }),
    );
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    report(['constraints', 'minimum'], String(minimum), advice.emptyRange(maximum));
  }
  if (pattern !== undefined && wholePattern(pattern) === null) {
    report(['constraints', 'pattern'], pattern, advice.badPattern);
  }

  const values = categories?.map(({ value }) => value) ?? [];
  const words = role === 'status' ? statuses : role === 'comparator' ? comparators : null;
  for (const [i, value] of values.entries()) {
    const path = ['categories', i, 'value'];
    if (values.indexOf(value) < i) report(path, value, advice.repeatedCategory);
    if (words !== null && !words.some((word) => word === value)) {
      report(path, value, advice.otherWord(value, words));
    }
  }
}
