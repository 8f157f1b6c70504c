/**
 * `npm run audit`: reads the built site in `dist/` like a suspicious reader and lists everything that does not follow
 * from the data. Exit code 1 when there is something. `--explain` says what a numeral may be and why, `--out <folder>`
 * audits another folder, `--json <file>` writes the counts, `--en` speaks English only.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { auditSite } from '../src/audit/audit-site.ts';
import {
  describeCategories,
  describeCoverage,
  describeFindings,
} from '../src/audit/describe-findings.ts';
import { coverageAsJson, fillCoverage, hasSlots, resultFile } from '../src/audit/fill-coverage.ts';
import { readDataHistory } from '../src/history/data-history.ts';
import { readSite, type SiteContent } from '../src/stories/read-site.ts';

/** The titles of all commits that touched the data: pages of the history name them. */
function commitTitles(root: string, { library }: SiteContent): string[] {
  const { datasets, versions } = readDataHistory(root, library);
  return [
    ...versions.all.flatMap(({ commit }) => commit?.title ?? []),
    ...[...datasets.values()].flatMap(({ first, changes }) => [
      first.commit.title,
      ...changes.map(({ commit }) => commit.title),
    ]),
  ];
}

/** Audits the site in a folder and says what was found; true when everything follows from the data. */
export function audit(
  root: string,
  folder: string,
  content: SiteContent,
  { english = false, json }: { readonly english?: boolean; readonly json?: string | undefined } = {},
): boolean {
  const commits = commitTitles(root, content);
  const { findings, coverage } = auditSite(folder, content, { commits });
  if (json !== undefined) writeFileSync(json, coverageAsJson(coverage));
  return tell(findings, coverage, english);
}

/**
 * Audits a site that was just built, and writes the counts into the page that shows them and into a file for machines.
 * Nothing is written while there is a finding.
 */
export function auditNewSite(root: string, folder: string, content: SiteContent): boolean {
  const result = path.join(folder, resultFile);
  mkdirSync(path.dirname(result), { recursive: true });
  writeFileSync(result, '');
  const commits = commitTitles(root, content);
  const found = auditSite(folder, content, { commits, isCounted: false });
  if (!tell(found.findings, found.coverage, false)) return false;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(file, 'utf8');
    if (hasSlots(html)) writeFileSync(file, fillCoverage(html, found));
  }
  writeFileSync(result, coverageAsJson(found.coverage));
  return true;
}

function tell(
  findings: Parameters<typeof describeFindings>[0],
  coverage: Parameters<typeof describeCoverage>[0],
  english: boolean,
): boolean {
  if (findings.length > 0) {
    console.error(describeFindings(findings, english ? 'en' : 'both'));
    return false;
  }
  if (!english) console.log(`✓ ${describeCoverage(coverage, 'vi')}`);
  console.log(`✓ ${describeCoverage(coverage, 'en')}`);
  return true;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist' },
      json: { type: 'string' },
      explain: { type: 'boolean', default: false },
      en: { type: 'boolean', default: false },
    },
  });
  if (values.explain) console.log(describeCategories(values.en ? 'en' : 'both'));
  else if (!existsSync(path.join(values.out, 'index.html'))) {
    console.error(`✗ Chưa có trang nào trong ${values.out}/. Hãy chạy npm run build trước.`);
    console.error(`  There is no site in ${values.out}/. Run npm run build first.`);
    process.exitCode = 1;
  } else {
    const root = process.cwd();
    const { out, json, en: english } = values;
    if (!audit(root, out, readSite(root), { english, json })) process.exitCode = 1;
  }
}
