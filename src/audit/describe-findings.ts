import { locales, type Locale } from '../i18n/locale.ts';
import { categories, categoryNames } from './category.ts';
import { type Coverage, printCount } from './coverage.ts';
import type { Finding } from './finding.ts';

const labels = {
  vi: { around: 'Đoạn', found: 'Đang in', expected: 'Cần' },
  en: { around: 'Around', found: 'Found', expected: 'Expected' },
} as const;

/** So many findings of one file are told; the rest are most often of the same kind. */
const told = 20;

/** All findings as text for a terminal, by file, in one language or in both; empty where there is none. */
export function describeFindings(findings: readonly Finding[], locale: Locale | 'both'): string {
  if (findings.length === 0) return '';
  const languages = locale === 'both' ? locales : [locale];
  const files = Map.groupBy(findings, ({ file }) => file);
  const counts = languages.map((language) =>
    language === 'vi'
      ? `Có ${findings.length} chỗ trong ${files.size} tệp mà bộ kiểm không chấp nhận.`
      : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} in ${files.size} ${files.size === 1 ? 'file' : 'files'}.`,
  );
  const entries = [...files].flatMap(([file, own]) => [
    ...own.slice(0, told).map((finding) => describe(finding, languages)),
    ...(own.length > told ? [`${file}: … + ${own.length - told}`] : []),
  ]);
  return `${[counts.join('\n'), ...entries].join('\n\n')}\n`;
}

function describe(
  { file, around, found, expected }: Finding,
  languages: readonly Locale[],
): string {
  const label = (name: keyof (typeof labels)['vi']) =>
    languages.map((language) => labels[language][name]).join(' / ');
  return [
    file,
    `  ${label('around')}: ${around}`,
    `  ${label('found')}: «${found}»`,
    ...languages.map((language) => `  ${labels[language].expected}: ${expected[language]}`),
  ].join('\n');
}

/** «1.284 số, 100% có nguồn; …» */
export function describeCoverage(coverage: Coverage, locale: Locale): string {
  const print = (name: string) => printCount(coverage, name, locale) ?? '';
  return locale === 'vi'
    ? `${print('numerals')} số, ${print('percent')} có nguồn hoặc thuộc loại được phép (${print('data')} con số của dữ liệu; ${print('others')} ngày, số hiệu, số đếm…), trên ${print('pages')} trang và hình; ${print('innerLinks')} liên kết trong, ${print('outerLinks')} liên kết ra ngoài; ${print('claims')} điều kiện; ${print('dataFiles')} tệp dữ liệu; ${print('findings')} lỗi.`
    : `${print('numerals')} numerals, ${print('percent')} with a source or of a kind that is allowed (${print('data')} numbers of the data; ${print('others')} dates, names, counts…), on ${print('pages')} pages and drawings; ${print('innerLinks')} inner links, ${print('outerLinks')} outer links; ${print('claims')} conditions; ${print('dataFiles')} data files; ${print('findings')} faults.`;
}

/** What a numeral may be and why, one entry for each kind. */
export function describeCategories(locale: Locale | 'both'): string {
  const languages = locale === 'both' ? locales : [locale];
  return categoryNames
    .map((name) => {
      const { name: words, reason } = categories[name];
      return [name, ...languages.map((each) => `  ${words[each]}: ${reason[each]}`)].join('\n');
    })
    .join('\n\n');
}
