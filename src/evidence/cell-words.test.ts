import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { locales } from '../i18n/locale.ts';
import { rowWords } from './cell-words.ts';

const { library } = readLibrary(readDataFolder('.'));

describe('the words of a row', () => {
  it.each(locales)(
    'in «%s» are there for every row, so that a link to it can be read',
    (locale) => {
      const rows = [...library.datasets.values()].flatMap((dataset) => dataset.rows);
      expect(rows.length).toBeGreaterThan(0);
      const silent = rows.filter((row) => rowWords(row, locale, library).trim() === '');
      expect(silent.map(({ dataset, key }) => `${dataset}[${key}]`)).toEqual([]);
    },
  );
});
