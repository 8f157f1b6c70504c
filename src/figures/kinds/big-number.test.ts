import { describe, expect, it } from 'vitest';
import { readSmallLibrary } from '../../evidence/fixtures/small-library.ts';
import { buildFigure } from '../build-figure.ts';
import { figureSpecSchema } from '../kinds.ts';

const library = readSmallLibrary();
const words = (text: string) => ({ vi: text, en: text });
const dossiers = 'services[2023-04,dossiers].value';
const online = 'services[2022-05,online].value';
const growth = 'services[2024-02,growth].value';
const rank = 'ranking[2022,A].rank';
const against = { of: 'services[2023-04,online].value', words: words('later: ….') };
const build = (...numbers: readonly Record<string, unknown>[]) =>
  buildFigure(
    'x',
    figureSpecSchema.parse({
      chart: 'big-number',
      title: words('x'),
      subtitle: words('hồ sơ, dossiers, hạng, rank, %, 2022, 2023, 2024'),
      alt: words('x'),
      data: {
        numbers: numbers.map((number) => ({ what: words('what'), when: words('when'), ...number })),
      },
    }),
    { library, locale: 'en' },
  );
const linesOf = ({ drawings }: ReturnType<typeof build>) =>
  [...drawings.wide.svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text);

describe('a big number', () => {
  it('is printed with its qualifier, its unit and how firm it is', () => {
    const figure = build({ of: dossiers, compared: against }, { of: growth, compared: against });
    expect(linesOf(figure)).toEqual(
      expect.arrayContaining(['nearly', '720,000', 'dossiers', '8.40%', 'when · first estimate']),
    );
    expect(figure.table.rows.map(({ cells }) => cells[0]?.text)).toEqual([
      'nearly\u00a0720,000\u00a0dossiers',
      '8.40%',
    ]);
  });

  it('is held against another number with that one’s qualifier and status', () => {
    const computed = { of: rank, words: words('… earlier') };
    const figure = build(
      { of: online, compared: against },
      { of: 'ranking[2023,A].rank', compared: computed },
    );
    const lines = linesOf(figure).join(' ');
    expect(lines).toContain('later: more\u00a0than\u00a099%.');
    expect(lines).toContain(
      '12th (our calculation) earlier'.replace('12th', '12th\u00a0of\u00a063'),
    );
  });

  it('keeps the ending of an ordinal and puts the total behind it', () => {
    const lines = linesOf(build({ of: rank, strip: 'places' }));
    expect(lines).toEqual(expect.arrayContaining(['12th', 'of\u00a063', '1', '63']));
  });

  it('cites also what the number is held against', () => {
    const { rows } = build({ of: rank, compared: against });
    expect(rows.map(({ key }) => key)).toEqual(['2022,A', '2023-04,online']);
  });

  it.each([
    [{ of: dossiers }, '«compared» or «strip»'],
    [{ of: dossiers, strip: 'places' }, 'a rank out of a known total'],
    [{ of: dossiers, strip: 'share' }, 'a percentage from 0 to 100'],
    [{ of: 'services[2024-01,growth].value', strip: 'share' }, 'a percentage from 0 to 100'],
    [
      { of: dossiers, compared: { ...against, words: words('no slot') } },
      '«…» where the number stands',
    ],
  ])('is refused for %j', (number, expected) => {
    expect(() => build(number)).toThrow(expected);
  });
});
