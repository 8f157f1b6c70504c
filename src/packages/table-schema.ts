import type { Dataset } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { registerOf } from '../datasets/register.ts';
import { registerColumns } from '../datasets/register-entries.ts';
import type { RegisterId } from '../datasets/vocabulary.ts';
import type { Languages, Words } from '../i18n/locale.ts';
import { categoriesOf } from './column-words.ts';

/** Words as a descriptor has them: the standard's own property in the site's first language, and beside it ours in every one. */
export function titled([first]: Languages, title: Words, description?: Words) {
  return {
    title: title[first],
    ...(description && { description: description[first] }),
    titles: title,
    ...(description && { descriptions: description }),
  };
}

/**
 * The columns of a dataset as a Table Schema (Data Package v2). What the standard has no word for stands under names of
 * ours, which it allows: `titles`, `descriptions` and `labels` (words in each language), `role`, `of`, `language`, `unit`,
 * `outOf`, `better`, `decimals`, and for a cell that holds several values `listOf` with the sign between them; the
 * published profile knows no type for such a cell, so it is a string there.
 * @param resources the registers that are at hand as resources of the same descriptor: only to them a key can point
 */
export function tableSchema(
  { fields, descriptor }: Dataset,
  resources: ReadonlySet<string>,
  languages: Languages,
): Readonly<Record<string, unknown>> {
  const { primaryKey, missingValues } = descriptor.schema;
  const foreignKeys = fields.flatMap((field) => {
    const register = registerOf(field);
    if (register === null || field.type === 'list' || !resources.has(register)) return [];
    return { fields: field.name, reference: { resource: register, fields: idColumn(register) } };
  });
  return {
    fields: fields.map((field) => schemaField(field, languages)),
    primaryKey,
    ...(foreignKeys.length > 0 && { foreignKeys }),
    missingValues,
  };
}

function idColumn(register: RegisterId): string {
  return registerColumns[register][0]?.name ?? 'id';
}

function schemaField(field: Field, languages: Languages) {
  const { name, type, title, description, constraints } = field;
  const { role, of, language, unit, outOf, better, decimals } = field;
  const categories = categoriesOf(field);
  const register = registerOf(field);
  return {
    name,
    type: type === 'list' ? 'string' : type,
    ...(type === 'date' && { format: 'default' }),
    ...titled(languages, title, description),
    ...(constraints && Object.keys(constraints).length > 0 && { constraints }),
    ...(categories && {
      categories: categories.map(({ value, label }) => ({
        value,
        label: label[languages[0]],
        labels: label,
      })),
    }),
    ...(type === 'list' && { listOf: { delimiter: ';' } }),
    ...(register !== null && { refersTo: register }),
    ...(role !== undefined && { role }),
    ...(of !== undefined && { of }),
    ...(language !== undefined && { language }),
    ...(unit !== undefined && { unit }),
    ...(outOf !== undefined && { outOf }),
    ...(better !== undefined && { better }),
    ...(decimals !== undefined && { decimals }),
  };
}
