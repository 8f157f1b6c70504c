import { describe, expect, it, test } from 'vitest';
import { dataFor, figureMarkdown, storyMarkdown } from './story-markdown.ts';

const page = `<!doctype html><body><nav><p>Trang chủ</p></nav>
<article class="page story"><h1>Hạng <data value="25"><a href="/du-lieu/a/#row">25</a></data></h1>
<div class="story-summary"><p>Một câu.</p></div>
<div class="prose"><p>Xem <a href="https://example.org/">nguồn</a> và <a href="/hinh/b/">hình</a>, <em>thang 0–1</em>, 2*3.</p>
<h2 id="muc">Mục</h2>
<figure class="figure" id="hinh-b"><h3 class="figure-title">Tên</h3><p class="figure-subtitle">Đo gì</p>
<div class="figure-drawings"><svg><text>12</text></svg></div>
<ul class="figure-notes"><li>Lưu ý.</li></ul><p class="figure-source">Nguồn: <a href="/nguon/c/">C</a></p>
<details><table><tr><td>99</td></tr></table></details></figure>
<div class="caveat"><p class="caveat-title">Điều cần biết</p><p>Chưa so được.</p></div></div>
<template><p>88</p></template>
<footer class="story-evidence"><section><h2>Nguồn</h2><ul><li>C</li></ul></section></footer></article></body>`;

describe('the words of a story for another generator', () => {
  it('are its headline, summary, text, figures and sources in their order', () => {
    expect(storyMarkdown(page, (id) => `[chart ${id}]\n`)).toBe(`# Hạng 25

Một câu.

Xem [nguồn](https://example.org/) và hình, *thang 0–1*, 2\\*3.

## Mục

### Tên

Đo gì

[chart b]

- Lưu ý.

Nguồn: C

Điều cần biết

Chưa so được.

## Nguồn

- C
`);
  });

  it('are none of a page that is no story', () => {
    expect(() => storyMarkdown('<p>a</p>', () => '')).toThrow('no story');
  });
});

describe('the words of a figure alone for another generator', () => {
  it('are its title, subtitle, notes and sources', () => {
    expect(figureMarkdown(page, (id) => `[chart ${id}]\n`)).toBe(`### Tên

Đo gì

[chart b]

- Lưu ý.

Nguồn: C
`);
  });

  it('are none of a page without a figure', () => {
    expect(() => figureMarkdown('<p>a</p>', () => '')).toThrow('no figure');
  });
});

test('a chart alone reads the files whose rows it or the code for all charts asks for, and no other', () => {
  const read = (name: string) =>
    `const ${name} = csvParse(await FileAttachment('${name}.csv').text());`;
  const names = 'const nameOf = new Map(provinces);';
  const all = [read('ranking'), read('papi'), read('provinces'), names].join('\n');
  expect(dataFor('Plot.line(ranking)', all)).toBe(
    [read('ranking'), read('provinces'), names].join('\n'),
  );
});
