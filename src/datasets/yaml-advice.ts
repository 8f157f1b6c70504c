import type { z } from 'astro/zod';
import type { Languages, Words } from '../i18n/locale.ts';
import { describeForm, inForm } from './form-hints.ts';
import type { Advice } from './problem.ts';
import { closest, didYouMean } from './suggest.ts';

/** What to say about YAML: its syntax, unknown and missing keys, values of the wrong kind. */

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

/** Words within braces that a comma of theirs cut in two: YAML takes what follows it for a key. */
export const cutAtComma: Advice = {
  rule: 'yaml',
  expected: {
    vi: 'cả câu trong dấu nháy: giữa hai ngoặc { … }, dấu phẩy mở ra một khoá mới',
    en: 'the whole sentence in quotation marks: between braces { … } a comma begins a new key',
  },
  repair: {
    vi: 'Đặt cả câu, từ đầu đến hết, trong dấu nháy kép: { vi: "câu trước, câu sau" }.',
    en: 'Put the sentence, from its beginning to its end, in quotation marks: { vi: "one thing, another" }.',
  },
};

/** A key that is not there; words are needed in every language of the site. */
export function missingKey(path: readonly PropertyKey[], needed: Languages): Advice {
  const [parent, key] = path.filter((step) => typeof step === 'string').slice(-2);
  const language = languages[key ?? ''];
  if (language !== undefined && parent !== undefined && needed.length === 1) {
    return {
      rule: 'translation',
      expected: {
        vi: `«${parent}» bằng ${language.vi}`,
        en: `“${parent}” in ${language.en}`,
      },
      repair: {
        vi: `Thêm dòng «${key}: …» vào trong «${parent}».`,
        en: `Add a line “${key}: …” within “${parent}”.`,
      },
    };
  }
  if (language !== undefined && parent !== undefined) {
    return {
      rule: 'translation',
      expected: {
        vi: `«${parent}» bằng cả hai thứ tiếng; còn thiếu bản ${language.vi}`,
        en: `“${parent}” in both languages; the ${language.en} is missing`,
      },
      repair: {
        vi: `Thêm dòng «${key}: …» vào trong «${parent}», thụt vào bằng dòng kia.`,
        en: `Add a line “${key}: …” within “${parent}”, indented like the other.`,
      },
    };
  }
  return {
    expected: { vi: 'khoá này; nó còn thiếu', en: 'this key; it is missing' },
    repair: { vi: 'Thêm khoá này vào đây.', en: 'Add the key here.' },
  };
}

const languages: Readonly<Record<string, Words>> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
};

/** Curly quotation marks around a value. */
export const curlyQuotes: Advice = {
  rule: 'yaml',
  expected: {
    vi: 'giá trị trong dấu ngoặc kép thẳng "…" hoặc \'…\'; dấu cong “…” sẽ bị in ra trang',
    en: 'the value in straight quotation marks, "…" or \'…\'; curly ones “…” would be printed',
  },
  repair: {
    vi: 'Gõ lại hai dấu ngoặc kép; tắt «smart quotes» nếu soạn trong Word.',
    en: 'Type both quotation marks again; switch smart quotes off in a word processor.',
  },
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
    case 'invalid_format': {
      const form = formOf(issue.format, issue.pattern);
      const meant = form === null ? null : inForm(source ?? '', (each) => form.test(each));
      return {
        expected: formatOf(issue.format, issue.pattern),
        repair: meant === null ? correct : write(meant),
      };
    }
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
    : isNumber
      ? { vi: 'Ghi bằng chữ số, như 3.', en: 'Write it in digits, such as 3.' }
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

function write(meant: string): Words {
  return { vi: `Có phải ý bạn là «${meant}»?`, en: `Did you mean “${meant}”?` };
}

/** The regular expression of a format, which Zod gives as it is written in code. */
function formOf(format: string, pattern: string | undefined): RegExp | null {
  if (format === 'date') return /^\d{4}-\d{2}-\d{2}$/;
  const [, source] = /^\/(.*)\/[a-z]*$/s.exec(pattern ?? '') ?? [];
  return source === undefined ? null : new RegExp(source, 'u');
}

function formatOf(format: string, pattern: string | undefined): Words {
  if (format === 'url') {
    return {
      vi: 'địa chỉ đầy đủ, bắt đầu bằng https://',
      en: 'a full address that begins with https://',
    };
  }
  if (format === 'date') {
    return {
      vi: 'một ngày viết năm-tháng-ngày, như 2025-07-01',
      en: 'a day written year-month-day, such as 2025-07-01',
    };
  }
  const form = formOf(format, pattern);
  const words = form === null ? null : describeForm(form);
  const shown = pattern ?? format;
  return words ?? { vi: `dạng ${shown}`, en: `the form ${shown}` };
}
