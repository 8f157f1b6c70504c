import type { Facts } from './facts.ts';
import { type Block, type Page, report, type ShownNumeral, wordsAround } from './page.ts';
import { checkAddresses } from './rules/addresses.ts';
import { checkCards } from './rules/cards.ts';
import { checkComputations } from './rules/computations.ts';
import { checkCommands } from './rules/commands.ts';
import { checkCounts } from './rules/counts.ts';
import { checkDatasetRows } from './rules/dataset-rows.ts';
import { checkDrawings } from './rules/drawings.ts';
import { checkFileSizes } from './rules/file-sizes.ts';
import { checkFigures } from './rules/figures.ts';
import { checkChangesOfFigure, checkFormerValues, checkVersionTable } from './rules/history.ts';
import { checkLinkedValues } from './rules/linked-values.ts';
import { checkPlainMeanings } from './rules/plain-meanings.ts';
import {
  checkCited,
  checkDatesOfSources,
  checkYearOfSource,
  checkYearsOfData,
} from './rules/cited.ts';
import { checkLinks, type InnerLink } from './rules/links.ts';
import { checkOwnCounts } from './rules/own-counts.ts';
import { checkPlaced } from './rules/placed.ts';
import { checkQuoted } from './rules/quoted.ts';
import { checkReadings } from './rules/readings.ts';
import { checkPinned, checkTakeAway } from './rules/take-away.ts';
import { checkBoundWords, checkPlain } from './rules/words.ts';

/** Rules that know a part of a page and hold every number there against the data. */
const partRules: readonly ((page: Page, facts: Facts) => void)[] = [
  checkTakeAway,
  checkPinned,
  checkReadings,
  checkAddresses,
  checkComputations,
  checkCards,
  checkFigures,
  checkDrawings,
  checkDatasetRows,
  checkLinkedValues,
  checkFormerValues,
  checkVersionTable,
  checkChangesOfFigure,
];

/** Rules that recognise words, in the order in which they may say what a numeral is: what was bound to the data first. */
const wordRules: readonly ((block: Block, page: Page, facts: Facts) => void)[] = [
  checkOwnCounts,
  checkFileSizes,
  checkCommands,
  checkPlain,
  checkBoundWords,
  checkCounts,
  checkQuoted,
  checkYearOfSource,
  checkYearsOfData,
  checkPlainMeanings,
];

/** Rules on a page as a whole. */
const pageRules: readonly ((page: Page, facts: Facts) => void)[] = [
  checkPlaced,
  checkCited,
  checkDatesOfSources,
];

/**
 * Finds for every numeral of a page what it is, and what is wrong with it; what no rule knows is a finding. The links
 * come back, to be looked up.
 */
export function auditPage(page: Page, facts: Facts): { inner: InnerLink[]; outer: number } {
  for (const check of partRules) check(page, facts);
  for (const block of page.blocks) {
    for (const check of wordRules) {
      if (!isOpen(block)) break;
      check(block, page, facts);
    }
    if (!isOpen(block)) continue;
    for (const numeral of block.numerals) {
      if (numeral.is === null) reportUnknown(numeral, page);
    }
  }
  for (const check of pageRules) check(page, facts);
  return checkLinks(page, facts);
}

function isOpen({ numerals }: Block): boolean {
  for (const { is } of numerals) if (is === null) return true;
  return false;
}

function reportUnknown(numeral: ShownNumeral, page: Page): void {
  report(page, {
    around: wordsAround(numeral),
    found: numeral.text,
    expected: {
      vi: 'một con số có nguồn: gắn với một ô dữ liệu, hoặc thuộc một loại được phép (npm run audit -- --explain)',
      en: 'a number with a source: bound to a cell of the data, or of a kind that is allowed (npm run audit -- --explain)',
    },
    numerals: [numeral],
  });
}
