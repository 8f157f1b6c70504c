/**
 * A copy of the repository whose stories are repeated under new names until there are as many as asked for: the site as it
 * would be after years of work. Their figures are placed again, as they are; data and all else stay.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Clones the commit that is checked out in `root` into `folder`, with its history and the packages of `root`, and lets its
 * stories grow to `count`. What is not committed takes no part. @throws Error when there are more stories already
 */
export function growSite(root: string, folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  execFileSync('git', ['clone', '--quiet', root, folder]);
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  growStories(path.join(folder, 'content/stories'), count);
}

/**
 * Repeats the stories of a folder under `<slug>-2`, `<slug>-3` … until it has `count`, all about equally often.
 * @throws Error when there are more, or none to repeat
 */
export function growStories(stories: string, count: number): void {
  const slugs = readdirSync(stories).sort();
  if (slugs.length === 0) throw new Error(`there are no stories in ${stories}`);
  if (slugs.length > count) {
    throw new Error(`there are ${slugs.length} stories in ${stories}, more than ${count}`);
  }
  for (let made = slugs.length; made < count; made += 1) {
    const slug = slugs[made % slugs.length] ?? '';
    const copy = `${slug}-${Math.floor(made / slugs.length) + 1}`;
    mkdirSync(path.join(stories, copy));
    for (const name of readdirSync(path.join(stories, slug))) {
      const text = readFileSync(path.join(stories, slug, name), 'utf8');
      // No two stories have one place in the list.
      const placed = text.replace(/^order: \d+$/m, `order: ${made + 1}`);
      writeFileSync(path.join(stories, copy, name), placed);
    }
  }
}
