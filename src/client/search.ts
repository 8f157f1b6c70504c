/**
 * Searches the site on its search page. What is searched, and the code that does it, come when someone begins to type
 * or arrives with a query, `?q=`. Without a script the page lists everything that could be found.
 */
import type { SearchEntry, SearchIndex } from '../search/entry.ts';

/** So many results are shown; a longer list would not be read. */
const limit = 30;

type Find = (query: string) => readonly SearchEntry[];

const form = document.querySelector<HTMLFormElement>('.search-form');
const input = form?.querySelector('input');
const status = document.querySelector('.search-status');
const list = document.querySelector('.search-results');
const index = document.querySelector<HTMLElement>('.site-index');
const words = form?.dataset ?? {};

let loading: Promise<Find> | undefined;

/** Loads what is needed, once; after a failure it is tried again. */
function load(): Promise<Find> {
  loading ??= Promise.all([
    import('../search/find-entries.ts'),
    fetch(words['index'] ?? '').then((response): Promise<SearchIndex> => {
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    }),
  ])
    .then(([{ searchEntries }, { entries }]) => searchEntries(entries))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** Shows what a query finds and keeps it in the address; only the last of several quick ones counts. */
async function show(query: string): Promise<void> {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(history.state, '', address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    link.search = address.search;
  }
  if (index) index.hidden = query !== '';
  if (query === '') {
    list?.replaceChildren();
    if (status) status.textContent = '';
    return;
  }
  try {
    const find = await load();
    if (input?.value.trim() !== query) return;
    const found = find(query);
    list?.replaceChildren(...found.slice(0, limit).map(itemOf));
    if (status) status.textContent = statusOf(found.length, query);
  } catch {
    list?.replaceChildren();
    if (status) status.textContent = words['failed'] ?? '';
  }
  // What cannot be found by words can be found by going through the list.
  if (index) index.hidden = (list?.childElementCount ?? 0) > 0;
}

function statusOf(count: number, query: string): string {
  const template = count === 0 ? words['none'] : count > limit ? words['shown'] : words['found'];
  return (template ?? '')
    .replace('{count}', String(count))
    .replace('{limit}', String(limit))
    .replace('{query}', () => query);
}

function itemOf({ kind, path, title, lead }: SearchEntry): HTMLElement {
  const kinds = JSON.parse(words['kinds'] ?? '{}') as Partial<Record<string, string>>;
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = (words['root'] ?? '/') + path;
  link.textContent = title;
  item.append(paragraph('search-kind', kinds[kind] ?? ''), link, paragraph('quiet', lead));
  return item;
}

function paragraph(name: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

if (form && input) {
  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  input.addEventListener('input', () => void show(input.value.trim()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show(input.value.trim());
  });
  const asked = new URL(location.href).searchParams.get('q')?.trim() ?? '';
  input.value ||= asked;
  if (input.value !== '') void show(input.value.trim());
}
