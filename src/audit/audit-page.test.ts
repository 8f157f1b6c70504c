import { describe, expect, it } from 'vitest';
import { sourcesInRole } from '../evidence/cite.ts';
import { readSite } from '../stories/read-site.ts';
import { auditPage } from './audit-page.ts';
import { anchorOf, gatherFacts } from './facts.ts';
import { readPage } from './page.ts';
import { readVersionFiles } from './version-files.ts';

const content = readSite(process.cwd());
const facts = gatherFacts(content, {
  home: 'https://example.org/x/',
  sizeOf: () => undefined,
  versions: readVersionFiles([], () => Buffer.alloc(0)),
  commits: ['Take over the revised series of 2019'],
  interfaceWords: ['Đứng ở cuối trang từ năm 2020.'],
});

/** A row of the data with a rank, whatever it is. */
const row = content.library.datasets
  .get('dti-ranking')
  ?.rows.find(({ cells }) => Number(cells['rank']?.text) > 9);
if (!row) throw new Error('no row with a rank of two digits');
const rank = Number(row.cells['rank']?.text);
const printed = `${rank}/63`;
const address = `/x/du-lieu/dti-ranking/#${anchorOf(row)}`;
const cited = (['source', 'origin'] as const)
  .flatMap((role) => sourcesInRole(row, role, content.library))
  .map(({ id, publisher }) => `<a href="/x/nguon/${id}/">${publisher}</a>`)
  .join('');

function number(words = printed, value = String(rank), href = address): string {
  return `<p>Tỉnh xếp hạng <data value="${value}"><a href="${href}" data-card="rank">${words}</a></data>.</p>`;
}

/** What is found on a page with these words, whose sources are cited. */
function found(body: string, sources = cited): string[] {
  const html = `<html lang="vi"><body><main>${body}</main>${sources}</body></html>`;
  const page = readPage(html, 'thu/index.html');
  auditPage(page, facts);
  return page.findings.map(
    (finding) => `${finding.around} | ${finding.found} | ${finding.expected.en}`,
  );
}

describe('a page is read like a suspicious reader reads it', () => {
  it('accepts a number that is in the cell that it leads to', () => {
    expect(found(number())).toEqual([]);
  });

  it('finds a bare number, in a sentence, a heading, a cell, a label and a text alternative', () => {
    for (const body of [
      '<p>Tỉnh có 4.711 hồ sơ.</p>',
      '<h2>Tăng 37 bậc</h2>',
      '<table><tr><td>12,5</td></tr></table>',
      '<img src="/x/icon.svg" alt="cột cao 12,5%">',
      '<button aria-label="mở 12 mục">…</button>',
      '<template><p>thêm 12 mục</p></template>',
      '<p>Tỉnh có ４７ xã và ½ số hộ.</p>',
    ]) {
      expect(found(body).join(), body).toContain('a number with a source');
    }
  });

  it('finds a number that was altered, says where it stands and what the cell holds', () => {
    const [finding = ''] = found(number(`${rank + 1}/63`));
    expect(finding).toContain(`Tỉnh xếp hạng ${rank + 1}/63.`);
    expect(finding).toContain(`${rank} (rank), says dti-ranking[${row.key}].rank`);
    expect(found(number(`hơn ${printed}`))).toHaveLength(1);
    expect(found(number(`${rank}/64`))).toHaveLength(1);
    expect(found(number(`${rank},0/63`))).toHaveLength(1);
  });

  it('finds a number for machines that differs from the one that is printed', () => {
    expect(found(number(printed, String(rank + 1))).join()).toContain(`value="${rank + 1}"`);
    expect(found(number(printed, ''))).toHaveLength(1);
  });

  it('finds a link to another row, to no row and to no column', () => {
    const other = content.library.datasets
      .get('dti-ranking')
      ?.rows.find(({ cells }) => Number(cells['rank']?.text) === 1);
    expect(
      other &&
        found(number(printed, String(rank), address.replace(anchorOf(row), anchorOf(other)))),
    ).toHaveLength(1);
    expect(
      found(number(printed, String(rank), '/x/du-lieu/dti-ranking/#row-none')).join(),
    ).toContain('a link to a row that exists');
    expect(found(number().replace('data-card="rank"', 'data-card="no"')).join()).toContain(
      'the name of a column',
    );
  });

  it('finds a date, a year, a name and a scale that nobody wrote', () => {
    for (const body of [
      '<p>Ngày 31/4/2023 có một cuộc họp ở huyện.</p>',
      '<p>Đến năm 2019 mọi xã đều có sóng.</p>',
      '<p>Theo Quyết định 4711 của tỉnh.</p>',
      '<p>Điểm đo trên thang 0–7 của chúng tôi.</p>',
      '<p>Mã COVID-47 của một bệnh.</p>',
    ]) {
      expect(found(body).length, body).toBeGreaterThan(0);
    }
  });

  it('accepts what the interface, a commit and the notice of the site say, word for word', () => {
    expect(found('<p>Đứng ở cuối trang từ năm 2020.</p>')).toEqual([]);
    expect(found('<p>Take over the revised series of 2019</p>')).toEqual([]);
    expect(found('<p>Đứng ở cuối trang từ năm 2021.</p>')).toHaveLength(1);
  });

  it('finds a mark that no author set', () => {
    expect(found('<p>Có <span data-plain>4711</span> điều.</p>')).toHaveLength(1);
  });

  it('finds a drawing and a figure that are none of this site', () => {
    expect(found('<svg role="img" aria-label="Một hình"></svg>').join()).toContain(
      'content/figures',
    );
    expect(found('<figure id="hinh-khong-co"></figure>').join()).toContain('content/figures');
  });

  it('finds an address that is none', () => {
    for (const href of [
      'https:/example.org',
      'https://',
      'javascript:alert(1)',
      'ftp://example.org',
      '/y/',
      'https://exa mple.org',
    ]) {
      expect(found(`<p><a href="${href}">x</a></p>`).join(), href).toContain(href);
    }
  });

  it('finds a source that is not cited where a number was read in it', () => {
    expect(found(number(), '').join()).toContain('a link to the source');
  });
});
