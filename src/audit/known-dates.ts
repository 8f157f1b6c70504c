import { formatDate } from '../i18n/format.ts';
import { locales } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import type { SiteContent } from '../stories/read-site.ts';
import { plainSpaces } from './html.ts';
import { stringsIn } from './quotable.ts';

/** The date of a feed that has no entry yet where no history tells when it began. */
const unknown = '1970-01-01T00:00:00Z';

/** A date by itself, as files have it. */
const whole = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Every date that the data, the texts and the versions of the data name, as it is printed in each language. A year by
 * itself is a date only where one of a publication can stand: in brackets, or at the end of a citation.
 */
export function printedDates(
  { library, figures, stories, pages, home }: SiteContent,
  versions: Iterable<string>,
): Set<string> {
  const dates = new Set<string>();
  const add = (text: string) => {
    if (whole.test(text)) dates.add(text);
  };
  for (const { descriptor, rows, fields } of library.datasets.values()) {
    stringsIn(descriptor).forEach(add);
    const worded = fields.filter(
      ({ type }) => type !== 'number' && type !== 'integer' && type !== 'year',
    );
    for (const { cells } of rows) for (const { name } of worded) add(cells[name]?.text ?? '');
  }
  stringsIn([...figures.values(), home]).forEach(add);
  stringsIn([...stories, ...pages].map(({ frontmatter }) => frontmatter)).forEach(add);
  // The head of a story says up to when its data reach, which may be a year by itself.
  const until = stories.map(({ frontmatter: { dataUntil }, locale }) =>
    plainSpaces(message('story.until', locale, { data: formatDate(dataUntil, locale) })),
  );
  for (const version of versions) add(version.slice(0, '2026-01-01'.length));
  return new Set([
    ...[...dates].flatMap((date) =>
      date.length === 4
        ? [`(${date})`, `, ${date}.`, `· ${date} ·`]
        : [
            date,
            `${date}T00:00:00Z`,
            ...locales.map((locale) => plainSpaces(formatDate(date, locale))),
          ],
    ),
    ...until,
    unknown,
    ...breaksOf(library),
  ]);
}

/** «2020–2021»: between which two times a series is broken. */
function breaksOf({ datasets }: SiteContent['library']): string[] {
  return [...datasets.values()].flatMap(({ descriptor: { breaks = [] } }) =>
    breaks.map(({ after, before }) => `${after}–${before}`),
  );
}
