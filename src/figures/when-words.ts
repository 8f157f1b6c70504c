import type { Reading } from '../evidence/reading.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { firmnessOf } from './firmness.ts';

/** When a number was, and how firm it is where it is not simply published: «năm 2024 · ước tính lần đầu». */
export function whenWords(when: string, { status }: Reading, locale: Locale): string {
  return status === null || firmnessOf(status) === 'solid'
    ? when
    : `${when} · ${message(`status.${status}`, locale)}`;
}
