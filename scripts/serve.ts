/**
 * Serves the site on http://localhost:4321 until Ctrl+C: the built one (`npm start`), or with `--live` the editor's
 * preview, where saving a file shows in the browser (`npm run dev`). `--port` takes another port, `--out` another folder.
 */
import { connect } from 'node:net';
import { parseArgs } from 'node:util';
import { runAstro } from './astro.ts';

const { values } = parseArgs({
  options: {
    live: { type: 'boolean', default: false },
    port: { type: 'string', default: '4321' },
    out: { type: 'string', default: 'dist' },
  },
});

/** True when something answers on the port, on either loopback address. */
async function isTaken(port: number): Promise<boolean> {
  const answers = ['127.0.0.1', '::1'].map(
    (host) =>
      new Promise<boolean>((resolve) => {
        const socket = connect({ host, port, timeout: 2000 });
        const answer = (taken: boolean) => {
          socket.destroy();
          resolve(taken);
        };
        socket.on('connect', () => answer(true));
        socket.on('error', () => answer(false));
        socket.on('timeout', () => answer(false));
      }),
  );
  return (await Promise.all(answers)).includes(true);
}

if (await isTaken(Number(values.port))) {
  console.error(
    `✗ Cổng ${values.port} đang có chương trình khác dùng. Hãy đóng chương trình đó rồi chạy lại lệnh.`,
  );
  console.error(
    `  Port ${values.port} is in use by another program. Close that program and run the command again.`,
  );
  process.exit(1);
}

// Only a preview shows what is not finished.
if (values.live) process.env['SITE_DRAFTS'] = 'shown';

process.exitCode = await runAstro(
  process.cwd(),
  values.live
    ? ['dev', '--port', values.port]
    : ['preview', '--port', values.port, '--outDir', values.out, '--ignore-lock'],
);
