import type { Dataset } from '../datasets/dataset.ts';
import { inEach, type Locale, type Words } from '../i18n/locale.ts';
import type { Publication } from './publication.ts';

/** How to cite a dataset: the site, its title, the version, its page and where exactly these bytes stay. */
export function howToCite(
  { id, descriptor }: Pick<Dataset, 'id' | 'descriptor'>,
  { name, locales, version, pageOf, permanentFileOf }: Publication,
): Words {
  const permanent = permanentFileOf(id);
  const inLanguage = (locale: Locale) => {
    const words = version.words[locale];
    const addresses = [pageOf(id, locale), permanent].filter((each) => each !== null).join(' · ');
    return `${name[locale]}: “${descriptor.title[locale]}”. ${words.charAt(0).toLocaleUpperCase(locale)}${words.slice(1)}. ${addresses}`;
  };
  return inEach(locales, inLanguage);
}
