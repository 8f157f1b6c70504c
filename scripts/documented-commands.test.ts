import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** Everything that tells people what to type. */
const documents = [
  'README.md',
  'data/README.md',
  '.github/pull_request_template.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** `npm run x -- --flag …` in a document, up to the end of its line or span. */
function commandsIn(file: string): string[] {
  return [
    ...readFileSync(file, 'utf8').matchAll(
      /npm (?:run (?:--silent )?[a-z]|start\b|test\b)[^`\n#·|]*/g,
    ),
  ].map(([command]) => command.trim());
}

const commands = documents.flatMap((file) =>
  commandsIn(file).map((command) => [file, command] as const),
);

it.each(commands)('%s tells of a command that is there: %s', (_, command) => {
  const [, name = ''] = /^npm (?:run (?:--silent )?)?([\w:-]+)/.exec(command) ?? [];
  expect(Object.keys(scripts)).toContain(name);
  const file = /node (scripts\/\S+\.ts)/.exec(scripts[name] ?? '')?.[1];
  const flags = [...command.matchAll(/ --([a-z]+)(?=[ =]|$)/g)].flatMap(([, flag = '']) =>
    flag === 'silent' ? [] : flag,
  );
  // A flag that a document names is one that the command reads.
  const sources = [file ?? [], name === 'new' ? 'src/scaffolds/flags.ts' : []].flat();
  const source = sources.map((each) => readFileSync(each, 'utf8')).join('\n');
  for (const flag of flags) expect(source).toMatch(new RegExp(`\\b${flag}: \\{|'${flag}'`));
});
