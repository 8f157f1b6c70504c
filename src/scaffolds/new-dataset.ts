import type { DataFile } from '../datasets/data-file.ts';
import type { Library } from '../datasets/dataset.ts';
import type { Descriptor, Field } from '../datasets/descriptor.ts';
import type { Advice } from '../datasets/problem.ts';
import { closest, didYouMean } from '../datasets/suggest.ts';
import type { Languages, Locale, Words } from '../i18n/locale.ts';
import type { DayOrder } from '../spreadsheets/day-forms.ts';
import { dayOrders } from '../spreadsheets/day-forms.ts';
import { decimals, type Decimal } from '../spreadsheets/number-forms.ts';
import { writeCsv } from '../spreadsheets/write-csv.ts';
import { descriptorText } from './descriptor-text.ts';
import {
  columnName,
  guessColumn,
  knownFields,
  namedProvince,
  type GuessedColumn,
  type WrittenForm,
} from './guess-column.ts';
import { guessKey, keyColumns, repeatedKeys } from './guess-key.ts';
import { unknownSource } from './new-correction.ts';
import { Refused, type Asker, type Question } from './question.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import type { Scaffold } from './scaffold.ts';

interface Surroundings {
  readonly locale: Locale;
  /** The file at a path that a person gave; `null` where there is none. */
  readonly readFile: (path: string) => DataFile | null;
}

/**
 * A dataset: `data/<id>.csv` from a table that is there, or without rows from the names of its columns, and
 * `data/<id>.yaml`, which describes them.
 */
export async function newDataset(
  library: Library,
  { locale, readFile }: Surroundings,
  asker: Asker,
): Promise<Scaffold> {
  const { id, from, ...words } = await asker.ask({
    id: idQuestion(library),
    ...wordsQuestions(),
    from: {
      flag: 'from',
      asks: {
        vi: 'Bảng có sẵn: đường dẫn đến tệp CSV hay Excel. Chưa có thì bấm Enter rồi nêu tên các cột',
        en: 'A table that is there: the path of a CSV or Excel file. Press Enter to name the columns instead',
      },
      isOptional: true,
      check: (path) => unreadable(path, readFile),
    },
  });
  const columns =
    from === ''
      ? await namedColumns(library, asker)
      : await columnsOf(sheetOf(from, readFile), library, asker);
  refuseRepeated(columns);
  asker.tell(guessed(columns));

  const sourced = await describeColumns(columns, library, asker, from === '');
  const key = await askKey(sourced, asker, from === '');
  const descriptor: Descriptor = {
    name: id,
    title: { vi: words.titleVi, en: words.titleEn },
    description: { vi: words.descriptionVi, en: words.descriptionEn },
    processing: { vi: words.processingVi, en: words.processingEn },
    licenses: usualLicence(library),
    schema: {
      fields: sourced.map(({ field }) => field),
      primaryKey: key,
      missingValues: [''],
    },
    ...(from === '' ? { mayBeEmpty: true } : {}),
  };
  const names = descriptor.schema.fields.map(({ name }) => name);
  const rows = (sourced[0]?.cells ?? []).map((_, row) =>
    sourced.map(({ cells }) => cells[row] ?? ''),
  );
  return {
    files: new Map([
      [`data/${id}.csv`, new TextDecoder().decode(writeCsv([names, ...rows]))],
      [`data/${id}.yaml`, descriptorText(descriptor, locale, library.languages)],
    ]),
    grown: new Set(),
    next: [
      from === ''
        ? {
            vi: `Điền các dòng vào data/${id}.csv (hoặc npm run import -- <tệp> --into ${id}), rồi xoá dòng mayBeEmpty trong data/${id}.yaml.`,
            en: `Fill in the rows of data/${id}.csv (or npm run import -- <file> --into ${id}), then remove the line mayBeEmpty in data/${id}.yaml.`,
          }
        : {
            vi: `Đọc lại data/${id}.yaml: kiểu, đơn vị và lời của từng cột là do đoán từ bảng.`,
            en: `Read data/${id}.yaml again: type, unit and words of each column were guessed from the table.`,
          },
      {
        vi: `Vẽ một hình: npm run new figure -- --dataset ${id}`,
        en: `Draw a figure: npm run new figure -- --dataset ${id}`,
      },
    ],
  };
}

/** A column with its words. */
interface DescribedColumn {
  readonly field: Field;
  readonly cells: readonly string[];
}

function idQuestion(library: Library): Question {
  return {
    flag: 'id',
    asks: {
      vi: 'Mã của bộ số liệu: chữ thường không dấu, số, gạch nối (ví dụ ho-ngheo)',
      en: 'Id of the dataset: small letters, digits and hyphens (such as poor-households)',
    },
    check: (id) => {
      if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) return malformedId;
      return library.datasets.has(id) ? takenId(`data/${id}.csv`) : null;
    },
  };
}

export const malformedId: Advice = {
  expected: {
    vi: 'chữ thường không dấu, số và gạch nối, ví dụ ho-ngheo-2024',
    en: 'small letters without marks, digits and hyphens, such as poverty-2024',
  },
  repair: { vi: 'Viết lại mã.', en: 'Write it again.' },
};

export const takenId = (path: string): Advice => ({
  expected: { vi: `một mã chưa dùng; đã có ${path}`, en: `an id that is free; there is ${path}` },
  repair: { vi: 'Chọn mã khác, hoặc sửa tệp đã có.', en: 'Choose another, or edit that file.' },
});

function unreadable(path: string, readFile: Surroundings['readFile']): Advice | null {
  const file = readFile(path);
  if (file === null) {
    return {
      expected: { vi: 'đường dẫn đến một tệp có thật', en: 'the path of a file that is there' },
      repair: {
        vi: 'Kéo tệp vào cửa sổ dòng lệnh để có đường dẫn đúng.',
        en: 'Drag the file into the terminal to get its path.',
      },
    };
  }
  const sheet = readSheet(file);
  if (sheet === null || sheet.nameless.length > 0) {
    const where = sheet === null ? '' : sheet.nameless.join(', ');
    return {
      expected: {
        vi: `một bảng có tên ở đầu mỗi cột và ít nhất một dòng${where === '' ? '' : `; cột thứ ${where} không có tên`}`,
        en: `a table with a name over each column and at least one row${where === '' ? '' : `; column ${where} has no name`}`,
      },
      repair: { vi: 'Thêm dòng tên cột vào đầu bảng.', en: 'Add the names of the columns on top.' },
    };
  }
  return null;
}

function sheetOf(path: string, readFile: Surroundings['readFile']): Sheet {
  const file = readFile(path);
  const sheet = file === null ? null : readSheet(file);
  if (sheet === null) throw new Error(`${path} was read before`);
  return sheet;
}

/** The columns of a table; asks how numbers and days are written where they could be two things. */
async function columnsOf(sheet: Sheet, library: Library, asker: Asker): Promise<GuessedColumn[]> {
  const known = knownFields(library);
  const read = (form: WrittenForm) =>
    sheet.columns.map(({ header, texts, isNumber }) =>
      guessColumn(header, texts, {
        library,
        known,
        form: isNumber ? { ...form, decimal: 'point' } : form,
      }),
    );
  const form: { decimal: Decimal | null; days: DayOrder | null } = { decimal: null, days: null };
  // A table is written in one way: «1,47» in a column says what «4.112» in the next one is.
  const shown = new Set(read(form).flatMap(({ decimal }) => decimal ?? []));
  if (shown.size === 1) form.decimal = [...shown][0] ?? null;
  const columns = read(form);
  const example = (open: GuessedColumn['open']) => {
    const index = columns.findIndex((column) => column.open === open);
    return sheet.columns[index]?.texts.find((text) => /[.,/-]/.test(text)) ?? '';
  };
  if (columns.some(({ open }) => open === 'decimal')) {
    const { decimal } = await asker.ask({ decimal: decimalQuestion(example('decimal')) });
    form.decimal = decimals.find((each) => each === decimal) ?? null;
  }
  if (columns.some(({ open }) => open === 'days')) {
    const { days } = await asker.ask({ days: daysQuestion(example('days')) });
    form.days = dayOrders.find((each) => each === days) ?? null;
  }
  return namedProvince(read(form), known);
}

function decimalQuestion(example: string): Question {
  return {
    flag: 'decimal',
    asks: {
      vi: `Trong bảng, dấu nào đứng trước phần lẻ? «${example}» đọc được hai cách`,
      en: `Which mark stands before decimals? “${example}” could be two numbers`,
    },
    options: [
      { value: 'comma', words: { vi: 'dấu phẩy: 1.234,5', en: 'the comma: 1.234,5' } },
      { value: 'point', words: { vi: 'dấu chấm: 1,234.5', en: 'the point: 1,234.5' } },
    ],
  };
}

function daysQuestion(example: string): Question {
  return {
    flag: 'days',
    asks: {
      vi: `Trong bảng, ngày hay tháng đứng trước? «${example}» đọc được hai cách`,
      en: `Does the day or the month stand first? “${example}” could be two days`,
    },
    options: [
      { value: 'day-first', words: { vi: 'ngày/tháng/năm', en: 'day/month/year' } },
      { value: 'month-first', words: { vi: 'tháng/ngày/năm', en: 'month/day/year' } },
    ],
  };
}

const typeOptions: NonNullable<Question['options']> = [
  { value: 'year', words: { vi: 'năm', en: 'a year' } },
  { value: 'integer', words: { vi: 'số nguyên', en: 'a whole number' } },
  { value: 'number', words: { vi: 'số có phần lẻ', en: 'a number with decimals' } },
  { value: 'string', words: { vi: 'chữ hoặc mã', en: 'words or ids' } },
  { value: 'date', words: { vi: 'ngày', en: 'a day' } },
];

/** Columns that a person names, with nothing in them yet. */
async function namedColumns(library: Library, asker: Asker): Promise<GuessedColumn[]> {
  const { columns } = await asker.ask({
    columns: {
      flag: 'columns',
      asks: {
        vi: 'Tên các cột, cách nhau bằng dấu phẩy (ví dụ year, province, rate)',
        en: 'Names of the columns, with commas between (such as year, province, rate)',
      },
      check: (answer) =>
        namesIn(answer).every((name) => /^[a-z][a-z0-9_]*$/.test(name))
          ? null
          : malformedColumns(answer),
    },
  });
  const known = knownFields(library);
  const guessed: GuessedColumn[] = [];
  const unknown = namesIn(columns).filter((name) => !known.has(name));
  const types = await asker.ask(
    Object.fromEntries(
      unknown.map((name): [string, Question] => [
        name,
        {
          flag: `type ${name}`,
          asks: { vi: `Cột «${name}» chứa gì?`, en: `What is in the column “${name}”?` },
          options: typeOptions,
        },
      ]),
    ),
  );
  for (const name of namesIn(columns)) {
    const like = known.get(name);
    const type = typeOptions.map(({ value }) => value).find((each) => each === types[name]) as
      Field['type'] | undefined;
    const field = withoutLinks(like ?? { name, type: type ?? 'string' });
    guessed.push({
      header: name,
      field: { ...field, ...(type === 'number' ? { decimals: 2 } : {}) },
      title: like?.title ?? null,
      cells: [],
      decimal: null,
      open: null,
    });
  }
  return guessed;
}

/** A field of another dataset without its words and what points to the columns there. */
function withoutLinks(field: Omit<Field, 'title'>): GuessedColumn['field'] {
  const { name, type, role, language, refersTo, better, decimals, constraints } = field;
  const kept = { role, language, refersTo, better, decimals, constraints };
  const known = Object.entries(kept).filter(([, value]) => value !== undefined);
  return { name, type, ...Object.fromEntries(known) };
}

function namesIn(answer: string): string[] {
  return answer
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function malformedColumns(answer: string): Advice {
  const names = namesIn(answer).map((name) => columnName(name));
  return {
    expected: {
      vi: 'tên cột bằng chữ thường không dấu, số và gạch dưới',
      en: 'names of small letters without marks, digits and underscores',
    },
    repair: didYouMean(names.join(', '), { vi: 'Viết lại tên cột.', en: 'Write them again.' }),
  };
}

function refuseRepeated(columns: readonly GuessedColumn[]): void {
  const names = columns.map(({ field }) => field.name);
  const repeated = columns.filter(({ field }, index) => names.indexOf(field.name) < index);
  if (repeated.length === 0) return;
  throw new Refused(
    repeated.map(({ header, field }) => ({
      about: field.name,
      found: header,
      says: {
        expected: {
          vi: `mỗi cột một tên; «${header}» và một cột khác cùng thành ${field.name}`,
          en: `a name for each column; “${header}” and another both become ${field.name}`,
        },
        repair: { vi: 'Đổi tên một trong hai cột.', en: 'Rename one of the two.' },
      },
    })),
  );
}

/** What was guessed, for a person to see before they go on. */
function guessed(columns: readonly GuessedColumn[]): Words {
  const width = Math.max(...columns.map(({ field }) => field.name.length));
  const lines = columns.map(({ header, field, cells }) => {
    const parts = [field.type, field.role, field.refersTo && `→ ${field.refersTo}`, field.unit];
    const like = cells.find((cell) => cell !== '');
    const from = header === field.name ? '' : `  «${header}»`;
    return `  ${field.name.padEnd(width)}  ${parts.filter(Boolean).join(', ')}${like === undefined ? '' : `  (${like.slice(0, 30)})`}${from}`;
  });
  const count = columns[0]?.cells.length ?? 0;
  return {
    vi: `Các cột (${count} dòng):\n${lines.join('\n')}`,
    en: `The columns (${count} rows):\n${lines.join('\n')}`,
  };
}

/**
 * Asks for the words of columns that no other dataset has, for the unit of measures, and where the numbers were read: a
 * dataset that does not name its publications says nothing that can be checked.
 */
async function describeColumns(
  columns: readonly GuessedColumn[],
  library: Library,
  asker: Asker,
  isEmpty: boolean,
): Promise<DescribedColumn[]> {
  const isMeasure = ({ type, role, unit }: GuessedColumn['field']) =>
    (type === 'number' || type === 'integer') && role === undefined && unit === undefined;
  const hasSource = columns.some(({ field }) => field.role === 'source');
  const questions: Record<string, Question> = {};
  for (const { header, field, title } of columns) {
    const { name } = field;
    if (title === null) questions[`label ${name}`] = labelQuestion(name, header, library.languages);
    if (isMeasure(field)) questions[`unit ${name}`] = unitQuestion(name, library);
  }
  if (!hasSource && !isEmpty) questions['source'] = sourceQuestion(library);
  const answers = await asker.ask(questions);
  const described = columns.map(({ field: { name, ...rest }, title, cells }): DescribedColumn => {
    const [vi = '', en = vi] = (answers[`label ${name}`] ?? '')
      .split('|')
      .map((part) => part.trim());
    const unit = answers[`unit ${name}`] ?? '';
    return {
      cells,
      field: { name, ...rest, title: title ?? { vi, en }, ...(unit === '' ? {} : { unit }) },
    };
  });
  if (hasSource) return described;
  const rows = columns[0]?.cells.length ?? 0;
  const title = knownFields(library).get('source')?.title ?? { vi: 'Nguồn', en: 'Source' };
  const constraints = { required: true };
  const source: Field = { name: 'source', type: 'list', title, role: 'source', constraints };
  const cells = Array.from({ length: rows }, () => answers['source'] ?? '');
  return [...described, { field: source, cells }];
}

function sourceQuestion(library: Library): Question {
  return {
    flag: 'source',
    asks: {
      vi: 'Bảng không có cột nguồn. Các con số đọc ở đâu? Mã trong data/sources.csv, nhiều mã cách nhau bằng «;» (chưa có thì npm run new source trước)',
      en: 'The table has no column of sources. Where were the numbers read? Ids in data/sources.csv with “;” between (else npm run new source first)',
    },
    check: (answer) => unknownSource(answer, library),
  };
}

function labelQuestion(name: string, header: string, languages: Languages): Question {
  if (languages.length === 1) {
    return {
      flag: `label ${name}`,
      asks: {
        vi: `Cột «${header}» gọi là gì? (Tỷ lệ hộ nghèo)`,
        en: `What is the column “${header}” called? (Poverty rate)`,
      },
    };
  }
  return {
    flag: `label ${name}`,
    asks: {
      vi: `Cột «${header}» gọi là gì, bằng hai thứ tiếng? (Tỷ lệ hộ nghèo | Poverty rate)`,
      en: `What is the column “${header}” called in both languages? (Tỷ lệ hộ nghèo | Poverty rate)`,
    },
    check: (answer) =>
      /^[^|]*[^|\s][^|]*\|[^|]*[^|\s][^|]*$/.test(answer)
        ? null
        : {
            expected: { vi: 'tiếng Việt | tiếng Anh', en: 'Vietnamese | English' },
            repair: { vi: 'Viết cả hai, cách nhau bằng dấu |.', en: 'Write both with | between.' },
          },
  };
}

function unitQuestion(name: string, library: Library): Question {
  const words = new Map(
    [...library.units.values()].flatMap(({ id, vi }) => [
      [id, id],
      [vi, id],
    ]),
  );
  return {
    flag: `unit ${name}`,
    asks: {
      vi: `Đơn vị của «${name}»: một mã trong data/units.csv (percent, person, billion_vnd …); không có thì bấm Enter`,
      en: `Unit of “${name}”: an id in data/units.csv (percent, person, billion_vnd …); press Enter for none`,
    },
    isOptional: true,
    check: (answer) =>
      library.units.has(answer)
        ? null
        : {
            expected: { vi: 'một mã trong data/units.csv', en: 'an id in data/units.csv' },
            repair: didYouMean(words.get(closest(answer, words.keys()) ?? '') ?? null, {
              vi: 'Xem data/units.csv; đơn vị mới thì thêm vào đó trước.',
              en: 'See data/units.csv; add a new unit there first.',
            }),
          },
  };
}

async function askKey(
  columns: readonly DescribedColumn[],
  asker: Asker,
  isEmpty: boolean,
): Promise<string[]> {
  const asGuessed = columns.map(({ field, cells }): GuessedColumn => ({
    header: field.name,
    field,
    title: field.title,
    cells,
    decimal: null,
    open: null,
  }));
  const possible = keyColumns(asGuessed).map(({ field }) => field.name);
  const guess = isEmpty
    ? possible.filter((name) =>
        columns.some(
          ({ field }) =>
            field.name === name && field.type !== 'integer' && field.role === undefined,
        ),
      )
    : guessKey(asGuessed);
  const { key } = await asker.ask({
    key: {
      flag: 'key',
      asks: {
        vi: 'Những cột nào gộp lại chỉ đúng một dòng? (bài viết dùng chúng để gọi con số)',
        en: 'Which columns together name one row? (texts call a number by them)',
      },
      otherwise: guess === null ? undefined : guess.join(', '),
      check: (answer) => wrongKey(namesIn(answer), asGuessed, possible),
    },
  });
  return namesIn(key);
}

function wrongKey(
  names: readonly string[],
  columns: readonly GuessedColumn[],
  possible: readonly string[],
): Advice | null {
  const unknown = names.find((name) => !possible.includes(name));
  if (unknown !== undefined) {
    return {
      expected: {
        vi: `trong các cột: ${possible.join(', ')}`,
        en: `of the columns: ${possible.join(', ')}`,
      },
      repair: didYouMean(closest(unknown, possible), {
        vi: 'Cột của khoá không được có ô trống hay là số có phần lẻ.',
        en: 'A column of the key has no empty cells and no decimals.',
      }),
    };
  }
  const [repeated] = repeatedKeys(columns.filter(({ field }) => names.includes(field.name)));
  if (repeated === undefined) return null;
  return {
    expected: {
      vi: `mỗi dòng một khoá; «${repeated}» có ở nhiều dòng`,
      en: `a key for each row; “${repeated}” stands in several`,
    },
    repair: { vi: 'Thêm một cột vào khoá.', en: 'Add a column to the key.' },
  };
}

function wordsQuestions() {
  const question = (flag: string, vi: string, en: string): Question => ({ flag, asks: { vi, en } });
  return {
    titleVi: question(
      'title-vi',
      'Tên bộ số liệu (tiếng Việt)',
      'Title of the dataset (in Vietnamese)',
    ),
    titleEn: question(
      'title-en',
      'Tên bộ số liệu (tiếng Anh)',
      'Title of the dataset (in English)',
    ),
    descriptionVi: question(
      'description-vi',
      'Một dòng là gì, con số đo điều gì? (tiếng Việt)',
      'What is one row, and what do the numbers measure? (in Vietnamese)',
    ),
    descriptionEn: question('description-en', 'Câu ấy bằng tiếng Anh', 'The same in English'),
    processingVi: question(
      'processing-vi',
      'Đã làm gì với con số kể từ khi công bố? (ví dụ: Chép nguyên từ bảng 3 của báo cáo.)',
      'What was done to the numbers since they were published? (in Vietnamese)',
    ),
    processingEn: question('processing-en', 'Câu ấy bằng tiếng Anh', 'The same in English'),
  };
}

/** The licence that most datasets here have. */
function usualLicence(library: Library): Descriptor['licenses'] {
  const counts = new Map<string, number>();
  for (const { descriptor } of library.datasets.values()) {
    const text = JSON.stringify(descriptor.licenses);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['[]'];
  return JSON.parse(usual) as Descriptor['licenses'];
}
