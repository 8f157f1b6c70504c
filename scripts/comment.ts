/**
 * Puts what the check of a pull request found into a comment on it, or corrects the comment that is there. Runs after
 * the check, in a workflow of its own that may write: the text is data from a stranger's run, so its harmful parts are
 * made plain, and which pull request it belongs to is asked of GitHub by the commit that was checked.
 *
 *     node scripts/comment.ts <file>   with GH_TOKEN, GITHUB_REPOSITORY, RUN_ID, HEAD_SHA and HEAD_REPOSITORY set
 */
import { existsSync, readFileSync } from 'node:fs';
import { harmlessMarkdown } from '../src/review/harmless-markdown.ts';

/** What the event that started the workflow says. */
export interface CheckedRun {
  /** `owner/name` of this repository. */
  readonly repository: string;
  readonly runId: string;
  /** The commit that was checked, and the repository that it is in: a fork or this one. */
  readonly headSha: string;
  readonly headRepository: string;
}

/** Asks GitHub's REST API, paths from its root on; gives the answer as it is. @throws Error when GitHub refuses. */
export type Ask = (
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: object,
) => Promise<unknown>;

/** By this the comment is found again. It can only stand at the beginning, which is ours. */
const marker = '<!-- thay-doi-changes -->';

/** Comments on every open pull request whose newest commit is the one that was checked; gives their numbers. */
export async function comment(text: string, run: CheckedRun, ask: Ask): Promise<number[]> {
  const numbers = await pullRequestsOf(run, ask);
  const body = bodyOf(text, run);
  for (const number of numbers) {
    const own = await ownComment(number, run, ask);
    if (own === null) {
      await ask('POST', `/repos/${run.repository}/issues/${number}/comments`, { body });
    } else {
      await ask('PATCH', `/repos/${run.repository}/issues/comments/${own}`, { body });
    }
  }
  return numbers;
}

function bodyOf(text: string, { repository, runId }: CheckedRun): string {
  const run = `https://github.com/${repository}/actions/runs/${runId}`;
  return [
    marker,
    `_Phần dưới do máy viết từ nhánh của yêu cầu này; chưa ai xác nhận. [Hình cũ và mới, bản xem trước và các bước kiểm tra](${run}#artifacts)._`,
    `_What follows was made from the branch of this pull request; nobody has vouched for it. [Old and new drawings, a preview and the check](${run}#artifacts)._`,
    '',
    text.trim() === ''
      ? 'Lần kiểm tra này không nói được gì thay đổi. · This check could not tell what changes.'
      : harmlessMarkdown(text),
  ].join('\n');
}

/** So many pages of a list are asked for. */
const mostPages = 20;
const perPage = 100;

async function* pagesOf<Item>(path: string, ask: Ask): AsyncGenerator<Item> {
  const separator = path.includes('?') ? '&' : '?';
  for (let page = 1; page <= mostPages; page += 1) {
    const items = await ask('GET', `${path}${separator}per_page=${perPage}&page=${page}`);
    if (!Array.isArray(items)) throw new Error(`GitHub gave no list for ${path}`);
    yield* items as Item[];
    if (items.length < perPage) return;
  }
}

interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
}

async function pullRequestsOf(run: CheckedRun, ask: Ask): Promise<number[]> {
  const numbers: number[] = [];
  const path = `/repos/${run.repository}/pulls?state=open`;
  for await (const { number, head } of pagesOf<PullRequest>(path, ask)) {
    if (head.sha === run.headSha && head.repo?.full_name === run.headRepository) {
      numbers.push(number);
    }
  }
  return numbers;
}

interface Comment {
  readonly id: number;
  readonly body?: string | null;
  readonly user: { readonly login: string; readonly type: string } | null;
}

/** The comment that this made before: anyone can write the marker, so it must be the bot's as well. */
async function ownComment(number: number, run: CheckedRun, ask: Ask): Promise<number | null> {
  const path = `/repos/${run.repository}/issues/${number}/comments`;
  for await (const { id, body, user } of pagesOf<Comment>(path, ask)) {
    const isBot = user?.type === 'Bot' && user.login === 'github-actions[bot]';
    if (isBot && body?.startsWith(marker) === true) return id;
  }
  return null;
}

/** The value of a variable that the workflow sets. @throws Error when it is not of its form. */
function variable(name: string, form: RegExp): string {
  const value = process.env[name] ?? '';
  if (!form.test(value)) throw new Error(`${name} is missing or not what it should be`);
  return value;
}

if (import.meta.main) {
  const [file = ''] = process.argv.slice(2);
  const token = variable('GH_TOKEN', /./);
  const api = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const name = /^[\w.-]+\/[\w.-]+$/;
  const numbers = await comment(
    existsSync(file) ? readFileSync(file, 'utf8') : '',
    {
      repository: variable('GITHUB_REPOSITORY', name),
      runId: variable('RUN_ID', /^\d+$/),
      headSha: variable('HEAD_SHA', /^[0-9a-f]{40}$/),
      headRepository: variable('HEAD_REPOSITORY', name),
    },
    async (method, path, body) => {
      const response = await fetch(`${api}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
      return response.json();
    },
  );
  console.log(
    numbers.length === 0 ? 'No open pull request has this commit.' : `#${numbers.join(', #')}`,
  );
}
