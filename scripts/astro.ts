import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Frugality } from './large-site.ts';

const command = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url));

/** Astro says nothing to anybody, and its servers stay in front: closing the terminal closes them. */
const quiet = {
  NODE_COMPILE_CACHE: '.cache/node',
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

/** An Astro that runs. */
export interface Astro {
  /** Its exit code. */
  readonly ended: Promise<number>;
  /** Lets it speak, where its words were held back. */
  readonly show: () => void;
  readonly stop: () => void;
}

/** Starts the project's own Astro on the project in `root`, with the Node that runs this; what it says is held back until `show`. */
export function startAstro(
  root: string,
  args: readonly string[],
  { flags, env }: Frugality,
): Astro {
  const astro = spawn(process.execPath, [...flags, command, ...args], {
    cwd: root,
    env: { ...process.env, ...quiet, ...env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const held: (() => void)[] = [];
  let isShown = false;
  for (const [from, to] of [
    [astro.stdout, process.stdout],
    [astro.stderr, process.stderr],
  ] as const) {
    from.on('data', (chunk: Buffer) => {
      if (isShown) to.write(chunk);
      else held.push(() => to.write(chunk));
    });
  }
  return {
    ended: exitCode(astro, 'close'),
    show() {
      isShown = true;
      for (const write of held.splice(0)) write();
    },
    stop: () => void astro.kill(),
  };
}

/** Runs the project's own Astro on the project in `root`, with the Node that runs this. Resolves to the exit code. */
export function runAstro(root: string, args: readonly string[]): Promise<number> {
  const astro = spawn(process.execPath, [command, ...args], {
    cwd: root,
    env: { ...process.env, ...quiet },
    stdio: 'inherit',
  });
  return exitCode(astro, 'exit');
}

/** A signal that ends us ends the child too, so that nothing is left behind. */
export function exitCode(child: ChildProcess, end: 'exit' | 'close'): Promise<number> {
  const kill = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', kill);
  process.on('SIGTERM', kill);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on(end, (code: number | null) => {
      process.off('SIGINT', kill);
      process.off('SIGTERM', kill);
      resolve(code ?? 1);
    });
  });
}

if (import.meta.main) {
  process.exitCode = await runAstro(process.cwd(), process.argv.slice(2));
}
