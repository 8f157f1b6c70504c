/** Something described in the words of schema.org: names of properties and their values. */
export type Described = Readonly<Record<string, unknown>>;

/**
 * A description as the content of `<script type="application/ld+json">`. What JSON leaves as it is may end a script in
 * HTML: `<` is written as an escape, which means the same to whoever reads JSON. Properties without a value are left out.
 */
export function printDescribed(described: Described): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...described }).replaceAll(
    '<',
    String.raw`\u003c`,
  );
}
