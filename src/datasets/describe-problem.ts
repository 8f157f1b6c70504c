import { locales, type Locale } from '../i18n/locale.ts';
import { byFileAndLine, type Problem } from './problem.ts';

const labels = {
  vi: { column: 'cột', key: 'khoá', found: 'Đang ghi', expected: 'Cần', repair: 'Cách sửa' },
  en: { column: 'column', key: 'key', found: 'Found', expected: 'Expected', repair: 'Repair' },
} as const;

/**
 * All problems as text for a terminal, by file and line, each with what stands there, what should and how
 * to repair it; in one language or, Vietnamese first, in both. Empty when there is nothing to repair.
 */
export function describeProblems(problems: readonly Problem[], locale: Locale | 'both'): string {
  if (problems.length === 0) return '';
  const languages = locale === 'both' ? locales : [locale];
  const sorted = problems.toSorted(byFileAndLine);
  const counts = languages.map((language) => countOf(sorted, language));
  const entries = sorted.map((problem) => describe(problem, languages));
  return `${[counts.join('\n'), ...entries].join('\n\n')}\n`;
}

/** How many problems there are, in how many files. */
export function countOf(problems: readonly Problem[], language: Locale): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const n = problems.length;
  return language === 'vi'
    ? `Có ${n} chỗ cần sửa trong ${files} tệp. Chưa có gì được công bố.`
    : `${n} ${n === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}. Nothing has been published.`;
}

function describe(problem: Problem, languages: readonly Locale[]): string {
  const { file, line, column, found } = problem;
  if (languages.length === 1) {
    const [language = 'vi'] = languages;
    return [
      placeOf(problem, language),
      ...saidOf(problem, language).map((said) => `  ${said}`),
    ].join('\n');
  }
  const label = (name: keyof (typeof labels)['vi']) =>
    languages.map((language) => labels[language][name]).join(' / ');
  const kind = file.endsWith('.csv') ? 'column' : 'key';
  return [
    visible(`${file}:${line}${column === undefined ? '' : ` · ${label(kind)} ${column}`}`),
    ...(found === undefined ? [] : [`  ${label('found')}: «${visible(shorten(found))}»`]),
    ...languages.flatMap((language) => [
      `  ${labels[language].expected}: ${visible(problem.expected[language])}`,
      `  ${labels[language].repair}: ${visible(problem.repair[language])}`,
    ]),
  ].join('\n');
}

function placeOf({ file, line, column }: Problem, language: Locale): string {
  const kind = file.endsWith('.csv') ? 'column' : 'key';
  const named = column === undefined ? '' : ` · ${labels[language][kind]} ${column}`;
  return visible(`${file}:${line}${named}`);
}

/** What stands there, what should and how to repair it, each as a line that begins with its label. */
export function saidOf({ found, expected, repair }: Problem, language: Locale): string[] {
  const words = labels[language];
  return [
    ...(found === undefined ? [] : [`${words.found}: «${visible(shorten(found))}»`]),
    `${words.expected}: ${visible(expected[language])}`,
    `${words.repair}: ${visible(repair[language])}`,
  ];
}

/** Enough of a cell or line to recognise it. */
function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= 100 ? text : `${letters.slice(0, 99).join('')}…`;
}

/** Shows what a terminal would hide or obey: line breaks, stray spaces, control and zero-width characters. */
export function visible(text: string): string {
  return text
    .replace(/^ +| +$| {2,}/g, (spaces) => '␣'.repeat(spaces.length))
    .replace(/\n/g, '⏎')
    .replace(/\t/g, '⇥')
    .replace(
      /(?! )[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
      (character) => {
        const code = character.codePointAt(0) ?? 0;
        return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
      },
    );
}
