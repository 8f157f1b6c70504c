import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../i18n/locale.ts';
import { sentenceText } from '../profiles/build-profile.ts';
import type { Profile, Sentence } from '../profiles/profile.ts';
import { slugOf } from '../profiles/slug.ts';
import { readSite } from './read-site.ts';

/**
 * Every sentence of every province in every language: that it is well formed, and that it is true. What it must say is
 * worked out here once more from the files, with none of the code that made it.
 */
const { library, profiles, profileSpec } = readSite(process.cwd());

const textOf = (sentence: Sentence, locale: Locale) => sentenceText(sentence, locale, library);
const sentencesOf = ({ opening, sections, missing }: Profile) => [
  ...opening,
  ...sections.flatMap(({ paragraphs }) => paragraphs.flat()),
  ...missing,
];

it('there is a profile of every province in every language', () => {
  expect(profiles).toHaveLength(library.provinces.size * locales.length);
  expect(profileSpec).not.toBeNull();
});

it('every province has an address of its own', () => {
  const slugs = [...library.provinces.values()].map(({ name }) => slugOf(name.vi));
  expect(new Set(slugs).size).toBe(library.provinces.size);
  expect(slugs).toContain('ba-ria-vung-tau');
  expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
});

describe.each(locales)('in «%s»', (locale) => {
  const own = profiles.filter((profile) => profile.locale === locale);
  const all = own.flatMap((profile) =>
    sentencesOf(profile).map((sentence) => ({
      text: textOf(sentence, locale),
      where: `${profile.province.name.vi}, ${sentence.situation}`,
    })),
  );
  /** The sentences that a pattern is found in. */
  const having = (pattern: RegExp) => all.filter(({ text }) => pattern.test(text));

  it('there are sentences', () => {
    expect(all.length).toBeGreaterThan(own.length * 20);
  });

  it.each<[string, RegExp]>([
    ['something that is not there', /undefined|null|NaN|Infinity|\[object/],
    ['a brace or a bracket of an expression', /[{}[\]|]/],
    ['two spaces, or one before a mark', /\s{2}|\s[.,;:)]|\(\s/],
    ['an empty pair of brackets', /\(\)|«»/],
    ['a mark twice, or two that do not go together', /[,;:]{2}|\.\.|[,;:]\./],
    ['brackets within brackets', /\([^)]*\(/],
    ['a word twice', /(?<![\p{L}\p{N}])(\p{L}+) \1(?![\p{L}\p{N}])/u],
    ['a change by nothing', /(?<![\d.,])0\u00a0(?:bậc|places?)|(?:tăng|giảm|up|down) 0%/],
    ['a fall that rises', /(?:tăng|giảm|grew by|fell by|up|down) −/],
    ['a plural of one', /(?<![\d.,])1\u00a0(?:places|points|provinces)/],
    [
      'a singular of several',
      /(?<![\d.,])(?:[2-9]|\d{2,})\u00a0(?:place|point|province)(?!\p{L})/u,
    ],
    [
      'an ordinal that is none',
      /\b\d*(?:1[123](?:st|nd|rd)|(?<!1)1th|(?<!1)2th|(?<!1)3th|[04-9](?:st|nd|rd))\b/,
    ],
    ['a letter that is not composed', /\p{M}/u],
  ])('no sentence has %s', (_, pattern) => {
    expect(having(pattern)).toEqual([]);
  });

  it('every sentence begins with a capital and ends with a full stop', () => {
    expect(having(/^[^\p{Lu}]|[^.]$/u)).toEqual([]);
  });

  it('words of the other language are in none', () => {
    expect(
      having(locale === 'vi' ? /\b(?:the|was|rank|found)\b/ : /\b(?:hạng|tỉnh|năm|điểm)\b/),
    ).toEqual([]);
  });

  it('every headline is short, begins with a capital and ends without a full stop', () => {
    const titles = own
      .flatMap(({ sections }) => sections.flatMap(({ figures }) => figures))
      .map(({ figure }) => figure.title);
    expect(titles.length).toBeGreaterThan(own.length * 2);
    expect(titles.filter((title) => !/^\p{Lu}[^{}]{10,109}[^.]$/u.test(title))).toEqual([]);
  });

  it('every figure is about its province and can be drawn', () => {
    for (const { province, sections } of own) {
      for (const { figure } of sections.flatMap(({ figures }) => figures)) {
        const subjects = figure.table.rows.filter(({ isSubject }) => isSubject);
        expect(subjects.map(({ unit }) => unit)).toEqual([province.code]);
        expect(figure.drawings.narrow.svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]{80,}"/);
        expect(figure.drawings.narrow.svg).toContain('class="subject');
      }
    }
  });

  it('every text alternative says something and is bearable', () => {
    const alts = own
      .flatMap(({ sections }) => sections.flatMap(({ figures }) => figures))
      .map(({ figure }) => figure.alt);
    expect(alts.filter((alt) => alt.length < 80 || /[{}]|undefined|NaN/.test(alt))).toEqual([]);
  });
});

it('says the same in every language: the same situations with the same numbers', () => {
  const shapeOf = (profile: Profile) =>
    sentencesOf(profile).map(({ situation, parts }) => [
      situation,
      parts.flatMap((part) => (typeof part === 'string' ? [] : [part.reading.value])).sort(),
    ]);
  for (const { code } of library.provinces.values()) {
    const [first, ...others] = profiles.filter(({ province }) => province.code === code);
    for (const other of others) expect(shapeOf(other)).toEqual(first && shapeOf(first));
  }
});

// From here on everything is read anew from the files.

type Cells = Readonly<Record<string, string>>;

/** The rows of a CSV, by the names in its header. */
function rowsOf(id: string): Cells[] {
  const text = readFileSync(`data/${id}.csv`, 'utf8');
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') records.push([]);
    if (end === '') break;
  }
  const [header = [], ...rows] = records.filter((cells) => cells.length > 1);
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
  );
}

const provinces = rowsOf('provinces');
const regionOf = new Map(provinces.map(({ code = '', region }) => [code, region]));
const nameOf = new Map(provinces.map(({ code = '', name_vi = '' }) => [code, name_vi]));

/** A number as Vietnamese prints it, with the digits that the file has. */
function printed(text: string): string {
  const [whole = '', decimals] = text.replace('-', '−').split('.');
  const grouped = whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

interface Series {
  readonly section: string;
  readonly rows: readonly Cells[];
  /** Out of how many, where no column says so. */
  readonly total?: string;
  readonly breaks?: readonly (readonly [number, number])[];
  /** Whether the place in the region and the mean are told of those that are known. */
  readonly partial?: boolean;
}

const yearsFrom = (rows: readonly Cells[], first: number) =>
  rows.filter(({ year }) => Number(year) >= first);

const ranked: readonly Series[] = [
  {
    section: 'chuyen-doi-so',
    rows: rowsOf('dti-ranking'),
    total: '63',
    breaks: [
      [2020, 2021],
      [2023, 2024],
    ],
  },
  {
    section: 'papi',
    rows: rowsOf('papi'),
    breaks: [[2017, 2018]],
    partial: true,
  },
  { section: 'pci', rows: rowsOf('pci') },
  {
    section: 'par-index',
    rows: rowsOf('par-index'),
    breaks: [[2015, 2016]],
  },
  { section: 'sipas', rows: yearsFrom(rowsOf('sipas'), 2017) },
];

/** The years that a list must name: of those in a row the first and the last. */
const endsOf = (years: readonly number[]) =>
  years.filter((year) => !years.includes(year - 1) || !years.includes(year + 1)).map(String);

/** A situation and what the sentence about it must print. */
interface Expected {
  readonly situation: string;
  readonly prints: readonly string[];
}

const vietnamese = new Map(
  profiles
    .filter(({ locale }) => locale === 'vi')
    .map((profile) => [profile.province.code, profile] as const),
);

/** What the page of a province says in a section, of one kind of sentence. */
function said(code: string, section: string, kind: string): { situation: string; text: string }[] {
  const profile = vietnamese.get(code);
  const paragraphs = profile?.sections.find(({ id }) => id === section)?.paragraphs.flat() ?? [];
  const sentences = section === 'opening' ? (profile?.opening ?? []) : paragraphs;
  return sentences
    .filter(({ situation }) => situation.startsWith(`${kind}.`))
    .map((sentence) => ({
      situation: sentence.situation.slice(kind.length + 1),
      text: textOf(sentence, 'vi').replaceAll('\u00a0', ' '),
    }));
}

/** Every page says what is expected, in the same order, and nothing else of that kind. */
function expectOfAll(section: string, kind: string, expected: (code: string) => Expected[]): void {
  let told = 0;
  for (const code of nameOf.keys()) {
    const wanted = expected(code);
    const found = said(code, section, kind);
    const where = `${section}, ${kind}, ${nameOf.get(code)}`;
    expect(
      found.map(({ situation }) => situation),
      where,
    ).toEqual(wanted.map(({ situation }) => situation));
    wanted.forEach(({ prints }, index) => {
      for (const print of prints) expect(found[index]?.text, where).toContain(print);
      told += 1;
    });
  }
  expect(told).toBeGreaterThan(0);
}

const ofUnit = ({ rows }: Series, code: string, column: string) =>
  rows
    .filter((row) => row['province'] === code && row[column] !== '')
    .sort((a, b) => Number(a['year']) - Number(b['year']));
const atTime = ({ rows }: Series, year: string | undefined, column: string) =>
  rows.filter((row) => row['year'] === year && row[column] !== '');
const totalOf = ({ total }: Series, row: Cells | undefined) => total ?? row?.['out_of'] ?? '';
const isBroken = ({ breaks = [] }: Series, a: Cells, b: Cells) =>
  breaks.some(([after, before]) => Number(a['year']) <= after && before <= Number(b['year']));

/** The columns of those. */
const rank = 'rank';
const value = 'score';

/** The series of some sections, for the tests of what is said in these only. */
const of = (...sections: string[]) => ranked.filter(({ section }) => sections.includes(section));

describe('what is said of ranks is true', () => {
  it.each(ranked)('$section: the place among all, and who shares it', (series) => {
    const { section } = series;
    expectOfAll(section, 'place', (code) => {
      const latest = ofUnit(series, code, rank).at(-1);
      if (!latest) return [];
      const same = atTime(series, latest['year'], rank)
        .filter((row) => row[rank] === latest[rank] && row !== latest)
        .map(({ province = '' }) => nameOf.get(province) ?? '');
      const place = `${latest[rank]}/${totalOf(series, latest)}`;
      const situation =
        same.length > 0
          ? 'tied'
          : latest[rank] === '1'
            ? 'first'
            : latest[rank] === totalOf(series, latest)
              ? 'last'
              : 'other';
      const isOurs = latest['rank_status'] === 'computed';
      const ours = isOurs ? ['(tính toán của chúng tôi)'] : [];
      return [{ situation, prints: [`Năm ${latest['year']},`, place, ...same, ...ours] }];
    });
  });

  it.each(ranked)('$section: the change from the year before', (series) => {
    const { section } = series;
    expectOfAll(section, 'change', (code) => {
      const [latest, earlier] = ofUnit(series, code, rank).reverse();
      if (!latest || !earlier) return [];
      const before = `năm ${earlier['year']}`;
      if (isBroken(series, earlier, latest)) {
        return [{ situation: 'broken', prints: [before, earlier[rank] ?? ''] }];
      }
      const places = Number(earlier[rank]) - Number(latest[rank]);
      if (totalOf(series, earlier) !== totalOf(series, latest)) {
        const isTold = section === 'papi';
        const place = `${earlier[rank]}/${totalOf(series, earlier)}`;
        return isTold
          ? [{ situation: 'otherTotal', prints: [`Năm ${earlier['year']}`, place] }]
          : [];
      }
      if (places === 0) return [{ situation: 'unchanged', prints: [before, 'giữ nguyên'] }];
      const words = `${places > 0 ? 'tăng' : 'giảm'} ${Math.abs(places)} bậc`;
      return [{ situation: places > 0 ? 'up' : 'down', prints: [before, words] }];
    });
  });

  it.each(of('chuyen-doi-so', 'pci', 'par-index', 'sipas'))(
    '$section: the years without a rank',
    (series) => {
      const { section } = series;
      const years = series.rows.map(({ year }) => Number(year));
      const last = Math.max(...years);
      const first = Math.min(...years);
      expectOfAll(section, 'gaps', (code) => {
        const known = new Set(ofUnit(series, code, rank).map(({ year }) => Number(year)));
        if (known.size === 0) return [];
        const hasNotes = section === 'par-index' || section === 'sipas';
        const noted = new Set(
          series.rows
            .filter(
              (row) =>
                hasNotes && row.province === code && row['rank'] === '' && row['score'] === '',
            )
            .map(({ year }) => Number(year)),
        );
        const missing = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
          (year) => !known.has(year) && !noted.has(year),
        );
        return missing.length === 0 ? [] : [{ situation: 'some', prints: endsOf(missing) }];
      });
    },
  );

  it('papi: the years without a result', () => {
    const [series] = of('papi');
    expectOfAll('papi', 'gaps', (code) => {
      const without = series?.rows.filter((row) => row['province'] === code && row['score'] === '');
      const years = (without ?? []).map(({ year }) => Number(year));
      return years.length === 0 ? [] : [{ situation: 'some', prints: endsOf(years) }];
    });
  });

  it.each(of('par-index', 'sipas'))('$section: what a note says instead of a number', (series) => {
    expectOfAll(series.section, 'notes', (code) =>
      series.rows
        .filter((row) => row['province'] === code && row['rank'] === '' && row['score'] === '')
        .map(({ year = '', note_vi = '' }) => ({ situation: 'note', prints: [year, note_vi] })),
    );
  });

  it.each(of('chuyen-doi-so', 'papi', 'pci'))('$section: the place in the region', (series) => {
    const { section, partial = false } = series;
    expectOfAll(section, 'region', (code) => {
      const latest = ofUnit(series, code, rank).at(-1);
      if (!latest) return [];
      const region = provinces.filter((row) => row['region'] === regionOf.get(code));
      const known = atTime(series, latest['year'], rank).filter(
        ({ province = '' }) => regionOf.get(province) === regionOf.get(code),
      );
      if (known.length < region.length && !partial) return [];
      const ahead = known.filter((row) => Number(row[rank]) < Number(latest[rank])).length;
      const behind = known.filter((row) => Number(row[rank]) > Number(latest[rank])).length;
      const isTied = ahead + behind + 1 < known.length;
      const isPartial = known.length < region.length;
      const prints = isPartial ? ['trong số những nơi đã tìm được số'] : [];
      if (isTied)
        return [{ situation: 'tied', prints: [`${ahead + 1}/${known.length}`, ...prints] }];
      if (ahead === 0) return [{ situation: 'first', prints }];
      if (behind === 0) return [{ situation: 'last', prints }];
      return [{ situation: 'other', prints: [`${ahead + 1}/${known.length}`, ...prints] }];
    });
  });

  it.each(of('chuyen-doi-so', 'papi'))('$section: the score beside the mean', (series) => {
    const { section } = series;
    expectOfAll(section, 'average', (code) => {
      const latest = ofUnit(series, code, value).at(-1);
      if (!latest) return [];
      const scores = atTime(series, latest['year'], value).map((row) => Number(row[value]));
      const mean = (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(4);
      const own = Number(latest[value]);
      const situation = own > Number(mean) ? 'above' : own < Number(mean) ? 'below' : 'equal';
      return [{ situation, prints: [printed(latest[value] ?? ''), printed(mean)] }];
    });
  });

  it.each(of('pci', 'par-index', 'sipas'))('$section: a value that has no rank', (series) => {
    const { section } = series;
    expectOfAllOrNone(section, 'unranked', (code) => {
      const newest = ofUnit(series, code, value).at(-1);
      const latest = ofUnit(series, code, rank).at(-1);
      if (!newest || Number(latest?.['year'] ?? 0) >= Number(newest['year'])) return [];
      return [
        { situation: 'value', prints: [`Năm ${newest['year']}`, printed(newest[value] ?? '')] },
      ];
    });
  });

  it.each(of('papi', 'pci'))('$section: the best and the worst', (series) => {
    const { section } = series;
    const column = section === 'papi' ? value : rank;
    const better = section === 'papi' ? 1 : -1;
    expectOfAll(section, 'extremes', (code) => {
      const all = ofUnit(series, code, column);
      const latest = all.at(-1);
      if (!latest) return [];
      const from = all.findLastIndex(
        (row) =>
          isBroken(series, row, latest) ||
          (column === rank && totalOf(series, row) !== totalOf(series, latest)),
      );
      const own = all.slice(from + 1);
      if (own.length < 3) return [];
      const order = own.toSorted((a, b) => better * (Number(b[column]) - Number(a[column])));
      const [best] = order;
      const worst = order.at(-1);
      const holds = (extreme: Cells | undefined) =>
        own.filter((row) => Number(row[column]) === Number(extreme?.[column]));
      const print = (extreme: Cells | undefined) =>
        column === rank
          ? `${extreme?.[rank]}/${totalOf(series, extreme)}`
          : printed(extreme?.[value] ?? '');
      const years = (extreme: Cells | undefined) =>
        endsOf(holds(extreme).map(({ year }) => Number(year)));
      if (holds(best).length === own.length) return [{ situation: 'flat', prints: [] }];
      if (holds(best).length === 1 && best === latest) {
        return [{ situation: 'latestBest', prints: [print(worst), ...years(worst)] }];
      }
      if (holds(worst).length === 1 && worst === latest) {
        return [{ situation: 'latestWorst', prints: [print(best), ...years(best)] }];
      }
      const prints = [print(best), ...years(best), print(worst), ...years(worst)];
      return [{ situation: 'between', prints }];
    });
  });
});

/** Like `expectOfAll`, for what may be true of no province today. */
function expectOfAllOrNone(
  section: string,
  kind: string,
  expected: (code: string) => Expected[],
): void {
  const some = [...nameOf.keys()].some((code) => expected(code).length > 0);
  if (some) expectOfAll(section, kind, expected);
  else for (const code of nameOf.keys()) expect(said(code, section, kind)).toEqual([]);
}

describe('what is said of digital transformation before the last break is true', () => {
  const [series] = ranked;

  it('each stretch between two changes of method', () => {
    expectOfAll('chuyen-doi-so', 'journey', (code) => {
      const all = series ? ofUnit(series, code, 'rank') : [];
      const between = all.filter(({ year }) => Number(year) >= 2021 && Number(year) <= 2023);
      const first = all.filter(({ year }) => year === '2020');
      const [from] = between;
      const to = between.at(-1);
      const told = first.map((row): Expected => ({
        situation: 'point',
        prints: ['Năm 2020', `${row['rank']}/63`],
      }));
      if (!from || !to) return told;
      if (from === to) throw new Error('no province has one rank only of these years');
      const places = Number(from['rank']) - Number(to['rank']);
      const years = `Từ năm ${from['year']} đến năm ${to['year']}`;
      const change: Expected =
        places === 0
          ? { situation: 'unchanged', prints: [years, to['rank'] ?? ''] }
          : {
              situation: places > 0 ? 'up' : 'down',
              prints: [
                years,
                `${places > 0 ? 'tăng' : 'giảm'} ${Math.abs(places)} bậc`,
                `từ hạng ${from['rank']}`,
                `hạng ${to['rank']}`,
              ],
            };
      return [...told, change];
    });
  });

  it('the best and the worst of three pillars', () => {
    const pillars = rowsOf('dti-pillars-computed').filter(
      ({ year, pillar = '' }) => year === '2024' && pillar.endsWith('_so'),
    );
    expectOfAll('chuyen-doi-so', 'parts', (code) => {
      const own = pillars.filter(({ province }) => province === code);
      expect(own).toHaveLength(3);
      const ranks = own.map((row) => Number(row['rank']));
      const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
      return [
        best === worst
          ? { situation: 'same', prints: [`${best}/63`] }
          : { situation: 'differ', prints: [`(${best}/63)`, `(${worst}/63)`] },
      ];
    });
  });
});

describe('what is said of growth is true', () => {
  const all = rowsOf('grdp-growth').filter(
    ({ year, coverage, variant }) =>
      Number(year) >= 2017 && coverage === 'total' && variant === '1',
  );
  const order = ['estimate', 'restated', 'unclear'];
  const shown = (code: string) => {
    const own = all.filter(
      ({ province, status = '' }) => province === code && order.includes(status),
    );
    const byYear = Map.groupBy(own, ({ year = '' }) => year);
    return [...byYear.values()]
      .flatMap((rows) => {
        const placeOf = ({ status = '' }: Cells) => order.indexOf(status);
        return rows.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, 1);
      })
      .sort((a, b) => Number(a['year']) - Number(b['year']));
  };

  it('the latest rate, its direction and its qualifier', () => {
    expectOfAll('tang-truong', 'growth', (code) => {
      const latest = shown(code).at(-1);
      if (!latest) return [];
      const rate = Number(latest['growth']);
      const qualifier = { '=': '', '>': 'hơn ' }[latest['comparator'] ?? ''] ?? '?';
      const size = `${qualifier}${printed((latest['growth'] ?? '').replace('-', ''))}%`;
      const direction = rate > 0 ? 'tăng' : 'giảm';
      return [
        {
          situation: rate > 0 ? 'rise' : 'fall',
          prints: [`Năm ${latest['year']}`, `${direction} ${size}`],
        },
      ];
    });
  });

  it('the rate beside the first estimate of the nation', () => {
    const nation = rowsOf('gdp-growth').filter(
      ({ period, status }) => period === 'FY' && status === 'estimate',
    );
    expectOfAll('tang-truong', 'against', (code) => {
      const latest = shown(code).at(-1);
      const other = nation.find(({ year }) => year === latest?.['year']);
      if (!latest || !other || latest['status'] !== 'estimate') return [];
      const [own, whole] = [Number(latest['growth']), Number(other['growth'])];
      if (latest['comparator'] === '>' && own < whole) return [];
      const situation = own > whole ? 'above' : own < whole ? 'below' : 'equal';
      return [{ situation, prints: [`${printed(other['growth'] ?? '')}%`] }];
    });
  });

  it('what was published again', () => {
    expectOfAll('tang-truong', 'restated', (code) => {
      const told = (status: string) =>
        shown(code).flatMap((row): Expected[] =>
          all
            .filter(
              (other) =>
                other['province'] === code &&
                other['year'] === row['year'] &&
                other['status'] === status &&
                Number(other['growth']) !== Number(row['growth']),
            )
            .map((other) => ({
              situation: 'value',
              prints: [
                row['year'] ?? '',
                `${printed(row['growth'] ?? '')}%`,
                `${printed(other['growth'] ?? '')}%`,
              ],
            })),
        );
      return [...told('restated'), ...told('unclear')];
    });
  });

  it('that nothing was found', () => {
    expectOfAll('tang-truong', 'section', (code) =>
      shown(code).length > 0 ? [] : [{ situation: 'none', prints: [nameOf.get(code) ?? ''] }],
    );
  });

  it('the target of 2025, or that none was found', () => {
    const targets = new Map(
      rowsOf('growth-targets-2025').map(({ province, target = '' }) => [province, target]),
    );
    expectOfAll('tang-truong', 'cell', (code) => {
      const target = targets.get(code);
      return target === undefined
        ? [{ situation: 'missing', prints: ['Chưa tìm thấy'] }]
        : [{ situation: 'found', prints: [`${printed(target)}%`, 'không phải kết quả'] }];
    });
  });
});

describe('what is said of values among all is true', () => {
  const wealth = rowsOf('grdp-per-capita').filter(
    ({ year, measure, variant, status = '' }) =>
      Number(year) >= 2018 &&
      measure === 'grdp' &&
      variant === '1' &&
      ['final', 'preliminary'].includes(status),
  );
  const people = rowsOf('population');

  it.each([
    ['grdp-binh-quan', wealth, 'value', 'triệu đồng'],
    ['dan-so', people, 'population', 'nghìn người'],
  ] as const)('%s', (section, rows, column, unit) => {
    const series: Series = { section, rows };
    expectOfAll(section, 'latest', (code) => {
      const latest = ofUnit(series, code, column).at(-1);
      const print = `${printed(latest?.[column] ?? '')} ${unit}`;
      return latest ? [{ situation: 'value', prints: [`Năm ${latest['year']}`, print] }] : [];
    });

    const whole = atTime(series, '2022', column);
    expect(whole).toHaveLength(63);
    const valueOf = (code: string) =>
      Number(whole.find(({ province }) => province === code)?.[column]);
    expectOfAll(section, 'place', (code) => {
      const ahead = whole.filter((row) => Number(row[column]) > valueOf(code)).length;
      const same = whole.filter((row) => Number(row[column]) === valueOf(code)).length;
      const place = `${ahead + 1}/63`;
      if (same > 1) return [{ situation: 'tied', prints: [place] }];
      const situation = ahead === 0 ? 'first' : ahead === 62 ? 'last' : 'other';
      return [{ situation, prints: [place, '(tính toán của chúng tôi)'] }];
    });

    expectOfAll(section, 'journey', (code) => {
      const own = ofUnit(series, code, column);
      const [from] = own;
      const to = own.at(-1);
      if (!from || !to) return [];
      const [before, after] = [Number(from[column]), Number(to[column])];
      const years = `Từ năm ${from['year']} đến năm ${to['year']}`;
      const prints =
        section === 'dan-so'
          ? [`${printed(Math.abs(((after - before) / before) * 100).toFixed(1))}%`]
          : [printed(from[column] ?? ''), printed(to[column] ?? '')];
      return [{ situation: after > before ? 'up' : 'down', prints: [years, ...prints] }];
    });
  });
});

describe('what is said of the mergers is true', () => {
  const unions = rowsOf('merger-map');

  it('which unit a province is a part of, and how that is known', () => {
    expectOfAll('opening', 'group', (code) => {
      const own = unions.find(({ province }) => province === code);
      if (!own) return [];
      const others = unions
        .filter((row) => row['unit_name'] === own['unit_name'] && row !== own)
        .map(({ province = '' }) => nameOf.get(province) ?? '')
        .filter((name) => name !== own['unit_name']);
      const isAlone = own['evidence'] === 'unchanged_listed';
      const hasName = nameOf.get(code) === own['unit_name'];
      const situation = isAlone
        ? hasName
          ? 'alone'
          : 'renamed'
        : hasName
          ? 'kept'
          : others.length > 0
            ? 'joinedWith'
            : 'joined';
      const name = isAlone && hasName ? [] : [own['unit_name'] ?? ''];
      const because: Expected[] =
        own['evidence'] === 'score_mean_match'
          ? [{ situation: 'because', prints: ['chúng tôi suy ra'] }]
          : [];
      return [{ situation, prints: [...name, ...others] }, ...because];
    });
  });
});
