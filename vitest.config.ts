import { defineConfig } from 'vitest/config';

/** Tests sit beside the code they are about; those that need the built site and a browser are in `e2e/`. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', '*.test.ts'],
    // They test functions that change nothing outside, so the files can share a process: half the time.
    isolate: false,
    // A test is slow when the machine is busy, which says nothing of the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
