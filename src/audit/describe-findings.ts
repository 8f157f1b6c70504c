import { locales, type Locale } from '../i18n/locale.ts';
import { formatNumber } from '../i18n/format.ts';
import { categories, categoryNames } from './category.ts';
import { type Coverage, countNamed } from './coverage.ts';
import type { Finding } from './finding.ts';

const labels = {
  vi: { around: 'Đoạn', found: 'Đang in', expected: 'Cần' },
  en: { around: 'Around', found: 'Found', expected: 'Expected' },
} as const;

/** So many findings of one file are told; the rest are most often of the same kind. */
const told = 20;

/** All findings as text for a terminal, by file, in one language or in both; empty where there is none. */
export function describeFindings(
  findings: readonly Finding[],
  locale: Locale | 'both',
): string {
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

/** «1.284 con số, 100% có nguồn; …» */
export function describeCoverage(coverage: Coverage, locale: Locale): string {
  const print = (name: string) => formatNumber(countNamed(coverage, name) ?? 0, locale, 0);
  const whole = coverage.findings === 0;
  return locale === 'vi'
    ? `${print('pages')} trang và hình: ${print('data')} con số${whole ? ', 100% có nguồn' : ''}; ${print('others')} số khác (ngày, số hiệu, số đếm…); ${print('innerLinks')} liên kết trong, ${print('outerLinks')} liên kết ra ngoài; ${print('claims')} điều kiện; ${print('dataFiles')} tệp dữ liệu.`
    : `${print('pages')} pages and drawings: ${print('data')} numbers${whole ? ', 100% with a source' : ''}; ${print('others')} other numerals (dates, names, counts…); ${print('innerLinks')} inner links, ${print('outerLinks')} outer links; ${print('claims')} conditions; ${print('dataFiles')} data files.`;
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
