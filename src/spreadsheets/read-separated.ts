import Papa from 'papaparse';
import { utf16Order } from '../datasets/byte-forms.ts';
import { plainText, type Grid } from './grid.ts';

const delimiters = [',', ';', '\t'] as const;

/**
 * A CSV however Excel writes it: UTF-8 or UTF-16, with or without a mark at its beginning, with any line ends. Which
 * sign separates its cells is for whoever knows its columns to say, so each is tried.
 * @returns one grid for each separator that cuts it into more than one column; none when the bytes are no such text.
 */
export function readSeparated(bytes: Uint8Array): Grid[] {
  const decoded = decode(bytes);
  if (decoded === null) return [];
  // Excel begins some files with «sep=;», which it does not show.
  const text = decoded.text.replaceAll(/\r\n?/g, '\n').replace(/^sep=.\n/, '');
  const grids = delimiters.map((delimiter) => {
    const lines: { line: number; cells: string[] }[] = [];
    let line = 1 + (decoded.text.startsWith('sep=') ? 1 : 0);
    let cursor = 0;
    Papa.parse<string[]>(text, {
      delimiter,
      step: ({ data, meta }) => {
        lines.push({ line, cells: data });
        line += text.slice(cursor, meta.cursor).split('\n').length - 1;
        cursor = meta.cursor;
      },
    });
    const name = delimiter === '\t' ? 'Tab' : delimiter;
    return {
      sheet: null,
      separator: delimiter,
      form: `${decoded.form}, «${name}»`,
      rows: lines.map((row) => ({
        line: row.line,
        cells: row.cells.map((cell) => ({ text: plainText(cell), kind: 'text' as const })),
      })),
    };
  });
  const wide = grids.filter(({ rows }) => rows.some(({ cells }) => cells.length > 1));
  return wide.length > 0 ? wide : grids.slice(0, 1);
}

function decode(bytes: Uint8Array): { text: string; form: string } | null {
  const form = utf16Order(bytes) ?? 'utf-8';
  try {
    const text = new TextDecoder(form, { fatal: true }).decode(bytes);
    return { text, form: form.toUpperCase() };
  } catch {
    return null;
  }
}
