import type { Library } from '../../datasets/dataset.ts';
import type { Publication } from '../publication.ts';

/** The forms of the files of the API: `figures.json` lists what `figures/<id>.json` tell one by one. */
export const formNames = [
  'index',
  'datasets',
  'figures',
  'figure',
  'stories',
  'story',
  'sources',
  'provinces',
  'province',
  'versions',
  'corrections',
] as const;

export type FormName = (typeof formNames)[number];

/** The forms of which there is a file for each thing, with what stands for its id. */
const each: Readonly<Partial<Record<FormName, string>>> = {
  figure: 'figures/{id}',
  story: 'stories/{id}',
  province: 'provinces/{code}',
};

/** The forms of which a site has files: those of provinces only where these have pages. */
export function formsOf({ pages }: Publication): FormName[] {
  return formNames.filter((form) => pages.province !== null || !/^provinces?$/.test(form));
}

/** The name of a file of a form, without its ending: `figures`, `figures/{id}`. */
export function nameOfFile(form: FormName): string {
  return each[form] ?? form;
}

/** What every file is made with. */
export interface ApiContext {
  readonly library: Library;
  readonly publication: Publication;
  /** The address of a file of the API, named without its ending: `figures/x`. */
  readonly address: (name: string) => string;
  /** Id of the version of the data. */
  readonly dataVersion: string;
}

/** The head of a file of a form. */
export function headOf(form: FormName, { address, dataVersion }: ApiContext) {
  return { $schema: address(`schema/${form}`), dataVersion };
}
