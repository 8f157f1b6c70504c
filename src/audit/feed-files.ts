import type { Complaint } from './downloads.ts';
import type { Facts } from './facts.ts';
import { findByTag, oneLine, parseHtml, textOf } from './html.ts';
import { saidWrongly, wordsOfPage } from './said.ts';

/** The feeds of stories and of versions; that of corrections is read like a page. */
const feedFile = /^(?:[a-z]{2}\/)?(cau-chuyen|phien-ban)\/feed\.(xml|json)$/;

interface Entry {
  readonly title: string;
  readonly link: string;
  readonly text: string;
}

/**
 * Audits a feed: what it tells of a story stands on the page of the story, and what it says that a version changed is
 * what two versions of each file differ by, counted here once more.
 * @returns `null` for another file
 */
export function auditFeed(
  file: string,
  facts: Facts,
  read: (file: string) => Buffer,
): Complaint[] | null {
  const [, section = '', form] = feedFile.exec(file) ?? [];
  if (section === '') return null;
  const text = read(file).toString('utf8');
  const entries = form === 'xml' ? entriesOfAtom(text) : entriesOfJson(text);
  return entries.flatMap((entry): Complaint[] => {
    const { title, link, text: said } = entry;
    if (!facts.isOurs(link)) return [[link, 'a page of this site']];
    const page = `${link.slice(facts.home.length)}index.html`;
    const words = () => [wordsOfPage(read(page).toString('utf8'))];
    const heads = saidWrongly(title, facts, words);
    const body =
      section === 'phien-ban' ? ofVersion(entry, facts) : saidWrongly(said, facts, words);
    return [...heads, ...body];
  });
}

/** Stands for a line break, which reading HTML makes a space. */
const lineEnd = '\u2424';

function entriesOfAtom(xml: string): Entry[] {
  return findByTag(parseHtml(xml.replaceAll('\n', lineEnd)), 'entry').map((entry) => {
    const words = (tag: string) => findByTag(entry, tag).map((each) => textOf(each))[0] ?? '';
    const [link] = findByTag(entry, 'link');
    const href = link?.attrs.find(({ name }) => name === 'href')?.value ?? '';
    const text = words('content').replaceAll(lineEnd, '\n');
    return { title: oneLine(words('title')), link: href, text };
  });
}

function entriesOfJson(json: string): Entry[] {
  const { items } = JSON.parse(json) as { items: Record<string, string>[] };
  return items.map(({ title = '', url = '', content_text: text = '' }) => ({
    title,
    link: url,
    text,
  }));
}

/** Each line is of a file that the version has otherwise than the one before, with the counts of what is otherwise. */
function ofVersion({ link, text }: Entry, { versions, library }: Facts): Complaint[] {
  const ids = [...versions.checksums.keys()];
  const version = link.split('/').at(-2) ?? '';
  const former = ids[ids.indexOf(version) + 1] ?? '';
  const [now, before] = [versions.checksums.get(version), versions.checksums.get(former)];
  const changed = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])]);
  for (const id of changed) if (now?.get(id) === before?.get(id)) changed.delete(id);
  const complaints: Complaint[] = [];
  for (const line of text.split('\n')) {
    const [, id = '', counts = ''] = /\b([a-z0-9-]+)\.csv\)?(?:: (.*))?$/.exec(line) ?? [];
    const said = [...counts.matchAll(/\d[\d.,]*/g)]
      .map(([digits]) => Number(digits.replaceAll(/[.,]/g, '')))
      .join();
    const key = library.datasets.get(id)?.descriptor.schema.primaryKey ?? [];
    const wanted = differences(
      cellsOf(versions.table(version, id), key),
      before?.has(id) === true ? cellsOf(versions.table(former, id), key) : null,
    ).join();
    if (!changed.delete(id) || said !== wanted) complaints.push([line, `${id}: ${wanted}`]);
  }
  for (const id of changed) complaints.push([text, `a line on ${id}.csv`]);
  return complaints;
}

type Rows = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A file of data: its columns, and its cells by the key of their row and the name of their column. */
interface Cells {
  readonly columns: ReadonlySet<string>;
  readonly rows: Rows;
}

function cellsOf(
  table: ReturnType<Facts['versions']['table']>,
  primaryKey: readonly string[],
): Cells {
  const names = table?.header.cells ?? [];
  const rows = (table?.rows ?? []).map(({ cells }) => {
    const row = new Map(names.map((name, index) => [name, cells[index] ?? '']));
    return [primaryKey.map((name) => row.get(name)).join(), row] as const;
  });
  return { columns: new Set(names), rows: new Map(rows) };
}

/** How many cells are others, rows and columns came and went, without what is none; of a new file, how many rows it has. */
function differences(now: Cells, before: Cells | null): number[] {
  if (now.columns.size === 0) return [];
  if (before === null) return [now.rows.size].filter((count) => count > 0);
  const missing = (from: Iterable<string>, all: { has: (item: string) => boolean }) =>
    [...from].filter((each) => !all.has(each)).length;
  let cells = 0;
  for (const [key, row] of now.rows) {
    for (const [name, text] of before.rows.get(key) ?? []) {
      if (row.has(name) && row.get(name) !== text) cells += 1;
    }
  }
  return [
    cells,
    missing(now.rows.keys(), before.rows),
    missing(before.rows.keys(), now.rows),
    missing(now.columns, before.columns),
    missing(before.columns, now.columns),
  ].filter((count) => count > 0);
}
