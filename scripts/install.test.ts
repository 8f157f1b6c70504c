import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const lockfile = (version: string) =>
  JSON.stringify({
    packages: {
      '': { name: 'a-site' },
      'node_modules/left': { version },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  });

/** Puts the package and the bundled Node in place as npm does, and counts how often it was asked to. */
const installs = `
echo "$@" >> asked
mkdir -p node_modules/left node_modules/.bin
sed 's/,"node_modules.for-another-system.*}}/}}/' package-lock.json > node_modules/.package-lock.json
`;
const bundles = (version: string) => `
printf '#!/bin/sh\\necho v${version}\\n' > node_modules/.bin/node
chmod +x node_modules/.bin/node
`;

describe.skipIf(process.platform === 'win32')('the installer', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'installer-'));
    for (const folder of ['scripts', 'commands']) mkdirSync(path.join(root, folder));
    copyFileSync('scripts/install.mjs', path.join(root, 'scripts/install.mjs'));
    writeFileSync(path.join(root, 'package-lock.json'), lockfile('1.0.0'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Puts a command on the machine of the person who runs the installer. */
  function command(name: string, script: string) {
    const file = path.join(root, 'commands', name);
    writeFileSync(file, `#!/bin/sh\n${script}`);
    chmodSync(file, 0o755);
  }

  function install() {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/install.mjs'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: `${root}/node_modules/.bin:${root}/commands:/usr/bin:/bin` },
    });
    return { status, said: stdout + stderr };
  }

  const asked = () => readFileSync(path.join(root, 'asked'), 'utf8').trim().split('\n');

  it('installs once, and says so in both languages', () => {
    command('npm', installs + bundles('24.21.0'));
    const first = install();
    expect(first.said).toMatch(/Đang cài.*Installing/);
    expect(first.status).toBe(0);
    expect(install()).toEqual({ status: 0, said: '' });
    expect(asked()).toEqual(['ci --include=dev --no-audit --no-fund --loglevel=error']);
  });

  it('installs again when the lockfile has changed', () => {
    command('npm', installs + bundles('24.21.0'));
    install();
    writeFileSync(path.join(root, 'package-lock.json'), lockfile('1.0.1'));
    expect(install().status).toBe(0);
    expect(asked()).toHaveLength(2);
  });

  it('installs again when a package was removed by hand', () => {
    command('npm', installs + bundles('24.21.0'));
    install();
    rmSync(path.join(root, 'node_modules/left'), { recursive: true });
    expect(install().status).toBe(0);
    expect(asked()).toHaveLength(2);
  });

  it('stops with advice in both languages when npm fails', () => {
    command('npm', 'exit 7\n');
    const { status, said } = install();
    expect(status).toBe(1);
    expect(said).toMatch(/Không cài được.*mã 7[\s\S]*could not be installed.*code 7/);
  });

  it('stops when npm leaves something out', () => {
    command('npm', 'exit 0\n');
    expect(install().status).toBe(1);
  });

  it('takes the machine’s own Node when the bundled one does not run and its own is recent', () => {
    command(
      'npm',
      `${installs}printf '#!/no/such/loader\\n' > node_modules/.bin/node; chmod +x node_modules/.bin/node`,
    );
    command('node', 'echo v24.16.0\n');
    const { status, said } = install();
    expect(said).toContain('Node 24.16.0');
    expect(status).toBe(0);
  });

  it('stops when neither Node is recent enough', () => {
    command('npm', installs);
    command('node', 'echo v24.15.1\n');
    const { status, said } = install();
    expect(status).toBe(1);
    expect(said).toMatch(/24\.15\.1[\s\S]*npm rebuild node/);
  });
});
