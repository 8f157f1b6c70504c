import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompressingServer, serveCompressed } from './compressing-server.ts';

const page = `<!doctype html><p>${'Số liệu. '.repeat(200)}</p>`;

let place: string;
let server: CompressingServer;
beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), 'served-'));
  const folder = path.join(place, 'site');
  mkdirSync(path.join(folder, 'du-lieu'), { recursive: true });
  writeFileSync(path.join(place, 'secret.txt'), 'outside');
  writeFileSync(path.join(folder, 'index.html'), page);
  writeFileSync(path.join(folder, 'du-lieu/index.html'), '<p>Dữ liệu</p>');
  writeFileSync(path.join(folder, '404.html'), '<p>Không có trang này</p>');
  writeFileSync(path.join(folder, 'picture.png'), 'not text');
  server = await serveCompressed(folder, { base: '/thu-nghiem/' });
});
afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true });
});

/** Asks for exactly this path, without the tidying that `fetch` does. */
function ask(asked: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const { port } = new URL(server.address);
      request({ host: 'localhost', port, path: asked, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

const gzip = { 'accept-encoding': 'gzip, br' };

describe('the server that measurements use', () => {
  it('sends text compressed to those who take it, and as it is to others', async () => {
    const compressed = await ask('/thu-nghiem/', gzip);
    expect(compressed.headers['content-encoding']).toBe('gzip');
    expect(compressed.body.length).toBeLessThan(page.length / 10);
    expect(gunzipSync(compressed.body).toString()).toBe(page);
    const plain = await ask('/thu-nghiem/');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.body.toString()).toBe(page);
    expect(plain.headers['vary']).toBe('Accept-Encoding');
  });

  it('leaves alone what is no text', async () => {
    const { headers, body } = await ask('/thu-nghiem/picture.png', gzip);
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'content-length': '8' });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(body.toString()).toBe('not text');
  });

  it('lets a file be kept for ten minutes, and sends nothing again that has not changed', async () => {
    const { headers } = await ask('/thu-nghiem/', gzip);
    expect(headers['cache-control']).toBe('max-age=600');
    const again = await ask('/thu-nghiem/', { ...gzip, 'if-none-match': String(headers['etag']) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
    const other = await ask('/thu-nghiem/', { ...gzip, 'if-none-match': '"another"' });
    expect(other.status).toBe(200);
  });

  it('finds the page of a folder, also without its last slash', async () => {
    const { status, headers } = await ask('/thu-nghiem/du-lieu?a=b', gzip);
    expect(status).toBe(301);
    expect(headers['location']).toBe('/thu-nghiem/du-lieu/?a=b');
    const { body } = await ask('/thu-nghiem/du-lieu/?a=b');
    expect(body.toString()).toBe('<p>Dữ liệu</p>');
  });

  it.each([
    ['a page that is not there', '/thu-nghiem/khong-co/'],
    ['a file outside of the folder', '/thu-nghiem/../secret.txt'],
    ['a file outside of the folder, with the dots in disguise', '/thu-nghiem/%2e%2e/secret.txt'],
    ['what is not below the base', '/index.html'],
    ['an address that cannot be read', '/thu-nghiem/%zz'],
    ['a file with a zero byte in its name', '/thu-nghiem/index.html%00.png'],
  ])('answers with the page for what is lost: %s', async (_, asked) => {
    const { status, body } = await ask(asked);
    expect(status).toBe(404);
    expect(body.toString()).toBe('<p>Không có trang này</p>');
  });
});
