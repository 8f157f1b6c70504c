import type { KnownNames, Names } from './names.ts';
import { regionName } from './regions.ts';
import type { UnitContext } from './sentence-kind.ts';

/** The names that every template may use: the unit's id and name, its region's id and name. */
export function unitNames({ province, library, locale }: UnitContext): Names {
  return {
    words: {
      unit: province.code,
      name: province.name[locale],
      region: province.region,
      'region.name': regionName(province.region, library, locale),
    },
    cells: {},
  };
}

export const knownUnitNames: KnownNames = {
  words: ['unit', 'name', 'region', 'region.name'],
  cells: [],
};
