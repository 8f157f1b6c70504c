import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, escapeLatex } from './bibtex.ts';

const cited = {
  key: 'a-site-figure-2026-11-25-4bba6f74-vi',
  title: 'Tăng 8,42% trong năm 2022',
  author: 'Bình Phước qua số liệu',
  date: '2026-11-25',
  version: '2026-11-25-4bba6f74',
  url: 'https://example.org/a_b/nhung/x/2026-11-25-4bba6f74/',
  locale: 'vi' as const,
};

/**
 * An entry as BibTeX reads one: a type, a key, then fields whose values are in balanced braces, whatever stands before a
 * brace. Bare signs that LaTeX takes for commands are refused, but in an address.
 */
function readEntry(text: string): { type: string; key: string; fields: Map<string, string> } {
  const start = /^@([a-z]+)\{([^\s,{}]+),\n/.exec(text);
  if (!start) throw new Error('it does not begin as an entry');
  const fields = new Map<string, string>();
  let at = start[0].length;
  while (text[at] !== '}') {
    const name = /^ {2}([a-z]+) = \{/.exec(text.slice(at));
    if (!name) throw new Error(`no field at «${text.slice(at, at + 20)}»`);
    at += name[0].length;
    const from = at;
    for (let depth = 1; depth > 0; at += 1) {
      if (at >= text.length) throw new Error('a brace is not closed');
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
    }
    const value = text.slice(from, at - 1);
    if (name[1] !== 'url') {
      const bare = value.replaceAll(/\\[a-z]+\{\}|\\[&%$#_]/g, '');
      if (/[\\&%$#_~^]/.test(bare)) throw new Error(`a bare sign in «${value}»`);
    }
    fields.set(name[1] ?? '', value);
    if (!text.startsWith(',\n', at)) throw new Error('a field has no comma');
    at += 2;
  }
  if (text.slice(at) !== '}\n') throw new Error('something follows the entry');
  return { type: start[1] ?? '', key: start[2] ?? '', fields };
}

describe('an entry for reference managers', () => {
  it('says what, by whom, of which day and version, and where it stays', () => {
    expect(bibtex(cited)).toBe(`@misc{a-site-figure-2026-11-25-4bba6f74-vi,
  title = {{Tăng 8,42\\% trong năm 2022}},
  author = {{Bình Phước qua số liệu}},
  year = {2026},
  date = {2026-11-25},
  version = {2026-11-25-4bba6f74},
  url = {https://example.org/a_b/nhung/x/2026-11-25-4bba6f74/},
  langid = {vietnamese},
}
`);
  });

  it('invents no day: none of reading, and none for a state that no commit has', () => {
    const { fields } = readEntry(bibtex({ ...cited, date: null, version: '4bba6f74' }));
    expect([...fields.keys()]).toEqual(['title', 'author', 'version', 'url', 'langid']);
  });

  it('can be read whatever its words are', () => {
    const anything = fc.string({ unit: fc.constantFrom(...'{}\\&%$#_~^" ,=@aéộ\n') });
    fc.assert(
      fc.property(anything, anything, (title, author) => {
        const { fields } = readEntry(bibtex({ ...cited, title, author }));
        expect(fields.get('title')).toBe(`{${escapeLatex(title)}}`);
        expect(fields.get('author')).toBe(`{${escapeLatex(author)}}`);
      }),
    );
  });

  it('writes the signs of LaTeX as signs', () => {
    expect(escapeLatex('100% {R&D} #1_a $5 ~ ^ \\')).toBe(
      '100\\% \\textbraceleft{}R\\&D\\textbraceright{} \\#1\\_a \\$5 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}',
    );
  });
});
