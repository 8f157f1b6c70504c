import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageSchema, storySchema } from './stories/story.ts';

/** The texts; `data/` and `content/figures/` are read by `src/stories/read-site.ts`, which also checks these. */
export const collections = {
  stories: defineCollection({
    loader: glob({ base: './content/stories', pattern: '*/*.mdx' }),
    schema: storySchema,
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*/*.mdx' }),
    schema: pageSchema,
  }),
};
