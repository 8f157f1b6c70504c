import { LineCounter, parseDocument } from 'yaml';

/** A key of a YAML file, or of the frontmatter of a text, whose value is another one. */
export interface ChangedKey {
  readonly file: string;
  /** The line of the key as it is now; 1 where it is no more. */
  readonly line: number;
  /** `data.rows[2].year` */
  readonly key: string;
  /** As typed; `null` where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The keys that differ between two versions of a file, those of which `isWanted` says so: it is given the names on the
 * way to a key. The order of keys is no part of the comparison. A version that is no YAML has no keys.
 */
export function changedKeys(
  file: string,
  before: string,
  after: string,
  isWanted: (path: readonly (string | number)[]) => boolean,
): ChangedKey[] {
  const [old, now] = [yamlOf(file, before), yamlOf(file, after)];
  const lines = new LineCounter();
  const document = parseDocument(now, { lineCounter: lines });
  const found: ChangedKey[] = [];
  const compare = (path: readonly (string | number)[], a: unknown, b: unknown) => {
    if (path.length > 0 && !isWanted(path)) return;
    if (JSON.stringify(a) === JSON.stringify(b)) return;
    if (isMap(a) && isMap(b)) {
      for (const key of new Set([...Object.keys(b), ...Object.keys(a)])) {
        compare([...path, key], a[key], b[key]);
      }
      return;
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      for (const [i, pair] of pairsOf(a, b).entries()) compare([...path, i], ...pair);
      return;
    }
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    const offset = node?.range?.[0];
    found.push({
      file,
      line: offset === undefined ? 1 : lines.linePos(offset).line,
      key: path.reduce<string>(
        (name, step) =>
          typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`,
        '',
      ),
      before: typed(a),
      after: typed(b),
    });
  };
  compare([], valueOf(old), document.errors.length > 0 ? {} : document.toJS());
  return found;
}

/** The frontmatter of a text, with its lines where they are in the file; any other file as it is. */
function yamlOf(file: string, text: string): string {
  if (!file.endsWith('.mdx')) return text;
  const [, yaml = ''] = /^---\r?\n(.*?)\r?\n---(?:\r?\n|$)/s.exec(text) ?? [];
  return `\n${yaml}`;
}

function valueOf(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? {} : (document.toJS() as unknown);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Items of two lists side by side; one that was put in or taken out does not shift those after it. */
function pairsOf(before: readonly unknown[], after: readonly unknown[]): [unknown, unknown][] {
  const texts = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item));
  const [old, now] = [texts(before), texts(after)];
  const shorter = Math.min(old.length, now.length);
  let end = 0;
  while (
    end < shorter &&
    old.length !== now.length &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  return Array.from({ length: Math.max(old.length, now.length) - end }, (_, i) => [
    i < old.length - end ? before[i] : undefined,
    i < now.length - end ? after[i] : undefined,
  ]);
}

function typed(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
