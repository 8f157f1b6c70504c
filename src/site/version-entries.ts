import type { FeedEntry } from '../feeds/feed.ts';
import { versionChanges, type VersionChange } from '../history/version-changes.ts';
import { versionWords } from '../history/versions.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { message, type MessageKey } from '../i18n/messages.ts';
import { siteContent } from './content.ts';
import { dataHistory } from './history.ts';
import { absoluteLink, pageLink, paths } from './links.ts';

/** The versions of the data for feed readers: which datasets came, changed or went with each, and by how much. */
export function versionEntries(locale: Locale): FeedEntry[] {
  const { all } = dataHistory().versions;
  const primaryKeys = new Map(
    [...siteContent().library.datasets].map(([id, { descriptor }]) => [
      id,
      descriptor.schema.primaryKey,
    ]),
  );
  return versionChanges(all, primaryKeys)
    .toReversed()
    .map(({ version, date, changes }) => {
      const words = versionWords(version, locale);
      return {
        identity: ['version', version.digest],
        title: words.charAt(0).toLocaleUpperCase(locale) + words.slice(1),
        date,
        link: absoluteLink(pageLink(paths.version(version.id), locale)),
        text: changes.map((change) => changeWords(change, locale)).join('\n'),
      };
    });
}

/** «Tốc độ tăng GRDP … (grdp-growth.csv): ô đổi: 3 · dòng thêm: 2». */
function changeWords(change: VersionChange, locale: Locale): string {
  const { dataset: id, kind, rows, difference } = change;
  const title = siteContent().library.datasets.get(id)?.descriptor.title[locale];
  const name = title === undefined ? `${id}.csv` : `${title} (${id}.csv)`;
  const counted = (key: MessageKey, count: number) =>
    count === 0 ? [] : [message(key, locale, { count: formatNumber(count, locale, 0) })];
  const parts =
    kind === 'added'
      ? [message('feed.new-file', locale), ...counted('dataset.row-count', rows)]
      : kind === 'removed'
        ? [message('feed.removed-file', locale)]
        : [
            ...counted('history.cells', difference?.cells.length ?? 0),
            ...counted('history.added-rows', difference?.addedRows.length ?? 0),
            ...counted('history.removed-rows', difference?.removedRows.length ?? 0),
            ...counted('feed.added-columns', difference?.addedColumns.length ?? 0),
            ...counted('feed.removed-columns', difference?.removedColumns.length ?? 0),
          ];
  return parts.length === 0 ? name : `${name}: ${parts.join(' · ')}`;
}
