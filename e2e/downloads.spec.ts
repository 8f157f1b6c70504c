import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { fileOf, stories } from './built-pages.ts';

const datasets = readdirSync('data')
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''));

for (const id of datasets) {
  test(`the CSV of ${id} is the file in data/, byte for byte`, async ({ request }) => {
    const response = await request.get(`/du-lieu/${id}.csv`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('text/csv');
    const published = await response.body();
    expect(published.equals(readFileSync(`data/${id}.csv`))).toBe(true);
  });
}

test('there are datasets and stories', () => {
  expect(datasets.length).toBeGreaterThan(0);
  expect(stories.length).toBeGreaterThan(0);
});

for (const path of stories) {
  test(`${path} weighs no more than 30 kB on the way to the reader`, () => {
    // At its best: the zlib in Node packs less well at the usual level than the gzip of hosts does.
    const packed = gzipSync(readFileSync(fileOf(path)), { level: 9 });
    expect(packed.length).toBeLessThanOrEqual(30_000);
  });
}
