import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';

/** What one change does to a file of the sound site. */
const change = z.strictObject({
  /** Path from the root of the repository. */
  file: z.string(),
  /** A text that stands there once … */
  from: z.string().optional(),
  /** … and what the editor makes of it. Alone: all that the file says; in a file that was not there too. */
  to: z.string().optional(),
  /** Another file whose content it gets. */
  copyOf: z.string().optional(),
  /** The file is deleted. */
  gone: z.literal(true).optional(),
  /** How the program saved the whole file. */
  savedAs: z
    .enum([
      'windows-1252',
      'windows-1258',
      'UTF-16',
      'UTF-8 with BOM and CRLF',
      'CR',
      'NFD',
      'question marks',
      'UTF-8 read as windows-1252',
      'semicolons',
      'an Excel workbook',
      'with empty columns',
      'without the last line break',
    ])
    .optional(),
});

/** A file `<name>.yaml` beside this one: what an editor does, and what the check must say, in both languages. */
export const mistakeSchema = z.strictObject({
  /** Who does what, as one sentence. */
  mistake: z.string().min(1),
  changes: z.array(change).min(1),
  /** The change is made to data that are published already. */
  published: z.literal(true).optional(),
  vi: z.string(),
  en: z.string(),
});

export type Mistake = z.infer<typeof mistakeSchema>;

/** The site without mistakes. */
export const soundSite = join(import.meta.dirname, 'sound');

/** Copies the sound site to `root` and makes the changes. @throws when a change finds nothing to change. */
export function makeMistake({ changes }: Pick<Mistake, 'changes'>, root: string): void {
  cpSync(soundSite, root, { recursive: true });
  for (const { file, from, to, copyOf, gone, savedAs } of changes) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    if (gone) {
      rmSync(path);
      continue;
    }
    const before = readFileSync(join(root, copyOf ?? file), { flag: 'a+' }).toString();
    if (from !== undefined && before.split(from).length !== 2) {
      throw new Error(`${file}: «${from}» must stand there once`);
    }
    const after = from === undefined ? (to ?? before) : before.replace(from, () => to ?? '');
    writeFileSync(path, savedAs === undefined ? after : saved(after, savedAs));
  }
}

function saved(text: string, as: NonNullable<Mistake['changes'][number]['savedAs']>) {
  switch (as) {
    case 'windows-1252':
    case 'windows-1258':
      return encoded(text, as);
    case 'UTF-16':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'UTF-8 with BOM and CRLF':
      return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    case 'CR':
      return text.replaceAll('\n', '\r');
    case 'NFD':
      return text.normalize('NFD');
    case 'question marks':
      return text.replaceAll(/[^\n\x20-\xff]/g, '?');
    case 'UTF-8 read as windows-1252':
      return new TextDecoder('windows-1252').decode(Buffer.from(text));
    case 'semicolons':
      return text.replaceAll(';', '|').replaceAll(',', ';').replaceAll('.', ',');
    case 'an Excel workbook':
      return Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40)]);
    case 'with empty columns':
      return text.replaceAll('\n', ',,,\n');
    case 'without the last line break':
      return text.trimEnd();
  }
}

/** A text in a character set of one byte; letters without a byte are taken apart, and what then has none is «?». */
function encoded(text: string, charset: 'windows-1252' | 'windows-1258'): Buffer {
  const decoder = new TextDecoder(charset);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const apart = (letter: string) => {
    if (bytes.has(letter)) return letter;
    // The tone comes off first: ậ is â and a dot below.
    const tone = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
    return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone;
  };
  const letters = [...text].flatMap((letter) => [...apart(letter)]);
  return Buffer.from(letters.map((letter) => bytes.get(letter) ?? 0x3f));
}
