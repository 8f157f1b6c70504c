import { z } from 'astro/zod';
import type { Library } from '../../datasets/dataset.ts';
import { requireColumn, requireDataset } from '../../evidence/address.ts';
import { wordsSchema } from '../../figures/words.ts';
import { compareText, formatList } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { chosen, sentenceKind, type UnitContext } from '../sentence-kind.ts';

/**
 * Which larger unit the unit has become a part of, `{group}`, and with which `{others}`, the one that the larger unit is
 * named after left out. A second sentence may say how well that is known.
 */
export const group = sentenceKind(
  'group',
  {
    dataset: z.string(),
    /** The column of the units. */
    unit: z.string(),
    /** The column that names the larger unit. */
    group: z.string(),
    /** The unit is alone and keeps its name. */
    alone: wordsSchema,
    /** The unit is alone under another name. */
    renamed: wordsSchema,
    /** With others, under its own name. */
    kept: wordsSchema,
    /** With one other, whose name it now has. */
    joined: wordsSchema,
    /** Under the name of one other, and with the `{others}`. */
    joinedWith: wordsSchema,
    /** A sentence more where a column has a word: `{ column: evidence, words: { inferred: … } }`. */
    because: z
      .strictObject({ column: z.string(), words: z.record(z.string(), wordsSchema) })
      .optional(),
  },
  { words: ['group', 'others'], cells: [] },
  (
    { dataset: id, unit, group: column, because, ...words },
    { library, locale, province }: UnitContext,
  ) => {
    const dataset = requireDataset(id, library);
    for (const name of [unit, column, because?.column]) {
      if (name !== undefined) requireColumn(dataset, name);
    }
    const own = dataset.rows.find((row) => row.cells[unit]?.text === province.code);
    const name = own?.cells[column]?.text;
    if (!own || !name) return [];
    const members = dataset.rows
      .filter((row) => row !== own && row.cells[column]?.text === name)
      .flatMap((row) => library.provinces.get(row.cells[unit]?.text ?? '') ?? []);
    const others = members
      .filter((member) => member.name.vi !== name)
      .map((member) => member.name[locale])
      .sort((a, b) => compareText(a, b, locale));
    const names = {
      words: { group: nameOf(name, locale, library), others: formatList(others, locale) },
      cells: {},
    };
    const situation = situationOf(name === province.name.vi, members.length, others.length);
    const found = chosen(situation, words[situation], names);
    const reason = because && own.cells[because.column]?.text;
    const known = reason ? because.words[reason] : undefined;
    return [...found, ...chosen('because', known, names)].map((choice) => ({
      ...choice,
      rows: [own],
    }));
  },
);

function situationOf(hasItsName: boolean, members: number, others: number) {
  if (members === 0) return hasItsName ? 'alone' : 'renamed';
  if (hasItsName) return 'kept';
  return others === 0 ? 'joined' : 'joinedWith';
}

/** A larger unit that has the name of a unit is called as that one is in every language. */
function nameOf(name: string, locale: Locale, library: Library): string {
  const namesake = [...library.provinces.values()].find((province) => province.name.vi === name);
  return namesake?.name[locale] ?? name;
}
