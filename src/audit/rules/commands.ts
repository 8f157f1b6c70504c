import type { Facts } from '../facts.ts';
import { closest, oneLine, textOf } from '../html.ts';
import { type Block, type Page, settle } from '../page.ts';

/**
 * Numerals in a command that someone wrote for a page, just as it was written; in the place of a name in braces,
 * such as `{home}`, stands a part of the address of the site or something without a digit.
 */
export function checkCommands({ numerals }: Block, _: Page, { commands, home }: Facts): void {
  for (const numeral of numerals) {
    const code =
      numeral.is === null &&
      closest(numeral.element, ({ tagName }) => tagName === 'pre' || tagName === 'code');
    if (!code) continue;
    const typed = textOf(code);
    const isWritten = commands.some((command) => isTyped(typed, command, home));
    if (isWritten) settle([numeral], 'document');
  }
}

function isTyped(typed: string, command: string, home: string): boolean {
  const parts = oneLine(command).split(/\{\w+\}/);
  const match = new RegExp(`^${parts.map((part) => RegExp.escape(part)).join('(\\S*)')}$`).exec(
    typed,
  );
  if (match === null) return false;
  return match.slice(1).every((filled) => !/\p{N}/u.test(filled) || home.includes(filled));
}
