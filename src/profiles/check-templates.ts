import type { Library } from '../datasets/dataset.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { locales, type Words } from '../i18n/locale.ts';
import { checkTemplate, type KnownNames } from './names.ts';
import { figureNames } from './profile-figure.ts';
import type { PlacedFault } from './profile.ts';
import type { ProfileSpec } from './profile-spec.ts';
import { namesOf, type SectionSentence } from './sentence-kinds.ts';
import { knownUnitNames } from './unit-names.ts';

/**
 * Holds every template to its names and grammar, also those of situations that no unit is in today: the sentence is
 * needed the day the data change.
 */
export function checkTemplates(spec: ProfileSpec, library: Library): PlacedFault[] {
  const faults: PlacedFault[] = [];
  const check = (path: PlacedFault['path'], part: unknown, names: KnownNames) => {
    for (const { words, at } of wordsWithin(part)) {
      for (const locale of library.languages) {
        try {
          checkTemplate(words[locale], both(knownUnitNames, names), library);
        } catch (error) {
          if (!(error instanceof EvidenceFault)) throw error;
          faults.push({ path: [...path, ...at, locale], fault: error });
        }
      }
    }
  };
  const checkSentence = (path: PlacedFault['path'], sentence: SectionSentence) =>
    check(path, sentence, namesOf(sentence));

  spec.opening.forEach((sentence, index) => checkSentence(['opening', index], sentence));
  spec.sections.forEach(({ none, paragraphs, figures }, index) => {
    const path = ['sections', index];
    check([...path, 'none'], none, noNames);
    paragraphs.forEach((sentences, at) =>
      sentences.forEach((sentence, place) =>
        checkSentence([...path, 'paragraphs', at, place], sentence),
      ),
    );
    figures.forEach(({ title, ...words }, place) => {
      const own = [...path, 'figures', place];
      checkSentence([...own, 'title'], title);
      check(own, words, figureNames);
    });
  });
  return faults;
}

const noNames: KnownNames = { words: [], cells: [] };

function both(a: KnownNames, b: KnownNames): KnownNames {
  return { words: [...a.words, ...b.words], cells: [...a.cells, ...b.cells] };
}

/** All words of a part of the file, wherever they stand in it. */
function wordsWithin(
  part: unknown,
  at: PlacedFault['path'] = [],
): { words: Words; at: PlacedFault['path'] }[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isWords(part)) return [{ words: part, at }];
  return Object.entries(part).flatMap(([key, value]) =>
    wordsWithin(value, [...at, Array.isArray(part) ? Number(key) : key]),
  );
}

function isWords(part: object): part is Words {
  return locales.every((locale) => typeof (part as Partial<Words>)[locale] === 'string');
}
