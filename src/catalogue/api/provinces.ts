import type { Province } from '../../datasets/dataset.ts';
import type { Fact } from '../../profiles/profile.ts';
import { regionName } from '../../profiles/regions.ts';
import { countryOf } from '../country.ts';
import { inEach } from '../../i18n/locale.ts';
import { headOf, type ApiContext } from './files.ts';
import { address, listOf, object, orNull, partOf, text, wholeSchema } from './schema-parts.ts';
import { apiValue } from './value.ts';

/** All units of the register. */
export function provincesFile(context: ApiContext) {
  return {
    ...headOf('provinces', context),
    provinces: [...context.library.provinces.values()].map((province) => ({
      ...describe(province, context),
      address: context.address(`provinces/${province.code}`),
    })),
  };
}

/** One unit with the number of every measure that units are shown with. */
export function provinceFile(province: Province, facts: readonly Fact[], context: ApiContext) {
  return {
    ...headOf('province', context),
    ...describe(province, context),
    measures: facts.map(({ measure, reading }) => ({
      id: measure.id,
      label: measure.label,
      value: reading === null ? null : apiValue(reading, context.library),
    })),
  };
}

function describe(province: Province, { library, publication }: ApiContext) {
  const { code, name, region } = province;
  return {
    code,
    name,
    country: countryOf(province),
    region: {
      id: region,
      name: inEach(publication.locales, (locale) => regionName(region, library, locale)),
    },
    pages: inEach(
      publication.locales,
      (locale) => publication.pages.province?.(province, locale) ?? '',
    ),
  };
}

const described = {
  code: text('ISO 3166-2 code, the id of the province in all datasets.'),
  name: partOf('words', 'Its name.'),
  country: text('ISO 3166-1 code of its country.', { pattern: '^[A-Z]{2}$' }),
  region: object(
    { id: text('Id of the region.'), name: partOf('words', 'Its name.') },
    'The region that it belongs to.',
  ),
  pages: partOf('pages', 'The page of the province.'),
};

export function provincesSchema($id: string) {
  return wholeSchema(
    {
      $id,
      title: 'Provinces',
      description: 'The provinces of the register, each with the address of its own file.',
    },
    {
      provinces: listOf(
        object({ ...described, address: address('The file of the province.') }),
        'In the order of the register.',
      ),
    },
  );
}

export function provinceSchema($id: string) {
  return wholeSchema(
    {
      $id,
      title: 'Province',
      description: 'One province with the numbers that all provinces are compared by.',
    },
    {
      ...described,
      measures: listOf(
        object({
          id: text('Id of the measure, the same for all provinces.'),
          label: partOf('words', 'What it measures, and of when.'),
          value: orNull(partOf('value', 'The number.'), 'none was found for this province.'),
        }),
        'In the order of the site.',
      ),
    },
  );
}
