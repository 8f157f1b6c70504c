import { crc32, inflateRawSync } from 'node:zlib';

/**
 * The files in a ZIP archive by name, in its order, read from its directory (APPNOTE.TXT, 4.3.12 and 4.3.16).
 * @throws Error for what is no archive, or a file in it that is not what its checksum says
 */
export function readArchive(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('no directory of an archive');
  const files = new Map<string, Buffer>();
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((at) =>
      archive.readUInt16LE(entry + at),
    );
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameLength);
    if (files.has(name)) throw new Error(`«${name}» is there twice`);
    files.set(name, readEntry(archive, entry, name));
    entry += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function readEntry(archive: Buffer, entry: number, name: string): Buffer {
  const method = archive.readUInt16LE(entry + 10);
  const checksum = archive.readUInt32LE(entry + 16);
  const size = archive.readUInt32LE(entry + 20);
  const local = archive.readUInt32LE(entry + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + size);
  if (method !== 0 && method !== 8) throw new Error(`«${name}» is packed in an unknown way`);
  const bytes = method === 0 ? packed : inflateRawSync(packed);
  if (crc32(bytes) !== checksum) throw new Error(`«${name}» is broken`);
  return bytes;
}
