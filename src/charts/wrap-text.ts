import { type Weight, textWidth } from './text-width.ts';

/**
 * `text` in lines no wider than `width` pixels, filled one after the other and broken at ordinary
 * spaces; a no-break space holds. A single word wider than `width` is broken between characters,
 * so that nothing is ever clipped.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The same in as few lines, but about equally long ones: no word is left alone on the last. */
export function wrapEvenly(text: string, width: number, size: number, weight: Weight): string[] {
  const lines = wrapText(text, width, size, weight);
  const longestWord = Math.max(...text.split(' ').map((word) => textWidth(word, size, weight)));
  let best = lines;
  for (let narrower = width - size; narrower >= longestWord; narrower -= size / 2) {
    const tried = wrapText(text, narrower, size, weight);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}
