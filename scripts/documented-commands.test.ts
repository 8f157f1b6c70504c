import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsIn, guides } from './documented-commands.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** Everything that tells people what to type. Those of the guides are also run, in `e2e/commands.spec.ts`. */
const documents = new Set([
  ...guides,
  '.github/pull_request_template.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]);

const commands = [...documents].flatMap((file) =>
  commandsIn(file)
    // Not what npm itself does, such as `npm ci`.
    .filter((command) => /^npm (run|start|test)\b/.test(command))
    .map((command) => [file, command] as const),
);

it.each(commands)('%s tells of a command that is there: %s', (_, command) => {
  const [, name = ''] = /^npm (?:run (?:--silent )?)?([\w:-]+)/.exec(command) ?? [];
  expect(Object.keys(scripts)).toContain(name);
  const file = /node .*?(scripts\/\S+\.ts)/.exec(scripts[name] ?? '')?.[1];
  const flags = [...command.matchAll(/ --([a-z]+)(?=[ =]|$)/g)].flatMap(([, flag = '']) =>
    flag === 'silent' ? [] : flag,
  );
  // A flag that a document names is one that the command reads.
  const sources = [file ?? [], name === 'new' ? 'src/scaffolds/flags.ts' : []].flat();
  const source = sources.map((each) => readFileSync(each, 'utf8')).join('\n');
  for (const flag of flags) expect(source).toMatch(new RegExp(`\\b${flag}: \\{|'${flag}'`));
});

describe('the commands of a document', () => {
  it('are the lines of its blocks of sh and the npm of its inline code, each as it is typed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'document-'));
    const file = path.join(folder, 'a.md');
    writeFileSync(
      file,
      [
        'Run `npm start`, then `data/x.csv` or `npm run new figure|story`.',
        '```sh',
        'npm run import -- "a b.xlsx"   # brings it in',
        '# nothing',
        '```',
        '```text',
        'scripts/   behind `npm test`',
        '```',
      ].join('\n'),
    );
    expect(commandsIn(file)).toEqual([
      'npm run import -- "a b.xlsx"',
      'npm start',
      'npm run new figure',
      'npm run new story',
    ]);
    rmSync(folder, { recursive: true });
  });
});
