import { citeRow } from '../../evidence/cite.ts';
import type { Correction } from '../../history/corrections.ts';
import { inEach } from '../../i18n/locale.ts';
import { headOf, type ApiContext } from './files.ts';
import { count, listOf, object, orNull, partOf, text, wholeSchema } from './schema-parts.ts';

/** Every published value that was changed, the newest first. */
export function correctionsFile(corrections: readonly Correction[], context: ApiContext) {
  const { library, publication } = context;
  return {
    ...headOf('corrections', context),
    corrections: corrections.map(
      ({ number, date, kind, dataset, key, column, before, after, reason, row }) => ({
        number,
        date,
        kind,
        dataset,
        key: key === '' ? null : key,
        column: column === '' ? null : column,
        before,
        after,
        reason,
        sources: citeRow(row, library).map(({ source }) => source.id),
        pages: inEach(
          publication.locales,
          (locale) => `${publication.pages.corrections(locale)}#so-${number}`,
        ),
      }),
    ),
  };
}

export function correctionsSchema($id: string) {
  return wholeSchema(
    {
      $id,
      title: 'Corrections and revisions',
      description:
        'Every published value that was changed where it stood: errors of this site, and revisions by publishers.',
    },
    {
      corrections: listOf(
        object({
          number: count('Number of the entry, from 1 on.'),
          date: partOf('day', 'Day on which the value was changed here.'),
          kind: text('error: ours; revision: the publisher gave another figure.', {
            enum: ['error', 'revision'],
          }),
          dataset: text('Id of the dataset.'),
          key: orNull(
            text('Key of the row: the values of the primary key, joined with commas.'),
            'all rows.',
          ),
          column: orNull(text('Name of the column.'), 'all columns.'),
          before: text('What the cell held, as text; empty where no single cell is meant.'),
          after: text('What it holds now.'),
          reason: partOf('words', 'Why it was changed.'),
          sources: listOf(text('Id of a source.'), 'The publications that the entry rests on.'),
          pages: partOf('pages', 'The entry on the page of corrections.'),
        }),
        'The newest first.',
      ),
    },
  );
}
