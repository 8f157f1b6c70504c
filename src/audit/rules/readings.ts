import type { Locale } from '../../i18n/locale.ts';
import { type Calculated, isRounded, readOne } from '../calculate.ts';
import type { Facts } from '../facts.ts';
import { attribute, type Element, findByTag, textOf } from '../html.ts';
import { findNumerals, readDigits } from '../numeral.ts';
import { numeralsIn, type Page, report, settle } from '../page.ts';
import { describe, says } from '../printed.ts';
import { columnLinked, rowLinked } from './row-links.ts';

/**
 * Numbers in sentences: `<data value="…"><a href="…#row-…" data-card="column">9/63</a></data>` for a cell (or `data-column`),
 * `<data value="…"><a href="#tinh-…">…</a></data>` for a computed number, whose expression stands on its computation.
 */
export function checkReadings(page: Page, facts: Facts): void {
  for (const data of page.elements('data')) {
    if (attribute(data, 'data-audit') === undefined) checkReading(data, page, facts);
  }
}

function checkReading(data: Element, page: Page, facts: Facts): void {
  const numerals = numeralsIn(page, data);
  const around = textOf((data.parentNode as Element | null) ?? data);
  const found = textOf(data);
  const refuse = (vi: string, en: string) =>
    report(page, { around, found, expected: { vi, en }, numerals });
  const [link] = findByTag(data, 'a');
  if (!link) {
    return refuse('con số có liên kết đến dòng dữ liệu', 'a number that links to its row of data');
  }
  const row = rowLinked(link, page, facts);
  if (row === null) {
    const href = attribute(link, 'href') ?? '';
    return refuse(
      `liên kết đến một dòng có thật, không phải ${href}`,
      `a link to a row that exists, not ${href}`,
    );
  }
  const column = columnLinked(link);
  const value = row ? readOne(row, column, facts.library) : computedAt(link, page, facts);
  if (!value) {
    return row
      ? refuse(
          `tên một cột có số của dòng ${row.dataset}[${row.key}], không phải «${column}»`,
          `the name of a column with a number in row ${row.dataset}[${row.key}], not «${column}»`,
        )
      : refuse(
          'liên kết đến một dòng dữ liệu hay một phép tính trên cùng trang',
          'a link to a row of data or to a computation on the same page',
        );
  }
  const where = row ? `${row.dataset}[${row.key}].${column}` : expressionAt(link, page);
  const wanted = describe(value);
  if (!says(found, value, page.locale, facts.library)) {
    return refuse(`${wanted}, theo ${where}`, `${wanted}, says ${where}`);
  }
  const attributeValue = attribute(data, 'value') ?? '';
  if (!isValue(attributeValue, found, value, page.locale)) {
    return refuse(
      `value="${wanted}" theo ${where}, không phải value="${attributeValue}"`,
      `value="${wanted}" as ${where} says, not value="${attributeValue}"`,
    );
  }
  settle(numerals, row ? 'reading' : 'computed');
  page.shown.push(where ?? '');
  for (const each of value.rows) page.rows.add(each);
}

/** Whether the attribute for machines says the same: for a computed number, what is printed with the sign of the value. */
function isValue(
  text: string,
  printed: string,
  { value, digits }: Calculated,
  locale: Locale,
): boolean {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return false;
  if (digits !== null) return Number(text) === Number(digits);
  const [numeral] = findNumerals(printed);
  const shown = numeral && readDigits(numeral.text, locale);
  if (shown === undefined || shown === null) return isRounded(text, value, true);
  return Math.abs(Number(text)) === Number(shown) && Number(text) * value >= 0;
}

/** The expression of the computation that a link leads to on its own page. */
export function expressionAt(link: Element, page: Page): string | undefined {
  const href = attribute(link, 'href') ?? '';
  const target = href.startsWith('#') ? page.ids.get(decodeURIComponent(href.slice(1))) : undefined;
  return target && attribute(target, 'data-of');
}

function computedAt(link: Element, page: Page, facts: Facts): Calculated | null {
  const expression = expressionAt(link, page);
  return expression === undefined ? null : facts.valueOf(expression);
}
