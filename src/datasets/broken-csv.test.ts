import { describe, expect, it, vi } from 'vitest';
import type { Library } from './dataset.ts';
import { filesWith, soundFiles, textOf, utf8 } from './fixtures/library.ts';
import { readLibrary } from './read-library.ts';

vi.mock('./read-descriptor.ts', async (original) => {
  const { descriptorsOnce } = await import('./fixtures/descriptors-once.ts');
  return descriptorsOnce(original);
});

/** What is done to a sound file. */
type Damage = (text: string) => string | Uint8Array;

/** Where problems must be, as «line column»; «-» where there is no column. All of them, and no others. */
type Places = string;

/** `says` is found in what the problems say in Vietnamese. */
type Case = readonly [name: string, damage: Damage, places: Places, says: RegExp];

const sound = readLibrary(soundFiles);

function read(path: string, damage: Damage) {
  return readLibrary(filesWith({ [path]: damage(textOf(path)) }));
}

function placesOf(path: string, { problems }: ReturnType<typeof readLibrary>): Places {
  return problems
    .map(({ file, line, column }) => {
      const place = `${line} ${column ?? '-'}`;
      return file === path ? place : `${file} ${place}`;
    })
    .join(' + ');
}

/** Every value of a dataset, row by row. */
function valuesOf(library: Library, id: string) {
  return library.datasets
    .get(id)
    ?.rows.map(({ cells }) => Object.values(cells).map(({ value }) => value));
}

/** Replaces the first occurrence; a test whose text is not there must fail, not pass unbroken. */
function put(from: string, to: string): Damage {
  return (text) => {
    if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return text.replace(from, () => to);
  };
}

/** Replaces a cell of data/ranking.csv; by default one of line 3: 2022,VN-58,12,63,0.6385,… */
function cell(column: string, to: string, line = 3): Damage {
  return (text) => {
    const lines = text.split('\n');
    const index = (lines[0] ?? '').split(',').indexOf(column);
    const cells = (lines[line - 1] ?? '').split(',');
    if (index === -1 || cells[index] === undefined) throw new Error(`no cell ${column}`);
    cells[index] = to;
    lines[line - 1] = cells.join(',');
    return lines.join('\n');
  };
}

function onLine(line: number, change: (text: string) => string | string[]): Damage {
  return (text) =>
    text
      .split('\n')
      .flatMap((old, i) => (i === line - 1 ? change(old) : old))
      .join('\n');
}

/** Cuts the file in the middle of a text. */
function cutWithin(before: string, after: string): Damage {
  return (text) => {
    const at = text.indexOf(before + after);
    if (at === -1) throw new Error(`nothing to cut: ${before}${after}`);
    return text.slice(0, at + before.length);
  };
}

function everyLine(change: (line: string, index: number) => string): Damage {
  return (text) => text.trimEnd().split('\n').map(change).join('\n') + '\n';
}

function utf16(order: 'LE' | 'BE', mark: boolean): Damage {
  return (text) => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
    return order === 'LE' ? new Uint8Array(bytes) : new Uint8Array(bytes.swap16());
  };
}

function bytesAt(marker: string, ...bytes: number[]): Damage {
  return (text) => {
    const [before, after] = text.split(marker);
    if (before === undefined || after === undefined) throw new Error(`once only: ${marker}`);
    return Uint8Array.of(...utf8(before), ...bytes, ...utf8(after));
  };
}

const note = (text: string) => cell('note_vi', text);
const score = (text: string) => cell('score', text);
const rank = (text: string) => cell('rank', text);
const source = (text: string) => cell('source', text);

const accepted: readonly (readonly [string, Damage])[] = [
  ['the file as it is', (text) => text],
  ['a byte-order mark', (text) => `\uFEFF${text}`],
  ['CRLF line ends', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte-order mark and CRLF', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['CRLF on some lines only', onLine(3, (line) => `${line}\r`)],
  ['a quoted header', onLine(1, (line) => line.replace(/\w+/g, '"$&"'))],
  [
    'quotes around every plain cell',
    everyLine((l) =>
      l.includes('"')
        ? l
        : l
            .split(',')
            .map((c) => `"${c}"`)
            .join(','),
    ),
  ],
  ['quotes around one number', score('"0.6385"')],
  ['quotes around empty cells', onLine(2, (line) => `${line}""`)],
];

const characters: readonly Case[] = [
  ['a zero-width space in a number', score('0.63\u200B85'), '3 score', /nhìn thấy/],
  ['a zero-width joiner in a note', note('một\u200Dhai'), '3 note_vi', /nhìn thấy/],
  ['a word joiner in an id', cell('province', 'VN\u2060-58'), '3 province', /nhìn thấy/],
  ['a soft hyphen in a note', note('đồng\u00ADnai'), '3 note_vi', /nhìn thấy/],
  ['a right-to-left mark in a note', note('\u200Fmột'), '3 note_vi', /nhìn thấy/],
  ['a second byte-order mark', (text) => `\uFEFF\uFEFF${text}`, '1 year', /nhìn thấy/],
  ['a byte-order mark in the middle', note('\uFEFFmột'), '3 note_vi', /nhìn thấy/],
  ['a NUL in a note', note('m\0t'), '3 note_vi', /nhìn thấy/],
  ['an escape sequence in a note', note('\u001B[31mđỏ'), '3 note_vi', /nhìn thấy/],
  ['a private-use letter in a note', note('\uE000'), '3 note_vi', /nhìn thấy/],
  ['a variation selector in a note', note('một\uFE0F'), '3 note_vi', /nhìn thấy/],
  ['decomposed letters in a note', note('Bình Phước'.normalize('NFD')), '3 note_vi', /NFC/],
  [
    'decomposed letters on every line',
    everyLine((l, i) => (i === 0 || i > 9 ? l : l + 'tỉnh'.normalize('NFD'))),
    '2 note_vi',
    /dòng 3–10/,
  ],
  ['letters lost in a conversion', note('B\uFFFDnh'), '3 note_vi', /�/],
  ['UTF-8 read as Windows-1252', note('BÃ¬nh PhÆ°á»›c'), '3 note_vi', /bảng mã/],
  ['a tab in a note', note('một\thai'), '3 note_vi', /tab/],
  ['a line separator in a note', note('một\u2028hai'), '3 note_vi', /một dòng/],
  ['a lone carriage return in a note', note('một\rhai'), '3 note_vi', /CR/],
  [
    'a doubled carriage return at the end of a line',
    onLine(3, (line) => `${line}\r\r`),
    '3 note_vi',
    /CR/,
  ],
  ['a leading space in a number', score(' 0.6385'), '3 score', /dấu cách/],
  ['a trailing space in a number', score('0.6385 '), '3 score', /dấu cách/],
  ['a leading space in an id', cell('province', ' VN-58'), '3 province', /dấu cách/],
  ['a trailing no-break space in a year', cell('year', '2022\u00A0'), '3 year', /dấu cách/],
  ['a no-break space in a note', note('một\u00A0hai'), '3 note_vi', /không ngắt/],
  ['a thin space in a number', rank('1\u2009200'), '3 rank', /dấu cách/],
  ['a doubled space in a note', note('một  hai'), '3 note_vi', /thừa/],
  ['a cell of one space', score(' '), '3 score', /dấu cách/],
  ['a quoted space', score('" "'), '3 score', /dấu cách/],
  ['a line break in a quoted note', note('"một\nhai"'), '3 note_vi', /một dòng/],
  ['a CRLF in a quoted note', note('"một\r\nhai"'), '3 note_vi', /một dòng/],
  ['a line break in a quoted number', score('"0.63\n85"'), '3 score', /một dòng/],
];

const encodings: readonly Case[] = [
  ['UTF-16 LE with its mark', utf16('LE', true), '1 -', /UTF-8/],
  ['UTF-16 BE with its mark', utf16('BE', true), '1 -', /UTF-8/],
  ['UTF-16 LE without a mark', utf16('LE', false), '1 -', /UTF-8/],
  ['UTF-16 BE without a mark', utf16('BE', false), '1 -', /UTF-8/],
  ['Windows-1252', (text) => new Uint8Array(Buffer.from(text, 'latin1')), '12 -', /UTF-8/],
  ['one byte that is no UTF-8', bytesAt('2023,VN-58', 0xff), '11 -', /UTF-8/],
  ['a letter cut in half', bytesAt('VN-37,40', 0x56, 0xe1, 0xba), '6 -', /UTF-8/],
  ['an overlong encoding', bytesAt('VN-37,40', 0xc0, 0xaf), '6 -', /UTF-8/],
  ['an encoded surrogate', bytesAt('VN-37,40', 0xed, 0xa0, 0x80), '6 -', /UTF-8/],
  ['lines that end in CR alone', (text) => text.replaceAll('\n', '\r'), '1 -', /Macintosh/],
  ['an Excel workbook', () => Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), '1 -', /Excel/],
  ['an old Excel workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '1 -', /Excel/],
  ['zero bytes only', () => new Uint8Array(64), '1 -', /UTF-8/],
  ['a file with nothing in it', () => '', '1 -', /có nội dung/],
  ['a byte-order mark alone', () => '\uFEFF', '1 -', /có nội dung/],
  ['blank lines only', () => '\n\n\n', '1 -', /có nội dung/],
];

const truncations: readonly Case[] = [
  ['cut before the last line break', (text) => text.slice(0, -1), '13 -', /cắt cụt/],
  [
    'cut within the header',
    (text) => text.slice(0, 10),
    '1 - + 1 - + 1 provi + 1 rank + 1 out_of + 1 score + 1 status + 1 source + 1 origin + 1 note_vi',
    /cắt cụt/,
  ],
  ['cut after the header', (text) => text.split('\n', 1)[0] ?? '', '1 - + 1 -', /ít nhất một dòng/],
  [
    'cut after the header and its line break',
    (text) => text.split('\n', 1)[0] + '\n',
    '1 -',
    /ít nhất một dòng/,
  ],
  ['cut within a year', cutWithin('\n20', '23,VN-37'), '13 - + 13 -', /cắt cụt/],
  ['cut after a comma', cutWithin('2023,VN-37,', '33'), '13 - + 13 -', /cắt cụt/],
  ['cut within an id', cutWithin('2023,VN-', '37'), '13 - + 13 -', /cắt cụt/],
  ['cut within a rank', cutWithin('2023,VN-37,3', '3'), '13 - + 13 -', /cắt cụt/],
  ['cut within a score', cutWithin('0.681', '7'), '13 - + 13 -', /cắt cụt/],
  ['cut within a source', cutWithin('0.6817,computed,dnk', '-2025'), '13 - + 13 -', /cắt cụt/],
  [
    'cut before the last cell',
    cutWithin('0.6817,computed,dnk-2025,dti-gov-2023', ',"Ch'),
    '13 - + 13 -',
    /cắt cụt/,
  ],
  [
    'cut after an opening quotation mark',
    cutWithin('0.6817,computed,dnk-2025,dti-gov-2023,"', 'Ch'),
    '13 - + 13 note_vi',
    /ngoặc kép/,
  ],
  [
    'cut within a quoted note',
    cutWithin('0.6817,computed,dnk-2025,dti-gov-2023,"Chúng', ' tôi'),
    '13 - + 13 note_vi',
    /ngoặc kép/,
  ],
  [
    'cut within an unquoted note that could be whole',
    (text) => text.replace(/,"[^"]*"\n$/, ',Chúng'),
    '13 -',
    /cắt cụt/,
  ],
  ['cut after a whole row', cutWithin('\n', '2023,VN-37'), '1 province', /thiếu VN-37/],
  [
    'cut after a whole row without its line break',
    cutWithin('bảng chép."', '\n2023,VN-37'),
    '1 province + 12 -',
    /cắt cụt/,
  ],
  ['cut to half of the rows', cutWithin('\n', '2023,VN-SG'), '1 province', /hiện có 0/],
  ['the first rows gone', onLine(2, () => []), '1 province', /thiếu VN-SG/],
  ['the header gone', onLine(1, () => []), '1 -', /tên các cột/],
  [
    'everything before the middle of a row gone',
    (text) => text.slice(text.indexOf('58,12')),
    '1 -',
    /tên các cột/,
  ],
  [
    'cut within a UTF-8 letter',
    (text) => utf8(text).slice(0, utf8(text).length - 5),
    '13 -',
    /UTF-8/,
  ],
];

const delimiters: readonly Case[] = [
  ['semicolons', (text) => text.replaceAll(',', ';'), '1 -', /chấm phẩy/],
  [
    'semicolons and decimal commas, as a Vietnamese Excel saves',
    (text) => text.replaceAll(',', ';').replaceAll('.', ','),
    '1 -',
    /chấm phẩy/,
  ],
  ['tabs', (text) => text.replaceAll(',', '\t'), '1 -', /tab/],
  ['vertical bars', (text) => text.replaceAll(',', '|'), '1 -', /gạch đứng/],
  [
    'a byte-order mark and semicolons',
    (text) => `\uFEFF${text.replaceAll(',', ';')}`,
    '1 -',
    /chấm phẩy/,
  ],
  [
    '“sep=;” on the first line',
    (text) => `sep=;\n${text.replaceAll(',', ';')}`,
    '1 -',
    /chấm phẩy/,
  ],
  ['“sep=,” on the first line', (text) => `sep=,\n${text}`, '1 -', /tên các cột/],
  [
    'semicolons below a header with commas',
    everyLine((l, i) => (i === 0 ? l : l.replaceAll(',', ';'))),
    '2 - + 12 year + 13 year',
    /dấu phẩy/,
  ],
  ['tabs on one row', onLine(3, (line) => line.replaceAll(',', '\t')), '3 -', /dấu phẩy/],
  ['spaces for commas on one row', onLine(3, (line) => line.replaceAll(',', ' ')), '3 -', /1 /],
  [
    'full-width commas on one row',
    onLine(3, (line) => line.replaceAll(',', '，')),
    '3 -',
    /dòng này có 1/,
  ],
  [
    'a comma and a space on one row',
    onLine(3, (line) => line.replaceAll(',', ', ')),
    '3 province',
    /dấu cách/,
  ],
  ['a comma for one decimal point', score('0,6385'), '3 score', /dấu phẩy thập phân/],
  [
    'commas for all decimal points',
    everyLine((l) => l.replace(/,0\./, ',0,')),
    '2 score',
    /dòng 3–13/,
  ],
];

const quotes: readonly Case[] = [
  ['an opening quotation mark without its pair', note('"một'), '3 note_vi', /ngoặc kép/],
  ['a closing quotation mark without its pair', note('một"'), '3 note_vi', /ngoặc kép/],
  ['a quotation mark inside an unquoted cell', note('khổ 5" x'), '3 note_vi', /ngoặc kép/],
  [
    'undoubled quotation marks inside a quoted cell',
    note('"tỉnh "X" cũ"'),
    '3 note_vi',
    /ngoặc kép/,
  ],
  ['text after a closing quotation mark', note('"một" hai'), '3 note_vi', /ngoặc kép/],
  [
    'a space between a quotation mark and the comma',
    source('"dnk-2025" '),
    '3 source',
    /ngoặc kép/,
  ],
  ['a space before a quotation mark', score(' "0.6385"'), '3 score', /ngoặc kép/],
  [
    'an opening quotation mark at the first cell',
    onLine(3, (line) => `"${line}`),
    '3 year',
    /ngoặc kép/,
  ],
  [
    'an opening quotation mark on two lines',
    (text) => String(note('"một')(text)).replace('2023,VN-57', '"2023,VN-57'),
    '3 note_vi + 9 year',
    /ngoặc kép/,
  ],
  [
    'a quotation mark that pairs with one lines later',
    (text) => String(note('"một')(text)).replace('2022,VN-37', '2022",VN-37'),
    '3 note_vi',
    /một dòng/,
  ],
  ['a quotation mark without its pair in the header', put('year,', '"year,'), '1 -', /ngoặc kép/],
  ['a whole row in quotation marks', onLine(3, (line) => `"${line}"`), '3 -', /9 ô/],
  [
    'every row in quotation marks',
    everyLine((l, i) => (i === 0 ? l : `"${l.replaceAll('"', '""')}"`)),
    '2 -',
    /dòng 3–13/,
  ],
  [
    'curly quotation marks around a note with a comma',
    note('“một, hai”'),
    '3 note_vi',
    /ngoặc kép/,
  ],
  [
    'single quotation marks around a note with a comma',
    note("'một, hai'"),
    '3 note_vi',
    /ngoặc kép/,
  ],
  ['an unquoted comma in a note', note('một, hai'), '3 note_vi', /ngoặc kép/],
  ['backslashes for doubled quotation marks', note('"tỉnh \\"X\\" cũ"'), '3 note_vi', /ngoặc kép/],
];

const headers: readonly Case[] = [
  [
    'two columns swapped',
    everyLine((l) => l.replace(/^([^,]*),([^,]*)/, '$2,$1')),
    '1 year',
    /đổi chỗ/,
  ],
  ['two names swapped in the header only', put('rank,out_of', 'out_of,rank'), '1 rank', /đổi chỗ/],
  ['the last two columns swapped', put('origin,note_vi', 'note_vi,origin'), '1 origin', /đổi chỗ/],
  [
    'three columns in another order',
    put('year,province,rank', 'rank,year,province'),
    '1 year',
    /theo thứ tự/,
  ],
  ['a misspelt name', put('score', 'socre'), '1 socre', /«score»/],
  ['a name in capitals', put('score', 'Score'), '1 Score', /«score»/],
  ['a name with Vietnamese marks', put('province', 'provínce'), '1 provínce', /«province»/],
  ['a name with a space', put('out_of', 'out of'), '1 out of', /«out_of»/],
  ['a name with a trailing space', put('score,', 'score ,'), '1 score', /dấu cách/],
  ['a name with a leading space', put(',score', ', score'), '1 score', /dấu cách/],
  ['an unknown name', put('score', 'gdp'), '1 gdp + 1 score', /Khai cột này/],
  [
    'a column too many',
    everyLine((l, i) => (i === 0 ? `${l},extra` : `${l},1`)),
    '1 extra',
    /Khai cột này/,
  ],
  [
    'a column too many in the middle',
    everyLine((l, i) => l.replace(',', i === 0 ? ',extra,' : ',1,')),
    '1 extra',
    /Khai cột này/,
  ],
  [
    'a column missing',
    everyLine((l) => l.replace(/^([^,]*,[^,]*),[^,]*/, '$1')),
    '1 rank',
    /Thêm cột/,
  ],
  [
    'the last column missing',
    everyLine((l) => l.replace(/,("[^"]*"|note_vi)?$/, '')),
    '1 note_vi',
    /Thêm cột/,
  ],
  ['two columns missing', put('rank,out_of,', ''), '1 rank + 1 out_of', /Thêm cột/],
  ['a name twice', put('out_of', 'rank'), '1 rank + 1 out_of', /một lần/],
  ['an empty name', put('out_of', ''), '1 - + 1 out_of', /có tên/],
  ['trailing commas on every line', everyLine((l) => `${l},,`), '1 -', /dấu phẩy thừa/],
  ['the header twice', (text) => `${text.split('\n', 1)[0]}\n${text}`, '2 -', /tiêu đề lặp lại/],
  ['a title line above the header', (text) => `Bảng 1\n${text}`, '1 -', /tên các cột/],
  ['a blank line above the header', (text) => `\n${text}`, '1 -', /dòng trống/],
  [
    'a header of another file',
    () => textOf('data/growth.csv'),
    '1 vintage + 1 growth + 1 comparator + 1 dossiers + 1 read_on + 1 province + 1 rank + 1 out_of + 1 score + 1 origin + 1 note_vi',
    /xoá cột/,
  ],
];

const rows: readonly Case[] = [
  ['a blank line between rows', onLine(4, (line) => ['', line]), '4 -', /dòng trống/],
  ['two blank lines at the end', (text) => `${text}\n\n`, '14 - + 15 -', /dòng trống/],
  ['a line of commas at the end', (text) => `${text},,,,,,,,\n`, '14 -', /dòng trống/],
  ['a line of fewer commas', (text) => `${text},,,\n`, '14 -', /dòng trống/],
  ['a line of spaces', onLine(4, (line) => ['   ', line]), '4 -', /1/],
  ['a cell too many', onLine(3, (line) => `${line},x`), '3 -', /10/],
  ['a comma too many at the end', onLine(3, (line) => `${line},`), '3 -', /dấu phẩy thừa/],
  ['a comma too many in the middle', put('VN-58,12', 'VN-58,,12'), '3 -', /10/],
  ['a cell missing', put('VN-58,12,', 'VN-58,'), '3 -', /8/],
  ['two lines joined', (text) => text.replace('\n2022,VN-57', '2022,VN-57'), '3 -', /dính/],
  [
    'a line broken in two',
    put('VN-58,12', 'VN-58\n12'),
    '3 - + 4 -',
    /dòng này có 2[^]*dòng này có 7/,
  ],
  ['a row repeated', onLine(3, (line) => [line, line]), '4 -', /giống hệt dòng 3/],
  [
    'all rows repeated',
    (text) => text + text.split('\n').slice(1).join('\n'),
    '14 - + 15 - + 16 - + 17 - + 18 - + 19 - + 20 - + 21 - + 22 - + 23 - + 24 - + 25 -',
    /giống hệt/,
  ],
  [
    'a key repeated with other values',
    (text) => `${text}2022,VN-58,12,63,0.6385,published,dnk-2025,,\n`,
    '14 year,province',
    /dòng 3 đã có/,
  ],
  [
    'a province twice in one year',
    cell('province', 'VN-57'),
    '1 province + 4 year,province',
    /thiếu VN-58/,
  ],
  [
    'a province under another year',
    cell('year', '2023'),
    '1 province + 3 rank + 11 year,province',
    /dòng 3 đã có/,
  ],
  ['a row of a year that is not there', cell('year', '2021'), '1 province', /thiếu VN-58/],
  [
    'the markers of a merge conflict',
    onLine(3, (line) => [
      '<<<<<<< HEAD',
      line,
      '=======',
      line.replace('0.6385', '0.6386'),
      '>>>>>>> main',
    ]),
    '3 -',
    /Git/,
  ],
  ['a comment line', onLine(3, (line) => ['# theo bảng chép', line]), '3 -', /1/],
  ['a line of totals', (text) => `${text}Tổng,,,,,,,,\n`, '14 -', /dòng tổng/],
];

const numbers: readonly Case[] = [
  ['a quoted decimal comma', score('"0,6385"'), '3 score', /dấu phẩy thập phân/],
  ['dots between thousands and a decimal comma', score('"1.234,5"'), '3 score', /hàng nghìn/],
  ['commas between thousands and a point', score('"1,234.5"'), '3 score', /hàng nghìn/],
  ['commas between millions', score('"1,234,567"'), '3 score', /hàng nghìn/],
  ['a comma that may be either', score('"1,234"'), '3 score', /Nếu dấu phẩy/],
  ['dots between millions', score('1.234.567'), '3 score', /hàng nghìn/],
  ['spaces between thousands', score('1 234'), '3 score', /hàng nghìn/],
  ['apostrophes between thousands', score("1'234"), '3 score', /đúng số/],
  ['underscores between thousands', score('1_234'), '3 score', /đúng số/],
  ['more decimals than declared', score('0.63851'), '3 score', /decimals/],
  ['a percent sign', score('63.85%'), '3 score', /phần trăm/],
  ['a percent sign after a space', score('63.85 %'), '3 score', /phần trăm/],
  ['a per mille sign', score('638‰'), '3 score', /phần trăm/],
  ['a unit', score('0.6385 điểm'), '3 score', /đơn vị/],
  ['a unit without a space', score('5tỷ'), '3 score', /đơn vị/],
  ['a plus sign', score('+0.6385'), '3 score', /dấu cộng/],
  ['a Unicode minus', score('\u22120.6385'), '3 score', /dấu trừ/],
  ['an en dash for a minus', score('–0.6385'), '3 score', /dấu trừ/],
  ['a full-width minus', score('－0.6385'), '3 score', /dấu trừ|chữ số thường/],
  ['a negative number below the minimum', score('-0.6385'), '3 score', /từ 0 trở lên/],
  ['a negative number in brackets', score('(0.6385)'), '3 score', /ngoặc đơn/],
  ['a minus sign before zero', score('-0'), '3 score', /số không/],
  ['a minus sign before zero with decimals', score('-0.00'), '3 score', /số không/],
  ['a number above the maximum', score('6385'), '3 score', /không quá 1/],
  ['a decimal point that moved', score('63.85'), '3 score', /không quá 1/],
  ['a leading zero too many', score('00.6385'), '3 score', /số không/],
  ['no zero before the point', score('.6385'), '3 score', /số không/],
  ['no digit after the point', score('0.'), '3 score', /cắt cụt/],
  ['two points', score('0.63.85'), '3 score', /đúng số/],
  ['two points in a row', score('0..6385'), '3 score', /đúng số/],
  ['a Windows decimal point of another kind', score('0·6385'), '3 score', /đúng số/],
  ['an exponent', score('6.385e-1'), '3 score', /rút gọn/],
  ['a capital exponent', score('6.385E-01'), '3 score', /rút gọn/],
  ['an exponent with a comma', score('"6,385E-01"'), '3 score', /rút gọn/],
  ['a hexadecimal number', score('0x1F'), '3 score', /./],
  ['full-width digits', score('０.６３８５'), '3 score', /chữ số thường/],
  ['Arabic-Indic digits', score('٠.٦٣'), '3 score', /chữ số thường/],
  ['a superscript', score('0.6385¹'), '3 score', /chữ số thường/],
  ['a fraction', score('½'), '3 score', /chữ số thường/],
  ['the letter O for zero', score('O.6385'), '3 score', /đúng số/],
  ['the letter l for one', score('0.6l85'), '3 score', /./],
  ['NaN', score('NaN'), '3 score', /để ô trống/i],
  ['Infinity', score('Infinity'), '3 score', /đo được/],
  ['n.a.', score('n.a.'), '3 score', /để ô trống/i],
  ['N/A', score('N/A'), '3 score', /để ô trống/i],
  ['null', score('null'), '3 score', /để ô trống/i],
  ['a hyphen for nothing', score('-'), '3 score', /để ô trống/i],
  ['a dash for nothing', score('—'), '3 score', /để ô trống/i],
  ['an ellipsis for nothing', score('…'), '3 score', /để ô trống/i],
  ['a question mark for nothing', score('?'), '3 score', /để ô trống/i],
  ['«không có» for nothing', score('không có'), '3 score', /để ô trống/i],
  ['TRUE', score('TRUE'), '3 score', /đúng số/],
  ['a reference error of Excel', score('#REF!'), '3 score', /bảng tính/],
  ['a lookup error of Excel', score('#N/A'), '3 score', /bảng tính/],
  ['a value error of Excel', score('#VALUE!'), '3 score', /bảng tính/],
  ['a division error of Excel', score('#DIV/0!'), '3 score', /bảng tính/],
  ['a name error of Excel', score('#NAME?'), '3 score', /bảng tính/],
  ['a column too narrow in Excel', score('#######'), '3 score', /bảng tính/],
  ['a formula', score('=E2'), '3 score', /công thức/],
  ['an apostrophe of Excel', score("'0.6385"), '3 score', /nháy/],
  ['a qualifier sign', score('~0.6385'), '3 score', /hạn định/],
  ['a greater-than sign', score('>0.6'), '3 score', /hạn định/],
  ['a qualifier word', score('gần 0.64'), '3 score', /hạn định/],
  ['a range', score('0.63-0.64'), '3 score', /./],
  ['a value and a footnote mark', score('0.6385*'), '3 score', /đúng số/],
  ['a list in a number', score('0.63;0.64'), '3 score', /đúng số/],
  ['a word in a number', score('cao'), '3 score', /đúng số/],
  ['a score that was turned into a date', score('06-Thg3'), '3 score', /ngày tháng/],
];

const ranks: readonly Case[] = [
  ['rank 0', rank('0'), '3 rank', /từ 1 trở lên/],
  ['rank 64', rank('64'), '3 rank', /từ 1 đến 63|không quá 63/],
  ['rank -12', rank('-12'), '3 rank', /1/],
  ['a rank above the number of ranked', cell('out_of', '10'), '3 rank', /từ 1 đến 10/],
  ['a rank that is a fraction', rank('12.5'), '3 rank', /số nguyên/],
  ['a rank with a zero decimal', rank('12.0'), '3 rank', /số nguyên/],
  ['a rank with a decimal comma', rank('"12,0"'), '3 rank', /số nguyên/],
  ['a rank with its denominator', rank('12/63'), '3 rank', /Chỉ ghi hạng/],
  ['a rank in words', rank('thứ 12'), '3 rank', /số nguyên/],
  ['an English ordinal', rank('12th'), '3 rank', /số nguyên/],
  ['a Roman numeral', rank('XII'), '3 rank', /số nguyên/],
  ['a rank turned into a date', rank('12-Jan'), '3 rank', /ngày tháng/],
  ['a rank turned into a month', rank('Jan-12'), '3 rank', /ngày tháng/],
  ['a rank turned into a Vietnamese month', rank('Thg1-12'), '3 rank', /ngày tháng/],
  ['a rank turned into a full date', rank('12/01/2026'), '3 rank', /ngày tháng/],
  ['a rank turned into an ISO date', rank('2026-01-12'), '3 rank', /ngày tháng/],
  ['a rank turned into a date with a time', rank('2026-01-12 00:00:00'), '3 rank', /ngày tháng/],
  ['a rank with a leading zero', rank('012'), '3 rank', /số không/],
  ['a rank of tied places', rank('12-13'), '3 rank', /Mỗi ô một số/],
  ['a rank with an equals sign', rank('=12'), '3 rank', /công thức/],
  ['a rank as an exponent', rank('1.2E+01'), '3 rank', /rút gọn/],
  ['dots between thousands in an integer', cell('out_of', '1.200'), '3 out_of', /hàng nghìn/],
  ['an integer too large to be exact', cell('out_of', '9007199254740993'), '3 out_of', /15 chữ số/],
  ['an empty denominator', cell('out_of', ''), '3 out_of', /để trống/],
  ['a denominator of zero', cell('out_of', '0'), '3 out_of', /từ 1 trở lên/],
  ['a rank that contradicts the scores', rank('29'), '3 rank', /trái với 2 dòng/],
  ['a rank with its digits swapped', rank('21'), '4 rank', /hạng 21/],
  ['a rank of another row', rank('19'), '4 rank', /hạng 19/],
  ['a rank with a digit lost', rank('1'), '3 rank', /hạng 2/],
  ['a score that contradicts the ranks', score('0.5385'), '3 rank', /4 dòng/],
  [
    'two scores swapped',
    (text) => text.replace('0.6321', '#').replace('0.6385', '0.6321').replace('#', '0.6385'),
    '4 rank',
    /hạng 12/,
  ],
  [
    'the same rank where one score is missing',
    (text) => String(rank('19')(String(score('')(text)))),
    '4 rank',
    /trống/,
  ],
];

const words: readonly Case[] = [
  ['an unknown province', cell('province', 'VN-99'), '3 province', /provinces\.csv/],
  ['a province by its name', cell('province', 'Bình Phước'), '3 province', /«VN-58»/],
  ['a province code in small letters', cell('province', 'vn-58'), '3 province', /«VN-58»/],
  ['a province code without its hyphen', cell('province', 'VN58'), '3 province', /«VN-5/],
  ['a province left empty', cell('province', ''), '3 province', /để trống/],
  ['a key with a bracket', cell('province', 'VN-58]'), '3 province', /VN-58/],
  ['an unknown source', source('bao-moi'), '3 source', /sources\.csv/],
  ['a misspelt source', source('dnk-2052'), '3 source', /«dnk-2025»/],
  ['a source in capitals', source('DNK-2025'), '3 source', /«dnk-2025»/],
  ['a source left empty', source(''), '3 source', /để trống/],
  ['one unknown source of two', source('dnk-2025;opendx'), '3 source', /sources\.csv/],
  ['a list that begins with a semicolon', source(';dnk-2025'), '3 source', /chấm phẩy thừa/],
  ['a list that ends with a semicolon', source('dnk-2025;'), '3 source', /chấm phẩy thừa/],
  ['a list with two semicolons', source('dnk-2025;;opendx-2025'), '3 source', /chấm phẩy thừa/],
  ['a list with spaces', source('dnk-2025; opendx-2025'), '3 source', /cạnh dấu chấm phẩy/],
  ['a list with an item twice', source('dnk-2025;dnk-2025'), '3 source', /mục lặp/],
  ['a list with a quoted comma', source('"dnk-2025,opendx-2025"'), '3 source', /sources\.csv/],
  ['a list with an unquoted comma', source('dnk-2025,opendx-2025'), '3 -', /chấm phẩy/],
  ['an unknown origin', cell('origin', 'dti-gov-2020'), '3 origin', /«dti-gov-202/],
  ['an unknown status', cell('status', 'official'), '3 status', /published/],
  ['a misspelt status', cell('status', 'publised'), '3 status', /«published»/],
  ['a status in capitals', cell('status', 'Published'), '3 status', /«published»/],
  ['a status left empty', cell('status', ''), '3 status', /để trống/],
  ['two cells swapped', put('12,63', '63,12'), '3 rank', /từ 1 đến 12/],
  [
    'cells shifted to the right',
    put('VN-58,12,63,0.6385,published', 'VN-58,,12,63,0.6385'),
    '3 score + 3 status',
    /./,
  ],
  ['an Excel error in a note', note('#REF!'), '3 note_vi', /bảng tính/],
];

const years: readonly Case[] = (
  [
    ['two digits', '22'],
    ['five digits', '20222'],
    ['a letter O', '2O22'],
    ['a decimal', '2022.0'],
    ['a dot between thousands', '2.022'],
    ['a range', '2021-2022'],
    ['a month', '2022-06'],
    ['a date', '01/01/2022'],
    ['a word', 'năm 2022'],
    ['full-width digits', '２０２２'],
    ['a leading zero', '0222'],
    ['nothing', ''],
    ['a spreadsheet error', '#N/A'],
    ['an approximate year', '~2022'],
  ] as const
).map(
  ([name, text]) =>
    [`a year with ${name}`, cell('year', text), '3 year', /bốn chữ số|để trống/] as const,
);

/** A cell of data/growth.csv, of line 3: 2021,2023-04,7.34,restated,=,,2023-04-28,thanhnien-2023-04 */
const inGrowth = (column: string, text: string) => cell(column, text);

const growth: readonly Case[] = [
  [
    'a dot for thousands where only two decimals are allowed',
    inGrowth('growth', '14.282'),
    '3 growth',
    /hàng nghìn/,
  ],
  ['one decimal too many', inGrowth('growth', '7.345'), '3 growth', /hàng nghìn|decimals/],
  ['three decimals without thousands', inGrowth('growth', '0.345'), '3 growth', /decimals/],
  [
    'a dot for thousands in an integer',
    inGrowth('dossiers', '720.000'),
    '3 dossiers',
    /hàng nghìn/,
  ],
  [
    'a quoted comma for thousands in an integer',
    inGrowth('dossiers', '"720,000"'),
    '3 dossiers',
    /hàng nghìn/,
  ],
  ['a word for thousands', inGrowth('dossiers', '720 nghìn'), '3 dossiers', /đơn vị/],
  [
    'a date of day, month and year',
    inGrowth('read_on', '28/04/2023'),
    '3 read_on',
    /năm-tháng-ngày/,
  ],
  [
    'a date of month, day and year',
    inGrowth('read_on', '4/28/2023'),
    '3 read_on',
    /năm-tháng-ngày/,
  ],
  ['a date with dots', inGrowth('read_on', '28.04.2023'), '3 read_on', /năm-tháng-ngày/],
  ['a date in words', inGrowth('read_on', '28 tháng 4 năm 2023'), '3 read_on', /năm-tháng-ngày/],
  ['a date as a serial number', inGrowth('read_on', '45044'), '3 read_on', /«2023-04-28»/],
  ['a date without leading zeros', inGrowth('read_on', '2023-4-28'), '3 read_on', /«2023-04-28»/],
  ['a date with a time', inGrowth('read_on', '2023-04-28T00:00:00'), '3 read_on', /«2023-04-28»/],
  ['a date of a year only', inGrowth('read_on', '2023'), '3 read_on', /đủ ngày/],
  ['a date of a month only', inGrowth('read_on', '2023-04'), '3 read_on', /đủ ngày/],
  ['the 30th of February', inGrowth('read_on', '2023-02-30'), '3 read_on', /lịch/],
  ['the 29th of February of a common year', inGrowth('read_on', '2023-02-29'), '3 read_on', /lịch/],
  ['a thirteenth month', inGrowth('read_on', '2023-13-01'), '3 read_on', /lịch/],
  ['a day zero', inGrowth('read_on', '2023-04-00'), '3 read_on', /lịch/],
  ['an unknown comparator', inGrowth('comparator', '≈'), '3 comparator', /~</],
  ['a comparator in words', inGrowth('comparator', 'gần'), '3 comparator', /~</],
  [
    'a comparator of two signs in the wrong order',
    inGrowth('comparator', '=>'),
    '3 comparator',
    />=/,
  ],
  [
    'a status that the column does not list',
    inGrowth('status', 'final'),
    '3 status',
    /estimate, restated/,
  ],
  ['a vintage of another form', inGrowth('vintage', '4/2023'), '3 vintage', /dạng/],
  ['a vintage with more than its form', inGrowth('vintage', '2023-04-28'), '3 vintage', /dạng/],
  ['a vintage that is taken', inGrowth('vintage', '2021-12'), '3 year,vintage', /dòng 2/],
];

const sourceRows: readonly Case[] = [
  [
    'a source id twice, so that another is unknown',
    put('opendx-2025,', 'dnk-2025,'),
    '7 id',
    /dòng 3 đã có/,
  ],
  ['a source without a title', put(',Xếp hạng DTI cấp tỉnh 2023,', ',,'), '5 title', /để trống/],
  ['a source of an unknown kind', put(',vi,press', ',vi,newspaper'), '8 kind', /official/],
  [
    'a source with half an address',
    put(',https://dti.gov.vn/xep-hang-2022', ',dti.gov.vn/xep-hang-2022'),
    '4 url',
    /https/,
  ],
  [
    'a source with an address that runs code',
    put('https://dti.gov.vn/xep-hang-2022', 'javascript:alert(1)'),
    '4 url',
    /https/,
  ],
  ['a source with a date that is none', put('2025-11-13', '2025-11-31'), '3 published_on', /YYYY/],
  [
    'a source with a date in Vietnamese order',
    put('2025-11-13', '13/11/2025'),
    '3 published_on',
    /YYYY/,
  ],
  [
    'a source with a title that is neither original nor ours',
    put('descriptive', 'guess'),
    '8 title_status',
    /original/,
  ],
  [
    'a source in an unknown language',
    put(',vi,press', ',vietnamese,press'),
    '8 language',
    /ISO 639-1/,
  ],
  ['a source row with a cell too many', put(',vi,press', ',vi,press,'), '8 -', /dấu phẩy thừa/],
];

const provinceRows: readonly Case[] = [
  ['a province code of another form', put('VN-37', 'VN37'), '3 code', /dạng VN-/],
  [
    'a province in no known region',
    put('Tay Ninh,dong-nam-bo', 'Tay Ninh,dong-nam'),
    '3 region',
    /«dong-nam-bo»/,
  ],
  ['a province without an English name', put('Tay Ninh', ''), '3 name_en', /để trống/],
];

const unitRows: readonly Case[] = [
  [
    'a unit that a column needs gone',
    put('percent,%,%,%\n', ''),
    'data/growth.yaml 24 unit',
    /units\.csv/,
  ],
  ['a unit without its plural', put('dossier,dossiers', 'dossier,'), '3 en_plural', /để trống/],
];

describe('a sound CSV', () => {
  it('has no problems', () => {
    expect(sound.problems).toEqual([]);
    expect(valuesOf(sound.library, 'ranking')).toHaveLength(12);
  });

  it.each(accepted)('gives the same values with %s', (_, damage) => {
    const { library, problems } = read('data/ranking.csv', damage);
    expect(problems).toEqual([]);
    expect(valuesOf(library, 'ranking')).toEqual(valuesOf(sound.library, 'ranking'));
  });

  it('keeps quotation marks, commas and Vietnamese letters of a quoted cell', () => {
    const { library, problems } = read('data/ranking.csv', note('"tỉnh ""X"", cũ"'));
    expect(problems).toEqual([]);
    expect(library.datasets.get('ranking')?.rows[1]?.cells['note_vi']?.value).toBe('tỉnh "X", cũ');
  });

  it('reads an empty cell as unknown, never as zero', () => {
    const { library, problems } = read('data/ranking.csv', score(''));
    expect(problems).toEqual([]);
    expect(library.datasets.get('ranking')?.rows[1]?.cells['score']).toEqual({
      text: '',
      value: null,
    });
  });

  it('reads zero as zero and keeps its digits', () => {
    const { library, problems } = read('data/ranking.csv', cell('score', '0.0000', 7));
    expect(problems).toEqual([]);
    expect(library.datasets.get('ranking')?.rows[5]?.cells['score']).toEqual({
      text: '0.0000',
      value: 0,
    });
  });

  it('reads two sources of one row as two', () => {
    expect(sound.library.datasets.get('ranking')?.rows[1]?.cells['source']?.value).toEqual([
      'dnk-2025',
      'opendx-2025',
    ]);
  });
});

describe.each([
  ['characters', characters],
  ['encodings', encodings],
  ['truncations', truncations],
  ['delimiters', delimiters],
  ['quotation marks', quotes],
  ['headers', headers],
  ['rows', rows],
  ['numbers', numbers],
  ['ranks', ranks],
  ['words', words],
  ['years', years],
] as const)('broken in its %s', (_, cases) => {
  it.each(cases)('%s is a problem at its place', (_name, damage, wanted, says) => {
    expectProblems('ranking', damage, wanted, says);
  });
});

describe('broken in its numbers, dates and qualifiers', () => {
  it.each(growth)('%s is a problem at its place', (_name, damage, wanted, says) => {
    expectProblems('growth', damage, wanted, says);
  });
});

describe.each([
  ['sources', sourceRows],
  ['provinces', provinceRows],
  ['units', unitRows],
] as const)('a broken register of %s', (id, cases) => {
  it.each(cases)('%s is a problem at its place', (_name, damage, wanted, says) => {
    expectProblems(id, damage, wanted, says);
  });
});

it('two hundred ways of breaking a CSV are tried', () => {
  const all = [characters, encodings, truncations, delimiters, quotes, headers, rows, numbers];
  const more = [ranks, words, years, growth, sourceRows, provinceRows, unitRows];
  const names = [...all, ...more].flat().map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(200);
});

function expectProblems(id: string, damage: Damage, wanted: Places, says: RegExp): void {
  const path = `data/${id}.csv`;
  const result = read(path, damage);
  expect(placesOf(path, result)).toBe(wanted);
  expect(result.library.datasets.has(id)).toBe(!/(^|\+ )\d/.test(wanted));
  const said = result.problems.map(({ expected, repair }) => `${expected.vi} ${repair.vi}`);
  expect(said.join('\n')).toMatch(says);
}
