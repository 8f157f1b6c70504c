import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';
import { opaquePng } from './png.ts';

/** The two weights of the site's font, as `scripts/subset-font.ts` cuts them: the same letters on every machine. */
const fontFiles = ['be-vietnam-pro-400.ttf', 'be-vietnam-pro-600.ttf'].map((file) =>
  path.resolve('src/styles/fonts', file),
);

const options: ResvgRenderOptions = {
  font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
};

/**
 * The SVG as a PNG of its own size: the same bytes for the same SVG, whatever fonts a machine has. Drawn on another core,
 * where there is one.
 */
export async function renderPng(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, options);
  return image.asPng();
}

/** The same of an SVG that is opaque throughout, in less time. @throws Error when it is not */
export async function renderOpaquePng(svg: string): Promise<Buffer> {
  return opaquePng(await renderAsync(svg, options));
}

let digest: string | undefined;

/** What a PNG depends on besides its SVG, the renderer and the fonts, as one digest. */
export function rendererDigest(): string {
  if (digest === undefined) {
    const manifest = JSON.parse(
      readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-js/package.json')), 'utf8'),
    ) as { version: string };
    const hash = createHash('sha256').update(manifest.version);
    for (const file of fontFiles) hash.update(readFileSync(file));
    digest = hash.digest('hex');
  }
  return digest;
}
