import { describe, expect, it } from 'vitest';
import { nameAnchors } from './anchors.ts';

describe('names of headings', () => {
  it('keeps letters with their marks, digits and hyphens', () => {
    const anchorOf = nameAnchors();
    expect(anchorOf('Từ ngày 1/7/2025')).toBe('từ-ngày-172025');
    expect(anchorOf('«Mạnh ở xã hội số», yếu ở chính quyền số')).toBe(
      'mạnh-ở-xã-hội-số-yếu-ở-chính-quyền-số',
    );
    expect(anchorOf('GRDP – per head, 2021–2024')).toBe('grdp--per-head-20212024');
  });

  it('numbers headings of the same words, also past a heading that has such a number', () => {
    const anchorOf = nameAnchors();
    expect(['Nguồn', 'Nguồn 1', 'Nguồn', 'Nguồn'].map(anchorOf)).toEqual([
      'nguồn',
      'nguồn-1',
      'nguồn-2',
      'nguồn-3',
    ]);
  });
});
