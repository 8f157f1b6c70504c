import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { otherWords } from '../scripts/audit.ts';
import { auditSite } from '../src/audit/audit-site.ts';
import { openSite } from '../src/audit/built-site.ts';
import type { Finding } from '../src/audit/finding.ts';
import { readSite } from '../src/stories/read-site.ts';

/** Every kind of fault, planted in what the build made, one audit over all of them: each must be found and named. */

const root = path.resolve(import.meta.dirname, '..');
const site = openSite(path.join(root, 'dist'));
const text = (file: string) => site.read(file).toString('utf8');

/** A fault in one file. */
interface Plant {
  readonly what: string;
  readonly file: string;
  /** What stands there, and what is put in its place; each is given the groups of the first match. */
  readonly at: RegExp;
  readonly put: (...groups: string[]) => string;
  /** What the finding says among its words: what was found, or the words around it. */
  readonly named: (...groups: string[]) => string;
}

/** The last digit is another one. */
function nudged(number: string): string {
  return number.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 3) % 10));
}

/** The first file below a folder in which something stands. */
function fileWith(folder: string, pattern: RegExp): string {
  const found = site.files.find((file) => file.startsWith(folder) && pattern.test(text(file)));
  if (found === undefined) throw new Error(`nothing in ${folder} has ${pattern.source}`);
  return found;
}

const reading =
  /(<data class="reading" value=")([^"]+)("><a href="[^"]*#row-[^"]*" data-(?:card|column)="[^"]*">)([^<]*\d[^<]*)(<\/a><\/data>)/;
const tableCell = /(<tbody>.*?<td(?: class="[^"]*")?>)(\d[\d.,]*)(?=[%<])/s;
const svgLabel = /(<text class="(?:subject|context|comparison)[^>]*>)(\d[^<]*)(?=<)/;
const tick = /(<text class="tick"[^>]*>)([^<]*\d[^<]*)(?=<)/;
const citation = /<a href="(\/(?:en\/)?nguon\/[^/"]+\/)">/;

const kinds = [
  'index.html',
  ...[
    'cau-chuyen/',
    'hinh/',
    'tinh/',
    'so-sanh/',
    'du-lieu/',
    'nguon/',
    'sua-so-lieu/',
    'phien-ban/',
    'gioi-thieu/',
    'kiem-chung/',
  ].flatMap((folder) => {
    const below = readdirSync(path.join(root, 'dist', folder), { withFileTypes: true }).find(
      (entry) => entry.isDirectory(),
    );
    return [`${folder}index.html`, ...(below ? [`${folder}${below.name}/index.html`] : [])];
  }),
].flatMap((file) => [file, `en/${file}`]);

const bare: readonly Plant[] = kinds.map((file) => ({
  what: 'a bare number in a sentence',
  file,
  at: /<\/main>/,
  put: () => '<p>Cả thảy 4.711 hồ sơ đã được giải quyết.</p></main>',
  named: () => 'Cả thảy 4.711 hồ sơ',
}));

const inBoth = (plants: (home: string) => readonly Plant[]) => ['', 'en/'].flatMap(plants);

const altered: readonly Plant[] = inBoth((home) => [
  ...['cau-chuyen/', 'tinh/', 'so-sanh/', 'index.html'].flatMap((folder): Plant[] => {
    const file = fileWith(`${home}${folder}`, reading);
    return [
      {
        what: 'a number that was altered',
        file,
        at: reading,
        put: (a = '', b = '', c = '', number = '', d = '') => a + b + c + nudged(number) + d,
        named: (_a, _b, _c, number = '') => nudged(number),
      },
    ];
  }),
  {
    what: 'the number for machines altered',
    file: fileWith(`${home}hinh/`, reading),
    at: reading,
    put: (a = '', value = '', c = '', number = '', d = '') => a + nudged(value) + c + number + d,
    named: (_a, value = '') => `value="${nudged(value)}"`,
  },
  {
    what: 'a link that leads to another row',
    file: fileWith(`${home}cau-chuyen/c`, /<data [^>]*><a href="[^"]*#row-/),
    at: /(<data [^>]*><a href="[^"]*#row-)([^"]*)(")/,
    put: (a = '', _row, c = '') => `${a}nowhere${c}`,
    named: () => '#row-nowhere',
  },
  {
    what: 'a cell in the table of a figure',
    file: fileWith(`${home}hinh/dti-`, tableCell),
    at: tableCell,
    put: (before = '', number = '') => before + nudged(number),
    named: (_before, number = '') => nudged(number),
  },
  {
    what: 'a cell of a dataset',
    file: `${home}du-lieu/papi/index.html`,
    at: /(<td class="number">)(\d+[.,]\d+)(?=<)/,
    put: (before = '', number = '') => before + nudged(number),
    named: (_before, number = '') => nudged(number),
  },
  {
    what: 'a label of a drawing',
    file: fileWith(`${home}cau-chuyen/`, svgLabel),
    at: svgLabel,
    put: (before = '', label = '') => before + nudged(label),
    named: (_before, label = '') => nudged(label),
  },
  {
    what: 'a label of an axis',
    file: `${home}hinh/index.html`,
    at: tick,
    put: (before = '', label = '') => before + nudged(label),
    named: (_before, label = '') => nudged(label),
  },
  {
    what: 'a label of a drawing that is a file',
    file: `hinh/dti-scores.${home === '' ? 'vi' : 'en'}.wide.svg`,
    at: svgLabel,
    put: (before = '', label = '') => before + nudged(label),
    named: (_before, label = '') => nudged(label),
  },
  {
    what: 'a mark that was moved',
    file: fileWith(`${home}hinh/dti-rank/`, /<circle/),
    at: /(<circle [^>]*cy=")([\d.]+)(")/,
    put: (before = '', number = '', after = '') => `${before}${Number(number) + 9}${after}`,
    named: (_before, number = '') => `cy="${Number(number) + 9}"`,
  },
  {
    what: 'a broken fragment',
    file: `${home}du-lieu/index.html`,
    at: /(<a href="[^"#]*\/du-lieu\/[^"#]+\/)(")/,
    put: (before = '', after = '') => `${before}#no-such-place${after}`,
    named: () => '#no-such-place',
  },
  {
    what: 'a link to a page that is not there',
    file: `${home}gioi-thieu/index.html`,
    at: /(<a href=")(\/[^"]*nguon\/)(")/,
    put: (before = '', address = '', after = '') => `${before}${address}no-such-source/${after}`,
    named: () => 'no-such-source',
  },
  {
    what: 'a malformed address of another site',
    file: fileWith(`${home}nguon/`, /<a href="https:\/\//),
    at: /(<a href=")(https:\/\/)([^"]*")/,
    put: (before = '', _scheme, after = '') => `${before}https:/ ${after}`,
    named: () => 'https:/ ',
  },
  {
    what: 'a count',
    file: `${home}nguon/index.html`,
    at: /(<p class="lead">[^<]*?)(\d+)/,
    put: (before = '', number = '') => before + nudged(number),
    named: (_before, number = '') => nudged(number),
  },
  {
    what: 'a year in a sentence',
    file: `${home}gioi-thieu/index.html`,
    at: /(<main.*?)((?:19|20)\d\d)/s,
    put: (before = '') => `${before}1999`,
    named: () => '1999',
  },
  {
    what: 'a count of the audit itself',
    file: `${home}kiem-chung/index.html`,
    at: /(data-audit="data"[^>]*>)([^<]+)/,
    put: (before = '', number = '') => before + nudged(number),
    named: (_before, number = '') => nudged(number),
  },
]);

/** A source of a page is a link that stands there once or more often: all of them go. */
const dropped = ['cau-chuyen/', 'so-sanh/', 'tinh/', 'en/hinh/'].map((folder) => {
  const file = fileWith(folder, citation);
  const links = [...text(file).matchAll(new RegExp(citation, 'g'))].map(
    ([, address = '']) => address,
  );
  const [address = ''] = links;
  return { file, address, id: address.split('/').at(-2) ?? '' };
});

/** Faults in what only programs read. */
const forMachines: readonly Plant[] = [
  {
    what: 'a number of the API that is not in its cell',
    file: 'api/v1/figures/dti-rank.json',
    at: /("text": ")(\d+)(",\s+"unit": "rank")/,
    put: (before = '', digits = '', after = '') => before + nudged(digits) + after,
    named: (_, digits = '') => nudged(digits),
  },
  {
    what: 'a count of rows that is none',
    file: 'api/v1/datasets.json',
    at: /("rows": )(\d+)/,
    put: (before = '', digits = '') => before + nudged(digits),
    named: (_, digits = '') => `"rows":${nudged(digits)}`,
  },
  {
    what: 'a sentence that the page of the story does not have',
    file: 'api/v1/stories/chuyen-doi-so.json',
    at: /("sentence": "[^"]*?)(\d+)/,
    put: (before = '') => `${before}4711`,
    named: () => '4711',
  },
  {
    what: 'another size of a file in the catalogue',
    file: 'du-lieu/dcat.jsonld',
    at: /("dcat:byteSize": \[\s+\{\s+"@value": ")(\d+)/,
    put: (before = '', digits = '') => before + nudged(digits),
    named: (_, digits = '') => nudged(digits),
  },
  {
    what: 'other words in the Turtle than in the JSON-LD',
    file: 'du-lieu/dcat.ttl',
    at: /(dct:description\s+")/,
    put: (before = '') => `${before}4711 `,
    named: () => '4711',
  },
  {
    what: 'a page that the map does not name',
    file: 'sitemap.xml',
    at: /<url><loc>([^<]*\/gioi-thieu\/)<\/loc>.*?<\/url>\n/,
    put: () => '',
    named: (address = '') => `${address} × 0`,
  },
  {
    what: 'programs sent away',
    file: 'robots.txt',
    at: /Allow: \//,
    put: () => 'Disallow: /',
    named: () => 'Disallow: /',
  },
  {
    what: 'another count of changes in a feed',
    file: 'phien-ban/feed.json',
    at: /(dòng thêm: )(\d+)/,
    put: (before = '', digits = '') => before + nudged(digits),
    named: (before = '', digits = '') => before + nudged(digits),
  },
  {
    what: 'another size of a file in what a page tells search engines',
    file: 'du-lieu/papi/index.html',
    at: /("contentSize":")(\d+)( B")/,
    put: (before = '', digits = '', after = '') => before + nudged(digits) + after,
    named: (_, digits = '') => nudged(digits),
  },
  {
    what: 'an address that is documented and is not there',
    file: 'du-lieu/index.html',
    at: /(<code data-address="\/du-lieu\/)dcat(\.ttl">)/,
    put: (before = '', after = '') => `${before}dkat${after}`,
    named: () => '/du-lieu/dkat.ttl',
  },
];

test('the audit finds and names every fault that is planted in the built site', () => {
  test.setTimeout(180_000);
  const planted = new Map<string, string>();
  const content = readSite(root);
  const expected: { what: string; file: string; named: string }[] = [];
  for (const { what, file, at, put, named } of [...altered, ...bare, ...forMachines]) {
    const before = planted.get(file) ?? text(file);
    expect(at.test(before), `${file} has a place for ${what}`).toBe(true);
    const groups = [...(at.exec(before) ?? [])].slice(1);
    planted.set(
      file,
      before.replace(at, () => put(...groups)),
    );
    expected.push({ what, file, named: named(...groups) });
  }
  for (const { file, address, id } of dropped) {
    const before = planted.get(file) ?? text(file);
    planted.set(file, before.replaceAll(`href="${address}"`, 'href="/nguon/"'));
    expected.push({ what: 'a source that was dropped', file, named: id });
  }
  const csv = fileWith('du-lieu/papi.csv', /\d/);
  planted.set(csv, `${text(csv)}2099,VN-58\n`);
  expected.push({ what: 'a row more in a file for download', file: csv, named: 'papi' });

  const { findings } = auditSite(
    {
      ...site,
      read: (file) => (planted.has(file) ? Buffer.from(planted.get(file) ?? '') : site.read(file)),
    },
    content,
    otherWords(root, content),
  );
  const found = Map.groupBy(findings, ({ file }) => file);
  const plain = (words: string) => words.replaceAll(/\s/g, ' ');
  const says = ({ found: seen, around, expected: { en } }: Finding) =>
    plain(`${seen} ${around} ${en}`);
  const missed = expected.filter(
    ({ file, named }) =>
      !(found.get(file) ?? []).some((finding) => says(finding).includes(plain(named))),
  );
  expect(missed).toEqual([]);
  // What was not touched has no fault; the pages that print the counts of an audit cannot agree with this one, nor
  // files that say the same as a page that was touched.
  const others = [...found.keys()].filter(
    (file) => !planted.has(file) && !/kiem-chung\/|^api\/|\/feed\./.test(file),
  );
  expect(others).toEqual([]);
});

/** An archive with one of its files changed. */
function inArchive(archive: Buffer, member: string, change: (text: string) => string): Buffer {
  const members = unzipSync(archive);
  const before = Buffer.from(members[member] ?? []).toString('utf8');
  const after = change(before);
  expect(after, `${member} has a place for a fault`).not.toBe(before);
  return Buffer.from(zipSync({ ...members, [member]: Buffer.from(after) }));
}

/** A fault in a file for download, and what the finding says. */
const spoiled: readonly {
  readonly what: string;
  readonly file: string;
  readonly spoil: (bytes: Buffer) => Buffer | string;
  readonly named: string;
}[] = [
  {
    what: 'a number in a workbook',
    file: 'du-lieu/papi.xlsx',
    spoil: (bytes) =>
      inArchive(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/(<c r="A2"[^>]*><v>)\d+/, '$12001'),
      ),
    named: '2001',
  },
  {
    what: 'a formula in a workbook',
    file: 'du-lieu/pci.xlsx',
    spoil: (bytes) =>
      inArchive(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/(<c r="A2"[^>]*>)<v>/, '$1<f>2000+6</f><v>'),
      ),
    named: '2000+6',
  },
  {
    what: 'a number in a text of the second sheet',
    file: 'du-lieu/fdi.xlsx',
    spoil: (bytes) =>
      inArchive(bytes, 'xl/sharedStrings.xml', (xml) =>
        xml.replace('<si><t', '<si><t xml:space="preserve">Tất cả 4.711 dự án</t></si><si><t'),
      ),
    named: '4.711',
  },
  {
    what: 'a number in JSON',
    file: 'du-lieu/papi.json',
    spoil: (bytes) => bytes.toString('utf8').replace(/("score":\d+\.)(\d)/, '$18$2'),
    named: 'score:',
  },
  {
    what: 'a last zero in JSON',
    file: 'du-lieu/dti-ranking.json',
    spoil: (bytes) => bytes.toString('utf8').replace(/("score":\d+\.\d+[1-9])0(?=[,}])/, '$1'),
    named: 'score',
  },
  {
    what: 'a row that is gone from JSON',
    file: 'du-lieu/trade.json',
    spoil: (bytes) => bytes.toString('utf8').replace(/"rows": \[\n.*\n/, '"rows": [\n'),
    named: 'year',
  },
  {
    what: 'the size of a file in a descriptor',
    file: 'du-lieu/sipas/datapackage.json',
    spoil: (bytes) => bytes.toString('utf8').replace(/"bytes": \d+/, '"bytes": 1'),
    named: 'sipas: 1,',
  },
  {
    what: 'a row in an archive',
    file: 'du-lieu/pgi.zip',
    spoil: (bytes) => inArchive(bytes, 'pgi.csv', (csv) => `${csv}2099\n`),
    named: 'pgi.csv',
  },
  {
    what: 'a line of a register in an archive',
    file: 'du-lieu/trade.zip',
    spoil: (bytes) => inArchive(bytes, 'sources.csv', (csv) => csv.replace(/\n.*\n/, '\n')),
    named: 'sources.csv',
  },
  {
    what: 'a file that is no archive',
    file: 'du-lieu/gdp-growth.zip',
    spoil: () => Buffer.from('not an archive, but long enough for one'),
    named: 'no directory',
  },
];

test('the audit opens every download and names each fault that is planted in one', () => {
  test.setTimeout(180_000);
  const content = readSite(root);
  const planted = new Map(
    spoiled.map(({ file, spoil }) => [file, Buffer.from(spoil(site.read(file)))]),
  );
  const { findings } = auditSite(
    { ...site, read: (file) => planted.get(file) ?? site.read(file) },
    content,
    otherWords(root, content),
  );
  const found = Map.groupBy(findings, ({ file }) => file);
  const missed = spoiled.filter(({ file, named }) =>
    (found.get(file) ?? [])
      // That the checksum of the file is another one is found too, but says nothing of what is wrong in it.
      .filter(({ around }) => !around.startsWith('SHA256SUMS'))
      .every((finding) => !`${finding.found} ${finding.expected.en}`.includes(named)),
  );
  expect(missed.map(({ what }) => what)).toEqual([]);
  const listed = spoiled.filter(({ file }) =>
    (found.get(file) ?? []).some(({ around }) => around === `SHA256SUMS: ${file}`),
  );
  expect(listed).toHaveLength(spoiled.length);
  // A page that prints the size of a spoiled file is right to be found; so is the archive of all that holds it.
  const concerned = [...planted.keys()].map((file) =>
    file.replace(/[./](?:xlsx|json|zip|datapackage\.json)$/, ''),
  );
  const others = [...found.keys()].filter(
    (file) =>
      !planted.has(file) &&
      !file.includes('kiem-chung/') &&
      file !== 'du-lieu/tat-ca.zip' &&
      !concerned.some((page) => file.endsWith(`${page}/index.html`)),
  );
  expect(others).toEqual([]);
});
