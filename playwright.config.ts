import { defineConfig } from '@playwright/test';
import { base, plain } from './e2e/addresses.ts';
import { findBrowser, howToGetBrowser, launchFlags } from './scripts/browser.ts';

const browser = findBrowser();
if (!browser) throw new Error(`\n${howToGetBrowser()}`);
// The workers read this file too: they need not look again.
process.env['CHROMIUM_PATH'] = browser;

const node = `"${process.execPath}"`;

/** Tests of the built site in a real browser: once as it is, once under a base path. `npm run build` comes first. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/playwright',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['dot']],
  use: {
    baseURL: plain,
    launchOptions: { executablePath: browser, args: launchFlags() },
  },
  webServer: [
    {
      command: `${node} scripts/serve.ts --port ${new URL(plain).port}`,
      url: plain,
      stdout: 'ignore',
    },
    {
      command: `${node} scripts/build.ts --out .cache/dist-base && ${node} scripts/audit.ts --report --out .cache/dist-base && ${node} scripts/serve.ts --out .cache/dist-base --port ${new URL(base).port}`,
      url: base,
      // It builds the whole site first.
      timeout: 300_000,
      env: { SITE_URL: 'https://example.org', SITE_BASE: new URL(base).pathname.slice(0, -1) },
      stdout: 'ignore',
    },
  ],
});
