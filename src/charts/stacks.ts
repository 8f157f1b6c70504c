import type { AxisTime } from './joined-runs.ts';
import type { Emphasis, Firmness, TableReference } from './mark.ts';

/** One of the parts that make up a whole, the same in every stack. */
export interface StackPart {
  readonly name: string;
  readonly emphasis: Emphasis;
}

/** What one part, or the whole, comes to in one stack. */
export interface PartValue {
  /** `null` where it was not published. */
  readonly value: number | null;
  /** The value as printed. */
  readonly label: string;
  readonly firmness: Firmness;
  readonly cell?: TableReference | undefined;
}

/** Parts laid end to end from zero: those of one time, or of one place. */
export interface Stack {
  /** Its place among the stacks: a time, or a number that counts them; and its name. */
  readonly at: AxisTime;
  /** Whether the figure is about this stack. */
  readonly isSubject?: boolean | undefined;
  /** One for each part, in their order. */
  readonly values: readonly PartValue[];
  /** Says which parts are missing; needed where one is. */
  readonly missingWords?: string | undefined;
}

/** Where a part begins and ends on the value axis. */
export interface Span {
  /** Its place among the parts. */
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** The parts of a stack on the value axis, and the room of those that are missing. */
export interface StackSpans {
  readonly spans: readonly Span[];
  /** From where to where the missing parts would lie; `to` is `null` where nothing tells. `null` if none is missing. */
  readonly gap: { readonly from: number; readonly to: number | null } | null;
}

/**
 * Lays parts end to end from zero, what is above it upwards and what is below it downwards. Where a part is missing the
 * stack is no whole: those before the first missing one lie where they belong, those after the last lie back from
 * `whole` if that is known, and no others, since nobody can say where. Where parts may be negative (`isSigned`),
 * nothing of such a stack can be placed.
 * @param whole what the parts add up to: 100 for shares, a published total; `null` if that is not known.
 */
export function stackSpans(
  values: readonly (number | null)[],
  { whole, isSigned }: { readonly whole: number | null; readonly isSigned: boolean },
): StackSpans {
  const firstMissing = values.indexOf(null);
  if (firstMissing < 0) return { spans: fromZero(values.map((value) => value ?? 0)), gap: null };
  if (isSigned) return { spans: [], gap: { from: 0, to: null } };
  const before = fromZero(values.slice(0, firstMissing).map((value) => value ?? 0));
  const from = before.at(-1)?.to ?? 0;
  const lastMissing = values.lastIndexOf(null);
  const after = values.slice(lastMissing + 1).map((value) => value ?? 0);
  const to = whole === null ? null : whole - after.reduce((sum, value) => sum + value, 0);
  // Parts that are more than their whole leave no room for a missing one: then the whole tells nothing.
  if (to === null || to < from) return { spans: before, gap: { from, to: null } };
  const back = fromZero(after).map((span) => ({
    part: span.part + lastMissing + 1,
    from: span.from + to,
    to: span.to + to,
  }));
  return { spans: [...before, ...back], gap: { from, to } };
}

function fromZero(values: readonly number[]): Span[] {
  let up = 0;
  let down = 0;
  return values.map((value, part) => {
    const from = value < 0 ? down : up;
    const to = from + value;
    if (value < 0) down = to;
    else up = to;
    return { part, from, to };
  });
}
