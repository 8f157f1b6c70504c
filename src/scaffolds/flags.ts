import { locales, type Locale, type Words } from '../i18n/locale.ts';
import { languageAsked } from './question.ts';

/** What can be made. */
export const scaffoldKinds = [
  'dataset',
  'figure',
  'story',
  'source',
  'correction',
  'site',
] as const;
export type ScaffoldKind = (typeof scaffoldKinds)[number];

export const kindWords: Readonly<Record<ScaffoldKind, Words>> = {
  dataset: {
    vi: 'một bộ số liệu: tệp CSV và tệp mô tả',
    en: 'a dataset: a CSV and what describes it',
  },
  figure: { vi: 'một hình vẽ từ một bộ số liệu', en: 'a figure of a dataset' },
  story: {
    vi: 'một câu chuyện, bằng mọi thứ tiếng của trang',
    en: 'a story, in every language of the site',
  },
  source: { vi: 'một nguồn trong data/sources.csv', en: 'a source in data/sources.csv' },
  correction: {
    vi: 'các dòng trong data/corrections.csv cho những số đã công bố vừa đổi',
    en: 'entries in data/corrections.csv for published values that changed',
  },
  site: {
    vi: 'trang của một tỉnh khác, trong một thư mục mới',
    en: 'the site of another province, in a new folder',
  },
};

export interface Flag {
  readonly name: string;
  /** What it takes, as printed behind it. */
  readonly takes: string;
  readonly words: Words;
  /** Whether it is about one column, `--unit rate=percent`, and may come several times. */
  readonly isOfColumn?: true;
}

const flag = (name: string, takes: string, vi: string, en: string): Flag => ({
  name,
  takes,
  words: { vi, en },
});
const ofColumn = (name: string, takes: string, vi: string, en: string): Flag => ({
  ...flag(name, takes, vi, en),
  isOfColumn: true,
});

const headline = [
  flag(
    'title-vi',
    '"…"',
    'điều tìm ra, một câu; bỏ trống: để sau',
    'the finding in Vietnamese; may be left out',
  ),
  flag('title-en', '"…"', 'câu ấy bằng tiếng Anh', 'the same in English'),
  flag('claim', '"…"', 'điều phải đúng để câu ấy đúng', 'what must hold for it to be true'),
];

const flags: Readonly<Record<ScaffoldKind, readonly Flag[]>> = {
  dataset: [
    flag('id', '<id>', 'mã của bộ số liệu', 'id of the dataset'),
    flag('from', '<file>', 'bảng có sẵn: CSV hay Excel', 'a table that is there: CSV or Excel'),
    flag('columns', '"a, b, c"', 'hoặc tên các cột', 'or the names of its columns'),
    ofColumn(
      'type',
      '"a=number"',
      'kiểu của một cột chưa có dữ liệu',
      'type of a column without data',
    ),
    ofColumn(
      'label',
      '"a=Tên | Name"',
      'tên cột bằng hai thứ tiếng',
      'name of a column in both languages',
    ),
    ofColumn('unit', '"a=percent"', 'đơn vị của một cột số', 'unit of a column of numbers'),
    flag('decimal', 'comma|point', 'dấu đứng trước phần lẻ', 'the mark before decimals'),
    flag('days', 'day-first|month-first', 'ngày hay tháng đứng trước', 'which stands first'),
    flag(
      'source',
      '"a;b"',
      'mã nguồn, khi bảng không có cột nguồn',
      'ids of sources, where the table has no such column',
    ),
    flag(
      'key',
      '"a, b"',
      'các cột gộp lại chỉ đúng một dòng',
      'the columns that together name a row',
    ),
    flag('title-vi', '"…"', 'tên', 'title in Vietnamese'),
    flag('title-en', '"…"', 'tên bằng tiếng Anh', 'title in English'),
    flag(
      'description-vi',
      '"…"',
      'một dòng là gì, con số đo điều gì',
      'what one row is, in Vietnamese',
    ),
    flag('description-en', '"…"', 'câu ấy bằng tiếng Anh', 'the same in English'),
    flag(
      'processing-vi',
      '"…"',
      'đã làm gì với con số',
      'what was done to the numbers, in Vietnamese',
    ),
    flag('processing-en', '"…"', 'câu ấy bằng tiếng Anh', 'the same in English'),
  ],
  figure: [
    flag('id', '<id>', 'mã của hình', 'id of the figure'),
    flag('dataset', '<id>', 'bộ số liệu', 'the dataset'),
    flag('value', '<column>', 'cột con số', 'the column of numbers'),
    flag('subject', '<id>', 'hình nói về nơi nào', 'whom it is about'),
    flag('chart', '<kind>', 'loại hình', 'the kind of figure'),
    ...headline,
    flag(
      'subtitle-vi',
      '"…"',
      'phụ đề; bỏ trống: viết từ số liệu',
      'subtitle; left out: made from the data',
    ),
    flag('subtitle-en', '"…"', 'phụ đề bằng tiếng Anh', 'the same in English'),
    flag(
      'alt-vi',
      '"…"',
      'lời thay hình; bỏ trống: viết từ số liệu',
      'text alternative; left out: made from the data',
    ),
    flag('alt-en', '"…"', 'lời thay hình bằng tiếng Anh', 'the same in English'),
  ],
  story: [
    flag('slug', '<id>', 'mã của bài', 'id of the story'),
    flag('figure', '<id>', 'hình đại diện', 'the lead figure'),
    ...headline,
    flag('short-vi', '"…"', 'tên ngắn; bỏ trống: để sau', 'short name; may be left out'),
    flag('short-en', '"…"', 'tên ngắn bằng tiếng Anh', 'the same in English'),
    flag(
      'number',
      '"…"',
      'con số mở bài: bộ[khoá].cột',
      'the number to begin with: dataset[key].column',
    ),
    flag('data-until', '2024-06', 'số liệu đến khi nào', 'up to when the data reach'),
  ],
  source: [
    flag(
      'url',
      '<address>',
      'địa chỉ; không có thì bỏ trống',
      'address; left out where there is none',
    ),
    flag('title', '"…"', 'tên', 'title'),
    flag(
      'title-status',
      'original|descriptive',
      'tên gốc hay lời mô tả',
      'its own title or a description',
    ),
    flag('publisher', '"…"', 'nơi công bố', 'publisher'),
    flag('published-on', '2024-06-30', 'ngày đăng, đến mức biết được', 'when, as far as known'),
    flag('language', 'vi', 'ngôn ngữ', 'language'),
    flag('kind', 'official|press|…', 'loại nguồn', 'kind of source'),
    flag('id', '<id>', 'mã; bỏ trống: từ địa chỉ và ngày', 'id; left out: from address and day'),
  ],
  correction: [
    flag(
      'kind',
      'error|revision',
      'chúng tôi sai, hay nơi công bố sửa số',
      'an error of ours, or a revision by the publisher',
    ),
    flag('reason-vi', '"…"', 'lý do', 'the reason in Vietnamese'),
    flag('reason-en', '"…"', 'lý do bằng tiếng Anh', 'the same in English'),
    flag(
      'source',
      '"a;b"',
      'mã nguồn, khi dòng ấy không còn',
      'ids of sources, where the row is gone',
    ),
    flag('cell', '"…"', 'chỉ chỗ này: bộ[khoá].cột', 'only this: dataset[key].column'),
    flag('base', '<commit>', 'bản đem so, như npm run check:history', 'the commit to compare with'),
  ],
  site: [
    flag('province', '<code>', 'mã của tỉnh trong data/provinces.csv', 'the province, by its code'),
    flag(
      'name',
      '"…"',
      'tên của trang; hai thứ tiếng thì cách nhau bằng dấu |',
      'name of the site; in two languages with | between',
    ),
    flag(
      'languages',
      'vi|en|vi,en',
      'các thứ tiếng, tiếng chính trước; bỏ trống: tiếng chính của trang này',
      'the languages, the main one first; left out: the main one of this site',
    ),
    flag(
      'dataset',
      '<id>',
      'bộ số liệu mở đầu, chép từ trang này',
      'the dataset that it opens with',
    ),
    flag(
      'into',
      '<folder>',
      'thư mục mới; bỏ trống: ../<tên tỉnh>',
      'a new folder; left out: ../<name>',
    ),
  ],
};

/** The flags that answer the questions of a kind, in the order in which they are asked: for words those of the site. */
export function flagsOf(
  kind: ScaffoldKind,
  languages: readonly Locale[] = locales,
): readonly Flag[] {
  return flags[kind].filter(({ name }) => {
    const language = languageAsked(name);
    return language === undefined || languages.includes(language);
  });
}

/** A flag as it is typed: that of a column with the column in it. */
export function typedFlag(name: string): string {
  const [flagName = '', column] = name.split(' ');
  return column === undefined ? `--${flagName}` : `--${flagName} "${column}=…"`;
}
