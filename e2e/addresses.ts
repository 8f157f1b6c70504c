import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Chosen once, by the process that starts the tests; its workers find them in the environment. */
process.env['TEST_PORTS'] ??= (await Promise.all([freePort(), freePort(), freePort()])).join(' ');
const [first, second, third] = process.env['TEST_PORTS'].split(' ');

/** The built site as it is. */
export const plain = `http://localhost:${first}/`;

/** The site built once more, for a host that gives it only a folder. */
export const base = `http://localhost:${second}/thu-nghiem/`;

/** The editor's live preview. */
export const live = `http://localhost:${third}/`;
