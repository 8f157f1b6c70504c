import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { obtainJava } from './java.ts';
import { markupFaults, styleSheets } from './validate.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
const html = (body: string) =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>t</title><style>a{color:red}</style></head><body>${body}</body></html>`;
writeFileSync(path.join(folder, 'sound.html'), html('<h1>Tỉnh</h1>'));
writeFileSync(path.join(folder, 'broken.html'), html('<h1>Tỉnh<ul><p></ul></h1><img src="a">'));
writeFileSync(path.join(folder, 'own.css'), 'b{color:green}');

it('the checker names what is wrong in a page, and the page', async () => {
  const java = await obtainJava();
  expect(java).toBeDefined();
  const faults = await markupFaults(java ?? '', folder, 'html');
  expect(faults.length).toBeGreaterThan(1);
  expect(faults.filter((fault) => !fault.includes('broken.html:1 ·'))).toEqual([]);
});

it('a style sheet that stands in many pages is read once', () => {
  expect([...styleSheets(folder)]).toEqual([
    ['a{color:red}', 'broken.html'],
    ['b{color:green}', 'own.css'],
  ]);
});
