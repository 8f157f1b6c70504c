import type { Dataset } from '../datasets/dataset.ts';
import type { Words } from '../i18n/locale.ts';
import type { Import } from './import-spreadsheet.ts';

/** So many rows or cells are named one by one; of more, the first and how many there are. */
const named = 20;

/**
 * What was understood of a spreadsheet and what the dataset becomes with it, for a person who compares it with the sheet
 * before they believe it. Empty where no table was found.
 */
export function describeImport({ header, understood, merged }: Import, dataset: Dataset): Words {
  if (header === null || understood === null) return { vi: '', en: '' };
  const { grid, line, columns } = header;
  const lines: Words[] = [];
  const say = (vi: string, en: string) => lines.push({ vi, en });

  const form = grid.form === null ? '' : ` (${grid.form})`;
  const rows = understood.rows.length;
  if (grid.sheet === null)
    say(
      `Tiêu đề ở dòng ${line}, ${rows} dòng số liệu${form}.`,
      `Header in row ${line}, ${rows} ${plural(rows, 'row')} of data${form}.`,
    );
  else
    say(
      `Trang tính «${grid.sheet}»: tiêu đề ở dòng ${line}, ${rows} dòng số liệu.`,
      `Sheet “${grid.sheet}”: header in row ${line}, ${rows} ${plural(rows, 'row')} of data.`,
    );
  for (const { header: name, field } of columns) {
    if (field === null) say(`  ${name} → bỏ qua`, `  ${name} → left out`);
    else
      say(
        `  ${name} → ${field.name} (${field.title.vi})`,
        `  ${name} → ${field.name} (${field.title.en})`,
      );
  }
  const present = new Set(
    understood.rows
      .flatMap(({ cells }) => Object.keys(cells))
      .concat(columns.flatMap(({ field }) => field?.name ?? [])),
  );
  const absent = dataset.fields.filter(({ name }) => !present.has(name)).map(({ name }) => name);
  if (absent.length > 0)
    say(
      `  Không có trong bảng (dòng mới để trống, dòng cũ giữ nguyên): ${absent.join(', ')}`,
      `  Not in the sheet (empty in new rows, kept in others): ${absent.join(', ')}`,
    );
  if (understood.decimal !== null)
    say(
      `  Số viết với dấu ${understood.decimal === 'comma' ? 'phẩy' : 'chấm'} thập phân.`,
      `  Numbers have a decimal ${understood.decimal}.`,
    );
  if (understood.days !== null) {
    const isDayFirst = understood.days === 'day-first';
    say(
      `  Ngày viết ${isDayFirst ? 'ngày trước tháng' : 'tháng trước ngày'}.`,
      `  Days are written ${understood.days}.`,
    );
  }
  for (const note of understood.notes)
    say(
      `  Dòng ${note.line} chỉ có một ô, coi là ghi chú: «${note.text}»`,
      `  Row ${note.line} has one cell only and is taken for a note: “${note.text}”`,
    );

  if (merged !== null) {
    const { added, changed, unchanged } = merged;
    say(
      `${added.length} dòng mới, ${changed.length} ô đổi, ${unchanged} dòng đã có sẵn y như vậy.`,
      `${added.length} new ${plural(added.length, 'row')}, ${changed.length} changed ${plural(changed.length, 'cell')}, ${unchanged} ${plural(unchanged, 'row')} there already.`,
    );
    list(added.map((key) => `  + ${dataset.id}[${key}]`));
    list(
      changed.map(
        ({ key, column, before, after }) =>
          `  ~ ${dataset.id}[${key}].${column}: ${before === '' ? '∅' : before} → ${after === '' ? '∅' : after}`,
      ),
    );
    const replaced = changed.filter(({ before }) => before !== '');
    const isVintaged = dataset.fields.some(({ role }) => role === 'vintage' || role === 'status');
    if (replaced.length > 0 && isVintaged)
      say(
        '! Có số cũ bị thay. Nếu đây là số mới của nơi công bố chứ không phải sửa lỗi của ta: giữ số cũ, thêm dòng mới với tình trạng hoặc thời điểm công bố khác.',
        '! Values that stood there are replaced. If the publisher restated them and we made no error: keep the old ones and add rows with another status or vintage.',
      );
  }
  return {
    vi: lines.map(({ vi }) => vi).join('\n'),
    en: lines.map(({ en }) => en).join('\n'),
  };

  function list(entries: readonly string[]) {
    for (const entry of entries.slice(0, named)) say(entry, entry);
    const left = entries.length - named;
    if (left > 0) say(`  … và ${left} nữa`, `  … and ${left} more`);
  }
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
