import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallRepository, type SmallRepository } from '../src/history/fixtures/small-repository.ts';
import { affected } from './affected.ts';
import { copyPartOfTheSite } from './fixtures/part-of-the-site.ts';

/** Git starts many processes, which on a busy machine takes its time. */
const patient = { timeout: 120_000 };

/** One story is enough to ask about, with the home page and the profiles. */
const story = 'tang-truong-grdp';

/** A copy of that part of the real site. */
let repository: SmallRepository;
beforeAll(() => {
  repository = smallRepository();
  copyPartOfTheSite(repository.root, { story, withProfiles: true });
});
afterAll(() => repository.remove());

const ask = (addresses: string[]) => affected(repository.root, { addresses, english: true });

describe('npm run affected', patient, () => {
  it('asks for the address of a cell', () => {
    const { isAnswered, said } = ask([]);
    expect(isAnswered).toBe(false);
    expect(said).toContain('npm run diff');
  });

  it('names what rests on a cell, with file, line and words', () => {
    const { isAnswered, said } = ask(['grdp-growth[2024,VN-58,total,estimate,1].growth']);
    expect(isAnswered).toBe(true);
    expect(said).toMatch(
      /^data\/grdp-growth\.csv:\d+ · grdp-growth\[.*\]\.growth: 9\.32\n {2}= rests on it/,
    );
    const file = `content/stories/${story}/vi.mdx`;
    const lines = readFileSync(file, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('Năm 2024, tỉnh ước tăng')) + 1;
    expect(said).toContain(`${file}:${line} · sentence: “Năm 2024, tỉnh ước tăng 9,32%,`);
    expect(said).toMatch(/content\/home\.yaml:\d+ · home page, key number: “9\.32%/);
    expect(said).toMatch(/content\/figures\/grdp-growth\.yaml:\d+ · marks/);
    expect(said).toMatch(/content\/profile\.yaml:\d+ · province page, section “.*”: Bình Phước/);
  });

  it('takes all cells of a set at once, and says which nothing rests on', () => {
    const { said } = ask(['grdp-growth[*,VN-58,total,estimate,1].growth', 'conflicts[*].unit']);
    expect(said.match(/· grdp-growth\[/g)?.length).toBeGreaterThan(5);
    expect(said).toContain('No sentence and no figure rests on it.');
  });

  it('repairs an address that names no cell', () => {
    const { isAnswered, said } = ask(['grdp-growth[2024,VN-58,total,estimate,1].grwth']);
    expect(isAnswered).toBe(false);
    expect(said).toContain('grwth');
    expect(said).toContain('growth');
  });
});
