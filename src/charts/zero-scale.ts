/** A value that is drawn from zero, and the pixels that its label needs beyond its end. */
export interface Reach {
  readonly value: number;
  readonly room: number;
}

/** A scale through zero: pixels for one unit of value, and how far zero is from the low end. */
export interface ZeroScale {
  readonly unit: number;
  readonly zero: number;
}

/**
 * The largest scale from zero, up and down, at which every value and the label beyond its end fit into
 * `length` pixels. Zero is always part of it.
 */
export function zeroScale(reaches: readonly Reach[], length: number): ZeroScale {
  const nothing = { value: 0, room: 0 };
  const ups = [nothing, ...reaches.filter(({ value }) => value >= 0)];
  const downs = [nothing, ...reaches.filter(({ value }) => value < 0)];
  const units = ups.flatMap((up) =>
    downs
      .filter((down) => up.value > down.value)
      .map((down) => (length - up.room - down.room) / (up.value - down.value)),
  );
  const unit = units.length === 0 ? 0 : Math.max(0, Math.min(...units));
  return { unit, zero: Math.max(...downs.map(({ value, room }) => room - value * unit)) };
}

/** How much longer bars must become for the values of falls to move to the other side of zero. */
const worthMoving = 1.2;

/**
 * Of two scales, the one with the values of falls at their ends, unless that on which they stand on the free side of
 * zero, where rises have theirs, makes everything much longer.
 */
export function betterScale(atEnds: ZeroScale, atZero: ZeroScale) {
  const fallsAtZero = atZero.unit > atEnds.unit * worthMoving;
  return { ...(fallsAtZero ? atZero : atEnds), fallsAtZero };
}

/**
 * What a domain that several drawings share asks of the scale of each: both its ends, and beyond them `room` for a
 * printed value, the same in all, so that a unit is equally long everywhere.
 */
export function sharedReaches(
  domain: readonly [number, number] | undefined,
  room: number,
): Reach[] {
  return (domain ?? []).filter((value) => value !== 0).map((value) => ({ value, room }));
}
