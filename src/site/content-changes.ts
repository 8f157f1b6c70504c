/**
 * How often a file of `data/` or `content/` changed while the live preview runs. Its server and the pages that it renders
 * are loaded apart, each with modules of its own, and have only the process in common.
 */
const ours = globalThis as { contentChanges?: number };

export function contentChanges(): number {
  return ours.contentChanges ?? 0;
}

/** What the pages read of the content is read again when it is asked for. */
export function noteContentChange(): void {
  ours.contentChanges = contentChanges() + 1;
}
