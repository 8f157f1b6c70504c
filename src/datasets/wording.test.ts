import { describe, expect, it } from 'vitest';
import { describeProblems } from './describe-problem.ts';
import { filesWith, textOf, utf8 } from './fixtures/library.ts';
import { readLibrary } from './read-library.ts';

/** What a person reads in the terminal after these changes. */
function told(changes: Parameters<typeof filesWith>[0]): string {
  return describeProblems(readLibrary(filesWith(changes)).problems, 'both');
}

/** The sound text of a file with some pieces replaced, each of which must be there. */
function changed(path: string, ...pieces: readonly (readonly [from: string, to: string])[]) {
  return pieces.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return text.replace(from, () => to);
  }, textOf(path));
}

/** data/ranking.csv with other cells on its third line. */
function ranking(...pieces: readonly (readonly [from: string, to: string])[]) {
  const sound = '2022,VN-58,12,63,0.6385,published,dnk-2025;opendx-2025,dti-gov-2022,';
  const line = pieces.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`nothing to replace: ${from}`);
    return text.replace(from, () => to);
  }, sound);
  return { 'data/ranking.csv': changed('data/ranking.csv', [sound, line]) };
}

describe('what is said about files', () => {
  it('that cannot be read', () => {
    expect(
      told({
        'data/growth.csv': Uint8Array.of(0x50, 0x4b, 3, 4),
        'data/provinces.csv': new Uint8Array(Buffer.from(textOf('data/provinces.csv'), 'latin1')),
        'data/ranking.csv': textOf('data/ranking.csv').replaceAll('\n', '\r'),
        'data/sources.csv': '',
        'data/units.csv': textOf('data/units.csv').replaceAll(',', ';'),
      }),
    ).toMatchInlineSnapshot(`
      "Có 5 chỗ cần sửa trong 5 tệp. Chưa có gì được công bố.
      5 problems in 5 files. Nothing has been published.

      data/growth.csv:1
        Cần: tệp CSV là văn bản thuần, không phải sổ tính Excel đổi đuôi
        Cách sửa: Lưu lại tệp ở mã UTF-8 (trong bảng tính: dạng «CSV UTF-8»), rồi tải lên lại. Nếu có chữ hoặc số bị thay bằng ký hiệu lạ, chép lại từ nguồn.
        Expected: a CSV in plain text, not an Excel workbook under another name
        Repair: Save the file as UTF-8 (in a spreadsheet: as “CSV UTF-8”) and upload it again. Where letters or digits were replaced, copy them from the source again.

      data/provinces.csv:2
        Đang ghi / Found: «VN-58,B�nh Ph��c,Binh Phuoc,dong-nam-bo»
        Cần: văn bản mã hoá UTF-8
        Cách sửa: Lưu lại tệp ở mã UTF-8 (trong bảng tính: dạng «CSV UTF-8»), rồi tải lên lại. Nếu có chữ hoặc số bị thay bằng ký hiệu lạ, chép lại từ nguồn.
        Expected: text encoded as UTF-8
        Repair: Save the file as UTF-8 (in a spreadsheet: as “CSV UTF-8”) and upload it again. Where letters or digits were replaced, copy them from the source again.

      data/ranking.csv:1
        Đang ghi / Found: «CR»
        Cần: dòng kết thúc bằng LF hoặc CRLF
        Cách sửa: Lưu lại tệp dạng «CSV UTF-8», không phải «CSV (Macintosh)».
        Expected: lines that end in LF or CRLF
        Repair: Save the file again as “CSV UTF-8”, not “CSV (Macintosh)”.

      data/sources.csv:1
        Cần: tệp có nội dung
        Cách sửa: Khôi phục nội dung từ lịch sử của tệp trên GitHub, hoặc xoá cả tệp .csv lẫn tệp .yaml cùng tên.
        Expected: a file with content
        Repair: Restore the content from the history of the file on GitHub, or delete both the .csv and the .yaml of this name.

      data/units.csv:1
        Đang ghi / Found: «id;vi;en_singular;en_plural»
        Cần: các ô ngăn cách bằng dấu phẩy; ở đây là dấu chấm phẩy (;)
        Cách sửa: Lưu lại tệp với dấu phẩy ngăn cách các ô («CSV UTF-8, phân tách bằng dấu phẩy») và dấu chấm thập phân.
        Expected: cells separated by commas; here they are separated by semicolons (;)
        Repair: Save the file with commas between the cells (“CSV UTF-8, comma delimited”) and decimal points.
      "
    `);
  });

  it('that are cut off', () => {
    expect(
      told({
        'data/growth.csv': 'year,vintage,growth,status,comparator,dossiers,read_on,source\n',
        'data/ranking.csv': textOf('data/ranking.csv').slice(0, -80),
      }),
    ).toMatchInlineSnapshot(`
      "Có 3 chỗ cần sửa trong 2 tệp. Chưa có gì được công bố.
      3 problems in 2 files. Nothing has been published.

      data/growth.csv:1
        Cần: ít nhất một dòng dữ liệu dưới dòng tiêu đề
        Cách sửa: Thêm dữ liệu, hoặc khôi phục tệp từ lịch sử nếu dữ liệu bị mất.
        Expected: at least one row of data below the header
        Repair: Add the data, or restore the file from its history if the data were lost.

      data/ranking.csv:13
        Đang ghi / Found: «2023,VN-37,33,63,0.681»
        Cần: dòng cuối kết thúc bằng một dấu xuống dòng; thiếu dấu này, tệp có thể đã bị cắt cụt
        Cách sửa: Xem dòng cuối có đủ ô và đủ chữ số như trong nguồn không, rồi nhấn Enter ở cuối dòng đó.
        Expected: a line break at the end of the last line; without it the file may have been cut off
        Repair: Check that the last line has all its cells and digits as in the source, then press Enter at its end.

      data/ranking.csv:13
        Đang ghi / Found: «2023,VN-37,33,63,0.681»
        Cần: 9 ô như dòng tiêu đề; dòng này có 5
        Cách sửa: Thêm ô còn thiếu theo nguồn; ô chưa biết giá trị để trống nhưng vẫn giữ dấu phẩy.
        Expected: 9 cells like the header; this row has 5
        Repair: Add the missing cells from the source; a cell of unknown value stays empty but keeps its comma.
      "
    `);
  });

  it('that are missing or misplaced', () => {
    expect(
      told({
        'data/growth.yaml': null,
        'data/units.csv': null,
        'data/old/Growth.csv': textOf('data/growth.csv'),
      }),
    ).toMatchInlineSnapshot(`
      "Có 3 chỗ cần sửa trong 3 tệp. Chưa có gì được công bố.
      3 problems in 3 files. Nothing has been published.

      data/growth.yaml:1
        Cần: có tệp data/growth.yaml
        Cách sửa: Thêm data/growth.yaml, lấy tệp cùng loại gần nhất làm mẫu; nếu đã đổi tên hay xoá nhầm, khôi phục từ lịch sử.
        Expected: the file data/growth.yaml to exist
        Repair: Add data/growth.yaml, with the nearest of its kind as the model; if it was renamed or deleted by mistake, restore it from the history.

      data/old/Growth.csv:1
        Đang ghi / Found: «data/old/Growth.csv»
        Cần: tệp nằm ngay trong data/, tên gồm chữ thường không dấu, chữ số, gạch nối, đuôi .csv hoặc .yaml
        Cách sửa: Đã có data/growth.csv: nếu tệp này mới hơn thì thay nội dung tệp ấy, rồi xoá tệp này.
        Expected: a file directly in data/, named in small letters, digits and hyphens, ending in .csv or .yaml
        Repair: There is data/growth.csv already: if this one is newer, replace the content of that file, then delete this one.

      data/units.csv:1
        Cần: có tệp data/units.csv
        Cách sửa: Thêm data/units.csv, lấy tệp cùng loại gần nhất làm mẫu; nếu đã đổi tên hay xoá nhầm, khôi phục từ lịch sử.
        Expected: the file data/units.csv to exist
        Repair: Add data/units.csv, with the nearest of its kind as the model; if it was renamed or deleted by mistake, restore it from the history.
      "
    `);
  });
});

describe('what is said about headers', () => {
  it('with swapped columns', () => {
    expect(
      told({ 'data/ranking.csv': changed('data/ranking.csv', ['rank,out_of', 'out_of,rank']) }),
    ).toMatchInlineSnapshot(`
      "Có 1 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      1 problem in 1 file. Nothing has been published.

      data/ranking.csv:1 · cột / column rank
        Đang ghi / Found: «year,province,out_of,rank,score,status,source,origin,note_vi»
        Cần: các cột theo thứ tự: year,province,rank,out_of,score,status,source,origin,note_vi
        Cách sửa: Hai cột «rank» và «out_of» đổi chỗ cho nhau. Xếp lại cả cột (tên lẫn dữ liệu); nếu chỉ tên bị đổi thì sửa dòng tiêu đề.
        Expected: the columns in this order: year,province,rank,out_of,score,status,source,origin,note_vi
        Repair: The columns “rank” and “out_of” have changed places. Put back whole columns, names and data; if only the names moved, correct the header.
      "
    `);
  });

  it('with misspelt, repeated, nameless and missing columns', () => {
    const header = 'year,provine,rank,rank,,score,status,source,origin,note_vi';
    const sound = 'year,province,rank,out_of,score,status,source,origin,note_vi';
    expect(told({ 'data/ranking.csv': changed('data/ranking.csv', [sound, header]) }))
      .toMatchInlineSnapshot(`
        "Có 4 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
        4 problems in 1 file. Nothing has been published.

        data/ranking.csv:1 · cột / column provine
          Đang ghi / Found: «provine»
          Cần: tên cột khai trong data/ranking.yaml
          Cách sửa: Có phải ý bạn là «province»? Nếu không: khai cột này trong data/ranking.yaml, hoặc xoá cột khỏi tệp CSV.
          Expected: the name of a column declared in data/ranking.yaml
          Repair: Did you mean “province”? If not: declare the column in data/ranking.yaml, or delete it from the CSV.

        data/ranking.csv:1 · cột / column rank
          Đang ghi / Found: «rank»
          Cần: mỗi tên cột một lần
          Cách sửa: Xoá cột lặp, hoặc sửa lại tên đúng.
          Expected: each column name once
          Repair: Delete the repeated column, or correct its name.

        data/ranking.csv:1
          Đang ghi / Found: «year,provine,rank,rank,,score,status,source,origin,note_vi»
          Cần: mỗi cột có tên
          Cách sửa: Xoá dấu phẩy thừa ở dòng tiêu đề, hoặc đặt tên cho cột.
          Expected: a name for every column
          Repair: Delete the extra comma from the header, or name the column.

        data/ranking.csv:1 · cột / column out_of
          Cần: cột này, vì data/ranking.yaml đã khai
          Cách sửa: Thêm cột vào tệp CSV, hoặc bỏ khai báo.
          Expected: this column, which data/ranking.yaml declares
          Repair: Add the column to the CSV, or remove its declaration.
        "
      `);
  });

  it('that are not there', () => {
    const [, ...rows] = textOf('data/units.csv').split('\n');
    expect(told({ 'data/units.csv': rows.join('\n') })).toMatchInlineSnapshot(`
      "Có 1 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      1 problem in 1 file. Nothing has been published.

      data/units.csv:1
        Đang ghi / Found: «percent,%,%,%»
        Cần: dòng đầu là tên các cột: id,vi,en_singular,en_plural
        Cách sửa: Thêm dòng tiêu đề lên đầu tệp, hoặc khôi phục tệp từ lịch sử.
        Expected: a first line with the names of the columns: id,vi,en_singular,en_plural
        Repair: Add the header as the first line, or restore the file from its history.
      "
    `);
  });
});

describe('what is said about rows', () => {
  it('with too many, too few or broken cells', () => {
    expect(
      told({
        'data/ranking.csv': changed(
          'data/ranking.csv',
          ['0.7163', '0,7163'],
          ['2022,VN-57,19,63', '2022,VN-57,19'],
          ['dti-gov-2022,\n2022,VN-37', 'dti-gov-2022,một, hai\n\n2022,VN-37'],
          ['dti-gov-2022,\n2022,VN-39', 'dti-gov-2022,"một\n2022,VN-39'],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "Có 5 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      5 problems in 1 file. Nothing has been published.

      data/ranking.csv:2 · cột / column score
        Đang ghi / Found: «0,7163»
        Cần: số viết với dấu chấm thập phân, không ngăn cách hàng nghìn; ở đây dấu phẩy cắt số thành hai ô
        Cách sửa: Đổi dấu phẩy thập phân thành dấu chấm; bỏ dấu phẩy ngăn cách hàng nghìn.
        Expected: a number with a decimal point and no thousands separator; here a comma cut it into two cells
        Repair: Turn the decimal comma into a point; remove a comma between thousands.

      data/ranking.csv:4
        Đang ghi / Found: «2022,VN-57,19,0.6321,published,dnk-2025,dti-gov-2022,»
        Cần: 9 ô như dòng tiêu đề; dòng này có 8
        Cách sửa: Thêm ô còn thiếu theo nguồn; ô chưa biết giá trị để trống nhưng vẫn giữ dấu phẩy.
        Expected: 9 cells like the header; this row has 8
        Repair: Add the missing cells from the source; a cell of unknown value stays empty but keeps its comma.

      data/ranking.csv:5 · cột / column note_vi
        Đang ghi / Found: «một, hai»
        Cần: ô có dấu phẩy nằm trong dấu ngoặc kép: "…"
        Cách sửa: Đặt cả ô trong dấu ngoặc kép; nếu dấu phẩy thừa thì xoá.
        Expected: a cell with a comma in quotation marks: "…"
        Repair: Put the whole cell in quotation marks; if the comma is one too many, delete it.

      data/ranking.csv:6
        Cần: không có dòng trống
        Cách sửa: Xoá dòng này.
        Expected: no blank lines
        Repair: Delete this line.

      data/ranking.csv:7 · cột / column note_vi
        Đang ghi / Found: «2022,VN-37,40,63,0.5638,published,dnk-2025,dti-gov-2022,"một»
        Cần: dấu ngoặc kép bao trọn ô ("…"), dấu ngoặc kép bên trong viết hai lần ("")
        Cách sửa: Thêm dấu ngoặc kép còn thiếu, bỏ dấu thừa hay dấu cách nằm giữa dấu ngoặc và dấu phẩy.
        Expected: quotation marks around the whole cell ("…"), those inside it doubled ("")
        Repair: Add the missing quotation mark, or remove the extra one or the space between it and the comma.
      "
    `);
  });

  it('that stand twice', () => {
    const row = '2022,VN-39,43,63,0.5507,published,dnk-2025,dti-gov-2022,\n';
    const other = row.replace('published', 'estimate');
    expect(told({ 'data/ranking.csv': changed('data/ranking.csv', [row, row + row + other]) }))
      .toMatchInlineSnapshot(`
        "Có 2 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
        2 problems in 1 file. Nothing has been published.

        data/ranking.csv:8
          Đang ghi / Found: «2022,VN-39,43,63,0.5507,published,dnk-2025,dti-gov-2022,»
          Cần: mỗi dòng một lần; dòng này giống hệt dòng 7
          Cách sửa: Xoá dòng lặp.
          Expected: each row once; this one is the same as line 7
          Repair: Delete the repeated row.

        data/ranking.csv:9 · cột / column year,province
          Đang ghi / Found: «2022,VN-39»
          Cần: khoá chính chưa có ở dòng nào khác; dòng 7 đã có
          Cách sửa: Xoá dòng thừa, hoặc sửa khoá của một trong hai dòng theo nguồn.
          Expected: a primary key that no other row has; line 7 has it already
          Repair: Delete the extra row, or correct the key of one of the two from the source.
        "
      `);
  });

  it('that are missing from a complete series', () => {
    const row = '2022,VN-39,43,63,0.5507,published,dnk-2025,dti-gov-2022,\n';
    expect(told({ 'data/ranking.csv': changed('data/ranking.csv', [row, '']) }))
      .toMatchInlineSnapshot(`
        "Có 1 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
        1 problem in 1 file. Nothing has been published.

        data/ranking.csv:1 · cột / column province
          Cần: 2022: đủ 6 mục, mỗi mục một dòng; hiện có 5, thiếu VN-39
          Cách sửa: Thêm các dòng còn thiếu theo nguồn; nếu nguồn không có đủ, sửa «complete» trong tệp .yaml.
          Expected: 2022: all 6 entries, one row each; there are 5, missing are VN-39
          Repair: Add the missing rows from the source; if it does not have them all, correct “complete” in the .yaml.
        "
      `);
  });
});

describe('what is said about cells', () => {
  it('with characters that deceive', () => {
    expect(
      told(
        ranking(
          ['0.6385', '0.6385\u200B'],
          ['published', ' published'],
          ['dti-gov-2022,', `dti-gov-2022,${'Bình'.normalize('NFD')}`],
        ),
      ),
    ).toMatchInlineSnapshot(`
      "Có 3 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      3 problems in 1 file. Nothing has been published.

      data/ranking.csv:3 · cột / column score
        Đang ghi / Found: «0.6385⟨U+200B⟩»
        Cần: chỉ gồm ký tự nhìn thấy được
        Cách sửa: Xoá rồi gõ lại; ký tự ẩn thường theo vào khi chép từ trang web hay PDF.
        Expected: visible characters only
        Repair: Delete this and type it again; invisible characters come along when copying from web pages or PDF.

      data/ranking.csv:3 · cột / column status
        Đang ghi / Found: «␣published»
        Cần: dấu cách thường, mỗi chỗ một dấu, không ở đầu hay cuối
        Cách sửa: Xoá dấu cách thừa; thay dấu cách không ngắt bằng dấu cách thường.
        Expected: ordinary spaces, one at a time, none at the start or end
        Repair: Remove the stray spaces; replace no-break spaces with ordinary ones.

      data/ranking.csv:3 · cột / column note_vi
        Đang ghi / Found: «Bình»
        Cần: chữ có dấu ở dạng dựng sẵn (Unicode NFC)
        Cách sửa: Gõ lại bằng bộ gõ tiếng Việt ở bảng mã «Unicode», không phải «Unicode tổ hợp».
        Expected: letters with their marks precomposed (Unicode NFC)
        Repair: Type this again with precomposed letters; text copied from macOS or PDF often is decomposed.
      "
    `);
  });

  it('with other notations of numbers', () => {
    expect(told(ranking(['0.6385', '"0,6385"'], ['12', '1.234']))).toMatchInlineSnapshot(`
      "Có 2 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      2 problems in 1 file. Nothing has been published.

      data/ranking.csv:3 · cột / column rank
        Đang ghi / Found: «1.234»
        Cần: số nguyên chỉ gồm chữ số, ví dụ 12 hay -5
        Cách sửa: Nếu dấu chấm ngăn cách hàng nghìn thì bỏ đi; nếu là dấu thập phân thì xem lại số trong nguồn và khai báo của cột trong tệp .yaml.
        Expected: a whole number in plain digits, such as 12 or -5
        Repair: If the dot separates thousands, remove it; if it is a decimal point, check the number in the source and the declaration of the column in the .yaml.

      data/ranking.csv:3 · cột / column score
        Đang ghi / Found: «0,6385»
        Cần: số viết với dấu chấm thập phân và nhiều nhất 4 chữ số sau dấu chấm, không ngăn cách hàng nghìn
        Cách sửa: Đổi dấu phẩy thập phân thành dấu chấm.
        Expected: a number with a decimal point, at most 4 digits after it, and no thousands separator
        Repair: Turn the decimal comma into a point.
      "
    `);
  });

  it('that a spreadsheet changed', () => {
    expect(told(ranking(['0.6385', '#REF!'], ['12', '12-Thg1']))).toMatchInlineSnapshot(`
      "Có 2 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      2 problems in 1 file. Nothing has been published.

      data/ranking.csv:3 · cột / column rank
        Đang ghi / Found: «12-Thg1»
        Cần: số nguyên chỉ gồm chữ số, ví dụ 12 hay -5
        Cách sửa: Bảng tính đã đổi số thành ngày tháng: chép lại số từ nguồn và định dạng cột là «Văn bản».
        Expected: a whole number in plain digits, such as 12 or -5
        Repair: The spreadsheet turned a number into a date: copy the number from the source again and format the column as text.

      data/ranking.csv:3 · cột / column score
        Đang ghi / Found: «#REF!»
        Cần: số viết với dấu chấm thập phân và nhiều nhất 4 chữ số sau dấu chấm, không ngăn cách hàng nghìn
        Cách sửa: Đây là báo lỗi của bảng tính, không phải số: chép lại số từ nguồn.
        Expected: a number with a decimal point, at most 4 digits after it, and no thousands separator
        Repair: This is an error of the spreadsheet, not a number: copy the number from the source again.
      "
    `);
  });

  it('that say nothing, or with more decimals than the source has', () => {
    expect(told(ranking(['0.6385', '0.63850'], ['12', 'n.a.'], ['dnk-2025;opendx-2025', ''])))
      .toMatchInlineSnapshot(`
        "Có 3 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
        3 problems in 1 file. Nothing has been published.

        data/ranking.csv:3 · cột / column rank
          Đang ghi / Found: «n.a.»
          Cần: số nguyên chỉ gồm chữ số, ví dụ 12 hay -5
          Cách sửa: Để ô trống khi chưa biết giá trị.
          Expected: a whole number in plain digits, such as 12 or -5
          Repair: Leave the cell empty when the value is unknown.

        data/ranking.csv:3 · cột / column score
          Đang ghi / Found: «0.63850»
          Cần: số viết với dấu chấm thập phân và nhiều nhất 4 chữ số sau dấu chấm, không ngăn cách hàng nghìn
          Cách sửa: Ghi đúng số chữ số như trong nguồn; nếu nguồn có nhiều hơn, tăng «decimals» của cột trong tệp .yaml.
          Expected: a number with a decimal point, at most 4 digits after it, and no thousands separator
          Repair: Write as many digits as the source has; if it has more, raise “decimals” of the column in the .yaml.

        data/ranking.csv:3 · cột / column source
          Cần: một giá trị; cột này không được để trống
          Cách sửa: Điền giá trị theo nguồn; nếu không có, bỏ cả dòng.
          Expected: a value; this column may not be empty
          Repair: Fill in the value from the source; if there is none, remove the row.
        "
      `);
  });

  it('with ranks that cannot be', () => {
    expect(told(ranking(['12', '64']))).toMatchInlineSnapshot(`
      "Có 1 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      1 problem in 1 file. Nothing has been published.

      data/ranking.csv:3 · cột / column rank
        Đang ghi / Found: «64»
        Cần: không quá 63
        Cách sửa: Ghi lại theo nguồn.
        Expected: 63 or less
        Repair: Write what the source has.
      "
    `);
  });

  it('with ranks that contradict scores', () => {
    expect(told(ranking(['12', '21']))).toMatchInlineSnapshot(`
      "Có 1 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      1 problem in 1 file. Nothing has been published.

      data/ranking.csv:4 · cột / column rank
        Đang ghi / Found: «19»
        Cần: hạng khớp với điểm: ở đây điểm 0.6321, còn dòng 3 có hạng 21, điểm 0.6385
        Cách sửa: Xem lại hạng và điểm của hai dòng trong nguồn. Nếu nguồn in đúng như vậy, ghi khoá của dòng và lý do vào «except» trong tệp .yaml.
        Expected: a rank that agrees with the score: here the score is 0.6321, while line 3 has rank 21, score 0.6385
        Repair: Check rank and score of both rows in the source. If it prints them so, add the key of the row and the reason to “except” in the .yaml.
      "
    `);
  });

  it('with words and ids that are not known', () => {
    expect(
      told(
        ranking(
          ['VN-58', 'Bình Phước'],
          ['published', 'publised'],
          ['dnk-2025;opendx-2025', 'dnk-2025;opendx-2052'],
          ['dti-gov-2022', 'bao-nao-do'],
        ),
      ),
    ).toMatchInlineSnapshot(`
      "Có 4 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      4 problems in 1 file. Nothing has been published.

      data/ranking.csv:3 · cột / column province
        Đang ghi / Found: «Bình Phước»
        Cần: mã có trong data/provinces.csv
        Cách sửa: Có phải ý bạn là «VN-58»? Nếu không: sửa lại mã, hoặc thêm một dòng vào data/provinces.csv.
        Expected: an id of data/provinces.csv
        Repair: Did you mean “VN-58”? If not: correct the id, or add a row to data/provinces.csv.

      data/ranking.csv:3 · cột / column status
        Đang ghi / Found: «publised»
        Cần: một trong: published, final, preliminary, estimate, restated, projection, computed, implied, listed, reported, target, unclear
        Cách sửa: Có phải ý bạn là «published»? Nếu không: chọn một từ trong danh sách.
        Expected: one of: published, final, preliminary, estimate, restated, projection, computed, implied, listed, reported, target, unclear
        Repair: Did you mean “published”? If not: choose a word of the list.

      data/ranking.csv:3 · cột / column source
        Đang ghi / Found: «opendx-2052»
        Cần: mã có trong data/sources.csv
        Cách sửa: Có phải ý bạn là «opendx-2025»? Nếu không: sửa lại mã, hoặc thêm một dòng vào data/sources.csv.
        Expected: an id of data/sources.csv
        Repair: Did you mean “opendx-2025”? If not: correct the id, or add a row to data/sources.csv.

      data/ranking.csv:3 · cột / column origin
        Đang ghi / Found: «bao-nao-do»
        Cần: mã có trong data/sources.csv
        Cách sửa: Sửa lại mã, hoặc thêm một dòng vào data/sources.csv.
        Expected: an id of data/sources.csv
        Repair: Correct the id, or add a row to data/sources.csv.
      "
    `);
  });

  it('with years, dates and forms that are not', () => {
    expect(
      told({
        'data/growth.csv': changed(
          'data/growth.csv',
          ['2021,2021-12,6.32', '21,12/2021,6.32'],
          ['2023-04-28,thanhnien', '28/04/2023,thanhnien'],
          ['2021-12-29', '2021-02-29'],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "Có 4 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      4 problems in 1 file. Nothing has been published.

      data/growth.csv:2 · cột / column year
        Đang ghi / Found: «21»
        Cần: một năm gồm bốn chữ số (YYYY)
        Cách sửa: Ghi đủ bốn chữ số của năm.
        Expected: a year of four digits (YYYY)
        Repair: Write all four digits of the year.

      data/growth.csv:2 · cột / column vintage
        Đang ghi / Found: «12/2021»
        Cần: dạng năm-tháng, như «2025-07»
        Cách sửa: Có phải ý bạn là «2021-12»? Xem lại trong nguồn; định dạng cột là «Văn bản» để bảng tính không tự đổi.
        Expected: the form year-month, such as “2025-07”
        Repair: Did you mean “2021-12”? Check the source; format the column as text, so that the spreadsheet does not change it.

      data/growth.csv:2 · cột / column read_on
        Đang ghi / Found: «2021-02-29»
        Cần: một ngày có trong lịch
        Cách sửa: Xem lại ngày và tháng trong nguồn; thứ tự là năm-tháng-ngày.
        Expected: a day that is in the calendar
        Repair: Check day and month in the source; the order is year-month-day.

      data/growth.csv:3 · cột / column read_on
        Đang ghi / Found: «28/04/2023»
        Cần: một ngày viết năm-tháng-ngày (YYYY-MM-DD)
        Cách sửa: Có phải ý bạn là «2023-04-28»? Xem lại trong nguồn; định dạng cột là «Văn bản» để bảng tính không tự đổi.
        Expected: a date as year-month-day (YYYY-MM-DD)
        Repair: Did you mean “2023-04-28”? Check the source; format the column as text, so that the spreadsheet does not change it.
      "
    `);
  });

  it('of a register', () => {
    expect(
      told({
        'data/sources.csv': changed(
          'data/sources.csv',
          ['https://dti.gov.vn/xep-hang-2022,', 'dti.gov.vn/xep-hang-2022,'],
          ['2025-11-13,vi,copy', '13/11/2025,vie,copied'],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "Có 4 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      4 problems in 1 file. Nothing has been published.

      data/sources.csv:3 · cột / column published_on
        Đang ghi / Found: «13/11/2025»
        Cần: dạng YYYY, YYYY-MM hoặc YYYY-MM-DD
        Cách sửa: Có phải ý bạn là «2025-11-13»? Xem lại trong nguồn; định dạng cột là «Văn bản» để bảng tính không tự đổi.
        Expected: the form YYYY, YYYY-MM or YYYY-MM-DD
        Repair: Did you mean “2025-11-13”? Check the source; format the column as text, so that the spreadsheet does not change it.

      data/sources.csv:3 · cột / column language
        Đang ghi / Found: «vie»
        Cần: dạng hai chữ cái, mã ISO 639-1
        Cách sửa: Viết lại đúng dạng của cột.
        Expected: the form of two letters, a code of ISO 639-1
        Repair: Write it in the form of the column.

      data/sources.csv:3 · cột / column kind
        Đang ghi / Found: «copied»
        Cần: một trong: official, press, repost, copy, other, calculation
        Cách sửa: Chọn một từ trong danh sách.
        Expected: one of: official, press, repost, copy, other, calculation
        Repair: Choose a word of the list.

      data/sources.csv:4 · cột / column url
        Đang ghi / Found: «dti.gov.vn/xep-hang-2022»
        Cần: dạng https://…, địa chỉ đầy đủ
        Cách sửa: Viết lại đúng dạng của cột.
        Expected: the form https://…, a full address
        Repair: Write it in the form of the column.
      "
    `);
  });
});

it('the same cause in many rows is said once, with all lines', () => {
  const text = textOf('data/ranking.csv').replaceAll(/,0\.(\d+),/g, ',"0,$1",');
  expect(told({ 'data/ranking.csv': text })).toMatchInlineSnapshot(`
    "Có 1 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
    1 problem in 1 file. Nothing has been published.

    data/ranking.csv:2 · cột / column score
      Đang ghi / Found: «0,7163»
      Cần: số viết với dấu chấm thập phân và nhiều nhất 4 chữ số sau dấu chấm, không ngăn cách hàng nghìn
      Cách sửa: Đổi dấu phẩy thập phân thành dấu chấm. Cũng vậy ở dòng 3–13.
      Expected: a number with a decimal point, at most 4 digits after it, and no thousands separator
      Repair: Turn the decimal comma into a point. The same in lines 3–13.
    "
  `);
});

describe('what is said about descriptors', () => {
  it('with unknown, missing and wrong keys', () => {
    expect(
      told({
        'data/ranking.yaml': changed(
          'data/ranking.yaml',
          ['processing:', 'procesing:'],
          ['type: year', 'type: yaer'],
          ['required: true', 'requird: true'],
          ['decimals: 4', 'decimals: "4"'],
          ['vi: province, en: province', 'vi: province'],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "Có 5 chỗ cần sửa trong 1 tệp. Chưa có gì được công bố.
      5 problems in 1 file. Nothing has been published.

      data/ranking.yaml:4 · khoá / key procesing
        Đang ghi / Found: «procesing»
        Cần: một khoá đã biết: name, title, description, processing, licenses, themes, places, schema, rankings, complete, breaks, mayBeEmpty, updates
        Cách sửa: Có phải ý bạn là «processing»? Nếu không: xoá khoá này.
        Expected: a known key: name, title, description, processing, licenses, themes, places, schema, rankings, complete, breaks, mayBeEmpty, updates
        Repair: Did you mean “processing”? If not: delete this key.

      data/ranking.yaml:12 · khoá / key type
        Đang ghi / Found: «yaer»
        Cần: một trong: string, integer, number, year, date, list
        Cách sửa: Có phải ý bạn là «year»? Nếu không: sửa lại giá trị này.
        Expected: one of: string, integer, number, year, date, list
        Repair: Did you mean “year”? If not: correct this value.

      data/ranking.yaml:14 · khoá / key requird
        Đang ghi / Found: «requird»
        Cần: một khoá đã biết: required, unique, minimum, maximum, pattern
        Cách sửa: Có phải ý bạn là «required»? Nếu không: xoá khoá này.
        Expected: a known key: required, unique, minimum, maximum, pattern
        Repair: Did you mean “required”? If not: delete this key.

      data/ranking.yaml:17 · khoá / key en
        Cần: «title» bằng cả hai thứ tiếng; còn thiếu bản tiếng Anh
        Cách sửa: Thêm dòng «en: …» vào trong «title», thụt vào bằng dòng kia.
        Expected: “title” in both languages; the English is missing
        Repair: Add a line “en: …” within “title”, indented like the other.

      data/ranking.yaml:33 · khoá / key decimals
        Đang ghi / Found: «4»
        Cần: một số
        Cách sửa: Bỏ dấu ngoặc kép quanh số; số nguyên thì bỏ cả phần thập phân.
        Expected: a number
        Repair: Remove the quotation marks around the number; where it must be whole, its decimals too.
      "
    `);
  });

  it('with faults of syntax', () => {
    expect(
      told({
        'data/growth.yaml': changed('data/growth.yaml', ['name: growth', 'name: growth: x']),
        'data/ranking.yaml': changed('data/ranking.yaml', ['  fields:', '\tfields:']),
        'data/units.yaml': `name: units\n${textOf('data/units.yaml')}`,
      }),
    ).toMatchInlineSnapshot(`
      "Có 3 chỗ cần sửa trong 3 tệp. Chưa có gì được công bố.
      3 problems in 3 files. Nothing has been published.

      data/growth.yaml:1
        Đang ghi / Found: «name: growth: x»
        Cần: YAML đúng cú pháp
        Cách sửa: Giá trị có dấu hai chấm: đặt cả giá trị trong dấu ngoặc kép thẳng, "…".
        Expected: valid YAML
        Repair: The value has a colon: put the whole value in straight quotation marks, "…".

      data/ranking.yaml:10
        Đang ghi / Found: «⇥fields:»
        Cần: YAML đúng cú pháp
        Cách sửa: Thụt dòng bằng dấu cách, không dùng tab.
        Expected: valid YAML
        Repair: Indent with spaces, not tabs.

      data/units.yaml:2 · khoá / key name
        Đang ghi / Found: «name: units»
        Cần: mỗi khoá một lần; khoá này đã có ở dòng 1
        Cách sửa: Giữ lại một trong hai.
        Expected: each key once; this one stands in line 1 already
        Repair: Keep one of the two.
      "
    `);
  });

  it('that do not fit together', () => {
    expect(
      told({
        'data/ranking.yaml': changed(
          'data/ranking.yaml',
          ['name: ranking', 'name: rankings'],
          ['outOf: out_of', 'outOf: total'],
          ['unit: point', 'unit: points'],
          ['of: [rank]', 'of: [rang]'],
          ['language: vi', 'better: higher'],
          ['primaryKey: [year, province]', 'primaryKey: [year, provinces]'],
          ['score: score, within: [year]', 'score: score, within: [yaer]'],
          ['every: province', 'every: origins'],
          ['after: 2022', 'after: 2024'],
          ['[dti-gov-2022, dti-gov-2023]', '[dti-gov-2202, dti-gov-2023]'],
        ),
        'data/growth.yaml': changed(
          'data/growth.yaml',
          ['      decimals: 2\n', ''],
          ['role: source\n      constraints: { required: true }', 'role: source'],
          ['value: restated', 'value: revised'],
        ),
      }),
    ).toMatchInlineSnapshot(`
      "Có 14 chỗ cần sửa trong 3 tệp. Chưa có gì được công bố.
      14 problems in 3 files. Nothing has been published.

      data/growth.csv:3 · cột / column status
        Đang ghi / Found: «restated»
        Cần: một trong: estimate, revised
        Cách sửa: Có phải ý bạn là «revised»? Nếu không: chọn một từ trong danh sách.
        Expected: one of: estimate, revised
        Repair: Did you mean “revised”? If not: choose a word of the list.

      data/growth.yaml:10 · khoá / key fields
        Cần: một cột có «role: source» và «required: true», vì mỗi dòng phải nêu nguồn
        Cách sửa: Thêm cột nguồn vào tệp CSV và vào «fields», hoặc ghi «constraints: { required: true }» cho cột nguồn đã có.
        Expected: a column with “role: source” and “required: true”, because every row names its source
        Repair: Add a column of sources to the CSV and to “fields”, or write “constraints: { required: true }” for the one that is there.

      data/growth.yaml:20 · khoá / key decimals
        Cần: khoá này, vì cột kiểu number phải cho biết có mấy chữ số sau dấu chấm
        Cách sửa: Thêm khoá này vào cột.
        Expected: this key, because a number must say how many digits follow its point
        Repair: Add the key to the column.

      data/growth.yaml:28 · khoá / key value
        Đang ghi / Found: «revised»
        Cần: một trong: published, final, preliminary, estimate, restated, projection, computed, implied, listed, reported, target, unclear
        Cách sửa: Sửa lại chỗ này.
        Expected: one of: published, final, preliminary, estimate, restated, projection, computed, implied, listed, reported, target, unclear
        Repair: Correct this.

      data/ranking.yaml:1 · khoá / key name
        Đang ghi / Found: «rankings»
        Cần: tên tệp không có đuôi: ranking
        Cách sửa: Ghi name: ranking, hoặc đổi tên tệp.
        Expected: the name of the file without its ending: ranking
        Repair: Write name: ranking, or rename the file.

      data/ranking.yaml:23 · khoá / key outOf
        Đang ghi / Found: «total»
        Cần: tên một cột khai trong «fields»
        Cách sửa: Chọn một trong: year, province, rank, out_of, score, status, source, origin, note_vi.
        Expected: the name of a column declared in “fields”
        Repair: Choose one of: year, province, rank, out_of, score, status, source, origin, note_vi.

      data/ranking.yaml:34 · khoá / key unit
        Đang ghi / Found: «points»
        Cần: mã có trong data/units.csv
        Cách sửa: Có phải ý bạn là «point»? Nếu không: sửa lại mã, hoặc thêm một dòng vào data/units.csv.
        Expected: an id of data/units.csv
        Repair: Did you mean “point”? If not: correct the id, or add a row to data/units.csv.

      data/ranking.yaml:41 · khoá / key of
        Đang ghi / Found: «rang»
        Cần: tên một cột khai trong «fields»
        Cách sửa: Có phải ý bạn là «rank»? Nếu không: chọn một trong: year, province, rank, out_of, score, status, source, origin, note_vi.
        Expected: the name of a column declared in “fields”
        Repair: Did you mean “rank”? If not: choose one of: year, province, rank, out_of, score, status, source, origin, note_vi.

      data/ranking.yaml:52 · khoá / key language
        Cần: khoá này, vì ghi chú phải cho biết viết bằng tiếng nào
        Cách sửa: Thêm khoá này vào cột.
        Expected: this key, because a note must say in which language it is
        Repair: Add the key to the column.

      data/ranking.yaml:57 · khoá / key primaryKey
        Đang ghi / Found: «provinces»
        Cần: tên một cột khai trong «fields»
        Cách sửa: Có phải ý bạn là «province»? Nếu không: chọn một trong: year, province, rank, out_of, score, status, source, origin, note_vi.
        Expected: the name of a column declared in “fields”
        Repair: Did you mean “province”? If not: choose one of: year, province, rank, out_of, score, status, source, origin, note_vi.

      data/ranking.yaml:60 · khoá / key within
        Đang ghi / Found: «yaer»
        Cần: tên một cột khai trong «fields»
        Cách sửa: Có phải ý bạn là «year»? Nếu không: chọn một trong: year, province, rank, out_of, score, status, source, origin, note_vi.
        Expected: the name of a column declared in “fields”
        Repair: Did you mean “year”? If not: choose one of: year, province, rank, out_of, score, status, source, origin, note_vi.

      data/ranking.yaml:62 · khoá / key every
        Đang ghi / Found: «origins»
        Cần: tên một cột khai trong «fields»
        Cách sửa: Có phải ý bạn là «origin»? Nếu không: chọn một trong: year, province, rank, out_of, score, status, source, origin, note_vi.
        Expected: the name of a column declared in “fields”
        Repair: Did you mean “origin”? If not: choose one of: year, province, rank, out_of, score, status, source, origin, note_vi.

      data/ranking.yaml:65 · khoá / key after
        Đang ghi / Found: «2024»
        Cần: after nhỏ hơn before: chuỗi số đứt ở giữa hai giá trị này
        Cách sửa: Đổi chỗ hai giá trị, hoặc sửa lại.
        Expected: after below before: the series breaks between the two
        Repair: Swap the two values, or correct them.

      data/ranking.yaml:69 · khoá / key sources
        Đang ghi / Found: «dti-gov-2202»
        Cần: mã có trong data/sources.csv
        Cách sửa: Có phải ý bạn là «dti-gov-2022»? Nếu không: sửa lại mã, hoặc thêm một dòng vào data/sources.csv.
        Expected: an id of data/sources.csv
        Repair: Did you mean “dti-gov-2022”? If not: correct the id, or add a row to data/sources.csv.
      "
    `);
  });
});

it('everything said is composed Vietnamese', () => {
  const all = told({ 'data/growth.csv': utf8('a;b'), ...ranking(['0.6385', '"0,6385"']) });
  expect(all).toBe(all.normalize('NFC'));
});
