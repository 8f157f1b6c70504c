import { describe, expect, it } from 'vitest';
import { fillWords } from '../evidence/fill.ts';
import { buildFigure } from '../figures/build-figure.ts';
import { readSite } from './read-site.ts';
import { findSourceUses, type SourceUses } from './source-uses.ts';

const { library, figures: specs, stories, problems } = readSite(process.cwd());
const figures = new Map(
  [...specs].map(([id, spec]) => [id, buildFigure(id, spec, { library, locale: 'vi' }).rows]),
);
const uses = findSourceUses({ library, stories, figures });
const usesOf = (id: string): SourceUses => uses.get(id) ?? expect.unreachable(`no source ${id}`);

it('every source of the register has its uses, and most have some', () => {
  expect(problems).toEqual([]);
  expect([...uses.keys()]).toEqual([...library.sources.keys()]);
  const used = [...uses.values()].filter(({ support }) => support.length > 0);
  expect(used.length).toBeGreaterThan(uses.size / 2);
});

it('every row is found with every source that it names', () => {
  for (const dataset of library.datasets.values()) {
    for (const { name, role } of dataset.fields) {
      if (role !== 'source' && role !== 'origin' && role !== 'corroboration') continue;
      for (const row of dataset.rows) {
        for (const id of row.cells[name]?.text.split(';').filter((text) => text !== '') ?? []) {
          expect(usesOf(id).support.some(({ rows }) => rows.has(row))).toBe(true);
        }
      }
    }
  }
});

describe.each(stories.map((story) => [story.path, story] as const))('%s', (_, story) => {
  it('names its publications in sentences that their pages show as a reader meets them', () => {
    const cites = story.placements.filter(({ component }) => component === 'Cite');
    for (const { attributes } of cites) {
      const id = attributes['id'] ?? '';
      const { publisher } = library.sources.get(id) ?? expect.unreachable(`no source ${id}`);
      const own = usesOf(id).sentences.filter((use) => use.story === story);
      expect(own.some(({ text }) => text.includes(publisher))).toBe(true);
    }
  });

  it('rests in its title and summary on sources whose pages show them', () => {
    const [sentence = ''] = story.frontmatter.summary.filter((text) => text.includes('{'));
    const { text } = fillWords(sentence, story.locale, library);
    const found = [...uses.values()].flatMap(({ sentences }) => sentences);
    expect(found.some((use) => use.story === story && use.text === text)).toBe(true);
  });
});

it('no sentence is shown with a number that was not filled in', () => {
  const texts = [...uses.values()].flatMap(({ sentences }) => sentences.map(({ text }) => text));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => /[{}\uFFFC]|\[\d/.test(text))).toEqual([]);
});
