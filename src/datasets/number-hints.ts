import type { Words } from '../i18n/locale.ts';

/**
 * What people and spreadsheets write where a number should stand, and what to do about each.
 * The first that fits is said; the words are the same for a whole column, so that repeats can be gathered.
 */
const hints: readonly (readonly [RegExp, Words])[] = [
  [
    /^#+$|^#[A-Z/0!?_]+$/i,
    {
      vi: 'Đây là báo lỗi của bảng tính, không phải số: chép lại số từ nguồn.',
      en: 'This is an error of the spreadsheet, not a number: copy the number from the source again.',
    },
  ],
  [
    /^=/,
    {
      vi: 'Ghi kết quả, không ghi công thức.',
      en: 'Write the result, not the formula.',
    },
  ],
  [
    /^(n\/?a|n\.a\.?|nan|null|none|nil|tbd|unknown|missing|không|không có|không rõ|chưa có|chưa rõ|chưa biết|x|\?+|\.{2,}|…|[-–—]+)$/iu,
    {
      vi: 'Để ô trống khi chưa biết giá trị.',
      en: 'Leave the cell empty when the value is unknown.',
    },
  ],
  [
    /^[-+]?(inf|infinity|∞)$/i,
    {
      vi: 'Đây không phải số đo được: chép lại số từ nguồn, hoặc để ô trống.',
      en: 'This is no measured number: copy it from the source again, or leave the cell empty.',
    },
  ],
  [
    /^(\d{1,4}[-/. ])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\d{1,2}|th\d{1,2}|tháng \d{1,2})[a-z]*([-/. ]\d{1,4})?$/iu,
    {
      vi: 'Bảng tính đã đổi số thành ngày tháng: chép lại số từ nguồn và định dạng cột là «Văn bản».',
      en: 'The spreadsheet turned a number into a date: copy the number from the source again and format the column as text.',
    },
  ],
  [
    /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}([ T].*)?$/,
    {
      vi: 'Bảng tính đã đổi số thành ngày tháng: chép lại số từ nguồn và định dạng cột là «Văn bản».',
      en: 'The spreadsheet turned a number into a date: copy the number from the source again and format the column as text.',
    },
  ],
  [
    /^\d{1,2}-\d{1,2}$/,
    {
      vi: 'Mỗi ô một số. Nếu bảng tính đã đổi số thành ngày tháng, chép lại số từ nguồn.',
      en: 'One number in a cell. If the spreadsheet turned it into a date, copy the number from the source again.',
    },
  ],
  [
    /^\d+\/\d+$/,
    {
      vi: 'Chỉ ghi hạng hoặc tử số; tổng số nằm ở cột riêng hay trong tệp .yaml. Nếu bảng tính đã đổi số thành ngày tháng, chép lại từ nguồn.',
      en: 'Write the rank or numerator alone; the total has its own column or stands in the .yaml. If the spreadsheet made a date of it, copy it from the source again.',
    },
  ],
  [
    // Digits of other scripts or widths, superscripts, fractions.
    /(?![0-9])[\p{Nd}\p{No}]/u,
    {
      vi: 'Ghi bằng chữ số thường 0–9.',
      en: 'Write with the ordinary digits 0–9.',
    },
  ],
  [
    /^[\u2212\u2010-\u2015\uFE63\uFF0D]\s*\d/u,
    {
      vi: 'Dùng dấu trừ trên bàn phím (-), viết liền trước số.',
      en: 'Use the hyphen-minus of the keyboard (-), directly before the digits.',
    },
  ],
  [/^\+/, { vi: 'Bỏ dấu cộng.', en: 'Remove the plus sign.' }],
  [
    /^['’‘`]/,
    {
      vi: 'Bỏ dấu nháy đứng trước số.',
      en: 'Remove the apostrophe before the number.',
    },
  ],
  [
    /^["'“”„‟«»‘’]|["“”„‟«»’]$/u,
    {
      vi: 'Bỏ dấu ngoặc kép quanh số.',
      en: 'Remove the quotation marks around the number.',
    },
  ],
  [
    /^([~<>=≈≤≥±]|(gần|hơn|khoảng|trên|dưới|about|over|nearly|almost|under|more|less)\b)/iu,
    {
      vi: 'Chỉ ghi số; từ hay dấu hạn định (~ < > <= >= ~<) có cột riêng.',
      en: 'Write the number alone; its qualifier (~ < > <= >= ~<) has a column of its own.',
    },
  ],
  [
    /[%‰]|phần trăm|percent/iu,
    {
      vi: 'Bỏ ký hiệu phần trăm; đơn vị khai trong tệp .yaml.',
      en: 'Remove the percent sign; the unit is declared in the .yaml.',
    },
  ],
  [
    /^[-+]?\d+([.,]\d+)?e[-+]?\d+$/i,
    {
      vi: 'Bảng tính đã rút gọn số: chép lại đủ chữ số từ nguồn.',
      en: 'The spreadsheet shortened the number: copy all its digits from the source again.',
    },
  ],
  [
    /^-?\d{1,3}( \d{3})+([.,]\d+)?$/,
    {
      vi: 'Bỏ dấu cách ngăn cách hàng nghìn.',
      en: 'Remove the spaces between thousands.',
    },
  ],
  [
    /^-?\d{1,3}(\.\d{3})+,\d+$/,
    {
      vi: 'Bỏ dấu chấm ngăn cách hàng nghìn và đổi dấu phẩy thập phân thành dấu chấm.',
      en: 'Remove the dots between thousands and turn the decimal comma into a point.',
    },
  ],
  [
    /^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}(,\d{3}){2,}$/,
    {
      vi: 'Bỏ dấu phẩy ngăn cách hàng nghìn.',
      en: 'Remove the commas between thousands.',
    },
  ],
  [
    /^-?\d{1,3}(\.\d{3}){2,}$/,
    {
      vi: 'Bỏ dấu chấm ngăn cách hàng nghìn.',
      en: 'Remove the dots between thousands.',
    },
  ],
  [
    /^-?[1-9]\d{0,2},\d{3}$/,
    {
      vi: 'Nếu dấu phẩy ngăn cách hàng nghìn thì bỏ đi; nếu là dấu thập phân thì đổi thành dấu chấm.',
      en: 'If the comma separates thousands, remove it; if it is a decimal comma, turn it into a point.',
    },
  ],
  [
    /^-?\d+,\d+$/,
    {
      vi: 'Đổi dấu phẩy thập phân thành dấu chấm.',
      en: 'Turn the decimal comma into a point.',
    },
  ],
  [
    /^-?[1-9]\d{0,2}\.\d{3}$/,
    {
      vi: 'Nếu dấu chấm ngăn cách hàng nghìn thì bỏ đi; nếu là dấu thập phân thì xem lại số trong nguồn và khai báo của cột trong tệp .yaml.',
      en: 'If the dot separates thousands, remove it; if it is a decimal point, check the number in the source and the declaration of the column in the .yaml.',
    },
  ],
  [
    /^-0(\.0+)?$/,
    {
      vi: 'Bỏ dấu trừ trước số không.',
      en: 'Remove the minus sign before zero.',
    },
  ],
  [
    /^-?0\d/,
    {
      vi: 'Bỏ số không ở đầu; nếu đây là mã chứ không phải số, khai cột kiểu string trong tệp .yaml.',
      en: 'Remove the leading zero; if this is a code and not a number, declare the column as string in the .yaml.',
    },
  ],
  [
    /^-?\.\d+$/,
    {
      vi: 'Thêm số không trước dấu chấm.',
      en: 'Put a zero before the point.',
    },
  ],
  [
    /^-?\d+\.$/,
    {
      vi: 'Sau dấu chấm không có chữ số nào: xem số có bị cắt cụt không, chép lại từ nguồn.',
      en: 'No digit follows the point: see whether the number was cut off, and copy it from the source again.',
    },
  ],
  [
    /^\([\d.,]+\)$/,
    {
      vi: 'Số âm viết với dấu trừ (-), không đặt trong ngoặc đơn.',
      en: 'Write a negative number with a minus sign (-), not in brackets.',
    },
  ],
  [
    /^-?\d[\d.,]*\s*\p{L}/u,
    {
      vi: 'Chỉ ghi số; đơn vị khai trong tệp .yaml hoặc ở cột đơn vị.',
      en: 'Write the number alone; its unit is declared in the .yaml or in the column of units.',
    },
  ],
];

const copyAgain: Words = {
  vi: 'Ghi lại đúng số trong nguồn, hoặc để ô trống nếu nguồn không có.',
  en: 'Write the number as the source has it, or leave the cell empty if the source has none.',
};

/** How to repair a text that is not a number in our grammar. */
export function numberHint(text: string): Words {
  return hints.find(([pattern]) => pattern.test(text))?.[1] ?? copyAgain;
}

/** What a spreadsheet leaves in a cell instead of its content: `#REF!`, `#N/A`, `#####`. */
export function isSpreadsheetError(text: string): boolean {
  return /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA|#+)$/i.test(
    text,
  );
}
