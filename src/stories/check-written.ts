import type { Library } from '../datasets/dataset.ts';
import { markupAdvice } from '../datasets/characters.ts';
import type { Problem } from '../datasets/problem.ts';
import type { Words } from '../i18n/locale.ts';
import { checkNumerals, lineOfWords, type WrittenWords } from './check-numerals.ts';

/**
 * Everything that is wrong with words that an editor wrote: numerals that were typed and, in the words of YAML, which
 * are printed as they are, tags and braces that are not closed.
 */
export function checkWritten(
  words: readonly WrittenWords[],
  file: { readonly path: string; readonly text: string },
  library: Library,
): Problem[] {
  // What is read in another language than the site's was written in one of those.
  const written = words.filter(({ locale }) => library.languages.includes(locale));
  const templates = written.filter(({ notation }) => notation === 'braces');
  const faults = templates.flatMap((words): Problem[] => {
    const place = { file: file.path, line: lineOfWords(words, file.text), found: words.words };
    const markup = markupAdvice(words.words);
    if (markup !== null) {
      const isComponent = /<(Value|Cite|Claim|Figure)\b/.test(words.words);
      return [{ rule: 'yaml', ...place, ...markup, ...(isComponent ? { repair: braces } : {}) }];
    }
    return isBalanced(words.words) ? [] : [{ rule: 'evidence', ...place, ...unbalanced }];
  });
  // A brace that is open makes a typed numeral of whatever stands in it.
  const broken = new Set(faults.map(({ found }) => found));
  const sound = written.filter(({ words }) => !broken.has(words));
  return [...faults, ...checkNumerals(sound, file, library)];
}

/** Whether every brace is closed, and none before it is opened. */
function isBalanced(words: string): boolean {
  let depth = 0;
  for (const letter of words) {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const unbalanced: { expected: Words; repair: Words } = {
  expected: {
    vi: 'mỗi dấu { có một dấu }: {bộ-dữ-liệu[khóa].cột}',
    en: 'a } for every {: {dataset[key].column}',
  },
  repair: {
    vi: 'Thêm dấu ngoặc nhọn còn thiếu, hoặc xoá dấu thừa.',
    en: 'Add the brace that is missing, or delete the one too many.',
  },
};

const braces: Words = {
  vi: 'Ở đây con số viết trong ngoặc nhọn: {bộ-dữ-liệu[khóa].cột}; thẻ chỉ dùng trong phần bài.',
  en: 'Here a number is written in braces: {dataset[key].column}; tags are for the text only.',
};
