import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flagsOf, scaffoldKinds, type ScaffoldKind } from '../src/scaffolds/flags.ts';
import type { Terminal } from '../src/scaffolds/question.ts';
import { readSite } from '../src/stories/read-site.ts';
import { makeNew } from './new.ts';

/** Whole sites are read several times. */
const patient = { timeout: 120_000 };

/** Enough of the data for what is made here: reading all of them for each test would take longer than the tests. */
const datasets = ['sources', 'provinces', 'units', 'corrections', 'pci', 'population'];

/** A few real datasets and a figure, without texts. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  for (const id of datasets) {
    for (const path of [`data/${id}.csv`, `data/${id}.yaml`]) cpSync(path, join(root, path));
  }
  cpSync('content/figures/pci-rank.yaml', join(root, 'content/figures/pci-rank.yaml'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const today = '2026-11-26';
const run = (kind: ScaffoldKind, flags: Record<string, string>, terminal: Terminal | null = null) =>
  makeNew(root, { kind, terminal, english: false, today, flags: new Map(Object.entries(flags)) });
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

/** What the check says of the files of a kind that were just written; the texts that are left out here are missing. */
const problemsIn = (path: RegExp) => readSite(root).problems.filter(({ file }) => path.test(file));

/** A person who types these lines, and what they saw. */
function person(...lines: (string | null)[]): { terminal: Terminal; seen: string[] } {
  const seen: string[] = [];
  const next = lines.values();
  return {
    seen,
    terminal: {
      read: (prompt) => {
        seen.push(prompt);
        return Promise.resolve(next.next().value ?? null);
      },
      print: (text) => seen.push(text),
    },
  };
}

describe('where nobody can be asked', patient, () => {
  it.each(scaffoldKinds.filter((kind) => kind !== 'correction'))(
    'a %s without answers is not written: the flags that are missing are listed',
    async (kind) => {
      const { isDone, said } = await run(kind, {});
      expect(isDone).toBe(false);
      const [, ...lines] = said.split('\n');
      const listed = lines.flatMap((line) => /^ {2}--([a-z-]+)/.exec(line)?.[1] ?? []);
      expect(listed.length).toBeGreaterThan(0);
      for (const flag of listed) expect(flagsOf(kind).map(({ name }) => name)).toContain(flag);
    },
  );

  it('a flag that is misspelt gets the one that was meant', async () => {
    const { isDone, said } = await run('figure', { datset: 'pci' });
    expect(isDone).toBe(false);
    expect(said).toContain('«--dataset»');
  });

  it('all answers that cannot be taken are named at once, with what was perhaps meant', async () => {
    const { said } = await run('source', { title: 'x', kind: 'pres', language: 'vietnamese' });
    expect(said).toContain('«press»');
    expect(said).toContain('--language');
    expect(textOf('data/sources.csv')).toBe(readFileSync('data/sources.csv', 'utf8'));
  });
});

describe('a source', patient, () => {
  const answers = {
    url: 'https://baobinhphuoc.com.vn/tin/1.html',
    title: 'Năm 2022, "tăng" 8,42%',
    'title-status': 'original',
    publisher: 'Báo Bình Phước',
    'published-on': '2023-01',
    language: 'vi',
    kind: 'press',
  };

  it('is one line in its place, and no other line changes', async () => {
    const before = textOf('data/sources.csv').split('\n');
    const { isDone } = await run('source', { ...answers, id: 'bao-moi-la' });
    expect(isDone).toBe(true);
    const after = textOf('data/sources.csv').split('\n');
    const added = after.filter((line) => !before.includes(line));
    expect(added).toEqual([
      'bao-moi-la,"Năm 2022, ""tăng"" 8,42%",original,Báo Bình Phước,https://baobinhphuoc.com.vn/tin/1.html,2023-01,vi,press',
    ]);
    expect(after.filter((line) => line !== added[0])).toEqual(before);
    const ids = after.slice(1, -1).map((line) => line.split(',')[0] ?? '');
    expect(ids).toEqual(ids.toSorted());
    expect(problemsIn(/^data/)).toEqual([]);
  });

  it('that is there under another spelling of its address is named', async () => {
    const [known] = [...readSite(root).library.sources.values()].filter(({ url }) => url !== null);
    const url = `${(known?.url ?? '').replace('https://', 'http://www.').replace('www.www.', 'www.')}/`;
    const { isDone, said } = await run('source', { ...answers, url });
    expect(isDone).toBe(false);
    expect(said).toContain(`«${known?.id ?? ''}»`);
  });
});

describe('a dataset', patient, () => {
  const words = {
    'title-vi': 'Hộ nghèo: thử',
    'title-en': 'Poor households',
    'description-vi': 'Mỗi dòng là một tỉnh, một năm.',
    'description-en': 'One row is a province in a year.',
    'processing-vi': 'Chép nguyên.',
    'processing-en': 'Copied.',
  };
  const columns = {
    'label ty_le_ho_ngheo': 'Tỷ lệ hộ nghèo | Poverty rate',
    'label so_ho': 'Số hộ, làm tròn | Households, rounded',
    'unit ty_le_ho_ngheo': 'percent',
    'unit so_ho': 'household',
  };
  const sheet =
    'Năm;Tỉnh;Tỷ lệ hộ nghèo (%);Số hộ\n2022;Bình Phước;0,95;2.701\n2021;Tây Ninh;0,60;\n';
  const [source] = ['laodong-202'];

  it('is made from a table as Excel writes it, with provinces, marks and years understood', async () => {
    writeFileSync(join(root, 'bang.csv'), sheet);
    const flags = { id: 'ho-ngheo', from: 'bang.csv', source, ...words, ...columns };
    expect((await run('dataset', flags)).isDone).toBe(true);
    expect(textOf('data/ho-ngheo.csv')).toBe(
      `year,province,ty_le_ho_ngheo,so_ho,source\n2022,VN-58,0.95,2701,${source}\n2021,VN-37,0.60,,${source}\n`,
    );
    expect(problemsIn(/^data/)).toEqual([]);
    const { descriptor } = readSite(root).library.datasets.get('ho-ngheo') ?? {};
    expect(descriptor?.schema.primaryKey).toEqual(['year', 'province']);
    expect(descriptor?.schema.fields.map(({ type, unit }) => [type, unit])).toEqual([
      ['year', undefined],
      ['string', undefined],
      ['number', 'percent'],
      ['integer', 'household'],
      ['list', undefined],
    ]);
  });

  it('asks which mark stands before decimals where a table does not show it', async () => {
    writeFileSync(join(root, 'bang.csv'), 'year,amount\n2021,1.234\n2022,5.678\n');
    const flags = { id: 'so', from: 'bang.csv', source, ...words, 'label amount': 'Số | Number' };
    const { isDone, said } = await run('dataset', flags);
    expect(isDone).toBe(false);
    expect(said).toContain('--decimal');
    expect((await run('dataset', { ...flags, decimal: 'comma' })).isDone).toBe(true);
    expect(textOf('data/so.csv')).toContain('2021,1234,');
  });

  it('of named columns waits for its rows, which the descriptor says', async () => {
    const flags = {
      id: 'moi',
      columns: 'year, province, rate',
      ...words,
      'type rate': 'number',
      'label rate': 'Tỷ lệ | Rate',
    };
    expect((await run('dataset', flags)).isDone).toBe(true);
    expect(textOf('data/moi.csv')).toBe('year,province,rate,source\n');
    expect(textOf('data/moi.yaml')).toContain('mayBeEmpty: true');
    expect(problemsIn(/^data/)).toEqual([]);
  });

  it('is never written over one that is there', async () => {
    const before = textOf('data/pci.yaml');
    writeFileSync(join(root, 'bang.csv'), sheet);
    const { isDone, said } = await run('dataset', {
      id: 'pci',
      from: 'bang.csv',
      source,
      ...words,
      ...columns,
    });
    expect(isDone).toBe(false);
    expect(said).toContain('data/pci.csv');
    expect(textOf('data/pci.yaml')).toBe(before);
  });

  it('refuses a table whose rows cannot be told apart', async () => {
    writeFileSync(join(root, 'bang.csv'), 'year,province,rate\n2021,VN-58,1.5\n2021,VN-58,1.6\n');
    const flags = {
      id: 'lap',
      from: 'bang.csv',
      source,
      ...words,
      'label rate': 'Tỷ lệ | Rate',
      key: 'year, province',
    };
    const { isDone, said } = await run('dataset', flags);
    expect(isDone).toBe(false);
    expect(said).toContain('«2021,VN-58»');
  });
});

describe('a figure', patient, () => {
  const flags = { id: 'pci-thu', dataset: 'pci', value: 'score', chart: 'columns' };
  const finished = {
    'title-vi': 'Điểm năm 2022 cao hơn năm 2006',
    'title-en': 'The score of 2022 is above that of 2006',
    claim: 'pci[2022,VN-58].score > pci[2006,VN-58].score',
    subject: 'VN-58',
  };

  it('with a title and what must hold for it is finished, and passes the check', async () => {
    expect((await run('figure', { ...flags, ...finished })).isDone).toBe(true);
    const { figures } = readSite(root);
    expect(figures.get('pci-thu')).toMatchObject({ chart: 'columns', data: { dataset: 'pci' } });
    expect(problemsIn(/pci-thu/)).toEqual([]);
  });

  it('without one is a draft, which passes the check and is not among what is published', async () => {
    const { isDone, said } = await run('figure', { ...flags, subject: 'VN-58' });
    expect(isDone).toBe(true);
    expect(said).toContain('draft: true');
    const { figures, drafts } = readSite(root);
    expect(figures.has('pci-thu')).toBe(false);
    expect(drafts.figures.has('pci-thu')).toBe(true);
    expect(problemsIn(/pci-thu/)).toEqual([]);
    // Whoever only removes the line is told what is still to be written.
    const path = 'content/figures/pci-thu.yaml';
    writeFileSync(join(root, path), textOf(path).replace('draft: true\n', ''));
    expect(problemsIn(/pci-thu/)).toHaveLength(3);
  });

  it('is refused where the data do not bear its claim out, and where a number is typed', async () => {
    const claim = 'pci[2022,VN-58].score < pci[2006,VN-58].score';
    const { isDone, said } = await run('figure', {
      ...flags,
      ...finished,
      claim,
      'title-en': 'It was 64.32',
    });
    expect(isDone).toBe(false);
    expect(said).toContain('64,32');
    expect(said).toContain('--title-en');
    expect(problemsIn(/pci-thu/)).toEqual([]);
  });

  it('offers only kinds that the columns fit', async () => {
    const { said } = await run('figure', {
      ...flags,
      value: 'rank',
      chart: 'line',
      subject: 'VN-58',
    });
    expect(said).toContain('rank-over-time');
    expect(said).not.toMatch(/[ ,]columns[,\n]/);
  });
});

describe('a story', patient, () => {
  it('in both languages has a figure, a number and a claim that holds, and is a draft', async () => {
    const { isDone, said } = await run('story', { slug: 'thu', figure: 'pci-rank' });
    expect(isDone).toBe(true);
    expect(said).toContain('draft: true');
    const { stories, drafts } = readSite(root);
    expect(stories).toEqual([]);
    expect(drafts.stories.map(({ locale }) => locale).sort()).toEqual(['en', 'vi']);
    for (const { placements, frontmatter } of drafts.stories) {
      expect(placements.map(({ component }) => component)).toEqual(['Figure', 'Value', 'Claim']);
      expect(frontmatter).toMatchObject({ written: today, dataUntil: '2024', order: 1 });
    }
    expect(problemsIn(/stories/)).toEqual([]);
  });
});

describe('a correction', patient, () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...args], { cwd: root });

  it('is the line that the history asks for, with kind and reason; the history is then content', async () => {
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'All');
    const before = textOf('data/corrections.csv');
    writeFileSync(
      join(root, 'data/pci.csv'),
      textOf('data/pci.csv').replace('2006,VN-57,1,64,76.23', '2006,VN-57,1,64,76.32'),
    );
    const flags = { kind: 'error', 'reason-vi': 'Chép nhầm.', 'reason-en': 'Miscopied, by us.' };
    expect((await run('correction', flags)).isDone).toBe(true);
    expect(textOf('data/corrections.csv')).toBe(
      `${before}2,${today},error,pci,"2006,VN-57",score,76.23,76.32,Chép nhầm.,"Miscopied, by us.",vietnamdata-pci\n`,
    );
    const again = await run('correction', flags);
    expect(again.isDone).toBe(true);
    expect(again.said).toContain('Không có dòng nào phải thêm');
  });
});

describe('a person', patient, () => {
  it('is asked what flags leave open, again while an answer cannot be taken, and may choose by number', async () => {
    const { terminal, seen } = person(
      'Pci thu',
      'pci-thu',
      '2',
      '',
      '1',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    );
    const { isDone } = await run('figure', { dataset: 'pci', subject: 'VN-58' }, terminal);
    expect(isDone).toBe(true);
    expect(seen.join('\n')).toContain('chữ thường không dấu');
    expect(readSite(root).drafts.figures.get('pci-thu')).toMatchObject({ chart: 'big-number' });
  });

  it('who ends the conversation leaves nothing behind', async () => {
    const { terminal } = person('pci-thu', null);
    const { isDone, said } = await run('figure', {}, terminal);
    expect(isDone).toBe(false);
    expect(said).toContain('chưa viết gì');
    expect(problemsIn(/pci-thu/)).toEqual([]);
  });
});
