import type { Languages } from '../i18n/locale.ts';
import type { Field } from './descriptor.ts';
import type { Problem } from './problem.ts';
import type { ReadRow } from './read-rows.ts';
import { oneLanguage } from './table-advice.ts';

/** Rows with a remark in one language only, where the dataset has a column for each: `note_vi` beside `note_en`. */
export function checkNotes(
  rows: readonly ReadRow[],
  fields: readonly Field[],
  languages: Languages,
  file: string,
): Problem[] {
  const notes = fields
    .filter(({ role, language = languages[0] }) => role === 'note' && languages.includes(language))
    .map(({ name }) => name);
  const stemOf = (name: string) => name.replace(/_[a-z]{2}$/, '');
  const groups = [...Map.groupBy(notes, stemOf).values()].filter(
    (columns) => columns.length > 1 && columns.length === languages.length,
  );
  return groups.flatMap((columns) =>
    rows.flatMap(({ line, cells }) => {
      const written = columns.find((column) => (cells[column]?.text ?? '') !== '');
      const missing = columns.find((column) => cells[column]?.text === '');
      if (written === undefined || missing === undefined) return [];
      return [{ file, line, column: missing, ...oneLanguage(written) }];
    }),
  );
}
