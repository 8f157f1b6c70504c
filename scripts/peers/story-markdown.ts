import {
  attribute,
  childrenOf,
  type Element,
  findAll,
  findByTag,
  hasClass,
  isElement,
  isText,
  type Node,
  parseHtml,
} from '../../src/audit/html.ts';

/**
 * The words of a built story as Markdown, for another generator of sites: headline, summary, text, of each figure its title, subtitle,
 * notes and sources, at the end the sources. `chart` gives what draws a figure. Tables of numbers and what a number rests
 * on are left out, and links that lead elsewhere in the site become their words.
 * @throws Error when the page is not a story
 */
export function storyMarkdown(html: string, chart: (figure: string) => string): string {
  const [article] = findAll(parseHtml(html), (each) => hasClass(each, 'story'));
  if (!article) throw new Error('the page has no story');
  const first = (name: string, within: Element = article) =>
    findAll(within, (each) => hasClass(each, name))[0];
  const [headline] = findByTag(article, 'h1');
  const evidence = first('story-evidence');
  const blocks = [
    ...(headline ? [`# ${inline(headline)}`] : []),
    ...paragraphs(first('story-summary')),
    ...childrenOf(first('prose') ?? article).flatMap((node) => block(node, chart)),
    ...(evidence ? findByTag(evidence, 'section') : []).flatMap((section) => block(section, chart)),
  ];
  return `${blocks.filter((each) => each !== '').join('\n\n')}\n`;
}

/**
 * The words of a figure that stands alone on a page, as Markdown: title, subtitle, the chart, notes and sources.
 * @throws Error when the page has no figure
 */
export function figureMarkdown(html: string, chart: (figure: string) => string): string {
  const [figure] = findByTag(parseHtml(html), 'figure');
  if (!figure) throw new Error('the page has no figure');
  const blocks = figureBlocks(figure, chart);
  return `${blocks.filter((each) => each !== '').join('\n\n')}\n`;
}

/** Of the code that reads data, what a chart needs: a file whose rows neither it nor the rest of the code asks for is left out. */
export function dataFor(chart: string, data: string): string {
  const lines = data.split('\n');
  const fileOf = (line: string) => /^const (\w+) = .*FileAttachment\(/.exec(line)?.[1];
  const rest = lines.filter((line) => fileOf(line) === undefined).join('\n');
  return lines
    .filter((line) => {
      const name = fileOf(line);
      return name === undefined || new RegExp(`\\b${name}\\b`).test(`${rest}\n${chart}`);
    })
    .join('\n');
}

function block(node: Node, chart: (figure: string) => string): string[] {
  if (!isElement(node)) return [];
  const { tagName } = node;
  if (tagName === 'figure') return figureBlocks(node, chart);
  if (/^h[1-6]$/.test(tagName)) return [`${'#'.repeat(Number(tagName[1]))} ${inline(node)}`];
  if (tagName === 'p') return [inline(node)];
  if (tagName === 'ul' || tagName === 'ol') return [list(node)];
  return childrenOf(node).flatMap((each) => block(each, chart));
}

/** A figure: what stands above its drawing, the drawing, what stands below. */
function figureBlocks(figure: Element, chart: (figure: string) => string): string[] {
  const id = attribute(figure, 'id')?.replace(/^hinh-/, '') ?? '';
  const part = (name: string) => findAll(figure, (each) => hasClass(each, name));
  return [
    ...part('figure-title').map((title) => `### ${inline(title)}`),
    ...part('figure-subtitle').map(inline),
    chart(id).trim(),
    ...part('figure-reading').map(inline),
    ...part('figure-numbered').map(list),
    ...part('figure-notes').map(list),
    ...part('figure-source').map(inline),
  ];
}

function paragraphs(element: Element | undefined): string[] {
  return element ? findByTag(element, 'p').map(inline) : [];
}

function list(element: Element): string {
  const sign = element.tagName === 'ol' ? '1.' : '-';
  return findByTag(element, 'li')
    .map((item) => `${sign} ${inline(item)}`)
    .join('\n');
}

/** Running words in one line, with emphasis and with links to other sites. */
function inline(node: Node): string {
  const written = childrenOf(node).map((each) => {
    if (isText(each)) return each.value.replaceAll(/[\\`*_[\]<>$]/g, '\\$&');
    if (!isElement(each)) return '';
    const words = inline(each);
    if (each.tagName === 'em') return `*${words}*`;
    if (each.tagName === 'strong') return `**${words}**`;
    const href = each.tagName === 'a' ? attribute(each, 'href') : undefined;
    return href !== undefined && /^https?:/.test(href) ? `[${words}](${href})` : words;
  });
  return written.join('').replaceAll(/\s+/g, ' ').trim();
}
