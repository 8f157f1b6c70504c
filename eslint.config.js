import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Which way imports point: only down this list. Each folder of `src/` names the folders and the packages that it may
 * import; everything else is an error. A folder may always import from itself, and its tests from the test tools.
 * @type {Record<string, { folders: string[], packages: string[], testPackages?: string[], mayKnowTheSite?: boolean }>}
 */
const layers = {
  i18n: { folders: [], packages: [] },
  datasets: {
    folders: ['i18n/locale.ts'],
    packages: ['papaparse', 'yaml', 'leven', 'astro/zod', 'node:*'],
  },
  spreadsheets: {
    folders: ['datasets', 'i18n'],
    packages: ['@e965/xlsx', 'papaparse'],
    // Spreadsheets to read are written by another library than the one that reads them.
    testPackages: ['write-excel-file', 'write-excel-file/*'],
  },
  evidence: { folders: ['datasets', 'i18n'], packages: ['leven', 'astro/zod'] },
  feeds: { folders: ['i18n/locale.ts'], packages: ['node:*'] },
  search: { folders: ['i18n/without-marks.ts'], packages: ['minisearch'] },
  packages: {
    folders: ['evidence', 'datasets', 'i18n'],
    packages: ['fflate', 'write-excel-file', 'write-excel-file/*', 'node:*'],
  },
  problems: { folders: ['datasets', 'i18n'], packages: [] },
  history: { folders: ['evidence', 'datasets', 'i18n'], packages: ['papaparse', 'node:*'] },
  charts: { folders: [], packages: ['d3-*', 'fontkit', 'postcss', 'topojson-*'] },
  figures: {
    folders: ['evidence', 'charts', 'datasets', 'i18n'],
    packages: ['yaml', 'leven', 'astro/zod', 'node:*'],
  },
  pictures: {
    folders: ['figures', 'charts', 'evidence', 'datasets', 'i18n'],
    packages: ['@resvg/resvg-js', 'node:*'],
  },
  profiles: {
    folders: ['figures', 'evidence', 'datasets', 'i18n'],
    packages: ['astro/zod'],
  },
  stories: {
    folders: ['profiles', 'figures', 'history', 'evidence', 'datasets', 'i18n'],
    packages: ['unified', 'remark-*', 'mdast', 'unist*', 'vfile*', 'leven', 'astro/zod', 'node:*'],
  },
  embeds: {
    folders: ['figures', 'history', 'charts', 'evidence', 'datasets', 'i18n'],
    packages: ['yaml', 'node:*'],
  },
  schemas: {
    folders: ['stories', 'profiles', 'figures', 'evidence', 'datasets', 'i18n'],
    packages: ['astro/zod', 'yaml'],
  },
  scaffolds: {
    folders: [
      'stories',
      'profiles',
      'figures',
      'history',
      'evidence',
      'spreadsheets',
      'datasets',
      'i18n',
    ],
    packages: ['papaparse', 'yaml'],
  },
  review: {
    folders: [
      'stories',
      'profiles',
      'figures',
      'history',
      'charts',
      'evidence',
      'datasets',
      'i18n',
      'styles',
    ],
    packages: ['yaml', 'node:*'],
  },
  catalogue: {
    folders: [
      'feeds',
      'stories',
      'profiles',
      'packages',
      'figures',
      'history',
      'evidence',
      'datasets',
      'i18n',
    ],
    packages: [],
  },
  audit: {
    folders: ['stories', 'profiles', 'figures', 'evidence', 'datasets', 'i18n'],
    packages: ['parse5', 'node:*'],
  },
  client: { folders: ['search'], packages: ['minisearch'] },
  site: {
    folders: [
      'embeds',
      'catalogue',
      'pictures',
      'packages',
      'feeds',
      'search',
      'stories',
      'profiles',
      'figures',
      'history',
      'charts',
      'evidence',
      'datasets',
      'i18n',
      'styles',
    ],
    packages: ['astro:*', 'astro', 'astro/*', 'satteri', 'vite', 'node:*'],
    mayKnowTheSite: true,
  },
  components: {
    folders: [
      'client',
      'site',
      'embeds',
      'catalogue',
      'pictures',
      'packages',
      'feeds',
      'search',
      'stories',
      'profiles',
      'figures',
      'history',
      'evidence',
      'datasets',
      'i18n',
      'styles',
    ],
    packages: ['astro:*', 'astro', 'astro/*'],
    mayKnowTheSite: true,
  },
  layouts: {
    folders: [
      'components',
      'site',
      'embeds',
      'catalogue',
      'pictures',
      'packages',
      'feeds',
      'search',
      'stories',
      'profiles',
      'figures',
      'history',
      'evidence',
      'datasets',
      'i18n',
      'styles',
    ],
    packages: ['astro:*', 'astro', 'astro/*'],
    mayKnowTheSite: true,
  },
  pages: {
    folders: [
      'layouts',
      'components',
      'site',
      'audit',
      'embeds',
      'catalogue',
      'pictures',
      'packages',
      'feeds',
      'search',
      'stories',
      'profiles',
      'figures',
      'history',
      'evidence',
      'datasets',
      'i18n',
      'styles',
    ],
    packages: ['astro:*', 'astro', 'astro/*', 'subset-font', 'node:*'],
    mayKnowTheSite: true,
  },
};

/** What tests may use besides what their folder may. */
const testTools = [
  ...['vitest', 'fast-check', 'culori', '@resvg/resvg-js', 'node:*'],
  // Validators and readers of what the site publishes.
  ...['ajv', 'ajv/*', 'ajv-formats', 'jsonld', 'n3', 'rdf-validate-shacl', 'xmllint-wasm'],
  ...['read-excel-file/*', 'fflate', 'yaml', 'pngjs'],
];

/** Names as one regular expression: `d3-*` is any package of D3's. */
const anyOf = (names) =>
  `(?:${names.map((name) => name.replaceAll(/[./]/g, '\\$&').replaceAll('*', '.*')).join('|')})`;

/** The rule for one folder: a pattern for each way that is not down. */
function onlyDown(folder, { folders, packages, mayKnowTheSite = false }) {
  const forbidden = Object.keys(layers).filter(
    (name) => name !== folder && !folders.includes(name),
  );
  const files = folders.filter((name) => name.endsWith('.ts'));
  return {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.(?!.*/${anyOf(files)}$).*/${anyOf(forbidden)}/`,
            message: `src/${folder} may import only from: ${[folder, ...folders].join(', ')}.`,
          },
          {
            regex: `^(?!\\.|${anyOf(packages)}$)`,
            message: `src/${folder} may import only these packages: ${packages.join(', ') || 'none'}.`,
          },
          {
            regex: `^\\..*/${anyOf(['data', 'content', 'scripts', 'e2e'])}/`,
            message: 'Whatever src/ needs from outside is handed to it.',
          },
          ...(mayKnowTheSite
            ? []
            : [{ regex: 'site\\.config', message: `src/${folder} knows no site in particular.` }]),
        ],
      },
    ],
  };
}

const importDirections = Object.entries(layers).flatMap(([folder, layer]) => [
  {
    name: `imports of src/${folder}`,
    files: [`src/${folder}/**/*.{ts,astro}`],
    rules: onlyDown(folder, layer),
  },
  {
    name: `imports of the tests of src/${folder}`,
    files: [`src/${folder}/**/*.test.ts`, `src/${folder}/**/{__fixtures__,fixtures}/**/*.ts`],
    rules: onlyDown(folder, {
      ...layer,
      packages: [...layer.packages, ...testTools, ...(layer.testPackages ?? [])],
    }),
  },
]);

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    '.cache/',
    'test-results/',
    'playwright-report/',
    'public/',
    'preview/',
    'changes/',
    // Another site, which is copied beside the engine before anything reads it.
    'scripts/fixtures/second-site/',
  ]),
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    name: 'what only types can tell',
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    name: 'everywhere',
    rules: {
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  {
    name: 'commands speak to the person who runs them',
    files: ['scripts/**', 'e2e/**'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    name: 'configuration runs in Node',
    files: ['*.config.{js,mjs,ts}'],
    languageOptions: { globals: { process: 'readonly' } },
  },
  importDirections,
);
