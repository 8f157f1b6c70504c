import { expect, it } from 'vitest';
import { comment, type Ask } from './comment.ts';

const run = {
  repository: 'chu/kho',
  runId: '7',
  headSha: 'a'.repeat(40),
  headRepository: 'khach/kho',
};

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** GitHub with these pull requests and comments. */
function github(pulls: unknown[], comments: unknown[]) {
  const written: Asked[] = [];
  const ask: Ask = (method, path, body) => {
    if (method !== 'GET') {
      written.push({ method, path, body: (body as { body: string }).body });
      return Promise.resolve({});
    }
    return Promise.resolve(path.includes('/comments') ? comments : pulls);
  };
  return { written, ask };
}

const pull = (number: number, sha: string, name: string | null) => ({
  number,
  head: { sha, repo: name === null ? null : { full_name: name } },
});
const bot = { login: 'github-actions[bot]', type: 'Bot' };
const mark = '<!-- thay-doi-changes -->';

it('the pull request is the one whose newest commit was checked, in that fork', async () => {
  const { written, ask } = github(
    [
      pull(1, 'b'.repeat(40), 'khach/kho'),
      pull(2, run.headSha, 'khac/kho'),
      pull(3, run.headSha, 'khach/kho'),
      pull(4, run.headSha, null),
    ],
    [],
  );
  // Whatever number the text names.
  expect(await comment('số: 1', run, ask)).toEqual([3]);
  expect(written).toMatchObject([{ method: 'POST', path: '/repos/chu/kho/issues/3/comments' }]);
  expect(written[0]?.body.startsWith(mark)).toBe(true);
});

it('a comment that is there is corrected; one that someone else wrote with our mark is not', async () => {
  const { written, ask } = github(
    [pull(3, run.headSha, 'khach/kho')],
    [
      { id: 10, body: `${mark} giả`, user: { login: 'khach', type: 'User' } },
      { id: 11, body: `khác ${mark}`, user: bot },
      { id: 12, body: `${mark}\ncũ`, user: bot },
    ],
  );
  await comment('mới', run, ask);
  expect(written).toMatchObject([{ method: 'PATCH', path: '/repos/chu/kho/issues/comments/12' }]);
});

it('the text is made harmless, and an empty one is told', async () => {
  const { written, ask } = github([pull(3, run.headSha, 'khach/kho')], []);
  await comment('[x](https://example.org) @ai', run, ask);
  expect(written[0]?.body).not.toMatch(/\]\(https:\/\/example|@ai/);
  await comment('', run, ask);
  expect(written[1]?.body).toContain('không nói được');
});

it('nothing is written where no open pull request has the commit any more', async () => {
  const { written, ask } = github([pull(1, 'c'.repeat(40), 'khach/kho')], []);
  expect(await comment('x', run, ask)).toEqual([]);
  expect(written).toEqual([]);
});
