import { describe, expect, it } from 'vitest';
import type { Problem } from '../datasets/problem.ts';
import { locate } from './locate.ts';

const table = 'year,province,score,note_vi\n2022,VN-58,"0,6385",\n2023,VN-58,0.7157,"Một\nhai"\n';

function problem(changes: Partial<Problem>): Problem {
  return {
    file: 'data/a.csv',
    line: 2,
    expected: { vi: 'x', en: 'x' },
    repair: { vi: 'x', en: 'x' },
    ...changes,
  };
}

describe('the place of a problem', () => {
  it('in a CSV is the cell of its column, with its quotation marks', () => {
    expect(locate(problem({ column: 'score', found: '0,6385' }), table)).toEqual({
      line: 2,
      column: 12,
      endColumn: 20,
    });
  });

  it('of an empty cell is where to write', () => {
    expect(locate(problem({ column: 'note_vi' }), table)).toEqual({ line: 2, column: 21 });
  });

  it('of a cell over several lines has an end line', () => {
    expect(locate(problem({ line: 3, column: 'note_vi', found: 'Một\nhai' }), table)).toEqual({
      line: 3,
      column: 19,
      endLine: 4,
      endColumn: 5,
    });
  });

  it('in the header or a text is what was found, where the line has it once', () => {
    expect(locate(problem({ line: 1, column: 'score', found: 'score' }), table)).toEqual({
      line: 1,
      column: 15,
      endColumn: 20,
    });
    const text = 'a: b\nb: <Figure id="x" />\n';
    expect(locate(problem({ file: 'a.mdx', found: '<Figure id="x" />' }), text)).toEqual({
      line: 2,
      column: 4,
      endColumn: 21,
    });
  });

  it('is the line alone where more is not certain', () => {
    expect(locate(problem({ file: 'a.yaml', found: 'x' }), 'a\nx x\n')).toEqual({ line: 2 });
    expect(locate(problem({ file: 'a.yaml', found: 'y' }), 'a\nx x\n')).toEqual({ line: 2 });
    expect(locate(problem({ line: 9 }), table)).toEqual({ line: 9 });
    expect(locate(problem({}), null)).toEqual({ line: 2 });
  });

  it('does not move with a byte-order mark or CRLF', () => {
    const excel = `\uFEFF${table.replaceAll('\n', '\r\n')}`;
    expect(locate(problem({ column: 'score', found: '0,6385' }), excel)).toEqual({
      line: 2,
      column: 12,
      endColumn: 20,
    });
  });
});
