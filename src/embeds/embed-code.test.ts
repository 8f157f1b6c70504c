import { expect, it } from 'vitest';
import { embedCode } from './embed-code.ts';

it('the code has a frame, a link that stays where frames are blocked, and the script last', () => {
  const code = embedCode({
    src: 'https://example.org/nhung/x/',
    page: 'https://example.org/hinh/x/',
    script: 'https://example.org/nhung.js',
    title: 'A & B: «hơn "4" < 5»',
    site: 'Số liệu',
    height: 640,
  });
  expect(code).toBe(
    [
      '<iframe src="https://example.org/nhung/x/" title="A &amp; B: «hơn &quot;4&quot; &lt; 5»" width="100%" height="640" loading="lazy" style="border:0"></iframe>',
      '<p><a href="https://example.org/hinh/x/">A &amp; B: «hơn &quot;4&quot; &lt; 5» – Số liệu</a></p>',
      '<script async src="https://example.org/nhung.js"></script>',
    ].join('\n'),
  );
});
