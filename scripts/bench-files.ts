/**
 * `npm run bench:files`: what pictures and files cost. Not a test: it depends on the machine. The aim is 60 % of the build's
 * time where every picture must be drawn and 20 % where all of them are kept from an earlier build.
 *
 * The site is built from two copies of the repository, one after the other, several times. «Without» is the same site
 * with its pages only: no pictures, downloads, feeds and catalogues. Each time is the best of several runs.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Builds of each kind; a first one, which fills the other caches, does not count. */
const runs = 3;
const aim = { cold: 60, warm: 20 } as const;

const script = 'scripts/beside-pages.ts';
const [draws, drawsNothing] = ['await drawPictures()', 'new Map()'];

/** A copy of the repository in `root` to build from. */
function copyOf(root: string, name: string): string {
  const copy = path.join(root, name);
  mkdirSync(copy);
  for (const file of execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')) {
    if (file !== '' && existsSync(file)) cpSync(file, path.join(copy, file));
  }
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Seconds that a build takes. */
function build(copy: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: copy });
  if (status !== 0) throw new Error(stderr.toString());
  return (performance.now() - start) / 1000;
}

const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
try {
  const whole = copyOf(folder, 'with');
  const without = copyOf(folder, 'without');
  for (const file of globSync('src/pages/**/*.ts')) rmSync(path.join(without, file));
  const text = readFileSync(script, 'utf8');
  if (!text.includes(draws)) throw new Error(`${script} draws otherwise than this expects`);
  writeFileSync(path.join(without, script), text.replace(draws, drawsNothing));

  const kept = path.join(whole, '.cache/pictures');
  const round = () => {
    rmSync(kept, { recursive: true, force: true });
    return { without: build(without), cold: build(whole), warm: build(whole) };
  };
  round();
  const rounds = Array.from({ length: runs }, round);
  const best = (kind: 'without' | 'cold' | 'warm') =>
    Math.min(...rounds.map(({ [kind]: seconds }) => seconds));
  const added = (kind: 'cold' | 'warm') => (100 * (best(kind) - best('without'))) / best('without');

  console.table(rounds);
  const pictures = readdirSync(kept).filter((name) => name.endsWith('.png'));
  const bytes = pictures.reduce((sum, name) => sum + statSync(path.join(kept, name)).size, 0);
  console.log(`${pictures.length} pictures, ${(bytes / 2 ** 20).toFixed(1)} MB`);
  console.log(
    `Build: ${best('without').toFixed(1)} s with pages only; ` +
      `+${added('cold').toFixed(0)} % with all of them drawn (aim ${aim.cold} %), ` +
      `+${added('warm').toFixed(0)} % with all of them kept (aim ${aim.warm} %).`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
