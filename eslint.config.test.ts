import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/** The project's rules, less those that need types: an import is judged by its words. */
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });

/** What the linter says of one import in one file. */
async function complaints(file: string, from: string): Promise<string[]> {
  const line = `import '${from}';\n`;
  const text = file.endsWith('.astro') ? `---\n${line}---\n` : line;
  const [result] = await eslint.lintText(text, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const refused = ['no-restricted-imports'];

describe('imports point only down', () => {
  it.each([
    ['src/charts/mark.ts', '../datasets/dataset.ts'],
    ['src/charts/mark.ts', 'astro:content'],
    ['src/charts/mark.ts', 'papaparse'],
    ['src/datasets/problem.ts', '../i18n/format.ts'],
    ['src/datasets/problem.ts', '../evidence/reading.ts'],
    ['src/datasets/problem.ts', 'd3-array'],
    ['src/evidence/reading.ts', '../charts/mark.ts'],
    ['src/evidence/reading.ts', '../../site.config.ts'],
    ['src/evidence/reading.ts', '../../data/sources.csv'],
    ['src/figures/figure.ts', 'astro:content'],
    ['src/figures/figure.ts', '../stories/story.ts'],
    ['src/figures/kinds/line.ts', '../../stories/story.ts'],
    ['src/history/versions.ts', '../figures/figure.ts'],
    ['src/history/versions.ts', '../../site.config.ts'],
    ['src/evidence/reading.ts', '../history/versions.ts'],
    ['src/i18n/locale.ts', '../datasets/dataset.ts'],
    ['src/i18n/locale.ts', 'node:fs'],
    ['src/site/links.ts', '../components/Link.astro'],
    ['src/components/Figure.astro', '../layouts/Page.astro'],
    ['src/layouts/Page.astro', '../pages/index.astro'],
  ])('%s may not import %s', async (file, from) => {
    expect(await complaints(file, from)).toEqual(refused);
  });

  it.each([
    ['src/charts/mark.ts', 'd3-shape'],
    ['src/charts/mark.ts', './line.ts'],
    ['src/datasets/problem.ts', '../i18n/locale.ts'],
    ['src/datasets/problem.ts', 'astro/zod'],
    ['src/figures/kinds/line.ts', '../../charts/line.ts'],
    ['src/figures/kinds/line.ts', '../figure.ts'],
    ['src/history/versions.ts', '../datasets/dataset.ts'],
    ['src/history/repository.ts', 'node:child_process'],
    ['src/components/Figure.astro', '../site/links.ts'],
    ['src/components/Figure.astro', 'astro:content'],
  ])('%s may import %s', async (file, from) => {
    expect(await complaints(file, from)).toEqual([]);
  });
});
