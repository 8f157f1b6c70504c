import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../../datasets/read-folder.ts';
import { readLibrary } from '../../datasets/read-library.ts';
import { buildFigure } from '../build-figure.ts';
import { figureSpecSchema } from '../kinds.ts';

const { library } = readLibrary(readDataFolder(process.cwd()));
const words = (text: string) => ({ vi: text, en: text });
const cell = (name: string) => `project06[2023-04,province,${name}].value`;
const rest = `difference(${cell('tasks_total')}, ${cell('tasks_done')})`;
const group = (of: string) => ({ of, name: words(of) });
const build = (sets: readonly unknown[]) =>
  buildFigure(
    'x',
    figureSpecSchema.parse({
      chart: 'unit-chart',
      title: words('x'),
      subtitle: words('tasks, services, dossiers, nhiệm vụ, 2023, 2025'),
      alt: words('x'),
      data: { axis: words('one dot, one task'), sets },
    }),
    { library, locale: 'en' },
  );
const tasks = { total: cell('tasks_total'), groups: [group(cell('tasks_done')), group(rest)] };

describe('a unit chart', () => {
  it('has a row for each group and for the whole, and as many marks as the groups count', () => {
    const { table, drawings } = build([tasks]);
    expect(table.rows.map(({ cells }) => cells[0]?.text)).toEqual([
      '18\u00a0tasks',
      '25\u00a0tasks',
      '43\u00a0tasks',
    ]);
    for (const { svg } of Object.values(drawings)) {
      expect(svg.match(/<circle [^>]*data-cell="0,0"/g)).toHaveLength(18);
      expect(svg.match(/<circle [^>]*data-cell="1,0"/g)).toHaveLength(25);
      expect(svg).toContain('>18 of 43<');
    }
  });

  it('says that what it computed is computed', () => {
    const { forms, alt } = build([tasks]);
    expect(forms.map(({ firmness }) => firmness)).toEqual(['dashed']);
    expect(alt).toContain('our calculation: 1');
  });

  it.each([
    [
      'groups that do not add up',
      [{ total: cell('tasks_total'), groups: [group(cell('tasks_done'))] }],
      'groups that add up to the total of 43; here 18 = 18',
    ],
    [
      'groups that add up to more',
      [
        {
          total: cell('tasks_total'),
          groups: [group(cell('tasks_done')), group(cell('tasks_total'))],
        },
      ],
      'here 18 + 43 = 61',
    ],
    [
      'another unit',
      [
        {
          total: cell('tasks_total'),
          groups: [group(cell('essential_services')), group(cell('tasks_done'))],
        },
      ],
      'exact counts of at most 200 of one unit',
    ],
    [
      'more than can be counted, or not exactly',
      [
        {
          total: 'thanhnien-2023-04[dossiers].value',
          groups: [group('thanhnien-2023-04[dossiers].value')],
        },
      ],
      'exact counts of at most 200 of one unit',
    ],
    ['several sets without names', [tasks, tasks], '«name» for each of the sets'],
  ])('is refused for %s', (_, sets, expected) => {
    expect(() => build(sets)).toThrow(expected);
  });
});
