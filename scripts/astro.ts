import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

/** Astro says nothing to anybody, and its servers stay in front: closing the terminal closes them. */
const quiet = {
  NODE_COMPILE_CACHE: '.cache/node',
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

/** Runs the project's own Astro on the project in `root`, with the Node that runs this. Resolves to the exit code. */
export function runAstro(root: string, args: readonly string[]): Promise<number> {
  const astro = spawn(process.execPath, [command, ...args], {
    cwd: root,
    env: { ...process.env, ...quiet },
    stdio: 'inherit',
  });
  return exitCode(astro);
}

/** A signal that ends us ends Astro too, so that no server is left behind. */
function exitCode(child: ChildProcess): Promise<number> {
  const end = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', end);
      process.off('SIGTERM', end);
      resolve(code ?? 1);
    });
  });
}

if (import.meta.main) {
  process.exitCode = await runAstro(process.cwd(), process.argv.slice(2));
}
