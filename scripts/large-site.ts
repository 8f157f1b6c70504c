import { globSync } from 'node:fs';

/** From so many texts on, a build of the pages would take more than two gigabytes: 2 000 stories in two languages. */
const many = 4000;

/** How a process is to run: flags of Node and V8, and what it finds in its environment. */
export interface Frugality {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * For a large site: memory is cleared when a fifth of garbage has come together instead of about a half, and by the
 * bundler of Astro (its allocator is mimalloc) at once. A small site would be built a sixth slower so, a large one is not.
 */
export const frugality: Frugality = {
  flags: ['--heap-growing-percent=20', '--max-semi-space-size=16'],
  env: { MIMALLOC_PURGE_DELAY: '0' },
};

/** How the pages of the site in `root` are to be made. */
export function frugalityFor(root: string): Frugality {
  const texts = globSync('content/**/*.mdx', { cwd: root }).length;
  return texts < many ? { flags: [], env: {} } : frugality;
}
