import type { Library } from '../datasets/dataset.ts';
import type { Advice, Problem } from '../datasets/problem.ts';
import type { Claim } from '../evidence/claim.ts';
import { EvidenceFault, nearest } from '../evidence/fault.ts';
import { fillWords } from '../evidence/fill.ts';
import { readExpression } from '../evidence/formula.ts';
import { forms, isForm, printReading } from '../evidence/print.ts';
import type { FigureSpec } from '../figures/kinds.ts';
import { readMoment } from '../figures/moment.ts';
import { checkContents, storyBlocks } from './blocks.ts';
import { checkClaim } from './check-claim.ts';
import { faultProblem, lineOf, lineOfFault, mentionsAny } from './check-figure.ts';
import { type WrittenWords } from './check-numerals.ts';
import { checkWritten } from './check-written.ts';
import type { Mdx, Page, Placement, Story } from './story.ts';

/** What is known when the texts are checked. */
export interface CheckedAgainst {
  readonly library: Library;
  /** Those that may be placed. */
  readonly figures: ReadonlyMap<string, FigureSpec>;
  /** Those that are not finished, which only a draft may place. */
  readonly draftFigures: ReadonlyMap<string, FigureSpec>;
  /** The ids of figures that have a problem of their own: to place one is no other. */
  readonly brokenFigures?: ReadonlySet<string>;
  readonly brokenDatasets: ReadonlySet<string>;
}

/** Every placement of a story that names something unknown, or asks the data for what they cannot give. */
export function checkStory(story: Story, text: string, against: CheckedAgainst): Problem[] {
  const problems = checkText(story, text, against);
  const { title, shortTitle, summary, leadFigure } = story.frontmatter;
  for (const sentence of [title, ...summary]) {
    try {
      fillWords(sentence, story.locale, against.library);
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      if (mentionsAny(sentence, against.brokenDatasets)) continue;
      problems.push(faultProblem(story.path, lineOfFault(text, error), error));
    }
  }
  const written = [...headSentences(story), { words: shortTitle, claim: [] }].map(
    ({ words, claim }): WrittenWords => ({
      locale: story.locale,
      words,
      claim: [claim ?? []].flat(),
      notation: 'braces',
    }),
  );
  problems.push(
    ...checkWritten(written, { path: story.path, text }, against.library),
    ...checkHeadClaims(story, text, against),
  );
  if (!isKnownFigure(leadFigure, against)) {
    problems.push({
      ...unknownFigure(story, leadFigure, lineOf(text, 'leadFigure:'), against),
      column: 'leadFigure',
    });
  }
  return problems;
}

/** The same for a page about the site itself. */
export function checkPage(page: Page, text: string, against: CheckedAgainst): Problem[] {
  const { title, description } = page.frontmatter;
  const written = [title, description].map((words): WrittenWords => ({
    locale: page.locale,
    words,
    notation: 'braces',
  }));
  return [
    ...checkText(page, text, against),
    ...checkWritten(written, { path: page.path, text }, against.library),
  ];
}

/** Every problem in the body of an MDX file: what it places, and numerals that were typed. */
function checkText(mdx: Mdx<unknown>, text: string, against: CheckedAgainst): Problem[] {
  const prose = mdx.prose.map(({ words, line, claim }): WrittenWords => ({
    locale: mdx.locale,
    words,
    line,
    claim,
    notation: 'component',
  }));
  return [
    ...mdx.placements.flatMap((placement) => checkPlacement(mdx, placement, against)),
    ...checkWritten(prose, { path: mdx.path, text }, against.library),
  ];
}

/** The title and each sentence of the summary, with what is claimed of it. */
export function headSentences({
  frontmatter: { title, summary, claims },
}: Story): (Claim & { words: string })[] {
  return [title, ...summary].map((words, index) => {
    const claim = [claims.title, ...claims.summary][index] ?? [];
    return typeof claim === 'object' && 'because' in claim ? { words, ...claim } : { words, claim };
  });
}

/** The claims beside the title and the summary, each for its sentence. */
function checkHeadClaims(
  story: Story,
  text: string,
  { library, brokenDatasets }: CheckedAgainst,
): Problem[] {
  const { path, locale } = story;
  const place = { file: path, line: lineOf(text, 'claims:'), column: 'claims' };
  return headSentences(story).flatMap(({ words, ...claim }) =>
    checkClaim({ ...claim, place, text, sentence: words, locale }, library, brokenDatasets),
  );
}

function checkPlacement(
  story: Mdx<unknown>,
  placement: Placement,
  against: CheckedAgainst,
): Problem[] {
  const { component, attributes, line } = placement;
  const known = storyBlocks[component];
  const at = { rule: 'component' as const, file: story.path, line };
  if (!known) {
    const names = Object.keys(storyBlocks);
    const meant = names.find((name) => name.toLowerCase() === component.toLowerCase());
    // A tag in small letters is HTML, which `checkMarkup` refuses, unless it is one of ours by another case.
    if (/^[^A-Z]/.test(component) && meant === undefined) return [];
    return [
      {
        ...at,
        found: `<${component}>`,
        expected: {
          vi: `một trong các khối: ${names.join(', ')}`,
          en: `one of the blocks: ${names.join(', ')}`,
        },
        repair: nearest(component, names),
      },
    ];
  }
  const problems: Problem[] = [];
  const missing = Object.entries(known).filter(
    ([name, isRequired]) => isRequired && attributes[name] === undefined,
  );
  for (const name of Object.keys(attributes)) {
    if (name in known) continue;
    const [only, another] = missing;
    // A wrong name and the missing attribute that it was meant to be are one problem.
    const meant = only !== undefined && another === undefined ? missing.pop()?.[0] : undefined;
    problems.push({
      ...at,
      column: name,
      found: `<${component} ${name}=…>`,
      expected: {
        vi: `thuộc tính của ${component}: ${Object.keys(known).join(', ') || 'không có'}`,
        en: `an attribute of ${component}: ${Object.keys(known).join(', ') || 'none'}`,
      },
      repair:
        meant === undefined
          ? nearest(name, Object.keys(known))
          : { vi: `Có phải ý bạn là «${meant}="…"»?`, en: `Did you mean “${meant}="…"”?` },
    });
  }
  for (const [name, value] of [
    ...missing.map(([name]) => [name, undefined] as const),
    ...Object.entries(attributes).filter(([name, value]) => name in known && value === null),
  ]) {
    problems.push({
      ...at,
      column: name,
      ...(value === null ? { found: `${name}={…}` } : { found: `<${component}>` }),
      expected: {
        vi: `${name}="…" trong <${component}>`,
        en: `${name}="…" in <${component}>`,
      },
      repair:
        value === null
          ? { vi: `Viết ${name}="…" trong ngoặc kép.`, en: `Write ${name}="…" in quotes.` }
          : { vi: `Thêm ${name}="…", viết trong ngoặc kép.`, en: `Add ${name}="…" in quotes.` },
    });
  }
  if (problems.length > 0) return problems;
  return checkMeaning(story, placement, against);
}

function checkMeaning(
  story: Mdx<unknown>,
  placement: Placement,
  against: CheckedAgainst,
): Problem[] {
  const { component, attributes, line } = placement;
  const { library } = against;
  if (component === 'Figure' && !isKnownFigure(attributes['id'] ?? '', against)) {
    return [unknownFigure(story, attributes['id'] ?? '', line, against)];
  }
  if (component === 'Cite' && !library.sources.has(attributes['id'] ?? '')) {
    if (against.brokenDatasets.has('sources')) return [];
    return [
      {
        rule: 'unknown-name',
        file: story.path,
        line,
        found: attributes['id'] ?? '',
        expected: { vi: 'mã nguồn có trong data/sources.csv', en: 'an id in data/sources.csv' },
        repair: nearest(attributes['id'] ?? '', library.sources.keys()),
      },
    ];
  }
  if (component === 'Value') {
    const { of = '', form = 'full' } = attributes;
    if (!isForm(form ?? '')) {
      return [
        {
          file: story.path,
          line,
          rule: 'unknown-name',
          column: 'form',
          found: form ?? '',
          expected: { vi: `một trong: ${forms.join(', ')}`, en: `one of: ${forms.join(', ')}` },
          repair: nearest(form ?? '', forms),
        },
      ];
    }
    try {
      printReading(readExpression(of ?? '', library), story.locale, library, form as 'full');
    } catch (error) {
      if (!(error instanceof EvidenceFault)) throw error;
      if (mentionsAny(of ?? '', against.brokenDatasets)) return [];
      return [faultProblem(story.path, line, error)];
    }
  }
  try {
    checkContents(placement, library);
    if (component === 'Event') readMoment(attributes['at'] ?? '', library);
  } catch (error) {
    if (!(error instanceof EvidenceFault)) throw error;
    if (mentionsAny(attributes['at'] ?? placement.inside, against.brokenDatasets)) return [];
    return [faultProblem(story.path, line, error)];
  }
  if (component === 'Claim') {
    return checkClaim(
      {
        claim: attributes['that'] ?? '',
        place: { file: story.path, line, column: 'that' },
        sentence: sentenceAround(story, placement),
        locale: story.locale,
      },
      library,
      against.brokenDatasets,
    );
  }
  return [];
}

/** The whole sentence that a claim is part of, as a template; what the claim encloses, where it is longer than one. */
function sentenceAround({ sentences }: Mdx<unknown>, { attributes, inside }: Placement): string {
  const that = attributes['that'] ?? '';
  const own = sentences.filter((sentence) => sentence.claims.includes(that));
  const [sentence] = own;
  if (own.length !== 1 || sentence === undefined) return inside;
  return sentence.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const { of, form, id } = part.attributes;
      return part.component === 'Value' ? `{${of}|${form ?? 'full'}}` : `[${id}]`;
    })
    .join('');
}

function isKnownFigure(id: string, { figures, brokenFigures }: CheckedAgainst): boolean {
  return figures.has(id) || brokenFigures?.has(id) === true;
}

function unknownFigure(
  story: Mdx<unknown>,
  id: string,
  line: number,
  against: CheckedAgainst,
): Problem {
  return { rule: 'unknown-name', file: story.path, line, found: id, ...noSuchFigure(id, against) };
}

/** What to say of a figure that is not there, or that is a draft. */
export function noSuchFigure(
  id: string,
  { figures, draftFigures }: Pick<CheckedAgainst, 'figures' | 'draftFigures'>,
): Advice {
  if (draftFigures.has(id)) {
    return {
      expected: {
        vi: 'một biểu đồ đã viết xong; biểu đồ này còn là bản nháp',
        en: 'a finished figure; this one is still a draft',
      },
      repair: {
        vi: `Viết xong content/figures/${id}.yaml rồi xoá dòng draft: true ở đó.`,
        en: `Finish content/figures/${id}.yaml, then remove the line draft: true there.`,
      },
    };
  }
  return {
    expected: {
      vi: 'tên một biểu đồ có trong content/figures/',
      en: 'a figure that is in content/figures/',
    },
    repair: nearest(id, figures.keys()),
  };
}
