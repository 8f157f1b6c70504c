import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkWorkflow } from './workflow-rules.ts';

const folder = '.github/workflows';
const fixtures = path.join(import.meta.dirname, 'fixtures');
const ajv = new Ajv({ strict: false, allErrors: true });
// The package has only a default export, which is the function itself or holds it.
(addFormats as unknown as (to: Ajv) => void)(ajv);
const schema = JSON.parse(
  readFileSync(path.join(fixtures, 'github-workflow.schema.json'), 'utf8'),
) as { definitions: Record<string, { properties: Record<string, unknown> }> };
// Permissions that GitHub has since this schema was kept.
const level = { $ref: '#/definitions/permissions-level' };
Object.assign(schema.definitions['permissions-event']?.properties ?? {}, { attestations: level });
const isWorkflow = ajv.compile(schema);
const faultsOf = (text: string) => {
  isWorkflow(parse(text));
  return isWorkflow.errors ?? [];
};

describe('every workflow of the repository', () => {
  const names = readdirSync(folder);

  it('is a YAML file, and the three that there must be are there', () => {
    expect(names.filter((name) => !name.endsWith('.yml'))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['check.yml', 'comment.yml', 'deploy.yml']));
  });

  it.each(names)('%s has the form that GitHub asks for and keeps the rules of safety', (name) => {
    const file = `${folder}/${name}`;
    const text = readFileSync(file, 'utf8');
    expect(faultsOf(text)).toEqual([]);
    expect(checkWorkflow(file, text)).toEqual([]);
  });

  it('comments on a pull request only after the check of just that name', () => {
    const read = (name: string) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as Workflow;
    expect(read('comment.yml').on.workflow_run?.workflows).toEqual([read('check.yml').name]);
  });
});

interface Workflow {
  readonly name: string;
  readonly on: { readonly workflow_run?: { readonly workflows: readonly string[] } };
}

describe('the rules find', () => {
  const rulesBroken = (name: string) => {
    const text = readFileSync(path.join(fixtures, 'workflows', `${name}.yml`), 'utf8');
    return checkWorkflow(`${name}.yml`, text).map(({ line, found }) => [line, found]);
  };

  it('nothing in a sound workflow', () => {
    expect(rulesBroken('sound')).toEqual([]);
  });

  it.each([
    ['permissions', 1, 'permissions: undefined'],
    ['write-all', 1, 'permissions: "write-all"'],
    ['target', 2, 'pull_request_target'],
    ['pinned', 9, 'actions/checkout@v7'],
    ['version', 9, 'actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0'],
    ['credentials', 9, 'actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0'],
    ['expression', 12, 'echo "${{ github.event.pull_request.title }}"'],
    ['job-permissions', 7, 'permissions: {"contents":"write"}'],
    ['runner', 7, '["self-hosted","linux"]'],
    ['secrets', 14, '${{ secrets.TOKEN }}'],
    ['foreign-checkout', 12, 'actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0'],
  ])('the fault in %s.yml', (name, line, found) => {
    expect(rulesBroken(name)).toEqual([[line, found]]);
  });

  it('and the schema what is no workflow', () => {
    const read = (name: string) => readFileSync(path.join(fixtures, 'workflows', name), 'utf8');
    expect(faultsOf(read('sound.yml'))).toEqual([]);
    expect(faultsOf(read('no-steps.yml'))).not.toEqual([]);
  });
});

it('what CODEOWNERS names is there', () => {
  const patterns = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .flatMap((line) => /^(?:# )?(\/\S+)\s+@/.exec(line)?.[1] ?? []);
  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter((pattern) => !existsSync(`.${pattern}`))).toEqual([]);
});
