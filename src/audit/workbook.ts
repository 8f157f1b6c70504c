import { readArchive } from './archive.ts';

/** A cell of a workbook as a reader sees it. */
export interface SeenCell {
  readonly kind: 'text' | 'number' | 'formula';
  /** A text; of a number its digits as its format shows them, of a day YYYY-MM-DD. */
  readonly shown: string;
}

/** A sheet: its cells by line and column, both counted from 0. */
export type Sheet = readonly (readonly (SeenCell | null)[])[];

const day = 86_400_000;

/**
 * The sheets of an Excel workbook by name, in its order, read from its files (ECMA-376, part 1, 18.2 to 18.8).
 * @throws Error for what cannot be read as a workbook
 */
export function readWorkbook(bytes: Buffer): Map<string, Sheet> {
  const files = readArchive(bytes);
  const text = (name: string): string => {
    const file = files.get(name);
    if (!file) throw new Error(`no «${name}» in the workbook`);
    return file.toString('utf8');
  };
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) =>
      decode([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, part = '']) => part).join('')),
  );
  const formats = readFormats(text('xl/styles.xml'));
  const targets = new Map(
    elements(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((each) => [
      each['Id'],
      each['Target'] ?? '',
    ]),
  );
  return new Map(
    elements(text('xl/workbook.xml'), 'sheet').map((each) => {
      const target = targets.get(each['r:id']) ?? '';
      const xml = text(`xl/${target.replace(/^\/?(?:xl\/)?/, '')}`);
      return [decode(each['name'] ?? ''), readSheet(xml, strings, formats)];
    }),
  );
}

function readSheet(xml: string, strings: readonly string[], formats: readonly string[]): Sheet {
  const lines: (SeenCell | null)[][] = [];
  for (const [, attributes = '', inside = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const { r = '', s = '0', t = 'n' } = attributesIn(attributes);
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(r) ?? [];
    const line = Number(digits) - 1;
    const column =
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (lines.length <= line) lines.push([]);
    const cells = lines[line] ?? [];
    while (cells.length <= column) cells.push(null);
    const [, value] = /<v>(.*?)<\/v>/s.exec(inside) ?? [];
    if (/<f[ >]/.test(inside)) cells[column] = { kind: 'formula', shown: inside };
    else if (value === undefined) continue;
    else if (t === 's') cells[column] = { kind: 'text', shown: strings[Number(value)] ?? '' };
    else if (t === 'n') cells[column] = { kind: 'number', shown: show(value, formats[Number(s)]) };
    else throw new Error(`the cell ${r} is of an unknown type`);
  }
  return lines;
}

/** A number as a format shows it: `0.00` with two decimals, `yyyy-mm-dd` as the day with that number. */
function show(value: string, format = ''): string {
  if (format === 'yyyy-mm-dd') {
    return new Date(Date.UTC(1899, 11, 30) + Number(value) * day).toISOString().slice(0, 10);
  }
  const [, decimals] = /^0(?:\.(0+))?$/.exec(format) ?? [];
  return /^0(?:\.0+)?$/.test(format) ? Number(value).toFixed(decimals?.length ?? 0) : value;
}

/** The format of numbers that each style of cells has. */
function readFormats(xml: string): string[] {
  const codes = new Map(
    elements(xml, 'numFmt').map((each) => [each['numFmtId'], decode(each['formatCode'] ?? '')]),
  );
  const [, styles = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml) ?? [];
  return elements(styles, 'xf').map(({ numFmtId = '' }) => codes.get(numFmtId) ?? '');
}

function elements(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, 'gs'))].map(([, attributes = '']) =>
    attributesIn(attributes),
  );
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Text of XML with its letters by name and by number, and with those that a workbook writes as `_x0041_`. */
function decode(text: string): string {
  return text
    .replaceAll(
      /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
      (whole, hex?: string, number?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? whole;
        return String.fromCodePoint(hex === undefined ? Number(number) : Number.parseInt(hex, 16));
      },
    )
    .replaceAll(/_x([\da-f]{4})_/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}
