import type { Advice } from './problem.ts';

/** What to say about files as a whole: name, encoding, emptiness, delimiter, end. */

const saveAsUtf8 = {
  vi: 'Lưu lại tệp ở mã UTF-8 (trong bảng tính: dạng «CSV UTF-8»), rồi tải lên lại. Nếu có chữ hoặc số bị thay bằng ký hiệu lạ, chép lại từ nguồn.',
  en: 'Save the file as UTF-8 (in a spreadsheet: as “CSV UTF-8”) and upload it again. Where letters or digits were replaced, copy them from the source again.',
};

export const workbook: Advice = {
  rule: 'encoding',
  expected: {
    vi: 'tệp CSV là văn bản thuần, không phải sổ tính Excel đổi đuôi',
    en: 'a CSV in plain text, not an Excel workbook under another name',
  },
  repair: saveAsUtf8,
};

export const notUtf8: Advice = {
  rule: 'encoding',
  expected: { vi: 'văn bản mã hoá UTF-8', en: 'text encoded as UTF-8' },
  repair: saveAsUtf8,
};

/** @param others the lines of further conflicts in the file */
export function mergeConflict(others: readonly number[]): Advice {
  const more = others.length === 0 ? '' : others.join(', ');
  return {
    rule: 'merge-conflict',
    expected: {
      vi: 'nội dung, không phải dấu xung đột của Git',
      en: 'content, not the conflict markers of Git',
    },
    repair: {
      vi: `Giữ một trong hai bản ở giữa các dấu <<<<<<<, ======= và >>>>>>>, rồi xoá ba dòng dấu.${more === '' ? '' : ` Cũng vậy ở dòng ${more}.`}`,
      en: `Keep one of the two versions between <<<<<<<, ======= and >>>>>>>, then delete the three marker lines.${more === '' ? '' : ` The same in line ${more}.`}`,
    },
  };
}

export const emptyFile: Advice = {
  rule: 'file',
  expected: { vi: 'tệp có nội dung', en: 'a file with content' },
  repair: {
    vi: 'Khôi phục nội dung từ lịch sử của tệp trên GitHub, hoặc xoá cả tệp .csv lẫn tệp .yaml cùng tên.',
    en: 'Restore the content from the history of the file on GitHub, or delete both the .csv and the .yaml of this name.',
  },
};

export const carriageReturns: Advice = {
  rule: 'encoding',
  expected: {
    vi: 'dòng kết thúc bằng LF hoặc CRLF',
    en: 'lines that end in LF or CRLF',
  },
  repair: {
    vi: 'Lưu lại tệp dạng «CSV UTF-8», không phải «CSV (Macintosh)».',
    en: 'Save the file again as “CSV UTF-8”, not “CSV (Macintosh)”.',
  },
};

export const headerOnly: Advice = {
  rule: 'table',
  expected: {
    vi: 'ít nhất một dòng dữ liệu dưới dòng tiêu đề',
    en: 'at least one row of data below the header',
  },
  repair: {
    vi: 'Thêm dữ liệu, hoặc khôi phục tệp từ lịch sử nếu dữ liệu bị mất.',
    en: 'Add the data, or restore the file from its history if the data were lost.',
  },
};

export const noFinalNewline: Advice = {
  rule: 'table',
  expected: {
    vi: 'dòng cuối kết thúc bằng một dấu xuống dòng; thiếu dấu này, tệp có thể đã bị cắt cụt',
    en: 'a line break at the end of the last line; without it the file may have been cut off',
  },
  repair: {
    vi: 'Xem dòng cuối có đủ ô và đủ chữ số như trong nguồn không, rồi nhấn Enter ở cuối dòng đó.',
    en: 'Check that the last line has all its cells and digits as in the source, then press Enter at its end.',
  },
};

const delimiterNames = {
  ';': { vi: 'dấu chấm phẩy (;)', en: 'semicolons (;)' },
  '\t': { vi: 'dấu tab', en: 'tabs' },
  '|': { vi: 'dấu gạch đứng (|)', en: 'vertical bars (|)' },
} as const;

export const otherDelimiters = Object.keys(delimiterNames) as (keyof typeof delimiterNames)[];

export function wrongDelimiter(delimiter: keyof typeof delimiterNames): Advice {
  const name = delimiterNames[delimiter];
  return {
    rule: 'table',
    expected: {
      vi: `các ô ngăn cách bằng dấu phẩy; ở đây là ${name.vi}`,
      en: `cells separated by commas; here they are separated by ${name.en}`,
    },
    repair: {
      vi: 'Lưu lại tệp với dấu phẩy ngăn cách các ô («CSV UTF-8, phân tách bằng dấu phẩy») và dấu chấm thập phân.',
      en: 'Save the file with commas between the cells (“CSV UTF-8, comma delimited”) and decimal points.',
    },
  };
}

export const badFileName: Advice = {
  rule: 'file',
  expected: {
    vi: 'tệp nằm ngay trong data/, tên gồm chữ thường không dấu, chữ số, gạch nối, đuôi .csv hoặc .yaml',
    en: 'a file directly in data/, named in small letters, digits and hyphens, ending in .csv or .yaml',
  },
  repair: { vi: 'Đổi tên hoặc chuyển tệp.', en: 'Rename or move the file.' },
};

/** @param better the name that was probably meant @param isThere whether there is such a file already */
export function renameFile(better: string, isThere: boolean): Advice {
  return {
    ...badFileName,
    repair: isThere
      ? {
          vi: `Đã có ${better}: nếu tệp này mới hơn thì thay nội dung tệp ấy, rồi xoá tệp này.`,
          en: `There is ${better} already: if this one is newer, replace the content of that file, then delete this one.`,
        }
      : {
          vi: `Có phải ý bạn là «${better}»? Đổi tên tệp.`,
          en: `Did you mean “${better}”? Rename the file.`,
        },
  };
}

/** One of the two files of a dataset bears another name than the other. */
export function otherNameThan(partner: string, better: string): Advice {
  return {
    rule: 'file',
    expected: {
      vi: `hai tệp cùng tên; ${partner} không có tệp nào cùng tên`,
      en: `two files of one name; nothing goes with ${partner}`,
    },
    repair: {
      vi: `Có phải ý bạn là «${better}»? Đổi tên tệp.`,
      en: `Did you mean “${better}”? Rename the file.`,
    },
  };
}

export function missingFile(missing: string): Advice {
  return {
    rule: 'file',
    expected: {
      vi: `có tệp ${missing}`,
      en: `the file ${missing} to exist`,
    },
    repair: {
      vi: `Thêm ${missing}, lấy tệp cùng loại gần nhất làm mẫu; nếu đã đổi tên hay xoá nhầm, khôi phục từ lịch sử.`,
      en: `Add ${missing}, with the nearest of its kind as the model; if it was renamed or deleted by mistake, restore it from the history.`,
    },
  };
}
