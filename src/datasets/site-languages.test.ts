import { expect, it } from 'vitest';
import { inLanguagesOf, schemaInLanguagesOf, withOtherLanguages } from './site-languages.ts';

const written = {
  title: { vi: 'Hạng' },
  fields: [{ name: 'hang', title: { vi: 'Hạng', en: 'Rank' } }],
  day: new Date('2026-11-26'),
  data: { vi: { svg: 'x.vi.svg' }, en: { svg: 'x.en.svg' } },
};

it('what is not said in a language that the site does not speak is said in its first one', () => {
  expect(withOtherLanguages(written, ['vi'])).toEqual({
    ...written,
    title: { vi: 'Hạng', en: 'Hạng' },
  });
});

it('what is missing in a language that the site speaks stays missing', () => {
  expect(withOtherLanguages(written, ['vi', 'en'])).toEqual(written);
  expect(withOtherLanguages({ title: { en: 'Rank' } }, ['vi'])).toEqual({ title: { en: 'Rank' } });
  expect(withOtherLanguages({ title: { vi: null } }, ['vi'])).toEqual({ title: { vi: null } });
});

it('for machines nothing stands in a language that the site does not speak', () => {
  expect(inLanguagesOf(written, ['vi'])).toEqual({
    title: { vi: 'Hạng' },
    fields: [{ name: 'hang', title: { vi: 'Hạng' } }],
    day: written.day,
    data: { vi: { svg: 'x.vi.svg' } },
  });
  expect(inLanguagesOf(written, ['vi', 'en'])).toBe(written);
});

it('a schema asks for the languages of the site and for no other', () => {
  const words = { type: 'object', properties: { vi: {}, en: {} }, required: ['vi', 'en'] };
  const schema = { properties: { title: words }, required: ['title'] };
  expect(schemaInLanguagesOf(schema, ['vi'])).toEqual({
    properties: { title: { type: 'object', properties: { vi: {} }, required: ['vi'] } },
    required: ['title'],
  });
});
