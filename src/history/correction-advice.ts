import type { Advice } from '../datasets/problem.ts';
import type { Commit } from './states.ts';

/** What to say about the register of corrections, and about changes that are missing from it. */

export function missingColumn(column: string): Advice {
  return {
    expected: {
      vi: `cột ${column}: sổ sửa số liệu luôn có cột này`,
      en: `the column ${column}: the register of corrections always has it`,
    },
    repair: {
      vi: `Khai cột ${column} và thêm vào tệp CSV.`,
      en: `Declare the column ${column} and add it to the CSV.`,
    },
  };
}

export const valuesOfNoCell: Advice = {
  expected: {
    vi: 'old và new để trống khi dòng này nói về cả một dòng, một cột hay cả bảng',
    en: 'old and new empty where the entry speaks of a whole row, column or table',
  },
  repair: {
    vi: 'Điền đủ key và column, hoặc xoá old và new.',
    en: 'Fill in both key and column, or clear old and new.',
  },
};

export const nothingChanged: Advice = {
  expected: { vi: 'số mới khác số cũ', en: 'a new value other than the old one' },
  repair: { vi: 'Ghi lại số cũ và số mới.', en: 'Write the old and the new value.' },
};

export function otherThanNow(cell: string, now: string): Advice {
  return {
    expected: {
      vi: `số đang có ở ${cell}: «${now}»`,
      en: `what stands at ${cell} now: «${now}»`,
    },
    repair: {
      vi: 'Sửa ô «new» ở đây, hoặc sửa ô dữ liệu; nếu số lại đổi lần nữa, thêm một dòng mới cho lần ấy.',
      en: 'Correct “new” here, or the cell of the data; if the value changed once more, add a new line for that.',
    },
  };
}

const published = ({ id, date }: Commit) => ({
  vi: `đã công bố (bản ${id.slice(0, 7)}, ${date})`,
  en: `published (${id.slice(0, 7)}, ${date})`,
});

const addLine = (line: string) => ({
  vi: `Nếu sửa nhầm, ghi lại như cũ. Nếu đúng là phải sửa, thêm dòng này vào data/corrections.csv, điền kind (revision: nơi công bố sửa số; error: chúng tôi sai) và lý do: ${line}`,
  en: `If it was a slip, put the old value back. If it is right, add this line to data/corrections.csv and fill in kind (revision: by the publisher; error: ours) and the reason: ${line}`,
});

export function unexplainedValue(before: string, base: Commit, line: string): Advice {
  const words = published(base);
  return {
    expected: {
      vi: `«${before}», như ${words.vi}, hoặc một dòng trong data/corrections.csv nói vì sao đổi`,
      en: `«${before}», as ${words.en}, or a line in data/corrections.csv that says why it changed`,
    },
    repair: addLine(line),
  };
}

export function withdrawn(what: 'row' | 'column' | 'dataset', base: Commit, line: string): Advice {
  const words = published(base);
  const names = {
    row: { vi: 'dòng này', en: 'this row' },
    column: { vi: 'cột này', en: 'this column' },
    dataset: { vi: 'bộ dữ liệu này', en: 'this dataset' },
  }[what];
  return {
    expected: {
      vi: `còn ${names.vi}, ${words.vi}, hoặc một dòng trong data/corrections.csv nói vì sao bỏ`,
      en: `${names.en} to be there, as ${words.en}, or a line in data/corrections.csv that says why it is gone`,
    },
    repair: addLine(line),
  };
}

export function lostVersion(base: Commit): Advice {
  return {
    expected: {
      vi: `mọi phiên bản ${published(base).vi} vẫn nằm trên dòng cha thứ nhất của lịch sử, để địa chỉ của nó không mất`,
      en: `every version ${published(base).en} to stay on the first-parent line of the history, so that its address does not die`,
    },
    repair: {
      vi: 'Gộp nhánh vào main (không gộp main vào nhánh rồi đẩy nhánh thành main), và không viết lại lịch sử đã công bố.',
      en: 'Merge the branch into main (not main into the branch, pushed as main), and do not rewrite published history.',
    },
  };
}
