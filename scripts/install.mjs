/**
 * Installs what the lockfile asks for and node_modules lacks; otherwise does nothing, in a few milliseconds.
 *
 * This is the one script that runs before anything is installed: plain JavaScript for any Node ≥ 20, with
 * nothing but Node's own modules. The packages include a Node of their own, which npm puts first on the PATH of
 * every later script, so that everything after this line runs on one known version.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = path.join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** The oldest Node that every tool of the project runs on. */
const oldest = '24.16.0';

/** PATH without the project's own commands: the Node and the npm of the person who runs this. */
const ownPath = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter((folder) => path.resolve(folder) !== bin)
  .join(path.delimiter);

/** What npm has installed, or should: path → package, from a lockfile; `undefined` where there is none. */
function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(path.join(root, lockfile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** True when npm's own record of node_modules agrees with the lockfile; only packages for other systems may be absent. */
function agrees() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  const every = Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === '') return true;
    if (!(folder in present)) return optional === true;
    return present[folder].version === version && existsSync(path.join(root, folder));
  });
  return every && Object.keys(present).every((folder) => folder in wanted);
}

/** The version of a Node, `undefined` where it does not run. */
function versionOf(command, PATH) {
  const { status, stdout } = spawnSync(command, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, PATH },
    shell: windows,
    timeout: 30_000,
  });
  return status === 0 ? stdout.trim().replace(/^v/, '') : undefined;
}

function isRecent(version) {
  if (version === undefined) return false;
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldest.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function stop(vi, en) {
  console.error(`\n✗ ${vi}\n  ${en}\n`);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(
    `Node ${process.versions.node} quá cũ: cần Node 20 trở lên (nên dùng 24). Hãy cài bản mới rồi chạy lại lệnh.`,
    `Node ${process.versions.node} is too old: Node 20 or later is needed (24 is best). Install it and run the command again.`,
  );
}

if (!agrees()) {
  console.log(
    'Đang cài các gói cần thiết, mất khoảng một phút… / Installing the packages, about a minute…',
  );
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, stdio: 'inherit', shell: windows, env: { ...process.env, PATH: ownPath } },
  );
  if (error || status !== 0 || !agrees()) {
    stop(
      `Không cài được các gói (lệnh «npm ci» ${error ? error.message : `kết thúc với mã ${status}`}). Hãy kiểm tra kết nối mạng, xoá thư mục node_modules rồi chạy lại lệnh.`,
      `The packages could not be installed («npm ci» ${error ? error.message : `ended with code ${status}`}). Check the network, remove the folder node_modules and run the command again.`,
    );
  }
}

const bundled = path.join(bin, windows ? 'node.cmd' : 'node');
if (!isRecent(versionOf(windows ? `"${bundled}"` : bundled, process.env.PATH))) {
  const own = versionOf('node', ownPath);
  if (!isRecent(own)) {
    stop(
      `Node đi kèm trong node_modules không chạy được, còn Node của máy là ${own ?? 'không có'}. Hãy chạy «npm rebuild node --ignore-scripts=false», hoặc cài Node ${oldest} trở lên, rồi chạy lại lệnh.`,
      `The Node in node_modules does not run, and this machine's own Node is ${own ?? 'missing'}. Run «npm rebuild node --ignore-scripts=false», or install Node ${oldest} or later, and run the command again.`,
    );
  }
  // Out of the way, so that the scripts find the Node that works.
  for (const name of ['node', 'node.cmd', 'node.ps1'])
    rmSync(path.join(bin, name), { force: true });
  console.log(`Dùng Node ${own} của máy. / Using this machine's Node ${own}.`);
}
