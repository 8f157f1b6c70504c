import type { z } from 'astro/zod';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import { locales, type Languages } from '../i18n/locale.ts';
import { characterAdvice } from './characters.ts';
import type { Advice, Problem } from './problem.ts';
import { keysAt } from './schema-keys.ts';
import { withOtherLanguages } from './site-languages.ts';
import { closest } from './suggest.ts';
import * as advice from './yaml-advice.ts';
import { syntaxFault } from './yaml-syntax.ts';

/** A step into YAML: the name of a key or the index of an item. */
export type YamlPath = readonly PropertyKey[];

export interface ReadYaml<Value> {
  /** What the file says, or `null` when it has any problem. */
  readonly value: Value | null;
  readonly problems: Problem[];
  /** The line of a key or item; of the nearest thing around it when it is absent. */
  readonly lineOf: (path: YamlPath) => number;
}

/**
 * Reads YAML against a schema. Every fault of syntax or content becomes a problem at its own line;
 * a key that the schema does not know is one of them. Lines are counted in `text` from 1.
 * @param languages those of the site, in which words must be there
 */
export function readYaml<Value>(
  { path: file, text }: { readonly path: string; readonly text: string },
  schema: z.ZodType<Value>,
  languages: Languages = locales,
): ReadYaml<Value> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const lineOf = (path: YamlPath) => lineAt(locate(document, path).offset);

  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const all = faults.map(({ pos: [offset], code }): Problem => {
      const line = lineAt(Math.min(offset, text.length));
      return { file, ...syntaxFault(text, line, code) };
    });
    const repeated = faults.every(({ code }) => code === 'DUPLICATE_KEY');
    // Whatever follows a fault of syntax may be nothing but its echo; keys that stand twice are each a fault.
    return { value: null, problems: repeated ? onePerLine(all) : all.slice(0, 1), lineOf };
  }

  let content: unknown;
  try {
    content = document.toJS();
  } catch {
    const line = lineAt(firstAlias(document));
    return { value: null, problems: [{ file, line, ...advice.aliases }], lineOf };
  }
  if (content === null || content === undefined) {
    return { value: null, problems: [{ file, line: 1, ...advice.nothing }], lineOf };
  }

  const checked = schema.safeParse(withOtherLanguages(content, languages));
  const quoted = curlyQuotes(document).map((offset): Problem => {
    const line = lineAt(offset);
    return { file, line, found: lineIn(text, line).trim(), ...advice.curlyQuotes };
  });
  if (quoted.length > 0) return { value: null, problems: quoted, lineOf };
  if (checked.success) return { value: checked.data, problems: [], lineOf };
  const isForeign = (step: PropertyKey | undefined) =>
    locales.some((locale) => locale === step && !languages.includes(locale));
  const issues = checked.error.issues.filter(
    ({ path }) => !isForeign(path.at(-1)) || locate(document, path).isThere,
  );
  const missing = new Set(
    issues.filter(({ path }) => !locate(document, path).isThere).map(({ path }) => path.join('.')),
  );
  const problems: Problem[] = [];
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = keysAt(schema, issue.path);
    const cut = issue.keys.filter((key) => isCutAtComma(document, [...issue.path, key]));
    if (cut[0] !== undefined) {
      const line = lineOf([...issue.path, cut[0]]);
      problems.push({ file, line, found: lineIn(text, line).trim(), ...advice.cutAtComma });
    }
    for (const key of issue.keys) {
      if (cut.includes(key)) continue;
      const path = [...issue.path, key];
      const pathOf = (name: string) => [...issue.path, name].join('.');
      const wanted = known.filter((name) => missing.has(pathOf(name)));
      const suggestion = closest(key, wanted) ?? closest(key, known);
      // A misspelt key and the missing one that it was meant to be are one problem.
      if (suggestion !== null) missing.delete(pathOf(suggestion));
      const says = advice.unknownKey(known, suggestion);
      problems.push({ file, line: lineOf(path), column: key, found: key, ...says });
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue;
    const { isThere, source } = locate(document, issue.path);
    if (!isThere && !missing.has(issue.path.join('.'))) continue;
    const column = issue.path.findLast((step) => typeof step === 'string');
    problems.push({
      file,
      line: lineOf(issue.path),
      ...(column === undefined ? {} : { column }),
      ...(source === null ? {} : { found: source }),
      ...(isThere ? advice.wrongValue(issue, source) : advice.missingKey(issue.path, languages)),
    });
  }
  return { value: null, problems, lineOf };
}

/** Where values stand between curly quotation marks: YAML takes them for letters, and prints them. */
function curlyQuotes(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Scalar: (_, { type, source = '', range }) => {
      if (type === 'PLAIN' && /^[“”„‟‘’].*[“”‘’]$/su.test(source)) offsets.push(range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Where the first `*alias` stands; only aliases make sound YAML unreadable. */
function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_, node) => {
      offset = startOf(node) ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

interface Located {
  readonly offset: number;
  /** False when the path leads beyond what the file has. */
  readonly isThere: boolean;
  /** The text of a plain value, as typed; `null` for maps, lists and what is absent. */
  readonly source: string | null;
}

function locate(document: Document, path: YamlPath): Located {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => nameOf(key) === String(step));
      if (pair === undefined) return { offset, isThere: false, source: null };
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return { offset, isThere: false, source: null };
      offset = startOf(item) ?? offset;
      node = item;
    } else {
      return { offset, isThere: false, source: null };
    }
  }
  const isEmpty = isScalar(node) && node.value === null && (node.source ?? '') === '';
  const source = isScalar(node) && !isEmpty ? (node.source ?? String(node.value)) : null;
  return { offset, isThere: true, source };
}

/** Whether a key is what follows a comma in words without quotation marks between braces: it has no value. */
function isCutAtComma(document: Document, path: YamlPath): boolean {
  const around = document.getIn(path.slice(0, -1), true);
  if (!isMap(around) || around.flow !== true) return false;
  const pair = around.items.find((each) => nameOf(each.key) === String(path.at(-1)));
  return pair?.value === null && locales.some((locale) => around.has(locale));
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | null)?.range?.[0];
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function lineIn(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

/** Odd characters of YAML, line by line: in the middle of a line runs of spaces only align things. */
export function characterProblems(
  file: string,
  text: string,
  adviceOn: (line: string) => Advice | null = characterAdvice,
): Problem[] {
  return text.split('\n').flatMap((line, i) => {
    const advice = adviceOn(line.trim().replace(/ +/g, ' '));
    if (advice === null) return [];
    // Of a long line the word that is meant, so that it can be seen.
    const word = line.split(' ').find((each) => adviceOn(each) !== null);
    return [{ file, line: i + 1, found: word ?? line.trim(), ...advice }];
  });
}

/** One slip often makes several errors in a row; the first of a line says enough. */
function onePerLine(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ line }, i) => problems.findIndex((problem) => problem.line === line) === i,
  );
}
