import type { DataFile } from '../datasets/data-file.ts';
import type { Dataset, Library, Province } from '../datasets/dataset.ts';
import type { Field } from '../datasets/descriptor.ts';
import { rowWords } from '../evidence/cell-words.ts';
import { correctionsId } from '../history/corrections.ts';
import { inEach, type Languages, type Locale, type Words } from '../i18n/locale.ts';
import { slugOf } from '../profiles/slug.ts';
import { findBareNumerals } from '../stories/bare-numerals.ts';
import { carryDataset, sourcesBehind } from './carry-dataset.ts';
import { addressOf, alternativeOf, measuredWords, numbersOf, subtitleOf } from './figure-words.ts';
import type { Asker, Question } from './question.ts';
import { Refused } from './question.ts';
import { pageFile, sitePages } from './site-pages.ts';
import {
  fittingStarters,
  measuresOf,
  seriesOf,
  type Chart,
  type FittingStarter,
} from './starters.ts';
import { flowWords, scalar, wordLines } from './yaml-scalar.ts';
import { inLanguagesOf } from '../datasets/site-languages.ts';
import { stringify } from 'yaml';

/** A site of another province, to be written into a folder of its own. */
export interface NewSite {
  /** The folder, as it was given. */
  readonly into: string;
  readonly languages: Languages;
  readonly name: Words;
  /** `site.config.ts`, `content/` and `data/`, by their paths. */
  readonly files: ReadonlyMap<string, string>;
}

interface Surroundings {
  /** The files of `data/`. */
  readonly files: readonly DataFile[];
  /** The language of the comments. */
  readonly locale: Locale;
  /** Why a folder cannot take a site; `null` where it can. */
  readonly refuseFolder: Question['check'];
}

/**
 * A site of a province that opens with one real dataset of this one: its rows, its sources, a figure of it. Nothing is
 * made up, so its home page names a number and claims no more; the rest is for its editors to write.
 */
export async function newSite(
  library: Library,
  { files, locale, refuseFolder }: Surroundings,
  asker: Asker,
): Promise<NewSite> {
  const { province: code } = await asker.ask({
    province: {
      flag: 'province',
      asks: { vi: 'Trang nói về tỉnh nào?', en: 'Which province is it about?' },
      options: [...library.provinces.values()].map(({ code: value, name }) => ({
        value,
        words: name,
      })),
    },
  });
  const province = library.provinces.get(code);
  if (!province) throw new Error(`no province «${code}»`);
  const about = datasetsAbout(province, library);
  const answers = await asker.ask({
    languages: {
      flag: 'languages',
      asks: {
        vi: 'Bằng thứ tiếng nào? (tiếng chính trước)',
        en: 'In which languages? (the main one first)',
      },
      options: languageChoices(library.languages).map((languages) => ({
        value: languages.join(','),
        words: inEach(['vi', 'en'], (each) => languages.map((one) => called[one][each]).join(', ')),
      })),
      otherwise: library.languages[0],
    },
    into: {
      flag: 'into',
      asks: {
        vi: 'Viết vào thư mục nào? (thư mục mới, cạnh kho này)',
        en: 'Into which folder? (a new one, beside this repository)',
      },
      otherwise: `../${slugOf(province.name.vi)}`,
      ...(refuseFolder ? { check: refuseFolder } : {}),
    },
    dataset: {
      flag: 'dataset',
      asks: {
        vi: 'Mở đầu bằng bộ số liệu nào? (chép sang, cả nguồn)',
        en: 'Which dataset is it to open with? (it is carried over with its sources)',
      },
      options: about.map(({ id: value, descriptor }) => ({ value, words: descriptor.title })),
      suggested: about[0]?.id,
    },
  });
  const languages = answers.languages.split(',').map((each) => each.trim()) as unknown as Languages;
  const { name } = await asker.ask({ name: nameQuestion(languages, province) });
  const parts = name.split('|').map((part) => part.trim());
  const names = inEach(languages, (each) => parts[languages.indexOf(each)] ?? parts[0] ?? '');
  const dataset = library.datasets.get(answers.dataset);
  if (!dataset) throw new Error(`no dataset «${answers.dataset}»`);
  const opening = openingOf(dataset, province, library);
  return {
    into: answers.into,
    languages,
    name: names,
    files: new Map([
      ['site.config.ts', configText(names, province, languages, locale)],
      ...carried(dataset, library, files, languages),
      ...Object.entries(sitePages).flatMap(([slug, page]) =>
        languages.map(
          (each) => [`content/pages/${slug}/${each}.mdx`, pageFile(page[each])] as const,
        ),
      ),
      [`content/figures/${dataset.id}.yaml`, figureText(opening, library, languages, locale)],
      ['content/home.yaml', homeText(opening, languages, locale)],
    ]),
  };
}

const called: Readonly<Record<Locale, Words>> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
};

/** Each language alone, and two in either order. */
function languageChoices(languages: Languages): Languages[] {
  return [
    ...languages.map((each): Languages => [each]),
    ...languages.flatMap((first) =>
      languages.filter((each) => each !== first).map((second): Languages => [first, second]),
    ),
  ];
}

function nameQuestion(languages: Languages, { name }: Province): Question {
  const example = { vi: `${name.vi} qua số liệu`, en: `${name.en} in figures` };
  const model = languages.map((each) => example[each]).join(' | ');
  return {
    flag: 'name',
    asks: { vi: `Tên của trang (ví dụ ${model})`, en: `Name of the site (such as ${model})` },
    suggested: model,
    check: (answer) =>
      answer.split('|').filter((part) => part.trim() !== '').length === languages.length
        ? null
        : {
            expected: {
              vi: `tên bằng từng thứ tiếng, cách nhau bằng dấu |: ${model}`,
              en: `the name in each language with | between: ${model}`,
            },
            repair: { vi: 'Viết lại tên.', en: 'Write it again.' },
          },
  };
}

/** The datasets that have something to draw of a province, those with most rows about it first. */
function datasetsAbout({ code }: Province, library: Library): Dataset[] {
  const rowsOf = (dataset: Dataset) => {
    const series = seriesOf(dataset);
    return series?.refersTo !== 'provinces' || measuresOf(dataset).length === 0
      ? 0
      : dataset.rows.filter(({ cells }) => cells[series.name]?.text === code).length;
  };
  return [...library.datasets.values()]
    .map((dataset) => ({ dataset, rows: rowsOf(dataset) }))
    .filter(({ rows }) => rows > 1)
    .sort((a, b) => b.rows - a.rows || (a.dataset.id < b.dataset.id ? -1 : 1))
    .map(({ dataset }) => dataset);
}

/** Kinds of figures that say most of one province, the first of them first; any other comes after. */
const firstChoices: readonly Chart[] = ['line', 'rank-over-time', 'columns'];

/** What a site opens with: a figure of a column, and the last number in it. */
interface Opening {
  readonly dataset: Dataset;
  readonly province: Province;
  readonly measure: Field;
  readonly starter: FittingStarter;
  /** The address of the number. */
  readonly number: string;
  /** Where and when it is of, in words. */
  readonly when: Words;
}

/** @throws Refused where no column of the dataset can be drawn of the province. */
function openingOf(dataset: Dataset, province: Province, library: Library): Opening {
  for (const measure of measuresOf(dataset)) {
    const wanted = { value: measure.name, subject: province.code };
    const starters = fittingStarters(dataset, library, wanted);
    const placeOf = ({ chart }: FittingStarter) => firstChoices.indexOf(chart) + 1 || Infinity;
    for (const starter of starters.toSorted((a, b) => placeOf(a) - placeOf(b))) {
      const own = numbersOf(starter.content[library.languages[0]]).filter((reading) =>
        reading.rows.some(({ key }) => key.split(',').includes(province.code)),
      );
      const last = own.at(-1);
      const [row] = last?.rows ?? [];
      if (!last || !row) continue;
      const when = inEach(['vi', 'en'], (each) => rowWords(row, each, library));
      return { dataset, province, measure, starter, number: addressOf(last.evidence[0]), when };
    }
  }
  throw new Refused([
    {
      about: '--dataset',
      found: dataset.id,
      says: {
        expected: {
          vi: `một bộ có vài con số vẽ được về ${province.name.vi}`,
          en: `a dataset with some numbers to draw of ${province.name.en}`,
        },
        repair: { vi: 'Chọn bộ khác.', en: 'Choose another one.' },
      },
    },
  ]);
}

/** The dataset, the registers that it refers to, and an empty register of corrections. */
function carried(
  dataset: Dataset,
  { datasets }: Library,
  files: readonly DataFile[],
  languages: Languages,
): [string, string][] {
  const behind = sourcesBehind(dataset);
  const keep: Readonly<Record<string, (key: string) => boolean>> = {
    sources: (id) => behind.has(id),
    [correctionsId]: () => false,
  };
  return ['sources', 'provinces', 'units', correctionsId, dataset.id].flatMap((id) => {
    const own = datasets.get(id);
    return own ? [...carryDataset(own, files, { languages, keep: keep[id] ?? (() => true) })] : [];
  });
}

const say = {
  vi: {
    config:
      'Trang này của ai. Tôi sửa tên, lời giới thiệu và lời nhắc ở đây; không phải sửa gì trong src/.',
    locales: 'Các thứ tiếng, tiếng chính trước. Người viết phải viết bằng từng thứ tiếng ở đây.',
    name: 'Ở đầu mỗi trang.',
    description: 'Một câu nói trang này là gì, cho trang đầu và máy tìm kiếm.',
    notice: 'Ở cuối mỗi trang: người đọc cần biết gì về tỉnh và về trang này.',
    figure:
      'Hình mở đầu, vẽ từ bộ số liệu đầu tiên. Tôi viết lại tít thành điều tìm ra, rồi thay claim bằng điều phải đúng để tít đúng.',
    home: 'Trang đầu. Số viết dạng {bộ[khoá].cột}; không gõ số thẳng vào đây.',
    headline:
      'Câu đầu tiên người đọc thấy. Tôi viết lại thành điều đáng nói nhất, rồi thay claim bằng điều phải đúng để câu đúng.',
    lead: 'Trang này là gì, trong một câu.',
    opens: 'Hình mở đầu, một mã trong content/figures/.',
    numbers: 'Vài con số nên biết, mỗi số một lời: đo gì, của khi nào.',
    names: 'Tít nêu tên số liệu, chưa nói điều gì về nó.',
    states: 'Câu này nêu một con số, không so sánh gì.',
  },
  en: {
    config:
      'Whose site this is. I change its name, what it says of itself and its notice here; nothing in src/ needs to change.',
    locales: 'The languages, the main one first. Everything is to be written in each of them.',
    name: 'On top of every page.',
    description: 'One sentence on what the site is, for its home page and search engines.',
    notice: 'At the foot of every page: what a reader must know about the province and the site.',
    figure:
      'The opening figure, drawn from the first dataset. I rewrite its title as a finding, and put what must hold for it to be true in place of the claim.',
    home: 'The home page. Numbers as {dataset[key].column}; none is typed here.',
    headline:
      'The first sentence that a reader sees. I rewrite it as the strongest finding, and put what must hold for it to be true in place of the claim.',
    lead: 'What the site is, in one sentence.',
    opens: 'The figure that opens the page: an id of content/figures/.',
    numbers: 'A few numbers to know, each with what it measures and when.',
    names: 'The title names the data and says nothing about them yet.',
    states: 'The sentence gives a number and compares nothing.',
  },
} as const;

function describedAs({ name }: Province): Words {
  return {
    vi: `${name.vi} qua những con số ai cũng lần về nguồn được.`,
    en: `${name.en} in numbers that anyone can follow to their source.`,
  };
}

const notice: Words = {
  vi: 'Trang này không phải của cơ quan nhà nước.',
  en: 'This is not a government site.',
};

function configText(name: Words, province: Province, languages: Languages, locale: Locale): string {
  const comments = say[locale];
  const entry = (key: 'name' | 'description' | 'notice', words: Words) => [
    `  // ${comments[key]}`,
    `  ${key}: {`,
    ...languages.map((each) => `    ${each}: ${quoted(words[each])},`),
    '  },',
  ];
  return [
    "import { defineSite } from './src/site/site-config.ts';",
    '',
    `/** ${comments.config} */`,
    'export const siteConfig = defineSite({',
    `  // ${comments.locales}`,
    `  locales: [${languages.map(quoted).join(', ')}],`,
    ...entry('name', name),
    ...entry('description', describedAs(province)),
    ...entry('notice', notice),
    '});',
    '',
  ].join('\n');
}

/** The dataset and the column in words; the column alone where these are long or have a numeral that is no year. */
function whatIsMeasured({ descriptor }: Dataset, { title }: Field, locale: Locale): string {
  const words = measuredWords(descriptor, title[locale], locale);
  const isFit = words.length <= longestWords && findBareNumerals(words, locale).length === 0;
  return isFit ? words : title[locale];
}

/** So long may these words be, for a title to have room for a province beside them. */
const longestWords = 80;

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function figureText(
  { dataset, province, measure, starter }: Opening,
  library: Library,
  languages: Languages,
  locale: Locale,
): string {
  const title = inEach(
    languages,
    (each) => `${whatIsMeasured(dataset, measure, each)}, ${province.name[each]}`,
  );
  return [
    `# ${say[locale].figure}\n`,
    `chart: ${starter.chart}\n`,
    wordLines('title', title, languages),
    `claim: none\nbecause: ${scalar(say[locale].names)}\n`,
    wordLines('subtitle', subtitleOf(starter, dataset.id, measure.name, library), languages),
    wordLines('alt', alternativeOf(starter, library), languages),
    stringify(
      { data: inLanguagesOf(starter.data, languages) },
      { lineWidth: 0, singleQuote: true },
    ),
  ].join('');
}

function homeText(
  { dataset, province, measure, number, when }: Opening,
  languages: Languages,
  locale: Locale,
): string {
  const comments = say[locale];
  const headline = inEach(
    languages,
    (each) => `${whatIsMeasured(dataset, measure, each)} (${when[each]}): {${number}}`,
  );
  const label = inEach(
    languages,
    (each) => `${whatIsMeasured(dataset, measure, each)} (${when[each]})`,
  );
  return [
    `# ${comments.home}\n`,
    `# ${comments.headline}\n`,
    wordLines('headline', headline, languages),
    `claim: none\nbecause: ${scalar(comments.states)}\n`,
    `# ${comments.lead}\n`,
    wordLines('lead', describedAs(province), languages),
    `# ${comments.opens}\n`,
    `figure: ${dataset.id}\n`,
    `# ${comments.numbers}\n`,
    `keyNumbers:\n  - of: ${scalar(number)}\n    label: ${flowWords(label, languages)}\n`,
  ].join('');
}
