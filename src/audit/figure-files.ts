import type { Library, Row } from '../datasets/dataset.ts';
import { parseTable } from '../datasets/parse-table.ts';
import { sourcesInRole } from '../evidence/cite.ts';
import type { Figure } from '../figures/figure.ts';
import { locales, type Locale, type Words } from '../i18n/locale.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import { type Calculated, textInRole } from './calculate.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { oneLine } from './html.ts';
import { entryFault } from './rules/entry.ts';

/** The file of a figure in a language: `hinh/x.vi.csv`, `hinh/x.en.bib`. */
const fileOfFigure = new RegExp(`^hinh/(.+)\\.(${locales.join('|')})\\.(csv|bib)$`);

/** Whether a file is one that is made for a figure, and read here. */
export function isFigureFile(file: string): boolean {
  return fileOfFigure.test(file);
}

/** What is wrong with the file of a figure: its numbers against the cells, its entry against the version. */
export function figureFileFault(file: string, bytes: Buffer, facts: Facts): Finding | null {
  const [, id = '', language, form] = fileOfFigure.exec(file) ?? [];
  const locale = locales.find((each) => each === language) ?? locales[0];
  const figure = facts.figureOn({ path: `hinh/${id}/`, locale }, id);
  const text = bytes.toString('utf8');
  if (!figure) {
    return fault(file, id, {
      vi: 'một biểu đồ có trong content/figures/',
      en: 'a figure that is in content/figures/',
    });
  }
  if (form === 'csv') return tableFault(file, text, figure, locale, facts);
  const wrong = entryFault(text, figure, locale, facts);
  return wrong && fault(file, wrong.found, wrong.expected);
}

/** Every line against the table of the figure, and every number against the cell that it names. */
function tableFault(
  file: string,
  text: string,
  figure: Figure,
  locale: Locale,
  facts: Facts,
): Finding | null {
  const isMarked = text.startsWith('\uFEFF') && text.endsWith('\r\n');
  const { table } = parseTable(text.slice(1).replaceAll('\r\n', '\n'), file);
  if (!isMarked || !table?.whole) {
    return fault(file, text.slice(0, 40), {
      vi: 'một tệp CSV theo RFC 4180, UTF-8 có dấu đầu tệp',
      en: 'a CSV file as RFC 4180 has it, UTF-8 with its mark',
    });
  }
  const names = table.header.cells;
  const lines = table.rows.map(
    ({ cells }) => new Map(names.map((name, i) => [name, cells[i] ?? ''])),
  );
  const { rows, columns } = figure.table;
  const wanted = rows.flatMap(({ header, unit, cells }) =>
    cells.map((cell, index) => ({ header, unit, cell, column: columns[index]?.title ?? '' })),
  );
  if (lines.length !== wanted.length) {
    return fault(file, String(lines.length), {
      vi: `${wanted.length} dòng`,
      en: `${wanted.length} lines`,
    });
  }
  for (const [index, line] of lines.entries()) {
    const { header, unit, cell, column } = wanted[index] ?? {};
    const get = (name: string) => line.get(name) ?? '';
    const own = (name: string) => get(name).replace(/^'(?=[=+\-@＝＋－＠])/, '');
    const shown = cell?.text === '–' ? '' : cell?.text;
    const differs = [
      [own('row'), header],
      [own('column'), column],
      [get('unit_code'), unit ?? ''],
      [own('printed'), shown],
    ].find(([found = '', expected = '']) => oneLine(found) !== oneLine(expected));
    if (differs) return differenceIn(file, line, differs[0] ?? '', differs[1] ?? '');
    const address = get('cell');
    const value = address === '' ? null : facts.valueOf(address);
    if ((cell?.reading ?? null) === null && address === '' && get('value') === '') continue;
    if (!value) return differenceIn(file, line, address, '…[…].…');
    const wrong = numberDifference(get, value, { figure, locale, facts });
    if (wrong) return differenceIn(file, line, ...wrong);
  }
  return null;
}

/** What a line says of a number, and what the cells say. */
function numberDifference(
  get: (name: string) => string,
  value: Calculated,
  {
    figure,
    locale,
    facts: { library },
  }: { readonly figure: Figure; readonly locale: Locale; readonly facts: Facts },
): [string, string] | null {
  const printed = get('value');
  const decimals = printed.split('.')[1]?.length ?? 0;
  const step = 10 ** -decimals;
  const isValue =
    value.digits === null
      ? /^-?\d+(?:\.\d+)?$/.test(printed) &&
        Math.abs(Number(printed) - value.value) <= step / 2 + Math.abs(value.value) * 1e-12
      : printed === value.digits;
  if (!isValue) return [printed, value.digits ?? String(value.value)];
  const unit = library.units.get(value.unit ?? '');
  const [row] = value.rows;
  const dataset = row && library.datasets.get(row.dataset);
  const column = /\.([^.[\]]+)$/.exec(get('cell'))?.[1] ?? '';
  const status =
    value.formula !== null || !row || !dataset ? null : textInRole(row, dataset, 'status', column);
  const said: (readonly [string, string])[] = [
    [get('out_of'), value.outOf === null ? '' : String(value.outOf)],
    [get('unit'), (locale === 'vi' ? unit?.vi : unit?.enPlural) ?? ''],
    ...(value.formula === null
      ? [[get('qualifier'), value.qualifier === '=' ? '' : value.qualifier] as const]
      : []),
    ...(status === null
      ? []
      : [
          [
            get('status'),
            status === '' ? '' : message(`status.${status}` as MessageKey, locale),
          ] as const,
        ]),
    [get('sources'), sourcesFor(get('sources'), column, value, figure, library)],
  ];
  const wrong = said.find(([found, expected]) => found !== expected);
  return wrong ? [...wrong] : null;
}

/**
 * The sources of a number as they should stand: those of its rows. Where another row of the figure has the same number,
 * its sources may stand with them.
 */
function sourcesFor(
  written: string,
  column: string,
  { digits, rows }: Calculated,
  figure: Figure,
  library: Library,
): string {
  const idsOf = (each: Row) => sourcesInRole(each, 'source', library).map(({ id }) => id);
  const own = rows.flatMap(idsOf);
  const others = figure.rows.filter(
    ({ cells }) => digits !== null && cells[column]?.text === digits,
  );
  const allowed = new Set([...own, ...others.flatMap(idsOf)]);
  const known = written.split(';').filter((id) => allowed.has(id));
  return [...new Set([...own, ...known])].sort().join(';');
}

function differenceIn(
  file: string,
  line: ReadonlyMap<string, string>,
  found: string,
  expected: string,
): Finding {
  return {
    file,
    around: [...line.values()].join(' | '),
    found,
    expected: { vi: expected, en: expected },
  };
}

/** The scripts that others load from this site, and what they may weigh. */
const scripts = new Map([
  ['nhung.js', 1000],
  ['khung.js', 500],
]);
/** What would load, keep or send something. */
const forbidden =
  /https?:|fetch|XMLHttpRequest|sendBeacon|import|cookie|Storage|indexedDB|Image|eval|Function|innerHTML|referrer/;

/** What is wrong with a script that pages of others run; `null` for any other file. */
export function scriptFault(file: string, bytes: Buffer): Finding | null {
  const most = scripts.get(file);
  if (most === undefined) return null;
  const [found] = forbidden.exec(bytes.toString('utf8')) ?? [];
  if (found === undefined && bytes.length <= most) return null;
  return fault(file, found ?? String(bytes.length), {
    vi: `không tải, giữ hay gửi gì, nhiều nhất ${most} byte`,
    en: `nothing that loads, keeps or sends, at most ${most} bytes`,
  });
}

function fault(file: string, found: string, expected: Words): Finding {
  return { file, around: file, found, expected };
}
