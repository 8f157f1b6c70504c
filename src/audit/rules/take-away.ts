import type { Figure } from '../../figures/figure.ts';
import type { Facts } from '../facts.ts';
import {
  attribute,
  type Element,
  findByTag,
  hasClass,
  oneLine,
  parseHtml,
  textOf,
} from '../html.ts';
import { numeralsIn, type Page, report, settle } from '../page.ts';
import { entryFault } from './entry.ts';

/** What the page of a figure gives away as code: that which embeds it, and its entry for reference managers. */
export function checkTakeAway(page: Page, facts: Facts): void {
  const [, id] = /^hinh\/([^/]+)\/$/.exec(page.path) ?? [];
  const figure = id === undefined ? undefined : facts.figureOn(page, id);
  if (!figure) return;
  for (const element of page.elements('pre')) {
    if (!hasClass(element, 'copyable-text')) continue;
    const code = rawText(element);
    const wrong = code.startsWith('@')
      ? entryFault(code, figure, page.locale, facts)
      : embedFault(code, figure, page, facts);
    if (wrong === null) {
      settle(numeralsIn(page, element), 'document');
      continue;
    }
    report(page, { around: code, ...wrong, numerals: numeralsIn(page, element) });
  }
}

type Fault = Pick<Parameters<typeof report>[1], 'found' | 'expected'>;

/** What is wrong with code that embeds a figure: where its frame, its link and its script lead, and what they say. */
function embedFault(code: string, figure: Figure, page: Page, facts: Facts): Fault | null {
  const root = parseHtml(code);
  const only = (tag: string) => {
    const [element, ...others] = findByTag(root, tag);
    return others.length === 0 ? element : undefined;
  };
  const [frame, link, script] = [only('iframe'), only('a'), only('script')];
  const source = pathOf(frame, 'src', facts);
  const folder = facts.folderOf(page.locale);
  const embed = new RegExp(`^${folder}nhung/${figure.id}/(?:([0-9a-f-]+)/)?$`).exec(source ?? '');
  const version = embed?.[1];
  if (!embed || (version !== undefined && !isOf(version, figure, facts))) {
    return {
      found: attribute(frame ?? noElement, 'src') ?? '–',
      expected: {
        vi: `địa chỉ của khung «${figure.id}», bản mới nhất hay bản có đúng số liệu này`,
        en: `the address of the embed of «${figure.id}», the latest or one with just these data`,
      },
    };
  }
  const title = oneLine(figure.title);
  const said = oneLine(attribute(frame ?? noElement, 'title') ?? '');
  if (said !== title || !textOf(link ?? noElement).startsWith(title)) {
    return { found: said, expected: { vi: title, en: title } };
  }
  const height = Number(attribute(frame ?? noElement, 'height'));
  const isSound =
    pathOf(link, 'href', facts) === `${folder}hinh/${figure.id}/` &&
    pathOf(script, 'src', facts) === 'nhung.js' &&
    height >= 200 &&
    height <= 3000;
  return isSound
    ? null
    : {
        found: code,
        expected: {
          vi: 'một khung, một liên kết đến trang của biểu đồ và nhung.js',
          en: 'a frame, a link to the page of the chart, and nhung.js',
        },
      };
}

const [noElement] = findByTag(parseHtml('<p></p>'), 'p') as [Element];

/** Where an address of this site leads, below its home page. */
function pathOf(element: Element | undefined, name: string, facts: Facts): string | null {
  const address = element && attribute(element, name);
  return address !== undefined && facts.isOurs(address) ? address.slice(facts.home.length) : null;
}

/** Whether a version of the data has the very files that a figure is drawn from. */
export function isOf(version: string, { datasets }: Figure, { versions }: Facts): boolean {
  const own = versions.checksums.get(version);
  return own !== undefined && datasets.every(({ id, digest }) => own.get(id) === digest);
}

/** The text of an element as it stands, with its lines. */
function rawText(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** A page under the address of a version shows the data of that version, and an older one says that there are newer. */
export function checkPinned(page: Page, facts: Facts): void {
  const [, id, version] = /^nhung\/([^/]+)\/([^/]+)\/$/.exec(page.path) ?? [];
  if (id === undefined || version === undefined) return;
  const figure = page.elements('figure').length > 0 ? facts.figureOn(page, id) : undefined;
  const isSound = figure ? isOf(version, figure, facts) : facts.isLost;
  if (isSound) return;
  report(page, {
    around: page.path,
    found: version,
    expected: {
      vi: `biểu đồ «${id}» vẽ từ số liệu của phiên bản ${version}`,
      en: `the figure «${id}» drawn from the data of version ${version}`,
    },
  });
}
