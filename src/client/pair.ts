/**
 * Lets a reader choose which two units stand side by side. Their cells are taken, links and all, from the table of all
 * units on the page; the choice stands in the address, `?a=<code>&b=<code>`. Without it the page has that table.
 */
const pair = document.querySelector('.pair');
const rows = new Map(
  [...document.querySelectorAll<HTMLElement>('.fact-table tr[data-unit]')].map((row) => [
    row.dataset['unit'],
    row,
  ]),
);
const selects = [...(pair?.querySelectorAll('select') ?? [])];

/** Puts the cells of a unit into one of the two columns. */
function show(column: number, unit: string): void {
  const row = rows.get(unit);
  if (!row) return;
  const [name, ...values] = row.children;
  const heads = pair?.querySelectorAll('thead th');
  heads?.[column + 1]?.replaceChildren(...copyOf(name));
  pair?.querySelectorAll('tbody tr').forEach((line, index) => {
    line.children[column + 1]?.replaceChildren(...copyOf(values[index]));
  });
}

function copyOf(element: Element | undefined): Node[] {
  return [...(element?.cloneNode(true).childNodes ?? [])];
}

/** The choice in the address; a link to the other language takes it along. */
function keep(): void {
  const address = new URL(location.href);
  for (const { name, value } of selects) address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    link.search = address.search;
  }
}

const asked = new URL(location.href).searchParams;
selects.forEach((select, column) => {
  const unit = asked.get(select.name);
  if (unit !== null && rows.has(unit)) {
    select.value = unit;
    show(column, unit);
  }
  select.addEventListener('change', () => {
    show(column, select.value);
    keep();
  });
});
if (asked.has('a') || asked.has('b')) keep();
pair?.classList.add('is-live');
