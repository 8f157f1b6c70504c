import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);

/** The two weights of the site's font, as whole fonts: the same letters on every machine. */
const fontFiles = [
  '400Regular/BeVietnamPro_400Regular.ttf',
  '600SemiBold/BeVietnamPro_600SemiBold.ttf',
].map((file) => resolve(`@expo-google-fonts/be-vietnam-pro/${file}`));

const options: ResvgRenderOptions = {
  font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
};

/** The SVG as a PNG of its own size: the same bytes for the same SVG, whatever fonts a machine has. */
export function renderPng(svg: string): Buffer {
  return new Resvg(svg, options).render().asPng();
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
