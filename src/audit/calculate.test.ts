import { describe, expect, it } from 'vitest';
import { printReading } from '../evidence/print.ts';
import { readExpression } from '../evidence/formula.ts';
import { locales } from '../i18n/locale.ts';
import { readSite } from '../stories/read-site.ts';
import { calculate } from './calculate.ts';
import { says } from './printed.ts';
import { templatesOf } from './templates.ts';

const content = readSite(process.cwd());
const { library } = content;
const slots = templatesOf(content).flatMap((template) =>
  template.slots.filter((slot) => typeof slot !== 'string'),
);

describe('what authors bound to the data', () => {
  it('comes out the same, worked out twice, and a printed number is read as what it is', () => {
    expect(slots.length).toBeGreaterThan(100);
    for (const { expression, form } of slots) {
      const value = calculate(expression, library);
      const reading = readExpression(expression, library);
      for (const locale of locales) {
        const words = printReading(reading, locale, library, form);
        expect(
          value && says(words, value, locale, library, [form]),
          `${words} of ${expression}`,
        ).toBe(true);
      }
    }
  });

  it('is not said by another number', () => {
    for (const { expression, form } of slots) {
      const value = calculate(expression, library);
      const words = printReading(readExpression(expression, library), 'vi', library, form);
      const other = words.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
      if (other === words) continue;
      expect(value && says(other, value, 'vi', library), `${other} of ${expression}`).toBe(false);
    }
  });
});
