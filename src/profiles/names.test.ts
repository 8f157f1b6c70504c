import { describe, expect, it } from 'vitest';
import { EvidenceFault } from '../evidence/fault.ts';
import { readSmallLibrary } from './fixtures/small-library.ts';
import { checkTemplate, putNames } from './names.ts';

describe('names in a template', () => {
  const names = {
    words: { name: 'An', unit: 'AN', 'latest.year': '2023' },
    cells: { 'latest.rank': 'ranking[2023,AN].rank', 'earlier.rank': 'ranking[2022,AN].rank' },
  };

  it('words stand for themselves, also within an address', () => {
    expect(putNames('{name} in {latest.year}', names)).toBe('An in 2023');
    expect(putNames('{ranking[{latest.year},{unit}].rank|short}', names)).toBe(
      '{ranking[2023,AN].rank|short}',
    );
  });

  it('cells stand in expressions', () => {
    expect(putNames('{latest.rank|short} of', names)).toBe('{ranking[2023,AN].rank|short} of');
    expect(putNames('{difference(latest.rank, earlier.rank)|size}', names)).toBe(
      '{difference(ranking[2023,AN].rank, ranking[2022,AN].rank)|size}',
    );
  });

  it('the column of an address and of a register is no name', () => {
    const template = '{rank(x[1].rank, x[*].rank where province.region = dong)}';
    expect(putNames(template, { words: {}, cells: { 'province.region': 'no' } })).toContain(
      'x[1].rank, x[*].rank',
    );
    expect(putNames('rank.rank outside', names)).toBe('rank.rank outside');
  });
});

describe('a template is refused before any unit needs it', () => {
  const library = readSmallLibrary();
  const known = { words: ['name', 'unit'], cells: ['latest.rank', 'earlier.rank'] };
  const check = (template: string) => () => checkTemplate(template, known, library);

  it('unless its names, forms and formulas exist', () => {
    expect(
      check('{name} {latest.rank} {difference(latest.rank, earlier.rank)|size}'),
    ).not.toThrow();
    expect(check('{ranking[2023,{unit}].score|short}')).not.toThrow();
  });

  it.each([
    ['a name that is misspelt', '{nane}', 'name'],
    ['a cell that is misspelt', '{latest.rnak|short}', 'latest.rank'],
    ['a cell that is misspelt within a formula', '{difference(latst.rank, earlier.rank)}', ''],
    ['a form', '{latest.rank|sized}', ''],
    ['a formula', '{differense(latest.rank, earlier.rank)}', 'difference'],
    ['a dataset', '{rankin[2023,{unit}].rank}', 'ranking'],
    ['a column', '{ranking[2023,{unit}].rang}', 'rank'],
    ['a bracket that is missing', '{difference(latest.rank, earlier.rank|size}', ''],
    ['a brace that is missing', '{name} {latest.rank', ''],
  ])('%s', (_, template, suggestion) => {
    expect(check(template)).toThrow(EvidenceFault);
    expect(check(template)).toThrow(suggestion);
  });
});
