/**
 * Draws the pictures of the site into `.cache/pictures` while Astro builds the pages: a build runs it beside itself and puts
 * what it drew into the site at the end. Which PNG each picture is stands in the list that the build names
 * (`PICTURE_LIST`). When the pages are there first, a second process goes through the pictures from the other end.
 *
 * When everything that pictures are made from is as it was at an earlier build, the list of that build is taken at once.
 * Pictures that no build asked for in two weeks are removed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const folder = '.cache/pictures';
/** What pictures are made from, besides the address of the site. */
const inputs = ['content', 'data', 'public', 'src', 'site.config.ts', 'package-lock.json'];
const twoWeeks = 14 * 24 * 60 * 60 * 1000;

/** Pictures that are drawn beside a build. */
export interface Drawing {
  /** Waits for them, helps where they are late, and puts them into the folder of a site. @throws Error when they cannot be drawn */
  readonly finish: (site: string) => Promise<void>;
  readonly stop: () => void;
}

/** Starts drawing for a build in `root`; sets the environment that Astro is then to be run with. */
export function startDrawing(root: string): Drawing {
  const list = path.resolve(root, folder, `build-${process.pid}.list`);
  mkdirSync(path.dirname(list), { recursive: true });
  rmSync(list, { force: true });
  process.env['PICTURE_LIST'] = list;
  // It says nothing: what is wrong with the data the check says.
  const first = draw(root, 'back', 'ignore');
  const remove = () => rmSync(list, { force: true });
  return {
    async finish(site) {
      const isDone = first.child.exitCode === 0;
      const second = isDone ? null : draw(root, 'front', 'inherit');
      const code = (await second?.ended) ?? 0;
      await first.ended;
      if (code !== 0) throw new Error('the pictures could not be drawn');
      const { readPictureList } = await import('../src/pictures/picture-list.ts');
      const { keptPng } = await import('../src/pictures/picture-cache.ts');
      for (const [file, key] of readPictureList(list)) {
        const target = path.join(site, file);
        mkdirSync(path.dirname(target), { recursive: true });
        const png = keptPng(key, path.resolve(root, folder));
        if (png === null) throw new Error(`the picture ${file} is broken or gone`);
        writeFileSync(target, png);
      }
      remove();
    },
    stop() {
      first.child.kill();
      remove();
    },
  };
}

/** A process that goes through the pictures from one end. */
function draw(root: string, from: 'back' | 'front', stdio: 'ignore' | 'inherit') {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(import.meta.url), from], {
    cwd: root,
    stdio,
    env: { ...process.env, ...keepsMemory },
  });
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
  return { child, ended };
}

/** The renderer takes megabytes for each picture; Linux's C library then keeps them for the next one. */
const keepsMemory = {
  MALLOC_MMAP_THRESHOLD_: String(2 ** 28),
  MALLOC_TRIM_THRESHOLD_: String(2 ** 29),
};

/** One digest of everything that pictures are made from. */
function digestOfInputs(): string {
  const hash = createHash('sha256');
  for (const name of ['SITE_URL', 'SITE_BASE']) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  const add = (file: string): void => {
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(file, name));
    } else hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  };
  for (const input of inputs) if (existsSync(input)) add(input);
  return hash.digest('hex');
}

/** Draws what the list does not have yet, and keeps the list for a build with the same inputs. */
async function drawAll(list: string, from: string | undefined): Promise<void> {
  const kept = path.join(folder, `${digestOfInputs()}.list`);
  const { keptPng } = await import('../src/pictures/picture-cache.ts');
  const { readPictureList } = await import('../src/pictures/picture-list.ts');
  const known = readPictureList(kept);
  const isWhole = [...known.values()].every((key) => keptPng(key, folder) !== null);
  if (known.size > 0 && isWhole) {
    writeFileSync(list, readFileSync(kept));
  } else {
    const { allPictures, pngOf } = await import('../src/site/pictures.ts');
    const pictures = allPictures();
    // Each looks at the list first, which grows at the other end.
    for (const picture of from === 'front' ? pictures : pictures.toReversed()) {
      pngOf(picture);
      // What the renderer no longer needs it gives back between two turns of the event loop only.
      await setImmediate();
    }
    const unfinished = `${kept}.${process.pid}`;
    writeFileSync(unfinished, readFileSync(list));
    renameSync(unfinished, kept);
  }
  removeUnused(
    [...readPictureList(list).values()].map((key) => `${key}.png`),
    path.basename(kept),
  );
}

/** Removes what no build used for two weeks, by the time at which a file was last used. */
function removeUnused(pictures: readonly string[], list: string): void {
  const now = new Date();
  for (const name of [...pictures, list]) utimesSync(path.join(folder, name), now, now);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    // Another build may remove its own files meanwhile.
    const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (now.getTime() - used > twoWeeks) rmSync(file, { force: true });
  }
}

if (import.meta.main) {
  enableCompileCache(path.resolve('.cache/node'));
  const list = process.env['PICTURE_LIST'];
  if (list !== undefined) await drawAll(list, process.argv[2]);
}
