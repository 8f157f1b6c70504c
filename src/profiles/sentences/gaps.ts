import { z } from 'astro/zod';
import { wordsSchema } from '../../figures/words.ts';
import { measures, pointsWith } from '../section-points.ts';
import { chosen, sentenceKind, type SectionContext } from '../sentence-kind.ts';
import { yearList } from '../year-list.ts';

/** The years for which others have a number and of this unit none was found: `{gaps.when}`, «các năm 2019 và 2021». */
export const gaps = sentenceKind(
  'gaps',
  {
    of: z.enum(measures),
    /** Whether years are left out for which there is a row without the number: a note says what is known of them. */
    exceptNoted: z.boolean().default(false),
    some: wordsSchema,
  },
  { words: ['gaps.when'], cells: [] },
  ({ of, exceptNoted, some }, { locale, province, section }: SectionContext) => {
    const known = new Set(pointsWith(of, section, province).map(({ time }) => time));
    const points = section.of(province.code);
    const noted = exceptNoted
      ? section.rowsOf(province.code).filter((row) => !points.some((point) => point.row === row))
      : [];
    const isNoted = (time: number) =>
      noted.some((row) => row.cells[section.data.time]?.value === time);
    const missing = section.times.filter((time) => !known.has(time) && !isNoted(time));
    if (missing.length === 0 || known.size === 0) return [];
    return chosen('some', some, { words: { 'gaps.when': yearList(missing, locale) }, cells: {} });
  },
);
