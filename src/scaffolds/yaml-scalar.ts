import { stringify } from 'yaml';
import type { Languages, Words } from '../i18n/locale.ts';

/** A text as YAML writes it after `key: `, on one line, in quotation marks where it needs them. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, singleQuote: true }).trim();
}

/** The same within `{ … }` and `[ … ]`, where a comma or a bracket would end it. */
export function flowScalar(text: string): string {
  return /[,[\]{}]/.test(text) ? `'${text.replaceAll("'", "''")}'` : scalar(text);
}

/** Words in each language of a site, indented under their key. */
export function wordLines(key: string, words: Words, languages: Languages): string {
  return [`${key}:\n`, ...languages.map((each) => `  ${each}: ${scalar(words[each])}\n`)].join('');
}

/** The same on one line: `{ vi: …, en: … }`. */
export function flowWords(words: Words, languages: Languages): string {
  return `{ ${languages.map((each) => `${each}: ${flowScalar(words[each])}`).join(', ')} }`;
}
