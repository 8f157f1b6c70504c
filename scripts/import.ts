/**
 * `npm run import -- <file> --into <dataset>`: brings the rows of a spreadsheet (.xlsx, .xls, .ods, or a CSV however
 * Excel writes it) into `data/<dataset>.csv`. Says what it understood; writes only when every cell is understood and
 * the data are sound with it; refuses where a number or a day could be two things, and names the flag that settles it.
 *
 *     --sheet "Trang 2"       which sheet, where several fit
 *     --map "Tên cột=column"  what a column is; "Tên cột=" leaves it out; may be repeated
 *     --set column=value      the same value in every row; may be repeated
 *     --decimal comma|point   which mark stands before decimals, where the sheet does not show it
 *     --days day-first|month-first
 *     --digits shown|stored   what counts where a cell shows fewer digits than it keeps
 *     --unknown "-"           a mark that stands for «unknown»; may be repeated
 *     --dry                   says everything and writes nothing
 *     --en                    English only
 *
 * Without `--into` it names the datasets that the columns fit. Exit code 1 where nothing was or would be written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import { readDataFolder } from '../src/datasets/read-folder.ts';
import { readLibrary } from '../src/datasets/read-library.ts';
import { closest } from '../src/datasets/suggest.ts';
import type { Words } from '../src/i18n/locale.ts';
import { dayOrders } from '../src/spreadsheets/day-forms.ts';
import { describeImport } from '../src/spreadsheets/describe-import.ts';
import { fittingDatasets } from '../src/spreadsheets/fitting-datasets.ts';
import { importSpreadsheet, type ImportChoices } from '../src/spreadsheets/import-spreadsheet.ts';
import { decimals } from '../src/spreadsheets/number-forms.ts';

interface Options {
  /** Path of the spreadsheet, from the root or absolute. */
  readonly file: string;
  /** Id of a dataset; '' when none was said. */
  readonly into: string;
  readonly choices: ImportChoices;
  readonly isDry: boolean;
  readonly english: boolean;
}

/** Brings a spreadsheet into the repository in `root`; what it says is for a person. */
export function importInto(
  root: string,
  { file, into, choices, isDry, english }: Options,
): { isDone: boolean; said: string } {
  const language = english ? 'en' : 'vi';
  const refuse = (...said: string[]) => ({
    isDone: false,
    said: said.filter((part) => part !== '').join('\n\n'),
  });
  const place = path.resolve(root, file);
  if (!existsSync(place)) return refuse(noSuchFile(file)[language]);
  const files = readDataFolder(root);
  const { library, problems: faults } = readLibrary(files, siteConfig.locales);
  if (faults.length > 0)
    return refuse(repairFirst[language], describeProblems(faults, english ? 'en' : 'both'));

  const spreadsheet = { path: file, bytes: readFileSync(place) };
  const dataset = library.datasets.get(into);
  if (!dataset) {
    const fitting = fittingDatasets(spreadsheet, library.datasets.values()).slice(0, 5);
    const near = into === '' ? null : closest(into, library.datasets.keys());
    return refuse(whichDataset(into, near, fitting)[language]);
  }

  const done = importSpreadsheet(spreadsheet, dataset, library, files, choices);
  const understood = describeImport(done, dataset)[language];
  if (done.csv === null)
    return refuse(understood, describeProblems(done.problems, language), untouched(into)[language]);
  const merged = done.merged;
  if (merged === null || merged.added.length + merged.changed.length === 0)
    return { isDone: true, said: `${understood}\n\n${nothingNew(into)[language]}` };
  if (!isDry) writeFileSync(path.join(root, dataset.path), done.csv);
  const isReplacing = merged.changed.some(({ before }) => before !== '');
  const end = isDry ? dry(into) : written(into, isReplacing);
  return { isDone: true, said: `${understood}\n\n${end[language]}` };
}

const repairFirst: Words = {
  vi: '✗ Trong data/ còn lỗi, phải sửa trước khi đưa bảng mới vào.',
  en: '✗ There are problems in data/; repair them before a sheet is brought in.',
};

const noSuchFile = (file: string): Words => ({
  vi: `✗ Không có tệp «${file}». Kéo tệp vào cửa sổ dòng lệnh để có đường dẫn đúng; đặt đường dẫn có dấu cách trong ngoặc kép.`,
  en: `✗ There is no file “${file}”. Drag the file into the terminal to get its path; put quotation marks around one with spaces.`,
});

function whichDataset(
  into: string,
  near: string | null,
  fitting: readonly { readonly id: string; readonly named: number }[],
): Words {
  const asked: Words =
    into === ''
      ? {
          vi: '✗ Chưa nói đưa vào bộ nào: --into <bộ>.',
          en: '✗ Say into which dataset: --into <dataset>.',
        }
      : { vi: `✗ Không có bộ «${into}».`, en: `✗ There is no dataset “${into}”.` };
  const meant: Words =
    near === null
      ? { vi: '', en: '' }
      : { vi: ` Có phải ý bạn là «${near}»?`, en: ` Did you mean “${near}”?` };
  if (fitting.length === 0) return { vi: asked.vi + meant.vi, en: asked.en + meant.en };
  const list = (noun: string) =>
    fitting.map(({ id, named }) => `  --into ${id}  (${named} ${noun})`).join('\n');
  return {
    vi: `${asked.vi}${meant.vi} Bảng này hợp nhất với:\n${list('cột khớp')}`,
    en: `${asked.en}${meant.en} The sheet fits best:\n${list('columns fit')}`,
  };
}

const untouched = (id: string): Words => ({
  vi: `✗ data/${id}.csv chưa bị đụng đến.`,
  en: `✗ data/${id}.csv was not touched.`,
});

const nothingNew = (id: string): Words => ({
  vi: `✓ data/${id}.csv đã có tất cả; không có gì phải ghi.`,
  en: `✓ data/${id}.csv has all of it already; there is nothing to write.`,
});

const dry = (id: string): Words => ({
  vi: `✓ Không có lỗi. Chưa ghi gì vào data/${id}.csv (--dry).`,
  en: `✓ There is no problem. Nothing was written to data/${id}.csv (--dry).`,
});

const written = (id: string, isReplacing: boolean): Words => ({
  vi: `✓ Đã ghi data/${id}.csv. Tiếp theo: npm run check, rồi npm run diff${isReplacing ? '; số đã công bố bị thay thì npm run check:history in dòng cần thêm vào sổ sửa số liệu' : ''}.`,
  en: `✓ Wrote data/${id}.csv. Next: npm run check, then npm run diff${isReplacing ? '; where a published value was replaced, npm run check:history prints the line for the register of corrections' : ''}.`,
});

/** «name=value» pairs of a repeated flag; the name may hold an equals sign where the last one is meant. */
function pairs(flag: string, given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new TypeError(`--${flag} "${pair}": name=value`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

/** One of the words that a flag takes. */
function oneOf<Word extends string>(
  flag: string,
  given: string | undefined,
  words: readonly Word[],
): Record<string, Word> {
  if (given === undefined) return {};
  const word = words.find((each) => each === given);
  if (word === undefined) throw new TypeError(`--${flag} "${given}": ${words.join(' | ')}`);
  return { [flag]: word };
}

if (import.meta.main) {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        into: { type: 'string', default: '' },
        sheet: { type: 'string' },
        map: { type: 'string', multiple: true, default: [] },
        set: { type: 'string', multiple: true, default: [] },
        decimal: { type: 'string' },
        days: { type: 'string' },
        digits: { type: 'string' },
        unknown: { type: 'string', multiple: true, default: [] },
        dry: { type: 'boolean', default: false },
        en: { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0)
      throw new TypeError('npm run import -- <file.xlsx|file.csv> --into <dataset>');
    const { isDone, said } = importInto(process.cwd(), {
      file,
      into: values.into,
      choices: {
        ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
        columns: pairs('map', values.map),
        constant: pairs('set', values.set),
        unknown: values.unknown,
        ...oneOf('decimal', values.decimal, decimals),
        ...oneOf('days', values.days, dayOrders),
        ...oneOf('digits', values.digits, ['shown', 'stored']),
      },
      isDry: values.dry,
      english: values.en,
    });
    if (isDone) console.log(said);
    else {
      console.error(said);
      process.exitCode = 1;
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  }
}
