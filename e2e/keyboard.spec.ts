import { expect, type Page, test } from '@playwright/test';
import { examples, figures, stories } from './built-pages.ts';
import { addContrast } from './contrast.ts';

/** The site with nothing but a keyboard: what the Tab key reaches, whether one sees where one is, and what the keys do. */

declare global {
  interface Window {
    walk: {
      readonly stops: Element[];
      readonly faults: Set<string>;
      atEnd: boolean;
      missed: () => string[];
    };
  }
}

/**
 * Follows the focus from now on: in `window.walk`, each element that it reaches, and what a reader could not see of it.
 * A key is let go when the browser has done what it does, such as scrolling, so that is when to look.
 */
function followFocus(isBackward: boolean): void {
  const walk: Window['walk'] = { stops: [], faults: new Set(), atEnd: false, missed: () => [] };
  window.walk = walk;

  const nameOf = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent).trim();
    return `<${element.localName} class="${element.getAttribute('class') ?? ''}"> «${words.replaceAll(/\s+/g, ' ').slice(0, 40)}»`;
  };

  const look = (element: Element) => {
    const report = (text: string) => walk.faults.add(`${nameOf(element)} ${text}`);
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) report('has no mark of the focus');
    else {
      const ratio = window.contrast(outlineColor, window.groundOf(element));
      if (ratio < 3) report(`has a mark of the focus with ${ratio.toFixed(2)}:1`);
    }
    const { clientWidth, clientHeight } = document.documentElement;
    const points = [...element.getClientRects()]
      .flatMap(({ left, right, top, bottom }) =>
        [0.1, 0.5, 0.9].flatMap((part) =>
          [0.2, 0.5, 0.8].map((down) => ({
            x: left + part * (right - left),
            y: top + down * (bottom - top),
          })),
        ),
      )
      .filter(({ x, y }) => x >= 0 && y >= 0 && x < clientWidth && y < clientHeight);
    if (points.length === 0) report('is outside of the window');
    const covers = points
      .map(({ x, y }) => document.elementFromPoint(x, y))
      .filter((top) => top && !element.contains(top) && !top.contains(element));
    const [cover] = covers;
    // Browsers leave in place what they think is half in sight.
    if (cover && covers.length * 2 > points.length) report(`is covered by ${nameOf(cover)}`);
  };

  document.addEventListener('keyup', ({ key }) => {
    if (key !== 'Tab' || walk.atEnd) return;
    const element = document.activeElement;
    if (!element || element === document.body || walk.stops.includes(element)) {
      walk.atEnd = true;
      return;
    }
    const last = walk.stops.at(-1);
    // The card of a number is filled anew for the next one.
    if (last?.isConnected === true) {
      const order = last.compareDocumentPosition(element);
      const isAfter = Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING);
      if (isAfter === isBackward) walk.faults.add(`${nameOf(element)} is out of turn`);
    }
    walk.stops.push(element);
    look(element);
  });

  // Whoever goes backward comes from the last one.
  const controls = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, textarea, input:not([type=radio]), input:checked, [tabindex="0"]',
    ),
  ].filter((each) => each.checkVisibility({ visibilityProperty: true }));
  const [start] = isBackward ? [controls.at(-1)] : [];
  if (start) {
    walk.stops.push(start);
    start.focus();
  }
  walk.missed = () =>
    controls
      .filter((each) => !walk.stops.includes(each))
      .map((each) => `${nameOf(each)} was not reached`);
}

/** Opens a page and waits until it is drawn: before that, a browser heeds no keys. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** A page on which every long list and table has only its first rows, if it is long: the rest come from the same template. */
function shorten(): void {
  if (document.querySelectorAll('a').length < 400) return;
  for (const row of document.querySelectorAll('main :is(li, tbody tr):nth-child(n + 8)'))
    row.remove();
}

/** Walks with the Tab key from one end of the page to the other; what is wrong with where one comes. */
async function walk(
  page: Page,
  path: string,
  isBackward: boolean,
  isHurried: boolean,
): Promise<string[]> {
  await open(page, path);
  await page.evaluate(shorten);
  await page.evaluate(followFocus, isBackward);
  const keys = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: isBackward ? 8 : 0 };
  const press = () => [
    keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ];
  for (let atEnd = false; !atEnd;) {
    // Many at once: the browser takes them one after the other.
    await Promise.all(Array.from({ length: isHurried ? 40 : 1 }).flatMap(press));
    atEnd = await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => drawn(window.walk.atEnd))),
    );
  }
  return page.evaluate(() => [...window.walk.faults, ...window.walk.missed()]);
}

// The pinned form of an embed is the embed.
for (const path of examples.filter((each) => !/\/nhung\/[^/]+\/[^/]+\//.test(each))) {
  test(`the Tab key goes through all of ${path} and back, and one always sees where one is`, async ({
    page,
  }) => {
    test.slow();
    await addContrast(page);
    const problems: string[] = [];
    for (const [width, ways] of [
      [320, [false, true]],
      [1280, [false]],
    ] as const) {
      await page.setViewportSize({ width, height: 640 });
      for (const isBackward of ways) {
        // What a hurried walk finds may only be a frame that was not drawn yet.
        const hasFault = (await walk(page, path, isBackward, true)).length > 0;
        const faults = hasFault ? await walk(page, path, isBackward, false) : [];
        const where = `at ${width} px ${isBackward ? 'backward' : 'forward'}`;
        problems.push(...faults.map((text) => `${where}: ${text}`));
      }
    }
    expect(problems).toEqual([]);
  });
}

/** Reaches with the Tab key what a selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The Tab key does not reach ${selector}`);
}

for (const language of ['vi', 'en']) {
  const own = examples
    .filter((path) => path.startsWith('/en/') === (language === 'en'))
    .filter((path) => !/\/nhung\//.test(path));

  test(`the first step on a page in «${language}» leads to its content`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    const skip = page.locator('.skip');
    for (const path of own) {
      await open(page, path);
      await page.keyboard.press('Tab');
      await expect(skip, path).toBeFocused();
      await expect(skip, path).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await expect(page, path).toHaveURL(/#noi-dung$/);
      const { top, isAtEnd } = await page.locator('main').evaluate((main) => ({
        top: main.getBoundingClientRect().top,
        isAtEnd: scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
      }));
      // A short page has no room to scroll its content to the top.
      if (!isAtEnd) expect(Math.abs(top), path).toBeLessThan(60);
      await page.keyboard.press('Tab');
      await expect(page.locator('main :focus, footer :focus'), path).toHaveCount(1);
    }
    expect(own.length).toBeGreaterThan(0);
  });
}

const [story = ''] = stories;
const figure = examples.find((path) => figures.includes(path) && path.startsWith('/hinh/')) ?? '';

test('what is folded opens and closes with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, story);
  await tabTo(page, '.story-contents summary');
  const links = page.locator('.story-contents a');
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key);
    await expect(links.first()).toBeVisible();
    await page.keyboard.press(key);
    await expect(links.first()).toBeHidden();
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.prose h2').first()).toBeInViewport();
});

test('every frame that scrolls can be reached, has a name, and scrolls with the arrow keys', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  let scrolled = 0;
  for (const path of examples) {
    await open(page, path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      let count = 0;
      for (const element of document.querySelectorAll<HTMLElement>('main *')) {
        const { overflowX, overflowY } = getComputedStyle(element);
        const isFrame = [overflowX, overflowY].some((value) => /auto|scroll/.test(value));
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        const scrolls = scrollWidth > clientWidth || scrollHeight > clientHeight;
        if (isFrame && scrolls && element.checkVisibility())
          element.dataset['scrolls'] = String((count += 1));
      }
    });
    for (const frame of await page.locator('[data-scrolls]:not(textarea)').all()) {
      await expect(frame, path).toHaveAttribute('tabindex', '0');
      await expect(frame, path).toHaveAccessibleName(/\S/);
    }
    const frame = page.locator('[data-scrolls]:not(textarea)').first();
    if ((await frame.count()) === 0) continue;
    await frame.focus();
    const place = () => frame.evaluate(({ scrollLeft, scrollTop }) => scrollLeft + scrollTop);
    expect(await place()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect.poll(place, path).toBeGreaterThan(0);
    scrolled += 1;
  }
  expect(scrolled).toBeGreaterThan(4);
});

test('a province is picked in a figure, and two are compared, with the keyboard', async ({
  page,
}) => {
  await open(page, figure);
  await tabTo(page, '.figure-pick select');
  await page.keyboard.press('L');
  await expect(page).toHaveURL(/[?]tinh=/);
  const name = await page.locator('.figure-pick option:checked').textContent();
  expect(name).toMatch(/^L/);
  await expect(page.locator('.figure-readout')).toContainText(name ?? '');

  await open(page, '/so-sanh/');
  await tabTo(page, '.pair select[name=b]');
  await page.keyboard.press('L');
  await expect(page.locator('.pair thead th').nth(2)).toHaveText(/^L/);
});

test('the list of provinces changes its order with the keyboard', async ({ page }) => {
  await open(page, '/tinh/');
  await tabTo(page, '.orders input');
  await expect(page.locator('.by-region')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.by-name')).toBeVisible();
  await expect(page.locator('.by-region')).toBeHidden();
});

test('a text is copied with the keyboard, and the button says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, figure);
  await tabTo(page, 'button.copy');
  const button = page.locator('button.copy').first();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText((await button.getAttribute('data-done')) ?? '');
  const text = await page.locator('.copyable-text').first().textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text?.trim());
});

test('one searches, reaches what was found and opens it with the keyboard', async ({ page }) => {
  await open(page, '/');
  await tabTo(page, '.site-search');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tim/');
  await tabTo(page, 'input[type=search]');
  await page.keyboard.type('papi');
  const found = page.locator('.search-results a').first();
  await expect(found).toBeVisible();
  const href = (await found.getAttribute('href')) ?? '';
  await tabTo(page, '.search-results a');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
});
