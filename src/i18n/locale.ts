/** The languages the engine can speak; a site chooses among them in `site.config.ts`. Vietnamese first. */
export const locales = ['vi', 'en'] as const;

export type Locale = (typeof locales)[number];

/** The languages of a site, the default one first. */
export type Languages = readonly [Locale, ...Locale[]];

/**
 * The same words in each language. What an editor wrote for a site that speaks fewer languages than the engine stands
 * in the others too, as it is in the site's own: a message of the engine may then quote it in any of them.
 */
export type Words = Readonly<Record<Locale, string>>;

/** What is made for each of the languages of a site; nothing is there in a language that the site does not speak. */
export function inEach<Made>(
  languages: readonly Locale[],
  make: (locale: Locale) => Made,
): Readonly<Record<Locale, Made>> {
  return Object.fromEntries(languages.map((locale) => [locale, make(locale)])) as Readonly<
    Record<Locale, Made>
  >;
}
