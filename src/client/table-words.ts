/** What a figure's table says of its cells: the script reads it and has no words of its own. */
export interface TableWords {
  readonly rows: readonly HTMLTableRowElement[];
  /** The cell in words, «Bình Phước · 2021: 9/63 (ước tính lần đầu)»; empty where there is no such cell. */
  readonly cell: (row: number, column: number) => string;
  /** All cells of a row in words. */
  readonly row: (row: number) => string;
  /** What heads a row. */
  readonly name: (row: number) => string;
}

export function readTable(table: HTMLTableElement): TableWords {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1).map(words);
  const notes = new Map(
    [...(table.closest('details, section')?.querySelectorAll('[data-mark]') ?? [])].map((note) => [
      note.getAttribute('data-mark'),
      words(note),
    ]),
  );

  const name = (row: number) => words(rows[row]?.querySelector('th'));
  const value = (row: number, column: number) => {
    const cell = rows[row]?.querySelectorAll('td')[column];
    if (!cell) return '';
    const note = notes.get(cell.querySelector('sup')?.textContent?.trim() ?? '');
    return words(cell) + (note === undefined ? '' : ` (${note})`);
  };
  return {
    rows,
    name,
    cell: (row, column) => `${name(row)} · ${columns[column] ?? ''}: ${value(row, column)}`,
    row: (row) =>
      `${name(row)} · ${columns.map((title, column) => `${title}: ${value(row, column)}`).join(' · ')}`,
  };
}

/** The text of an element without the letters that lead to notes, in one line. */
function words(element: Element | null | undefined): string {
  return [...(element?.childNodes ?? [])]
    .filter(({ nodeName }) => nodeName !== 'SUP')
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
