import Papa from 'papaparse';

/**
 * Lines as the CSV files of `data/` are written: UTF-8 without a mark, commas, a line feed after each line, quotation
 * marks only where they are needed. So an edit changes only the lines that it is about.
 */
export function writeCsv(lines: readonly (readonly string[])[]): Uint8Array {
  const text = Papa.unparse(lines as string[][], { delimiter: ',', newline: '\n' });
  return new TextEncoder().encode(`${text}\n`);
}
