/** The languages the engine can speak; a site chooses among them in `site.config.ts`. Vietnamese first. */
export const locales = ['vi', 'en'] as const;

export type Locale = (typeof locales)[number];

/** The same words in each language. */
export type Words = Readonly<Record<Locale, string>>;
