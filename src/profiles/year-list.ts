import { formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { message } from '../i18n/messages.ts';

/** From three years in a row on, a list names the first and the last only. */
const shortestRange = 3;

/**
 * Years as a newspaper lists them: «năm 2020», «các năm 2013–2018, 2020 và 2024»; “2020”, “2013–2018, 2020 and 2024”.
 * @param years ascending, each once, at least one
 */
export function yearList(years: readonly number[], locale: Locale): string {
  const key = years.length === 1 ? 'profile.year' : 'profile.years';
  return message(key, locale, { years: formatList(rangesOf(years), locale) });
}

function rangesOf(years: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.flatMap((run) =>
    run.length < shortestRange ? run.map(String) : `${run[0]}–${run.at(-1)}`,
  );
}
