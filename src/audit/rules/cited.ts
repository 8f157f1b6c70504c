import { sourcesInRole } from '../../evidence/cite.ts';
import { yearsOf } from '../../evidence/data-years.ts';
import { message } from '../../i18n/messages.ts';
import type { Facts } from '../facts.ts';
import { oneLine, plainSpaces, textOf } from '../html.ts';
import { type Block, type Page, report, settle } from '../page.ts';
import { sourceLinked } from './row-links.ts';

/**
 * Every publication in which the numbers of a page were read is named on it with a link to its entry; of a copied
 * table the original is linked and the copy named beside it.
 */
export function checkCited(page: Page, facts: Facts): void {
  if (page.rows.size === 0) return;
  const links = page.elements('a').flatMap((link) => {
    const id = sourceLinked(link, page, facts);
    return id === undefined ? [] : { id, words: textOf(link) };
  });
  const linked = new Set(links.map(({ id }) => id));
  const words = links.map((link) => link.words).join('\n');
  /** A source of former data that has left the register has no page: then its name stands without a link. */
  const isNamedOnly = (id: string, publisher: string) =>
    facts.sizeOf(`nguon/${id}/index.html`) === undefined &&
    page.elements('main').some((main) => textOf(main).includes(oneLine(publisher)));
  const missing = new Set<string>();
  for (const row of page.rows) {
    const origins = sourcesInRole(row, 'origin', facts.library);
    const sources = sourcesInRole(row, 'source', facts.library);
    for (const { id, publisher } of origins) {
      if (!linked.has(id) && !isNamedOnly(id, publisher)) missing.add(id);
    }
    for (const { id, publisher } of sources) {
      const isNamed =
        linked.has(id) ||
        isNamedOnly(id, publisher) ||
        (origins.length > 0 && words.includes(publisher));
      if (!isNamed) missing.add(id);
    }
  }
  for (const id of missing) {
    report(page, {
      around: facts.library.sources.get(id)?.title ?? id,
      found: `${links.length} ×`,
      expected: {
        vi: `liên kết đến nguồn «${id}», vì một con số trên trang được đọc ở đó`,
        en: `a link to the source «${id}», for a number on this page was read there`,
      },
    });
  }
}

/** The year of a publication of which no more is known, by itself on the page of the source. */
export function checkYearOfSource(
  { text, numerals }: Block,
  { path }: Page,
  { library }: Facts,
): void {
  const [, id] = /^nguon\/([^/]+)\/$/.exec(path) ?? [];
  if (library.sources.get(id ?? '')?.publishedOn === text.trim()) settle(numerals, 'date');
}

/** «Số liệu 2003–2025» in how to cite a page: from the first to the last year that the keys of its rows name. */
export function checkYearsOfData(block: Block, page: Page, facts: Facts): void {
  const [, kind, id = ''] = /^(hinh|du-lieu)\/([^/]+)\/$/.exec(page.path) ?? [];
  const { library } = facts;
  const rows = kind === 'hinh' ? facts.figureOn(page, id)?.rows : library.datasets.get(id)?.rows;
  const years = rows && yearsOf(rows, library);
  if (!years) return;
  const words = plainSpaces(
    message('cite.years', block.locale, { years: [...new Set(years)].join('–') }),
  );
  const start = block.text.indexOf(words);
  if (start < 0 || /^[\p{N}–]/u.test(block.text.slice(start + words.length))) return;
  settle(
    block.numerals.filter((each) => each.start >= start && each.end <= start + words.length),
    'count',
  );
}

/** The words of a link to a source say its date as the register has it. */
export function checkDatesOfSources(page: Page, facts: Facts): void {
  for (const link of page.elements('a')) {
    const id = sourceLinked(link, page, facts);
    const source = id === undefined ? undefined : facts.library.sources.get(id);
    const [, printed] = /\(([^()]*\d{4})\)$/.exec(textOf(link)) ?? [];
    if (!source || printed === undefined) continue;
    if (source.title.includes(printed) || source.publisher.includes(printed)) continue;
    const [year, month, day] = source.publishedOn?.split('-') ?? [];
    const parts = [day, month, year].flatMap((part) => (part === undefined ? [] : Number(part)));
    const numbers = printed.match(/\d+/g)?.map(Number) ?? [];
    const monthName = month === undefined ? '' : (months[Number(month) - 1] ?? '');
    const isEnglish = monthName !== '' && printed.includes(monthName);
    const wanted = isEnglish ? parts.filter((_, index) => index !== parts.length - 2) : parts;
    if (wanted.join() === numbers.join()) continue;
    report(page, {
      around: textOf(link),
      found: printed,
      expected: {
        vi: `ngày của nguồn «${source.id}»: ${source.publishedOn ?? 'không rõ'}`,
        en: `the date of the source «${source.id}»: ${source.publishedOn ?? 'unknown'}`,
      },
    });
  }
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
