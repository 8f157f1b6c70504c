import type { z } from 'astro/zod';
import type { Words } from '../i18n/locale.ts';
import type { Advice } from './problem.ts';
import { closest, didYouMean } from './suggest.ts';

/** What to say about YAML: its syntax, unknown and missing keys, values of the wrong kind. */

const syntaxRepairs: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: {
    vi: 'Thụt dòng bằng dấu cách, không dùng tab.',
    en: 'Indent with spaces, not tabs.',
  },
  DUPLICATE_KEY: {
    vi: 'Khoá này đã có ở trên: giữ lại một.',
    en: 'This key stands above already: keep one of them.',
  },
  BAD_INDENT: {
    vi: 'Thụt dòng bằng với các dòng cùng cấp.',
    en: 'Indent the line like the others of its level.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'Đặt cả giá trị trong dấu ngoặc kép nếu nó chứa dấu hai chấm.',
    en: 'Put the whole value in quotation marks if it contains a colon.',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'Thêm dấu hai chấm sau tên khoá; xem dấu ngoặc kép ở dòng trên đã đóng chưa.',
    en: 'Put a colon after the key; see whether the quotation marks above are closed.',
  },
  MISSING_CHAR: {
    vi: 'Thêm ký tự còn thiếu: dấu ngoặc kép hay ngoặc đóng, dấu phẩy, dấu hai chấm.',
    en: 'Add the missing character: a closing quotation mark or bracket, a comma, a colon.',
  },
};

export function syntax(code: string, message: string): Advice {
  return {
    expected: {
      vi: 'YAML đúng cú pháp',
      en: `valid YAML (${message.split('\n', 1)[0] ?? ''})`,
    },
    repair: syntaxRepairs[code] ?? {
      vi: 'So với một tệp .yaml khác: thụt dòng, dấu hai chấm có dấu cách theo sau, dấu ngoặc kép.',
      en: 'Compare with another .yaml file: indentation, a space after each colon, quotation marks.',
    },
  };
}

export const aliases: Advice = {
  expected: {
    vi: 'YAML không dùng neo (&) và tham chiếu (*)',
    en: 'YAML without anchors (&) and aliases (*)',
  },
  repair: {
    vi: 'Viết đầy đủ ở từng chỗ; nếu giá trị bắt đầu bằng & hay *, đặt trong dấu ngoặc kép.',
    en: 'Write it out in each place; if a value begins with & or *, put it in quotation marks.',
  },
};

export const nothing: Advice = {
  expected: { vi: 'nội dung YAML', en: 'content in YAML' },
  repair: {
    vi: 'Điền nội dung, lấy một tệp cùng loại làm mẫu.',
    en: 'Fill it in, taking another file of this kind as the model.',
  },
};

export function unknownKey(known: readonly string[], suggestion: string | null): Advice {
  return {
    expected: {
      vi: `một khoá đã biết: ${known.join(', ')}`,
      en: `a known key: ${known.join(', ')}`,
    },
    repair: didYouMean(suggestion, {
      vi: 'Xoá khoá này.',
      en: 'Delete this key.',
    }),
  };
}

export const missingKey: Advice = {
  expected: { vi: 'khoá này; nó còn thiếu', en: 'this key; it is missing' },
  repair: { vi: 'Thêm khoá này vào đây.', en: 'Add the key here.' },
};

const kinds: Readonly<Record<string, Words>> = {
  string: { vi: 'một đoạn chữ', en: 'text' },
  number: { vi: 'một số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  object: { vi: 'các khoá con, thụt vào một cấp', en: 'keys of its own, one level in' },
  record: { vi: 'các khoá con, thụt vào một cấp', en: 'keys of its own, one level in' },
  array: {
    vi: 'một danh sách: [a, b] hoặc mỗi mục một dòng bắt đầu bằng gạch ngang',
    en: 'a list: [a, b] or one item a line, each after a hyphen',
  },
  tuple: {
    vi: 'một danh sách: [a, b] hoặc mỗi mục một dòng bắt đầu bằng gạch ngang',
    en: 'a list: [a, b] or one item a line, each after a hyphen',
  },
};

const correct: Words = { vi: 'Sửa lại giá trị này.', en: 'Correct this value.' };

/** What a value of the wrong kind should be, from the issue that Zod raised. */
export function wrongValue(issue: z.core.$ZodIssue, source: string | null): Advice {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: kindOf(issue.expected), repair: retype(issue.expected, source) };
    case 'invalid_value': {
      const values = issue.values.map((value) => (value === '' ? '""' : String(value)));
      return {
        expected: {
          vi: `một trong: ${values.join(', ')}`,
          en: `one of: ${values.join(', ')}`,
        },
        repair: didYouMean(source === null ? null : closest(source, values), correct),
      };
    }
    case 'invalid_union': {
      const options = 'options' in issue ? issue.options?.map(String) : undefined;
      if (options !== undefined && options.length > 0) {
        return {
          expected: {
            vi: `một trong: ${options.join(', ')}`,
            en: `one of: ${options.join(', ')}`,
          },
          repair: didYouMean(source === null ? null : closest(source, options), correct),
        };
      }
      const expected = issue.errors.flatMap((errors) =>
        errors.flatMap((error) => (error.code === 'invalid_type' ? [kindOf(error.expected)] : [])),
      );
      return {
        expected: {
          vi: expected.map(({ vi }) => vi).join(', hoặc ') || 'một giá trị hợp lệ',
          en: expected.map(({ en }) => en).join(', or ') || 'a valid value',
        },
        repair: correct,
      };
    }
    case 'too_small':
      return {
        expected: sizeOf(issue.origin, Number(issue.minimum), 'least'),
        repair: { vi: 'Điền thêm vào đây.', en: 'Fill in more here.' },
      };
    case 'too_big':
      return { expected: sizeOf(issue.origin, Number(issue.maximum), 'most'), repair: correct };
    case 'invalid_format':
      return { expected: formatOf(issue.format, issue.pattern), repair: correct };
    default:
      return {
        expected: { vi: 'một giá trị hợp lệ', en: issue.message },
        repair: correct,
      };
  }
}

/** YAML takes 12 for a number and "12" for text: quotation marks decide. */
function retype(expected: string, source: string | null): Words {
  if (expected === 'string') {
    return source === null
      ? { vi: 'Điền vào sau dấu hai chấm.', en: 'Fill it in after the colon.' }
      : {
          vi: `Đặt giá trị trong dấu ngoặc kép: "${source}".`,
          en: `Put the value in quotation marks: "${source}".`,
        };
  }
  const isNumber = expected === 'number' || expected === 'int';
  return isNumber && source !== null && /^-?\d+(\.\d+)?$/.test(source)
    ? {
        vi: 'Bỏ dấu ngoặc kép quanh số; số nguyên thì bỏ cả phần thập phân.',
        en: 'Remove the quotation marks around the number; where it must be whole, its decimals too.',
      }
    : correct;
}

function kindOf(expected: string): Words {
  return kinds[expected] ?? { vi: `một ${expected}`, en: `a value of type ${expected}` };
}

function sizeOf(origin: string, limit: number, bound: 'least' | 'most'): Words {
  const vi = bound === 'least' ? 'ít nhất' : 'nhiều nhất';
  if (origin === 'string') {
    return bound === 'least' && limit === 1
      ? { vi: 'một đoạn chữ, không để trống', en: 'text, not empty' }
      : { vi: `${vi} ${limit} ký tự`, en: `at ${bound} ${limit} characters` };
  }
  if (origin === 'array') return { vi: `${vi} ${limit} mục`, en: `at ${bound} ${limit} items` };
  return { vi: `số ${vi} là ${limit}`, en: `a number of at ${bound} ${limit}` };
}

function formatOf(format: string, pattern: string | undefined): Words {
  if (format === 'url') {
    return {
      vi: 'địa chỉ đầy đủ, bắt đầu bằng https://',
      en: 'a full address that begins with https://',
    };
  }
  if (format === 'date') {
    return { vi: 'một ngày viết YYYY-MM-DD', en: 'a date written YYYY-MM-DD' };
  }
  const form = pattern ?? format;
  return { vi: `dạng ${form}`, en: `the form ${form}` };
}
