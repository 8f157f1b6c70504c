import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { liveData } from './src/site/live-data.mjs';

/** `thu-nghiem`, `/thu-nghiem` and `/thu-nghiem/` are the same base. */
const base = `/${process.env.SITE_BASE ?? ''}/`.replaceAll(/\/+/g, '/');

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  // As in JSX: a line break between elements is no space, so formatting a template never changes what it prints.
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'auto' },
  i18n: { defaultLocale: 'vi', locales: ['vi', 'en'] },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  // Beside the site rather than inside node_modules: a copy of the repository has its own.
  cacheDir: './.cache/astro',
  vite: {
    plugins: [liveData()],
    cacheDir: './.cache/vite',
    // A script is a file of its own, never in the page: a site may then forbid scripts in pages.
    build: { assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined) },
    // A port that is taken is an error; the site never moves to another without a word.
    server: { strictPort: true },
    preview: { strictPort: true },
  },
});
