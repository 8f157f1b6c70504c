import { stringify } from 'yaml';

/** A text as YAML writes it after `key: `, on one line, in quotation marks where it needs them. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, singleQuote: true }).trim();
}

/** The same within `{ … }` and `[ … ]`, where a comma or a bracket would end it. */
export function flowScalar(text: string): string {
  return /[,[\]{}]/.test(text) ? `'${text.replaceAll("'", "''")}'` : scalar(text);
}

/** Words in two languages, indented under their key. */
export function wordLines(
  key: string,
  { vi, en }: { vi: string; en: string },
  indent = '',
): string {
  return `${indent}${key}:\n${indent}  vi: ${scalar(vi)}\n${indent}  en: ${scalar(en)}\n`;
}
