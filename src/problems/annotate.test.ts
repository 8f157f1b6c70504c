import { describe, expect, it } from 'vitest';
import type { Problem } from '../datasets/problem.ts';
import { annotate, shownOfAStep } from './annotate.ts';

const texts: Readonly<Record<string, string>> = {
  'data/a.csv': 'year,score\n2022,"8,42%"\n',
};
const textOf = (file: string) => texts[file] ?? null;

const score: Problem = {
  rule: 'cell',
  file: 'data/a.csv',
  line: 2,
  column: 'score',
  found: '8,42%',
  expected: { vi: 'một số: 8.42', en: 'a number: 8.42' },
  repair: { vi: 'Bỏ dấu %.', en: 'Remove the %.' },
};

function inFile(file: string, line: number): Problem {
  return { ...score, file, line };
}

describe('annotations', () => {
  it('are commands of GitHub with place, title and the whole message', () => {
    expect(annotate([score], [], 'vi', textOf)).toEqual([
      '::error file=data/a.csv,line=2,col=6,endColumn=13,title=Giá trị của ô::Đang ghi: «8,42%25»%0ACần: một số: 8.42%0ACách sửa: Bỏ dấu %25.',
    ]);
    expect(annotate([score], [], 'en', textOf)[0]).toContain('Repair: Remove the %25.');
  });

  it('escape what would end a property', () => {
    const [line] = annotate([inFile('data/a,b: c.csv', 1)], [], 'en', textOf);
    expect(line).toContain('file=data/a%2Cb%3A c.csv,line=1');
  });

  it('cannot be broken out of by what an editor typed', () => {
    const evil = { ...score, found: 'a\n::error::b\r\n::set-output name=x::y' };
    for (const line of annotate([evil], [], 'vi', textOf)) expect(line).not.toMatch(/[\r\n]/);
  });

  it('are as many as GitHub shows, the first of every file before the second of any', () => {
    const many = [
      ...Array.from({ length: 30 }, (_, i) => inFile('data/a.csv', i + 1)),
      inFile('data/b.csv', 7),
      inFile('content/c.yaml', 3),
    ];
    const lines = annotate(many, [], 'vi', textOf);
    expect(lines).toHaveLength(shownOfAStep + 1);
    expect(lines.slice(0, 4).map((line) => /file=([^,]*),line=(\d+)/.exec(line)?.slice(1))).toEqual(
      [
        ['content/c.yaml', '3'],
        ['data/a.csv', '1'],
        ['data/b.csv', '7'],
        ['data/a.csv', '2'],
      ],
    );
    expect(lines.at(-1)).toMatch(/^::notice title=.*::Còn 22 chỗ/);
  });

  it('give what is overdue as notices', () => {
    const notice = { file: 'data/a.yaml', line: 4, words: { vi: 'Quá hạn.', en: 'Overdue.' } };
    expect(annotate([], [notice], 'vi', textOf)).toEqual([
      '::notice file=data/a.yaml,line=4::Quá hạn.',
    ]);
  });
});
