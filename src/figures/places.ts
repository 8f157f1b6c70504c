/**
 * The place of each of `values`, which stand in order: 1 for the first, equal values share the first place among them
 * and the next takes the place that it has in the list (1, 2, 2, 4).
 */
export function placesOf(values: readonly number[]): number[] {
  return values.map((value) => values.indexOf(value) + 1);
}
