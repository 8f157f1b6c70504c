import { createHash } from 'node:crypto';

/** The name of the list, at the root of the site. */
export const checksumListName = 'SHA256SUMS';

/** Files that make up the pages. They are read, not taken away, and the audit still writes its counts into them. */
const partOfPages = /\.(?:html|css|js|woff2)$|^kiem-chung\/ket-qua\.json$/;

/** Whether a file of the built site is one that a reader may take away: data, drawings, pictures, feeds, lists. */
export function isDownload(file: string): boolean {
  return !partOfPages.test(file) && file !== checksumListName;
}

/**
 * The SHA-256 of every download, in the order of their bytes and in the form of the command sha256sum, so that
 * `sha256sum -c SHA256SUMS` in the folder of the site checks them all.
 * @param files paths below the folder of the site, with slashes
 */
export function checksumList(files: readonly string[], read: (file: string) => Uint8Array): string {
  return files
    .filter(isDownload)
    .map((file) => ({ file, bytes: Buffer.from(file) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ file }) => `${createHash('sha256').update(read(file)).digest('hex')}  ${file}\n`)
    .join('');
}
