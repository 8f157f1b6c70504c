import type { Advice } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** What to say about the header and about rows as a whole: quotation marks, blank lines, number of cells. */

export const brokenQuotes: Advice = {
  rule: 'table',
  expected: {
    vi: 'dấu ngoặc kép bao trọn ô ("…"), dấu ngoặc kép bên trong viết hai lần ("")',
    en: 'quotation marks around the whole cell ("…"), those inside it doubled ("")',
  },
  repair: {
    vi: 'Thêm dấu ngoặc kép còn thiếu, bỏ dấu thừa hay dấu cách nằm giữa dấu ngoặc và dấu phẩy.',
    en: 'Add the missing quotation mark, or remove the extra one or the space between it and the comma.',
  },
};

export const blankLine: Advice = {
  rule: 'table',
  expected: { vi: 'không có dòng trống', en: 'no blank lines' },
  repair: { vi: 'Xoá dòng này.', en: 'Delete this line.' },
};

export const repeatedHeader: Advice = {
  rule: 'table',
  expected: {
    vi: 'dữ liệu; dòng này là dòng tiêu đề lặp lại',
    en: 'data; this is the header again',
  },
  repair: { vi: 'Xoá dòng này.', en: 'Delete this line.' },
};

/** Two rows between which the line break was lost. */
export function gluedRows(second: string): Advice {
  return {
    rule: 'table',
    expected: {
      vi: 'mỗi dòng một bản ghi; ở đây hai dòng dính vào nhau',
      en: 'one record a line; here two lines were joined',
    },
    repair: {
      vi: `Xuống dòng (Enter) ngay trước «${second}».`,
      en: `Break the line (Enter) directly before “${second}”.`,
    },
  };
}

/** A row that sums up or explains the table. */
export const rowOfWords: Advice = {
  rule: 'table',
  expected: {
    vi: 'mỗi dòng một bản ghi; dòng tổng, ghi chú hay nguồn không nằm trong bảng',
    en: 'one record a row; no totals, remarks or sources below the table',
  },
  repair: {
    vi: 'Xoá dòng này; ghi chú viết vào cột ghi chú, nguồn vào cột nguồn.',
    en: 'Delete this row; remarks belong into the column of notes, sources into that of sources.',
  },
};

/** Items of a list that were separated by commas. */
export const commaInList: Advice = {
  rule: 'table',
  expected: {
    vi: 'các mục trong một ô ngăn cách bằng dấu chấm phẩy: a;b',
    en: 'the items of a cell separated by semicolons: a;b',
  },
  repair: {
    vi: 'Đổi dấu phẩy giữa các mục thành dấu chấm phẩy.',
    en: 'Turn the comma between the items into a semicolon.',
  },
};

/** A text with a comma and no quotation marks around it. */
export const commaInText: Advice = {
  rule: 'table',
  expected: {
    vi: 'ô có dấu phẩy nằm trong dấu ngoặc kép: "…"',
    en: 'a cell with a comma in quotation marks: "…"',
  },
  repair: {
    vi: 'Đặt cả ô trong dấu ngoặc kép; nếu dấu phẩy thừa thì xoá.',
    en: 'Put the whole cell in quotation marks; if the comma is one too many, delete it.',
  },
};

/** A row that is not as wide as the header. */
export function cellCount(cells: readonly string[], expected: number): Advice {
  return {
    rule: 'table',
    expected: {
      vi: `${expected} ô như dòng tiêu đề; dòng này có ${cells.length}`,
      en: `${expected} cells like the header; this row has ${cells.length}`,
    },
    repair: cells.length > expected ? tooMany(cells, expected) : tooFew(cells),
  };
}

function tooMany(cells: readonly string[], expected: number): Advice['repair'] {
  if (cells.slice(expected).every((cell) => cell === '')) {
    return {
      vi: 'Xoá dấu phẩy thừa ở cuối dòng.',
      en: 'Delete the extra commas at the end of the row.',
    };
  }
  return {
    vi: 'Ô có dấu phẩy trong nội dung phải nằm trong dấu ngoặc kép: "…". Xem có dấu phẩy thừa không.',
    en: 'A cell whose text has a comma must stand in quotation marks: "…". See whether there is a comma too many.',
  };
}

function tooFew(cells: readonly string[]): Advice['repair'] {
  if (cells.length === 1 && cells[0]?.includes(',') === true) {
    return {
      vi: 'Bỏ cặp dấu ngoặc kép bao cả dòng.',
      en: 'Remove the quotation marks around the whole row.',
    };
  }
  if (cells.length === 1 && /[;\t|]/.test(cells[0] ?? '')) {
    return {
      vi: 'Ngăn cách các ô bằng dấu phẩy.',
      en: 'Separate the cells with commas.',
    };
  }
  return {
    vi: 'Thêm ô còn thiếu theo nguồn; ô chưa biết giá trị để trống nhưng vẫn giữ dấu phẩy.',
    en: 'Add the missing cells from the source; a cell of unknown value stays empty but keeps its comma.',
  };
}

/** A number that a comma cut into two cells. */
export const commaInNumber: Advice = {
  rule: 'table',
  expected: {
    vi: 'số viết với dấu chấm thập phân, không ngăn cách hàng nghìn; ở đây dấu phẩy cắt số thành hai ô',
    en: 'a number with a decimal point and no thousands separator; here a comma cut it into two cells',
  },
  repair: {
    vi: 'Đổi dấu phẩy thập phân thành dấu chấm; bỏ dấu phẩy ngăn cách hàng nghìn.',
    en: 'Turn the decimal comma into a point; remove a comma between thousands.',
  },
};

export function unknownColumn(suggestion: string | null, dataset: string): Advice {
  return {
    expected: {
      vi: `tên cột khai trong data/${dataset}.yaml`,
      en: `the name of a column declared in data/${dataset}.yaml`,
    },
    repair: didYouMean(suggestion, {
      vi: `Khai cột này trong data/${dataset}.yaml, hoặc xoá cột khỏi tệp CSV.`,
      en: `Declare the column in data/${dataset}.yaml, or delete it from the CSV.`,
    }),
  };
}

export function missingColumn(dataset: string): Advice {
  return {
    expected: {
      vi: `cột này, vì data/${dataset}.yaml đã khai`,
      en: `this column, which data/${dataset}.yaml declares`,
    },
    repair: {
      vi: 'Thêm cột vào tệp CSV, hoặc bỏ khai báo.',
      en: 'Add the column to the CSV, or remove its declaration.',
    },
  };
}

export const duplicateColumn: Advice = {
  expected: { vi: 'mỗi tên cột một lần', en: 'each column name once' },
  repair: {
    vi: 'Xoá cột lặp, hoặc sửa lại tên đúng.',
    en: 'Delete the repeated column, or correct its name.',
  },
};

export const emptyColumns: Advice = {
  expected: {
    vi: 'không có cột trống ở cuối bảng',
    en: 'no empty columns at the end of the table',
  },
  repair: {
    vi: 'Trong bảng tính, chọn các cột sau cột cuối có tên rồi xoá (Delete Columns), và lưu lại; trên GitHub, xoá các dấu phẩy thừa ở cuối mỗi dòng.',
    en: 'In the spreadsheet, select the columns behind the last named one, delete them and save again; on GitHub, delete the extra commas at the end of each line.',
  },
};

export const namelessColumn: Advice = {
  expected: { vi: 'mỗi cột có tên', en: 'a name for every column' },
  repair: {
    vi: 'Xoá dấu phẩy thừa ở dòng tiêu đề, hoặc đặt tên cho cột.',
    en: 'Delete the extra comma from the header, or name the column.',
  },
};

/** The right columns in another order than declared. */
export function columnOrder(
  declared: readonly string[],
  swapped: readonly [string, string] | null,
): Advice {
  const order = declared.join(',');
  const swap =
    swapped === null
      ? { vi: '', en: '' }
      : {
          vi: `Hai cột «${swapped[0]}» và «${swapped[1]}» đổi chỗ cho nhau. `,
          en: `The columns “${swapped[0]}” and “${swapped[1]}” have changed places. `,
        };
  return {
    expected: {
      vi: `các cột theo thứ tự: ${order}`,
      en: `the columns in this order: ${order}`,
    },
    repair: {
      vi: `${swap.vi}Xếp lại cả cột (tên lẫn dữ liệu); nếu chỉ tên bị đổi thì sửa dòng tiêu đề.`,
      en: `${swap.en}Put back whole columns, names and data; if only the names moved, correct the header.`,
    },
  };
}

/** The names of the columns stand further down, below a title. */
export function headerBelow(declared: readonly string[], line: number): Advice {
  const above = line === 2 ? '1' : `1–${line - 1}`;
  return {
    expected: noHeader(declared).expected,
    repair: {
      vi: `Tên các cột nằm ở dòng ${line}: xoá dòng ${above} ở trên nó.`,
      en: `The names of the columns are in line ${line}: delete line ${above} above it.`,
    },
  };
}

export function noHeader(declared: readonly string[]): Advice {
  return {
    expected: {
      vi: `dòng đầu là tên các cột: ${declared.join(',')}`,
      en: `a first line with the names of the columns: ${declared.join(',')}`,
    },
    repair: {
      vi: 'Thêm dòng tiêu đề lên đầu tệp, hoặc khôi phục tệp từ lịch sử.',
      en: 'Add the header as the first line, or restore the file from its history.',
    },
  };
}
