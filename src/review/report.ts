import { readFileSync } from 'node:fs';
import { escapeXml } from '../charts/svg.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { buildFigure } from '../figures/build-figure.ts';
import type { Locale, Words } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import type { SiteState } from './differences.ts';
import { markWords, type Stretch } from './marked-words.ts';
import { moreWords } from './more-words.ts';
import type { Told, ToldChange, ToldItem, ToldSection } from './told.ts';

/**
 * What an edit does, as one page that needs nothing else: everything that is told, and of every figure that changed the
 * drawing before and the drawing now, side by side where there is room.
 */
export function reportOf(told: Told, before: SiteState, after: SiteState, locale: Locale): string {
  const { compared, counts, isBroken, sections } = told;
  const title = titleWords[locale];
  const contents = sections.map(
    ({ id, title: name, items }) =>
      `<li><a href="#${id}">${escapeXml(name)}</a> (${items.length})</li>`,
  );
  return [
    `<!doctype html>`,
    `<html lang="${locale}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    // Nothing is loaded and nothing runs, whatever stands in the data.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">`,
    `<meta name="robots" content="noindex">`,
    `<title>${title}</title>`,
    `<style>${styles()}</style>`,
    `</head>`,
    `<body>`,
    `<header><h1>${title}</h1>`,
    `<p class="counts${isBroken ? ' is-broken' : ''}">${isBroken ? '✗ ' : ''}${escapeXml(counts)}</p>`,
    `<p class="quiet">${escapeXml(compared)}</p>`,
    ...(contents.length > 1 ? [`<nav><ul>${contents.join('')}</ul></nav>`] : []),
    `</header>`,
    `<main>`,
    ...sections.map((section) => writeSection(section, before, after, locale)),
    `</main>`,
    `</body>`,
    `</html>`,
    ``,
  ].join('\n');
}

const titleWords: Words = { vi: 'Thay đổi trên trang', en: 'What changes on the site' };
const sides = {
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Nay', en: 'Now' },
} as const satisfies Record<string, Words>;
const nothing = {
  before: { vi: 'Trước đây chưa có hình này.', en: 'This figure was not there before.' },
  after: { vi: 'Hình này không còn.', en: 'This figure is no more.' },
} as const satisfies Record<string, Words>;

function writeSection(
  { id, title, hint, items, rest }: ToldSection,
  before: SiteState,
  after: SiteState,
  locale: Locale,
): string {
  const list = items.map((item) =>
    writeItem(item, id === 'figures' ? drawingsOf(item, before, after, locale) : '', locale),
  );
  // What is long and matters less is folded.
  const folded = ['same', 'profiles'].includes(id) && items.length > 3;
  const body = [
    ...(hint === null ? [] : [`<p class="quiet">${escapeXml(hint)}</p>`]),
    `<ul class="items">${list.join('\n')}</ul>`,
    ...(rest > 0 ? [`<p class="quiet">${moreWords(rest, locale)}</p>`] : []),
  ].join('\n');
  const count = items.length + rest;
  return [
    `<section id="${id}" class="${id}">`,
    `<h2>${id === 'broken' ? '✗ ' : ''}${escapeXml(title)} <span class="quiet">(${count})</span></h2>`,
    folded ? `<details><summary>${escapeXml(showWords[locale])}</summary>${body}</details>` : body,
    `</section>`,
  ].join('\n');
}

const showWords: Words = { vi: 'Xem danh sách', en: 'Show the list' };

function writeItem(item: ToldItem, drawings: string, locale: Locale): string {
  const { place, what, changes, rest, reasons, cells } = item;
  const head = [
    ...(place === '' ? [] : [`<code>${escapeXml(place)}</code>`]),
    ...(what === '' ? [] : [`<span>${escapeXml(what)}</span>`]),
  ];
  return [
    `<li>`,
    `<p class="head">${head.join(' ')}</p>`,
    drawings,
    ...(changes.length > 0
      ? [
          `<dl>${changes.map((one, index) => writeChange(one, changes[index - 1]?.label, locale)).join('')}</dl>`,
        ]
      : []),
    ...(rest > 0 ? [`<p class="quiet">${moreWords(rest, locale)}</p>`] : []),
    ...reasons.map((reason) => `<p class="reason">✗ ${escapeXml(reason)}</p>`),
    ...(cells.length > 0
      ? [
          `<p class="cells">← ${cells.map((cell) => `<code>${escapeXml(cell)}</code>`).join(', ')}</p>`,
        ]
      : []),
    `</li>`,
  ].join('');
}

/** @param last the label of the change before it, which is not said twice */
function writeChange(
  { label, before, after }: ToldChange,
  last: string | undefined,
  locale: Locale,
): string {
  const term = label === '' || label === last ? '' : `<dt>${escapeXml(label)}</dt>`;
  if (before === after)
    return `${term}${before === '' ? '' : `<dd>${escapeXml(before ?? '')}</dd>`}`;
  const marked = markWords(before ?? '', after ?? '');
  const side = (name: 'before' | 'after', tag: 'del' | 'ins') => {
    const whole = { before: after === null, after: before === null }[name];
    const words = marked[name].map(({ text, isShared }: Stretch) =>
      isShared || whole ? escapeXml(text) : `<${tag}>${escapeXml(text)}</${tag}>`,
    );
    return `<dd class="${name}"><span class="side">${sides[name][locale]}</span> ${words.join('')}</dd>`;
  };
  return [
    term,
    before === null ? '' : side('before', 'del'),
    after === null ? '' : side('after', 'ins'),
  ].join('');
}

/** The figure as it was and as it is, with its headline: what a reader would see on either day. */
function drawingsOf(
  { figure: id }: ToldItem,
  before: SiteState,
  after: SiteState,
  locale: Locale,
): string {
  if (id === null) return '';
  const columns = (['before', 'after'] as const).map((side) => {
    const drawn = figureIn(side === 'before' ? before : after, id, locale) ?? [
      `<p class="quiet">${nothing[side][locale]}</p>`,
    ];
    return `<div class="column"><h3 class="side">${sides[side][locale]}</h3>${drawn.join('')}</div>`;
  });
  return `<div class="columns">${columns.join('')}</div>`;
}

/** `null` where there is no such figure. */
function figureIn({ content, library }: SiteState, id: string, locale: Locale): string[] | null {
  const spec = content.figures.get(id);
  if (spec === undefined) return null;
  try {
    const { title, subtitle, drawings, forms, numbered, breaks, notes } = buildFigure(id, spec, {
      library,
      locale,
    });
    const list = [...breaks, ...numbered].map(({ heading, reason }) =>
      reason === undefined ? heading : `${heading}. ${reason}`,
    );
    return [
      `<p class="figure-title">${escapeXml(title)}</p>`,
      `<p class="quiet">${escapeXml(subtitle)}</p>`,
      `<div class="wide">${drawings.wide.svg}</div>`,
      `<div class="narrow">${drawings.narrow.svg}</div>`,
      ...forms.map(({ svg, statuses }) => {
        const words = statuses.map((status) => message(`status.${status}`, locale)).join(', ');
        return `<span class="form quiet">${svg} ${escapeXml(words)}</span>`;
      }),
      ...[...list, ...notes].map((note) => `<p class="quiet">${escapeXml(note)}</p>`),
    ];
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    const { expected, repair } = error.words;
    return [
      `<p class="reason">✗ «${escapeXml(error.found)}»: ${escapeXml(`${expected[locale]}. ${repair[locale]}`)}</p>`,
    ];
  }
}

/** The colours, fonts and charts of the site, and what this page needs besides; fonts are in the page. */
function styles(): string {
  const folder = new URL('../styles/', import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder));
  const tokens = read('tokens.css')
    .toString()
    .replaceAll(
      /url\('\.\/(fonts\/[\w.-]+\.woff2)'\)/g,
      (_, name: string) => `url(data:font/woff2;base64,${read(name).toString('base64')})`,
    );
  return [tokens, read('chart.css').toString(), read('review.css').toString()].join('\n');
}
