import { expect, type Page, test } from '@playwright/test';
import { examples, figures, stories } from './built-pages.ts';
import { addContrast } from './contrast.ts';

/** What readers set in their browsers: less motion, larger type, a larger page, colours of their own. */

const [story = ''] = stories;

for (const [reducedMotion, moves] of [
  ['reduce', false],
  ['no-preference', true],
] as const) {
  test(`with the preference «${reducedMotion}» ${moves ? 'a story shows how far one is' : 'nothing moves by itself'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', ({ viewTransition }) => {
        document.documentElement.dataset['transition'] = String(viewTransition !== null);
      });
    });
    // A browser that is busy leaves a transition out.
    await expect(async () => {
      await page.goto(story);
      await page.evaluate(() => scrollBy(0, 1000));
      const moving = await page.evaluate(() => document.getAnimations().length);
      expect(moving > 0).toBe(moves);
      await page.locator('.site-name').click();
      await page.waitForURL((url) => url.pathname === '/');
      const hasTransition = await page.locator('html').getAttribute('data-transition');
      expect(hasTransition).toBe(String(moves));
    }).toPass({ timeout: 20_000 });
  });
}

test('for those who want less motion no page of any kind has a moving part', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of examples) {
    await page.goto(path);
    const moving = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('*')];
      const smooth = parts.filter((each) => getComputedStyle(each).scrollBehavior === 'smooth');
      const slow = parts.filter((each) => getComputedStyle(each).transitionDuration !== '0s');
      return document.getAnimations().length + smooth.length + slow.length;
    });
    expect(moving, path).toBe(0);
  }
});

/** Words that do not show because what they stand in is too small for them, and has no way to scroll. */
function lostWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const faults: string[] = [];
    const excess = document.documentElement.scrollWidth - clientWidth;
    if (excess > 0) faults.push(`the page scrolls sideways by ${excess} px`);
    for (const element of document.querySelectorAll(
      'body *:not(svg, svg *, .sr-only, .sr-only *)',
    )) {
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (!hasWords || !element.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const words = range.getBoundingClientRect();
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(at);
        if (clipPath !== 'none' || /auto|scroll/.test(overflowX + overflowY)) break;
        const box = at.getBoundingClientRect();
        const isCut = /hidden|clip/.test(overflowX) || at === document.body;
        if (isCut && (words.right > box.right + 1 || words.left < box.left - 1)) {
          faults.push(`«${element.textContent.trim().slice(0, 40)}» is cut off`);
        }
      }
    }
    return faults;
  });
}

test('with type twice as large, on the narrowest phone, every page keeps all its words', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const problems: string[] = [];
  for (const path of examples) {
    await page.goto(path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      '32px',
    );
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    problems.push(...(await lostWords(page)).map((text) => `${path}: ${text}`));
  }
  expect(problems).toEqual([]);
});

/** Words smaller than twelve pixels, which is the least that Chartability asks for. */
function smallWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>();
    for (const element of document.querySelectorAll('body *')) {
      const words = [...element.childNodes]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent?.trim() ?? '')
        .join('');
      if (words === '' || !element.checkVisibility()) continue;
      // A drawing may be scaled.
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < 11.99) faults.add(`«${words.slice(0, 40)}» is ${size.toFixed(1)} px tall`);
    }
    return [...faults];
  });
}

test('no word on a page of any kind is smaller than twelve pixels', async ({ page }) => {
  test.slow();
  const problems: string[] = [];
  for (const path of [...examples, ...stories]) {
    await page.goto(path);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const small = await smallWords(page);
      problems.push(...small.map((text) => `${path} at ${width} px: ${text}`));
    }
  }
  expect(problems).toEqual([]);
});

test('with lines, letters and words set further apart, as some readers need, every page keeps all its words', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  // A reader's own style sheet is no part of the page, and its policy does not hold for it.
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 320, height: 640 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  const problems: string[] = [];
  for (const path of [...examples, ...stories]) {
    await page.goto(path);
    // What WCAG 2.2 names in «1.4.12 Text Spacing».
    await page.addStyleTag({
      content: `body *:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`,
    });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const spacing = await page
      .locator('main p')
      .first()
      .evaluate((each) => getComputedStyle(each).letterSpacing);
    expect(parseFloat(spacing)).toBeGreaterThan(1);
    problems.push(...(await lostWords(page)).map((text) => `${path}: ${text}`));
  }
  expect(problems).toEqual([]);
  await context.close();
});

test('a page at four times its size leaves the window to what one reads', async ({ page }) => {
  // A window of 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of examples) {
    await page.goto(path);
    expect(await lostWords(page), path).toEqual([]);
    for (const part of [0.1, 0.5, 0.9]) {
      const covered = await page.evaluate((at) => {
        scrollTo(0, at * document.documentElement.scrollHeight);
        return [...document.querySelectorAll('body *')].reduce((sum, element) => {
          if (!/sticky|fixed/.test(getComputedStyle(element).position)) return sum;
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const isWide = Math.min(right, innerWidth) - Math.max(left, 0) > innerWidth / 2;
          const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
          return isWide && element.checkVisibility() ? sum + Math.max(0, height) : sum;
        }, 0);
      }, part);
      expect(covered, `${path} at ${part}`).toBeLessThanOrEqual(256 / 4);
    }
  }
  await page.goto(story);
  const number = page.locator('.prose .reading a').first();
  await number.focus();
  await expect(page.locator('#the')).toBeVisible();
  const isCovered = await number.evaluate((each) => {
    const [box] = each.getClientRects();
    if (!box) return true;
    const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return !each.contains(top);
  });
  expect(isCovered).toBe(false);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with the colours of the device, ${colorScheme}, one sees the focus, buttons and every mark`, async ({
    page,
  }) => {
    test.slow();
    await addContrast(page);
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const problems: string[] = [];
    for (const path of [...figures.filter((each) => each.startsWith('/hinh/')), '/tim/']) {
      await page.goto(path);
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const faults = await page.evaluate(() => {
        const faults: string[] = [];
        const see = (name: string, element: Element, colours: readonly string[]) => {
          const ground = window.groundOf(element);
          const ratio = Math.max(0, ...colours.map((colour) => window.contrast(colour, ground)));
          if (ratio < 3) faults.push(`${name} has ${ratio.toFixed(2)}:1`);
        };
        const focused = document.activeElement;
        if (!focused || focused === document.body) return ['nothing has the focus'];
        const { outlineStyle, outlineColor } = getComputedStyle(focused);
        see('the focus', focused, outlineStyle === 'none' ? [] : [outlineColor]);
        for (const control of document.querySelectorAll(
          'button, .button, .take-files a, select, input',
        )) {
          if (!control.checkVisibility()) continue;
          const { borderTopStyle, borderTopColor, borderTopWidth } = getComputedStyle(control);
          const hasBorder = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
          see(`<${control.localName}>`, control, hasBorder ? [borderTopColor] : []);
        }
        for (const mark of document.querySelectorAll('svg :is([data-cell], [data-cells])')) {
          if (!mark.checkVisibility()) continue;
          const { fill, stroke, fillOpacity, strokeOpacity, strokeWidth } = getComputedStyle(mark);
          const isPainted = (paint: string, opacity: string) =>
            !window.isClear(paint) && Number(opacity) > 0.5;
          see(`<${mark.localName} class="${mark.getAttribute('class')}">`, mark, [
            ...(isPainted(fill, fillOpacity) ? [fill] : []),
            ...(isPainted(stroke, strokeOpacity) && parseFloat(strokeWidth) > 0 ? [stroke] : []),
          ]);
        }
        return [...new Set(faults)];
      });
      problems.push(...faults.map((text) => `${path}: ${text}`));
    }
    expect(problems).toEqual([]);
  });
}
