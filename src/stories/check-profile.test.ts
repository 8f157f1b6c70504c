import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../datasets/problem.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { readYaml } from '../datasets/read-yaml.ts';
import { figureSpecSchema, type FigureSpec } from '../figures/kinds.ts';
import { profileSpecSchema } from '../profiles/profile-spec.ts';
import { checkProfile } from './check-profile.ts';

const { library } = readLibrary(readDataFolder(process.cwd()));
/** Profiles of one region are enough to find what is wrong; real-profiles.test.ts makes all. */
const southeast = [...library.provinces.values()].filter(({ region }) => region === 'dong-nam-bo');
const path = 'content/profile.yaml';
const real = readFileSync(path, 'utf8');

/** The figure that the list of all units shows. */
const figurePath = 'content/figures/dti-scores-2024.yaml';
const { value: figure } = readYaml(
  { path: figurePath, text: readFileSync(figurePath, 'utf8') },
  figureSpecSchema,
);
const knownFigures = new Map<string, FigureSpec>(figure ? [['dti-scores-2024', figure]] : []);

/** What is wrong with the real file after a change to its text. */
function problemsWith(text: string, units = southeast, broken: string[] = []): Problem[] {
  const { value, problems, lineOf } = readYaml({ path, text }, profileSpecSchema);
  if (!value) return problems;
  const against = {
    library,
    figures: knownFigures,
    draftFigures: new Map(),
    brokenDatasets: new Set(broken),
  };
  return [...checkProfile({ path, text, spec: value, lineOf }, against, units).problems];
}

/** Replaces a text that must be there, and gives the line on which it stood. */
function changed(before: string, after: string): { text: string; line: number } {
  const index = real.indexOf(before);
  if (index < 0) throw new Error(`«${before}» is not in ${path}`);
  return { text: real.replace(before, after), line: real.slice(0, index).split('\n').length };
}

it('the real file has no problem', () => {
  expect(problemsWith(real)).toEqual([]);
});

describe('a problem stands at its line, once, with what may have been meant', () => {
  it.each([
    ['a misspelt key', '    none:', '    nome:', 'none'],
    ['an unknown kind of sentence', '- about: average', '- about: averige', 'average'],
    ['a situation that is misspelt', 'tied:', 'tide:', 'tied'],
    ['a name that no sentence knows', '{peers.mean|short}', '{peers.maen|short}', 'peers.mean'],
    ['an unknown dataset', 'dataset: papi,', 'dataset: papy,', 'papi'],
    ['an unknown column', 'rank: rank, value: score }', 'rank: rang, value: score }', 'rank'],
    [
      'a measure of a column that is not there',
      'of: pci[2020,{unit}].rank',
      'of: pci[2020,{unit}].rang',
      'rank',
    ],
    ['an unknown subject', 'subject: VN-58', 'subject: VN-85', 'Did you mean'],
    ['an unknown figure', 'figure: dti-scores-2024', 'figure: dti-scores-2042', 'dti-scores-2024'],
  ])('%s', (_, before, after, suggestion) => {
    const { text, line } = changed(before, after);
    const [first, ...others] = problemsWith(text);
    expect(first).toMatchObject({ file: path, line });
    expect(first?.repair.en).toContain(suggestion);
    expect(others).toEqual([]);
  });
});

it('what the data of one unit cannot give is a problem of the sentence that asks for it', () => {
  // In some years the rank of a province was found and its score was not.
  const words = 'xếp hạng {at.place} về cải cách hành chính';
  const { text, line } = changed(words, words.replace('at.place', 'at.value'));
  const [first, ...others] = problemsWith(text);
  expect(others).toEqual([]);
  const sentence = text
    .split('\n')
    .slice((first?.line ?? 0) - 1, line)
    .join('\n');
  expect(sentence).toMatch(/^ *- - about: place/);
  expect(sentence.split('about:')).toHaveLength(2);
});

it('a number that was typed into words of every page is a problem, with how to bind or mark it', () => {
  const before = 'Đó là hạng thấp nhất vùng {region.name}.';
  const { text, line } = changed(before, before.replace('Đó là', 'Trong 7 nơi, đó là'));
  const problems = problemsWith(text);
  expect(problems).toMatchObject([{ file: path, line }]);
  expect(problems[0]?.expected.en).toContain('not typed: «7»');
  expect(problems[0]?.repair.en).toContain('{7|plain}');
});

it('a measure that was found of no unit is a problem', () => {
  const { text, line } = changed('of: pci[2020,{unit}].rank', 'of: pci[2030,{unit}].rank');
  expect(problemsWith(text)).toMatchObject([{ file: path, line }]);
});

it('a page may not have more figures than a phone bears', () => {
  const title = '    title: { vi: Năng lực cạnh tranh (PCI), en: Competitiveness (PCI) }';
  const from = real.indexOf('    figures:');
  const figures = real.slice(from, real.indexOf('  - id: papi', from)).trimEnd();
  const { text } = changed(title, `${title}\n${figures}`);
  expect(problemsWith(text)).toMatchObject([{ file: path, column: 'sections' }]);
});

it('two units whose names differ in marks only cannot both have a page', () => {
  const [first, second] = southeast;
  if (!first || !second) throw new Error('no provinces');
  const namesake = { ...second, name: { ...second.name, vi: `${first.name.vi}.` } };
  expect(problemsWith(real, [first, namesake])).toMatchObject([
    { file: 'data/provinces.csv', column: 'name_vi' },
  ]);
});

it('a file that asks a broken dataset is not blamed for it', () => {
  expect(problemsWith(real, southeast, ['papi'])).toEqual([]);
});
