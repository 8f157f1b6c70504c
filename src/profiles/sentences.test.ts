import { describe, expect, it } from 'vitest';
import type { Locale } from '../i18n/locale.ts';
import { sentenceText, writeSentence } from './build-profile.ts';
import { readSmallLibrary } from './fixtures/small-library.ts';
import { readSectionPoints, type SectionData } from './section-points.ts';
import { chooseWords, sectionSentenceSchema } from './sentence-kinds.ts';

const library = readSmallLibrary();

const ranking: SectionData = {
  dataset: 'ranking',
  unit: 'province',
  time: 'year',
  rank: 'rank',
  value: 'score',
};
const survey: SectionData = { dataset: 'survey', unit: 'province', time: 'year', rank: 'rank' };
const wealth: SectionData = { dataset: 'wealth', unit: 'province', time: 'year', value: 'value' };
const growth: SectionData = {
  dataset: 'growth',
  unit: 'province',
  time: 'year',
  value: 'growth',
  prefer: { column: 'status', order: ['estimate', 'restated'] },
};

/** What a kind of sentence says of a unit: for each sentence its situation and its words. */
function say(sentence: object, data: SectionData, unit: string, locale: Locale = 'en'): string[] {
  const province = library.provinces.get(unit);
  if (!province) throw new Error(`no unit ${unit}`);
  const context = { library, locale, province, section: readSectionPoints(data, library) };
  const parsed = sectionSentenceSchema.parse(sentence);
  return chooseWords(parsed, context).map((choice) => {
    const written = writeSentence(parsed.about, choice, context);
    // Spaces that never part at the end of a line are spaces to the reader.
    const text = sentenceText(written, locale, library).replaceAll('\u00a0', ' ');
    return `${choice.situation}: ${text}`;
  });
}

/** The same words in every language. */
const both = (words: string) => ({ vi: words, en: words });

describe('the place of a unit among all', () => {
  const place = {
    about: 'place',
    first: both('{name} {at.place} {at.year}{at.place.note}'),
    last: both('{name} {at.place} {at.year}{at.place.note}'),
    tied: both('{name} {at.place} with {ties}{at.place.note}'),
    other: both('{name} {at.place} {at.year}{at.place.note}'),
  };

  it('is the first, the last, shared, or another', () => {
    expect(say(place, ranking, 'AN')).toEqual(['first: An 1st of 5 2023 (our calculation)']);
    expect(say(place, ranking, 'EN')).toEqual(['last: En 5th of 5 2023']);
    expect(say(place, ranking, 'BA')).toEqual(['tied: Bao 2nd of 5 with Cat (our calculation)']);
    expect(say(place, survey, 'AN')).toEqual(['other: An 2nd of 5 2023']);
  });

  it('is that of the latest year with a number', () => {
    expect(say(place, ranking, 'DO')).toEqual(['last: Dong 5th of 5 2022']);
  });

  it('is computed from values only where all are known', () => {
    expect(say(place, wealth, 'BA')).toEqual([]);
    expect(say({ ...place, at: 'whole' }, wealth, 'BA')).toEqual([
      'tied: Bao 1st of 5 with Cat (our calculation)',
    ]);
    expect(say({ ...place, at: 'whole' }, wealth, 'EN', 'vi')).toEqual([
      'last: Én 5/5 2021 (tính toán của chúng tôi)',
    ]);
  });

  it('is not told where a qualifier leaves it open', () => {
    expect(say({ ...place, at: 'latest' }, growth, 'EN')).toEqual([]);
  });
});

describe('the place of a unit in its region', () => {
  const region = {
    about: 'region',
    first: both('{region.place} in {region.name}{known}'),
    last: both('{region.place} in {region.name}{known}'),
    tied: both('{region.place} with {ties}'),
    other: both('{region.place}{known}'),
    alone: both('alone in {region.name}'),
  };

  it('counts the region alone', () => {
    expect(say(region, { ...ranking, where: { year: [2021, 2022] } }, 'AN')).toEqual([
      'first: 1st of 4 in East',
    ]);
    expect(say(region, { ...ranking, where: { year: [2021, 2022] } }, 'DO')).toEqual([
      'last: 4th of 4 in East',
    ]);
    expect(say(region, { ...ranking, where: { year: [2021, 2022] } }, 'BA')).toEqual([
      'other: 3rd of 4',
    ]);
  });

  it('is told of a region that is known in part only where that is said', () => {
    expect(say(region, ranking, 'BA')).toEqual([]);
    expect(say({ ...region, partial: true }, ranking, 'BA')).toEqual(['tied: 2nd of 3 with Cat']);
    expect(say({ ...region, partial: true }, ranking, 'AN')).toEqual([
      'first: 1st of 3 in East among those whose figure was found',
    ]);
  });

  it('is no place where the region has one unit', () => {
    expect(say(region, ranking, 'EN')).toEqual(['alone: alone in West']);
    expect(say({ ...region, alone: undefined }, ranking, 'EN')).toEqual([]);
  });

  it('can be that of the latest year in which the region is whole', () => {
    expect(say({ ...region, at: 'whole' }, wealth, 'DO')).toEqual(['last: 4th of 4 in East']);
  });
});

describe('a value beside the mean', () => {
  const average = {
    about: 'average',
    above: both('{at.value|short} {peers.mean|short}{known}'),
    below: both('{at.value|short} {peers.mean|short}{known}'),
    equal: both('{at.value|short} {peers.mean|short}'),
  };

  it('is above, below or equal, as printed', () => {
    const data = { ...ranking, where: { year: 2022 } };
    expect(say(average, data, 'AN')).toEqual(['above: 9.5 7.0']);
    expect(say(average, data, 'DO')).toEqual(['below: 4.0 7.0']);
    expect(say(average, data, 'BA')).toEqual(['equal: 7.0 7.0']);
  });

  it('is told of some only where that is said', () => {
    expect(say(average, ranking, 'AN')).toEqual([]);
    expect(say({ ...average, partial: true }, ranking, 'AN')).toEqual([
      'above: 9.0 7.6 among those whose figure was found',
    ]);
  });
});

describe('a change', () => {
  const change = {
    about: 'change',
    of: 'rank',
    up: both('{difference(latest.rank, earlier.rank)|size} from {earlier.year}'),
    down: both('{difference(latest.rank, earlier.rank)|size} from {earlier.year}'),
    unchanged: both('{latest.rank|short} as in {earlier.year}'),
    broken: both('{earlier.rank|short}{earlier.rank.note}. {break.reason}'),
    otherTotal: both('{earlier.rank}'),
    only: both('only {latest.year}'),
  };

  it('goes up, down or not at all, one place and several', () => {
    expect(say(change, ranking, 'BA')).toEqual(['up: 1 place from 2022']);
    expect(say(change, ranking, 'EN', 'vi')).toEqual(['down: 1 bậc from 2022']);
    expect(say(change, ranking, 'AN')).toEqual(['unchanged: 1st as in 2022']);
    expect(say({ ...change, of: 'value' }, wealth, 'DO')).toEqual(['only: only 2021']);
  });

  it('is not computed across a break, and says why', () => {
    const data = { ...ranking, where: { year: [2020, 2021] } };
    expect(say(change, data, 'AN')).toEqual([
      'broken: 2nd (implied by a published change). The method changed.',
    ]);
    expect(say({ ...change, broken: undefined }, data, 'AN')).toEqual([]);
  });

  it('is no number of places between ranks out of other totals', () => {
    expect(say(change, survey, 'AN')).toEqual(['otherTotal: 3rd of 4']);
  });
});

describe('a way over several years', () => {
  const journey = {
    about: 'journey',
    of: 'rank',
    up: both('{from.year}–{to.year} {difference(to.rank, from.rank)|change}'),
    down: both('{from.year}–{to.year} {difference(to.rank, from.rank)|change}'),
    unchanged: both('{from.year}–{to.year}'),
    point: both('{from.year} {from.rank}'),
  };

  it('is told for each stretch between breaks; a year alone is told as such', () => {
    expect(say(journey, ranking, 'AN')).toEqual(['point: 2020 2nd of 5', 'unchanged: 2021–2023']);
    expect(say(journey, ranking, 'CA')).toEqual(['up: 2021–2023 up 1 place']);
  });

  it('leaves to «change» what it says: the two latest years', () => {
    expect(say(journey, ranking, 'DO')).toEqual([]);
  });
});

describe('the best and the worst year', () => {
  const extremes = {
    about: 'extremes',
    of: 'rank',
    latestBest: both('{latest.year}, worst {worst.rank|short} {worst.when}'),
    latestWorst: both('{latest.year}, best {best.rank|short} {best.when}'),
    between: both('best {best.rank|short} {best.when}, worst {worst.rank|short} {worst.when}'),
    flat: both('{start.year}–{latest.year}'),
  };

  it('is the latest, another, or none', () => {
    expect(say(extremes, ranking, 'AN')).toEqual(['flat: 2021–2023']);
    expect(say(extremes, ranking, 'CA', 'vi')).toEqual([
      'between: best 2 các năm 2022 và 2023, worst 3 năm 2021',
    ]);
    expect(say(extremes, ranking, 'EN')).toEqual([
      'between: best 4th 2022, worst 5th 2021 and 2023',
    ]);
  });

  it('is asked only of three years or more on one side of a break', () => {
    expect(say(extremes, { ...ranking, where: { year: [2020, 2021, 2022] } }, 'AN')).toEqual([]);
    expect(say(extremes, survey, 'AN')).toEqual([]);
  });
});

describe('what was not found', () => {
  const gaps = { about: 'gaps', of: 'rank', some: both('{gaps.when}') };

  it('names the years, in a row as a range', () => {
    expect(say(gaps, ranking, 'CA')).toEqual(['some: 2020 and 2024']);
    expect(say(gaps, ranking, 'EN', 'vi')).toEqual(['some: các năm 2020 và 2024']);
    expect(say({ ...gaps, of: 'value' }, wealth, 'DO', 'vi')).toEqual(['some: năm 2022']);
  });

  it('can leave out the years of which a note says what is known', () => {
    expect(say(gaps, ranking, 'DO')).toEqual(['some: 2020, 2023 and 2024']);
    expect(say({ ...gaps, exceptNoted: true }, ranking, 'DO')).toEqual(['some: 2020 and 2024']);
  });

  it('says nothing of a unit of which nothing was found, or everything', () => {
    expect(say(gaps, survey, 'EN')).toEqual([]);
    expect(say(gaps, { ...ranking, where: { year: [2021, 2022] } }, 'AN')).toEqual([]);
  });

  it('is told by a note where there is one', () => {
    const notes = { about: 'notes', note: both('{row.year}: {row.note}') };
    expect(say(notes, ranking, 'DO')).toEqual(['note: 2023: One of the last two.']);
    expect(say(notes, ranking, 'DO', 'vi')).toEqual(['note: 2023: Được nêu trong hai nơi cuối.']);
    expect(say(notes, ranking, 'AN')).toEqual([]);
  });

  it('includes the rank of a value that has none', () => {
    const unranked = { about: 'unranked', value: both('{newest.value|short} {newest.year}') };
    expect(say(unranked, ranking, 'EN')).toEqual(['value: 6.5 2024']);
    expect(say(unranked, ranking, 'AN')).toEqual([]);
  });
});

describe('a rate of growth', () => {
  const rate = {
    about: 'growth',
    rise: both('{latest.value|size} {latest.year}{latest.value.note}'),
    fall: both('{latest.value|size} {latest.year}{latest.value.note}'),
    zero: both('{latest.year}'),
  };
  const against = {
    about: 'against',
    status: ['estimate'],
    reference: { 2022: 'nation[2022].growth' },
    above: both('{reference.value}'),
    below: both('{reference.value}'),
    equal: both('{reference.value}'),
  };

  it('is a rise or a fall and never a rise of less than nothing', () => {
    expect(say(rate, growth, 'AN')).toEqual(['rise: 6.5% 2022 (first estimate)']);
    expect(say(rate, growth, 'BA', 'vi')).toEqual(['fall: 1,2% 2022 (ước tính lần đầu)']);
    expect(say(rate, growth, 'CA')).toEqual(['zero: 2022']);
    expect(say(rate, growth, 'EN')).toEqual(['rise: more than 3.0% 2022 (first estimate)']);
  });

  it('has no brackets within brackets', () => {
    expect(say(rate, growth, 'DO', 'vi')).toEqual(['rise: 3,0% 2022 (công bố lại, đã điều chỉnh)']);
  });

  it('is held against a number of the same kind and year', () => {
    expect(say(against, growth, 'AN')).toEqual(['above: 3.0%']);
    expect(say(against, growth, 'BA')).toEqual(['below: 3.0%']);
    expect(say(against, growth, 'DO')).toEqual([]);
    expect(say({ ...against, status: undefined }, growth, 'DO')).toEqual(['equal: 3.0%']);
    expect(say({ ...against, reference: {} }, growth, 'AN')).toEqual([]);
  });

  it('keeps beside it what was published later', () => {
    const restated = {
      about: 'restated',
      status: ['restated'],
      value: both('{shown.year} {shown.value} {further.value}{further.note}'),
    };
    expect(say(restated, growth, 'AN')).toEqual(['value: 2022 6.5% 7.0% (restated)']);
    expect(say(restated, growth, 'DO')).toEqual([]);
  });
});

describe('what stands beside the section', () => {
  it('a further cell is told where it is known', () => {
    const cell = {
      about: 'cell',
      of: 'wealth[2022,{unit}].value',
      found: both('{cell.value}'),
      missing: both('none of {name}'),
    };
    expect(say(cell, ranking, 'AN')).toEqual(['found: 12 points']);
    expect(say(cell, ranking, 'EN')).toEqual(['missing: none of En']);
    expect(say({ ...cell, missing: undefined }, ranking, 'EN')).toEqual([]);
  });

  it('the best and the worst part are those of the latest year with all parts', () => {
    const parts = {
      about: 'parts',
      dataset: 'pillars',
      unit: 'province',
      time: 'year',
      by: 'pillar',
      rank: 'rank',
      differ: both('{parts.year} {best.names} {best.rank|short}, {worst.names} {worst.rank|short}'),
      same: both('{parts.year} {best.names} {best.rank|short}'),
    };
    expect(say(parts, ranking, 'AN')).toEqual(['differ: 2021 government 1st, economy 5th']);
    expect(say(parts, ranking, 'BA')).toEqual(['same: 2021 government and economy 3rd']);
    expect(say(parts, ranking, 'CA')).toEqual([]);
  });

  it('a larger unit is named with those who are in it too', () => {
    const group = {
      about: 'group',
      dataset: 'unions',
      unit: 'province',
      group: 'union',
      alone: both('{group}'),
      renamed: both('{group}'),
      kept: both('{group} with {others}'),
      joined: both('{group}'),
      joinedWith: both('{group} with {others}'),
      because: { column: 'evidence', words: { inferred: both('inferred') } },
    };
    expect(say(group, ranking, 'AN')).toEqual(['renamed: Mới']);
    expect(say(group, ranking, 'BA')).toEqual(['joinedWith: Cat with Dong', 'because: inferred']);
    expect(say(group, ranking, 'CA', 'vi')).toEqual(['kept: Cát with Bảo và Đông']);
    expect(say(group, ranking, 'EN')).toEqual(['alone: En']);
  });
});
