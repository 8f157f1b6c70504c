import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** How far apart two opaque colours are, as WCAG 2.2 counts it, from 1 to 21; both as `getComputedStyle` writes them. */
    contrast: (a: string, b: string) => number;
    /** What is painted behind an element: the first ground that is not clear. */
    groundOf: (element: Element) => string;
    /** Whether a colour paints nothing. */
    isClear: (colour: string) => boolean;
  }
}

/** Gives the pages that are opened from now on what tests of colours ask. */
export async function addContrast(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const luminance = (css: string) => {
      const channels = (css.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    window.contrast = (a, b) => {
      const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    window.isClear = (colour) => colour === 'none' || /^rgba\(.*, 0\)$/.test(colour);
    window.groundOf = (element) => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!window.isClear(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
  });
}
