import type { Field } from '../datasets/descriptor.ts';
import type { Reading } from '../evidence/reading.ts';
import type { FigureContext } from './figure.ts';

/**
 * What an axis measures, in plain words with its unit: «Bình quân đầu người, triệu đồng». The unit is left out where
 * the title of the column says it already, and for ranks, which have none.
 */
export function measureTitle(
  field: Field,
  readings: readonly (Reading | null)[],
  { library, locale }: FigureContext,
): string {
  const title = field.title[locale];
  const id = readings.find((reading) => reading !== null)?.unit ?? null;
  const unit = id === null || id === 'rank' ? undefined : library.units.get(id);
  const word = unit === undefined ? '' : locale === 'vi' ? unit.vi : unit.enPlural;
  const says = (text: string) => text.toLocaleLowerCase(locale);
  return word === '' || says(title).includes(says(word)) ? title : `${title}, ${word}`;
}
