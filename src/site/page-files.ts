import { siteConfig } from '../../site.config.ts';
import type { Locale } from '../i18n/locale.ts';
import { hasCorrections } from './history.ts';
import { paths } from './links.ts';

/** The texts of pages about the site, by the path of the page. */
const texts: Readonly<Record<string, string>> = {
  [paths.about]: 'about',
  [paths.blocks]: 'blocks',
  [paths.accessibility]: 'accessibility',
  [paths.check]: 'check',
  [paths.checksums]: 'checksums',
  [paths.corrections]: 'corrections',
  [paths.versions]: 'versions',
};

/** The files in which someone changes what a page says, the first of them first; a folder where it lists what is in one. */
export function filesOfPage(path: string, locale: Locale): readonly string[] {
  const text = texts[path];
  const own = text === undefined ? [] : [`content/pages/${text}/${locale}.mdx`];
  if (path === '') return ['content/home.yaml', `content/pages/home/${locale}.mdx`];
  const [section = '', id = ''] = path.split('/');
  switch (`${section}/`) {
    case paths.stories:
      return [id === '' ? 'content/stories' : `content/stories/${id}/${locale}.mdx`];
    case paths.figures:
      return [id === '' ? 'content/figures' : `content/figures/${id}.yaml`];
    case paths.datasets:
      return id === '' ? ['data'] : [`data/${id}.csv`, `data/${id}.yaml`];
    case paths.sources:
      return ['data/sources.csv'];
    case paths.provinces:
    case paths.comparison:
      return ['content/profile.yaml'];
    case paths.corrections:
      return [...(hasCorrections() ? ['data/corrections.csv'] : []), ...own];
    default:
      // What has no text of its own is made of the words of the interface.
      return own.length > 0 ? own : ['src/i18n/messages.ts'];
  }
}

/** Where a file is edited, or a folder opened, on GitHub; `null` where the repository's place is not known. */
export function editLink(file: string): string | null {
  const { repository } = siteConfig;
  if (repository === undefined) return null;
  const isFile = /\.\w+$/.test(file);
  return `https://github.com/${repository}/${isFile ? 'edit' : 'tree'}/main/${file}`;
}
