/**
 * What a build does beside the pages, in a process of its own: it checks data and content, then draws the pictures of the
 * site into `.cache/pictures`. Both need everything that was read, so that it is read once for both.
 *
 * When everything that pictures are made from is as it was at an earlier build, the list of that build is taken at once.
 * Pictures that no build asked for in two weeks are removed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { enableCompileCache } from 'node:module';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { siteConfig } from '../site.config.ts';
import { keptPng } from '../src/pictures/picture-cache.ts';
import {
  type PictureList,
  readPictureList,
  writePictureList,
} from '../src/pictures/picture-list.ts';
import { exitCode } from './astro.ts';

const folder = '.cache/pictures';
/** What pictures are made from, besides the address of the site. */
const inputs = ['content', 'data', 'public', 'src', 'site.config.ts', 'package-lock.json'];
const twoWeeks = 14 * 24 * 60 * 60 * 1000;
/** So many pictures are drawn at once: more than cores, because each is also laid out and packed. */
const atOnce = 3;

/** The work beside the pages of one build. */
export interface BesidePages {
  /** Whether data and content are sound; what is not sound was printed. */
  readonly checked: Promise<boolean>;
  /** Waits for the pictures and puts them into the folder of a site. @throws Error when they cannot be drawn */
  readonly putPictures: (site: string) => Promise<void>;
  readonly stop: () => void;
}

/** Starts the work for a build of the site in `root`. */
export function startBesidePages(root: string): BesidePages {
  const list = path.resolve(root, folder, `build-${process.pid}.list`);
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), list], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = exitCode(child, 'exit');
  return {
    checked: Promise.race([
      new Promise<true>((resolve) => child.once('message', () => resolve(true))),
      ended.then(() => false),
    ]),
    async putPictures(site) {
      if ((await ended) !== 0) throw new Error('the pictures could not be drawn');
      for (const [file, key] of readPictureList(list)) {
        const target = path.join(site, file);
        mkdirSync(path.dirname(target), { recursive: true });
        const png = keptPng(key, path.resolve(root, folder));
        if (png === null) throw new Error(`the picture ${file} is broken or gone`);
        writeFileSync(target, png);
      }
      rmSync(list);
    },
    stop: () => void child.kill(),
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

/** Which PNG each picture is, all of them drawn and kept. */
async function drawPictures(): Promise<PictureList> {
  const kept = path.join(folder, `${digestOfInputs()}.list`);
  let list = readPictureList(kept);
  if (list.size === 0 || [...list.values()].some((key) => keptPng(key, folder) === null)) {
    list = await drawAll();
    writePictureList(kept, list);
  }
  removeUnused(
    [...list.values()].map((key) => `${key}.png`),
    path.basename(kept),
  );
  return list;
}

async function drawAll(): Promise<PictureList> {
  const { allPictures } = await import('../src/site/pictures.ts');
  const { cachedPng } = await import('../src/pictures/picture-cache.ts');
  const pictures = allPictures();
  const keys = new Map<string, string>();
  const left = pictures.values();
  const draw = async () => {
    for (const picture of left) {
      const { key } = await cachedPng(picture.svg(), folder);
      keys.set(picture.path, key);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, draw));
  return new Map(pictures.map(({ path: file }) => [file, keys.get(file) ?? '']));
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

async function checkAndDraw(list: string): Promise<number> {
  const { report } = await import('./check.ts');
  const { readSite } = await import('../src/stories/read-site.ts');
  const { keepSiteContent } = await import('../src/site/content.ts');
  const site = readSite(process.cwd(), siteConfig.locales);
  if (!report(process.cwd(), site)) return 1;
  process.send?.('sound');
  keepSiteContent(site);
  // The pages take longer than the pictures, and must not wait for them.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  mkdirSync(folder, { recursive: true });
  writePictureList(list, await drawPictures());
  return 0;
}

if (import.meta.main) {
  // What Node compiled once it need not compile for every build.
  enableCompileCache(path.resolve('.cache/node'));
  const [, , list] = process.argv;
  if (list === undefined) throw new Error('no path for the list of pictures');
  process.exitCode = await checkAndDraw(list);
  process.disconnect?.();
}
