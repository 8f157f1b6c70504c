/**
 * `npm run audit`: reads the built site in `dist/` like a suspicious reader and lists everything that does not follow
 * from the data. Exit code 1 when there is something, with `--report` only words. The first audit of a site writes its
 * counts into the page that shows them; later ones hold them against their own. `--explain` says what a numeral may be
 * and why, `--out <folder>` audits another folder, `--en` speaks English only.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { type Audit, auditSite, type PinnedFigure } from '../src/audit/audit-site.ts';
import { openSite } from '../src/audit/built-site.ts';
import {
  describeCategories,
  describeCoverage,
  describeFindings,
} from '../src/audit/describe-findings.ts';
import { coverageAsJson, fillCoverage, hasSlots, resultFile } from '../src/audit/fill-coverage.ts';
import { describeProblems } from '../src/datasets/describe-problem.ts';
import { readPastFigures } from '../src/embeds/past-figures.ts';
import { readPins } from '../src/embeds/pins.ts';
import { readDataHistory } from '../src/history/data-history.ts';
import { readSite, type SiteContent } from '../src/stories/read-site.ts';

/** What stands on pages and in archives besides data, content and messages: names of commits, what is pinned, what the site says of itself, the licence. */
export function otherWords(root: string, content: SiteContent) {
  const { name, description, notice } = siteConfig;
  return {
    commits: commitTitles(root, content),
    licence: readFileSync(path.join(root, 'LICENSE-content.md'), 'utf8'),
    pinned: pinnedFigures(root, content),
    interfaceWords: [name, description, notice].flatMap((words) => Object.values(words)),
  };
}

/** What stands under the addresses of pinned figures. */
function pinnedFigures(root: string, { library }: SiteContent): PinnedFigure[] {
  const history = readDataHistory(root, library);
  const pins = readPins(root, history, siteConfig.pinsSince);
  const past = new Map(
    readPastFigures(root, pins, siteConfig.locales).map((each) => [each.pin, each]),
  );
  return pins.map((pin) => {
    const { figure, version } = pin;
    const known = past.get(pin);
    const read = known === undefined ? null : 'fault' in known ? 'lost' : known;
    return { figure, version: version.id, past: pin.end === null ? null : (read ?? 'lost') };
  });
}

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

/** Audits a site for the first time, and writes the counts into the page that shows them and into a file for machines. */
function auditAndCount(root: string, folder: string, content: SiteContent): Audit {
  const result = path.join(folder, resultFile);
  mkdirSync(path.dirname(result), { recursive: true });
  writeFileSync(result, '');
  const site = openSite(folder);
  const found = auditSite(site, content, { ...otherWords(root, content), isCounted: false });
  for (const name of site.files.filter((file) => file.endsWith('.html'))) {
    const file = path.join(folder, name);
    const html = readFileSync(file, 'utf8');
    if (hasSlots(html)) writeFileSync(file, fillCoverage(html, found));
  }
  writeFileSync(result, coverageAsJson(found.coverage));
  return found;
}

function tell({ findings, coverage }: Audit, english: boolean): void {
  if (findings.length > 0) console.error(describeFindings(findings, english ? 'en' : 'both'));
  const mark = findings.length > 0 ? '✗' : '✓';
  const say = findings.length > 0 ? console.error : console.log;
  if (!english) say(`${mark} ${describeCoverage(coverage, 'vi')}`);
  say(`${mark} ${describeCoverage(coverage, 'en')}`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist' },
      explain: { type: 'boolean', default: false },
      en: { type: 'boolean', default: false },
      report: { type: 'boolean', default: false },
    },
  });
  const { out, en: english, explain, report } = values;
  if (explain) console.log(describeCategories(english ? 'en' : 'both'));
  else if (!existsSync(path.join(out, 'index.html'))) {
    console.error(`✗ Chưa có trang nào trong ${out}/. Hãy chạy npm run build trước.`);
    console.error(`  There is no site in ${out}/. Run npm run build first.`);
    process.exitCode = 1;
  } else {
    const root = process.cwd();
    const content = readSite(root, siteConfig.locales);
    if (content.problems.length > 0) {
      // A sentence that the data no longer bear out is wrong on every page; nothing can be held against broken data.
      console.error(describeProblems(content.problems, english ? 'en' : 'both'));
      process.exitCode = 1;
    } else {
      const found = existsSync(path.join(out, resultFile))
        ? auditSite(openSite(out), content, otherWords(root, content))
        : auditAndCount(root, out, content);
      tell(found, english);
      if (found.findings.length > 0 && !report) process.exitCode = 1;
    }
  }
}
