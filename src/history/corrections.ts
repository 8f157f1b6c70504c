import type { Library, Row } from '../datasets/dataset.ts';
import type { Problem } from '../datasets/problem.ts';
import type { Languages, Words } from '../i18n/locale.ts';
import * as advice from './correction-advice.ts';

/** Whose change it is: the publisher gave another figure, or we had made a mistake. */
export const correctionKinds = ['revision', 'error'] as const;

export type CorrectionKind = (typeof correctionKinds)[number];

/** Id of the register: `data/corrections.csv`. A site may do without it. */
export const correctionsId = 'corrections';

/** The columns of the register, in the order in which a new line is proposed. */
export const correctionColumns = [
  'number',
  'date',
  'kind',
  'dataset',
  'key',
  'column',
  'old',
  'new',
  'reason_vi',
  'reason_en',
  'source',
] as const;

export type CorrectionColumn = (typeof correctionColumns)[number];

/** The columns that the register of a site in these languages must have: a reason in each of them. */
export function correctionColumnsIn(languages: Languages): CorrectionColumn[] {
  const reasons = languages.map((locale) => `reason_${locale}`);
  return correctionColumns.filter((name) => !name.startsWith('reason_') || reasons.includes(name));
}

/** A published value that was changed, and why: a row of `data/corrections.csv`. */
export interface Correction {
  /** 1, 2, 3 …: what it is called by. */
  readonly number: number;
  /** Day on which the value was changed here, YYYY-MM-DD. */
  readonly date: string;
  readonly kind: CorrectionKind;
  readonly dataset: string;
  /** Key of the row; '' stands for all rows. */
  readonly key: string;
  /** '' stands for all columns: with a key, the row was withdrawn. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly reason: Words;
  /** The row of the register, which names the sources. */
  readonly row: Row;
}

/** All corrections, the newest first. */
export function correctionsOf(library: Library): Correction[] {
  const rows = library.datasets.get(correctionsId)?.rows ?? [];
  return rows
    .map((row): Correction => {
      const text = (column: CorrectionColumn) => row.cells[column]?.text ?? '';
      const [first] = library.languages;
      const own = text(`reason_${first}`);
      return {
        number: Number(text('number')),
        date: text('date'),
        kind: correctionKinds.find((kind) => kind === text('kind')) ?? 'error',
        dataset: text('dataset'),
        key: text('key'),
        column: text('column'),
        before: text('old'),
        after: text('new'),
        reason: { vi: text('reason_vi') || own, en: text('reason_en') || own },
        row,
      };
    })
    .sort((a, b) => (a.date === b.date ? b.number - a.number : a.date < b.date ? 1 : -1));
}

/** What the register says and the data contradict; empty for a site without one. */
export function checkCorrections(library: Library): Problem[] {
  const register = library.datasets.get(correctionsId);
  if (register === undefined) return [];
  const names = register.fields.map(({ name }) => name);
  const missing = correctionColumnsIn(library.languages).filter(
    (column) => !names.includes(column),
  );
  if (missing.length > 0) {
    return missing.map((column) => ({
      file: register.path.replace(/csv$/, 'yaml'),
      line: 1,
      column,
      ...advice.missingColumn(column),
    }));
  }

  const problems: Problem[] = [];
  const latest = new Set<string>();
  for (const { row, dataset, key, column, before, after } of correctionsOf(library)) {
    const place = { file: register.path, line: row.line };
    if (key === '' || column === '') {
      if (before + after !== '') {
        problems.push({ ...place, column: 'new', found: after, ...advice.valuesOfNoCell });
      }
      continue;
    }
    if (before === after) {
      problems.push({ ...place, column: 'new', found: after, ...advice.nothingChanged });
    }
    // Only the last word on a cell can be held against what it says now.
    const cell = `${dataset}[${key}].${column}`;
    if (latest.has(cell)) continue;
    latest.add(cell);
    const now = library.datasets.get(dataset)?.rowByKey.get(key)?.cells[column]?.text;
    if (now === undefined || now === after) continue;
    problems.push({ ...place, column: 'new', found: after, ...advice.otherThanNow(cell, now) });
  }
  return problems;
}
