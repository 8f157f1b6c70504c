import { posix } from 'node:path';
import type { Problem } from '../datasets/problem.ts';
import { nearest } from '../evidence/fault.ts';
import type { Words } from '../i18n/locale.ts';
import type { Mdx } from './story.ts';

/** What a link may lead to. */
export interface Destinations {
  /** The ids below a first step of an address: `hinh` → figures. */
  readonly ids: Readonly<Record<string, Iterable<string>>>;
  /** Whether there is a file, by its path from the root of the repository. */
  readonly exists: (path: string) => boolean;
}

/**
 * Every link to a figure, dataset or story that is not there and every picture without a file. The audit follows all
 * links of the built site; these are the ones that editors write, found at once and with what was meant.
 */
export function checkLinks(mdx: Mdx<unknown>, { ids, exists }: Destinations): Problem[] {
  return mdx.links.flatMap(({ kind, address, words, line }): Problem[] => {
    const say = (expected: Words, repair: Words): Problem[] => [
      { rule: 'link', file: mdx.path, line, found: address, expected, repair },
    ];
    if (kind === 'picture') {
      if (/^https?:/.test(address)) return say(ownPicture, copyPicture);
      const path = address.startsWith('/')
        ? `public${address}`
        : posix.join(posix.dirname(mdx.path), address);
      if (!exists(path)) return say(pictureAt(path), uploadPicture(path));
      return words.trim() === '' ? say(describedPicture, describePicture) : [];
    }
    if (/^#|^mailto:[^@\s]+@\S+$|^https?:\/\/[^/\s]+\.[^/\s]+/.test(address)) return [];
    if (!address.startsWith('/')) {
      const meant = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.vn\b)/.test(address)
        ? `https://${address}`
        : null;
      return say(wholeAddress, meant === null ? correctAddress : didYouMeanAddress(meant));
    }
    const [, step = '', id = '', rest = ''] =
      /^\/([^/#?]*)(?:\/([^/#?]*))?(.*)$/.exec(address) ?? [];
    const known = ids[step];
    if (known === undefined || id === '' || id.includes('.')) return [];
    const names = [...known];
    if (!names.includes(id)) return say(aPage(step), nearest(id, names));
    return rest.startsWith('/') ? [] : say(endingInSlash, didYouMeanAddress(`/${step}/${id}/`));
  });
}

const ownPicture: Words = {
  vi: 'ảnh nằm trong kho này, không lấy từ trang khác',
  en: 'a picture kept in this repository, not taken from another site',
};
const copyPicture: Words = {
  vi: 'Tải ảnh vào public/ và ghi «/tên-ảnh.png»; chỉ dùng ảnh được phép.',
  en: 'Put the picture into public/ and write “/name.png”; only pictures that may be used.',
};
const pictureAt = (path: string): Words => ({
  vi: `ảnh có ở ${path}; tệp ấy không có`,
  en: `a picture at ${path}; there is no such file`,
});
const uploadPicture = (path: string): Words => ({
  vi: `Tải ảnh lên thành ${path}, hoặc sửa tên ảnh (chữ hoa, chữ thường là khác nhau).`,
  en: `Upload the picture as ${path}, or correct its name (capitals matter).`,
});
const describedPicture: Words = {
  vi: 'ảnh có lời tả trong ngoặc vuông: ![ảnh cho thấy gì](…)',
  en: 'a picture with its description in the brackets: ![what it shows](…)',
};
const describePicture: Words = {
  vi: 'Viết ảnh cho thấy gì, để người không nhìn thấy ảnh cũng biết.',
  en: 'Write what it shows, for those who cannot see it.',
};
const wholeAddress: Words = {
  vi: 'địa chỉ bắt đầu bằng https:// hoặc, trong trang này, bằng /',
  en: 'an address that begins with https:// or, within this site, with /',
};
const correctAddress: Words = {
  vi: 'Viết lại địa chỉ, ví dụ /hinh/tên-hình/ hoặc https://….',
  en: 'Rewrite the address, such as /hinh/figure-id/ or https://….',
};
const aPage = (step: string): Words => ({
  vi: `trang có thật dưới /${step}/`,
  en: `a page that exists below /${step}/`,
});
const endingInSlash: Words = {
  vi: 'địa chỉ trang kết thúc bằng dấu /',
  en: 'the address of a page ends in /',
};
const didYouMeanAddress = (meant: string): Words => ({
  vi: `Có phải ý bạn là «${meant}»?`,
  en: `Did you mean “${meant}”?`,
});
