import { expect, it } from 'vitest';
import { readDataFolder } from './read-folder.ts';

const fixtures = `${import.meta.dirname}/fixtures`;

it('the CSV and YAML files of data/ are read in a fixed order', () => {
  expect(readDataFolder(fixtures).map(({ path }) => path)).toEqual([
    ...['data/growth.csv', 'data/growth.yaml', 'data/provinces.csv', 'data/provinces.yaml'],
    ...['data/ranking.csv', 'data/ranking.yaml', 'data/sources.csv', 'data/sources.yaml'],
    ...['data/units.csv', 'data/units.yaml'],
  ]);
});

it('a folder without data/ cannot be read', () => {
  expect(() => readDataFolder(`${fixtures}/data`)).toThrow(/ENOENT/);
});
