import { createHash } from 'node:crypto';
import type { Complaint } from './downloads.ts';
import type { Facts } from './facts.ts';
import {
  attribute,
  childrenOf,
  findByTag,
  isText,
  oneLine,
  type parseHtml,
  textOf,
} from './html.ts';
import { saidWrongly } from './said.ts';

type Part = Readonly<Record<string, unknown>>;

/**
 * Audits what a page says of itself in the words of schema.org: addresses lead somewhere, numerals stand on the page
 * too, the headline of a story is that of its page, and a dataset has the files, sizes and checksums that it says.
 * @param words the words of the page, asked for only where there is something to be looked up in them
 */
export function auditStructuredData(
  root: ReturnType<typeof parseHtml>,
  words: () => string,
  facts: Facts,
): Complaint[] {
  const scripts = findByTag(root, 'script').filter(
    (script) => attribute(script, 'type') === 'application/ld+json',
  );
  return scripts.flatMap((script) => {
    const [text] = childrenOf(script).filter(isText);
    const said = JSON.parse(text?.value ?? '') as Part;
    const own: Complaint[] =
      said['@context'] === 'https://schema.org' && typeof said['@type'] === 'string'
        ? []
        : [[String(said['@context']), 'https://schema.org']];
    const [headline] = findByTag(root, 'h1');
    const isArticle = said['@type'] === 'Article';
    const title = headline ? oneLine(textOf(headline)) : '';
    if (isArticle && oneLine(String(said['headline'])) !== title)
      own.push([String(said['headline']), title]);
    if (said['@type'] === 'Dataset') own.push(...ofFiles(said, facts));
    return [...own, ...walk('', said, facts, () => [words()])];
  });
}

function walk(
  key: string,
  part: unknown,
  facts: Facts,
  words: () => readonly string[],
): Complaint[] {
  if (Array.isArray(part)) return part.flatMap((each) => walk(key, each, facts, words));
  if (typeof part === 'number' && key === 'position') return [];
  if (typeof part === 'number') return [[`${key}: ${part}`, 'no bare number']];
  if (typeof part === 'string') {
    const isHeld = ['sha256', 'contentSize', 'temporalCoverage', '@type'].includes(key);
    const isRegister = key === 'propertyID' && part.startsWith('ISO ');
    return isHeld || isRegister ? [] : saidWrongly(part, facts, words);
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, each]) => walk(name, each, facts, words));
}

/** The files of a dataset, and the years of its rows. */
function ofFiles({ identifier, distribution, temporalCoverage }: Part, facts: Facts): Complaint[] {
  const dataset = facts.library.datasets.get(String(identifier));
  if (!dataset) return [[String(identifier), 'a dataset of data/']];
  const years = dataset.fields
    .filter(
      ({ name, type }) => type === 'year' && dataset.descriptor.schema.primaryKey.includes(name),
    )
    .flatMap(({ name }) => dataset.rows.map(({ cells }) => cells[name]?.text ?? ''))
    .toSorted();
  const span = [...new Set([years[0], years.at(-1)])].join('/');
  const complaints: Complaint[] =
    (temporalCoverage ?? '') === span ? [] : [[String(temporalCoverage), span]];
  const csv = ((distribution ?? []) as Part[]).find(
    ({ contentUrl }) => contentUrl === `${facts.home}du-lieu/${dataset.id}.csv`,
  );
  const said = `${String(csv?.['contentSize'])}, ${String(csv?.['sha256'])}`;
  const sum = createHash('sha256').update(dataset.bytes).digest('hex');
  const wanted = `${dataset.bytes.length} B, ${sum}`;
  return said === wanted ? complaints : [...complaints, [said, wanted]];
}
