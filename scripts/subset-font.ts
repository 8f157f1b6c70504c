/**
 * Cuts the two weights of Be Vietnam Pro down to the characters that pages print, as web fonts, and to those that pictures
 * may have, as what they are drawn with; makes digits of one width for tables; and puts the licence beside them. Run it after a change of `src/charts/alphabet.ts`:
 *
 *     node scripts/subset-font.ts
 *
 * The same font package gives the same bytes, so a run without a change leaves git clean.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { alphabet, webAlphabet } from '../src/charts/alphabet.ts';
import { tabularDigits } from './tabular-digits.ts';

const family = '@expo-google-fonts/be-vietnam-pro';
const weights = [
  { weight: 400, file: '400Regular/BeVietnamPro_400Regular.ttf' },
  { weight: 600, file: '600SemiBold/BeVietnamPro_600SemiBold.ttf' },
];

/** Composition of marks, pair kerning, ligatures. The family has no tabular figures that could be kept: they are made. */
const features = ['ccmp', 'kern', 'liga', 'mark', 'mkmk'];

/**
 * The renderer of pictures reads its font for every letter, so that a small one takes two thirds of the time. It knows fonts
 * by their names of family and style; a browser is told.
 */
const forms = [
  { ending: 'woff2', letters: webAlphabet, targetFormat: 'woff2' },
  { ending: 'ttf', letters: alphabet, targetFormat: 'truetype', preserveNameIds: [1, 2, 16, 17] },
] as const;

const { resolve } = createRequire(import.meta.url);
const target = new URL('../src/styles/fonts/', import.meta.url);

await mkdir(target, { recursive: true });

for (const { weight, file } of weights) {
  const whole = await readFile(resolve(`${family}/${file}`));
  const font = create(whole);
  if (!('characterSet' in font)) throw new Error(`${file} holds more than one font`);
  const known = new Set(font.characterSet.map((code) => String.fromCodePoint(code)));
  const lacking = [...alphabet].filter((character) => !known.has(character));
  if (lacking.length > 0) throw new Error(`${file} has no glyph for: ${lacking.join(' ')}`);

  for (const { ending, letters, ...form } of forms) {
    const subset = await subsetFont(whole, [...letters].join(''), {
      ...form,
      keepFeatures: features,
      noHinting: true, // hints serve coarse screens only, and are half of the file
    });
    const name = `be-vietnam-pro-${weight}.${ending}`;
    await writeFile(new URL(name, target), subset);
    console.log(`${name}: ${letters.size} characters, ${whole.length} → ${subset.length} bytes`);
  }

  const tabular = await tabularDigits(whole);
  await writeFile(new URL(`be-vietnam-pro-tabular-${weight}.woff2`, target), tabular);
  console.log(`be-vietnam-pro-tabular-${weight}.woff2: ${tabular.length} bytes`);
}

await copyFile(resolve(`${family}/LICENSE_FONT`), new URL('OFL.txt', target));
