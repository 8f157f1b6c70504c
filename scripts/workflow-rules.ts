import { isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Pair } from 'yaml';
import type { Advice, Problem } from '../src/datasets/problem.ts';

/**
 * What a workflow may not do, so that a pull request from a stranger can neither read a secret nor write anything:
 * anyone may open one, and what stands in it is run by the check. `docs/safety.md` says why for each rule.
 */
export function checkWorkflow(file: string, text: string): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const workflow = (document.toJS() ?? {}) as Workflow;
  const triggers = triggersOf(workflow);
  const isForeign = triggers.includes('pull_request');
  const problems: Problem[] = [];
  const report = (offset: number | undefined, found: string, advice: Advice) => {
    const line = offset === undefined ? 1 : lines.linePos(offset).line;
    problems.push({ file, line, found, ...advice });
  };

  const isReadOnly = (permissions: unknown) =>
    permissions === 'read-all' ||
    (isRecord(permissions) &&
      Object.values(permissions).every((access) => access === 'read' || access === 'none'));
  if (!isReadOnly(workflow.permissions)) {
    report(undefined, `permissions: ${JSON.stringify(workflow.permissions)}`, advice.permissions);
  }
  if (triggers.includes('pull_request_target')) {
    report(text.indexOf('pull_request_target'), 'pull_request_target', advice.target);
  }

  visit(document, {
    Pair: (_, pair, path) => {
      const name = nameOf(pair);
      const offset = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      const value = isScalar(pair.value) ? String(pair.value.value) : '';
      if (name === 'uses') {
        const isPinned = /^(?!\.)[^@]+@[0-9a-f]{40}$/.test(value);
        const version = isScalar(pair.value) ? (pair.value.comment ?? '') : '';
        if (!isPinned) report(offset, value, advice.pinned);
        else if (!/^ ?v\d/.test(version)) report(offset, value, advice.version);
        if (value.startsWith('actions/checkout@')) {
          const inputs = valueBeside(path, 'with');
          if (inputs['persist-credentials'] !== false) report(offset, value, advice.credentials);
          if (triggers.includes('workflow_run') && ('ref' in inputs || 'repository' in inputs)) {
            report(offset, value, advice.foreignCheckout);
          }
        }
      }
      if ((name === 'run' || name === 'script') && value.includes('${{')) {
        report(offset, inOneLine(value), advice.expression);
      }
      // The first is the document's own, which was looked at.
      const isOfJob = name === 'permissions' && path.length > 2;
      if (isForeign && isOfJob && !isReadOnly(jsOf(pair))) {
        report(offset, `permissions: ${JSON.stringify(jsOf(pair))}`, advice.jobPermissions);
      }
      if (name === 'runs-on' && JSON.stringify(jsOf(pair)).includes('self-hosted')) {
        report(offset, JSON.stringify(jsOf(pair)), advice.runner);
      }
      if (isForeign && name === 'secrets') report(offset, 'secrets:', advice.secrets);
    },
    Scalar: (_, scalar) => {
      const value = String(scalar.value);
      if (isForeign && /\$\{\{[^}]*\bsecrets\b/.test(value)) {
        report(scalar.range?.[0], inOneLine(value), advice.secrets);
      }
    },
  });
  return problems;
}

interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
}

/** The names of the events that start a workflow. */
function triggersOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.map(String);
  return isRecord(on) ? Object.keys(on) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function jsOf({ value }: Pair): unknown {
  return isScalar(value) || isMap(value)
    ? value.toJSON()
    : (value as { toJSON?: () => unknown } | null)?.toJSON?.();
}

/** The map under a key that stands in the same map as the pair on which a visit is. */
function valueBeside(path: readonly unknown[], name: string): Record<string, unknown> {
  const around = path.findLast((node) => isMap(node));
  const pair = isMap(around)
    ? around.items.find((each) => isPair(each) && nameOf(each) === name)
    : undefined;
  const value = pair ? jsOf(pair) : undefined;
  return isRecord(value) ? value : {};
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

const advice = {
  permissions: {
    expected: {
      vi: '«permissions» ở đầu tệp, chỉ có quyền đọc',
      en: '“permissions” at the top of the file, with read access only',
    },
    repair: {
      vi: 'Ghi permissions: { contents: read }; công việc nào cần quyền ghi thì tự ghi ở công việc ấy.',
      en: 'Write permissions: { contents: read }; a job that must write says so itself.',
    },
  },
  target: {
    expected: {
      vi: 'sự kiện pull_request, không phải pull_request_target',
      en: 'the event pull_request, not pull_request_target',
    },
    repair: {
      vi: 'pull_request_target chạy với quyền ghi và bí mật của kho: dùng pull_request, và workflow_run cho phần cần quyền ghi.',
      en: 'pull_request_target runs with write access and secrets: use pull_request, and workflow_run for what must write.',
    },
  },
  pinned: {
    expected: {
      vi: 'action của kho khác, ghim bằng mã commit 40 chữ số hex',
      en: 'an action of another repository, pinned by a commit of 40 hexadecimal digits',
    },
    repair: {
      vi: 'Ghi uses: chủ/tên@<commit> # v1.2.3. Nhãn như v1 có thể bị trỏ sang mã khác.',
      en: 'Write uses: owner/name@<commit> # v1.2.3. A tag such as v1 can be moved to other code.',
    },
  },
  version: {
    expected: { vi: 'phiên bản ghi sau dấu #', en: 'its version after a #' },
    repair: {
      vi: 'Thêm # v1.2.3 vào cuối dòng: Dependabot và người duyệt đọc ở đó.',
      en: 'Add # v1.2.3 to the line: Dependabot and reviewers read it there.',
    },
  },
  credentials: {
    expected: {
      vi: 'persist-credentials: false ở actions/checkout',
      en: 'persist-credentials: false for actions/checkout',
    },
    repair: {
      vi: 'Thêm vào «with»: nếu không, khóa của kho nằm lại trên đĩa, mã chạy sau đó đọc được.',
      en: 'Add it under “with”: else the token of the repository stays on the disk, where later code can read it.',
    },
  },
  foreignCheckout: {
    expected: {
      vi: 'chỉ lấy mã của nhánh chính trong workflow_run',
      en: 'only the code of the default branch in workflow_run',
    },
    repair: {
      vi: 'Bỏ ref và repository: workflow_run có quyền ghi, mã của người lạ không được đến đó.',
      en: 'Take ref and repository out: workflow_run can write, and code of strangers must not come there.',
    },
  },
  expression: {
    expected: {
      vi: 'lệnh không có ${{ … }}; giá trị đến qua «env»',
      en: 'a command without ${{ … }}; values come through “env”',
    },
    repair: {
      vi: 'Đặt giá trị vào env rồi dùng "$TÊN": chữ trong tiêu đề hay tên nhánh của người lạ nếu không sẽ thành lệnh.',
      en: 'Put the value into env and use "$NAME": else the words of a title or the name of a branch become commands.',
    },
  },
  jobPermissions: {
    expected: {
      vi: 'chỉ quyền đọc, vì mã của người lạ chạy ở đây',
      en: 'read access only, because code of strangers runs here',
    },
    repair: {
      vi: 'Chuyển phần cần quyền ghi sang một workflow_run.',
      en: 'Move what must write to a workflow_run.',
    },
  },
  runner: {
    expected: { vi: 'máy của GitHub', en: 'a runner of GitHub' },
    repair: {
      vi: 'Không dùng máy riêng (self-hosted): mã của người lạ sẽ chạy trên máy ấy.',
      en: 'Use no self-hosted runner: code of strangers would run on it.',
    },
  },
  secrets: {
    expected: {
      vi: 'không có bí mật nào ở nơi mã của người lạ chạy',
      en: 'no secret where code of strangers runs',
    },
    repair: {
      vi: 'Bỏ secrets; phần cần đến chúng chạy sau khi gộp vào main.',
      en: 'Take secrets out; what needs them runs once it is on main.',
    },
  },
} as const satisfies Readonly<Record<string, Advice>>;
