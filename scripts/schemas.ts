/**
 * `npm run schemas`: writes `schemas/*.schema.json`, with which VS Code completes and checks YAML and frontmatter as one
 * types. They are made from the schemas that the code reads with; a test refuses one that is older than these.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteConfig } from '../site.config.ts';
import { idsSchema, jsonSchemas } from '../src/schemas/editor-schemas.ts';
import type { Languages } from '../src/i18n/locale.ts';
import { readSite, withDrafts, type SiteContent } from '../src/stories/read-site.ts';

/** Writes the list of ids that editors are offered. It is made anew whenever a command adds one. */
export function writeIds(root: string, content: SiteContent): string {
  const { path, schema } = idsSchema(content);
  return write(root, path, schema);
}

/** Writes the schemas of what editors write for a site in these languages. */
export function writeSchemas(root: string, languages: Languages): string[] {
  return [...jsonSchemas(languages)].map(([path, schema]) => write(root, path, schema));
}

function write(root: string, path: string, schema: object): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  return path;
}

if (import.meta.main) {
  const root = process.cwd();
  for (const path of writeSchemas(root, siteConfig.locales)) console.log(`✓ ${path}`);
  console.log(`✓ ${writeIds(root, withDrafts(readSite(root, siteConfig.locales)))}`);
}
