import type { Locale } from '../i18n/locale.ts';

/** What is cited. */
export interface Cited {
  /** Letters a–z, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  /** Who answers for it: the name of the site. */
  readonly author: string;
  /** Day of the version, YYYY-MM-DD; `null` where no commit has it: then no date is given. */
  readonly date: string | null;
  readonly version: string;
  readonly url: string;
  readonly locale: Locale;
}

/** Names of languages as biblatex has them. */
const languages: Readonly<Record<Locale, string>> = { vi: 'vietnamese', en: 'english' };

/**
 * An entry for BibTeX and biblatex, in UTF-8. It says nothing of when someone read the page (`urldate`): only the
 * reader knows.
 */
export function bibtex({ key, title, author, date, version, url, locale }: Cited): string {
  const fields = [
    // The second braces keep capitals, and the name of a site in one piece.
    ['title', `{${escapeLatex(title)}}`],
    ['author', `{${escapeLatex(author)}}`],
    ...(date === null
      ? []
      : [
          ['year', date.slice(0, 4)],
          ['date', date],
        ]),
    ['version', escapeLatex(version)],
    ['url', verbatim(url)],
    ['langid', languages[locale]],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

const commands: Readonly<Record<string, string>> = {
  // BibTeX counts braces whatever stands before them, so they are written as commands.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words with what LaTeX takes for commands written as the characters that they are. */
export function escapeLatex(words: string): string {
  return words
    .replaceAll(/[{}\\~^]|[&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** An address, which is not read as LaTeX; what would end the field stands in its percent form. */
function verbatim(url: string): string {
  return url.replaceAll(/[{}\\ ]/g, (sign) => encodeURIComponent(sign));
}
