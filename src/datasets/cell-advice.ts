import type { Words } from '../i18n/locale.ts';
import { inForm } from './form-hints.ts';
import { numberHint } from './number-hints.ts';
import type { Advice } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** What to say about single cells: type, range, vocabulary, references. */

const copyAgain: Words = {
  vi: 'Ghi lại theo nguồn.',
  en: 'Write what the source has.',
};

export const required: Advice = {
  expected: {
    vi: 'một giá trị; cột này không được để trống',
    en: 'a value; this column may not be empty',
  },
  repair: {
    vi: 'Điền giá trị theo nguồn; nếu không có, bỏ cả dòng.',
    en: 'Fill in the value from the source; if there is none, remove the row.',
  },
};

const integer: Words = {
  vi: 'số nguyên chỉ gồm chữ số, ví dụ 12 hay -5',
  en: 'a whole number in plain digits, such as 12 or -5',
};

export function notInteger(text: string): Advice {
  if (/^-?\d+\.\d+$/.test(text) && !/^-?[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    return {
      expected: integer,
      repair: {
        vi: 'Bỏ phần sau dấu chấm nếu đó là số nguyên; nếu đúng là số lẻ, khai cột kiểu number trong tệp .yaml.',
        en: 'Remove the point and what follows if the number is whole; if it is not, declare the column as number in the .yaml.',
      },
    };
  }
  return { expected: integer, repair: numberHint(text) };
}

export function notNumber(text: string, decimals: number): Advice {
  return { expected: numberOf(decimals), repair: numberHint(text) };
}

export function tooManyDecimals(text: string, decimals: number): Advice {
  const thousands = /^-?[1-9]\d{0,2}\.\d{3}$/.test(text);
  return {
    expected: numberOf(decimals),
    repair: thousands
      ? numberHint(text)
      : {
          vi: 'Ghi đúng số chữ số như trong nguồn; nếu nguồn có nhiều hơn, tăng «decimals» của cột trong tệp .yaml.',
          en: 'Write as many digits as the source has; if it has more, raise “decimals” of the column in the .yaml.',
        },
  };
}

function numberOf(decimals: number): Words {
  if (decimals === 0) {
    return {
      vi: 'số chỉ gồm chữ số, không có phần thập phân',
      en: 'a number in plain digits without decimals',
    };
  }
  return {
    vi: `số viết với dấu chấm thập phân và nhiều nhất ${decimals} chữ số sau dấu chấm, không ngăn cách hàng nghìn`,
    en: `a number with a decimal point, at most ${decimals} digits after it, and no thousands separator`,
  };
}

export const tooManyDigits: Advice = {
  expected: {
    vi: 'số có nhiều nhất 15 chữ số, để không chữ số nào mất đi khi đọc',
    en: 'a number of at most 15 digits, so that none is lost in reading',
  },
  repair: {
    vi: 'Xem lại số trong nguồn; nếu đây là mã chứ không phải số, khai cột kiểu string trong tệp .yaml.',
    en: 'Check the number in the source; if it is a code and not a number, declare the column as string in the .yaml.',
  },
};

export function notYear(text: string): Advice {
  return {
    expected: {
      vi: 'một năm gồm bốn chữ số (YYYY)',
      en: 'a year of four digits (YYYY)',
    },
    repair: yearRepair(text),
  };
}

function yearRepair(text: string): Words {
  const [, whole] = /^([12]\d{3})[.,]0+$/.exec(text) ?? [];
  if (whole !== undefined) {
    return {
      vi: `Bảng tính đã thêm phần thập phân: ghi ${whole}.`,
      en: `The spreadsheet added decimals: write ${whole}.`,
    };
  }
  if (/^\d+$/.test(text)) {
    return { vi: 'Ghi đủ bốn chữ số của năm.', en: 'Write all four digits of the year.' };
  }
  const [, year] = /(?:^|\D)([12]\d{3})(?:\D|$)/.exec(text) ?? [];
  return year === undefined
    ? numberHint(text)
    : { vi: `Chỉ ghi năm: ${year}.`, en: `Write the year alone: ${year}.` };
}

const date: Words = {
  vi: 'một ngày viết năm-tháng-ngày (YYYY-MM-DD)',
  en: 'a date as year-month-day (YYYY-MM-DD)',
};

const isoForm = /^\d{4}-\d{2}-\d{2}$/;

export function notDate(text: string): Advice {
  const meant = inForm(text, (each) => isoForm.test(each));
  if (meant !== null) return { expected: date, repair: write(meant, copyAgain) };
  if (/^\d{4}(-\d{2})?$/.test(text)) {
    return {
      expected: date,
      repair: {
        vi: 'Ghi đủ ngày; nếu nguồn chỉ cho biết năm hay tháng, khai cột kiểu string trong tệp .yaml.',
        en: 'Write the whole date; if the source only gives a year or month, declare the column as string in the .yaml.',
      },
    };
  }
  if (/^\d+$/.test(text)) {
    return {
      expected: date,
      repair: {
        vi: 'Bảng tính đã đổi ngày thành số thứ tự: chép lại ngày từ nguồn.',
        en: 'The spreadsheet turned the date into a serial number: copy the date from the source again.',
      },
    };
  }
  return {
    expected: date,
    repair: {
      vi: 'Viết lại theo thứ tự năm-tháng-ngày, có số không ở đầu, không kèm giờ.',
      en: 'Write it as year-month-day, with leading zeros and without a time.',
    },
  };
}

export const noSuchDay: Advice = {
  expected: {
    vi: 'một ngày có trong lịch',
    en: 'a day that is in the calendar',
  },
  repair: {
    vi: 'Xem lại ngày và tháng trong nguồn; thứ tự là năm-tháng-ngày.',
    en: 'Check day and month in the source; the order is year-month-day.',
  },
};

const list: Words = {
  vi: 'các mục khác nhau, ngăn cách bằng dấu chấm phẩy, không có dấu cách: a;b;c',
  en: 'different items separated by semicolons without spaces: a;b;c',
};

export const emptyItem: Advice = {
  expected: list,
  repair: {
    vi: 'Xoá dấu chấm phẩy thừa.',
    en: 'Remove the extra semicolon.',
  },
};

export const spacedItem: Advice = {
  expected: list,
  repair: {
    vi: 'Xoá dấu cách cạnh dấu chấm phẩy.',
    en: 'Remove the space beside the semicolon.',
  },
};

export const repeatedItem: Advice = {
  expected: list,
  repair: { vi: 'Xoá mục lặp lại.', en: 'Remove the repeated item.' },
};

export const spreadsheetError: Advice = {
  expected: {
    vi: 'nội dung của ô, không phải báo lỗi của bảng tính',
    en: 'the content of the cell, not an error of the spreadsheet',
  },
  repair: {
    vi: 'Chép lại nội dung từ nguồn, hoặc để ô trống nếu nguồn không có.',
    en: 'Copy the content from the source again, or leave the cell empty if the source has none.',
  },
};

export function tooSmall(minimum: number): Advice {
  return {
    expected: { vi: `từ ${minimum} trở lên`, en: `${minimum} or more` },
    repair: copyAgain,
  };
}

/** @param text what stands there: a dot between thousands makes 1.234 of 1234 and the other way round */
export function tooLarge(maximum: number, text: string): Advice {
  return {
    expected: { vi: `không quá ${maximum}`, en: `${maximum} or less` },
    repair: /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? numberHint(text) : copyAgain,
  };
}

export function notARank(outOf: number): Advice {
  return {
    expected: {
      vi: `hạng từ 1 đến ${outOf}`,
      en: `a rank from 1 to ${outOf}`,
    },
    repair: {
      vi: 'Xem lại hạng và tổng số đơn vị được xếp hạng trong nguồn.',
      en: 'Check the rank and how many are ranked in the source.',
    },
  };
}

/** @param rewritten what stands there, written in the form of the column, where that can be guessed */
export function otherForm(form: Words, rewritten: string | null): Advice {
  return {
    expected: { vi: `dạng ${form.vi}`, en: `the form ${form.en}` },
    repair: write(rewritten, {
      vi: 'Viết lại đúng dạng của cột.',
      en: 'Write it in the form of the column.',
    }),
  };
}

/** What to write, where it can be guessed; spreadsheets change dates and leading zeros of their own accord. */
function write(rewritten: string | null, otherwise: Words): Words {
  if (rewritten === null) return otherwise;
  return {
    vi: `Có phải ý bạn là «${rewritten}»? Xem lại trong nguồn; định dạng cột là «Văn bản» để bảng tính không tự đổi.`,
    en: `Did you mean “${rewritten}”? Check the source; format the column as text, so that the spreadsheet does not change it.`,
  };
}

/** A word outside the list that the column allows. */
export function notAmong(allowed: readonly string[], suggestion: string | null): Advice {
  return {
    expected: {
      vi: `một trong: ${allowed.join(', ')}`,
      en: `one of: ${allowed.join(', ')}`,
    },
    repair: didYouMean(suggestion, {
      vi: 'Chọn một từ trong danh sách.',
      en: 'Choose a word of the list.',
    }),
  };
}

/** An id that its register does not have. */
export function unknownId(register: string, suggestion: string | null): Advice {
  return {
    rule: 'unknown-name',
    expected: {
      vi: `mã có trong data/${register}.csv`,
      en: `an id of data/${register}.csv`,
    },
    repair: didYouMean(suggestion, {
      vi: `Sửa lại mã, hoặc thêm một dòng vào data/${register}.csv.`,
      en: `Correct the id, or add a row to data/${register}.csv.`,
    }),
  };
}

export const repeatedValue = (line: number): Advice => ({
  expected: {
    vi: `giá trị chỉ có một lần trong cột; dòng ${line} đã có`,
    en: `a value that occurs once in the column; line ${line} has it already`,
  },
  repair: {
    vi: 'Sửa một trong hai dòng theo nguồn.',
    en: 'Correct one of the two rows from the source.',
  },
});

export const emptyKey: Advice = {
  rule: 'repeated',
  expected: {
    vi: 'một giá trị; cột này thuộc khoá chính, dùng để gọi tên dòng',
    en: 'a value; this column is part of the primary key, which names the row',
  },
  repair: {
    vi: 'Điền giá trị theo nguồn.',
    en: 'Fill in the value from the source.',
  },
};

export const keyCharacters: Advice = {
  expected: {
    vi: 'giá trị không có dấu phẩy hay ngoặc vuông, vì bài viết gọi tên dòng dạng [a,b]',
    en: 'a value without commas or square brackets, because stories name the row as [a,b]',
  },
  repair: {
    vi: 'Bỏ hoặc thay các ký tự , [ ] trong ô này.',
    en: 'Remove or replace the characters , [ ] in this cell.',
  },
};
