import type { Locale } from '../i18n/locale.ts';

/** «… và 3 mục nữa»: where not everything is told, how much is not. */
export function moreWords(count: number, locale: Locale): string {
  return locale === 'vi' ? `… và ${count} mục nữa` : `… and ${count} more`;
}
