import type { Facts } from '../facts.ts';
import { attribute, textOf } from '../html.ts';
import { numeralsIn, type Page, report, settle } from '../page.ts';

/**
 * An address that a page documents (`data-address` is the example of one) is of the form that the page says: its example
 * is a file of the site and fits, with a name in the place of each pair of braces.
 */
export function checkAddresses(page: Page, { base, sizeOf }: Facts): void {
  for (const code of page.elements('code')) {
    const example = attribute(code, 'data-address');
    if (example === undefined) continue;
    const form = textOf(code);
    const path = example.slice(base.length);
    const pattern = form
      .split(/\{\w+\}|…/)
      .map((part) => RegExp.escape(part))
      .join('[\\w.%-]+');
    const file = path.replace(/[?#].*$/, '').replace(/(^|\/)$/, '$1index.html');
    const isTrue =
      example.startsWith(base) &&
      new RegExp(`^${pattern}$`).test(path) &&
      sizeOf(file) !== undefined;
    if (isTrue) settle(numeralsIn(page, code), 'document');
    else {
      report(page, {
        around: form,
        found: example,
        expected: {
          vi: `một tệp có trên site, dạng ${form}`,
          en: `a file of the site, of the form ${form}`,
        },
        numerals: numeralsIn(page, code),
      });
    }
  }
}
