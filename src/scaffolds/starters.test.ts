import { describe, expect, it } from 'vitest';
import { readDataFolder } from '../datasets/read-folder.ts';
import { readLibrary } from '../datasets/read-library.ts';
import { checkScaffold } from './check-scaffold.ts';
import { newFigure } from './new-figure.ts';
import { flagAsker } from './question.ts';
import { fittingStarters, measuresOf } from './starters.ts';

const files = readDataFolder('.');
const { library } = readLibrary(files);
const site = {
  library,
  figures: new Map(),
  drafts: { figures: new Map(), stories: [] },
  profileSpec: null,
};
const startersOf = (dataset: string, value: string) => {
  const found = library.datasets.get(dataset);
  return found ? fittingStarters(found, library, { value, subject: undefined }) : [];
};
const chartsOf = (dataset: string, value: string) =>
  startersOf(dataset, value).map(({ chart }) => chart);

describe('every figure that is offered for a real column', () => {
  const datasets = ['pci', 'papi-dimensions', 'grdp-sectors', 'poverty', 'trade', 'index-766-34'];
  const columns = datasets.flatMap((id) => {
    const dataset = library.datasets.get(id);
    return dataset
      ? measuresOf(dataset)
          .slice(0, 2)
          .map(({ name }): [string, string] => [id, name])
      : [];
  });

  it.each(columns)('of %s.%s passes the check as it is written', async (dataset, value) => {
    const charts = chartsOf(dataset, value);
    expect(charts.length).toBeGreaterThan(1);
    for (const chart of charts) {
      const flags = new Map(Object.entries({ id: 'x', dataset, value, chart }));
      const made = await newFigure(site, 'vi', flagAsker(flags));
      const problems = checkScaffold(made, { files, library, figures: new Map() });
      expect([chart, problems]).toEqual([chart, []]);
    }
  });
});

it('ranks are drawn as ranks, and nothing is stacked that does not add up', () => {
  expect(chartsOf('pci', 'rank')).toContain('rank-over-time');
  expect(chartsOf('pci', 'rank')).not.toContain('line');
  expect(chartsOf('pci', 'rank')).not.toContain('columns');
  expect(chartsOf('dti-pillars-34', 'rank')).not.toContain('stacked-bars');
});

it('numbers of several units are not set beside each other', () => {
  for (const { chart } of startersOf('merger-facts', 'value')) expect(chart).toBe('big-number');
});
