import { globSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { describedReader } from './schemas/described-reader.ts';
import { pageKeys, storyKeys } from './schemas/key-words.ts';
import { pageSchema, storySchema } from './stories/story.ts';

/**
 * Which files are texts of a kind, for editors: VS Code completes and checks their frontmatter by what Astro writes of
 * the collections. Nothing is read from here: `src/stories/read-site.ts` reads the texts and checks them,
 * `src/site/texts.ts` renders them.
 */
const filesOf = (kind: 'stories' | 'pages'): Loader => ({
  name: `files-of-${kind}`,
  load({ store, config }) {
    const root = fileURLToPath(config.root);
    store.clear();
    // A site may have no story yet, and then no folder of them.
    for (const name of globSync(`content/${kind}/**/*.mdx`, { cwd: root })) {
      const filePath = name.split(path.sep).join('/');
      store.set({ id: filePath, data: {}, filePath });
    }
    return Promise.resolve();
  },
});

export const collections = {
  stories: defineCollection({
    loader: filesOf('stories'),
    schema: describedReader(storySchema, storyKeys),
  }),
  pages: defineCollection({
    loader: filesOf('pages'),
    schema: describedReader(pageSchema, pageKeys),
  }),
};
