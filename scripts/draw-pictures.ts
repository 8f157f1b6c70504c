/**
 * Draws the pictures of the site into `.cache/pictures` while Astro builds the pages: a build runs it beside itself, and
 * nothing but time depends on it. What it has drawn stands in the list that the build names (`PICTURE_LIST`); the pages
 * draw what is not there yet, from the front, while this goes through the pictures from the back.
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

/** A picture process that runs beside a build. */
export interface PictureProcess {
  /** Resolves when it has ended. */
  readonly end: () => Promise<void>;
  readonly stop: () => void;
}

/** Starts drawing for a build in `root`; sets the environment that Astro is then to be run with. */
export function startDrawing(root: string): PictureProcess {
  const list = path.resolve(root, folder, `build-${process.pid}.list`);
  mkdirSync(path.dirname(list), { recursive: true });
  rmSync(list, { force: true });
  process.env['PICTURE_LIST'] = list;
  // It says nothing: what is wrong with the data the check says, and the pages draw what is missing.
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    cwd: root,
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  const remove = () => rmSync(list, { force: true });
  return {
    end: () => ended.finally(remove),
    stop: () => {
      child.kill();
      remove();
    },
  };
}

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
async function drawAll(list: string): Promise<void> {
  const kept = path.join(folder, `${digestOfInputs()}.list`);
  const { keptPng } = await import('../src/pictures/picture-cache.ts');
  const { readPictureList } = await import('../src/pictures/picture-list.ts');
  const known = readPictureList(kept);
  const isWhole = [...known.values()].every((key) => keptPng(key, folder) !== null);
  if (known.size > 0 && isWhole) {
    writeFileSync(list, readFileSync(kept));
  } else {
    const { allPictures, pngOf } = await import('../src/site/pictures.ts');
    // Each looks at the list first, which grows at the other end.
    for (const picture of allPictures().toReversed()) {
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
  if (list !== undefined) await drawAll(list);
}
