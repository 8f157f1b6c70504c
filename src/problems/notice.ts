import type { Overdue } from '../datasets/overdue.ts';
import { formatDate } from '../i18n/format.ts';
import type { Words } from '../i18n/locale.ts';

/** Something that a person should know and that is no fault: nothing waits for it. */
export interface Notice {
  readonly file: string;
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly words: Words;
}

/** What to say of a value that was announced and is not there. @param text the descriptor of its dataset */
export function overdueNotice({ dataset, next }: Overdue, text: string): Notice {
  const file = `data/${dataset.id}.yaml`;
  const line = text.split('\n').findIndex((each) => each.startsWith('updates:')) + 1;
  return {
    file,
    line: Math.max(1, line),
    words: {
      vi: `Đã quá hạn mà chưa có số mới: ${dataset.id} (${next.what.vi}, chậm nhất ${formatDate(next.due, 'vi')}). Xem đã công bố chưa; nếu có, thêm dòng và sửa «updates» trong ${file}.`,
      en: `Overdue: ${dataset.id} (${next.what.en}, ${formatDate(next.due, 'en')} at the latest). See whether it is published; if so, add the rows and correct “updates” in ${file}.`,
    },
  };
}
