import type { Advice } from './problem.ts';

/** Anything beyond visible ASCII with single spaces inside: only such a text is looked at closely. */
const unusual = /[^\x20-\x7e]|^ | $| {2}/;

const looksFor: readonly (readonly [RegExp, Advice])[] = [
  [
    /[\n\u2028\u2029]/u,
    {
      expected: { vi: 'ô chỉ có một dòng', en: 'a cell on one line' },
      repair: {
        vi: 'Bỏ chỗ xuống dòng trong ô. Nếu không cố ý xuống dòng, kiểm tra dấu ngoặc kép của ô này.',
        en: 'Remove the line break from the cell. If none was intended, check the quotation marks of this cell.',
      },
    },
  ],
  [
    /\r/,
    {
      expected: {
        vi: 'không có ký tự CR lẻ; dòng kết thúc bằng LF hoặc CRLF',
        en: 'no carriage return on its own; lines end in LF or CRLF',
      },
      repair: {
        vi: 'Bỏ ký tự CR, hoặc gõ lại chỗ này.',
        en: 'Remove the carriage return, or type this again.',
      },
    },
  ],
  [
    /\t/,
    {
      expected: { vi: 'không có dấu tab', en: 'no tabs' },
      repair: { vi: 'Thay dấu tab bằng một dấu cách.', en: 'Replace the tab with one space.' },
    },
  ],
  [
    /\uFFFD/,
    {
      expected: {
        vi: 'chữ còn nguyên; ký tự � cho biết chữ gốc đã mất khi đổi mã',
        en: 'the original letters; � stands where one was lost in a conversion',
      },
      repair: {
        vi: 'Chép lại chỗ này từ nguồn và lưu tệp dạng UTF-8.',
        en: 'Copy this from the source again and save the file as UTF-8.',
      },
    },
  ],
  [
    // What does not print: control, format (zero-width, direction), variation selectors, private use.
    /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/u,
    {
      expected: {
        vi: 'chỉ gồm ký tự nhìn thấy được',
        en: 'visible characters only',
      },
      repair: {
        vi: 'Xoá rồi gõ lại; ký tự ẩn thường theo vào khi chép từ trang web hay PDF.',
        en: 'Delete this and type it again; invisible characters come along when copying from web pages or PDF.',
      },
    },
  ],
];

const composed: Advice = {
  expected: {
    vi: 'chữ có dấu ở dạng dựng sẵn (Unicode NFC)',
    en: 'letters with their marks precomposed (Unicode NFC)',
  },
  repair: {
    vi: 'Gõ lại bằng bộ gõ tiếng Việt ở bảng mã «Unicode», không phải «Unicode tổ hợp».',
    en: 'Type this again with precomposed letters; text copied from macOS or PDF often is decomposed.',
  },
};

/** Vietnamese letters in UTF-8 that were read as Windows-1252: «Æ°» for ư, «Ä‘» for đ, «áº¡» for ạ. */
const misread = /Æ[°¡]|Ä‘|áº[\u00a1-\u00bf]|Ã[¡¢£¨©ª¬²³´µ¹º½]/;

const decodedOnce: Advice = {
  expected: {
    vi: 'chữ Việt đọc được; chỗ này đã bị đọc nhầm bảng mã',
    en: 'readable Vietnamese; this was decoded with the wrong character set',
  },
  repair: {
    vi: 'Chép lại từ nguồn. Khi mở tệp trong bảng tính, chọn mã UTF-8.',
    en: 'Copy it from the source again. When opening the file in a spreadsheet, choose UTF-8.',
  },
};

const plainSpaces: Advice = {
  expected: {
    vi: 'dấu cách thường, mỗi chỗ một dấu, không ở đầu hay cuối',
    en: 'ordinary spaces, one at a time, none at the start or end',
  },
  repair: {
    vi: 'Xoá dấu cách thừa; thay dấu cách không ngắt bằng dấu cách thường.',
    en: 'Remove the stray spaces; replace no-break spaces with ordinary ones.',
  },
};

/** What is wrong with the characters of a cell, a name or a line of YAML, whatever it means; `null` when nothing is. */
export function characterAdvice(text: string): Advice | null {
  if (!unusual.test(text)) return null;
  for (const [pattern, advice] of looksFor) if (pattern.test(text)) return advice;
  if (text !== text.normalize('NFC')) return composed;
  if (misread.test(text)) return decodedOnce;
  if (/^ | $| {2}|(?! )\p{Zs}/u.test(text)) return plainSpaces;
  return null;
}
