import { locales, type Languages, type Locale } from '../i18n/locale.ts';

/**
 * What a YAML file says, with its words in every language of the engine: where the site does not speak one and its
 * editors wrote nothing in it, the words of the site's first language stand there. What is missing in a language that
 * the site speaks stays missing.
 */
export function withOtherLanguages(content: unknown, languages: Languages): unknown {
  if (languages.length === locales.length) return content;
  if (Array.isArray(content)) return content.map((each) => withOtherLanguages(each, languages));
  if (!isPlain(content)) return content;
  const [first] = languages;
  const said = content[first];
  if (isInLanguages(content)) {
    if (typeof said !== 'string') return content;
    return { ...Object.fromEntries(locales.map((locale) => [locale, said])), ...content };
  }
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, withOtherLanguages(value, languages)]),
  );
}

/**
 * The same for readers: without the languages that the site does not speak, wherever something stands by language.
 * For what is written for machines, where a key `en` promises English.
 */
export function inLanguagesOf<Content>(content: Content, languages: readonly Locale[]): Content;
export function inLanguagesOf(content: unknown, languages: readonly Locale[]): unknown {
  if (languages.length === locales.length) return content;
  if (Array.isArray(content)) return content.map((each) => inLanguagesOf<unknown>(each, languages));
  if (!isPlain(content)) return content;
  const entries = Object.entries(content).filter(
    ([key]) => !isInLanguages(content) || languages.some((locale) => locale === key),
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [key, inLanguagesOf<unknown>(value, languages)]),
  );
}

/** A JSON Schema of such a file, in which nothing stands by language but in the languages of the site. */
export function schemaInLanguagesOf<Schema>(schema: Schema, languages: readonly Locale[]): Schema {
  return requiredAreThere(inLanguagesOf(schema, languages)) as Schema;
}

/** The same schema; none of its objects requires a property that it does not have. */
function requiredAreThere(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(requiredAreThere);
  if (!isPlain(schema)) return schema;
  const { properties, required } = schema;
  const kept =
    isPlain(properties) && Array.isArray(required)
      ? { ...schema, required: required.filter((name) => String(name) in properties) }
      : schema;
  return Object.fromEntries(
    Object.entries(kept).map(([key, value]) => [key, requiredAreThere(value)]),
  );
}

/** Maps only: a date that YAML read stays a date. */
function isPlain(content: unknown): content is Readonly<Record<string, unknown>> {
  return (
    typeof content === 'object' &&
    content !== null &&
    Object.getPrototypeOf(content) === Object.prototype
  );
}

/** Whether every key is a language. */
function isInLanguages(content: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(content);
  return keys.length > 0 && keys.every((key) => (locales as readonly string[]).includes(key));
}
