import type { Locale } from '../../i18n/locale.ts';
import type { Facts } from '../facts.ts';
import { attribute, closest, textOf } from '../html.ts';
import { readDigits } from '../numeral.ts';
import { type Block, type Page, report, settle, wordsAround } from '../page.ts';

const units: Readonly<Record<string, number>> = { byte: 1, bytes: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** The sizes of files: as large as the file of the site is, to the last digit that is printed. */
export function checkFileSizes({ numerals }: Block, page: Page, facts: Facts): void {
  for (const numeral of numerals) {
    const element = closest(
      numeral.element,
      (each) => attribute(each, 'data-size-of') !== undefined,
    );
    if (!element || numeral.is !== null) continue;
    const file = attribute(element, 'data-size-of') ?? '';
    const size = facts.sizeOf(file);
    const printed = textOf(element);
    if (size !== undefined && isSize(printed, size, numeral.block.locale))
      settle([numeral], 'count');
    else {
      report(page, {
        around: wordsAround(numeral),
        found: printed,
        expected: { vi: `${file}: ${size ?? '–'} byte`, en: `${file}: ${size ?? '–'} bytes` },
        numerals: [numeral],
      });
    }
  }
}

function isSize(printed: string, size: number, locale: Locale): boolean {
  const [number = '', unit = ''] = printed.split(' ');
  const digits = readDigits(number, locale);
  const factor = units[unit];
  if (digits === null || factor === undefined) return false;
  const last = factor / 10 ** (digits.split('.')[1]?.length ?? 0);
  return Math.abs(Number(digits) * factor - size) <= last / 2;
}
