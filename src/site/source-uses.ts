import { siteConfig } from '../../site.config.ts';
import { findSourceUses, type SourceUses } from '../stories/source-uses.ts';
import { findFigure, onceForContent } from './content.ts';

/** What rests on each source, by its id: worked out once for the pages of all of them. */
export const siteSourceUses: () => ReadonlyMap<string, SourceUses> = onceForContent(
  ({ library, stories, figures }) => {
    // The rows of a figure are the same in every language.
    const [locale] = siteConfig.locales;
    const rows = new Map([...figures.keys()].map((id) => [id, findFigure(id, locale).rows]));
    return findSourceUses({ library, stories, figures: rows });
  },
);

/** The uses of one source. @throws Error when the register has no such source. */
export function usesOfSource(id: string): SourceUses {
  const found = siteSourceUses().get(id);
  if (!found) throw new Error(`no source «${id}» in data/sources.csv`);
  return found;
}
