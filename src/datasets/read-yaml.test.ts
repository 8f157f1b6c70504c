import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.ts';

const chart = z.discriminatedUnion('chart', [
  z.strictObject({ chart: z.literal('line'), title: z.string(), unit: z.string().optional() }),
  z.strictObject({
    chart: z.literal('columns'),
    title: z.string(),
    bars: z.array(z.strictObject({ of: z.string(), width: z.int().default(1) })).min(1),
  }),
]);

function read(text: string) {
  const { value, problems } = readYaml({ path: 'a.yaml', text }, chart);
  const places = problems.map(({ line, column, found }) => [line, column, found]);
  return { value, problems, places };
}

describe('YAML read against a schema', () => {
  it('gives its value, with defaults filled in', () => {
    const { value, problems } = read('chart: columns\ntitle: a\nbars:\n  - of: x\n');
    expect(problems).toEqual([]);
    expect(value).toEqual({ chart: 'columns', title: 'a', bars: [{ of: 'x', width: 1 }] });
  });

  it('is read with CRLF too, at the same lines', () => {
    expect(read('chart: line\r\ntitle: 5\r\n').places).toEqual([[2, 'title', '5']]);
  });

  it('names the line of every key that is not known', () => {
    const { places, problems, value } = read(
      'chart: columns\ntitle: a\nbars:\n  - of: x\n    widht: 2\nunti: b\n',
    );
    expect(value).toBe(null);
    expect(places).toEqual([
      [5, 'widht', 'widht'],
      [6, 'unti', 'unti'],
    ]);
    expect(problems[0]?.repair.en).toMatch(/^Did you mean “width”/);
    expect(problems[1]?.repair.en).toMatch(/^Did you mean “unit”/);
  });

  it('sees a sentence that a comma between braces cut in two, once for all of its commas', () => {
    const words = z.strictObject({ title: z.strictObject({ vi: z.string(), en: z.string() }) });
    const faultsOf = (text: string) =>
      readYaml({ path: 'a.yaml', text }, words).problems.map(({ line, found, repair }) => [
        ...[line, found, repair.en.includes('in quotation marks')],
      ]);
    for (const text of [
      "title: { vi: Tỷ lệ, hộ, en: 'b' }",
      'title: { vi: Tỷ lệ, en: one, two, three }',
    ]) {
      expect(faultsOf(`${text}\n`)).toEqual([[1, text, true]]);
    }
    // What else is wrong between the same braces is said too.
    const both = "title: { vi: Tỷ lệ, hộ, en: b, fr: 'c' }";
    expect(faultsOf(`${both}\n`)).toEqual([
      [1, both, true],
      [1, 'fr', false],
    ]);
    // Here a value stands by a key that is not known: there is no sentence in two.
    expect(faultsOf("title: { vi: a, en: b, fr: 'c' }\n")).toEqual([[1, 'fr', false]]);
  });

  it('takes a misspelt key and the missing one for one problem', () => {
    expect(read('chart: line\ntilte: a\n').places).toEqual([[2, 'tilte', 'tilte']]);
  });

  it('names the line of the map that lacks a key', () => {
    expect(read('chart: columns\ntitle: a\nbars:\n  - width: 2\n').places).toEqual([
      [4, 'of', undefined],
    ]);
  });

  it('suggests the variant that was meant', () => {
    const { places, problems } = read('title: a\nchart: colums\n');
    expect(places).toEqual([[2, 'chart', 'colums']]);
    expect(problems[0]?.repair.vi).toMatch(/^Có phải ý bạn là «columns»/);
  });

  it('asks for quotation marks where text looks like a number', () => {
    expect(read('chart: line\ntitle: 2020\n').problems[0]?.repair.vi).toBe(
      'Đặt giá trị trong dấu ngoặc kép: "2020".',
    );
  });

  it.each([
    ['an unquoted colon', 'chart: line\ntitle: a: b\n', 2],
    ['a tab', 'chart: line\n\ttitle: a\n', 2],
    ['a key twice', 'chart: line\ntitle: a\ntitle: b\n', 3],
    ['an open quotation mark', 'chart: line\ntitle: "a\n', 2],
    ['an open bracket', 'chart: columns\nbars: [a\n', 3],
    ['an alias of nothing', 'chart: line\ntitle: *a\n', 2],
    ['an unknown tag', 'chart: line\ntitle: !x a\n', 2],
    ['a second document', 'chart: line\n---\ntitle: a\n', 2],
  ])('with %s names the line', (_, text, line) => {
    const { value, problems } = read(text);
    expect(value).toBe(null);
    expect(problems.map((problem) => problem.line)).toContain(line);
  });

  it.each(['', '\n', '# only a comment\n'])('that says nothing is one problem: %j', (text) => {
    expect(read(text).places).toEqual([[1, undefined, undefined]]);
  });

  it.each(['- a\n- b\n', 'text', '5'])('that is no map is one problem: %j', (text) => {
    expect(read(text).problems).toHaveLength(1);
  });

  it('survives aliases that multiply', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [from, to] of [...'abcdefgh'].map((key, i, keys) => [key, keys[i + 1]])) {
      if (to !== undefined) bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`);
    }
    expect(read(bomb.join('\n')).value).toBe(null);
  });

  it('tells the line of any path, and of what is around a missing one', () => {
    const text = 'chart: columns\ntitle: a\nbars:\n  - of: x\n  - of: y\n';
    const { lineOf } = readYaml({ path: 'a.yaml', text }, chart);
    expect(lineOf(['bars', 1, 'of'])).toBe(5);
    expect(lineOf(['bars', 1, 'width'])).toBe(5);
    expect(lineOf(['bars', 7])).toBe(3);
    expect(lineOf(['nothing'])).toBe(1);
  });
});
