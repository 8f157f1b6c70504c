import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { describedReader } from './schemas/described-reader.ts';
import { pageKeys, storyKeys } from './schemas/key-words.ts';
import { pageSchema, storySchema } from './stories/story.ts';

/** The texts; `data/` and `content/figures/` are read by `src/stories/read-site.ts`, which also checks these. */
export const collections = {
  stories: defineCollection({
    loader: glob({ base: './content/stories', pattern: '*/*.mdx' }),
    schema: describedReader(storySchema, storyKeys),
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*/*.mdx' }),
    schema: describedReader(pageSchema, pageKeys),
  }),
};
