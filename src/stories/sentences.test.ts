import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { readMdx } from './read-mdx.ts';

/** The sentences of a text, placements printed as ⟨of or id⟩. */
function sentencesOf(text: string): { text: string; section: number }[] {
  const { mdx } = readMdx(
    { path: 'x', slug: 'x', locale: 'vi', text: `---\ntitle: Một\n---\n\n${text}` },
    z.strictObject({ title: z.string() }),
  );
  const { sentences } = mdx ?? expect.unreachable('the text cannot be read');
  return sentences.map(({ parts, section }) => ({
    section,
    text: parts
      .map((part) =>
        typeof part === 'string' ? part : `⟨${part.attributes['of'] ?? part.attributes['id']}⟩`,
      )
      .join(''),
  }));
}
const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);

describe('the sentences that show numbers', () => {
  it('are cut where they end, and those without a number are left out', () => {
    expect(
      texts(
        'Năm 2021 đứng thứ <Value of="a" />. Đó là một bước dài. Năm sau là <Value of="b" />, rồi <Value of="c" />.\n',
      ),
    ).toEqual(['Năm 2021 đứng thứ ⟨a⟩.', 'Năm sau là ⟨b⟩, rồi ⟨c⟩.']);
  });

  it('may begin or end with what they place', () => {
    expect(texts('<Cite id="a" /> đưa tin ấy. Số là <Value of="b" />')).toEqual([
      '⟨a⟩ đưa tin ấy.',
      'Số là ⟨b⟩',
    ]);
  });

  it('keep the words within emphasis, links and broken lines', () => {
    expect(texts('Chỉ số *hoạt động*\nlà [**<Value of="a" />** điểm](/x/).')).toEqual([
      'Chỉ số hoạt động là ⟨a⟩ điểm.',
    ]);
  });

  it('stand in lists, quotations and caveats too, and a figure is none of them', () => {
    expect(
      texts(
        '- Một: <Value of="a" />\n- Hai\n\n> Ba: <Value of="b" />\n\n<Figure id="f" />\n\n<Caveat>\n\nBốn: <Value of="c" />\n\n</Caveat>\n\n<Value of="d" />\n',
      ),
    ).toEqual(['Một: ⟨a⟩', 'Ba: ⟨b⟩', 'Bốn: ⟨c⟩', '⟨d⟩']);
  });

  it('know after how many headings they stand', () => {
    expect(
      sentencesOf('<Value of="a" /> một.\n\n## Mục\n\n### Tiểu mục\n\n<Value of="b" /> hai.\n'),
    ).toMatchObject([{ section: 0 }, { section: 2 }]);
  });
});

it('everything that a text says is kept in its order, also what shows no number', () => {
  const { mdx } = readMdx(
    {
      ...{ path: 'x', slug: 'x', locale: 'vi' },
      text: '---\ntitle: Một\n---\n\n## Mục\n\nMột câu. [Hai](/x/) câu.\n\n<Figure id="f" />\n\n<Caveat title="Tên">\n\nBa\n\n</Caveat>\n\n<Event at="a[b].c">\n\nBốn\n\n</Event>\n\n```sh\nlệnh 5 {x}\n```\n',
    },
    z.strictObject({ title: z.string() }),
  );
  expect(
    mdx?.content.map(({ kind, parts: [part], links }) => [
      kind,
      typeof part === 'string' ? part : part?.component,
      ...links,
    ]),
  ).toEqual([
    ['heading', 'Mục'],
    ['sentence', 'Một câu.'],
    ['sentence', 'Hai', '/x/'],
    ['figure', 'Figure'],
    ['caveat', 'Tên'],
    ['caveat', 'Ba'],
    ['event', 'Event'],
    ['sentence', 'Bốn'],
    ['code', 'lệnh 5 {x}'],
  ]);
  expect(mdx?.sentences).toEqual([]);
});
