/** A dot that is to be placed beside the others: where it is on the value axis, and how large. */
export interface SwarmDot {
  readonly along: number;
  readonly radius: number;
}

/** Pixels of air between two dots. */
const air = 1;

/**
 * How far each dot moves off the middle line of a value axis so that none overlap: as little as
 * possible, given the dots before it in the list. The same list always gives the same swarm.
 *
 * Method: of the places that touch a dot already placed (and the middle line itself), the nearest free
 * one is taken; Observable Plot's `dodge` does the same with `anchor: 'middle'`.
 */
export function swarm(dots: readonly SwarmDot[]): number[] {
  const placed: { along: number; across: number; radius: number }[] = [];
  for (const { along, radius } of dots) {
    const near = placed
      .map((other) => ({
        ...other,
        reach: other.radius + radius + air,
        apart: other.along - along,
      }))
      .filter(({ reach, apart }) => Math.abs(apart) < reach);
    const places = [
      0,
      ...near.flatMap(({ across, reach, apart }) => {
        // Whole pixels look the same and take less of the page.
        const off = Math.ceil(Math.sqrt(reach ** 2 - apart ** 2));
        return [across - off, across + off];
      }),
    ].toSorted((a, b) => Math.abs(a) - Math.abs(b) || a - b);
    const free = places.find((place) =>
      near.every(({ across, reach, apart }) => Math.hypot(apart, across - place) > reach - 1e-6),
    );
    // The outermost place that touches a dot is always free.
    placed.push({ along, across: free ?? 0, radius });
  }
  return placed.map(({ across }) => across);
}
