/**
 * The Chromium that the browser tests run in: one that is installed, else one that this obtains.
 * Run as a script it prints the path, or fails and says what to do: the tests are never skipped for want of a browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { chromium } from '@playwright/test';

/** What of a machine matters for finding a browser; a test gives its own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** The browser that the person named; then no other is looked for, and none is installed. */
  readonly named: string | undefined;
  /** Where a browser may be, the best first. */
  readonly candidates: readonly string[];
  readonly exists: (path: string) => boolean;
  /** Runs a command for so many seconds at most; true when it ended well. `quiet` keeps what it prints. */
  readonly run: (
    command: readonly [string, ...string[]],
    options: { readonly seconds: number; readonly quiet?: boolean },
  ) => boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  named: process.env['CHROMIUM_PATH'] || undefined,
  candidates: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    ...['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', `${homedir()}/Applications`].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    ),
    chromium.executablePath(),
  ],
  exists: existsSync,
  run: ([command, ...args], { seconds, quiet = false }) =>
    spawnSync(command, args, {
      stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
};

/** The path of a browser that starts, `undefined` where there is none. */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const { platform, named, candidates, exists, run } = machine;
  // Some distributions ship a /usr/bin/chromium-browser that only asks for another package. On Windows, asking a
  // browser for its version opens a window, so there its file is enough.
  const starts = (path: string) =>
    platform === 'win32' || run([path, '--version'], { seconds: 20, quiet: true });
  return (named ? [named] : candidates).find((path) => exists(path) && starts(path));
}

/** Installs a browser where that is possible: Playwright's own, else the package of Debian and Ubuntu. */
export function obtainBrowser(machine: Machine = thisMachine): string | undefined {
  const { platform, isRoot, named, run } = machine;
  if (named) return undefined;
  const playwright = [
    process.execPath,
    createRequire(import.meta.url).resolve('@playwright/test/cli'),
  ] as const;
  const mayInstallPackages = platform === 'linux' && isRoot;

  if (run([...playwright, 'install', 'chromium'], { seconds: 300 })) {
    const browser = findBrowser(machine);
    if (browser !== undefined || !mayInstallPackages) return browser;
    // It is there and does not start: the system lacks libraries that it needs.
    run([...playwright, 'install-deps', 'chromium'], { seconds: 300 });
    return findBrowser(machine);
  }
  if (
    mayInstallPackages &&
    run(['apt-get', 'update'], { seconds: 120 }) &&
    run(['apt-get', 'install', '--yes', 'chromium'], { seconds: 420 })
  ) {
    return findBrowser(machine);
  }
  return undefined;
}

/** Chromium's sandbox does not work for root on Linux; the rest keeps it from speaking to anybody. */
export function launchFlags({ platform, isRoot }: Machine = thisMachine): string[] {
  return [
    ...(platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** What a person can do about a missing browser. */
export function howToGetBrowser({ named }: Machine = thisMachine): string {
  if (named) {
    return [
      `✗ CHROMIUM_PATH là «${named}» nhưng ở đó không có trình duyệt nào chạy được. Hãy sửa hoặc bỏ biến này.`,
      `  CHROMIUM_PATH is «${named}», but no browser starts there. Correct the variable or unset it.`,
    ].join('\n');
  }
  return [
    '✗ Không có Chromium để kiểm tra trang trong trình duyệt, nên việc kiểm tra chưa đạt. Hãy làm một trong các việc sau rồi chạy lại lệnh:',
    '  – cài Chromium hoặc Google Chrome;',
    '  – chạy «npx playwright install --with-deps chromium» (cần mạng);',
    '  – đặt biến CHROMIUM_PATH là đường dẫn của một Chromium đã có.',
    '  There is no Chromium to test the site in, so the tests have failed. Do one of these and run the command again:',
    '  – install Chromium or Google Chrome;',
    '  – run «npx playwright install --with-deps chromium» (needs the network);',
    '  – set CHROMIUM_PATH to the path of a Chromium that you have.',
  ].join('\n');
}

if (import.meta.main) {
  let browser = findBrowser();
  if (!browser && !thisMachine.named) {
    console.log('Đang tìm và cài Chromium… / Installing Chromium…');
    browser = obtainBrowser();
  }
  if (browser) {
    console.log(`✓ Chromium: ${browser}`);
  } else {
    console.error(howToGetBrowser());
    process.exitCode = 1;
  }
}
