/** The line under a drawing that says values: what was asked for last, else what it says at rest. */
export interface ReadoutLine {
  /** Says this, or with `null` what it says at rest. */
  readonly say: (words: string | null) => void;
  /** Says this at rest from now on, or with `null` the hint that the page came with. */
  readonly restAt: (words: string | null) => void;
}

export function readoutLine(element: HTMLElement): ReadoutLine {
  const hint = element.textContent;
  let rest = hint;
  const say = (words: string | null) => {
    element.textContent = words ?? rest;
  };
  return {
    say,
    restAt: (words) => {
      rest = words ?? hint;
      say(null);
    },
  };
}
