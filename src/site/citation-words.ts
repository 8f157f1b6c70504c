import type { Citation } from '../evidence/cite.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';

/** A publication as it is named: publisher, date and the copy if we read one; `titled` with its title. */
export function citationWords(
  { source, via }: Citation,
  locale: Locale,
  { titled = false }: { readonly titled?: boolean } = {},
): string {
  const publisher =
    source.kind === 'calculation' ? message('figure.ours', locale) : source.publisher;
  const name = titled ? `${source.title}. ${publisher}` : publisher;
  const words =
    via === null ? name : message('cite.via', locale, { source: name, copy: via.publisher });
  const date = source.publishedOn === null ? '' : ` (${formatDate(source.publishedOn, locale)})`;
  return words + date;
}
