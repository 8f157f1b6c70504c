import type { Advice } from '../datasets/problem.ts';
import { closest, didYouMean } from '../datasets/suggest.ts';
import { locales, type Languages, type Locale, type Words } from '../i18n/locale.ts';

/** One thing that a command has to know: asked of a person in the terminal, or given as a flag. */
export interface Question {
  /** The flag that answers it, without its dashes. */
  readonly flag: string;
  /** What is asked. */
  readonly asks: Words;
  /** The only answers, each with a line on what it means. */
  readonly options?: readonly Option[];
  /** Offered to a person, who takes it with Enter; never taken without a person having seen it. */
  readonly suggested?: Proposal;
  /** Taken where nothing else is said: only what is no fact, such as a file name. */
  readonly otherwise?: Proposal;
  /** Whether it may stay without an answer. */
  readonly isOptional?: boolean;
  /** What is wrong with an answer; `null` when nothing is. */
  readonly check?: (answer: string) => Advice | null;
}

/** An answer that is proposed: at once, or by what was answered before it. */
export type Proposal =
  string | undefined | ((answers: Readonly<Record<string, string>>) => string | undefined);

function proposedBy(
  proposal: Proposal,
  answers: Readonly<Record<string, string>>,
): string | undefined {
  return typeof proposal === 'function' ? proposal(answers) : proposal;
}

export interface Option {
  readonly value: string;
  readonly words: Words;
}

/** Gives the answers to questions; '' where an optional one has none. */
export interface Asker {
  /** @throws Unanswered or Refused: then nothing is written. */
  readonly ask: <Name extends string>(
    questions: Readonly<Record<Name, Question>>,
  ) => Promise<Record<Name, string>>;
  /** Says something between two questions. */
  readonly tell: (words: Words) => void;
}

/** The language in which a question asks for words, by its flag: `title-en`. */
export function languageAsked(flag: string): Locale | undefined {
  return locales.find((locale) => flag.endsWith(`-${locale}`));
}

/** The same asker for a site in these languages: for words in another one nobody is asked, and none are there. */
export function askerIn(languages: Languages, asker: Asker): Asker {
  return {
    ...asker,
    ask: async <Name extends string>(questions: Readonly<Record<Name, Question>>) => {
      const all = Object.entries<Question>(questions);
      const asked = all.filter(([, { flag }]) => {
        const language = languageAsked(flag);
        return language === undefined || languages.includes(language);
      });
      const answers = await asker.ask(Object.fromEntries(asked));
      return Object.fromEntries(all.map(([name]) => [name, answers[name] ?? ''])) as Record<
        Name,
        string
      >;
    },
  };
}

/** Questions that no flag answered where nobody can be asked. */
export class Unanswered extends Error {
  readonly questions: readonly Question[];

  constructor(questions: readonly Question[]) {
    super(`no answer: ${questions.map(({ flag }) => `--${flag}`).join(', ')}`);
    this.name = 'Unanswered';
    this.questions = questions;
  }
}

/** An answer that cannot be taken, and what to say of it. */
export interface RefusedAnswer {
  /** The flag, or what else it is about. */
  readonly about: string;
  readonly found: string;
  readonly says: Advice;
}

export class Refused extends Error {
  readonly answers: readonly RefusedAnswer[];

  constructor(answers: readonly RefusedAnswer[]) {
    super(answers.map(({ about, says }) => `${about}: ${says.expected.en}`).join('; '));
    this.name = 'Refused';
    this.answers = answers;
  }
}

/** The person ended the conversation: nothing is written. */
export class Ended extends Error {}

/** What is wrong with an answer to a question, whoever gave it; `null` when nothing is. */
export function faultOf(answer: string, question: Question): Advice | null {
  if (answer === '') return question.isOptional === true ? null : needed;
  if (answer !== answer.normalize('NFC')) return composed;
  const { options, check } = question;
  if (options !== undefined && !options.some(({ value }) => value === answer)) {
    const values = options.map(({ value }) => value);
    const list = values.slice(0, 20).join(', ') + (values.length > 20 ? ', …' : '');
    return {
      expected: { vi: `một trong: ${list}`, en: `one of: ${list}` },
      repair: didYouMean(closest(answer, values), {
        vi: 'Chọn một giá trị trong danh sách.',
        en: 'Choose one of the list.',
      }),
    };
  }
  return check?.(answer) ?? null;
}

const needed: Advice = {
  expected: { vi: 'một câu trả lời', en: 'an answer' },
  repair: { vi: 'Viết câu trả lời rồi bấm Enter.', en: 'Write an answer and press Enter.' },
};

const composed: Advice = {
  expected: { vi: 'chữ Unicode dựng sẵn (NFC)', en: 'composed Unicode letters (NFC)' },
  repair: {
    vi: 'Gõ lại bằng bộ gõ Unicode dựng sẵn.',
    en: 'Retype it with a keyboard set to composed Unicode.',
  },
};

/** The answers that flags give: for scripts, and wherever nobody can be asked. Every fault is named at once. */
export function flagAsker(flags: ReadonlyMap<string, string>): Asker {
  return {
    ask: (questions) => {
      const answers: Record<string, string> = {};
      const missing: Question[] = [];
      const refused: RefusedAnswer[] = [];
      for (const [name, question] of Object.entries<Question>(questions)) {
        const { flag, otherwise, isOptional } = question;
        const answer = flags.get(flag)?.trim() ?? proposedBy(otherwise, answers) ?? '';
        answers[name] = answer;
        const says = faultOf(answer, question);
        if (answer === '' && isOptional !== true) missing.push(question);
        else if (says !== null) refused.push({ about: `--${flag}`, found: answer, says });
      }
      if (refused.length > 0) return Promise.reject(new Refused(refused));
      if (missing.length > 0) return Promise.reject(new Unanswered(missing));
      return Promise.resolve(answers as Record<keyof typeof questions, string>);
    },
    tell: () => undefined,
  };
}

/** A terminal, as far as it is used here. */
export interface Terminal {
  /** The line that a person typed; `null` when they ended the conversation. */
  readonly read: (prompt: string) => Promise<string | null>;
  readonly print: (text: string) => void;
}

/** Asks a person what the flags leave open, and again while an answer cannot be taken. */
export function terminalAsker(
  terminal: Terminal,
  flags: ReadonlyMap<string, string>,
  locale: Locale,
): Asker {
  const askOne = async (
    question: Question,
    before: Readonly<Record<string, string>>,
  ): Promise<string> => {
    let given = flags.get(question.flag)?.trim();
    let isShown = false;
    for (;;) {
      if (given !== undefined) {
        const says = faultOf(given, question);
        if (says === null) return given;
        terminal.print(`  ✗ ${says.expected[locale]}\n    ${says.repair[locale]}`);
      }
      if (!isShown) terminal.print(`\n${question.asks[locale]}`);
      if (!isShown) for (const line of optionLines(question, locale)) terminal.print(line);
      isShown = true;
      const suggested =
        proposedBy(question.suggested, before) ?? proposedBy(question.otherwise, before);
      const line = await terminal.read(promptOf(question, suggested, locale));
      if (line === null) throw new Ended();
      const typed = line.trim();
      given = typed === '' ? (suggested ?? '') : chosen(typed, question);
    }
  };
  return {
    ask: async (questions) => {
      const answers: Record<string, string> = {};
      for (const [name, question] of Object.entries<Question>(questions)) {
        answers[name] = await askOne(question, answers);
      }
      return answers as Record<keyof typeof questions, string>;
    },
    tell: (words) => terminal.print(`\n${words[locale]}`),
  };
}

/** So many options are listed with their words; of more only the values, and a slip of the pen gets a suggestion. */
const mostListed = 20;

function optionLines({ options = [] }: Question, locale: Locale): string[] {
  if (options.length > mostListed) return [`  ${options.map(({ value }) => value).join(', ')}`];
  const width = Math.max(...options.map(({ value }) => value.length));
  return options.map(
    ({ value, words }, index) =>
      `  ${String(index + 1).padStart(2)}. ${value.padEnd(width)}  ${words[locale]}`,
  );
}

/** An option may be chosen by its number in the list. */
function chosen(typed: string, { options = [] }: Question): string {
  const isValue = options.some(({ value }) => value === typed);
  const byNumber = /^\d+$/.test(typed) ? options[Number(typed) - 1] : undefined;
  return isValue || options.length > mostListed ? typed : (byNumber?.value ?? typed);
}

function promptOf({ isOptional }: Question, suggested: string | undefined, locale: Locale): string {
  if (suggested !== undefined && suggested !== '') return `  [${suggested}] › `;
  if (isOptional !== true) return '  › ';
  return locale === 'vi' ? '  (Enter: để sau) › ' : '  (Enter: later) › ';
}
