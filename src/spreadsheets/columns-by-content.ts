import type { Field } from '../datasets/descriptor.ts';
import { registerOf } from '../datasets/register.ts';
import type { Header, MappedColumn } from './find-header.ts';
import type { Meanings } from './meaning.ts';

/**
 * Columns that have a name of their own but can be known by what is in them: a column «Địa phương» that holds nothing
 * but names of provinces is the column of provinces, if the dataset has one that the sheet does not name.
 */
export function knownByContent(
  header: Header,
  fields: readonly Field[],
  meaningOf: Meanings,
): Header {
  const named = new Set(header.columns.flatMap(({ field }) => field ?? []));
  const free = fields.filter((field) => registerOf(field) !== null && !named.has(field));
  const holdsOnly = ({ place }: MappedColumn, field: Field) => {
    const texts = header.rows.flatMap(({ cells }) => cells[place]?.text ?? []).filter(Boolean);
    return texts.length > 0 && texts.every((text) => meaningOf(text, field) !== null);
  };
  const unnamed = header.columns.filter(({ field, isLeftOut }) => field === null && !isLeftOut);
  const fits = unnamed.map((column) => ({
    column,
    fields: fromOneRegister(free.filter((field) => holdsOnly(column, field))),
  }));
  const fieldFor = (column: MappedColumn): Field | null => {
    const [field, ...others] = fits.find((each) => each.column === column)?.fields ?? [];
    if (field === undefined || others.length > 0) return null;
    // Two columns of provinces for one: a person must say which.
    return fits.filter((each) => each.fields.includes(field)).length === 1 ? field : null;
  };
  return {
    ...header,
    columns: header.columns.map((column) =>
      column.field === null ? { ...column, field: fieldFor(column) } : column,
    ),
  };
}

/** A publication may be titled like a province or a unit; whoever writes only such names does not mean publications. */
function fromOneRegister(fields: readonly Field[]): readonly Field[] {
  const others = fields.filter((field) => registerOf(field) !== 'sources');
  return others.length > 0 ? others : fields;
}
