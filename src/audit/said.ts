import { type Complaint, unexplained } from './downloads.ts';
import type { Facts } from './facts.ts';
import { wordsOfContent } from './quotable.ts';
import { findByTag, oneLine, parseHtml, textOf } from './html.ts';

/**
 * What is wrong with a text that a file for machines holds: an address of this site that leads nowhere, or a numeral
 * that stands neither on a page that the file names nor in words that someone wrote.
 * @param pages the words of the pages that say the same to readers
 */
export function saidWrongly(
  text: string,
  facts: Facts,
  pages: () => readonly string[] = () => [],
): Complaint[] {
  const { home, isOurs } = facts;
  if (text.startsWith(home)) {
    const address = text.replace(/[?#].*$/, '');
    // «…/figures/{id}.json» is the form of many addresses: there are files in its folder.
    if (/\/\{\w+\}\.json$/.test(address))
      return saidWrongly(address.replace(/\/[^/]*$/, '.json'), facts);
    return isOurs(address) ? [] : [[text, 'a page or file that is on the site']];
  }
  const complaints = unexplained(text, facts);
  if (complaints.length === 0) return [];
  const line = oneLine(text);
  const isSaid = isWritten(line, facts) || pages().some((words) => words.includes(line));
  return isSaid ? [] : complaints;
}

/** The words of a page, with those of its head that say what it is; once more without the days after names of sources. */
export function wordsOfPage(html: string): string {
  const said = [...html.matchAll(/<meta [^>]*content="([^"]*)"/g)].map(([, words = '']) => words);
  const citation = /(<a href="[^"]*\/nguon\/[^"]*">[^<]*?) \([^()<]*\)(?=<\/a>)/g;
  const words = [html, html.replaceAll(citation, '$1')].flatMap((each) =>
    findByTag(parseHtml(each), 'main').map((main) => textOf(main)),
  );
  return oneLine([...words, ...said].join(' '));
}

const written = new WeakMap<Facts, ReadonlySet<string>>();

/** Whether just these words stand in `content/`. */
function isWritten(line: string, facts: Facts): boolean {
  let known = written.get(facts);
  if (!known) written.set(facts, (known = wordsOfContent(facts.content)));
  return known.has(line);
}
