import type { Row } from '../../datasets/dataset.ts';
import type { Locale } from '../../i18n/locale.ts';
import { wordsSchema } from '../../figures/words.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';

/**
 * One sentence for each row that has no number but a note on what is known instead: `{row.note}`, a whole sentence, and
 * `{row.year}`, the year as a number that leads to the row.
 */
export const notes = sentenceKind(
  'notes',
  {
    note: wordsSchema,
  },
  { words: ['row.note'], cells: ['row.year'] },
  ({ note }, { locale, province, section }: SectionContext) => {
    const { data, dataset } = section;
    const known = new Set(section.of(province.code).map(({ row }) => row));
    return section.rowsOf(province.code).flatMap((row) => {
      const text = noteIn(row, dataset.fields, locale);
      if (known.has(row) || text === null) return [];
      return chosen('note', note, {
        words: { 'row.note': text },
        cells: { 'row.year': `${row.dataset}[${row.key}].${data.time}` },
      });
    });
  },
);

function noteIn(
  row: Row,
  fields: SectionContext['section']['dataset']['fields'],
  locale: Locale,
): string | null {
  const field = fields.find(({ role, language }) => role === 'note' && language === locale);
  const text = field && row.cells[field.name]?.text;
  return text ? text : null;
}
