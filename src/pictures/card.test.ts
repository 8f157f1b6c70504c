import { describe, expect, it } from 'vitest';
import { type CardContent, type CardNotes, placeCard } from './card.ts';
import { frames } from './frame.ts';

/** A drawing that is as wide as it is asked to be and of one height, with words of 12 pixels. */
const drawing = (height: number): CardContent['drawing'] => ({
  leastColumn: null,
  draw: (width) => ({
    svg: `<svg class="chart" width="${width}" height="${height}" font-size="12"></svg>`,
    notes: [],
    height,
  }),
});
const none: CardNotes = { needed: [], further: [] };

function content(changes: Partial<CardContent> = {}): CardContent {
  return {
    title: 'Hạng 9 năm 2021, hạng 12 năm 2022',
    subtitle: 'Hạng trong 63 tỉnh, thành',
    caption: null,
    label: 'Biểu đồ đường',
    drawing: drawing(300),
    forms: [],
    notes: { phone: none, desk: none },
    notesElsewhere: 'Còn ghi chú ở địa chỉ dưới đây.',
    footer: ['Nguồn: Bộ Thông tin và Truyền thông', 'Giấy phép: CC-BY-4.0'],
    site: { name: 'Qua số liệu', mark: '<svg></svg>' },
    address: 'https://example.org/so-lieu/hinh/dti-rank/',
    ...changes,
  };
}

const wordsOn = (card: ReturnType<typeof placeCard>) =>
  card.labels.map(({ lines }) => lines.join(' '));

describe('a card', () => {
  it.each(['landscape', 'square'] as const)(
    'says, %s, what it shows, from where, under which licence, on which site and where to find it',
    (name) => {
      const { title, subtitle, footer, site, address } = content();
      const card = placeCard(content(), frames[name]);
      expect(wordsOn(card)).toEqual([title, subtitle, ...footer, site.name, address]);
      expect(card.isWhole).toBe(true);
    },
  );

  it('wraps a long headline and sets it smaller, but never cuts it', () => {
    const title = Array.from({ length: 12 }, () => 'tăng trưởng kinh tế').join(' ');
    const short = placeCard(content(), frames.landscape).labels[0];
    const long = placeCard(content({ title }), frames.landscape).labels[0];
    expect(long?.lines.join(' ')).toBe(title);
    expect(long?.size).toBeLessThan(short?.size ?? 0);
  });

  it('says where notes are that have no room', () => {
    const further = Array.from({ length: 30 }, () => 'Một ghi chú dài, đọc được trên trang.');
    const notes = { needed: [], further };
    const card = placeCard(content({ notes: { phone: notes, desk: notes } }), frames.landscape);
    expect(card.isWhole).toBe(false);
    expect(wordsOn(card)).toContain(content().notesElsewhere);
    expect(wordsOn(card)).not.toContain(further[0]);
  });

  it('breaks an address that is too long for a line, without losing a character', () => {
    const address = `https://example.org/${'mot-thu-muc-dai/'.repeat(8)}`;
    const lines = placeCard(content({ address }), frames.square).labels.at(-1)?.lines ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(address);
  });

  it('shows a tall drawing smaller rather than beyond its edge', () => {
    const card = placeCard(content({ drawing: drawing(2000) }), frames.landscape);
    expect(card.drawing.height * card.drawing.scale).toBeLessThanOrEqual(630 - 2 * 36);
  });

  it('is refused where what must stand on it has no room', () => {
    const needed = Array.from({ length: 60 }, () => 'Số trong vòng này là một chỗ ngắt.');
    const notes = { needed, further: [] };
    expect(() =>
      placeCard(content({ notes: { phone: notes, desk: notes } }), frames.landscape),
    ).toThrow('no room in 1200 × 630');
  });
});
