import { numberHint } from '../datasets/number-hints.ts';
import type { Field } from '../datasets/descriptor.ts';
import type { Advice } from '../datasets/problem.ts';
import type { Words } from '../i18n/locale.ts';
import type { DayOrder } from './day-forms.ts';
import type { Decimal } from './number-forms.ts';

/** What to say about cells of a spreadsheet that leave open what they mean. */

export const errorCell: Advice = {
  expected: {
    vi: 'nội dung của ô, không phải báo lỗi của bảng tính',
    en: 'the content of the cell, not an error of the spreadsheet',
  },
  repair: {
    vi: 'Sửa công thức trong bảng tính, hoặc chép lại con số từ nguồn.',
    en: 'Repair the formula in the spreadsheet, or copy the number from the source again.',
  },
};

export const dayForNumber: Advice = {
  expected: { vi: 'một con số', en: 'a number' },
  repair: {
    vi: 'Bảng tính đã đổi con số thành ngày (chẳng hạn 4.23 hay 9/63). Chép lại từ nguồn, định dạng ô là số hoặc văn bản trước khi gõ.',
    en: 'The spreadsheet turned the number into a date (such as 4.23 or 9/63). Copy it from the source again; make the cell a number or text before typing.',
  },
};

export const dayForText: Advice = {
  expected: { vi: 'chữ như nguồn viết', en: 'the words of the source' },
  repair: {
    vi: 'Bảng tính đã đổi chữ thành ngày (chẳng hạn 2023-04). Định dạng cột là văn bản rồi gõ lại.',
    en: 'The spreadsheet turned the words into a date (such as 2023-04). Make the column text and type it again.',
  },
};

export const percentNotMeant: Advice = {
  expected: {
    vi: 'một con số; cột này không tính bằng phần trăm',
    en: 'a number; this column is not in per cent',
  },
  repair: {
    vi: 'Xem lại cột nào của bộ dữ liệu nhận số phần trăm, hoặc bỏ định dạng phần trăm của ô.',
    en: 'See which column of the dataset takes percentages, or remove the percent format of the cell.',
  },
};

export function shownOtherwise(shown: string, stored: string): Advice {
  return {
    expected: {
      vi: `một con số: ô hiện ${shown} nhưng giữ ${stored}`,
      en: `one number: the cell shows ${shown} but keeps ${stored}`,
    },
    repair: {
      vi: 'Xem nguồn in bao nhiêu chữ số, rồi chạy lại với --digits shown (lấy số hiện ra) hoặc --digits stored (lấy số được giữ).',
      en: 'See how many digits the source prints, then run again with --digits shown (as shown) or --digits stored (as kept).',
    },
  };
}

/** Marks that tables print for «unknown», or for none at all. */
const dashes = /^(?:[-–—.…*x]+|n\/?a|\.\.|null|không có|chưa có)$/iu;

export function noNumber(text: string, { type }: Field): Advice {
  const expected: Words =
    type === 'year'
      ? { vi: 'một năm gồm bốn chữ số', en: 'a year of four digits' }
      : { vi: 'một con số hợp với cột này', en: 'a number that fits this column' };
  if (dashes.test(text)) {
    return {
      expected,
      repair: {
        vi: `Nếu «${text}» nghĩa là không biết, chạy lại với --unknown "${text}"; nếu nghĩa là không có gì, gõ số 0.`,
        en: `If “${text}” means unknown, run again with --unknown "${text}"; if it means none at all, type 0.`,
      },
    };
  }
  return { expected, repair: numberHint(text) };
}

export const serialDay: Advice = {
  expected: { vi: 'một ngày', en: 'a day' },
  repair: {
    vi: 'Ô này chứa số chứ không phải ngày. Định dạng cột là ngày trong bảng tính, xem ngày hiện ra có đúng không, rồi lưu lại.',
    en: 'This cell holds a number, not a day. Make the column a date in the spreadsheet, see whether the days are right, and save it again.',
  },
};

export const noDay: Advice = {
  expected: { vi: 'một ngày, chẳng hạn 28/4/2023', en: 'a day, such as 28/4/2023 or 2023-04-28' },
  repair: {
    vi: 'Viết đủ ngày, tháng và năm bốn chữ số.',
    en: 'Write day, month and a year of four digits.',
  },
};

export function twoNumbers(numbers: ReadonlyMap<Decimal, string> = new Map()): Advice {
  const [comma = '', point = ''] = [numbers.get('comma'), numbers.get('point')];
  return {
    expected: {
      vi: `một con số chỉ đọc được một cách: đây có thể là ${comma} hoặc ${point}`,
      en: `a number that can be read in one way only: this may be ${comma} or ${point}`,
    },
    repair: {
      vi: 'Xem nguồn, rồi chạy lại với --decimal comma (dấu phẩy là dấu thập phân) hoặc --decimal point (dấu chấm là dấu thập phân).',
      en: 'See the source, then run again with --decimal comma or --decimal point, whichever stands before decimals.',
    },
  };
}

export function otherDecimal(chosen: Decimal | null): Advice {
  const expected: Words =
    chosen === null
      ? {
          vi: 'một cách viết số trong cả bảng',
          en: 'one way of writing numbers in the whole sheet',
        }
      : chosen === 'comma'
        ? {
            vi: 'dấu phẩy là dấu thập phân, như các ô khác',
            en: 'a decimal comma, as in the other cells',
          }
        : {
            vi: 'dấu chấm là dấu thập phân, như các ô khác',
            en: 'a decimal point, as in the other cells',
          };
  return {
    expected,
    repair: {
      vi: 'Trong bảng có hai cách viết số. Xem nguồn và viết lại cho giống nhau.',
      en: 'The sheet writes numbers in two ways. See the source and write them alike.',
    },
  };
}

export function twoDays(days: ReadonlyMap<DayOrder, string> = new Map()): Advice {
  const [first = '', second = ''] = [days.get('day-first'), days.get('month-first')];
  return {
    expected: {
      vi: `một ngày chỉ đọc được một cách: đây có thể là ${first} hoặc ${second}`,
      en: `a day that can be read in one way only: this may be ${first} or ${second}`,
    },
    repair: {
      vi: 'Xem nguồn, rồi chạy lại với --days day-first (ngày trước tháng) hoặc --days month-first (tháng trước ngày).',
      en: 'See the source, then run again with --days day-first or --days month-first.',
    },
  };
}

export const otherOrder: Advice = {
  expected: {
    vi: 'một cách viết ngày trong cả bảng',
    en: 'one way of writing days in the whole sheet',
  },
  repair: {
    vi: 'Trong bảng có hai cách viết ngày. Xem nguồn và viết lại cho giống nhau.',
    en: 'The sheet writes days in two ways. See the source and write them alike.',
  },
};

export function unknownColumn(header: string, suggestion: string | null, dataset: string): Advice {
  const otherwise: Words = {
    vi: `Nói cột này là cột nào của ${dataset}: --map "${header}=tên_cột"; hoặc bỏ qua nó: --map "${header}="`,
    en: `Say which column of ${dataset} it is: --map "${header}=column"; or leave it out: --map "${header}="`,
  };
  return {
    expected: {
      vi: `tên một cột của bộ dữ liệu ${dataset}`,
      en: `the name of a column of the dataset ${dataset}`,
    },
    repair:
      suggestion === null
        ? otherwise
        : {
            vi: `Có phải ý bạn là «${suggestion}»? Nếu đúng: --map "${header}=${suggestion}". ${otherwise.vi}`,
            en: `Did you mean “${suggestion}”? If so: --map "${header}=${suggestion}". ${otherwise.en}`,
          },
  };
}

export function missingColumn(column: string, title: Words): Advice {
  return {
    expected: { vi: `cột «${title.vi}» (${column})`, en: `the column “${title.en}” (${column})` },
    repair: {
      vi: `Thêm cột này vào bảng, hoặc cho mọi dòng cùng một giá trị: --set ${column}=giá_trị`,
      en: `Add the column to the sheet, or give every row the same value: --set ${column}=value`,
    },
  };
}

export function noTable(columns: readonly string[]): Advice {
  return {
    expected: {
      vi: `một dòng tiêu đề có tên các cột: ${columns.join(', ')} (hoặc tên tiếng Việt của chúng)`,
      en: `a header row with the names of the columns: ${columns.join(', ')} (or their titles)`,
    },
    repair: {
      vi: 'Đặt tên cột vào một dòng, mỗi năm và mỗi tỉnh một dòng số liệu; số liệu xếp ngang theo năm phải được xoay lại thành dòng.',
      en: 'Put the names of the columns in one row, and one row for each observation; years that run across must become rows.',
    },
  };
}

export function severalTables(sheets: readonly string[]): Advice {
  return {
    expected: { vi: 'một trang tính', en: 'one sheet' },
    repair: {
      vi: `Nhiều trang tính khớp với bộ dữ liệu. Chọn một: ${sheets.map((sheet) => `--sheet "${sheet}"`).join(' · ')}`,
      en: `Several sheets fit the dataset. Choose one: ${sheets.map((sheet) => `--sheet "${sheet}"`).join(' · ')}`,
    },
  };
}

export const unreadable: Advice = {
  expected: {
    vi: 'một tệp Excel (.xlsx, .xls), .ods, hoặc CSV bằng UTF-8 hay UTF-16',
    en: 'an Excel file (.xlsx, .xls), an .ods, or a CSV in UTF-8 or UTF-16',
  },
  repair: {
    vi: 'Mở tệp trong bảng tính, bỏ mật khẩu nếu có, và lưu lại thành .xlsx.',
    en: 'Open the file in a spreadsheet, remove its password if there is one, and save it as .xlsx.',
  },
};

export const keyTwice: Advice = {
  expected: { vi: 'mỗi khóa một dòng', en: 'one row for each key' },
  repair: {
    vi: 'Bảng tính có hai dòng cho cùng một khóa. Giữ một dòng, hoặc phân biệt hai dòng bằng cột khóa.',
    en: 'The spreadsheet has two rows for one key. Keep one, or tell them apart in a column of the key.',
  },
};

export function otherColumns(columns: readonly string[]): Advice {
  return {
    expected: {
      vi: `đúng các cột của bộ dữ liệu: ${columns.join(', ')}`,
      en: `the columns of the dataset, all and no others: ${columns.join(', ')}`,
    },
    repair: {
      vi: 'Khôi phục dòng tiêu đề, hoặc đưa bảng vào bằng npm run import, lệnh này nhận cả bảng thiếu cột.',
      en: 'Restore the header, or bring the sheet in with npm run import, which takes sheets with fewer columns.',
    },
  };
}

export const loneCell: Advice = {
  expected: { vi: 'một dòng số liệu', en: 'a row of data' },
  repair: {
    vi: 'Dòng này chỉ có một ô có chữ. Xoá nó nếu là ghi chú; điền các ô còn lại nếu là số liệu.',
    en: 'This row has one filled cell only. Delete it if it is a note; fill in the other cells if it is data.',
  },
};

export const outsideColumns: Advice = {
  expected: { vi: 'mọi ô đều nằm dưới một tên cột', en: 'every cell below the name of a column' },
  repair: {
    vi: 'Đặt tên cho cột này hoặc xoá ô. Trong tệp CSV, đây thường là dấu ngăn cách nằm trong chữ: đặt cả ô trong ngoặc kép.',
    en: 'Name the column or delete the cell. In a CSV this is mostly a separator within words: put the cell in quotation marks.',
  },
};

export const shortRow: Advice = {
  expected: {
    vi: 'số ô bằng số cột của dòng tiêu đề',
    en: 'as many cells as the header has columns',
  },
  repair: {
    vi: 'Xem dòng này thiếu dấu phẩy ở đâu: ô trống ở cuối dòng cũng cần dấu phẩy đứng trước.',
    en: 'See where a comma is missing in this row: empty cells at its end need their commas too.',
  },
};
