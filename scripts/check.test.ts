import { readdirSync, readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { expect, it, vi } from 'vitest';
import type { Problem } from '../src/datasets/problem.ts';
import { rules } from '../src/datasets/rule.ts';
import { makeMistake, mistakeSchema } from '../src/stories/mistakes/apply-mistake.ts';
import { readSite } from '../src/stories/read-site.ts';
import { checkOutput } from '../src/problems/json.ts';
import { sarifLog } from '../src/problems/sarif.ts';

// A whole site is read for each mistake.
vi.setConfig({ testTimeout: 120_000 });

const folder = 'src/stories/mistakes';

/** The problems of some of the mistakes, one of each kind of file and fault, with a look-up of texts. */
function problemsOfMistakes(): { problems: Problem[]; textOf: (file: string) => string | null }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .filter((_, index) => index % 6 === 0)
    .map((name) => {
      const root = mkdtempSync(join(tmpdir(), 'output-'));
      makeMistake(mistakeSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))), root);
      const { problems } = readSite(root);
      const texts = new Map(
        problems.map(({ file }) => {
          try {
            return [file, readFileSync(join(root, file), 'utf8')];
          } catch {
            return [file, null];
          }
        }),
      );
      rmSync(root, { recursive: true });
      return { problems: [...problems], textOf: (file) => texts.get(file) ?? null };
    });
}

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

it('JSON is as its schema says', () => {
  const validate = new Ajv2020({ strict: false }).compile(json('docs/check.schema.json'));
  const notices = [{ file: 'data/a.yaml', line: 1, words: { vi: 'x', en: 'x' } }];
  for (const { problems, textOf } of [
    { problems: [], textOf: () => null },
    ...problemsOfMistakes(),
  ]) {
    const output = checkOutput(problems, notices, textOf);
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
    expect(output.ok).toBe(problems.length === 0);
  }
});

it('the schema of JSON knows every rule', () => {
  const { $defs } = json('docs/check.schema.json') as unknown as {
    $defs: { rule: { enum: string[] } };
  };
  expect($defs.rule.enum.toSorted()).toEqual(Object.keys(rules).sort());
});

it('SARIF is valid against its schema', () => {
  // The schema is of draft 4, which names itself by `id`; nothing else in it differs from draft 7.
  const schema = json('src/problems/fixtures/sarif-2.1.0-rtm.5.schema.json');
  const draft7 = { ...schema, id: undefined, $schema: undefined };
  const validate = new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(draft7 as object);
  expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  for (const { problems, textOf } of problemsOfMistakes()) {
    const log: unknown = JSON.parse(JSON.stringify(sarifLog(problems, 'vi', textOf)));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  }
});

it('SARIF names its rules, and every result is of one', () => {
  for (const { problems, textOf } of problemsOfMistakes().slice(0, 8)) {
    const { runs } = JSON.parse(JSON.stringify(sarifLog(problems, 'en', textOf))) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const [run] = runs;
    expect(run?.results).toHaveLength(problems.length);
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  }
});
