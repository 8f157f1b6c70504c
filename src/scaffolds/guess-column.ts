import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { fold } from '../datasets/suggest.ts';
import { comparators } from '../datasets/vocabulary.ts';
import { slugOf } from '../profiles/slug.ts';
import { dayOrders, plainDay, type DayOrder } from '../spreadsheets/day-forms.ts';
import { meaningsIn, type Meanings } from '../spreadsheets/meaning.ts';
import { decimals, plainNumber, type Decimal } from '../spreadsheets/number-forms.ts';

/** A column of a table that is to become a dataset: what it is called and what it seems to hold. */
export interface GuessedColumn {
  /** As it stands at the head of the table. */
  readonly header: string;
  readonly field: Omit<Field, 'title'>;
  /** Its words in the dataset from which they are taken; `null` where none has such a column. */
  readonly title: Field['title'] | null;
  /** The cells as `data/` writes them. */
  readonly cells: readonly string[];
  /** Which mark stands before decimals, where the column itself shows it. */
  readonly decimal: Decimal | null;
  /** What nothing in the column tells: which mark stands before decimals, or which part of a day stands first. */
  readonly open: 'decimal' | 'days' | null;
}

/** The fields of all datasets by their names and titles, those that most have first: what a column of that name is. */
export function knownFields(library: Library): Map<string, Field> {
  const counted = new Map<string, { field: Field; count: number }>();
  const registers = new Set(['sources', 'provinces', 'units', 'corrections']);
  const fields = [...library.datasets.values()]
    .filter(({ id }) => !registers.has(id))
    .flatMap((dataset: Dataset) => dataset.fields);
  for (const field of fields) {
    const { name, type, title, role } = field;
    const key = JSON.stringify([name, type, title, role]);
    const entry = counted.get(key) ?? { field, count: 0 };
    counted.set(key, { field: entry.field, count: entry.count + 1 });
  }
  const known = new Map<string, Field>();
  const common = [...counted.values()].sort((a, b) => b.count - a.count);
  for (const { field } of common) if (!known.has(field.name)) known.set(field.name, field);
  for (const { field } of common) {
    for (const title of [field.title.vi, field.title.en].map(fold)) {
      if (!known.has(title)) known.set(title, field);
    }
  }
  return known;
}

/** The column of provinces as other datasets name it, where a table has one under a name of its own. */
export function namedProvince(
  columns: readonly GuessedColumn[],
  known: ReadonlyMap<string, Field>,
): GuessedColumn[] {
  const isOwn = ({ field, title }: GuessedColumn) =>
    field.refersTo === 'provinces' && title === null;
  const usual = [...known.values()].find(
    ({ refersTo, role }) => refersTo === 'provinces' && role === undefined,
  );
  const isTaken = columns.some(({ field }) => field.name === usual?.name);
  if (usual === undefined || isTaken || columns.filter(isOwn).length !== 1) return [...columns];
  return columns.map((column) =>
    isOwn(column)
      ? { ...column, title: usual.title, field: { ...column.field, name: usual.name } }
      : column,
  );
}

/** A name as columns have it: «Tỷ lệ (%)» is `ty_le`. */
export function columnName(header: string): string {
  const name = slugOf(header).replaceAll('-', '_');
  return /^[a-z]/.test(name) ? name : `c_${name}`.replace(/_$/, '');
}

/** How a table is written, as far as somebody said or the file shows. */
export interface WrittenForm {
  readonly decimal: Decimal | null;
  readonly days: DayOrder | null;
}

interface Surroundings {
  readonly library: Library;
  readonly known: ReadonlyMap<string, Field>;
  readonly form: WrittenForm;
}

/** What a column holds, by its name and by every cell in it. */
export function guessColumn(
  header: string,
  texts: readonly string[],
  { library, known, form }: Surroundings,
): GuessedColumn {
  const like = known.get(columnName(header)) ?? known.get(fold(header));
  const name = like?.name ?? columnName(header);
  const filled = texts.filter((text) => text !== '');
  const {
    field,
    write = (text: string) => text,
    open = null,
    decimal = null,
  } = asReference(name, filled, like, library) ??
  asTime(filled, form) ??
  asNumbers(filled, like, form) ??
  ({ field: { type: 'string' } } satisfies ReadAs);
  const cells = texts.map((text) => (text === '' ? '' : write(text)));
  return { header, title: like?.title ?? null, cells, field: { name, ...field }, decimal, open };
}

interface ReadAs {
  readonly field: Omit<Field, 'title' | 'name'>;
  /** A cell as `data/` writes it; left out where it stays as it is. */
  readonly write?: (text: string) => string;
  readonly open?: GuessedColumn['open'];
  readonly decimal?: GuessedColumn['decimal'];
}

/** Publications, notes, provinces, fixed words: what other columns of the name, or all cells, show it to be. */
function asReference(
  name: string,
  texts: readonly string[],
  like: Field | undefined,
  library: Library,
): ReadAs | null {
  const meaning = meaningsIn(library);
  const all = (holds: (text: string) => boolean) => texts.length > 0 && texts.every(holds);
  const role = like?.role;
  if (role === 'source' || role === 'origin' || role === 'corroboration') {
    return {
      field: { type: 'list', role, ...(role === 'source' ? needed : {}) },
      write: (text) => idsIn(text, meaning),
    };
  }
  if (role === 'note' || /^(?:note|caveat)_(?:vi|en)$/.test(name)) {
    return {
      field: { type: 'string', role: 'note', language: name.endsWith('_en') ? 'en' : 'vi' },
    };
  }
  const words = { vi: name, en: name };
  const province: Field = { name, type: 'string', title: words, refersTo: 'provinces' };
  if (all((text) => meaning(text, province) !== null)) {
    return {
      field: { type: 'string', refersTo: 'provinces', ...needed },
      write: (text) => meaning(text, province) ?? text,
    };
  }
  const status: Field = { name, type: 'string', title: words, role: 'status' };
  if (all((text) => meaning(text, status) !== null)) {
    return {
      field: { type: 'string', role: 'status' },
      write: (text) => meaning(text, status) ?? text,
    };
  }
  if (role === 'comparator' && all((text) => comparators.some((each) => each === text))) {
    return { field: { type: 'string', role } };
  }
  const unit: Field = { name, type: 'string', title: words, role: 'unit' };
  if (role === 'unit' && all((text) => meaning(text, unit) !== null)) {
    return { field: { type: 'string', role }, write: (text) => meaning(text, unit) ?? text };
  }
  return role === 'vintage' ? { field: { type: 'string', role } } : null;
}

/** Years, or days in one order. */
function asTime(texts: readonly string[], { days }: WrittenForm): ReadAs | null {
  if (texts.length === 0) return null;
  if (texts.every((text) => /^(?:19|20)\d\d$/.test(text))) {
    return {
      field: { type: 'year', constraints: { required: true, minimum: 1900, maximum: 2100 } },
    };
  }
  const orders = days === null ? dayOrders : [days];
  const sound = orders.filter((order) => texts.every((text) => plainDay(text, order) !== null));
  const [order] = sound;
  if (order === undefined) return null;
  const isOpen = sound.some((other) =>
    texts.some((text) => plainDay(text, order) !== plainDay(text, other)),
  );
  return {
    field: { type: 'date' },
    write: (text) => plainDay(text, order) ?? text,
    open: isOpen ? 'days' : null,
  };
}

/** Numbers, with as many decimals as the longest has; `null` where a cell is none. */
function asNumbers(
  texts: readonly string[],
  like: Field | undefined,
  { decimal }: WrittenForm,
): ReadAs | null {
  if (texts.length === 0) return null;
  const plain = (text: string, mark: Decimal) => plainNumber(text.replace(/%$/, '').trim(), mark);
  const marks = decimal === null ? decimals : [decimal];
  const sound = marks.filter((mark) => texts.every((text) => plain(text, mark) !== null));
  const [mark] = sound;
  if (mark === undefined) return null;
  const isOpen = sound.some((other) =>
    texts.some((text) => plain(text, mark) !== plain(text, other)),
  );
  const places = texts.map((text) => plain(text, mark)?.split('.')[1]?.length ?? 0);
  const most = Math.max(...places);
  const own = {
    ...(texts.every((text) => text.endsWith('%')) ? { unit: 'percent' } : {}),
    ...(like?.better === undefined ? {} : { better: like.better }),
  };
  return {
    field: most === 0 ? { type: 'integer', ...own } : { type: 'number', ...own, decimals: most },
    write: (text) => plain(text, mark) ?? text,
    open: isOpen ? 'decimal' : null,
    // A column of plain digits, or one that was told, shows nothing.
    decimal: sound.length === 1 && decimal === null ? mark : null,
  };
}

const needed = { constraints: { required: true } };

function idsIn(text: string, meaning: Meanings): string {
  const field: Field = { name: 'source', type: 'list', title: { vi: '', en: '' }, role: 'source' };
  return text
    .split(';')
    .map((each) => meaning(each.trim(), field) ?? each.trim())
    .join(';');
}
