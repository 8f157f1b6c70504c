import { stringify } from 'yaml';
import type { Dataset, Library } from '../datasets/dataset.ts';
import type { Advice } from '../datasets/problem.ts';
import { judge } from '../evidence/condition.ts';
import { inLanguagesOf } from '../datasets/site-languages.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { fillWords } from '../evidence/fill.ts';
import { chartWords } from '../figures/chart-words.ts';
import type { Languages, Locale, Words } from '../i18n/locale.ts';
import { blank } from '../stories/blanks.ts';
import { findBareNumerals } from '../stories/bare-numerals.ts';
import type { SiteContent } from '../stories/read-site.ts';
import { alternativeOf, subtitleOf } from './figure-words.ts';
import { malformedId, takenId } from './new-dataset.ts';
import { Refused, type Asker, type Option, type Question } from './question.ts';
import type { Scaffold } from './scaffold.ts';
import {
  fittingStarters,
  measuresOf,
  mostCommon,
  seriesOf,
  type FittingStarter,
} from './starters.ts';
import { wordLines } from './yaml-scalar.ts';

/** A figure: `content/figures/<id>.yaml`, which draws at once; a draft while there is something left to write. */
export async function newFigure(
  site: Pick<SiteContent, 'library' | 'figures' | 'drafts' | 'profileSpec'>,
  locale: Locale,
  asker: Asker,
): Promise<Scaffold> {
  const { library } = site;
  const { id, dataset: datasetId } = await asker.ask({
    id: {
      flag: 'id',
      asks: {
        vi: 'Mã của hình: chữ thường không dấu, số, gạch nối (ví dụ ho-ngheo-2024)',
        en: 'Id of the figure: small letters, digits and hyphens (such as poverty-2024)',
      },
      check: (answer) => {
        if (!/^[a-z0-9][a-z0-9-]*$/.test(answer)) return malformedId;
        const isTaken = site.figures.has(answer) || site.drafts.figures.has(answer);
        return isTaken ? takenId(`content/figures/${answer}.yaml`) : null;
      },
    },
    dataset: {
      flag: 'dataset',
      asks: { vi: 'Vẽ từ bộ số liệu nào?', en: 'From which dataset?' },
      options: [...library.datasets.values()]
        .filter((dataset) => dataset.rows.length > 0 && measuresOf(dataset).length > 0)
        .map(({ id: value, descriptor }) => ({ value, words: descriptor.title })),
    },
  });
  const dataset = library.datasets.get(datasetId);
  if (!dataset) throw new Error(`no dataset «${datasetId}»`);

  const { value, subject } = await asker.ask(
    whatToDraw(dataset, library, site.profileSpec?.subject),
  );
  const starters = fittingStarters(dataset, library, { value, subject: subject || undefined });
  if (starters.length === 0) throw nothingFits(dataset, value, site);
  const { chart } = await asker.ask({
    chart: {
      flag: 'chart',
      asks: {
        vi: 'Loại hình nào? (những loại hợp với các cột)',
        en: 'Which kind? (those that fit the columns)',
      },
      options: starters.map(({ chart: kind }): Option => ({
        value: kind,
        words: chartWords[kind],
      })),
    },
  });
  const starter = starters.find((each) => each.chart === chart);
  if (!starter) throw new Error(`no starter for «${chart}»`);

  const words = await askWords(library, asker, {
    subtitle: subtitleOf(starter, datasetId, value, library),
    alt: alternativeOf(starter, library),
  });
  const isDraft = [
    words.claim,
    ...library.languages.map((each) => (each === 'vi' ? words.titleVi : words.titleEn)),
  ].includes('');
  return {
    files: new Map([
      [
        `content/figures/${id}.yaml`,
        figureText(starter, words, isDraft, { locale, languages: library.languages }),
      ],
    ]),
    grown: new Set(),
    next: [
      ...(isDraft ? [finish] : []),
      {
        vi: `Xem hình: npm run dev, rồi mở http://localhost:4321/hinh/${id}/`,
        en: `See it: npm run dev, then http://localhost:4321/hinh/${id}/`,
      },
      {
        vi: `Đặt vào bài: <Figure id="${id}" />`,
        en: `Place it in a text: <Figure id="${id}" />`,
      },
    ],
  };
}

/** What is to be done with a draft. */
export const finish: Words = {
  vi: `Đây là bản nháp, chưa lên trang: viết thay mọi chỗ ${blank} rồi xoá dòng draft: true.`,
  en: `It is a draft and not published: write in place of each ${blank}, then remove the line draft: true.`,
};

function whatToDraw(
  dataset: Dataset,
  library: Library,
  usual: string | undefined,
): Record<'value' | 'subject', Question> {
  const measures = measuresOf(dataset);
  const series = seriesOf(dataset);
  const all = series ? dataset.rows.map((row) => row.cells[series.name]?.text ?? '') : [];
  const units = [...new Set(all)];
  const wordsOf = (id: string): Words => {
    const name = library.provinces.get(id)?.name;
    const label = series?.categories?.find((each) => each.value === id)?.label;
    return name ?? label ?? { vi: id, en: id };
  };
  const isUsual = usual !== undefined && units.includes(usual);
  return {
    value: {
      flag: 'value',
      asks: { vi: 'Cột con số nào?', en: 'Which column of numbers?' },
      options: measures.map(({ name, title }) => ({ value: name, words: title })),
      otherwise: measures.length === 1 ? measures[0]?.name : undefined,
      suggested: measures[0]?.name,
    },
    subject: {
      flag: 'subject',
      asks: {
        vi: `Hình nói về ${series ? `«${series.title.vi}» nào` : 'nơi nào'}?`,
        en: `About which ${series ? series.title.en.toLowerCase() : 'unit'} is it?`,
      },
      options: units.map((id) => ({ value: id, words: wordsOf(id) })),
      isOptional: series === undefined || units.length < 2,
      otherwise: isUsual ? usual : mostCommon(all),
    },
  };
}

interface FigureAnswers {
  readonly titleVi: string;
  readonly titleEn: string;
  readonly claim: string;
  readonly subtitleVi: string;
  readonly subtitleEn: string;
  readonly altVi: string;
  readonly altEn: string;
}

async function askWords(
  library: Library,
  asker: Asker,
  made: { readonly subtitle: Words; readonly alt: Words },
): Promise<FigureAnswers> {
  const { titleVi, titleEn, claim } = await asker.ask(headlineQuestions(library));
  const rest = await asker.ask({
    subtitleVi: wordsQuestion(
      'subtitle-vi',
      'vi',
      'Phụ đề: đo gì, ở đâu, năm nào, đơn vị nào',
      made.subtitle.vi,
      library,
    ),
    subtitleEn: wordsQuestion(
      'subtitle-en',
      'en',
      'Phụ đề bằng tiếng Anh',
      made.subtitle.en,
      library,
    ),
    altVi: wordsQuestion(
      'alt-vi',
      'vi',
      'Lời thay hình, cho người không nhìn thấy',
      made.alt.vi,
      library,
    ),
    altEn: wordsQuestion('alt-en', 'en', 'Lời thay hình bằng tiếng Anh', made.alt.en, library),
  });
  return { titleVi, titleEn, claim, ...rest };
}

const english: Readonly<Record<string, string>> = {
  'title-vi': 'The finding, as one sentence (in Vietnamese). Numbers as {dataset[key].column}',
  'title-en': 'The same in English',
  'subtitle-vi': 'Subtitle: measure, place, period, unit (in Vietnamese)',
  'subtitle-en': 'The same in English',
  'alt-vi': 'Text alternative, for those who cannot see it (in Vietnamese)',
  'alt-en': 'The same in English',
};

/** Title in each language and what must hold for it to be true; all may be left for later. */
export function headlineQuestions(
  library: Library,
): Record<'titleVi' | 'titleEn' | 'claim', Question> {
  return {
    titleVi: {
      ...wordsQuestion(
        'title-vi',
        'vi',
        'Điều tìm ra, trong một câu. Con số viết {bộ[khoá].cột}',
        undefined,
        library,
      ),
      isOptional: true,
    },
    titleEn: {
      ...wordsQuestion('title-en', 'en', 'Câu ấy bằng tiếng Anh', undefined, library),
      isOptional: true,
    },
    claim: {
      flag: 'claim',
      asks: {
        vi: 'Điều phải đúng để câu ấy đúng, ví dụ bộ[2024,X].cột > 9',
        en: 'What must hold for it to be true, such as dataset[2024,X].column > 9',
      },
      isOptional: true,
      check: (claim) => untrue(claim, library),
    },
  };
}

function wordsQuestion(
  flag: string,
  locale: Locale,
  vi: string,
  made: string | undefined,
  library: Library,
): Question {
  return {
    flag,
    asks: { vi, en: english[flag] ?? vi },
    otherwise: made,
    check: (text) => unprintable(text, locale, library),
  };
}

/** What the data cannot print, and numerals that were typed in full; those that a claim compares with are for the check. */
export function unprintable(text: string, locale: Locale, library: Library): Advice | null {
  try {
    fillWords(text, locale, library);
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    return error.words;
  }
  const [typed] = findBareNumerals(text, locale).filter((numeral) =>
    /\d[.,]\d|\//.test(numeral.text),
  );
  if (typed === undefined) return null;
  return {
    expected: {
      vi: `con số gắn với dữ liệu, không gõ tay: «${typed.text}»`,
      en: `a number bound to the data, not typed: «${typed.text}»`,
    },
    repair: {
      vi: 'Viết {bộ[khoá].cột} thay cho con số.',
      en: 'Write {dataset[key].column} in place of the number.',
    },
  };
}

/** Why the data do not bear a condition out; `null` where they do. */
export function untrue(claim: string, library: Library): Advice | null {
  try {
    const { holds, because } = judge(claim, library);
    if (holds) return null;
    return {
      expected: {
        vi: `điều đúng với số liệu; ở đây: ${because.map(({ vi }) => vi).join('; ')}`,
        en: `what the data bear out; here: ${because.map(({ en }) => en).join('; ')}`,
      },
      repair: {
        vi: 'Viết lại điều kiện, hoặc viết lại câu.',
        en: 'Write another condition, or another sentence.',
      },
    };
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    return error.words;
  }
}

function nothingFits(
  dataset: Dataset,
  value: string,
  { figures }: Pick<SiteContent, 'figures'>,
): Refused {
  const similar = [...figures].filter(
    ([, spec]) =>
      JSON.stringify(spec.data).includes(`"${dataset.id}"`) ||
      JSON.stringify(spec.data).includes(`${dataset.id}[`),
  );
  const list = similar
    .slice(0, 5)
    .map(([id, { chart }]) => `content/figures/${id}.yaml (${chart})`)
    .join(', ');
  return new Refused([
    {
      about: '--value',
      found: value,
      says: {
        expected: {
          vi: 'một cột có nhiều giá trị cùng đơn vị, theo năm hoặc theo nơi, mỗi nơi một dòng',
          en: 'a column with several values of one unit, by year or by place, a row for each',
        },
        repair:
          list === ''
            ? { vi: 'Chọn cột hoặc bộ số liệu khác.', en: 'Choose another column or dataset.' }
            : {
                vi: `Chọn cột khác, hoặc chép một hình đã vẽ từ bộ này: ${list}.`,
                en: `Choose another column, or copy a figure of this dataset: ${list}.`,
              },
      },
    },
  ]);
}

const comments = {
  vi: {
    draft: `# Bản nháp: được kiểm như mọi hình, chưa lên trang. Viết xong mọi chỗ trống thì tôi xoá dòng dưới đây.`,
    title:
      '# Điều tìm ra, một câu, không quá 110 ký tự. Con số viết {bộ[khoá].cột} để luôn khớp với dữ liệu.',
    claim: '# Điều phải đúng để tít đúng. Số liệu đổi làm tít sai thì npm run check báo ngay.',
    subtitle: '# Đo gì, ở đâu, năm nào, đơn vị nào.',
    alt: '# Dành cho người nghe thay vì nhìn: loại hình và những con số chính.',
    data: '# Vẽ gì. Gõ Ctrl+Space trong VS Code để xem các khoá khác của loại hình này.',
  },
  en: {
    draft:
      '# A draft: checked like all figures, not published. When no blank is left, I remove the line below.',
    title:
      '# The finding, one sentence of at most 110 characters. Numbers as {dataset[key].column}, so that they follow the data.',
    claim:
      '# What must hold for the title to be true. When the data make it untrue, npm run check says so.',
    subtitle: '# Measure, place, period, unit.',
    alt: '# For those who listen instead: the kind of figure and its main numbers.',
    data: '# What is drawn. Ctrl+Space in VS Code shows the other keys of this kind.',
  },
} as const;

function figureText(
  { chart, data }: FittingStarter,
  answers: FigureAnswers,
  isDraft: boolean,
  { locale, languages }: { readonly locale: Locale; readonly languages: Languages },
): string {
  const say = comments[locale];
  const { titleVi, titleEn, claim } = answers;
  const title = {
    vi: titleVi || `${blank} điều tìm ra, trong một câu ${blank}`,
    en: titleEn || `${blank} the finding, as one sentence ${blank}`,
  };
  const reason = { vi: 'chưa viết điều kiện', en: 'no condition yet' }[locale];
  return [
    ...(isDraft ? [`${say.draft}\n`, 'draft: true\n'] : []),
    `chart: ${chart}\n`,
    `${say.title}\n`,
    wordLines('title', title, languages),
    `${say.claim}\n`,
    claim === ''
      ? `claim: none\nbecause: ${blank} ${reason} ${blank}\n`
      : stringify({ claim: [claim] }, { lineWidth: 0, singleQuote: true }),
    `${say.subtitle}\n`,
    wordLines('subtitle', { vi: answers.subtitleVi, en: answers.subtitleEn }, languages),
    `${say.alt}\n`,
    wordLines('alt', { vi: answers.altVi, en: answers.altEn }, languages),
    `${say.data}\n`,
    stringify({ data: inLanguagesOf(data, languages) }, { lineWidth: 0, singleQuote: true }),
  ].join('');
}
