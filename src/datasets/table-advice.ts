import type { Words } from '../i18n/locale.ts';
import type { Advice } from './problem.ts';

/** What to say about rows that contradict each other, and about rows that are missing. */

const keepOne: Words = {
  vi: 'Xoá dòng thừa, hoặc sửa khoá của một trong hai dòng theo nguồn.',
  en: 'Delete the extra row, or correct the key of one of the two from the source.',
};

export function duplicateRow(line: number): Advice {
  return {
    rule: 'repeated',
    expected: {
      vi: `mỗi dòng một lần; dòng này giống hệt dòng ${line}`,
      en: `each row once; this one is the same as line ${line}`,
    },
    repair: { vi: 'Xoá dòng lặp.', en: 'Delete the repeated row.' },
  };
}

/** A remark that is there in one language only. */
export function oneLanguage(written: string): Advice {
  return {
    expected: {
      vi: `ghi chú bằng cả hai thứ tiếng; «${written}» đã có, ô này còn trống`,
      en: `the remark in both languages; “${written}” is there, this cell is empty`,
    },
    repair: {
      vi: `Dịch «${written}» vào ô này, hoặc xoá cả hai.`,
      en: `Translate “${written}” into this cell, or delete both.`,
    },
  };
}

export function duplicateKey(line: number): Advice {
  return {
    rule: 'repeated',
    expected: {
      vi: `khoá chính chưa có ở dòng nào khác; dòng ${line} đã có`,
      en: `a primary key that no other row has; line ${line} has it already`,
    },
    repair: keepOne,
  };
}

/** A rank and a score that contradict those of other rows. */
export function rankAgainstScore(
  score: string,
  other: { line: number; rank: string; score: string },
  others: number,
): Advice {
  const more =
    others > 1
      ? {
          vi: ` Dòng này trái với ${others} dòng cùng nhóm.`,
          en: ` It contradicts ${others} rows of its group.`,
        }
      : { vi: '', en: '' };
  const own = { vi: score === '' ? 'trống' : score, en: score === '' ? 'empty' : score };
  const their = {
    vi: other.score === '' ? 'trống' : other.score,
    en: other.score === '' ? 'empty' : other.score,
  };
  return {
    expected: {
      vi: `hạng khớp với điểm: ở đây điểm ${own.vi}, còn dòng ${other.line} có hạng ${other.rank}, điểm ${their.vi}`,
      en: `a rank that agrees with the score: here the score is ${own.en}, while line ${other.line} has rank ${other.rank}, score ${their.en}`,
    },
    repair: {
      vi: `Xem lại hạng và điểm của hai dòng trong nguồn.${more.vi} Nếu nguồn in đúng như vậy, ghi khoá của dòng và lý do vào «except» trong tệp .yaml.`,
      en: `Check rank and score of both rows in the source.${more.en} If it prints them so, add the key of the row and the reason to “except” in the .yaml.`,
    },
  };
}

export const unknownException: Advice = {
  expected: {
    vi: 'khoá của một dòng có trong tệp CSV',
    en: 'the key of a row that is in the CSV',
  },
  repair: {
    vi: 'Sửa lại khoá, hoặc xoá ngoại lệ này.',
    en: 'Correct the key, or delete the exception.',
  },
};

export const needlessException: Advice = {
  expected: {
    vi: 'một dòng có hạng trái với điểm; dòng này nay không còn trái',
    en: 'a row whose rank contradicts its score; this one no longer does',
  },
  repair: {
    vi: 'Xoá ngoại lệ này.',
    en: 'Delete the exception.',
  },
};

/** A series that must have every entry of a register, or every category of a column. */
export function incompleteSeries(
  series: string,
  present: number,
  missing: readonly string[],
): Advice {
  const total = present + missing.length;
  const ids = missing.join(', ');
  return {
    expected: {
      vi: `${series}: đủ ${total} mục, mỗi mục một dòng; hiện có ${present}, thiếu ${ids}`,
      en: `${series}: all ${total} entries, one row each; there are ${present}, missing are ${ids}`,
    },
    repair: {
      vi: 'Thêm các dòng còn thiếu theo nguồn; nếu nguồn không có đủ, sửa «complete» trong tệp .yaml.',
      en: 'Add the missing rows from the source; if it does not have them all, correct “complete” in the .yaml.',
    },
  };
}

export function repeatedInSeries(series: string, line: number): Advice {
  return {
    expected: {
      vi: `${series}: mỗi mục một dòng; dòng ${line} đã có mục này`,
      en: `${series}: one row for each entry; line ${line} has this one already`,
    },
    repair: keepOne,
  };
}
