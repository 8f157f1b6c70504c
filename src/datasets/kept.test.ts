import { describe, expect, it } from 'vitest';
import { Kept } from './kept.ts';

describe('what is kept', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is given again as long as it is made from the same, and made anew otherwise', () => {
    const kept = new Kept();
    const make = (text: string) => kept.keep('a', [text, undefined], () => ({ text }));
    const first = make('x');
    expect(make('x')).toBe(first);
    expect(make('y')).toEqual({ text: 'y' });
    // Only the last is kept.
    expect(make('x')).not.toBe(first);
  });

  it('compares bytes by what they say and objects by which they are', () => {
    const kept = new Kept();
    const make = (from: object) => kept.keep('a', [from], () => ({}));
    const first = make(bytes('1,2'));
    expect(make(bytes('1,2'))).toBe(first);
    expect(make(bytes('1,3'))).not.toBe(first);
    const one = {};
    expect(make(one)).toBe(make(one));
    expect(make({})).not.toBe(make({}));
  });

  it('is told apart by its name, and by how much it is made from', () => {
    const kept = new Kept();
    const first = kept.keep('a', ['x'], () => ({}));
    expect(kept.keep('b', ['x'], () => ({}))).not.toBe(first);
    expect(kept.keep('a', ['x', 'y'], () => ({}))).not.toBe(first);
    expect(kept.keep('a', ['x'], () => ({}))).not.toBe(first);
  });
});
