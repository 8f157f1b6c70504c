import type { Province } from '../datasets/dataset.ts';
import type { Status } from '../datasets/vocabulary.ts';
import { firmnessOf } from '../figures/firmness.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';
import { factOf } from '../profiles/build-profile.ts';
import { cellIfKnown } from '../profiles/cell-if-known.ts';
import type { Fact } from '../profiles/profile.ts';
import type { ProfileMeasure, ProfileSpec } from '../profiles/profile-spec.ts';
import { slugOf } from '../profiles/slug.ts';
import { siteContent } from './content.ts';
import { localeParams } from './links.ts';

/** The parameters of a page that there is only where editors describe profiles. */
export function profileParams() {
  return siteContent().profileSpec === null
    ? []
    : localeParams.map(({ param }) => ({ params: { locale: param } }));
}

/** The same for the page of each unit. */
export function provinceParams() {
  const { profiles } = siteContent();
  return localeParams.flatMap(({ locale, param }) =>
    profiles
      .filter((profile) => profile.locale === locale)
      .map((profile) => ({
        params: { locale: param, slug: slugOf(profile.province.name.vi) },
        props: { profile },
      })),
  );
}

/** What editors say about profiles. @throws Error where they say nothing. */
export function profileSpec(): ProfileSpec {
  const { profileSpec: spec } = siteContent();
  if (!spec) throw new Error('no content/profile.yaml');
  return spec;
}

/** The numbers of a unit in the order of the measures. */
export function factsOf(
  province: Province,
  measures: readonly ProfileMeasure[],
  locale: Locale,
): Fact[] {
  const { library } = siteContent();
  return measures.map((measure) => factOf(measure, { library, locale, province }));
}

/** The unit that the site is about. */
export function subjectOf({ subject }: ProfileSpec): Province {
  const province = siteContent().library.provinces.get(subject);
  if (!province) throw new Error(`no unit «${subject}»`);
  return province;
}

/** Letters for the statuses that need a word, as in the tables of figures. */
export function markStatuses(facts: readonly Fact[]): Map<Status, string> {
  const statuses = new Set(facts.flatMap(({ reading }) => reading?.status ?? []));
  return new Map(
    [...statuses]
      .filter((status) => firmnessOf(status) !== 'solid')
      .map((status, index) => [status, String.fromCharCode(97 + index)]),
  );
}

/** The unit of a measure for the head of its column: «triệu đồng», «hạng trong 63»; nothing for percentages, which keep their sign. */
export function unitWords({ of }: ProfileMeasure, locale: Locale): string {
  const { library } = siteContent();
  const reading = [...library.provinces.keys()]
    .map((code) => cellIfKnown(of.replaceAll('{unit}', code), library))
    .find((each) => each !== null);
  if (reading?.outOf) {
    return message('profile.rank-of', locale, { total: formatNumber(reading.outOf, locale, 0) });
  }
  const unit = library.units.get(reading?.unit ?? '');
  const words = (locale === 'vi' ? unit?.vi : unit?.enPlural) ?? '';
  return words.startsWith('%') ? '' : words;
}
