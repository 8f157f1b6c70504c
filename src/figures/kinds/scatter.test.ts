import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../datasets/read-folder.ts';
import { readLibrary } from '../../datasets/read-library.ts';
import { buildContent, figureSpecSchema } from '../kinds.ts';

const { library } = readLibrary(readDataFolder(process.cwd()));
const words = { vi: 'x', en: 'x' };
const measure = (dataset: string, data: Record<string, unknown> = {}) => ({
  dataset,
  where: { year: 2024 },
  value: 'score',
  series: 'province',
  title: { vi: `điểm ${dataset}`, en: `score of ${dataset}` },
  ...data,
});
const build = (data: Record<string, unknown> = {}) =>
  buildContent(
    figureSpecSchema.parse({
      chart: 'scatter',
      title: words,
      claim: 'none',
      because: 'a test',
      subtitle: words,
      alt: words,
      data: { x: measure('dti-ranking'), y: measure('papi'), subject: 'VN-58', ...data },
    }),
    { library, locale: 'en' },
  );
const draw = (data: Record<string, unknown> = {}) =>
  build(data).draw({ width: 720, label: 'x' }).svg;

describe('two measures joined by unit', () => {
  it('have a dot for each unit that has both, and name the others in a note', () => {
    const { table, notes } = build();
    expect(draw().match(/data-cell=/g)).toHaveLength(61);
    expect(table.rows).toHaveLength(63);
    expect(table.rows.slice(61).map(({ header, cells }) => [header, cells[1]?.text])).toEqual([
      ['Tiền Giang', '–'],
      ['Vĩnh Phúc', '–'],
    ]);
    expect(notes).toEqual([
      'Not drawn, because one of the two numbers is missing: Tiền Giang and Vĩnh Phúc.',
    ]);
    expect(build({ y: measure('dti-ranking', { where: { year: 2023 } }) }).notes).toEqual([]);
  });

  it('rest on the rows of both', () => {
    expect(new Set(build().rows.map(({ dataset }) => dataset))).toEqual(
      new Set(['dti-ranking', 'papi']),
    );
  });

  it('have dots as firm as the less firm of the two numbers, which the dot leads to', () => {
    // The scores of DTI are published, those of PAPI computed by us.
    const { table } = build();
    expect(draw().match(/class="subject dashed"[^>]*data-cell="\d+,1"/g)).toHaveLength(1);
    const swapped = draw({ x: measure('papi'), y: measure('dti-ranking') });
    expect(swapped.match(/class="subject dashed"[^>]*data-cell="\d+,0"/g)).toHaveLength(1);
    expect(table.rows.find(({ isSubject }) => isSubject)?.cells[1]?.reading?.status).toBe(
      'computed',
    );
  });

  it('put the first rank at the right and on top, and say so', () => {
    const rank = { value: 'rank' };
    expect(build().howToRead).toBe(
      'Each dot is one province; further to the right, the number on the horizontal axis is higher; further up, the number on the vertical axis is higher.',
    );
    expect(build({ x: measure('dti-ranking', rank) }).howToRead).toContain(
      'to the right, the rank on the horizontal axis is nearer to the top; further up, the number',
    );
    const svg = draw({ x: measure('dti-ranking', rank), y: measure('papi', rank) });
    const { table } = build({ x: measure('dti-ranking', rank), y: measure('papi', rank) });
    const dots = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"[^>]*data-cell="(\d+),/g)].map(
      ([, x, y, row]) => {
        const cells = table.rows[Number(row)]?.cells ?? [];
        return { x: Number(x), y: Number(y), ranks: cells.map(({ reading }) => reading?.value) };
      },
    );
    const [first, ...others] = dots.toSorted((a, b) => (a.ranks[1] ?? 0) - (b.ranks[1] ?? 0));
    for (const { y } of others) expect(y).toBeGreaterThan(first?.y ?? NaN);
    const [best, ...worse] = dots.toSorted((a, b) => (a.ranks[0] ?? 0) - (b.ranks[0] ?? 0));
    for (const { x } of worse) expect(x).toBeLessThanOrEqual(best?.x ?? NaN);
    expect(table.rows[0]?.cells[1]?.text).toBe('1st');
  });

  it('have a line only where it is asked for, with its formula and that it is ours', () => {
    expect(draw()).not.toContain('our calculation');
    const svg = draw({ trend: true });
    expect(svg).toContain('class="trend"');
    const text = svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('our calculation, least squares through the 61 dots, y = 40.4 + 4.39x');
    expect(text).toContain('r² = 0.04');
  });
});

describe('two measures are refused', () => {
  it.each([
    ['of which one has a unit twice', { x: measure('papi', { where: {} }) }, 'one row for each'],
    ['that do not both have the subject', { subject: 'VN-99' }, 'a value of the column'],
    ['of unlike units', { y: measure('papi-dimensions', { series: 'dimension' }) }, 'a value of'],
    [
      'that share fewer than three units',
      { x: measure('papi', { where: { year: 2024, province: ['VN-58', 'VN-37'] } }) },
      'at least three units',
    ],
  ])('%s', (_, data, expected) => {
    expect(() => build(data)).toThrow(expected);
  });
});
