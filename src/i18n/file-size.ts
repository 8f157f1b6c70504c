import { formatNumber, noBreakSpace } from './format.ts';
import type { Locale } from './locale.ts';

/** The size of a file in units of a thousand bytes, as phones and shops count: «840 byte», «8,4 kB», «84 kB», «1,7 MB». */
export function formatFileSize(bytes: number, locale: Locale): string {
  if (bytes < 1000) {
    return `${formatNumber(bytes, locale, 0)}${noBreakSpace}${locale === 'vi' ? 'byte' : 'bytes'}`;
  }
  const isLarge = bytes >= 999_500;
  const size = bytes / (isLarge ? 1_000_000 : 1000);
  return `${formatNumber(size, locale, size < 9.95 ? 1 : 0)}${noBreakSpace}${isLarge ? 'MB' : 'kB'}`;
}
