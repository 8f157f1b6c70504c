import type { Languages } from '../i18n/locale.ts';
import Papa from 'papaparse';
import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Advice } from '../datasets/problem.ts';
import { closest, didYouMean } from '../datasets/suggest.ts';
import {
  correctionColumnsIn,
  correctionsId,
  type CorrectionColumn,
} from '../history/corrections.ts';
import { Refused, type Asker, type Option, type Question } from './question.ts';
import type { Scaffold } from './scaffold.ts';

/**
 * Entries in the register of corrections: one for each published value that changed and is not explained.
 * @param lines as `npm run check:history` prints them, with kind and reasons still empty
 * @param cell only the change that it names, `dataset[key].column`; '' for all
 * @returns `null` where there is nothing to enter
 */
export async function newCorrection(
  library: Library,
  lines: readonly string[],
  cell: string,
  asker: Asker,
): Promise<Scaffold | null> {
  const register = library.datasets.get(correctionsId);
  if (!register || lines.length === 0) return null;
  const all = lines.map((line) => entryOf(line, library.languages));
  const entries = cell === '' ? all : all.filter((entry) => nameOf(entry) === cell);
  if (entries.length === 0) throw unknownCell(cell, all.map(nameOf));

  const written: string[][] = [];
  let reasons = { vi: '', en: '' };
  for (const entry of entries) {
    asker.tell({ vi: describe(entry, 'vi'), en: describe(entry, 'en') });
    const answers = await asker.ask({
      kind: {
        flag: 'kind',
        asks: { vi: 'Vì sao đổi?', en: 'Why did it change?' },
        options: kindOptions(register),
      },
      vi: {
        flag: 'reason-vi',
        asks: {
          vi: 'Lý do, cho người đọc (tiếng Việt, một hai câu)',
          en: 'The reason, for readers (in Vietnamese, a sentence or two)',
        },
        suggested: reasons.vi || undefined,
      },
      en: {
        flag: 'reason-en',
        asks: { vi: 'Lý do, bằng tiếng Anh', en: 'The reason, in English' },
        suggested: reasons.en || undefined,
      },
    });
    const { source } =
      entry.source === ''
        ? await asker.ask({ source: sourceQuestion(library) })
        : { source: entry.source };
    reasons = { vi: answers.vi, en: answers.en };
    const filled: Entry = {
      ...entry,
      kind: answers.kind,
      reason_vi: answers.vi,
      reason_en: answers.en,
      source,
    };
    // The register may have its columns in another order.
    written.push(register.fields.map(({ name }) => filled[name as keyof Entry] ?? ''));
  }
  // What is left out by --cell leaves no gap in the numbers.
  const first = Math.min(...all.map(({ number }) => Number(number)));
  const at = register.fields.findIndex(({ name }) => name === 'number');
  const numbered = written.map((row, index) => row.with(at, String(first + index)));
  const text = new TextDecoder().decode(register.bytes);
  const added = Papa.unparse(numbered, { newline: '\n' });
  return {
    files: new Map([[register.path, `${text}${added}\n`]]),
    grown: new Set([register.path]),
    next: [
      {
        vi: 'Chạy npm run affected để biết câu nào, hình nào dựa vào số ấy.',
        en: 'Run npm run affected to learn which sentences and figures rest on it.',
      },
    ],
  };
}

function sourceQuestion(library: Library): Question {
  return {
    flag: 'source',
    asks: {
      vi: 'Mã nguồn (trong data/sources.csv; nhiều mã cách nhau bằng «;»)',
      en: 'Ids of sources (in data/sources.csv; several with “;” between)',
    },
    check: (answer) => unknownSource(answer, library),
  };
}

type Entry = Record<CorrectionColumn, string>;

function entryOf(line: string, languages: Languages): Entry {
  const [cells = []] = Papa.parse<string[]>(line).data;
  return Object.fromEntries(
    correctionColumnsIn(languages).map((name, index) => [name, cells[index] ?? '']),
  ) as Entry;
}

function nameOf({ dataset, key, column }: Entry): string {
  return `${dataset}${key === '' ? '' : `[${key}]`}${column === '' ? '' : `.${column}`}`;
}

function describe(entry: Entry, locale: 'vi' | 'en'): string {
  const shown = (value: string) => (value === '' ? '–' : value);
  const isCell = entry.key !== '' && entry.column !== '';
  const gone = { vi: 'không còn', en: 'is gone' }[locale];
  return `• ${nameOf(entry)}: ${isCell ? `${shown(entry.old)} → ${shown(entry.new)}` : gone}`;
}

function kindOptions({ fields }: Dataset): Option[] {
  const kind = fields.find(({ name }) => name === 'kind');
  return (kind?.categories ?? []).map(({ value, label }) => ({ value, words: label }));
}

/** What is wrong with a list of sources; `null` when each is in the register. */
export function unknownSource(answer: string, { sources }: Library): Advice | null {
  const unknown = answer.split(';').find((id) => !sources.has(id));
  if (unknown === undefined) return null;
  return {
    expected: {
      vi: `mã có trong data/sources.csv; «${unknown}» không có`,
      en: `ids in data/sources.csv; “${unknown}” is not`,
    },
    repair: didYouMean(closest(unknown, sources.keys()), {
      vi: 'Thêm nguồn trước bằng npm run new source.',
      en: 'Add the source first with npm run new source.',
    }),
  };
}

function unknownCell(cell: string, known: readonly string[]): Refused {
  const list = known.slice(0, 8).join(' · ');
  return new Refused([
    {
      about: '--cell',
      found: cell,
      says: {
        expected: { vi: `một chỗ đã đổi: ${list}`, en: `what has changed: ${list}` },
        repair: didYouMean(closest(cell, known), {
          vi: 'Chép đúng tên ô ở trên.',
          en: 'Copy one of these names.',
        }),
      },
    },
  ]);
}
