import type { Library } from '../datasets/dataset.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Row } from '../datasets/dataset.ts';
import type { FigureContent } from './figure.ts';
import type { FigureTable } from './figure-table.ts';

/**
 * How long the words of a figure may be, in characters as printed. A headline is one sentence that fits on three
 * lines of a phone; a text alternative is heard from beginning to end, and the table is there for the rest.
 */
export const longest = { title: 110, subtitle: 190, alt: 420 } as const;

interface PrintedWords {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
}

/**
 * Holds the words of a figure to what every figure owes its reader: a headline and a text alternative of bearable
 * length, and a subtitle that names the unit of every number drawn and the last year that the numbers are of.
 * @param written the words as the editor wrote them, for finding their line
 * @throws EvidenceFault for the first that falls short.
 */
export function checkWords(
  printed: PrintedWords,
  written: PrintedWords,
  { table, rows }: FigureContent,
  { locale, library }: { readonly locale: Locale; readonly library: Library },
): void {
  for (const part of ['title', 'subtitle', 'alt'] as const) {
    const { length } = printed[part];
    if (length <= longest[part]) continue;
    throw new EvidenceFault(written[part].slice(0, 40), {
      expected: {
        vi: `«${part}» dài không quá ${longest[part]} ký tự (bản ${locale}: ${length})`,
        en: `«${part}» of at most ${longest[part]} characters (in ${locale}: ${length})`,
      },
      repair: {
        vi: 'Viết ngắn lại; chi tiết đã có trong bảng và ghi chú.',
        en: 'Shorten it; the table and the notes have the details.',
      },
    });
  }
  for (const id of unitsIn(table)) {
    const unit = library.units.get(id);
    if (!unit) continue;
    const words = (locale === 'vi' ? [unit.vi] : [unit.enSingular, unit.enPlural]).filter(
      (word) => word !== '',
    );
    const subtitle = printed.subtitle.toLocaleLowerCase(locale);
    if (words.some((word) => subtitle.includes(word.toLocaleLowerCase(locale)))) continue;
    throw new EvidenceFault(written.subtitle.slice(0, 40), {
      expected: {
        vi: `dòng phụ đề nêu đơn vị của con số: «${words.join('» hoặc «')}»`,
        en: `a subtitle that names the unit of the numbers: «${words.join('» or «')}»`,
      },
      repair: { vi: 'Thêm đơn vị vào «subtitle».', en: 'Add the unit to «subtitle».' },
    });
  }

  const years = rows.flatMap((row) => yearsOf(row, library));
  const last = String(Math.max(...years));
  if (years.length > 0 && !printed.subtitle.includes(last)) {
    throw new EvidenceFault(written.subtitle.slice(0, 40), {
      expected: {
        vi: `dòng phụ đề nêu năm cuối của số liệu: ${last}`,
        en: `a subtitle that names the last year of the data: ${last}`,
      },
      repair: { vi: 'Thêm năm vào «subtitle».', en: 'Add the year to «subtitle».' },
    });
  }
}

/**
 * The years that the key of a row names: `2024`, or the year of a period such as `2022-05` or `2023Q1`; not when it
 * was published.
 */
export function yearsOf(row: Row, library: Library): number[] {
  const { primaryKey = [], fields = [] } =
    library.datasets.get(row.dataset)?.descriptor.schema ?? {};
  return primaryKey.flatMap((column) => {
    if (fields.some(({ name, role }) => name === column && role === 'vintage')) return [];
    const [, year] = /^((?:19|20)\d\d)(?!\d)/.exec(row.cells[column]?.text ?? '') ?? [];
    return year === undefined ? [] : Number(year);
  });
}

/** The units of all numbers that are drawn, in the order of the table. */
export function unitsIn({ columns, rows }: FigureTable): Set<string> {
  return new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ reading }, index) =>
        columns[index]?.isExtra === true ? [] : (reading?.unit ?? []),
      ),
    ),
  );
}
