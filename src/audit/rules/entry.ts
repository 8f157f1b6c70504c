import type { Figure } from '../../figures/figure.ts';
import type { Locale, Words } from '../../i18n/locale.ts';
import type { Facts } from '../facts.ts';
import { oneLine } from '../html.ts';
import { isOf } from './take-away.ts';

/** What is wrong with an entry for reference managers. */
interface EntryFault {
  readonly found: string;
  readonly expected: Words;
}

/**
 * Reads an entry as BibTeX does, `@misc{key, name = {value}, …}` with balanced braces, and holds what it says against
 * the figure, its version and its address.
 */
export function entryFault(
  text: string,
  figure: Figure,
  locale: Locale,
  facts: Facts,
): EntryFault | null {
  const fields = readEntry(text);
  if (fields === null) {
    return {
      found: text.slice(0, 80),
      expected: { vi: 'một mục BibTeX đọc được', en: 'an entry that BibTeX can read' },
    };
  }
  const version = fields.get('version') ?? '';
  const date = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(version)?.[0];
  const folder = facts.folderOf(locale);
  const wanted: Record<string, string | undefined> = {
    title: oneLine(figure.title),
    date,
    year: date?.slice(0, 4),
    url: `${facts.home}${folder}${date === undefined ? `hinh/${figure.id}/` : `nhung/${figure.id}/${version}/`}`,
  };
  for (const [name, expected] of Object.entries(wanted)) {
    const found = fields.get(name);
    if (found === expected) continue;
    const words = `${name} = ${expected ?? '–'}`;
    return { found: `${name} = ${found ?? '–'}`, expected: { vi: words, en: words } };
  }
  if (isOf(version, figure, facts) && facts.isOurs(fields.get('url') ?? '')) return null;
  return {
    found: version,
    expected: {
      vi: `một phiên bản có số liệu của «${figure.id}»`,
      en: `a version with the data of «${figure.id}»`,
    },
  };
}

/** The fields of the one entry that a text is, their commands of LaTeX read back; `null` where it is none. */
export function readEntry(text: string): Map<string, string> | null {
  const [whole, body] = /^@[a-z]+\{[a-z0-9-]+,\n(.*)\}\n?$/s.exec(text) ?? [];
  if (whole === undefined || body === undefined) return null;
  const fields = new Map<string, string>();
  let rest = body;
  while (rest.trim() !== '') {
    const [start, name = ''] = /^\s*([a-z]+)\s*=\s*\{/.exec(rest) ?? [];
    if (start === undefined || fields.has(name)) return null;
    let depth = 1;
    let at = start.length;
    for (; at < rest.length && depth > 0; at += 1) {
      if (rest[at] === '{') depth += 1;
      if (rest[at] === '}') depth -= 1;
    }
    const value =
      name === 'url'
        ? rest.slice(start.length, at - 1)
        : unescaped(rest.slice(start.length, at - 1));
    if (depth > 0 || rest[at] !== ',' || value === null) return null;
    fields.set(name, value);
    rest = rest.slice(at + 1);
  }
  return fields;
}

const commands: Readonly<Record<string, string>> = {
  textbraceleft: '{',
  textbraceright: '}',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** Words of LaTeX as a reader sees them; `null` where a sign stands bare that is a command. */
function unescaped(written: string): string | null {
  let isBare = false;
  const words = written.replaceAll(
    /\\([a-z]+)\{\}|\\([&%$#_])|[{}]|[\\&%$#_~^]/g,
    (sign, command: string | undefined, escaped: string | undefined) => {
      if (command !== undefined && command in commands) return commands[command] ?? '';
      if (escaped !== undefined) return escaped;
      if (sign !== '{' && sign !== '}') isBare = true;
      return '';
    },
  );
  return isBare ? null : words;
}
