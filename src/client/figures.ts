/**
 * What a script adds to the figures of a page: values read out under the pointer and with the arrow keys, and one
 * unit picked by the reader, whose choice stands in the page's address. Without it nothing is missing: every value is
 * in the table of its figure.
 */
import { offerUnits, type Pick } from './pick-unit.ts';
import { readOutMarks } from './read-out.ts';
import { readoutLine } from './readout-line.ts';
import { readTable } from './table-words.ts';

/** The name of the choice in the address: `?tinh=<code>`. */
const parameter = 'tinh';

const picks: Pick[] = [];

/** Shows the choice in all figures and in the address; a link to the other language takes it along. */
function pickEverywhere(unit: string | null): void {
  for (const pick of picks) pick(unit);
  const address = new URL(location.href);
  if (unit === null) address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, unit);
  history.replaceState(history.state, '', address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    link.search = address.search;
  }
}

for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
  const drawings = figure.querySelector<HTMLElement>('.figure-drawings');
  const readout = figure.querySelector<HTMLElement>('.figure-readout');
  const table = figure.querySelector('table');
  if (!drawings || !readout || !table) continue;
  const line = readoutLine(readout);
  const words = readTable(table);
  const select = figure.querySelector('select');
  if (select) {
    picks.push(offerUnits(figure, drawings, select, line, words));
    select.addEventListener('change', () => pickEverywhere(select.value || null));
  }
  readOutMarks(drawings, line, words);
  figure.classList.add('is-live');
}

const chosen = new URL(location.href).searchParams.get(parameter);
if (chosen !== null) pickEverywhere(chosen);
