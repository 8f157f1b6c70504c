import Papa from 'papaparse';
import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import type { Advice } from '../datasets/problem.ts';
import { readCell } from '../datasets/read-cell.ts';
import { registerColumns } from '../datasets/register-entries.ts';
import type { Registers } from '../datasets/register.ts';
import { slugOf } from '../profiles/slug.ts';
import type { Asker, Option, Question } from './question.ts';
import type { Scaffold } from './scaffold.ts';

/** Columns of the register are read by their own declaration; none of them refers to another register. */
const noRegisters: Registers = { sources: null, provinces: null, units: null };

/** A publication: one line more in `data/sources.csv`, with exactly the columns that it has. */
export async function newSource(library: Library, asker: Asker): Promise<Scaffold> {
  const register = library.datasets.get('sources');
  if (!register) throw new Error('the register of sources was not read');
  const fields = new Map(register.fields.map((field) => [field.name, field]));
  const questionOf = (name: string, more: Partial<Question> = {}): Record<string, Question> => {
    const field = fields.get(name);
    return field ? { [name]: columnQuestion(field, register, more) } : {};
  };

  const others = register.fields.filter(
    ({ name }) => !registerColumns.sources.some((column) => column.name === name),
  );
  const answers: Record<string, string> = await asker.ask({
    ...questionOf('url', { check: (url) => alreadyThere(url, library) }),
    ...questionOf('title'),
    ...questionOf('title_status', { suggested: 'original' }),
    ...questionOf('publisher', { suggested: ({ url }) => sameHost(url, library)?.publisher }),
    ...questionOf('published_on'),
    ...questionOf('language', {
      suggested: ({ title = '' }) => (isVietnamese(title) ? 'vi' : undefined),
    }),
    ...questionOf('kind', { suggested: ({ url }) => sameHost(url, library)?.kind }),
    ...Object.fromEntries(others.flatMap(({ name }) => Object.entries(questionOf(name)))),
    ...questionOf('id', {
      otherwise: (given) => freeId(given, library),
      check: (answer) => (library.sources.has(answer) ? taken(answer) : null),
    }),
  });
  const { id = '' } = answers;

  const line = Papa.unparse([register.fields.map(({ name }) => answers[name] ?? '')]);
  return {
    files: new Map([[register.path, withLine(register, id, line)]]),
    grown: new Set([register.path]),
    next: [
      {
        vi: `Dùng mã «${id}» trong cột source của bộ số liệu, hoặc <Cite id="${id}" /> trong bài.`,
        en: `Use the id “${id}” in the column source of a dataset, or <Cite id="${id}" /> in a text.`,
      },
    ],
  };
}

function columnQuestion(field: Field, { rows }: Dataset, more: Partial<Question>): Question {
  const own = registerColumns.sources.find(({ name }) => name === field.name);
  const isNeeded =
    field.constraints?.required === true || (own !== undefined && own.mayBeEmpty !== true);
  const options = field.categories?.map(({ value, label }): Option => ({ value, words: label }));
  const { title, description } = field;
  const help = (locale: 'vi' | 'en') => {
    const [example] = rows.flatMap((row) => row.cells[field.name]?.text || []);
    const like = { vi: `ví dụ «${example ?? ''}»`, en: `such as “${example ?? ''}”` }[locale];
    return options ? '' : ` (${description ? `${description[locale]}; ` : ''}${like})`;
  };
  return {
    flag: field.name.replaceAll('_', '-'),
    asks: { vi: `${title.vi}${help('vi')}`, en: `${title.en}${help('en')}` },
    ...(options ? { options } : {}),
    isOptional: !isNeeded,
    ...more,
    check: (answer) => {
      const read = readCell(answer, field, noRegisters);
      const isOfForm = own?.form?.test(answer) ?? true;
      if (!('value' in read)) return read;
      if (!isOfForm && own?.form) {
        return {
          expected: own.form.words,
          repair: { vi: 'Ghi lại theo dạng này.', en: 'Write it in this form.' },
        };
      }
      return more.check?.(answer) ?? null;
    },
  };
}

function alreadyThere(url: string, library: Library): Advice | null {
  const bare = (address: string) =>
    address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/+$/, '');
  const same = [...library.sources.values()].find(
    (source) => source.url !== null && bare(source.url) === bare(url),
  );
  if (!same) return null;
  return {
    expected: {
      vi: `một nguồn chưa có; địa chỉ này đã có mã «${same.id}»`,
      en: `a source that is not there yet; this address has the id “${same.id}”`,
    },
    repair: {
      vi: `Dùng mã «${same.id}», không phải thêm gì.`,
      en: `Use “${same.id}”; nothing is to be added.`,
    },
  };
}

const taken = (id: string): Advice => ({
  expected: { vi: `một mã chưa dùng; «${id}» đã có`, en: `an id that is free; “${id}” is taken` },
  repair: { vi: 'Thêm năm hoặc số vào mã.', en: 'Add the year or a number to it.' },
});

/** Another source of the same site: who published it, and what kind of source it is. */
function sameHost(url = '', library: Library) {
  const host = hostOf(url);
  if (host === '') return undefined;
  return [...library.sources.values()].find((source) => hostOf(source.url ?? '') === host);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/** Whether a title has letters that only Vietnamese has. */
function isVietnamese(title: string): boolean {
  return /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(title);
}

/** «vnexpress-2024»: who and when, with a number where that is taken. */
function freeId(answers: Readonly<Record<string, string>>, library: Library): string {
  const { url = '', publisher = '', published_on: day = '' } = answers;
  const name =
    hostOf(url)
      .split('.')
      .find((part) => part.length > 3) ?? '';
  const who = slugOf(name === '' ? publisher : name) || 'nguon';
  const base = [who, ...(day === '' ? [] : [day.slice(0, 7)])].join('-');
  let id = base;
  for (let count = 2; library.sources.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** The register with a line more: in its place where the ids are in order, else at the end. No other line changes. */
function withLine(register: Dataset, id: string, line: string): string {
  const text = new TextDecoder().decode(register.bytes);
  const ids = register.rows.map((row) => row.key);
  const isSorted = ids.every((each, index) => index === 0 || (ids[index - 1] ?? '') < each);
  const next = isSorted ? register.rows.find((row) => row.key > id) : undefined;
  if (!next) return `${text}${line}\n`;
  const lines = text.split('\n');
  return [...lines.slice(0, next.line - 1), line, ...lines.slice(next.line - 1)].join('\n');
}
