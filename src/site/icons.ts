import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteConfig } from '../../site.config.ts';
import { icoOf } from '../pictures/ico.ts';
import { renderPng } from '../pictures/render.ts';
import { fileLink } from './links.ts';
import { drawingStyles } from './styles.ts';

/** The mark of the site: `public/icon.svg`, 32 × 32, whose ground is the rectangle of the class `ground`. */
export function siteMark(): string {
  mark ??= readFileSync(path.resolve('public/icon.svg'), 'utf8');
  return mark;
}

let mark: string | undefined;
const markSide = 32;

/** An icon made of the mark. */
interface Icon {
  /** The name of the file, at the root of the site. */
  readonly name: string;
  readonly side: number;
  /** Whether the ground fills the square, where devices cut their own shape out of it, and how large the mark then is. */
  readonly onGround: number | null;
}

/** Two fifths of the width around the middle are safe from any shape that is cut out of a maskable icon. */
const safe = 0.8;

export const icons = {
  touch: { name: 'apple-touch-icon.png', side: 180, onGround: 0.9 },
  small: { name: 'icon-192.png', side: 192, onGround: null },
  large: { name: 'icon-512.png', side: 512, onGround: null },
  maskable: { name: 'icon-maskable-512.png', side: 512, onGround: safe },
} as const satisfies Record<string, Icon>;

/** Sides of the images in `favicon.ico`. */
const faviconSides = [16, 32, 48] as const;

export function iconPng({ side, onGround }: Icon): Promise<Buffer> {
  const svg = siteMark();
  const content = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const [, ground] = /class="ground"[^>]* fill="([^"]*)"/.exec(svg) ?? [];
  if (ground === undefined)
    throw new Error('public/icon.svg has no <rect class="ground" fill="…">');
  const middle = markSide / 2;
  const inner =
    onGround === null
      ? content
      : `<rect width="${markSide}" height="${markSide}" fill="${ground}"/>` +
        `<g transform="translate(${middle} ${middle}) scale(${onGround}) translate(-${middle} -${middle})">${content}</g>`;
  return renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${markSide} ${markSide}" width="${side}" height="${side}">${inner}</svg>`,
  );
}

export async function favicon(): Promise<Buffer> {
  return icoOf(
    await Promise.all(
      faviconSides.map(async (side) => ({
        side,
        png: await iconPng({ name: '', side, onGround: null }),
      })),
    ),
  );
}

/** What a device needs to keep the site among its applications (W3C, Web Application Manifest). */
export function manifest(): Record<string, unknown> {
  const [locale] = siteConfig.locales;
  const { tokens } = drawingStyles();
  const paper = tokens.get('--paper');
  const start = fileLink('');
  const described = [icons.small, icons.large, icons.maskable].map(({ name, side, onGround }) => ({
    src: fileLink(name),
    sizes: `${side}x${side}`,
    type: 'image/png',
    purpose: onGround === null ? 'any' : 'maskable',
  }));
  return {
    id: start,
    name: siteConfig.name[locale],
    description: siteConfig.description[locale],
    lang: locale,
    dir: 'ltr',
    start_url: start,
    scope: start,
    // With the address in sight: where a number stands must be seen.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: described,
  };
}
