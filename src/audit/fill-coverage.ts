import { message } from '../i18n/messages.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Audit } from './audit-site.ts';
import { countNamed, type Coverage, printCount } from './coverage.ts';

/** The file in which the result of an audit stands for machines. */
export const resultFile = 'kiem-chung/ket-qua.json';

/**
 * Writes what an audit counted into a page of the site: into each `<span data-audit="name">`, and a line for each part
 * of the site into `<tbody data-audit="sections">`; the words that say that nothing was counted yet go. Nothing else of the
 * page changes.
 */
export function fillCoverage(html: string, { coverage, names }: Audit): string {
  const locale: Locale = /<html lang="en"/.test(html) ? 'en' : 'vi';
  const count = (name: string) => {
    const printed = printCount(coverage, name, locale);
    if (printed === undefined) throw new Error(`The audit counts nothing under «${name}»`);
    return printed;
  };
  const slot = (name: string) => `<span data-audit="${name}">${count(name)}</span>`;
  const nameOf = (path: string) => {
    if (path === '') return message('audit.home', locale);
    if (path === 'nhung') return message('audit.embeds', locale);
    return names.get(path)?.[locale] ?? path;
  };
  const lines = coverage.sections.map(({ path }) => {
    const cells = ['pages', 'data', 'others', 'percent'].map(
      (what) => `<td class="number">${slot(`section.${path}.${what}`)}</td>`,
    );
    return `<tr><th scope="row">${nameOf(path)}</th>${cells.join('')}</tr>`;
  });
  return html
    .replace(/<p [^>]*data-audit="uncounted"[^>]*>[^<]*<\/p>/, '')
    .replaceAll(
      /(<span data-audit="([^"]+)"[^>]*>)[^<]*(<\/span>)/g,
      (_, before: string, name: string, after: string) => before + count(name) + after,
    )
    .replaceAll(
      /(<tbody data-audit="sections"[^>]*>)(?:(?!<\/tbody>).)*(<\/tbody>)/gs,
      (_, before: string, after: string) => before + lines.join('') + after,
    );
}

/** Whether a page has a place for what an audit counts. */
export function hasSlots(html: string): boolean {
  return html.includes('data-audit="');
}

/** The counts for machines, with nothing in them that differs between two builds of the same content. */
export function coverageAsJson(coverage: Coverage): string {
  const totals = Object.fromEntries(
    ['pages', 'numerals', 'percent', 'data', 'others'].map((name) => [
      name,
      countNamed(coverage, name),
    ]),
  );
  return `${JSON.stringify({ ...totals, ...coverage }, null, 2)}\n`;
}
