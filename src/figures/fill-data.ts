import { fillWords } from '../evidence/fill.ts';
import type { FigureContext } from './figure.ts';

/**
 * A part of a figure's data with the numbers in its words printed: names, labels and titles of axes hold
 * `{dataset[key].column}` like all other words. Only the words of the language at hand are filled.
 * @throws EvidenceFault as `fillWords` does.
 */
export function fillData<Data>(data: Data, context: FigureContext): Data {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((item: unknown) => fillData(item, context)) as Data;
  const { locale, library } = context;
  const filled = Object.entries(data).map(([key, value]: [string, unknown]) => [
    key,
    key === locale && typeof value === 'string'
      ? fillWords(value, locale, library).text
      : fillData(value, context),
  ]);
  return Object.fromEntries(filled) as Data;
}
