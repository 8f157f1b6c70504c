import { describe, expect, it } from 'vitest';
import { filesWith, textOf } from './fixtures/library.ts';
import { readLibrary } from './read-library.ts';

type Line = readonly [year: number, province: string, rank: string, score: string];

const provinces = ['VN-58', 'VN-37', 'VN-57', 'VN-39', 'VN-43', 'VN-SG'];

/** The problems of a ranking of these rows, as «line column»; the series need not be complete. */
function problemsOf(lines: readonly Line[], change: (yaml: string) => string = (yaml) => yaml) {
  const [header] = textOf('data/ranking.csv').split('\n');
  const rows = lines.map(([year, province, rank, score]) => {
    return `${year},${province},${rank},63,${score},published,dnk-2025,,`;
  });
  const yaml = change(textOf('data/ranking.yaml').replace(/complete:\n.*\n/, ''));
  return readLibrary(
    filesWith({
      'data/ranking.csv': `${[header, ...rows].join('\n')}\n`,
      'data/ranking.yaml': yaml,
    }),
  ).problems;
}

const places = (problems: ReturnType<typeof problemsOf>) =>
  problems.map(({ file, line, column }) => `${file} ${line} ${column}`);

/** Ranks and scores of one year, from the first province on. */
function year(...pairs: readonly (readonly [rank: string, score: string])[]): Line[] {
  return pairs.map(([rank, score], i) => [2022, provinces[i] ?? '', rank, score]);
}

describe('ranks and scores agree', () => {
  it('when better scores have better ranks', () => {
    expect(problemsOf(year(['1', '0.9'], ['2', '0.8'], ['3', '0.7']))).toEqual([]);
  });

  it('when places are shared by equal scores', () => {
    expect(problemsOf(year(['1', '0.9'], ['2', '0.8'], ['2', '0.8'], ['4', '0.7']))).toEqual([]);
  });

  it('when printed scores are equal and ranks are not, for scores are rounded', () => {
    expect(problemsOf(year(['1', '0.9'], ['2', '0.9']))).toEqual([]);
  });

  it('when a rank or a score is not known', () => {
    expect(problemsOf(year(['1', ''], ['2', '0.8'], ['', '0.9']))).toEqual([]);
  });

  it('when two years differ', () => {
    const lines: Line[] = [
      [2022, 'VN-58', '1', '0.5'],
      [2023, 'VN-58', '2', '0.9'],
    ];
    expect(problemsOf(lines)).toEqual([]);
  });
});

describe('ranks and scores disagree', () => {
  it('when a better score has a worse rank', () => {
    expect(places(problemsOf(year(['1', '0.8'], ['2', '0.9'])))).toEqual([
      'data/ranking.csv 3 rank',
    ]);
  });

  it('when a rank is shared by different scores', () => {
    expect(places(problemsOf(year(['1', '0.9'], ['1', '0.8'])))).toEqual([
      'data/ranking.csv 3 rank',
    ]);
  });

  it('when a rank is shared and a score is missing', () => {
    expect(places(problemsOf(year(['1', '0.9'], ['1', ''])))).toEqual(['data/ranking.csv 3 rank']);
    expect(places(problemsOf(year(['1', ''], ['1', ''])))).toEqual(['data/ranking.csv 3 rank']);
  });

  it('and one wrong rank among many is one problem, at the wrong row', () => {
    const lines = year(['1', '0.9'], ['6', '0.8'], ['3', '0.7'], ['4', '0.6'], ['5', '0.5']);
    const problems = problemsOf(lines);
    expect(places(problems)).toEqual(['data/ranking.csv 3 rank']);
    expect(problems[0]?.repair.en).toContain('It contradicts 3 rows of its group.');
  });

  it('the other way round where a low score is good', () => {
    const lowIsGood = (yaml: string) => yaml.replace('better: higher', 'better: lower');
    expect(problemsOf(year(['1', '0.1'], ['2', '0.2']), lowIsGood)).toEqual([]);
    expect(problemsOf(year(['1', '0.9'], ['2', '0.2']), lowIsGood)).toHaveLength(1);
  });
});

describe('an exception', () => {
  const except = (key: string) => (yaml: string) =>
    yaml.replace(
      'within: [year] }',
      `within: [year], except: [{ key: "${key}", reason: { vi: nguồn in vậy, en: as printed } }] }`,
    );
  const disagreeing = year(['1', '0.8'], ['2', '0.9'], ['3', '0.1']);

  it('lets a row disagree', () => {
    expect(problemsOf(disagreeing, except('2022,VN-37'))).toEqual([]);
    expect(problemsOf(disagreeing, except('2022,VN-58'))).toEqual([]);
  });

  it('does not excuse others', () => {
    const more: Line[] = [...disagreeing, [2023, 'VN-58', '1', '0.1'], [2023, 'VN-37', '2', '0.2']];
    expect(places(problemsOf(more, except('2022,VN-37')))).toEqual(['data/ranking.csv 6 rank']);
  });

  it('that no longer disagrees is a problem of the descriptor', () => {
    const problems = problemsOf(disagreeing, except('2022,VN-57'));
    expect(places(problems)).toEqual(['data/ranking.csv 3 rank', 'data/ranking.yaml 60 except']);
  });

  it('whose row does not exist is a problem of the descriptor', () => {
    const problems = problemsOf(year(['1', '0.9']), except('2022,VN-99'));
    expect(places(problems)).toEqual(['data/ranking.yaml 60 except']);
  });

  it('says nothing while rows cannot be read', () => {
    const unread = year(['1', '0,8'], ['2', '0.9']);
    expect(places(problemsOf(unread, except('2022,VN-37')))).toEqual(['data/ranking.csv 2 score']);
  });
});
