import type { Browser, Page } from '@playwright/test';

/** What a page makes a browser load, in bytes as they come over the line: bodies as compressed, with their headers. */
export interface Weight {
  readonly requests: number;
  readonly bytes: number;
  /** By what the browser wants it for: `Document`, `Stylesheet`, `Font`, `Script`, `Fetch` … */
  readonly byKind: Readonly<Record<string, number>>;
  /** Addresses on other hosts that it asked for. They are counted with the rest. */
  readonly elsewhere: readonly string[];
}

/** A phone that is common, in CSS pixels. */
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 } as const;

/** A drawing is at least so large, in CSS pixels; smaller are icons and keys. */
const drawing = { width: 200, height: 100 } as const;

/**
 * Opens pages of one site one after the other, as a reader does who never was there, each until nothing comes any more,
 * scrolls each to its end, and tells what each of them made the browser load that it did not have yet.
 */
export async function weighPages(
  browser: Browser,
  addresses: readonly string[],
): Promise<Weight[]> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let loaded: { readonly kind: string; readonly bytes: number }[] = [];
    let elsewhere: string[] = [];
    const kinds = new Map<string, string>();
    const kept = new Set<string>();
    session.on('Network.requestWillBeSent', ({ requestId, type = 'Other', request }) => {
      kinds.set(requestId, type);
      const { protocol, origin } = new URL(request.url);
      const isOwn = addresses.some((address) => new URL(address).origin === origin);
      if (/^https?:$/.test(protocol) && !isOwn) elsewhere.push(request.url);
    });
    session.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
    session.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.fromDiskCache === true || response.protocol === 'data') kept.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
      if (!kept.has(requestId)) loaded.push({ kind: kinds.get(requestId) ?? 'Other', bytes });
    });
    const weights: Weight[] = [];
    for (const address of addresses) {
      [loaded, elsewhere] = [[], []];
      await page.goto(address, { waitUntil: 'networkidle' });
      await scrollToEnd(page);
      await page.waitForLoadState('networkidle');
      const byKind: Record<string, number> = {};
      for (const { kind, bytes } of loaded) byKind[kind] = (byKind[kind] ?? 0) + bytes;
      const bytes = loaded.reduce((sum, each) => sum + each.bytes, 0);
      weights.push({ requests: loaded.length, bytes, byKind, elsewhere });
    }
    return weights;
  } finally {
    await context.close();
  }
}

async function scrollToEnd(page: Page): Promise<void> {
  for (let before = -1, at = 0; at !== before;) {
    before = at;
    at = await page.evaluate(() => {
      window.scrollBy(0, window.innerHeight);
      return window.scrollY;
    });
    await page.waitForTimeout(100);
  }
}

/** How many drawings a reader sees on a page whose scripts run, and on one whose scripts do not. */
export async function countDrawings(
  browser: Browser,
  address: string,
): Promise<{ readonly with: number; readonly without: number }> {
  const count = async (javaScriptEnabled: boolean) => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled });
    try {
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'networkidle' });
      const boxes = await Promise.all(
        (await page.locator('svg').all()).map((svg) => svg.boundingBox()),
      );
      return boxes.filter(
        (box) => box !== null && box.width >= drawing.width && box.height >= drawing.height,
      ).length;
    } finally {
      await context.close();
    }
  };
  return { with: await count(true), without: await count(false) };
}
