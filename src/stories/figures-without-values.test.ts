import { describe, expect, it } from 'vitest';
import type { Dataset } from '../datasets/dataset.ts';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { buildFigure } from '../figures/build-figure.ts';
import { readContentFolder } from './content-files.ts';
import { readContent } from './read-site.ts';

const { library } = readLibrary(readDataFolder(process.cwd()));
const { figures } = readContent(readContentFolder(process.cwd()));

/** The dataset with every number unknown that is no part of its key. */
function emptied(dataset: Dataset): Dataset {
  const keys = new Set(dataset.descriptor.schema.primaryKey);
  const measured = dataset.fields.filter(
    ({ name, type }) => (type === 'number' || type === 'integer') && !keys.has(name),
  );
  const blank = Object.fromEntries(measured.map(({ name }) => [name, { text: '', value: null }]));
  const rows = dataset.rows.map((row) => ({ ...row, cells: { ...row.cells, ...blank } }));
  return { ...dataset, rows, rowByKey: new Map(rows.map((row) => [row.key, row])) };
}

const datasets = new Map([...library.datasets].map(([id, dataset]) => [id, emptied(dataset)]));

/** What stops a figure, drawings and all; `null` where nothing does. */
function stopping(id: string): unknown {
  const spec = figures.get(id);
  if (spec === undefined) return null;
  // Words that ask for numbers would stop it first.
  const words = { vi: 'x', en: 'x' };
  const bare = { ...spec, title: words, alt: words, notes: [] };
  try {
    const figure = buildFigure(id, bare, { library: { ...library, datasets }, locale: 'en' });
    Object.values(figure.drawings);
    return null;
  } catch (error) {
    return error;
  }
}

describe('a figure whose rows hold no value is a fault that its editor can repair', () => {
  it.each([...figures].map(([id, { chart }]) => [id, chart]))('%s, %s', (id) => {
    expect(stopping(id)).toBeInstanceOf(EvidenceFault);
  });
});
