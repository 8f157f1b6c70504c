import { describe, expect, it } from 'vitest';
import {
  findBrowser,
  howToGetBrowser,
  launchFlags,
  type Machine,
  obtainBrowser,
} from './browser.ts';

/** A Linux machine on which `commands` end well and each may put a browser in place. */
function machine({
  installed = [],
  commands = {},
  ...rest
}: Partial<Machine> & {
  installed?: string[];
  commands?: Record<string, string | true>;
}): Machine & { asked: string[] } {
  const there = new Set(installed);
  const asked: string[] = [];
  return {
    platform: 'linux',
    isRoot: true,
    named: undefined,
    candidates: ['/usr/bin/chromium', '/home/me/.cache/playwright/chrome'],
    exists: (path) => there.has(path),
    run: (command) => {
      if (command[1] === '--version') return !command[0].includes('broken');
      const words = command.slice(command[0] === process.execPath ? 2 : 0).join(' ');
      asked.push(words);
      const effect = commands[words];
      if (typeof effect === 'string') there.add(effect);
      return effect !== undefined;
    },
    asked,
    ...rest,
  };
}

describe('the browser for the tests', () => {
  it('is the first candidate that is there', () => {
    const both = ['/usr/bin/chromium', '/home/me/.cache/playwright/chrome'];
    expect(findBrowser(machine({ installed: both }))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine({ installed: both.slice(1) }))).toBe(both[1]);
  });

  it('is never one that does not start', () => {
    const broken = machine({ candidates: ['/usr/bin/broken'], installed: ['/usr/bin/broken'] });
    expect(findBrowser(broken)).toBeUndefined();
  });

  it('is the one that CHROMIUM_PATH names and no other', () => {
    const named = machine({ named: '/opt/chrome', installed: ['/usr/bin/chromium'] });
    expect(findBrowser(named)).toBeUndefined();
    expect(obtainBrowser(named)).toBeUndefined();
    expect(named.asked).toEqual([]);
    expect(howToGetBrowser(named)).toContain('/opt/chrome');
  });

  it('is Playwright’s own where that can be had', () => {
    const path = '/home/me/.cache/playwright/chrome';
    const online = machine({ commands: { 'install chromium': path } });
    expect(obtainBrowser(online)).toBe(path);
    expect(online.asked).toEqual(['install chromium']);
  });

  it('gets the libraries that Playwright’s own needs, when root may install them', () => {
    let complete = false;
    const base = machine({
      commands: { 'install chromium': '/home/me/.cache/playwright/chrome' },
    });
    const bare: Machine = {
      ...base,
      run: (command, options) => {
        if (command[1] === '--version') return complete;
        if (command.includes('install-deps')) complete = true;
        return base.run(command, options);
      },
    };
    expect(obtainBrowser(bare)).toBe('/home/me/.cache/playwright/chrome');
    expect(base.asked).toEqual(['install chromium', 'install-deps chromium']);
  });

  it('is the distribution’s package where Playwright’s own cannot be had', () => {
    const offline = machine({
      commands: {
        'apt-get update': true,
        'apt-get install --yes chromium': '/usr/bin/chromium',
      },
    });
    expect(obtainBrowser(offline)).toBe('/usr/bin/chromium');
    expect(offline.asked).toEqual([
      'install chromium',
      'apt-get update',
      'apt-get install --yes chromium',
    ]);
  });

  it('is missing where neither can be had, and the message says what to do in both languages', () => {
    const nothing = machine({});
    expect(obtainBrowser(nothing)).toBeUndefined();
    expect(howToGetBrowser(nothing)).toMatch(
      /Hãy làm một trong các việc sau[\s\S]*Do one of these/,
    );
  });

  it('is not installed as a package by someone who is not root, nor on another system', () => {
    for (const other of [machine({ isRoot: false }), machine({ platform: 'darwin' })]) {
      expect(obtainBrowser(other)).toBeUndefined();
      expect(other.asked).toEqual(['install chromium']);
    }
  });

  it('loses its sandbox only for root on Linux', () => {
    expect(launchFlags(machine({}))).toContain('--no-sandbox');
    expect(launchFlags(machine({ isRoot: false }))).not.toContain('--no-sandbox');
    expect(launchFlags(machine({ platform: 'darwin' }))).not.toContain('--no-sandbox');
  });
});
