import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteConfig } from './site.config.ts';
import { liveData } from './src/site/live-data.ts';

export default defineConfig({
  site: siteConfig.address.origin,
  base: siteConfig.address.base,
  trailingSlash: 'always',
  // As in JSX: a line break between elements is no space, so formatting a template never changes what it prints.
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'auto' },
  i18n: { defaultLocale: siteConfig.locales[0], locales: [...siteConfig.locales] },
  integrations: [mdx()],
  // Commands in a text keep the colours of the page; highlighting would bring styles of its own into it.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Writes .astro/collections/*.schema.json, from which VS Code completes and checks the frontmatter of the texts.
  experimental: { contentIntellisense: true },
  // Beside the site rather than inside node_modules: a copy of the repository has its own.
  cacheDir: './.cache/astro',
  vite: {
    plugins: [liveData()],
    cacheDir: './.cache/vite',
    environments: {
      client: {
        build: {
          rollupOptions: {
            // Named for the component alone: pages name their scripts, and every byte of a page is sent again and again.
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` },
          },
        },
      },
    },
    build: {
      // A script is a file of its own: a page forbids all that stand in it. The fonts come with the style sheet: one request
      // instead of three, and no text that moves when they arrive.
      assetsInlineLimit: (file) =>
        file.endsWith('.js') ? false : file.endsWith('.woff2') ? true : undefined,
    },
    // A port that is taken is an error; the site never moves to another without a word.
    server: { strictPort: true },
    preview: { strictPort: true },
  },
});
