import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Dataset, Library, Value } from './dataset.ts';
import { describeProblems } from './describe-problem.ts';
import { filesWith, soundFiles, utf8 } from './fixtures/library.ts';
import { readLibrary } from './read-library.ts';

vi.setConfig({ testTimeout: 60_000 });

vi.mock('./read-descriptor.ts', async (original) => {
  const { descriptorsOnce } = await import('./fixtures/descriptors-once.ts');
  return descriptorsOnce(original);
});

/** One change that people, editors, spreadsheets or lines do to a file. */
type Mutation = (bytes: Uint8Array) => Uint8Array;

/** The same number as others write it. */
const notations: readonly ((number: string) => string)[] = [
  (number) => `"${number.replace('.', ',')}"`,
  (number) => number.replace('.', ','),
  (number) => `"${number},5"`,
  (number) => `${number}.5`,
  (number) => `${number}.000`,
  (number) => `${number}e0`,
  (number) => `${number}%`,
  (number) => `+${number}`,
  (number) => `-${number}`,
  (number) => `0${number}`,
  (number) => ` ${number}`,
  (number) => `${number} `,
  (number) => `'${number}`,
  (number) => `${number}x`,
  (number) => number.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
];

function soundBytes(path: string): Uint8Array {
  const file = soundFiles.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`no fixture ${path}`);
  return file.bytes;
}

function splice(bytes: Uint8Array, at: number, remove: number, insert: Uint8Array): Uint8Array {
  return Uint8Array.of(...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + remove));
}

/** A position in a file of any length. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Uint8Array, share: number) => Math.floor(bytes.length * share);

const text = fc.oneof(
  fc.constantFrom(
    ...[',', '"', '""', ';', '\t', '|', '\n', '\r', '\r\n', '.', '-', '0', '1', '9', ' ', '\uFEFF'],
    ...['\u00A0', '\u200B', '\0', '\u2212', '５', 'e', '%', '#N/A', '\n\n', ',,', '",', ',"', 'ộ'],
  ),
  fc.string({ maxLength: 5 }),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

const cellText = fc.oneof(
  fc.integer({ min: -100, max: 100 }).map(String),
  fc.double({ noNaN: true }).map(String),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value.toFixed(4)),
  fc.constantFrom(
    ...['', '0', '64', '12', '0.5', '"0,5"', '0,5', '1.234', '+1', 'n.a.', '12-Jan', '2022'],
    ...['VN-58', 'VN-37', 'dnk-2025', 'opendx-2025;dnk-2025', 'published', '=', '~<', '2023-02-30'],
    ...['"', '"a', 'a"b', '" "', '"a, b"', '1,2'],
  ),
  text,
);

const deletion = fc
  .tuple(place, fc.integer({ min: 1, max: 40 }))
  .map(([share, length]): Mutation => (bytes) => {
    return splice(bytes, at(bytes, share), length, new Uint8Array());
  });

const insertion = fc.tuple(place, text).map(([share, inserted]): Mutation => (bytes) => {
  return splice(bytes, at(bytes, share), 0, utf8(inserted));
});

const overwriting = fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 4 })).map(
  ([share, raw]): Mutation =>
    (bytes) =>
      splice(bytes, at(bytes, share), raw.length, raw),
);

const truncation = place.map(
  (share): Mutation =>
    (bytes) =>
      bytes.slice(0, at(bytes, share)),
);

const beheading = place.map(
  (share): Mutation =>
    (bytes) =>
      bytes.slice(at(bytes, share)),
);

const anotherCell = fc.tuple(place, place, cellText).map(([lineShare, cellShare, cell]) =>
  inText((file) => {
    const lines = file.split('\n');
    const line = Math.floor((lines.length - 1) * lineShare);
    const cells = (lines[line] ?? '').split(',');
    cells[Math.floor(cells.length * cellShare)] = cell;
    return lines.with(line, cells.join(',')).join('\n');
  }),
);

const swappedCells = fc.tuple(fc.boolean(), place, place, place).map(([all, ...shares]) =>
  inText((file) => {
    const lines = file.split('\n');
    const [line, a, b] = shares;
    const swapped = Math.floor(lines.length * line);
    return lines
      .map((old, i) => {
        const cells = old.split(',');
        const [from, to] = [Math.floor(cells.length * a), Math.floor(cells.length * b)];
        if (!all && i !== swapped) return old;
        return cells
          .with(from, cells[to] ?? '')
          .with(to, cells[from] ?? '')
          .join(',');
      })
      .join('\n');
  }),
);

const repeatedLine = fc.tuple(place, place).map(([from, to]) =>
  inText((file) => {
    const lines = file.split('\n');
    const [line = ''] = lines.slice(Math.floor(lines.length * from));
    return lines.toSpliced(Math.floor(lines.length * to), 0, line).join('\n');
  }),
);

const replacement = fc
  .tuple(text, text)
  .map(([from, to]) => inText((file) => (from === '' ? file : file.replaceAll(from, () => to))));

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 1, arbitrary: truncation },
  { weight: 1, arbitrary: beheading },
  { weight: 2, arbitrary: deletion },
  { weight: 2, arbitrary: insertion },
  { weight: 1, arbitrary: overwriting },
  { weight: 5, arbitrary: anotherCell },
  { weight: 2, arbitrary: swappedCells },
  { weight: 1, arbitrary: repeatedLine },
  { weight: 1, arbitrary: replacement },
);

function inText(change: (text: string) => string): Mutation {
  return (bytes) => utf8(change(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)));
}

/** A reader of CSV that shares nothing with ours: letter by letter, by the rules of RFC 4180. */
function literalRows(bytes: Uint8Array): { line: number; cells: string[] }[] {
  const file = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const rows: { line: number; cells: string[] }[] = [];
  let row = { line: 1, cells: [''] };
  let quoted = false;
  let line = 1;
  for (let i = 0; i < file.length; i += 1) {
    const letter = file.charAt(i);
    const last = row.cells.length - 1;
    if (letter === '\n') line += 1;
    if (letter === '"' && quoted && file.charAt(i + 1) === '"') {
      row.cells[last] += '"';
      i += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (quoted || (letter !== ',' && letter !== '\n')) row.cells[last] += letter;
    else if (letter === ',') row.cells.push('');
    else {
      rows.push(row);
      row = { line, cells: [''] };
    }
  }
  if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
  return rows;
}

/** What a literal cell means by its type; a text where a number must stand but none does. */
function meaning(literal: string, type: string): Value {
  if (literal === '') return null;
  if (type === 'list') return literal.split(';');
  if (type === 'string' || type === 'date') return literal;
  return /^-?\d+(\.\d+)?$/.test(literal) ? Number.parseFloat(literal) : `not a number: ${literal}`;
}

/** Every cell says what stands in the file under its header, and its value is that text understood. */
function expectLiteral({ id, bytes, fields, rows }: Dataset): void {
  const [header, ...lines] = literalRows(bytes);
  const names = fields.map(({ name }) => name);
  expect(header?.cells).toEqual(names);
  expect(rows.map(({ line }) => line)).toEqual(lines.map(({ line }) => line));
  expect(rows.every(({ dataset }) => dataset === id)).toBe(true);

  const cells = rows.map((row) => names.map((name) => row.cells[name]));
  const texts = cells.map((row) => row.map((cell) => cell?.text));
  expect(texts).toEqual(lines.map((line) => line.cells));
  const values = cells.map((row) => row.map((cell) => cell?.value));
  const meanings = lines.map((line) =>
    line.cells.map((literal, i) => meaning(literal, fields[i]?.type ?? '')),
  );
  expect(values).toEqual(meanings);
}

function expectToldWell({ problems }: ReturnType<typeof readLibrary>): void {
  const silent = problems.filter(
    ({ file, line, expected, repair }) =>
      !file.startsWith('data/') ||
      line < 1 ||
      [expected.vi, expected.en, repair.vi, repair.en].includes(''),
  );
  expect(silent).toEqual([]);
  // Nothing that a terminal would obey or hide, whatever the file holds.
  expect(describeProblems(problems, 'both')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
}

function expectOnlySound(library: Library, problems: readonly { file: string }[]): void {
  for (const id of library.datasets.keys()) {
    expect(problems.map(({ file }) => file)).not.toContain(`data/${id}.csv`);
  }
}

describe('reading a damaged CSV', () => {
  it('never throws, and never gives a value that does not stand in the file', () => {
    const damaged = fc.record({
      id: fc.constantFrom('ranking', 'growth', 'sources', 'provinces'),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(damaged, ({ id, mutations }) => {
        const path = `data/${id}.csv`;
        const bytes = mutations.reduce((before, mutate) => mutate(before), soundBytes(path));
        const result = readLibrary(filesWith({ [path]: bytes }));

        expectToldWell(result);
        expectOnlySound(result.library, result.problems);
        const dataset = result.library.datasets.get(id);
        expect(dataset !== undefined || result.problems.length > 0).toBe(true);
        if (dataset === undefined) return;
        expect(dataset.bytes).toBe(bytes);
        expectLiteral(dataset);
      }),
      { numRuns: 400 },
    );
  });

  it('tells of every place where a complete table was cut off', () => {
    const whole = soundBytes('data/ranking.csv');
    const untold = Array.from(whole.keys()).filter((length) => {
      const bytes = whole.slice(0, length);
      return readLibrary(filesWith({ 'data/ranking.csv': bytes })).problems.length === 0;
    });
    expect(untold).toEqual([]);
  });

  it('survives the loss of any byte', () => {
    const path = 'data/growth.csv';
    const whole = soundBytes(path);
    for (const lost of whole.keys()) {
      const bytes = splice(whole, lost, 1, new Uint8Array());
      const { library, problems } = readLibrary(filesWith({ [path]: bytes }));
      const dataset = library.datasets.get('growth');
      if (dataset !== undefined) expectLiteral(dataset);
      else if (problems.length === 0) expect.fail(`nothing said on the loss of byte ${lost}`);
    }
  });

  it.each([',', '"'])('survives a stray %s anywhere', (stray) => {
    const whole = soundBytes('data/growth.csv');
    for (const place of whole.keys()) {
      const bytes = splice(whole, place, 0, utf8(stray));
      const { library, problems } = readLibrary(filesWith({ 'data/growth.csv': bytes }));
      const dataset = library.datasets.get('growth');
      if (dataset !== undefined) expectLiteral(dataset);
      else if (problems.length === 0) expect.fail(`nothing said on ${stray} at byte ${place}`);
    }
  });

  it.each(['ranking', 'growth'])(
    'takes no other notation of any number of %s for a number',
    (id) => {
      const path = `data/${id}.csv`;
      const text = new TextDecoder().decode(soundBytes(path));
      for (const { 0: number, index } of text.matchAll(/(?<=^|,)[\d.]+(?=,|$)/gm)) {
        for (const write of notations) {
          const written = write(number);
          const broken = text.slice(0, index) + written + text.slice(index + number.length);
          const { library } = readLibrary(filesWith({ [path]: broken }));
          const dataset = library.datasets.get(id);
          if (dataset !== undefined) expectLiteral(dataset);
        }
      }
    },
  );

  it('never throws for a damaged descriptor', () => {
    const damaged = fc.record({
      id: fc.constantFrom('ranking', 'growth', 'units'),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(damaged, ({ id, mutations }) => {
        const path = `data/${id}.yaml`;
        const bytes = mutations.reduce((before, mutate) => mutate(before), soundBytes(path));
        const result = readLibrary(filesWith({ [path]: bytes }));
        expectToldWell(result);
        for (const dataset of result.library.datasets.values()) expectLiteral(dataset);
      }),
      { numRuns: 100 },
    );
  });
});

/** The kinds of column, each with any sound cells. */
const columns: readonly {
  declared: { type: string; decimals?: number };
  cell: fc.Arbitrary<string>;
}[] = [
  {
    declared: { type: 'integer' },
    cell: fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }).map(String),
  },
  ...[0, 1, 2, 4, 12].map((decimals) => ({
    declared: { type: 'number', decimals },
    cell: fc
      .tuple(
        fc.constantFrom('', '-'),
        fc.integer({ min: 1, max: 999 }),
        fc.stringMatching(new RegExp(`^\\d{0,${decimals}}$`)),
      )
      .map(([sign, whole, part]) => `${sign}${whole}${part === '' ? '' : `.${part}`}`),
  })),
  { declared: { type: 'year' }, cell: fc.integer({ min: 1000, max: 2999 }).map(String) },
  {
    declared: { type: 'date' },
    cell: fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  },
  {
    declared: { type: 'list' },
    cell: fc
      .uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { minLength: 1, maxLength: 4 })
      .map((items) => items.join(';')),
  },
  {
    declared: { type: 'string' },
    cell: fc
      .array(fc.stringMatching(/^[a-zA-ZăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắộợửỹ0-9,;"'.()%«»–-]{1,8}$/), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join(' ')),
  },
];

const table = fc
  .tuple(
    fc.array(fc.constantFrom(...columns), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 1, max: 8 }),
  )
  .chain(([chosen, height]) =>
    fc.record({
      declared: fc.constant(chosen.map(({ declared }) => declared)),
      rows: fc.array(fc.tuple(...chosen.map(({ cell }) => fc.option(cell, { nil: '', freq: 5 }))), {
        minLength: height,
        maxLength: height,
      }),
      quoteAll: fc.boolean(),
      mark: fc.constantFrom('', '\uFEFF'),
      lineEnd: fc.constantFrom('\n', '\r\n'),
    }),
  );

it('reading a sound table gives back exactly what was written', () => {
  const words = { vi: 'mẫu', en: 'sample' };
  fc.assert(
    fc.property(table, ({ declared, rows, quoteAll, mark, lineEnd }) => {
      const names = declared.map((_, i) => `c${i}`);
      const fields = declared.map((field, i) => ({ name: names[i], title: words, ...field }));
      const descriptor = {
        name: 'written',
        title: words,
        description: words,
        processing: words,
        licenses: [{ name: 'CC-BY-4.0', title: 'CC BY', path: 'https://example.org/' }],
        schema: {
          fields: [
            { name: 'id', type: 'integer', title: words },
            ...fields,
            {
              name: 'source',
              type: 'string',
              title: words,
              role: 'source',
              constraints: { required: true },
            },
          ],
          primaryKey: ['id'],
          missingValues: [''],
        },
      };
      const written = [
        ['id', ...names, 'source'],
        ...rows.map((row, i) => [String(i), ...row, 'dnk-2025']),
      ];
      const quote = (cell: string) =>
        quoteAll || /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
      const csv = written.map((row) => row.map(quote).join(',') + lineEnd).join('');

      const { library, problems } = readLibrary(
        filesWith({
          'data/written.csv': mark + csv,
          'data/written.yaml': JSON.stringify(descriptor),
        }),
      );
      expect(problems).toEqual([]);
      const dataset = library.datasets.get('written');
      expect(
        dataset?.rows.map(({ cells }) => Object.values(cells).map((cell) => cell.text)),
      ).toEqual(written.slice(1));
      if (dataset !== undefined) expectLiteral(dataset);
    }),
    { numRuns: 100 },
  );
});
