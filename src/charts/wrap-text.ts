import { type Weight, measuredText, textWidth } from './text-width.ts';

const noBreakSpace = '\u00a0';

/** What rounding may make of a line that has just the width asked for, in pixels. */
const rounding = 1e-9;

/**
 * `text` in lines no wider than `width` pixels, filled one after the other and broken at ordinary
 * spaces; a no-break space holds while what it joins has room on a line. A single word wider than
 * `width` is broken between characters, so that nothing is ever clipped.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight): string[] {
  const most = width + rounding;
  const { words, widths, space } = measuredText(text, weight);
  const fits = (line: string) => textWidth(line, size, weight) <= most;
  const betweenCharacters = (word: string) => fill([...word], '', fits, (character) => [character]);
  const atHeldSpaces = (words: string) =>
    fill(words.split(noBreakSpace), noBreakSpace, fits, betweenCharacters);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const [index, word] of words.entries()) {
    if (word === '') continue;
    const own = (widths[index] ?? 0) * size;
    const longer = line === '' ? own : taken + space * size + own;
    if (longer <= most) {
      line = line === '' ? word : `${line} ${word}`;
      taken = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = own <= most ? [word] : atHeldSpaces(word);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    taken = textWidth(line, size, weight);
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Parts in lines, filled one after the other; a part that has no room on a line of its own is taken apart. */
function fill(
  parts: readonly string[],
  joint: string,
  fits: (line: string) => boolean,
  takeApart: (part: string) => readonly string[],
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (part === '') continue;
    const longer = line === '' ? part : line + joint + part;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(part) ? [part] : takeApart(part);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The same in as few lines, but about equally long ones: no word is left alone on the last. */
export function wrapEvenly(text: string, width: number, size: number, weight: Weight): string[] {
  const lines = wrapText(text, width, size, weight);
  if (lines.length < 2) return lines;
  const longestWord = Math.max(...measuredText(text, weight).widths) * size;
  let best = lines;
  for (let narrower = width - size; narrower >= longestWord; narrower -= size / 2) {
    const tried = wrapText(text, narrower, size, weight);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}
