import type { Library } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { registerOf } from '../datasets/register.ts';
import { fold } from '../datasets/suggest.ts';
import { statuses, vocabularyOf } from '../datasets/vocabulary.ts';
import { locales } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';

const statusWords = statuses.map((status) => {
  const printed = locales.map((locale) => message(`status.${status}`, locale));
  // «công bố lại (đã điều chỉnh)» is also known as «công bố lại».
  const short = printed.map((words) => words.replace(/ \(.*\)$/, ''));
  return [status, ...printed, ...short, ...(status === 'estimate' ? ['ước tính'] : [])];
});

/** Ids by the words that people write for them. */
export type Meanings = (text: string, field: Field) => string | null;

/**
 * Finds the id or the word of a category that a person means: a province by its name, a unit by how it is printed, a
 * source by its address or title, a category by its label. Only what is the same but for capitals and marks is taken;
 * `null` for everything else, and for columns that hold no ids.
 */
export function meaningsIn(library: Library): Meanings {
  const words: Readonly<Record<'provinces' | 'units' | 'sources', Map<string, string | null>>> = {
    provinces: new Map(),
    units: new Map(),
    sources: new Map(),
  };
  const learn = (register: keyof typeof words, word: string | null, id: string) => {
    if (word === null || word === '') return;
    const key = bare(word);
    const known = words[register].get(key);
    // What two of them are called means neither.
    words[register].set(key, known === undefined || known === id ? id : null);
  };
  for (const { code, name } of library.provinces.values()) {
    for (const word of [code, name.vi, name.en]) learn('provinces', word, code);
  }
  for (const { id, vi, enSingular, enPlural } of library.units.values()) {
    for (const word of [id, vi, enSingular, enPlural]) learn('units', word, id);
  }
  for (const { id, url, title } of library.sources.values()) {
    for (const word of [id, url, title]) learn('sources', word, id);
  }
  return (text, field) => {
    const register = registerOf(field);
    if (register !== null) return words[register].get(bare(text)) ?? null;
    const allowed = vocabularyOf(field);
    if (allowed === null) return null;
    const labels = [
      ...(field.categories ?? []).map(({ value, label }) => [value, label.vi, label.en]),
      ...(field.role === 'status' ? statusWords : []),
    ];
    return (
      allowed.find((value) => fold(value) === fold(text)) ??
      labels.find((names) => names.some((name) => fold(name ?? '') === fold(text)))?.[0] ??
      null
    );
  };
}

/** A name without what stands before it in tables: «Tỉnh Bình Phước», «TP. Hồ Chí Minh», «Thành phố Cần Thơ». */
function bare(text: string): string {
  return fold(text)
    .replace(/^(?:tinh|thanh-pho|tp\.?)-/, '')
    .replace(/-(?:province|city)$/, '');
}
