import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { judge } from '../evidence/condition.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { fillWords } from '../evidence/fill.ts';
import { readExpression } from '../evidence/formula.ts';
import { printReading } from '../evidence/print.ts';
import { buildFigure } from '../figures/build-figure.ts';
import { locales, type Words } from '../i18n/locale.ts';
import { buildProfile, readProfileSource, sentenceText } from '../profiles/build-profile.ts';
import { cellsAt, findAffected } from './affected.ts';
import { readSentence } from './read-sentence.ts';
import { readSite } from './read-site.ts';
import { shownParts, type ShownPart } from './shown-parts.ts';

const site = readSite(process.cwd());
let parts: readonly ShownPart[];
beforeAll(() => {
  parts = shownParts(site, site.library);
});

/** The data with the last digit of one cell typed otherwise, whether or not that would pass every check. */
function changeOneCell(dataset: string, key: string, column: string): Library {
  const old = site.library.datasets.get(dataset) ?? expect.unreachable(dataset);
  const digits = old.rowByKey.get(key)?.cells[column]?.text ?? expect.unreachable(key);
  const text = `${digits.slice(0, -1)}${digits.endsWith('1') ? 2 : 1}`;
  const rows = old.rows.map((row) =>
    row.key === key
      ? { ...row, cells: { ...row.cells, [column]: { text, value: Number(text) } } }
      : row,
  );
  const rowByKey = new Map(rows.map((row) => [row.key, row]));
  const datasets = new Map(site.library.datasets).set(dataset, { ...old, rows, rowByKey });
  return { ...site.library, datasets };
}

/**
 * Everything that readers see, made the way in which pages make it, without watching what it looks at: by the name
 * that a part has in the list of what is affected.
 */
function asBuilt(library: Library): Map<string, string> {
  const built = new Map<string, string>();
  const put = (name: string, print: () => string) => {
    try {
      built.set(name, print());
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      built.set(name, error.message);
    }
  };
  const truth = (claims: readonly string[]) =>
    claims.map((claim) => judge(claim, library).holds).join();
  for (const { path, locale, frontmatter, content } of site.stories) {
    const { title, summary, claims } = frontmatter;
    [title, ...summary].forEach((words, index) => {
      const claim = [claims.title, ...claims.summary][index] ?? [];
      const conditions = typeof claim === 'object' && 'because' in claim ? [] : [claim].flat();
      const name = index === 0 ? `${path} title` : `${path} summary ${index}`;
      put(name, () => fillWords(words, locale, library).text + truth(conditions));
    });
    content.forEach((sentence, index) => {
      if (sentence.kind === 'figure' || sentence.kind === 'event') return;
      put(
        `${path} ${index}`,
        () => readSentence(sentence, locale, library).text + truth(sentence.claims),
      );
    });
  }
  for (const [id, spec] of site.figures) {
    for (const locale of locales) {
      const name = (part: string) => `content/figures/${id}.yaml ${locale} figure-${part}`;
      const figure = () => buildFigure(id, spec, { library, locale });
      const conditions = [spec.claim ?? []].flat().filter((claim) => claim !== 'none');
      const words = ({ [locale]: template }: Words) => fillWords(template, locale, library).text;
      put(name('title '), () => words(spec.title) + truth(conditions));
      put(name('subtitle '), () => words(spec.subtitle));
      put(name('alt '), () => words(spec.alt));
      spec.notes.forEach((note, index) => {
        put(name(`note ${index}`), () => words(note));
      });
      put(name('table '), () =>
        JSON.stringify(
          figure().table.rows.map(({ header, cells }) => [header, cells.map(({ text }) => text)]),
        ),
      );
      // A drawing looks at the same cells in every language.
      if (locale !== 'vi') continue;
      put(name('marks '), () => figure().drawings.wide.svg.replace(/aria-label="[^"]*"/, ''));
    }
  }
  const { home, profileSpec } = site;
  if (!home || !profileSpec) throw new Error('the site has a home page and profiles');
  for (const locale of locales) {
    home.keyNumbers.forEach(({ of }, index) => {
      put(`content/home.yaml ${locale} home-number ${index}`, () =>
        printReading(readExpression(of, library), locale, library),
      );
    });
  }
  const source = readProfileSource(profileSpec, library);
  // The subject of the site, and others here and there in the country.
  const units = [...library.provinces.values()].filter(
    ({ code }, index) => code === profileSpec.subject || index % 8 === 0,
  );
  for (const unit of units) {
    const { sections, missing } = buildProfile(source, unit, 'vi');
    for (const { title, paragraphs, figures } of sections) {
      const words = paragraphs.flat().map((sentence) => sentenceText(sentence, 'vi', library));
      const drawn = figures.map(({ figure }) => [figure.title, figure.alt, figure.table.rows]);
      built.set(
        `${unit.code} ${title}`,
        JSON.stringify([words, drawn], (name, value: unknown) =>
          ['row', 'reading'].includes(name) ? undefined : value,
        ),
      );
    }
    built.set(
      `${unit.code} missing`,
      missing.map((sentence) => sentenceText(sentence, 'vi', library)).join(),
    );
  }
  return built;
}

/** The same name for a section of a profile as it is built. */
function nameOf({ id, profile, locale }: ShownPart): string {
  const isSection = profile?.section && locale === 'vi';
  return isSection ? `${profile.unit.code} ${profile.section.vi}` : id;
}

function isMeasure({ descriptor }: Dataset, { name, type, role }: Field): boolean {
  const isKey = descriptor.schema.primaryKey.includes(name);
  return (type === 'number' || type === 'integer') && role === undefined && !isKey;
}

type Cell = readonly [dataset: string, key: string, column: string];

/** So many cells of each dataset are changed in turn. */
const inTurn = 2;

/** For each dataset of which a story tells a number, the cells that are told most often. */
function numbersInStories(): Cell[] {
  const told = site.stories.flatMap(({ placements }) =>
    placements.flatMap(({ attributes: { of } }) =>
      of ? readExpression(of, site.library).evidence : [],
    ),
  );
  const measured = told.filter(({ dataset: id, column }) => {
    const dataset = site.library.datasets.get(id);
    const field = dataset?.fields.find(({ name }) => name === column);
    return dataset && field && isMeasure(dataset, field);
  });
  return [...Map.groupBy(measured, ({ dataset }) => dataset)].flatMap(([id, cells]) => {
    const byName = Map.groupBy(cells, ({ key, column }) => `${key} ${column}`);
    return [...byName.values()]
      .sort((a, b) => b.length - a.length)
      .slice(0, inTurn)
      .flatMap(([cell]): Cell[] => (cell ? [[id, cell.key, cell.column]] : []));
  });
}

describe('when one cell changes, everything that is then printed otherwise was named before', () => {
  const before = asBuilt(site.library);
  /** The datasets of the cells that changed something on a page. */
  const telling: string[] = [];

  it.each(numbersInStories())('%s[%s].%s', (dataset, key, column) => {
    const library = changeOneCell(dataset, key, column);
    const after = asBuilt(library);
    const differing = [...before.keys(), ...after.keys()].filter(
      (name) => before.get(name) !== after.get(name),
    );
    if (differing.length > 0) telling.push(dataset);

    const address = `${dataset}[${key}].${column}`;
    const [asked] = findAffected(cellsAt(address, site.library), parts, site.library);
    const named = new Set(asked?.parts.map(nameOf));
    expect(differing.filter((name) => !named.has(name) && !name.endsWith(' missing'))).toEqual([]);
  });

  it('in every dataset that a story tells a number from', () => {
    const datasets = new Set(numbersInStories().map(([dataset]) => dataset));
    expect(datasets.size).toBeGreaterThan(10);
    expect(new Set(telling)).toEqual(datasets);
  });

  it('and a row that came or went, a status, a name of a unit', () => {
    const named = (address: string) =>
      findAffected(cellsAt(address, site.library), parts, site.library).flatMap(
        (group) => group.parts,
      );
    const growth = 'grdp-growth[2024,VN-58,total,estimate,1]';
    const kindsOf = (address: string) => new Set(named(address).map(({ kind }) => kind));
    // How firmly a value stands is seen in the form of its mark.
    expect(kindsOf(`${growth}.status`)).toEqual(kindsOf(growth));
    expect(kindsOf(`${growth}.comparator`)).toContain('sentence');
    expect(kindsOf('units[percent].vi')).toContain('sentence');
    // What a reader would never see anywhere but beside the row.
    expect(named(`${growth}.source`).filter(({ kind }) => kind === 'sentence')).toEqual([]);
  });
});
