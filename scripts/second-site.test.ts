import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findByTag, parseHtml, attribute } from '../src/audit/html.ts';
import { copyEngine } from './new-site.ts';
import { SiteInAFolder } from './fixtures/site-in-a-folder.ts';

/** Another province, one language, other datasets with other columns, no profiles, no map, no corrections. */
const fixture = path.resolve('scripts/fixtures/second-site');

let site: SiteInAFolder;
let built: ReturnType<SiteInAFolder['run']>;
beforeAll(() => {
  const root = mkdtempSync(path.join(tmpdir(), 'second-'));
  copyEngine(process.cwd(), root);
  cpSync(fixture, root, { recursive: true });
  site = new SiteInAFolder(root);
  built = site.run('build');
}, 240_000);
afterAll(() => {
  rmSync(site.root, { recursive: true });
});

const pages = () => site.files().filter((file) => file.endsWith('.html'));

it('the engine builds the site of another province in one language', () => {
  expect(built.said).toContain(
    '✓ Dữ liệu và nội dung không có lỗi: 5 bộ số liệu, 2 hình, 1 câu chuyện.',
  );
  expect(built.isSound).toBe(true);
});

it('the audit finds nothing that does not follow from its data', () => {
  const { isSound, said } = site.run('audit', '--en');
  expect(said).toContain('; 0 faults.');
  expect(isSound).toBe(true);
}, 120_000);

it('it says nothing of the first site', () => {
  const first = ['Bình Phước', 'binh-phuoc', 'VN-58', 'Đồng Nai', 'dti-'];
  const texts = readdirSync(fixture, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
  for (const word of first) {
    expect(texts.filter((text) => text.includes(word))).toEqual([]);
    expect(site.files().filter((file) => site.read(file).includes(word))).toEqual([]);
  }
});

it('every page is in its language, and none leads to another', () => {
  for (const file of pages()) {
    const root = parseHtml(site.read(file));
    const spoken = findByTag(root, 'html').map((element) => attribute(element, 'lang'));
    expect(spoken, file).toEqual(['vi']);
    const named = ['a', 'link'].flatMap((tag) =>
      findByTag(root, tag).flatMap((element) => attribute(element, 'hreflang') ?? []),
    );
    expect(named, file).toEqual([]);
    expect(site.read(file), file).not.toContain('site-languages');
  }
  expect(site.files().filter((file) => /(?:^|\/)en\/|\.en\./.test(file))).toEqual([]);
  expect(site.read('sitemap.xml')).not.toContain('hreflang=');
});

it('what machines read has its language and no other', () => {
  const files = site.files().filter((file) => /\.(?:json|jsonld|webmanifest)$/.test(file));
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    JSON.parse(site.read(file), (key, value: unknown) => {
      expect(key, file).not.toBe('en');
      if (key === 'required') expect(value, file).not.toContain('en');
      return value;
    });
  }
});

it('every file of the API is what its schema says, for a site in one language', () => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const files = site
    .files()
    .filter((file) => /^(?:api\/v1\/(?!schema)|du-lieu\/[^/]*\.json$)/.test(file));
  expect(files.length).toBeGreaterThan(12);
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  for (const file of files) {
    const content = JSON.parse(site.read(file)) as { $schema: string };
    if (!content.$schema.includes('/api/v1/')) continue;
    const schema = content.$schema.replace('http://localhost:4321/', '');
    const isValid =
      compiled.get(schema) ?? ajv.compile(JSON.parse(site.read(schema)) as Record<string, unknown>);
    compiled.set(schema, isValid);
    expect({ file, isValid: isValid(content), errors: isValid.errors }).toEqual({
      file,
      isValid: true,
      errors: null,
    });
  }
  expect(compiled.size).toBeGreaterThan(8);
});

it('what the site does not have is not linked: no provinces, no corrections, no blocks', () => {
  expect(site.deadLinks()).toEqual([]);
  expect(site.files().filter((file) => /^(?:tinh|so-sanh|khoi-bai-viet)\//.test(file))).toEqual([]);
  expect(site.files()).not.toContain('du-lieu/corrections/index.html');
  expect(site.files()).not.toContain('api/v1/provinces.json');
  expect(pages().filter((file) => site.read(file).includes('href="/tinh/'))).toEqual([]);
});

it('nothing is printed where words are missing', () => {
  const texts = site
    .files()
    .filter((file) => /\.(?:html|json|jsonld|ttl|xml|svg|csv|bib|txt)$/.test(file));
  for (const file of texts)
    expect(site.read(file), file).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
});

it('with a profile it has a page for each of its provinces, and the audit finds no fault in them', () => {
  cpSync(`${fixture}-provinces`, site.root, { recursive: true });
  expect(site.run('build').isSound).toBe(true);
  const { isSound, said } = site.run('audit', '--en');
  expect(said).toContain('; 0 faults.');
  expect(isSound).toBe(true);
  expect(pages().filter((file) => file.startsWith('tinh/'))).toHaveLength(5);
  expect(site.read('tinh/hai-phong/index.html')).toContain('Hải Phòng dẫn đầu cả nước');
  expect(site.deadLinks()).toEqual([]);
}, 240_000);
