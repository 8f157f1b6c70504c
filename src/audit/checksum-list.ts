import { createHash } from 'node:crypto';
import type { BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';

/** The list of the checksums of all downloads. */
export const listFile = 'SHA256SUMS';

/** Files that are read in place; every other one may be taken away, and so is on the list. */
const readInPlace = /\.(?:html|css|js|woff2)$/;

/**
 * Holds the list of checksums against the files of the site: each download is on it once, with the SHA-256 of its bytes,
 * and nothing else is. Read by anyone with `sha256sum -c`.
 */
export function auditChecksumList(
  { files, read }: BuiltSite,
  others: readonly string[],
): Finding[] {
  const downloads = files.filter(
    (file) => file !== listFile && !readInPlace.test(file) && !others.includes(file),
  );
  if (!files.includes(listFile)) {
    return [
      {
        file: listFile,
        around: listFile,
        found: '',
        expected: {
          vi: 'danh sách mã kiểm do npm run build ghi ra',
          en: 'the list of checksums that npm run build writes',
        },
      },
    ];
  }
  const lines = read(listFile).toString('utf8').split('\n').slice(0, -1);
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const findings = downloads.flatMap((file) => {
    const sum = createHash('sha256').update(read(file)).digest('hex');
    const written = listed.get(file);
    return written === sum ? [] : [fault(file, written ?? '', `${sum}  ${file}`)];
  });
  const known = new Set(downloads);
  const isSorted = lines.every(
    (line, index) =>
      index === 0 ||
      Buffer.compare(Buffer.from((lines[index - 1] ?? '').slice(66)), Buffer.from(line.slice(66))) <
        0,
  );
  if (!isSorted) findings.push(fault(listFile, lines[0] ?? '', 'LC_ALL=C sort -k 2'));
  for (const line of lines) {
    const isWritten = /^[0-9a-f]{64} {2}[^ ]/.test(line) && known.has(line.slice(66));
    if (!isWritten) findings.push(fault(listFile, line, `<SHA-256>  <${downloads[0] ?? ''}>`));
  }
  return findings;
}

function fault(file: string, found: string, line: string): Finding {
  return {
    file,
    around: `${listFile}: ${file}`,
    found,
    expected: { vi: `dòng trong ${listFile}: ${line}`, en: `the line in ${listFile}: ${line}` },
  };
}
