import type { Advice } from './problem.ts';

/** Anything beyond visible ASCII with single spaces inside: only such a text is looked at closely. */
const unusual = /[^\x20-\x7e]|^ | $| {2}|\?/;

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

/** A question mark amid letters: a spreadsheet that saved in another character set put it in place of a letter. */
const lostLetter = /\p{L}\?+\p{L}|\p{L}\?\?+/u;

const lettersLost: Advice = {
  expected: {
    vi: 'chữ Việt còn nguyên; dấu ? ở giữa chữ cho biết chữ gốc đã mất khi lưu',
    en: 'the original letters; a ? amid letters stands where one was lost in saving',
  },
  repair: {
    vi: 'Chép lại chỗ này từ nguồn và lưu tệp dạng «CSV UTF-8».',
    en: 'Copy this from the source again and save the file as “CSV UTF-8”.',
  },
};

const markup: Advice = {
  expected: {
    vi: 'chữ thuần, không có thẻ HTML hay mã như &nbsp;',
    en: 'plain text, without HTML tags or codes such as &nbsp;',
  },
  repair: {
    vi: 'Xoá các thẻ <…> theo vào khi dán từ Word hay trang web; giữ lại phần chữ.',
    en: 'Delete the tags <…> that came along from Word or a web page; keep the words.',
  },
};

/** What must not stand in a cell or in words that are printed as they are; `null` when nothing does. */
export function markupAdvice(text: string): Advice | null {
  return /<\/?[a-z][^<>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);/i.test(text) ? markup : null;
}

/** Vietnamese letters in UTF-8 that were read as Windows-1252: «Æ°» for ư, «Ä‘» for đ, «áº¡» for ạ. */
const misread =
  /Æ[°¡]|Ä[‘\u0090\u0091]|á[º»][\u0080-\u00ba\u00bc-\u00bf‚ƒ„†‡ˆ‰Š‹Œ‘’•™š›œ]|Ã[\u00a0\u00ad¡¢£¨©ª¬²³´µ¹º½]/u;

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
  const advice = adviceOn(text);
  return advice === null ? null : { rule: 'encoding', ...advice };
}

function adviceOn(text: string): Advice | null {
  if (!unusual.test(text)) return null;
  // Before anything else: misread letters look like no-break spaces and control characters too.
  if (misread.test(text)) return decodedOnce;
  for (const [pattern, advice] of looksFor) if (pattern.test(text)) return advice;
  if (text !== text.normalize('NFC')) return composed;
  if (lostLetter.test(text) && !text.includes('://')) return lettersLost;
  if (/^ | $| {2}|(?! )\p{Zs}/u.test(text)) return plainSpaces;
  return null;
}
