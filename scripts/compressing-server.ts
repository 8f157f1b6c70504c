/**
 * Serves a folder on this machine as GitHub Pages serves it to readers: text compressed with gzip, to be kept for ten
 * minutes and then asked for again by its tag, `404.html` for what is not there. For measurements: what the preview
 * serves is not compressed. Only this machine reaches it.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a host says of a file by its ending; text is worth compressing, the rest is compressed already. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const isText = (type: string) => /^text\/|xml|json|charset=/.test(type);

/** A server that runs. */
export interface CompressingServer {
  /** Where the folder is, `http://localhost:<port><base>`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A file as it is sent. */
interface Sent {
  readonly modified: number;
  readonly type: string;
  readonly tag: string;
  readonly bytes: Buffer;
  readonly compressed: Buffer | undefined;
}

/**
 * Serves `folder` below `base` (from `/` to `/`) until it is closed; without a `port`, on one that is free.
 * @throws Error when the port is taken
 */
export async function serveCompressed(
  folder: string,
  { port = 0, base = '/' }: { readonly port?: number; readonly base?: string } = {},
): Promise<CompressingServer> {
  const root = path.resolve(folder);
  // A file is compressed once, so that measuring does not measure the compression.
  const kept = new Map<string, Sent>();
  const fileAt = (file: string): Sent | undefined => {
    const modified = statSync(file, { throwIfNoEntry: false });
    if (modified?.isFile() !== true) return undefined;
    const known = kept.get(file);
    if (known?.modified === modified.mtimeMs) return known;
    const bytes = readFileSync(file);
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream';
    const sent: Sent = {
      modified: modified.mtimeMs,
      type,
      tag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
      bytes,
      compressed: isText(type) ? gzipSync(bytes) : undefined,
    };
    kept.set(file, sent);
    return sent;
  };

  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    }
    const asked = pathOf(request, base);
    const file = asked === undefined ? undefined : path.join(root, `./${asked}`);
    if (file !== undefined && isInside(root, file)) {
      if (!file.endsWith(path.sep) && statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
        const [before = '', query] = (request.url ?? '').split('?');
        const location = `${before}/${query === undefined ? '' : `?${query}`}`;
        return void response.writeHead(301, { location }).end();
      }
      const found = fileAt(file.endsWith(path.sep) ? `${file}index.html` : file);
      if (found) return send(request, response, 200, found);
    }
    const missing = fileAt(path.join(root, '404.html'));
    if (missing) return send(request, response, 404, missing);
    response.writeHead(404).end();
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What of the folder is asked for; `undefined` where the address is outside or is none. */
function pathOf({ url = '/' }: IncomingMessage, base: string): string | undefined {
  const [before = '/'] = url.split('?');
  if (!before.startsWith(base)) return undefined;
  try {
    const decoded = decodeURIComponent(before.slice(base.length));
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function isInside(root: string, file: string): boolean {
  const within = path.relative(root, file);
  return !within.startsWith('..') && !path.isAbsolute(within);
}

function send(request: IncomingMessage, response: ServerResponse, status: number, file: Sent) {
  const accepts = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const compressed = accepts ? file.compressed : undefined;
  // The bytes differ from those of the file, so the tag is a weak one.
  const tag = compressed ? `W/${file.tag}` : file.tag;
  const always = {
    'cache-control': 'max-age=600',
    etag: tag,
    'last-modified': new Date(file.modified).toUTCString(),
    ...(file.compressed ? { vary: 'Accept-Encoding' } : {}),
  };
  const tags = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
  if (status === 200 && tags.some((known) => known.replace(/^W\//, '') === file.tag)) {
    response.writeHead(304, always).end();
    return;
  }
  const bytes = compressed ?? file.bytes;
  response.writeHead(status, {
    ...always,
    'content-type': file.type,
    'content-length': bytes.length,
    ...(compressed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
