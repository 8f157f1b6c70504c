import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { buildFigure } from './build-figure.ts';
import { figureSpecSchema } from './kinds.ts';

const { library } = readLibrary(readDataFolder(process.cwd()));
const both = (text: string) => ({ vi: text, en: text });
const build = (annotations: readonly Record<string, unknown>[]) =>
  buildFigure(
    'x',
    figureSpecSchema.parse({
      chart: 'rank-over-time',
      title: both('x'),
      claim: 'none',
      because: 'a test',
      subtitle: both('hạng, rank, 2024'),
      alt: both('x'),
      data: {
        dataset: 'papi',
        where: { province: 'VN-58' },
        time: 'year',
        rank: 'rank',
        series: 'province',
        subject: 'VN-58',
        annotations,
      },
    }),
    { library, locale: 'en' },
  );

describe('annotations', () => {
  it('are numbered with the breaks, and the list has what the numbers stand for', () => {
    const { numbered, drawings, breaks } = build([
      { at: 2021, words: both('later'), sources: ['papi-panel'] },
      { at: 2012, series: 'VN-58', words: both('highest') },
    ]);
    expect(numbered.map(({ heading }) => heading)).toEqual([
      'highest',
      '2017–2018, from 6 to 8 dimensions',
      'later',
    ]);
    expect(drawings.narrow.notes).toEqual(numbered);
    expect(drawings.wide.notes).toEqual([]);
    expect(drawings.wide.svg).toContain('>later<');
    expect(breaks).toEqual([]);
  });

  it('take their time and their source from a cell with a date', () => {
    const at = 'dti-editions[2021].published_on';
    const { numbered, rows, citations } = build([{ at, words: both('the index is published') }]);
    expect(numbered.map(({ heading }) => heading)).toContain(
      '8\u00a0August 2022: the index is published',
    );
    expect(rows.map(({ dataset }) => dataset)).toContain('dti-editions');
    const row = library.datasets.get('dti-editions')?.rowByKey.get('2021');
    const [id] = row?.cells['source']?.value as string[];
    expect(citations.map(({ source }) => source.id)).toContain(id);
  });

  it('print the numbers in their words and cite them', () => {
    const words = both('{dti-ranking[2021,VN-58].rank} on another index');
    const { numbered, rows } = build([{ at: 2021, words }]);
    expect(numbered.map(({ heading }) => heading)).toContain(
      '9th\u00a0of\u00a063 on another index',
    );
    expect(rows.map(({ dataset }) => dataset)).toContain('dti-ranking');
  });

  it('cite the sources that they name', () => {
    const { citations } = build([{ at: 2021.5, words: both('x'), sources: ['laodong-202'] }]);
    expect(citations.map(({ source }) => source.id)).toContain('laodong-202');
  });

  it.each([
    [{ at: 2021, words: both('said by nobody') }, 'an annotation with a source'],
    [{ at: 2021, words: both('x'), sources: ['nobody'] }, 'the id of a source'],
    [
      { at: '2025-07', words: both('x'), sources: ['laodong-202'] },
      'a time on the axis, from 2011 to 2024',
    ],
    [{ at: 'spring', words: both('x'), sources: ['laodong-202'] }, 'a time: a year'],
    [{ at: 2012, series: 'VN-57', words: both('x') }, 'a series with a value at 2012'],
    [{ at: 2012.2, series: 'VN-58', words: both('x') }, 'a series with a value at 2012.2'],
    [{ at: 'papi[2012,VN-99].rank', words: both('x') }, 'the key of a row'],
    [{ at: 'papi[2012,*].rank', words: both('x') }, 'the address of exactly one cell'],
  ])('are refused: %j', (annotation, expected) => {
    expect(() => build([annotation])).toThrow(expected);
  });
});
