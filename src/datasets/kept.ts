/** What something is made from. Bytes are the same when they say the same; everything else when it is one and the same. */
type Input = string | object | null | undefined;

/**
 * What was made the last time, by name, for the live preview, which reads the same files again and again: as long as
 * a thing is made from the same, it is not made anew but given again, so that whatever was made from it is kept too.
 */
export class Kept {
  readonly #made = new Map<string, { readonly from: readonly Input[]; readonly made: unknown }>();

  /** What was made under this name from the same inputs, else what `make` makes. `make` must depend on nothing else. */
  keep<Made>(name: string, from: readonly Input[], make: () => Made): Made {
    const last = this.#made.get(name);
    if (last?.from.length === from.length && from.every((input, at) => same(input, last.from[at])))
      return last.made as Made;
    const made = make();
    this.#made.set(name, { from, made });
    return made;
  }
}

function same(one: Input, other: Input): boolean {
  if (one instanceof Uint8Array && other instanceof Uint8Array)
    return Buffer.compare(one, other) === 0;
  return one === other;
}
