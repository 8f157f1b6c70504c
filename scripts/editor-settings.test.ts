import { existsSync, globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** JSON with comments, as VS Code reads it; a fault of syntax is an error. */
function read(path: string): Record<string, unknown> {
  const { config, error } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8'));
  expect(error).toBeUndefined();
  return config as Record<string, unknown>;
}

const scripts = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
).scripts;

it('every schema that VS Code is told of is there, and every YAML of data and content has exactly one', () => {
  const schemas = read('.vscode/settings.json')['yaml.schemas'] as Record<string, string>;
  for (const path of Object.keys(schemas)) expect([path, existsSync(path)]).toEqual([path, true]);
  const matched = Object.values(schemas).flatMap((pattern) => globSync(pattern.replace(/^\//, '')));
  const all = [...globSync('data/**/*.yaml'), ...globSync('content/**/*.yaml')];
  expect(matched.sort()).toEqual(all.sort());
});

it('every task runs a command that there is', () => {
  const { tasks } = read('.vscode/tasks.json') as { tasks: { command: string }[] };
  for (const { command } of tasks) {
    const [, name = ''] = /^npm run (?:--silent )?([a-z:]+)/.exec(command) ?? [];
    expect(Object.keys(scripts)).toContain(name);
  }
});

it('the problems of the check can be clicked', () => {
  const { tasks } = read('.vscode/tasks.json') as {
    tasks: { command: string; problemMatcher: { pattern: { regexp: string } } }[];
  };
  const check = tasks.find(({ command }) => command.endsWith(' check'));
  const form = new RegExp(check?.problemMatcher.pattern.regexp ?? '$^');
  expect(form.exec('data/pci.csv:12 · cột / column score')?.slice(1)).toEqual([
    'data/pci.csv',
    '12',
  ]);
  expect(form.exec('content/home.yaml:1')?.slice(1)).toEqual(['content/home.yaml', '1']);
});

it('the dev container has a pinned image with the Node of the project, its extensions and the port of the preview', () => {
  const container = read('.devcontainer/devcontainer.json') as {
    image: string;
    forwardPorts: number[];
    postCreateCommand: string;
    customizations: { vscode: { extensions: string[] } };
  };
  const node = readFileSync('.nvmrc', 'utf8').trim();
  expect(container.image).toMatch(new RegExp(`:[\\d.]+-${node}-[a-z]+@sha256:[0-9a-f]{64}$`));
  expect(container.customizations.vscode.extensions).toEqual(
    read('.vscode/extensions.json')['recommendations'],
  );
  expect(container.forwardPorts).toEqual([4321]);
  expect(readFileSync('scripts/serve.ts', 'utf8')).toContain("default: '4321'");
  expect(container.postCreateCommand).toContain('npm ci');
});
