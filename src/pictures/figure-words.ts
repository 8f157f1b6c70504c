import type { NumberedNote } from '../charts/mark.ts';
import { distinctPublishers } from '../evidence/cite.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';

/** Who published what a figure shows: «Nguồn: …; …». So many are named; the address leads to all of them. */
export function sourceWords({ citations }: Figure, locale: Locale, most: number): string {
  const publishers = distinctPublishers(citations).map(({ source, via }) => {
    const name = source.kind === 'calculation' ? message('figure.ours', locale) : source.publisher;
    return via === null ? name : message('cite.via', locale, { source: name, copy: via.publisher });
  });
  const more = publishers.length - most;
  return [
    `${message('figure.source', locale)}: ${publishers.slice(0, most).join('; ')}`,
    more > 0 ? ` ${message('figure.more-sources', locale, { count: String(more) })}` : '',
  ].join('');
}

/** The licences of the data that a figure shows and of what else its drawing holds. */
export function licenceWords({ datasets, credits }: Figure): string {
  const names = [
    ...datasets.flatMap(({ descriptor }) => descriptor.licenses),
    ...credits.map(({ licence }) => licence),
  ].map(({ name }) => name);
  return [...new Set(names)].join(', ');
}

/** The forms of a figure's marks with the statuses that they stand for. */
export function formWords(
  { forms }: Figure,
  locale: Locale,
): { readonly svg: string; readonly words: string }[] {
  return forms.map(({ svg, statuses }) => ({
    svg,
    words: statuses.map((status) => message(`status.${status}`, locale)).join(', '),
  }));
}

/**
 * What stands in a drawing as numbers, with these; then the reasons of its breaks. A drawing with words instead of
 * numbers needs only the reasons.
 */
export function noteWords(
  { numbered, breaks }: Figure,
  { notes }: { readonly notes: readonly NumberedNote[] },
): { readonly numbers: string[]; readonly reasons: string[] } {
  const written = ({ heading, reason }: NumberedNote) =>
    reason === undefined ? heading : `${heading}. ${reason}`;
  return {
    numbers: notes.map((note, index) => `${index + 1}. ${written(note)}`),
    reasons: [
      ...(notes.length > 0 ? [] : numbered.filter(({ reason }) => reason !== undefined)),
      ...breaks,
    ].map(written),
  };
}
