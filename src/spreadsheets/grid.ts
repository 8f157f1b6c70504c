/** A cell of a spreadsheet, as far as it can be known without its column. */
export interface GridCell {
  /**
   * What a person sees in it, in NFC and without spaces around. A number that the spreadsheet knows as one stands with
   * a decimal point and without marks between thousands, with the zeros at its end that the spreadsheet shows; a day
   * as YYYY-MM-DD. Empty for an empty cell.
   */
  readonly text: string;
  /** `text` for what was typed as text, and for every cell of a CSV: there nobody knows what the marks in it mean. */
  readonly kind: 'text' | 'number' | 'day' | 'error';
  /** The number that the spreadsheet keeps, where it is another one than it shows: 8.4231 shown as 8.42. */
  readonly stored?: string;
  /** Whether the number was shown in per cent. */
  readonly isPercent?: boolean;
}

export const emptyCell: GridCell = { text: '', kind: 'text' };

export interface GridRow {
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly GridCell[];
}

/** A sheet of a workbook, or a CSV. */
export interface Grid {
  /** Its name in the workbook; `null` for a CSV. */
  readonly sheet: string | null;
  readonly rows: readonly GridRow[];
  /** What separates the cells of a CSV; `null` for a sheet of a workbook. */
  readonly separator: string | null;
  /** How a CSV was written, for a person to see: «UTF-16 LE», «;». */
  readonly form: string | null;
}

/** A text in one way of writing: NFC, plain spaces, none around it. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00a0\u202f\u2007]/g, ' ')
    .replaceAll('\ufeff', '')
    .trim();
}
