import type { Words } from '../i18n/locale.ts';
import type { Field } from './descriptor.ts';
import type { Advice } from './problem.ts';
import { closest, closestNamed, didYouMean } from './suggest.ts';

/** What to say about a descriptor that is valid YAML but does not fit together. */

const correct: Words = { vi: 'Sửa lại chỗ này.', en: 'Correct this.' };

export function otherName(id: string): Advice {
  return {
    expected: {
      vi: `tên tệp không có đuôi: ${id}`,
      en: `the name of the file without its ending: ${id}`,
    },
    repair: {
      vi: `Ghi name: ${id}, hoặc đổi tên tệp.`,
      en: `Write name: ${id}, or rename the file.`,
    },
  };
}

export function unknownField(name: string, fields: readonly Field[]): Advice {
  const titled = fields.map((field) => [field.name, [field.title.vi, field.title.en]] as const);
  return {
    rule: 'unknown-name',
    expected: {
      vi: 'tên một cột khai trong «fields»',
      en: 'the name of a column declared in “fields”',
    },
    repair: didYouMean(closestNamed(name, titled), {
      vi: `Chọn một trong: ${fields.map((field) => field.name).join(', ')}.`,
      en: `Choose one of: ${fields.map((field) => field.name).join(', ')}.`,
    }),
  };
}

export const repeatedField: Advice = {
  expected: { vi: 'mỗi cột khai một lần', en: 'each column declared once' },
  repair: { vi: 'Xoá phần khai lặp lại.', en: 'Remove the repeated declaration.' },
};

/** A column of the wrong type for what is asked of it. */
export function wrongType(types: readonly string[], why: Words): Advice {
  const list = types.join(', ');
  return {
    expected: { vi: `kiểu ${list}: ${why.vi}`, en: `the type ${list}: ${why.en}` },
    repair: {
      vi: 'Đổi kiểu của cột, hoặc chọn cột khác.',
      en: 'Change the type, or name another column.',
    },
  };
}

/** A key that means nothing here. */
export function notHere(only: Words): Advice {
  return {
    expected: { vi: `khoá này chỉ dùng cho ${only.vi}`, en: `this key only with ${only.en}` },
    repair: { vi: 'Xoá khoá này.', en: 'Delete this key.' },
  };
}

/** A key that is needed because of another. */
export function needed(why: Words): Advice {
  return {
    expected: { vi: `khoá này, vì ${why.vi}`, en: `this key, because ${why.en}` },
    repair: { vi: 'Thêm khoá này vào cột.', en: 'Add the key to the column.' },
  };
}

export const noSourceColumn: Advice = {
  expected: {
    vi: 'một cột có «role: source» và «required: true», vì mỗi dòng phải nêu nguồn',
    en: 'a column with “role: source” and “required: true”, because every row names its source',
  },
  repair: {
    vi: 'Thêm cột nguồn vào tệp CSV và vào «fields», hoặc ghi «constraints: { required: true }» cho cột nguồn đã có.',
    en: 'Add a column of sources to the CSV and to “fields”, or write “constraints: { required: true }” for the one that is there.',
  },
};

export function otherRegister(register: string): Advice {
  return {
    expected: {
      vi: `${register}, vì cột có vai trò này chứa mã trong data/${register}.csv`,
      en: `${register}, because a column of this role holds ids of data/${register}.csv`,
    },
    repair: correct,
  };
}

export const badPattern: Advice = {
  expected: { vi: 'một biểu thức chính quy', en: 'a regular expression' },
  repair: {
    vi: 'Kiểm tra các dấu ngoặc và dấu \\ trong biểu thức.',
    en: 'Check the brackets and backslashes of the expression.',
  },
};

export function emptyRange(maximum: number): Advice {
  return {
    expected: { vi: `không lớn hơn maximum (${maximum})`, en: `not above maximum (${maximum})` },
    repair: correct,
  };
}

export const repeatedCategory: Advice = {
  expected: { vi: 'mỗi giá trị một lần', en: 'each value once' },
  repair: { vi: 'Xoá mục lặp lại.', en: 'Remove the repeated entry.' },
};

export function otherWord(word: string, vocabulary: readonly string[]): Advice {
  const list = vocabulary.join(', ');
  return {
    expected: { vi: `một trong: ${list}`, en: `one of: ${list}` },
    repair: didYouMean(closest(word, vocabulary), correct),
  };
}

export const nothingToCount: Advice = {
  expected: {
    vi: 'một cột có «refersTo» hoặc «categories», để biết thế nào là đủ',
    en: 'a column with “refersTo” or “categories”, so that it is known what complete means',
  },
  repair: correct,
};

export const backwardBreak: Advice = {
  expected: {
    vi: 'after nhỏ hơn before: chuỗi số đứt ở giữa hai giá trị này',
    en: 'after below before: the series breaks between the two',
  },
  repair: {
    vi: 'Đổi chỗ hai giá trị, hoặc sửa lại.',
    en: 'Swap the two values, or correct them.',
  },
};

export const repeatedEntry: Advice = {
  expected: { vi: 'mỗi mã một lần', en: 'each code once' },
  repair: { vi: 'Xoá mã lặp lại.', en: 'Delete the repetition.' },
};

export const endedAndAwaited: Advice = {
  expected: {
    vi: '«next» hoặc «ended», không phải cả hai: chuỗi đã dừng thì không còn số nào sắp đến',
    en: '“next” or “ended”, not both: when a series has ended, no value of it is due',
  },
  repair: { vi: 'Xoá khoá không đúng.', en: 'Delete the key that is not true.' },
};

export function registerColumn(register: string, column: string): Advice {
  return {
    expected: {
      vi: `cột ${column} kiểu string, vì data/${register}.csv luôn có cột này`,
      en: `the column ${column} of type string, because data/${register}.csv always has it`,
    },
    repair: {
      vi: `Khai cột ${column} và thêm vào tệp CSV.`,
      en: `Declare the column ${column} and add it to the CSV.`,
    },
  };
}

export function registerKey(column: string): Advice {
  return {
    expected: { vi: `primaryKey: [${column}]`, en: `primaryKey: [${column}]` },
    repair: {
      vi: `Ghi primaryKey: [${column}].`,
      en: `Write primaryKey: [${column}].`,
    },
  };
}
