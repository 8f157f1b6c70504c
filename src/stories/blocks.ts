import type { Library } from '../datasets/dataset.ts';
import { EvidenceFault } from '../evidence/fault.ts';
import { readMoment } from '../figures/moment.ts';
import type { Placement } from './story.ts';

/** The blocks that an author may place in a text, with their attributes; `true` marks one that is required. */
export const storyBlocks: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  Figure: { id: true },
  Value: { of: true, form: false },
  Claim: { that: true },
  Plain: {},
  Cite: { id: true },
  Caveat: { title: false },
  Aside: { title: false },
  KeyNumber: {},
  Comparison: {},
  Timeline: {},
  Event: { at: true },
  Table: { caption: true },
  Example: { id: true },
};

/** What must stand in a block: so many of another. */
const contents: Readonly<Record<string, readonly [inner: string, least: number]>> = {
  KeyNumber: ['Value', 1],
  Comparison: ['KeyNumber', 2],
  Timeline: ['Event', 2],
};

/**
 * Whether a block holds what it is made of, and its events follow each other.
 * @throws EvidenceFault that says what is missing, or which event stands before an earlier one.
 */
export function checkContents({ component, inside }: Placement, library: Library): void {
  const [inner, least] = contents[component] ?? [];
  if (inner !== undefined && least !== undefined) {
    const count = inside.split(new RegExp(`<${inner}\\b`)).length - 1;
    if (count < least) {
      throw new EvidenceFault(`<${component}>`, {
        expected: {
          vi: `ít nhất ${least} khối <${inner}> trong <${component}>`,
          en: `at least ${least} <${inner}> in <${component}>`,
        },
        repair: {
          vi: `Thêm <${inner}> vào giữa <${component}> và </${component}>, hoặc bỏ khối này.`,
          en: `Add <${inner}> between <${component}> and </${component}>, or remove the block.`,
        },
      });
    }
  }
  if (component !== 'Timeline') return;
  let before: { readonly at: string; readonly from: number } | null = null;
  for (const [, at = ''] of inside.matchAll(/<Event at="([^"]*)"/g)) {
    const { from } = readMoment(at, library).period;
    if (before !== null && from < before.from) {
      throw new EvidenceFault(at, {
        expected: {
          vi: 'các mốc theo thứ tự, mốc sớm nhất đứng đầu',
          en: 'events in their order, the earliest first',
        },
        repair: {
          vi: `Đặt mốc này trước ${before.at}.`,
          en: `Put this event before ${before.at}.`,
        },
      });
    }
    before = { at, from };
  }
}
