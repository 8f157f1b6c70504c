import type { Version } from '../../history/versions.ts';
import { inEach } from '../../i18n/locale.ts';
import { headOf, type ApiContext } from './files.ts';
import {
  address,
  count,
  listOf,
  object,
  orNull,
  partOf,
  text,
  wholeSchema,
} from './schema-parts.ts';

/** Every version of the data, the newest first. */
export function versionsFile(versions: readonly Version[], context: ApiContext) {
  const { publication } = context;
  return {
    ...headOf('versions', context),
    versions: versions.toReversed().map(({ id, date, digest, files }) => ({
      id,
      date,
      digest,
      pages: inEach(publication.locales, (locale) => publication.pages.version(id, locale)),
      checksums: publication.file(`phien-ban/${id}/sha256sums.txt`),
      files: files.map(({ dataset, sha256, bytes, since }) => ({
        dataset,
        sha256,
        bytes: bytes.length,
        address: publication.file(`phien-ban/${since}/${dataset}.csv`),
      })),
    })),
  };
}

export function versionsSchema($id: string) {
  return wholeSchema(
    {
      $id,
      title: 'Versions',
      description:
        'Every state of the data that was published. Each keeps its address, and so does each file of it.',
    },
    {
      versions: listOf(
        object({
          id: text('Id of the version: its day and the first eight digits of its digest.'),
          date: orNull(partOf('day', 'The day of the version.'), 'the state is in no history yet.'),
          digest: text('SHA-256 of the list of checksums, in hexadecimal.', {
            pattern: '^[0-9a-f]{64}$',
          }),
          pages: partOf('pages', 'The page of the version.'),
          checksums: address(
            'The list of checksums, as the command sha256sum prints and reads it.',
          ),
          files: listOf(
            object({
              dataset: text('Id of the dataset, then.'),
              sha256: text('SHA-256 of the file, in hexadecimal.', { pattern: '^[0-9a-f]{64}$' }),
              bytes: count('Size of the file in bytes.'),
              address: address('Where exactly these bytes stay.'),
            }),
            'All files of the version.',
          ),
        }),
        'The newest first.',
      ),
    },
  );
}
