import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { live } from './addresses.ts';
import { copyRepository, removeCopy } from './repository-copy.ts';

/** What an editor meets: a mistake that stops the build, and a change that shows at once. Both in a copy. */
let copy: string;
test.beforeEach(() => {
  copy = copyRepository();
});
test.afterEach(() => removeCopy(copy));

const read = (file: string) => readFileSync(path.join(copy, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(path.join(copy, file), text);

/** Runs `npm run build` in the copy to its end. */
async function build(): Promise<{ code: number; said: string }> {
  const npm = spawn('npm', ['run', 'build'], { cwd: copy, shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [code] = (await once(npm, 'close')) as [number];
  return { code, said };
}

/** A number of a dataset that stands in an unquoted line of its file. */
function someNumber() {
  for (const file of readdirSync(path.join(copy, 'data')).filter((name) =>
    name.endsWith('.yaml'),
  )) {
    const csv = `data/${file.replace(/yaml$/, 'csv')}`;
    const { schema } = parse(read(`data/${file}`)) as {
      schema: { fields: { name: string; type: string }[] };
    };
    const index = schema.fields.findIndex(({ type }) => type === 'number' || type === 'integer');
    const lines = read(csv).split('\n');
    const line = lines.findIndex(
      (text, at) => at > 0 && !text.includes('"') && /^\d/.test(text.split(',')[index] ?? ''),
    );
    const column = schema.fields[index]?.name;
    if (column !== undefined && line > 0) return { csv, lines, line, index, column };
  }
  throw new Error('no dataset has a number');
}

test('a wrong cell stops the build, names itself, and nothing is left to publish', async () => {
  test.setTimeout(90_000);
  const { csv, lines, line, index, column } = someNumber();
  const cells = lines[line]?.split(',') ?? [];
  cells[index] = 'n.a.';
  write(csv, lines.with(line, cells.join(',')).join('\n'));
  mkdirSync(path.join(copy, 'dist'));
  write('dist/index.html', 'an older build');

  const { code, said } = await build();
  expect(code).toBe(1);
  expect(said).toContain(`${csv}:${line + 1}`);
  expect(said).toContain(column);
  expect(said).toContain('n.a.');
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(existsSync(path.join(copy, 'dist'))).toBe(false);
});

test('a page that cannot be built leaves nothing to publish either', async () => {
  test.setTimeout(90_000);
  write('src/pages/broken.astro', `---\nthrow new Error('this page is broken');\n---\n`);
  const { code, said } = await build();
  expect(code).toBe(1);
  expect(said).toContain('this page is broken');
  expect(existsSync(path.join(copy, 'dist'))).toBe(false);
});

test.describe('the live preview', () => {
  let preview: ChildProcess;

  test.beforeEach(() => {
    preview = spawn(
      process.execPath,
      ['scripts/serve.ts', '--live', '--port', new URL(live).port],
      {
        cwd: copy,
        stdio: 'ignore',
      },
    );
  });
  test.afterEach(async () => {
    if (preview.exitCode !== null) return;
    preview.kill('SIGTERM');
    await once(preview, 'exit');
  });

  test('shows a saved CSV, YAML and MDX file', async ({ page }) => {
    test.setTimeout(240_000);
    /** Saves until it shows: a server that has just started may not be watching yet, and nobody edits that fast. */
    const saveUntilSeen = (file: string, text: string, words: string) =>
      expect(async () => {
        write(file, text);
        await expect(page.getByText(words).first()).toBeVisible({ timeout: 8_000 });
      }).toPass({ timeout: 60_000 });
    const open = (path: string) =>
      expect(async () => {
        const response = await page.goto(new URL(path, live).href);
        expect(response?.status()).toBe(200);
      }).toPass({ timeout: 60_000 });

    await open('nguon/');
    const sources = read('data/sources.csv').split('\n');
    const title = sources[0]?.split(',').indexOf('title') ?? -1;
    const plain = sources.findIndex((text, at) => at > 0 && text !== '' && !text.includes('"'));
    const cells = sources[plain]?.split(',') ?? [];
    cells[title] = 'Một nhan đề vừa sửa';
    await saveUntilSeen(
      'data/sources.csv',
      sources.with(plain, cells.join(',')).join('\n'),
      'Một nhan đề vừa sửa',
    );

    const { csv } = someNumber();
    const id = path.basename(csv, '.csv');
    await open(`du-lieu/${id}/`);
    const descriptor = read(`data/${id}.yaml`);
    const { title: words } = parse(descriptor) as { title: { vi: string } };
    await saveUntilSeen(
      `data/${id}.yaml`,
      descriptor.replaceAll(words.vi, 'Một tên bộ số liệu vừa sửa'),
      'Một tên bộ số liệu vừa sửa',
    );

    const [slug = ''] = readdirSync(path.join(copy, 'content/stories'));
    await open(`cau-chuyen/${slug}/`);
    const story = `content/stories/${slug}/vi.mdx`;
    const text = read(story);
    await saveUntilSeen(story, `${text}\nMột câu vừa viết thêm.\n`, 'Một câu vừa viết thêm.');

    // What the check finds comes after the page, over it, wherever one looks; and goes when it is repaired.
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay).toHaveCount(0);
    write(story, `${text}\nNăm ấy có 4321 hồ sơ.\n`);
    await expect(overlay).toContainText('4321', { timeout: 30_000 });
    await open('nguon/');
    await expect(overlay).toContainText(story, { timeout: 30_000 });
    write(story, text);
    await expect(overlay).toHaveCount(0, { timeout: 30_000 });
  });
});
