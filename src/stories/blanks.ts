import type { Problem } from '../datasets/problem.ts';

/** What stands where a person has still to write: «___ điều tìm ra ___». Only a draft may have some. */
export const blank = '___';

/** Every line of a text that is to be published and has still a blank in it. A rule across the page is none. */
export function findBlanks(path: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const isComment = path.endsWith('.yaml') && line.trimStart().startsWith('#');
    if (!line.includes(blank) || isComment || /^\s*_{3,}\s*$/.test(line)) return [];
    return [
      {
        file: path,
        line: index + 1,
        found: line.trim().slice(0, 60),
        expected: {
          vi: 'lời của bạn thay cho chỗ trống ___',
          en: 'your words in place of the blank ___',
        },
        repair: {
          vi: 'Viết nốt chỗ này; nếu chưa xong, giữ dòng draft: true.',
          en: 'Write what is missing here; while it is not finished, keep the line draft: true.',
        },
      },
    ];
  });
}
