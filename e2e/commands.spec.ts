import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { commandsIn, guides } from '../scripts/documented-commands.ts';
import { nextYear, nextYearAsWorkbook } from '../scripts/next-year.ts';
import { siteConfig } from '../site.config.ts';
import { flagsOf } from '../src/scaffolds/flags.ts';
import { freePort } from './addresses.ts';
import { copyRepository, removeCopy } from './repository-copy.ts';

/**
 * Every command line in the guides and the README is run by a test: as it is typed there, in one copy of the repository,
 * one after the other. The table says how the blanks in it are filled, what is done before, and what then must be so.
 */
test.describe.configure({ mode: 'serial', timeout: 900_000 });

let copy: string;

const read = (file: string) => readFileSync(path.join(copy, file), 'utf8');
const write = (file: string, content: string | Uint8Array) =>
  writeFileSync(path.join(copy, file), content);

/** Writes a file with one text in place of another that must be there. */
function edit(file: string, before: string, after: string): void {
  const text = read(file);
  expect(text, file).toContain(before);
  write(file, text.replace(before, after));
}

/** What stands in the environment of GitHub Actions would change what commands print. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(GITHUB|GIT|NODE_OPTIONS|TEST)(_|$)/.test(name),
  ),
);

function start(command: string): { shell: ChildProcess; said: () => string } {
  const shell = spawn(command, { cwd: copy, shell: true, detached: true, env: environment });
  let text = '';
  for (const stream of [shell.stdout, shell.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { shell, said: () => text };
}

/** Runs a command to its end. */
async function run(command: string): Promise<{ code: number; said: string }> {
  const { shell, said } = start(command);
  const [code] = (await once(shell, 'close')) as [number];
  return { code, said: said() };
}

async function git(parts: string): Promise<string> {
  const { code, said } = await run(`git -c user.name=x -c user.email=x@x.org ${parts}`);
  expect(code, said).toBe(0);
  return said;
}

/** Files that differ from what is committed. */
const changedFiles = async () =>
  (await git('status --porcelain --untracked-files=all'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));

/** Starts a server, asks it for the home page and stops it; gives the page and what the server printed. */
async function visit(command: string): Promise<{ page: string; said: string }> {
  const port = await freePort();
  const { shell, said } = start(`${command} -- --port ${port}`);
  try {
    let page = '';
    await expect(async () => {
      expect(shell.exitCode, said()).toBeNull();
      const response = await fetch(`http://localhost:${port}${siteConfig.address.base}`);
      expect(response.status).toBe(200);
      page = await response.text();
    }).toPass({ timeout: 800_000, intervals: [500] });
    return { page, said: said() };
  } finally {
    const closed = shell.exitCode === null ? once(shell, 'close') : null;
    // The shell, npm and the server are one group.
    if (closed !== null && shell.pid !== undefined) process.kill(-shell.pid, 'SIGTERM');
    await closed;
  }
}

/** A published growth rate, and what it becomes in an edit. */
const cell = {
  address: 'grdp-growth[2024,VN-58,total,estimate,1].growth',
  file: 'data/grdp-growth.csv',
  before: '2024,VN-58,9.32,=,total,estimate,1,',
  after: '2024,VN-58,3.92,=,total,estimate,1,',
};
const mistype = () => edit(cell.file, cell.before, cell.after);

/** Where the site of another province is started: beside the copy. */
const otherSite = () => `${copy}-of-another-province`;

function startsSite(languages: readonly string[]): void {
  const config = readFileSync(path.join(otherSite(), 'site.config.ts'), 'utf8');
  expect(config).toContain('Quảng Ninh qua số liệu');
  for (const language of languages)
    expect(existsSync(path.join(otherSite(), `content/pages/home/${language}.mdx`))).toBe(true);
  expect(existsSync(path.join(otherSite(), 'data/population.csv'))).toBe(true);
}

interface Documented {
  /** What the command does, after its name. */
  readonly does: string;
  /** What stands for what in the document. */
  readonly blanks?: Readonly<Record<string, string>>;
  /** The flags that answer the questions of `npm run new`. */
  readonly answers?: string | (() => string);
  readonly before?: () => void | Promise<void>;
  /** The exit code, 0 where nothing is said. */
  readonly code?: number;
  /** What only a right run says. */
  readonly says?: readonly (string | RegExp)[];
  readonly after?: (said: string) => void | Promise<void>;
  /** In place of a run to its end. */
  readonly instead?: (command: string) => void | Promise<void>;
}

const datasetWords =
  '--title-vi "Hộ nghèo: thử" --title-en "Poor households" --description-vi "Mỗi dòng là một tỉnh, một năm." --description-en "One row is a province in a year." --processing-vi "Chép nguyên." --processing-en "Copied."';

/** In the order in which they are run: what is built first serves those after it. */
const documented: Readonly<Record<string, Documented>> = {
  'npm run build': {
    does: 'writes the whole site with its checksums',
    says: ['The site is built in dist/'],
    after: () => {
      for (const locale of siteConfig.locales) {
        const home = locale === siteConfig.locales[0] ? 'index.html' : `${locale}/index.html`;
        expect(read(`dist/${home}`)).toContain(siteConfig.name[locale]);
      }
      expect(read('dist/SHA256SUMS').split('\n').length).toBeGreaterThan(100);
    },
  },
  'npm run audit': {
    does: 'explains every numeral of what was built',
    says: [/0 lỗi\./, /0 faults\./, '100%'],
  },
  'npm run audit -- --explain': {
    does: 'lists what a numeral may be',
    says: ['number in a sentence: Leads to a row that exists', 'con số do chúng tôi tính'],
  },
  'npm run preview': {
    does: 'makes a copy that opens without a server',
    after: () => {
      expect(read('preview/DOC-TRUOC-README.txt')).toContain('index.html');
      // No address begins at the root of a server.
      expect(read('preview/index.html')).not.toMatch(/(?:href|src)="\//);
    },
  },
  'npm start': {
    does: 'builds, audits and serves the site',
    instead: async (command) => {
      rmSync(path.join(copy, 'dist'), { recursive: true });
      const { page, said } = await visit(command);
      expect(page).toContain(`<title>${siteConfig.name.vi}`);
      expect(said).toContain('The site is built in dist/');
      expect(said).toContain('0 faults');
    },
  },
  'npm run dev': {
    does: 'serves the site as it is edited',
    instead: async (command) => {
      const { page } = await visit(command);
      expect(page).toContain(siteConfig.name.vi);
      // What makes the browser load again.
      expect(page).toContain('/@vite/client');
    },
  },
  'npm test': {
    does: 'runs the browser tests after the build, and this is one of them',
    instead: () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      expect(scripts['test']).toMatch(/npm run build && .*npm run e2e\b/);
      expect(scripts['e2e']).toMatch(/playwright test$/);
      expect(test.info().file).toBe(path.join(test.info().project.testDir, 'commands.spec.ts'));
    },
  },
  'npm run check': {
    does: 'says that everything is sound, and of how much',
    says: [
      'Dữ liệu và nội dung không có lỗi',
      new RegExp(
        `${readdirSync('data').filter((name) => name.endsWith('.csv')).length} bộ số liệu`,
      ),
    ],
  },
  'npm run check -- --en': {
    does: 'names file, line and repair of a sentence that is no longer true',
    before: mistype,
    code: 1,
    says: [/content\/\S+:\d+/, 'Expected:', 'Repair:', /does not hold|no longer true/],
  },
  'npm run check:history': {
    does: 'asks for the entry of a published number that changed',
    before: mistype,
    code: 1,
    says: [/,grdp-growth,"2024,VN-58,total,estimate,1",growth,9\.32,3\.92,/],
  },
  'npm run diff': {
    does: 'tells old and new, first what is no longer true',
    before: mistype,
    says: ['9,32', '3,92', 'content/stories/tang-truong-grdp/vi.mdx'],
  },
  'npm run diff -- --report changes': {
    does: 'also draws old and new side by side',
    before: mistype,
    says: ['changes/index.html'],
    after: () => {
      const report = read('changes/index.html');
      expect(report.match(/<svg/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(report).toContain('3,92');
    },
  },
  'npm run affected -- <cell>': {
    does: 'names what rests on a number',
    blanks: { '<cell>': `'${cell.address}'` },
    says: [`${cell.address}: 9.32`, 'content/stories/tang-truong-grdp/vi.mdx'],
  },
  "npm run affected -- 'dataset[key].column'": {
    does: 'does so for any address in quotes',
    blanks: { 'dataset[key].column': 'papi[2024,VN-58].score' },
    says: ['papi[2024,VN-58].score: 41.6294', 'content/figures/papi-2024.yaml'],
  },
  'npm run import -- "bang moi.xlsx" --into grdp-growth --dry': {
    does: 'says what it understood and writes nothing',
    before: async () => write('bang moi.xlsx', await nextYearAsWorkbook(copy)),
    says: [`${nextYear.year},${nextYear.province}`],
    after: async () => expect(await changedFiles()).toEqual(['"bang moi.xlsx"']),
  },
  'npm run import -- file.xlsx --into <dataset>': {
    does: 'adds the row of a spreadsheet, with which the data are sound',
    blanks: { '<dataset>': nextYear.dataset },
    before: async () => write('file.xlsx', await nextYearAsWorkbook(copy)),
    after: async () => {
      expect((await changedFiles()).sort()).toEqual([`data/${nextYear.dataset}.csv`, 'file.xlsx']);
      const added = (await git(`diff --unified=0 -- data`)).match(/^[-+][^-+].*$/gm);
      expect(added).toHaveLength(1);
      expect(added?.[0]).toContain(`+${nextYear.year},${nextYear.province},`);
    },
  },
  'npm run format': {
    does: 'gives a CSV that Excel saved its form back',
    before: () => {
      const text = read('data/household-income.csv');
      // Excel in Vietnamese: semicolons, decimal commas, a byte-order mark, line breaks of Windows.
      const saved = text.replaceAll(',', ';').replaceAll('.', ',').replaceAll('\n', '\r\n');
      write('data/household-income.csv', `\uFEFF${saved}`);
    },
    says: ['data/household-income.csv'],
    after: async () => expect(await changedFiles()).toEqual([]),
  },
  'npm run new figure -- --help': {
    does: 'lists the flags that answer its questions',
    says: flagsOf('figure').map(({ name }) => `--${name} `),
  },
  'npm run new source': {
    does: 'enters a source in the register',
    answers:
      '--url https://example.org/tin/1.html --title "Một bài báo để thử" --title-status original --publisher "Báo để thử" --published-on 2026-01-02 --language vi --kind press --id bao-de-thu',
    after: async () => {
      expect(await changedFiles()).toEqual(['data/sources.csv', 'schemas/ids.schema.json']);
      expect(read('data/sources.csv')).toContain(
        'bao-de-thu,Một bài báo để thử,original,Báo để thử,https://example.org/tin/1.html,2026-01-02,vi,press',
      );
    },
  },
  'npm run new dataset': {
    does: 'makes a dataset that waits for its rows',
    answers: `--id moi --columns "year, province, rate" --type "rate=number" --label "rate=Tỷ lệ | Rate" ${datasetWords}`,
    after: () => expect(read('data/moi.csv')).toBe('year,province,rate,source\n'),
  },
  'npm run new dataset -- --from table.csv': {
    does: 'makes a dataset of a table as Excel saves it',
    before: () => write('table.csv', 'Năm;Tỉnh;Tỷ lệ hộ nghèo (%)\n2022;Bình Phước;0,95\n'),
    answers: `--id ho-ngheo --source mpi-bp-2022 --label "ty_le_ho_ngheo=Tỷ lệ hộ nghèo | Poverty rate" --unit "ty_le_ho_ngheo=percent" ${datasetWords}`,
    after: () =>
      expect(read('data/ho-ngheo.csv')).toBe(
        'year,province,ty_le_ho_ngheo,source\n2022,VN-58,0.95,mpi-bp-2022\n',
      ),
  },
  'npm run new figure': {
    does: 'makes a figure whose title has what must hold for it',
    answers:
      '--id pci-thu --dataset pci --value score --chart columns --subject VN-58 --title-vi "Điểm năm 2022 cao hơn năm 2006" --title-en "The score of 2022 is above that of 2006" --claim "pci[2022,VN-58].score > pci[2006,VN-58].score"',
    after: () => expect(read('content/figures/pci-thu.yaml')).toContain('chart: columns'),
  },
  'npm run new story': {
    does: 'makes a draft in both languages',
    answers: '--slug thu --figure pci-rank',
    after: async () => {
      expect(await changedFiles()).toEqual(
        expect.arrayContaining(
          siteConfig.locales.map((locale) => `content/stories/thu/${locale}.mdx`),
        ),
      );
      expect(read('content/stories/thu/vi.mdx')).toContain('draft: true');
    },
  },
  'npm run new site': {
    does: 'starts the site of another province',
    answers: () =>
      `--province VN-13 --name "Quảng Ninh qua số liệu" --dataset population --into ${otherSite()}`,
    after: () => startsSite(['vi']),
  },
  'npm run new site -- --province VN-13 --name "Quảng Ninh qua số liệu" --dataset population': {
    does: 'does so without a question, in one language, and what it writes passes its own check',
    answers: () => `--into ${otherSite()}`,
    after: async () => {
      startsSite(['vi']);
      symlinkSync(path.resolve('node_modules'), path.join(otherSite(), 'node_modules'), 'junction');
      const check = await run(`cd "${otherSite()}" && npm run check`);
      expect(check.code, check.said).toBe(0);
      expect(check.said).toContain('Dữ liệu và nội dung không có lỗi');
    },
  },
  'npm run new site -- --province VN-13 --name "Quảng Ninh in figures | Quảng Ninh qua số liệu" --languages en,vi --dataset population':
    {
      does: 'does so in two',
      answers: () => `--into ${otherSite()}`,
      after: () => startsSite(['en', 'vi']),
    },
  'npm run new correction': {
    does: 'enters the reason, and the history is then content',
    before: mistype,
    answers: '--kind error --reason-vi "Chép nhầm." --reason-en "Miscopied."',
    after: async () => {
      expect(read('data/corrections.csv')).toMatch(
        /,error,grdp-growth,"2024,VN-58,total,estimate,1",growth,9\.32,3\.92,Chép nhầm\.,Miscopied\.,dddn-2024\n$/,
      );
      expect((await run('npm run check:history')).code).toBe(0);
    },
  },
  'npm run ten-minutes -- --record': {
    does: 'brings a spreadsheet to the page and writes down how',
    says: [`✓ /du-lieu/${nextYear.dataset}/ · ${nextYear.province}, ${nextYear.year}`],
    after: async (said) => {
      expect(await changedFiles()).toEqual(['docs/ten-minutes.txt']);
      expect(said).toContain(read('docs/ten-minutes.txt').trim());
    },
  },
  'npm run reproduce': {
    does: 'finds no byte that differs between two builds',
    says: [/Hai lần dựng cho ra \d+ tệp giống nhau đến từng byte/],
  },
};

test.beforeAll(async () => {
  copy = copyRepository();
  // Pictures that are drawn already need not be drawn again.
  const pictures = path.resolve('.cache/pictures');
  if (existsSync(pictures)) {
    mkdirSync(path.join(copy, '.cache'));
    symlinkSync(pictures, path.join(copy, '.cache/pictures'), 'junction');
  }
  await git('init --quiet --initial-branch main');
  write('.git/info/exclude', 'node_modules\n');
  await git('add --all');
  await git('commit --quiet --message "Everything"');
  // What is published, as in a clone.
  await git('update-ref refs/remotes/origin/main HEAD');
});
test.beforeEach(async () => {
  await git('checkout --quiet -- .');
  await git('clean -d --force --quiet');
  removeCopy(otherSite());
});
test.afterAll(() => {
  removeCopy(otherSite());
  removeCopy(copy);
});

const typed = new Set(guides.flatMap(commandsIn));

test('every command of the guides and the README is run here, and no other', () => {
  expect(Object.keys(documented).sort()).toEqual([...typed].sort());
});

for (const [command, { does, blanks = {}, answers, ...expected }] of Object.entries(documented)) {
  test(`«${command}» ${does}`, async () => {
    await expected.before?.();
    const filled = Object.entries(blanks).reduce(
      (line, [blank, value]) => line.replace(blank, value),
      command,
    );
    if (expected.instead !== undefined) {
      await expected.instead(filled);
      return;
    }
    const separator = filled.includes(' -- ') ? ' ' : ' -- ';
    const flags = typeof answers === 'function' ? answers() : answers;
    const { code, said } = await run(
      flags === undefined ? filled : `${filled}${separator}${flags}`,
    );
    expect(code, said).toBe(expected.code ?? 0);
    for (const words of expected.says ?? []) {
      if (typeof words === 'string') expect(said).toContain(words);
      else expect(said).toMatch(words);
    }
    await expected.after?.(said);
  });
}
