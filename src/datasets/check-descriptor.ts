import type { Languages } from '../i18n/locale.ts';
import { unknownId } from './cell-advice.ts';
import { checkField, type Report } from './check-field.ts';
import * as advice from './descriptor-advice.ts';
import type { Problem } from './problem.ts';
import type { DescriptorFile } from './read-descriptor.ts';
import type { YamlPath } from './read-yaml.ts';
import { registerOf, type Registers } from './register.ts';
import { neededColumns } from './register-entries.ts';
import { registerIds, vocabularyOf, type RegisterId } from './vocabulary.ts';

const numeric = ['integer', 'number'];
const ordered = ['integer', 'number', 'year'];

/** What the schema cannot see: names that must exist, keys that only make sense together, registers. */
export function checkDescriptor(
  { descriptor, path: file, lineOf }: DescriptorFile,
  id: string,
  registers: Registers,
  languages: Languages,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, found, says) => {
    const column = path.findLast((step) => typeof step === 'string');
    problems.push({
      file,
      line: lineOf(path),
      ...(column === undefined ? {} : { column }),
      ...(found === null ? {} : { found }),
      ...says,
    });
  };

  const { fields, primaryKey } = descriptor.schema;
  const names = fields.map(({ name }) => name);
  const fieldNamed = (name: string) => fields.find((field) => field.name === name);
  /** Reports a column that is not declared, or of another type than needed. */
  const expectColumn = (
    path: YamlPath,
    name: string,
    types?: readonly string[],
    why?: { vi: string; en: string },
  ) => {
    const field = fieldNamed(name);
    if (field === undefined) report(path, name, advice.unknownField(name, fields));
    else if (types !== undefined && why !== undefined && !types.includes(field.type)) {
      report(path, name, advice.wrongType(types, why));
    }
  };

  const expectSources = (path: YamlPath, sources: readonly string[]) => {
    for (const [i, source] of sources.entries()) {
      if (registers.sources === null || registers.sources.ids.has(source)) continue;
      const suggestion = registers.sources.suggest(source);
      report([...path, i], source, unknownId('sources', suggestion));
    }
  };

  for (const [i, place] of (descriptor.places ?? []).entries()) {
    if (registers.provinces === null || registers.provinces.ids.has(place)) continue;
    report(['places', i], place, unknownId('provinces', registers.provinces.suggest(place)));
  }
  for (const key of ['places', 'themes'] as const) {
    const list: readonly string[] = descriptor[key] ?? [];
    for (const [i, each] of list.entries()) {
      if (list.indexOf(each) < i) report([key, i], each, advice.repeatedEntry);
    }
  }

  if (descriptor.name !== id) report(['name'], descriptor.name, advice.otherName(id));
  for (const [i, field] of fields.entries()) {
    const path = ['schema', 'fields', i];
    if (names.indexOf(field.name) < i) {
      report([...path, 'name'], field.name, advice.repeatedField);
    }
    checkField(field, (key, found, says) => report([...path, ...key], found, says), registers);
    for (const [j, name] of (field.of ?? []).entries()) expectColumn([...path, 'of', j], name);
    if (typeof field.outOf === 'string') {
      expectColumn([...path, 'outOf'], field.outOf, ['integer'], {
        vi: 'tổng số đơn vị được xếp hạng',
        en: 'how many are ranked',
      });
    }
  }

  for (const [i, name] of primaryKey.entries()) {
    const path = ['schema', 'primaryKey', i];
    if (primaryKey.indexOf(name) < i) report(path, name, advice.repeatedField);
    expectColumn(path, name, ['string', 'integer', 'year', 'date'], {
      vi: 'khoá chính phải viết được theo một cách duy nhất',
      en: 'a part of the primary key can be written in one way only',
    });
  }

  const register = registerIds.find((name) => name === id);
  if (register !== undefined) checkRegisterFields(register, descriptor.schema, languages, report);
  else if (!fields.some((f) => f.role === 'source' && f.constraints?.required === true)) {
    report(['schema', 'fields'], null, advice.noSourceColumn);
  }

  for (const [i, { rank, score, within }] of (descriptor.rankings ?? []).entries()) {
    const path = ['rankings', i];
    expectColumn([...path, 'rank'], rank, ['integer'], { vi: 'hạng', en: 'a rank' });
    expectColumn([...path, 'score'], score, numeric, { vi: 'điểm', en: 'a score' });
    for (const [j, name] of within.entries()) expectColumn([...path, 'within', j], name);
  }

  for (const [i, { per, every, by = [], where = {} }] of (descriptor.complete ?? []).entries()) {
    const path = ['complete', i];
    expectColumn([...path, 'per'], per);
    expectColumn([...path, 'every'], every);
    const counted = fieldNamed(every);
    if (counted !== undefined && registerOf(counted) === null && vocabularyOf(counted) === null) {
      report([...path, 'every'], every, advice.nothingToCount);
    }
    for (const [j, name] of by.entries()) expectColumn([...path, 'by', j], name);
    for (const name of Object.keys(where)) expectColumn([...path, 'where', name], name);
  }

  for (const [i, { field, after, before, sources }] of (descriptor.breaks ?? []).entries()) {
    const path = ['breaks', i];
    expectColumn([...path, 'field'], field, ordered, {
      vi: 'chuỗi số đứt giữa hai giá trị của cột này',
      en: 'the series breaks between two values of this column',
    });
    if (after >= before) report([...path, 'after'], String(after), advice.backwardBreak);
    expectSources([...path, 'sources'], sources);
  }

  const { next, ended } = descriptor.updates ?? {};
  expectSources(['updates', 'next', 'sources'], next?.sources ?? []);
  expectSources(['updates', 'ended', 'sources'], ended?.sources ?? []);
  if (next !== undefined && ended !== undefined) {
    report(['updates', 'ended'], null, advice.endedAndAwaited);
  }
  return problems;
}

function checkRegisterFields(
  register: RegisterId,
  { fields, primaryKey }: DescriptorFile['descriptor']['schema'],
  languages: Languages,
  report: Report,
): void {
  const columns = neededColumns(register, languages).map(({ name }) => name);
  for (const name of columns) {
    const index = fields.findIndex((field) => field.name === name);
    const field = fields[index];
    if (field?.type === 'string') continue;
    const path = field === undefined ? ['schema', 'fields'] : ['schema', 'fields', index, 'type'];
    report(path, field?.type ?? null, advice.registerColumn(register, name));
  }
  const [id = ''] = columns;
  if (primaryKey.length !== 1 || primaryKey[0] !== id) {
    report(['schema', 'primaryKey'], primaryKey.join(', '), advice.registerKey(id));
  }
}
