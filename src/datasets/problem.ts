import type { Words } from '../i18n/locale.ts';
import type { Rule } from './rule.ts';

/**
 * Something in `data/` or `content/` that a person must repair before anything is published.
 * A problem is a value, never an exception: all problems of all files are collected and shown together.
 */
export interface Problem {
  /** What kind of problem it is; where it does not say, its file does: see `ruleOf`. */
  readonly rule?: Rule;
  /** Path from the root of the repository, with forward slashes: `data/<id>.csv`. */
  readonly file: string;
  /** Line of the file, counted from 1; 1 when the problem is the file as a whole. */
  readonly line: number;
  /** Name of the CSV column or YAML key, where there is one. */
  readonly column?: string;
  /** What stands there now, as typed; absent when nothing does. */
  readonly found?: string;
  /** What should stand there. */
  readonly expected: Words;
  /** What to do about it, in the imperative. */
  readonly repair: Words;
}

/** Where a problem is, and what stands there. */
export type Place = Pick<Problem, 'file' | 'line' | 'column' | 'found'>;

/** What to say about a problem, wherever it is. */
export type Advice = Pick<Problem, 'rule' | 'expected' | 'repair'>;

/** The kind of a problem; of one that does not say, by the kind of its file. */
export function ruleOf({ rule, file }: Problem): Rule {
  if (rule !== undefined) return rule;
  if (file.startsWith('data/')) return file.endsWith('.csv') ? 'cell' : 'descriptor';
  return 'evidence';
}

/** The same problems, those of no kind yet as being of this one. */
export function ofRule(rule: Rule, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ rule, ...problem }));
}

/** The order in which problems are shown: by file, then by line. By code points, the same on every machine. */
export function byFileAndLine(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
