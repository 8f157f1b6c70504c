import { Worker } from 'node:worker_threads';
import type { Plugin, ViteDevServer } from 'vite';
import { noteContentChange } from './content-changes.ts';

/** Saving a file is often several writes; the browser is told when none has come for so many milliseconds. */
const settled = 20;
/** The check leaves the machine to the page for so many milliseconds. */
const head = 700;

/**
 * The live preview: `data/` and `content/` are read outside Vite's module graph, so a saved file must make the pages read it
 * again and the browser load again. The page comes first; what a change does elsewhere is checked beside the
 * server, and problems are then laid over whatever page is open.
 */
export function liveData(): Plugin {
  return {
    name: 'live-data',
    apply: 'serve',
    configureServer(server) {
      const checks = startChecks(server);
      let waiting: NodeJS.Timeout | undefined;
      const changed = (file: string) => {
        if (!/(^|[\\/])(data|content)[\\/].*\.(csv|yaml|topojson|mdx)$/.test(file)) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          noteContentChange();
          // Which pages there are may have changed too.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
          checks.again();
        }, settled);
      };
      // Vite watches the whole repository; only these folders need more than it does by itself.
      server.watcher.on('change', changed);
      server.watcher.on('add', changed);
      server.watcher.on('unlink', changed);
    },
  };
}

/** Checks the content in a thread of its own, now and `again`, and shows its problems in every browser that looks. */
function startChecks(server: ViteDevServer): { readonly again: () => void } {
  const thread = new Worker(new URL('live-check.ts', import.meta.url));
  // It never keeps a server that is to end from ending.
  thread.unref();
  let asked = 0;
  let waiting: NodeJS.Timeout | undefined;
  let problems = '';
  const show = () => {
    if (problems !== '') server.ws.send({ type: 'error', err: { message: problems, stack: '' } });
  };
  const again = () => {
    problems = '';
    asked += 1;
    clearTimeout(waiting);
    waiting = setTimeout(() => thread.postMessage(asked), head);
  };
  thread.on('message', ({ check, found }: { check: number; found: string }) => {
    // Another file was saved meanwhile: what is wrong now is not known yet.
    if (check !== asked) return;
    problems = found;
    show();
  });
  // A page that is loaded later shows them as well.
  server.ws.on('connection', show);
  server.httpServer?.on('close', () => void thread.terminate());
  again();
  return { again };
}
