import type { Library } from '../datasets/dataset.ts';
import type { Advice } from '../datasets/problem.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { readExpression } from '../evidence/formula.ts';
import { printReading } from '../evidence/print.ts';
import { buildContent } from '../figures/kinds.ts';
import { yearsOf } from '../figures/check-words.ts';
import type { Locale } from '../i18n/locale.ts';
import { blank } from '../stories/blanks.ts';
import type { SiteContent } from '../stories/read-site.ts';
import { addressOf, numbersOf } from './figure-words.ts';
import { malformedId, takenId } from './new-dataset.ts';
import { finish, headlineQuestions, unprintable, untrue } from './new-figure.ts';
import type { Asker, Question } from './question.ts';
import type { Scaffold } from './scaffold.ts';
import { flowScalar, scalar } from './yaml-scalar.ts';

/** A story in every language of the site, with a figure, a number and a sentence that claims something: a draft to write on. */
export async function newStory(
  site: Pick<SiteContent, 'library' | 'figures' | 'stories' | 'drafts'>,
  { locale, today }: { readonly locale: Locale; readonly today: string },
  asker: Asker,
): Promise<Scaffold> {
  const { library } = site;
  const figures = new Map([...site.figures, ...site.drafts.figures]);
  const stories = [...site.stories, ...site.drafts.stories];
  const { slug, figure } = await asker.ask({
    slug: {
      flag: 'slug',
      asks: {
        vi: 'Mã của bài, thành địa chỉ trang: chữ thường không dấu, số, gạch nối (ví dụ giam-ngheo)',
        en: 'Id of the story, part of its address: small letters, digits and hyphens (such as poverty)',
      },
      check: (answer) => {
        if (!/^[a-z0-9][a-z0-9-]*$/.test(answer)) return malformedId;
        return stories.some((story) => story.slug === answer)
          ? takenId(`content/stories/${answer}/`)
          : null;
      },
    },
    figure: {
      flag: 'figure',
      asks: {
        vi: 'Hình đại diện: mã một hình trong content/figures/',
        en: 'The lead figure: an id in content/figures/',
      },
      options: [...figures].map(([value, { title }]) => ({ value, words: title })),
    },
  });
  const found = numbersIn(figure, figures, library);
  const head = await asker.ask({
    ...headlineQuestions(library),
    shortVi: shortQuestion('short-vi', 'vi', library),
    shortEn: shortQuestion('short-en', 'en', library),
    number: {
      flag: 'number',
      asks: {
        vi: 'Con số mở bài: địa chỉ ô, bộ[khoá].cột',
        en: 'The number to begin with: the address of a cell, dataset[key].column',
      },
      otherwise: found.number,
      isOptional: found.number === undefined,
      check: (answer) => unreadable(answer, library),
    },
    dataUntil: {
      flag: 'data-until',
      asks: {
        vi: 'Số liệu đến khi nào? (năm, năm-tháng hoặc năm-tháng-ngày)',
        en: 'Up to when do the data reach? (YYYY, YYYY-MM or YYYY-MM-DD)',
      },
      otherwise: found.until,
      check: (answer) => (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(answer) ? null : malformedTime),
    },
  });
  const order = 1 + Math.max(0, ...stories.map(({ frontmatter }) => frontmatter.order));
  const claim = head.number === found.number ? found.claim : undefined;
  const text = (language: Locale) =>
    storyText(
      {
        figure,
        order,
        today,
        claim,
        number: head.number,
        dataUntil: head.dataUntil,
        titleClaim: head.claim,
        title: language === 'vi' ? head.titleVi : head.titleEn,
        short: language === 'vi' ? head.shortVi : head.shortEn,
      },
      language,
      locale,
    );
  return {
    files: new Map(
      library.languages.map((each) => [`content/stories/${slug}/${each}.mdx`, text(each)]),
    ),
    grown: new Set(),
    next: [
      finish,
      {
        vi: `Xem bài: npm run dev, rồi mở http://localhost:4321/cau-chuyen/${slug}/`,
        en: `See it: npm run dev, then http://localhost:4321/cau-chuyen/${slug}/`,
      },
    ],
  };
}

/** What a text can say of a figure without anybody's judgement: its last number, how that stands to the one before, until when. */
function numbersIn(
  id: string,
  figures: SiteContent['figures'],
  library: Library,
): { number?: string; claim?: string; until?: string } {
  const spec = figures.get(id);
  if (!spec) return {};
  const content = buildContent(spec, { library, locale: 'vi' });
  const readings = numbersOf(content);
  const last = readings.at(-1);
  const years = content.rows.flatMap((row) => yearsOf(row, library));
  const until = years.length === 0 ? {} : { until: String(Math.max(...years)) };
  if (last === undefined) return until;
  const number = addressOf(last.evidence[0]);
  // The one before, or another with which it can be compared; else what it is itself.
  const others = readings
    .slice(0, -1)
    .reverse()
    .map((reading) => addressOf(reading.evidence[0]));
  const claim = [...others, String(last.exact)]
    .flatMap((other) => ['>', '<', '='].map((sign) => `${number} ${sign} ${other}`))
    .find((condition) => untrue(condition, library) === null);
  return { number, ...until, ...(claim === undefined ? {} : { claim }) };
}

function shortQuestion(flag: string, locale: Locale, library: Library): Question {
  return {
    flag,
    asks:
      locale === 'vi'
        ? { vi: 'Tên ngắn cho thanh điều hướng', en: 'A short name for navigation (in Vietnamese)' }
        : { vi: 'Tên ngắn bằng tiếng Anh', en: 'The same in English' },
    isOptional: true,
    check: (answer) => unprintable(answer, locale, library),
  };
}

function unreadable(address: string, library: Library): Advice | null {
  try {
    printReading(readExpression(address, library), 'vi', library);
    return null;
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    return error.words;
  }
}

const malformedTime: Advice = {
  expected: {
    vi: 'năm, năm-tháng hoặc năm-tháng-ngày: 2024, 2024-06, 2024-06-30',
    en: 'YYYY, YYYY-MM or YYYY-MM-DD',
  },
  repair: { vi: 'Ghi lại theo dạng này.', en: 'Write it in this form.' },
};

interface StoryParts {
  readonly title: string;
  readonly short: string;
  readonly titleClaim: string;
  readonly figure: string;
  readonly number: string;
  readonly claim: string | undefined;
  readonly today: string;
  readonly dataUntil: string;
  readonly order: number;
}

const comments = {
  vi: {
    draft:
      '# Bản nháp: được kiểm như mọi bài, chưa lên trang. Viết xong bằng mọi thứ tiếng của trang thì tôi xoá dòng dưới đây, ở tệp nào cũng xoá.',
    title: '# Điều tìm ra, viết như tít báo. Con số viết {bộ[khoá].cột}.',
    summary: '# Đúng ba câu cho người đọc vội.',
    claims:
      '# Điều phải đúng để tít và từng câu tóm tắt đúng: bộ[khoá].cột > 9. Số liệu đổi làm câu sai thì npm run check báo ngay.',
    dates: '# Ngày viết; số liệu đến khi nào; thứ tự trong danh sách; hình đại diện.',
    body: 'Con số trong bài: <Value of="bộ[khoá].cột" />. Nguồn: <Cite id="mã" />. Câu so sánh đặt trong <Claim that="điều phải đúng">…</Claim>. Điều cần dè dặt: <Caveat>…</Caveat>.',
  },
  en: {
    draft:
      '# A draft: checked like all stories, not published. When it is written in every language of the site, I remove the line below in each file.',
    title: '# The finding, as a headline. Numbers as {dataset[key].column}.',
    summary: '# Three sentences, for a reader in a hurry.',
    claims:
      '# What must hold for the title and each sentence of the summary: dataset[key].column > 9. When the data make one untrue, npm run check says so.',
    dates:
      '# The day it was written; up to when the data reach; its place in the list; the figure that stands for it.',
    body: 'A number: <Value of="dataset[key].column" />. A source: <Cite id="id" />. A sentence that compares stands in <Claim that="what must hold">…</Claim>. What to be careful about: <Caveat>…</Caveat>.',
  },
} as const;

/** What stands where something is to be written, in the language of the text. */
const blanks = {
  vi: {
    title: 'điều tìm ra',
    short: 'tên ngắn',
    sentence: (which: string) => `câu ${which}`,
    which: ['thứ nhất', 'thứ hai', 'thứ ba'],
    reason: 'chưa viết điều kiện',
    lead: 'đoạn mở đầu: chuyện gì, vì sao đáng kể',
    number: (value: string) => `${blank} câu có con số ${blank} ${value}.`,
    claim: 'câu so sánh hai con số',
    heading: 'tít phụ',
  },
  en: {
    title: 'the finding',
    short: 'a short name',
    sentence: (which: string) => `the ${which} sentence`,
    which: ['first', 'second', 'third'],
    reason: 'no condition yet',
    lead: 'the opening: what happened, and why it matters',
    number: (value: string) => `${blank} a sentence with the number ${blank} ${value}.`,
    claim: 'a sentence that compares two numbers',
    heading: 'a heading',
  },
} as const;

function storyText(parts: StoryParts, language: Locale, locale: Locale): string {
  const say = comments[locale];
  const words = blanks[language];
  const blankFor = (what: string) => `${blank} ${what} ${blank}`;
  const none = `{ claim: none, because: ${flowScalar(blankFor(words.reason))} }`;
  const { title, short, titleClaim, figure, number, claim } = parts;
  return [
    '---',
    say.draft,
    'draft: true',
    say.title,
    `title: ${scalar(title || blankFor(words.title))}`,
    `shortTitle: ${scalar(short || blankFor(words.short))}`,
    say.summary,
    'summary:',
    ...words.which.map((which) => `  - ${scalar(blankFor(words.sentence(which)))}`),
    say.claims,
    'claims:',
    `  title: ${titleClaim === '' ? none : scalar(titleClaim)}`,
    '  summary:',
    ...words.which.map(() => `    - ${none}`),
    say.dates,
    `written: ${parts.today}`,
    `dataUntil: ${parts.dataUntil}`,
    `order: ${parts.order}`,
    `leadFigure: ${figure}`,
    '---',
    '',
    `{/* ${say.body} */}`,
    '',
    blankFor(words.lead),
    '',
    `## ${blankFor(words.heading)}`,
    '',
    `<Figure id="${figure}" />`,
    ...(number === '' ? [] : ['', words.number(`<Value of="${number}" />`)]),
    ...(claim === undefined
      ? []
      : ['', `<Claim that="${claim}">${blankFor(words.claim)}</Claim>.`]),
    '',
  ].join('\n');
}
