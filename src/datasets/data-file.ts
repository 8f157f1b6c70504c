/** A file of `data/` as it is in the repository. */
export interface DataFile {
  /** Path from the root of the repository, with forward slashes: `data/sources.csv`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
