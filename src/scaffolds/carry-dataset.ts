import Papa from 'papaparse';
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { DataFile } from '../datasets/data-file.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { registerOf } from '../datasets/register.ts';
import { registerColumns } from '../datasets/register-entries.ts';
import { registerIds } from '../datasets/vocabulary.ts';
import { locales, type Languages } from '../i18n/locale.ts';

/** What is carried of a dataset into another site. */
interface Carried {
  /** The rows that go along; left out: all. */
  readonly keep?: (key: string) => boolean;
  readonly languages: Languages;
}

/**
 * The two files of a dataset for a site in these languages: without words and columns in others, and without what is
 * due next or has ended, which was said for the readers of this site.
 */
export function carryDataset(
  dataset: Dataset,
  files: readonly DataFile[],
  { keep = () => true, languages }: Carried,
): Map<string, string> {
  const yamlPath = dataset.path.replace(/csv$/, 'yaml');
  const textOf = (path: string) =>
    new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
  const kept = dataset.fields.filter((field) => isSpoken(dataset.id, field, languages));
  const isWhole = kept.length === dataset.fields.length;
  const rows = dataset.rows.filter(({ key }) => keep(key));
  const csv =
    isWhole && rows.length === dataset.rows.length
      ? textOf(dataset.path)
      : `${Papa.unparse(
          [
            kept.map(({ name }) => name),
            ...rows.map(({ cells }) => kept.map(({ name }) => cells[name]?.text ?? '')),
          ],
          { newline: '\n' },
        )}\n`;
  return new Map([
    [dataset.path, csv],
    [yamlPath, describe(textOf(yamlPath), new Set(kept.map(({ name }) => name)), languages)],
  ]);
}

/** The publications that the rows of a dataset and what its descriptor says of them rest on. */
export function sourcesBehind({ fields, rows, descriptor }: Dataset): Set<string> {
  const columns = fields.filter((field) => registerOf(field) === 'sources');
  const named = rows.flatMap(({ cells }) =>
    columns.flatMap(({ name }) => (cells[name]?.text ?? '').split(';')),
  );
  return new Set([...named, ...(descriptor.breaks ?? []).flatMap(({ sources }) => sources)]);
}

/** Whether a column is of use to a site in these languages: a remark or a name in another one is not. */
function isSpoken(id: string, { name, language }: Field, languages: Languages): boolean {
  const register = registerIds.find((each) => each === id);
  const own = register && registerColumns[register].find((column) => column.name === name);
  const spoken = language ?? own?.language;
  return spoken === undefined || languages.includes(spoken);
}

/** A descriptor, with its comments, in these languages and with these columns. */
function describe(text: string, columns: ReadonlySet<string>, languages: Languages): string {
  const document = parseDocument(text);
  document.delete('updates');
  const fields = document.getIn(['schema', 'fields']);
  if (isSeq(fields)) {
    fields.items = fields.items.filter(
      (item) => isMap(item) && columns.has(String(item.get('name'))),
    );
  }
  const foreign = locales.filter((locale) => !languages.includes(locale));
  visit(document, {
    Map: (_, map) => {
      const isByLanguage = map.items.every(({ key }) =>
        locales.some((locale) => locale === (isScalar(key) ? key.value : key)),
      );
      if (isByLanguage) for (const locale of foreign) map.delete(locale);
    },
  });
  return document.toString({ lineWidth: 100 });
}
