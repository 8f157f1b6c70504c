import { expect, type Page, test } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { examples, folded } from './built-pages.ts';
import { addContrast } from './contrast.ts';

/** What comes out of a printer, read back from the PDF that a browser makes of it on A4. */

const printed = [
  ...examples.filter((page) => /\/(?:cau-chuyen|hinh|du-lieu|tinh)\/[^/]+\/$/.test(page)),
  ...folded,
];

interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Words[];
}

/** The margins that the style sheet asks for, in points, less what rounding takes. */
const margin = (16 / 25.4) * 72 - 1;

async function print(page: Page): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const sheet = await pdf.getPage(number);
      const { width, height } = sheet.getViewport({ scale: 1 });
      const { items } = await sheet.getTextContent();
      const words = items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , left, bottom] = item.transform as number[];
        if (left === undefined || bottom === undefined) return [];
        return { text: item.str, left, right: left + item.width, bottom };
      });
      return { width, height, words };
    }),
  );
}

/** Letters of the font and digits only: where lines are broken and which other fonts a machine has does not matter. */
const letters = (text: string) => text.normalize('NFC').replaceAll(/[^\p{Script=Latin}\d]/gu, '');

/** What of a page must stand on paper, and what must not. */
function expected(page: Page) {
  return page.evaluate(() => {
    const textsOf = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((each) => each.textContent);
    return {
      address: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
      headings: [...document.querySelectorAll('main :is(h1, h2, h3)')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.textContent),
      sources: [...document.querySelectorAll('main li > a[href*="/nguon/"]')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.textContent + (each.getAttribute('href') ?? '')),
      rows: [...document.querySelectorAll('main table tr')].map((row) =>
        [...row.querySelectorAll('th, td')]
          .filter((cell) => cell.checkVisibility())
          .map((cell) => cell.textContent),
      ),
      navigation: [
        ...textsOf('.site-sections'),
        ...textsOf('.breadcrumbs ol'),
        ...textsOf('.site-footer p:nth-of-type(2)'),
      ],
      controls: [
        ...document.querySelectorAll('button, select, input, textarea, nav, video, [download]'),
      ]
        .filter((each) => each.checkVisibility())
        .map((each) => each.outerHTML.slice(0, 100)),
    };
  });
}

/** Words that a printer would leave faint, or set on anything but white. */
function faintWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const element of document.querySelectorAll('body, body *:not(svg *)')) {
      if (!element.checkVisibility()) continue;
      const { color, backgroundColor } = getComputedStyle(element);
      const paper = 'rgb(255, 255, 255)';
      if (!window.isClear(backgroundColor) && backgroundColor !== paper)
        faults.push(`ground ${backgroundColor}`);
      if (window.contrast(color, paper) < 4.5) faults.push(`ink ${color}`);
    }
    return [...new Set(faults)];
  });
}

test('a story, a figure, two datasets and a province are printed in both languages', () => {
  expect(printed).toHaveLength(10);
});

for (const path of printed) {
  test(`${path} is a document on paper, also for a reader in the dark`, async ({ page }) => {
    test.slow();
    await addContrast(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const wanted = await expected(page);
    expect(await faintWords(page)).toEqual([]);
    expect(wanted.controls).toEqual([]);

    const sheets = await print(page);
    const text = letters(sheets.flatMap(({ words }) => words.map((each) => each.text)).join(''));
    const missing = (all: readonly string[]) => all.filter((each) => !text.includes(letters(each)));
    expect(wanted.headings.length).toBeGreaterThan(2);
    expect(wanted.sources.length).toBeGreaterThan(0);
    expect(missing([wanted.address, ...wanted.headings, ...wanted.sources])).toEqual([]);
    const present = (all: readonly string[]) =>
      all.filter((each) => letters(each) !== '' && text.includes(letters(each)));
    expect(present(wanted.navigation)).toEqual([]);

    // The words of a cell may stand in several lines, beside those of others.
    expect(wanted.rows.length).toBeGreaterThan(2);
    // What is folded on a screen is open on paper.
    expect(wanted.rows.filter((cells) => cells.length === 0)).toEqual([]);
    const lost = wanted.rows.filter(
      (cells) => missing(cells.flatMap((cell) => cell.split(/\s+/))).length > 0,
    );
    expect(lost).toEqual([]);

    for (const [index, { width, height, words }] of sheets.entries()) {
      const where = `page ${index + 1} of ${sheets.length}`;
      expect([Math.round(width), Math.round(height)], where).toEqual([596, 843]);
      const beyond = words.filter(
        ({ left, right, bottom }) =>
          left < margin || right > width - margin || bottom < 0 || bottom > height,
      );
      expect(beyond, where).toEqual([]);
      expect(letters(words.map((each) => each.text).join('')).length, where).toBeGreaterThan(100);
    }
  });
}
