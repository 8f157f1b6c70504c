import { withoutMarks } from '../i18n/without-marks.ts';

/**
 * A name as a part of an address: «Bà Rịa - Vũng Tàu» is `ba-ria-vung-tau`. Letters lose their marks, everything that
 * is neither letter nor digit becomes one hyphen.
 */
export function slugOf(name: string): string {
  return withoutMarks(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
