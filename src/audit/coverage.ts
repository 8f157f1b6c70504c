import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { categories, type Category, categoryNames } from './category.ts';

/** How many numerals were found to be what. */
export type Counts = Readonly<Partial<Record<Category, number>>>;

/** A part of the site: the home page, the stories, the pages of datasets. */
export interface Section {
  /** The first part of its address, `cau-chuyen`; empty for the home page. */
  readonly path: string;
  readonly pages: number;
  readonly counts: Counts;
  /** Numerals of which nobody can say where they come from, or that are not what they should be. */
  readonly faults: number;
}

/** What an audit looked at. The counts that the page about the audit prints of itself are left out. */
export interface Coverage {
  readonly sections: readonly Section[];
  /** Links within the site whose page, file and place on the page exist. */
  readonly innerLinks: number;
  readonly outerLinks: number;
  /** Conditions that sentences and headlines stand on: `npm run check` judges them. */
  readonly claims: number;
  /** Files of data that are, byte for byte, those of the repository. */
  readonly dataFiles: number;
  /** Other files in which data are taken away, each opened and held against its dataset. */
  readonly downloads: number;
  readonly findings: number;
}

/**
 * The number of a name: `numerals`, `data`, `percent`, `pages`, `claims`, `category.reading`, `section.cau-chuyen.data`.
 * `undefined` for a name that nothing is counted under.
 */
export function countNamed(coverage: Coverage, name: string): number | undefined {
  const { sections } = coverage;
  const [first = '', second = '', third = ''] = name.split('.');
  switch (first) {
    case 'category':
      return isCategory(second)
        ? sum(sections.map(({ counts }) => counts[second] ?? 0))
        : undefined;
    case 'section': {
      const section = sections.find(({ path }) => path === second);
      return section && totalOf([section], third);
    }
    case 'claims':
    case 'innerLinks':
    case 'outerLinks':
    case 'dataFiles':
    case 'downloads':
    case 'findings':
      return coverage[first];
    default:
      return totalOf(sections, first);
  }
}

/** The number of a name as pages print it; `undefined` for a name that nothing is counted under. */
export function printCount(coverage: Coverage, name: string, locale: Locale): string | undefined {
  const value = countNamed(coverage, name);
  if (value === undefined) return undefined;
  const isPercent = name.endsWith('percent');
  return formatNumber(value, locale, isPercent && value < 100 ? 1 : 0) + (isPercent ? '%' : '');
}

function isCategory(name: string): name is Category {
  return (categoryNames as readonly string[]).includes(name);
}

function totalOf(sections: readonly Section[], what: string): number | undefined {
  switch (what) {
    case 'pages':
      return sum(sections.map(({ pages }) => pages));
    case 'numerals':
      return explainedIn(sections) + faultsIn(sections);
    case 'percent':
      return percentOf(sections);
    case 'data':
      return sum(sections.flatMap(({ counts }) => dataIn(counts)));
    case 'others':
      return sum(sections.map(({ counts }) => sum(Object.values(counts)) - sum(dataIn(counts))));
    default:
      return undefined;
  }
}

function explainedIn(sections: readonly Section[]): number {
  return sum(sections.flatMap(({ counts }) => Object.values(counts)));
}

function faultsIn(sections: readonly Section[]): number {
  return sum(sections.map(({ faults }) => faults));
}

/** In per cent with one decimal, rounded down: 100 only when it is all. */
function percentOf(sections: readonly Section[]): number {
  const explained = explainedIn(sections);
  const all = explained + faultsIn(sections);
  return all === 0 ? 100 : Math.floor((explained * 1000) / all) / 10;
}

function dataIn(counts: Counts): number[] {
  return categoryNames
    .filter((category) => categories[category].isData)
    .map((category) => counts[category] ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
