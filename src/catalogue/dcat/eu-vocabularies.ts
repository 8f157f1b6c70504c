import type { Updates } from '../../datasets/descriptor.ts';
import type { Theme } from '../../datasets/vocabulary.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { dataForms } from '../dataset-facts.ts';

/** The registers of the Publications Office of the EU, from which a DCAT-AP catalogue takes its words. */
const authority = 'http://publications.europa.eu/resource/authority';

export const themeRegister = `${authority}/data-theme`;

/** A theme with the name that the register gives it in English. */
export function themeNamed(theme: Theme): { readonly address: string; readonly label: string } {
  return { address: `${themeRegister}/${theme}`, label: themeLabels[theme] };
}

const themeLabels: Readonly<Record<Theme, string>> = {
  AGRI: 'Agriculture, fisheries, forestry and food',
  ECON: 'Economy and finance',
  EDUC: 'Education, culture and sport',
  ENER: 'Energy',
  ENVI: 'Environment',
  GOVE: 'Government and public sector',
  HEAL: 'Health',
  INTR: 'International issues',
  JUST: 'Justice, legal system and public safety',
  REGI: 'Regions and cities',
  SOCI: 'Population and society',
  TECH: 'Science and technology',
  TRAN: 'Transport',
};

/** How often there is something new. */
export const frequencies: Readonly<Record<NonNullable<Updates['every']>, string>> = {
  month: `${authority}/frequency/MONTHLY`,
  quarter: `${authority}/frequency/QUARTERLY`,
  'half-year': `${authority}/frequency/ANNUAL_2`,
  year: `${authority}/frequency/ANNUAL`,
};

export const languages: Readonly<Record<Locale, string>> = {
  vi: `${authority}/language/VIE`,
  en: `${authority}/language/ENG`,
};

export const fileTypes: Readonly<Record<keyof typeof dataForms, string>> = {
  csv: `${authority}/file-type/CSV`,
  xlsx: `${authority}/file-type/XLSX`,
  json: `${authority}/file-type/JSON`,
  zip: `${authority}/file-type/ZIP`,
};

/** Whoever wants the data has them, without asking. */
export const isPublic = `${authority}/access-right/PUBLIC`;

/** A media type in the register of IANA. */
export function mediaType(name: string): string {
  return `http://www.iana.org/assignments/media-types/${name}`;
}
