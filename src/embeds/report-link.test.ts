import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locale.ts';
import { issueForm, issueLink, reportKinds, reportQuery, reportWords } from './report-link.ts';

const reported = {
  id: 'dti-rank',
  title: 'Hạng 25 & hạng 9/63: “rồi” #12 + 100%?',
  address: 'https://example.org/thu-nghiem/hinh/dti-rank/',
  version: '2026-11-25-4bba6f74',
};

describe('a report of an error', () => {
  it.each(reportKinds.flatMap((kind) => locales.map((locale) => [kind, locale] as const)))(
    'on GitHub names the thing, its address and the version, as they are (%s, %s)',
    (kind, locale) => {
      const link = new URL(issueLink('owner/name', { ...reported, kind }, locale));
      expect(link.origin + link.pathname).toBe('https://github.com/owner/name/issues/new');
      const { title, ...filled } = Object.fromEntries(link.searchParams);
      expect(title).toMatch(/ dti-rank$/);
      expect(filled).toEqual({
        template: 'bao-loi.yml',
        trang: reported.address,
        ten: `${reported.title} (dti-rank)`,
        'phien-ban': reported.version,
      });
    },
  );

  it('fills in fields that the form has', () => {
    const { template, fields } = issueForm;
    const form = readFileSync(`.github/ISSUE_TEMPLATE/${template}`, 'utf8');
    for (const field of Object.values(fields)) expect(form).toContain(`id: ${field}\n`);
  });

  it('on the page of this site names them one by one', () => {
    const given = new URLSearchParams(reportQuery({ ...reported, kind: 'bieu-do' }));
    expect(Object.fromEntries(given)).toEqual({
      loai: 'bieu-do',
      id: reported.id,
      ten: reported.title,
      trang: reported.address,
      'phien-ban': reported.version,
    });
  });

  it('can do without a title where the id and the address say enough', () => {
    const untitled = { ...reported, kind: 'cau-chuyen', title: undefined } as const;
    expect([...new URLSearchParams(reportQuery(untitled)).keys()]).not.toContain('ten');
    const [what] = reportWords(untitled, 'vi').body.split('\n');
    expect(what).toBe('Câu chuyện: dti-rank');
  });

  it('stays an address that servers accept, however long the title is', () => {
    const title = 'Ộ😀'.repeat(3000);
    for (const locale of locales) {
      const link = issueLink('owner/name', { ...reported, title, kind: 'cau-chuyen' }, locale);
      expect(link.length).toBeLessThan(6000);
      expect(new URL(link).searchParams.get('ten')).toContain('Ộ😀Ộ');
    }
  });
});
