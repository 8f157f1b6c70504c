import { describe, expect, it } from 'vitest';
import { filesWith, textOf } from './fixtures/library.ts';
import { readLibrary } from './read-library.ts';

/** `places` are the lines and keys of all problems, «-» where there is no key. */
type Case = readonly [name: string, from: string, to: string, places: string];

const except = (key: string) =>
  `except: [{ key: "${key}", reason: { vi: in vậy, en: as printed } }]`;

const reason = 'reason: { vi: hết, en: over }';
const what = 'what: { vi: kỳ sau, en: the next }';

const ofRanking: readonly Case[] = [
  ['a key that is not known', 'better: lower', 'beter: lower', '24 beter'],
  ['a title without English', 'vi: year, en: year', 'vi: year', '13 en'],
  ['an unknown type', 'type: year', 'type: month', '12 type'],
  ['a column name in capitals', 'name: score', 'name: Score', '30 name'],
  ['a licence without an address', 'path: https:', 'path: ', '8 path'],
  ['another name than the file', 'name: ranking', 'name: rank', '1 name'],
  [
    'a missing value that is not empty',
    "missingValues: ['']",
    "missingValues: ['-']",
    '58 missingValues',
  ],
  ['a number without its decimals', '      decimals: 4\n', '', '30 decimals'],
  ['decimals of an integer', 'outOf: out_of', 'decimals: 2\n      outOf: out_of', '23 decimals'],
  ['a unit that is not there', 'unit: point', 'unit: metre', '34 unit'],
  ['a unit of a text', 'role: status', 'role: status\n      unit: point', '41 unit'],
  ['a rank out of a column that is not there', 'outOf: out_of', 'outOf: out', '23 outOf'],
  ['a rank out of a column that is no count', 'outOf: out_of', 'outOf: score', '23 outOf'],
  [
    'a score out of something',
    'decimals: 4',
    'decimals: 4\n      outOf: 63',
    'data/ranking.csv 2 score + 34 outOf',
  ],
  ['a status of a column that is not there', 'of: [rank]', 'of: [ranks]', '41 of'],
  [
    'measures of a column that qualifies nothing',
    'role: origin',
    'role: origin\n      of: [rank]',
    '52 of',
  ],
  [
    'a status that is no text',
    'type: string\n      title: { vi: status',
    'type: list\n      title: { vi: status',
    '38 type',
  ],
  [
    'a column of sources that is no text',
    'type: list\n      title: { vi: origin',
    'type: integer\n      title: { vi: origin',
    'data/ranking.csv 2 origin + 49 type',
  ],
  ['a note without its language', '      language: vi\n', '', '52 language'],
  [
    'a language of something else',
    'role: origin',
    'role: origin\n      language: vi',
    '52 language',
  ],
  [
    'sources that refer to another register',
    'role: origin',
    'role: origin\n      refersTo: units',
    '52 refersTo',
  ],
  [
    'a minimum of a text',
    'role: origin',
    'role: origin\n      constraints: { minimum: 1 }',
    '52 minimum',
  ],
  [
    'a minimum above the maximum',
    'minimum: 0, maximum: 1 }',
    'minimum: 2, maximum: 1 }',
    'data/ranking.csv 2 score + 36 minimum',
  ],
  [
    'a pattern that is none',
    'role: origin',
    "role: origin\n      constraints: { pattern: '(' }",
    '52 pattern',
  ],
  [
    'a column declared twice',
    '- name: out_of',
    '- name: rank',
    'data/ranking.csv 1 out_of + 23 outOf + 26 name',
  ],
  ['a key column that is not there', '[year, province]', '[year, provinces]', '57 primaryKey'],
  ['a key column twice', '[year, province]', '[year, year, province]', '57 primaryKey'],
  ['a list in the key', '[year, province]', '[year, province, source]', '57 primaryKey'],
  ['a number in the key', '[year, province]', '[year, province, score]', '57 primaryKey'],
  ['a ranking of a column that is not there', '{ rank: rank,', '{ rank: place,', '60 rank'],
  ['a ranking by a text', 'score: score,', 'score: status,', '60 score'],
  [
    'a ranking within a column that is not there',
    'within: [year]',
    'within: [period]',
    '60 within',
  ],
  [
    'an exception whose row is not there',
    'within: [year] ',
    `within: [year], ${except('2022,VN-99')} `,
    '60 except',
  ],
  [
    'an exception that contradicts nothing',
    'within: [year] ',
    `within: [year], ${except('2022,VN-58')} `,
    '60 except',
  ],
  ['a series per a column that is not there', '{ per: year,', '{ per: period,', '62 per'],
  ['a series of something endless', 'every: province', 'every: note_vi', '62 every'],
  [
    'a series by a column that is not there',
    'every: province',
    'every: province, by: [pillar]',
    '62 by',
  ],
  [
    'a series where a column is not there',
    'every: province',
    'every: province, where: { pillar: x }',
    '62 pillar',
  ],
  [
    'a series of a year without rows',
    'values: [2022, 2023]',
    'values: [2022, 2023, 2024]',
    'data/ranking.csv 1 province',
  ],
  ['a break in a column that is not there', '- field: year', '- field: period', '64 field'],
  ['a break in a text', '- field: year', '- field: status', '64 field'],
  ['a break that goes backwards', 'after: 2022', 'after: 2023', '65 after'],
  [
    'a break with an unknown source',
    '[dti-gov-2022, dti-gov-2023]',
    '[dti-gov-2022, dti-gov-2024]',
    '69 sources',
  ],
  ['a break without a source', '[dti-gov-2022, dti-gov-2023]', '[]', '69 sources'],
  ['a rhythm that is none', 'breaks:\n', 'updates: { every: decade }\nbreaks:\n', '63 every'],
  [
    'a value that is due on no day',
    'breaks:\n',
    `updates: { next: { due: 2026-13, ${what}, sources: [dti-gov-2023] } }\nbreaks:\n`,
    '63 due',
  ],
  [
    'a value that nobody announced',
    'breaks:\n',
    `updates: { next: { due: 2026-03, ${what}, sources: [] } }\nbreaks:\n`,
    '63 sources',
  ],
  [
    'an end with an unknown source',
    'breaks:\n',
    `updates: { ended: { since: 2025-07-01, ${reason}, sources: [dti-gov-2024] } }\nbreaks:\n`,
    '63 sources',
  ],
  [
    'an end and a value that is due',
    'breaks:\n',
    [
      'updates:',
      `  ended: { since: 2025, ${reason}, sources: [dti-gov-2023] }`,
      `  next: { due: 2026, ${what}, sources: [dti-gov-2023] }`,
      'breaks:\n',
    ].join('\n'),
    '64 ended',
  ],
];

const ofGrowth: readonly Case[] = [
  ['no column of sources', 'role: source', 'refersTo: sources', '10 fields'],
  [
    'a column of sources that may be empty',
    'role: source\n      constraints: { required: true }',
    'role: source',
    '10 fields',
  ],
  [
    'a category that is no status',
    '{ value: restated,',
    '{ value: revised, label: { vi: x, en: x } }, { value: restated,',
    '29 value',
  ],
  [
    'a category twice',
    '{ value: restated,',
    '{ value: estimate, label: { vi: x, en: x } }, { value: restated,',
    '29 value',
  ],
  [
    'a vintage that is no time',
    'type: string\n      title: { vi: vintage',
    'type: list\n      title: { vi: vintage',
    '16 type + 50 primaryKey',
  ],
  ['decimals that are no number', 'decimals: 2', 'decimals: two', '23 decimals'],
];

const ofSources: readonly Case[] = [
  [
    'a register with another key',
    'primaryKey: [id]',
    'primaryKey: [title]',
    'data/sources.csv 2 title + data/sources.csv 3 title + 41 primaryKey',
  ],
  [
    'a register without a column that it must have',
    '    - name: kind\n      type: string\n      title: { vi: kind, en: kind }\n      constraints: { required: true }\n',
    '',
    'data/sources.csv 1 kind + 10 fields',
  ],
  [
    'a register whose dates are no text',
    'type: string\n      title: { vi: published_on',
    'type: date\n      title: { vi: published_on',
    'data/sources.csv 6 published_on + 31 type',
  ],
];

describe.each([
  ['ranking', ofRanking],
  ['growth', ofGrowth],
  ['sources', ofSources],
] as const)('the descriptor of %s', (id, cases) => {
  it.each(cases)('with %s is a problem at its line', (_name, from, to, places) => {
    const path = `data/${id}.yaml`;
    const sound = textOf(path);
    expect(sound).toContain(from);
    const broken = sound.replace(from, () => to);
    const { problems, library } = readLibrary(filesWith({ [path]: broken }));
    const found = problems.map(({ file, line, column }) =>
      file === path ? `${line} ${column ?? '-'}` : `${file} ${line} ${column ?? '-'}`,
    );
    expect(found.join(' + ')).toBe(places);
    expect(library.datasets.has(id)).toBe(false);
  });
});
