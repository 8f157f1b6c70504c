import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTokens, type Tokens } from '../charts/tokens.ts';

/** A style sheet, read with plain `fs` so that a drawing can be made without Astro as well. */
function readStyles(name: string): string {
  return readFileSync(path.resolve('src/styles', `${name}.css`), 'utf8');
}

let read: { readonly chart: string; readonly tokens: Tokens } | undefined;

/** The looks of drawings that stand alone: the style sheet of the charts and the tokens in the light colours. */
export function drawingStyles(): { readonly chart: string; readonly tokens: Tokens } {
  read ??= { chart: readStyles('chart'), tokens: readTokens(readStyles('tokens')) };
  return read;
}
