import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finishPage } from './finish-page.ts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title>${head}</head><body>${body}</body></html>`;
const icon = '<link rel="icon" href="/i.svg">';
const sheet = `${icon}<link rel="stylesheet" href="/a.css">`;
const policyOf = (html: string) =>
  / http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('a finished page', () => {
  it('says what may be loaded before anything is, and then names its style sheet', () => {
    const html = finishPage(page(sheet, ''));
    expect(html).toMatch(
      /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]*"><link rel="stylesheet" href="\/a\.css"><title>/,
    );
    expect(html.split('stylesheet')).toHaveLength(2);
  });

  it('allows only the styles and scripts that stand in it, by their digests', () => {
    const html = finishPage(page('<style>a{color:red}</style>', ''));
    expect(policyOf(html)).toContain(`style-src 'self' ${digest('a{color:red}')};`);
    expect(policyOf(html)).not.toContain('script-src');
    expect(policyOf(html)).not.toContain('unsafe');

    const withSheet = finishPage(page(sheet, ''));
    const scripts = [...withSheet.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(
      ([, text = '']) => text,
    );
    expect(scripts).toHaveLength(2);
    expect(policyOf(withSheet)).toContain(`script-src 'self' ${scripts.map(digest).join(' ')};`);
  });

  it('does not count data for other programs among its scripts', () => {
    const data = '<script type="application/ld+json">{}</script>';
    expect(policyOf(finishPage(page(data, '')))).not.toContain('script-src');
  });

  it('has its icon late, and at once without a script', () => {
    const html = finishPage(page(sheet, ''));
    expect(html).toContain(`<link rel="icon" href="data:,"><noscript>${icon}</noscript>`);
    expect(html).toContain('.href="/i.svg"');
  });

  it('has one script that runs, at the end of its head, before any word can be seen, and fetches the modules there', () => {
    const tag = (name: string) => `<script type="module" src="/${name}.js"></script>`;
    const html = finishPage(page(sheet, `${tag('a')}<p>…</p>${tag('b')}`));
    expect(html).not.toContain('type="module"');
    expect(html).toMatch(
      /<script>[^<]*\["\/a\.js","\/b\.js"\][^<]*<\/script><\/head><body><p>…<\/p><script type="speculationrules">[^<]*<\/script><\/body>/,
    );
  });

  it('names, for the browser, the pages that may be fetched before they are opened; an embed names none', () => {
    const rules = /<script type="speculationrules">(.*?)<\/script><\/body>/;
    const [, text = ''] = rules.exec(finishPage(page(sheet, ''))) ?? [];
    expect(JSON.parse(text)).toMatchObject({ prefetch: [{ where: { href_matches: '/*/' } }] });
    expect(finishPage(page(icon, ''))).not.toMatch(rules);
  });

  it('begins with its character set, else it is refused', () => {
    expect(() => finishPage('<title>t</title>')).toThrow('charset');
  });
});
