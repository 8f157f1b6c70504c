import { expect, it } from 'vitest';
import { withoutScripts, withRelativeLinks } from './pages-without-server.ts';

it.each([
  ['a page', '<a href="/cau-chuyen/x/#y">', '<a href="../cau-chuyen/x/index.html#y">'],
  ['the home page', '<a href="/">', '<a href="../index.html">'],
  ['a page with a question', '<a href="/tinh/?a=1">', '<a href="../tinh/index.html?a=1">'],
  ['a file', "<img src='/hinh/x.svg'>", "<img src='../hinh/x.svg'>"],
  [
    'a style',
    '<style>a{src:url(/_astro/f.woff2)}</style>',
    '<style>a{src:url(../_astro/f.woff2)}</style>',
  ],
  ['several', '<img srcset="/a.png 1x, /b.png 2x">', '<img srcset="../a.png 1x, ../b.png 2x">'],
])('%s is found from where the page lies', (_, before, after) => {
  expect(withRelativeLinks(before, 'du-lieu/index.html', '/')).toBe(after);
});

it('below a base, at the root and in other places of the page links lead where they led', () => {
  const below = withRelativeLinks('<a href="/kho/nguon/">', 'a/b/index.html', '/kho/');
  expect(below).toBe('<a href="../../nguon/index.html">');
  expect(withRelativeLinks('<a href="/nguon/">', 'index.html', '/')).toBe(
    '<a href="./nguon/index.html">',
  );
  for (const same of ['<a href="https://example.org/">', '<a href="#x">', '<a href="//x.org/">']) {
    expect(withRelativeLinks(same, 'index.html', '/')).toBe(same);
  }
});

it('a page has its icon and its data, and no policy and no script', () => {
  const icon = '<link rel="icon" href="/i.svg">';
  const data = '<script type="application/ld+json">{"a":1}</script>';
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
  expect(
    withoutScripts(
      `<head>${policy}<link rel="icon" href="data:,"><noscript>${icon}</noscript>${data}</head><p>…</p><script>let a=1</script><script type="speculationrules">{}</script>`,
    ),
  ).toBe(`<head>${icon}${data}</head><p>…</p>`);
});
