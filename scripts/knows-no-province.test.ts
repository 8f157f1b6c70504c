import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { siteConfig } from '../site.config.ts';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import { readLibrary } from '../src/datasets/read-library.ts';

const { library } = readLibrary(readDataFolder('.'));

/** Datasets that the engine gives a meaning of its own, wherever they are; a site may do without the last two. */
const known = ['sources', 'provinces', 'units', 'corrections', 'conflicts'];

/** Names that only a site can know, wherever they stand: its own, and those of its provinces. */
const names = [
  ...Object.values(siteConfig.name),
  ...[...library.provinces.values()].flatMap(({ code, name }) => [code, ...Object.values(name)]),
];
/** Ids that only a site can know, where they stand alone. */
const ids = new Set([
  ...[...library.datasets.keys()].filter((id) => !known.includes(id)),
  ...readdirSync('content/stories'),
]);

/** The code of the site, without its tests and what these are made of. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    /\.(?:ts|astro|mjs)$/.test(file) &&
    !file.endsWith('.test.ts') &&
    !/(?:^|[\\/])(?:fixtures|__fixtures__|mistakes)[\\/]/.test(file),
);

/** What stands in quotation marks, in a template the lines; comments, which give examples, are left out. */
function textsIn(file: string): string[] {
  const text = readFileSync(path.join('src', file), 'utf8');
  if (file.endsWith('.astro')) {
    return text.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '').split('\n');
  }
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) found.push(node.text);
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

it('nothing in src/ knows a province, a dataset or a story of this site', () => {
  const name = new RegExp(
    `(?<![\\p{L}\\d-])(?:${names.map(RegExp.escape).join('|')})(?![\\p{L}\\d-])`,
    'u',
  );
  const found = files.flatMap((file) =>
    textsIn(file).flatMap((text) => {
      const quoted = file.endsWith('.astro')
        ? [...text.matchAll(/['"]([^'"]*)['"]/g)]
        : [['', text]];
      const id = quoted.map(([, each = '']) => each).find((each) => ids.has(each));
      const word = id ?? name.exec(text)?.[0];
      return word === undefined ? [] : [`${file}: ${word} (${text.trim().slice(0, 80)})`];
    }),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
