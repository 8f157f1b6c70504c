import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../datasets/problem.ts';
import { fold } from '../datasets/suggest.ts';
import { locales, type Languages, type Locale, type Words } from '../i18n/locale.ts';

/** Where what editors write has its place, with the form of each name. */
const placesIn = (languages: readonly Locale[]): readonly RegExp[] => [
  /^data\/README\.md$/,
  /^data\/map\//,
  // Their names are checked when they are read.
  /^data\/.*\.(?:csv|ya?ml|topojson)$/i,
  /^content\/(?:home|profile)\.yaml$/,
  /^content\/figures\/[a-z0-9][a-z0-9-]*\.yaml$/,
  new RegExp(`^content/(?:stories|pages)/[a-z0-9][a-z0-9-]*/(?:${languages.join('|')})\\.mdx$`),
];

/** What systems and programs leave in folders of their own accord. */
const leftovers = /(?:^|\/)(?:\.|Thumbs\.db$|desktop\.ini$)/;

/**
 * Files of `data/` and `content/` that nothing would read: misnamed, misplaced or of another kind; and there and in
 * `public/` links to other files, which would publish what lies elsewhere on a machine.
 */
export function checkFiles(root: string, languages: Languages = locales): Problem[] {
  const places = placesIn(languages);
  return ['data', 'content', 'public'].flatMap((folder) =>
    entriesIn(root, folder).flatMap(({ path, isLink }): Problem[] => {
      const say = (words: { expected: Words; repair: Words }): Problem[] => [
        { rule: 'file', file: path, line: 1, found: path, ...words },
      ];
      if (isLink) return say(noLink);
      if (folder === 'public' || leftovers.test(path)) return [];
      if (places.some((place) => place.test(path))) return [];
      const isForeign = placesIn(locales).some((place) => place.test(path));
      return say(isForeign ? otherLanguage(languages) : adviceOn(path, places));
    }),
  );
}

function entriesIn(root: string, folder: string): { path: string; isLink: boolean }[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => ({
        path: join(entry.parentPath, entry.name)
          .slice(join(root, '/').length)
          .replaceAll('\\', '/'),
        isLink: entry.isSymbolicLink(),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch {
    return [];
  }
}

const noLink: { expected: Words; repair: Words } = {
  expected: {
    vi: 'tệp thật, không phải đường dẫn tắt (symbolic link) tới tệp khác',
    en: 'a file, not a symbolic link to another one',
  },
  repair: {
    vi: 'Xoá đường dẫn tắt này; nếu cần, chép chính tệp vào đây.',
    en: 'Delete the link; where it is needed, copy the file itself here.',
  },
};

/** A text in a language that the engine speaks and the site does not. */
function otherLanguage(languages: Languages): { expected: Words; repair: Words } {
  const list = languages.join(', ');
  return {
    expected: {
      vi: `bài viết bằng ngôn ngữ của trang (locales trong site.config.ts): ${list}`,
      en: `a text in a language of the site (locales in site.config.ts): ${list}`,
    },
    repair: {
      vi: 'Thêm ngôn ngữ này vào locales, hoặc xoá tệp; tệp này hiện không được đọc.',
      en: 'Add the language to locales, or delete the file; as it is, nothing reads it.',
    },
  };
}

function adviceOn(path: string, places: readonly RegExp[]): { expected: Words; repair: Words } {
  if (/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(path)) return { expected: inPlace, repair: saveAsCsv };
  if (/\.(?:png|jpe?g|gif|webp|svg|pdf)$/i.test(path)) {
    return { expected: inPlace, repair: intoPublic };
  }
  const better = renamed(path, places);
  return { expected: inPlace, repair: better === null ? moveOrDelete : rename(better) };
}

/** The path in the form of its place: ending, capitals, marks and spaces; `null` where that does not help. */
function renamed(path: string, places: readonly RegExp[]): string | null {
  const candidate = path
    .normalize('NFC')
    .replace(/\.yml$/i, '.yaml')
    .replace(/\.(?:md|markdown|txt)$/i, '.mdx')
    .split('/')
    .map((step) => {
      const [, name = step, ending = ''] = /^(.*?)(\.[a-z]+)?$/i.exec(step) ?? [];
      return (
        fold(name)
          .replace(/[^a-z0-9-]+/g, '-')
          .replace(/^-+|-+$/g, '') + ending.toLowerCase()
      );
    })
    .join('/');
  const loose = candidate.replace(/^(content\/(?:stories|pages)\/[^/]+)\.mdx$/, '$1/vi.mdx');
  const nested = candidate.replace(/^(content\/figures)\/.*\/([^/]+)$/, '$1/$2');
  return (
    [candidate, nested, loose].find((each) => places.some((place) => place.test(each))) ?? null
  );
}

const inPlace: Words = {
  vi: 'tệp ở đúng chỗ, đúng tên: data/<bộ>.csv và .yaml, content/figures/<hình>.yaml, content/stories/<bài>/vi.mdx và en.mdx (chữ thường không dấu, chữ số, gạch nối)',
  en: 'a file in its place and by its name: data/<dataset>.csv and .yaml, content/figures/<figure>.yaml, content/stories/<story>/vi.mdx and en.mdx (small letters, digits, hyphens)',
};

const rename = (better: string): Words => ({
  vi: `Có phải ý bạn là «${better}»? Đổi tên tệp; tệp này hiện không được đọc.`,
  en: `Did you mean “${better}”? Rename the file; as it is, nothing reads it.`,
});

const moveOrDelete: Words = {
  vi: 'Chuyển tệp về đúng chỗ, hoặc xoá; tệp này hiện không được đọc.',
  en: 'Move the file to its place, or delete it; as it is, nothing reads it.',
};

const saveAsCsv: Words = {
  vi: 'Mở tệp trong bảng tính, lưu dạng «CSV UTF-8» thành data/<bộ>.csv, rồi xoá tệp này.',
  en: 'Open it in a spreadsheet, save it as “CSV UTF-8” to data/<dataset>.csv, and delete this file.',
};

const intoPublic: Words = {
  vi: 'Ảnh và tài liệu để trong public/; chuyển tệp sang đó.',
  en: 'Pictures and documents belong into public/; move the file there.',
};
