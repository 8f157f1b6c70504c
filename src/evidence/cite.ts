import type { Library, Row, Source } from '../datasets/dataset.ts';

/** A publication as it is cited: itself, or «origin, via the copy that was read». */
export interface Citation {
  readonly source: Source;
  /** The copy through which we read it; `null` when we read the publication itself. */
  readonly via: Source | null;
}

/** Publications in the order in which they are named: those that answer for a number before those that pass it on. */
const orderOfKinds: readonly Source['kind'][] = [
  'official',
  'press',
  'repost',
  'copy',
  'other',
  'calculation',
];

/** What the rows rest on: every publication once, by kind, and within it the one that carries most rows first. */
export function citeRows(rows: Iterable<Row>, library: Library): Citation[] {
  const counted = new Map<string, { citation: Citation; rows: number }>();
  for (const row of rows) {
    for (const citation of citeRow(row, library)) {
      const id = `${citation.source.id} ${citation.via?.id ?? ''}`;
      const entry = counted.get(id);
      if (entry) entry.rows += 1;
      else counted.set(id, { citation, rows: 1 });
    }
  }
  const kindOf = ({ citation }: { citation: Citation }) =>
    orderOfKinds.indexOf(citation.source.kind);
  return [...counted.values()]
    .sort((a, b) => kindOf(a) - kindOf(b) || b.rows - a.rows)
    .map(({ citation }) => citation);
}

/** One citation for each publisher and copy: a table copied from three yearly pages is one source in a caption. */
export function distinctPublishers(citations: readonly Citation[]): Citation[] {
  const byPublisher = new Map<string, Citation>();
  for (const citation of citations) {
    const key = `${citation.source.publisher} ${citation.via?.publisher ?? ''}`;
    if (!byPublisher.has(key)) byPublisher.set(key, citation);
  }
  return [...byPublisher.values()];
}

/** The publications of one row. A copied table is cited under its original publisher, «via» the copy. */
export function citeRow(row: Row, library: Library): Citation[] {
  const sources = sourcesInRole(row, 'source', library);
  const origins = sourcesInRole(row, 'origin', library);
  const [copy] = sources;
  if (origins.length > 0 && copy) {
    return origins.map((source) => ({ source, via: source.id === copy.id ? null : copy }));
  }
  return sources.map((source) => ({ source, via: null }));
}

/** The publications named in the columns of a role. */
export function sourcesInRole(
  row: Row,
  role: 'source' | 'origin' | 'corroboration',
  library: Library,
): Source[] {
  const fields = library.datasets.get(row.dataset)?.fields ?? [];
  return fields
    .filter((field) => field.role === role)
    .flatMap((field) => {
      const value = row.cells[field.name]?.value;
      return Array.isArray(value) ? (value as readonly string[]) : [];
    })
    .flatMap((id) => library.sources.get(id) ?? []);
}
