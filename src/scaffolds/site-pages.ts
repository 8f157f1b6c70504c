import type { Locale } from '../i18n/locale.ts';

/** A page about the site: what its head says, and its text. */
interface PageText {
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/**
 * The pages that every site has, in words that are true of any site this engine builds: what the engine does with
 * numbers, and nothing about a province. Whoever starts a site writes on from here.
 */
export const sitePages: Readonly<Record<string, Readonly<Record<Locale, PageText>>>> = {
  about: {
    vi: {
      title: 'Về trang này',
      description: 'Số liệu lấy từ đâu, được xử lý thế nào và sai sót được sửa ra sao.',
      text: `Mọi con số trên trang này đều được đọc trong một ấn phẩm có tên; tất cả nằm trong [sổ nguồn](/nguon/).

## Những chữ đi kèm con số

Gần, hơn, khoảng, dưới là một phần của con số: nguồn viết thế nào, trang in thế ấy. Ước tính, sơ bộ, chính thức, công bố lại là những con số khác nhau và đứng cạnh nhau. Dấu – là chưa tìm thấy số liệu; không có số không có nghĩa là bằng không.

## Khi có con số sai

Con số sai được sửa và ghi lại ở trang [sửa số liệu](/sua-so-lieu/). Mỗi lần dữ liệu đổi là một [phiên bản](/phien-ban/) có địa chỉ riêng.

## Trang này biết gì về bạn

Không gì cả. Trang không có mã theo dõi, không tải gì từ máy chủ khác và đọc được trọn vẹn khi tắt JavaScript.`,
    },
    en: {
      title: 'About this site',
      description: 'Where the numbers come from, what is done to them, how errors are corrected.',
      text: `Every number on this site was read in a publication that is named; all of them are in the [register of sources](/nguon/).

## Words that go with a number

Nearly, more than, about and less than are a part of the number: the site prints them as the source does. Estimates, preliminary, final and restated figures are different numbers and stand beside each other. A dash (–) means that none was found, which does not mean zero.

## When a number is wrong

A wrong number is corrected, and the correction is [on record](/sua-so-lieu/). Every change of the data is a [version](/phien-ban/) with an address of its own.

## What this site knows about you

Nothing. It does not track, loads nothing from other servers, and can be read in full without JavaScript.`,
    },
  },
  check: {
    vi: {
      title: 'Kiểm chứng',
      description: 'Trang này được kiểm ra sao, và bạn tự kiểm một con số bằng cách nào.',
      text: `Bấm vào một con số: bạn đến đúng dòng dữ liệu của nó, hoặc đến phép tính ở cuối trang. So với ô của dòng ấy, rồi mở ấn phẩm mà dòng ấy dẫn.

Mỗi lần dựng, một chương trình đọc lại toàn bộ trang: nó đọc chữ in ra, đổi ngược thành con số rồi so với tệp dữ liệu. Máy không biết dữ liệu có chép đúng ấn phẩm không, và không thấy những con số còn thiếu.

## Chữ số được xếp loại ra sao`,
    },
    en: {
      title: 'How to check us',
      description: 'How this site is checked, and how you check a number yourself.',
      text: `Follow a number: it leads to its row of data, or to the computation at the end of the page. Hold it against the cell of that row, then open the publication that the row names.

With every build a program reads the whole site again: it reads what is printed, turns it back into numbers and holds them against the data. It does not know whether the data were copied rightly, and does not see what is missing.

## What numerals may be`,
    },
  },
  checksums: {
    vi: {
      title: 'Cách kiểm tra tệp tải về',
      description: 'Làm sao biết một tệp tải về còn nguyên vẹn.',
      text: `Mỗi tệp tải về có một mã kiểm tính từ mọi byte của tệp; mã của mọi tệp nằm trong danh sách SHA256SUMS. Tính mã của tệp trên máy mình rồi tìm tên tệp trong danh sách: hai dãy giống nhau thì tệp còn nguyên.

Trên Windows:

\`\`\`bat
certutil -hashfile provinces.xlsx SHA256
\`\`\`

Trên macOS:

\`\`\`sh
shasum -a 256 provinces.xlsx
\`\`\`

Trên Linux:

\`\`\`sh
sha256sum provinces.xlsx
\`\`\``,
    },
    en: {
      title: 'How to check a download',
      description: 'How to know that a file is as it was published.',
      text: `Every download has a checksum that is worked out from all of its bytes; those of all files are in the list SHA256SUMS. Work out that of your file and look it up in the list: the same digits mean the same file.

On Windows:

\`\`\`bat
certutil -hashfile provinces.xlsx SHA256
\`\`\`

On macOS:

\`\`\`sh
shasum -a 256 provinces.xlsx
\`\`\`

On Linux:

\`\`\`sh
sha256sum provinces.xlsx
\`\`\``,
    },
  },
  corrections: {
    vi: {
      title: 'Sửa số liệu',
      description: 'Con số nào đã công bố trên trang này rồi đổi thì nằm ở đây.',
      text: `Sai thì sửa, và để lại dấu: số cũ, số mới, ngày đổi, lý do và nguồn. Thêm một dòng mới, hay điền vào ô trước đó để trống, không phải là sửa.`,
    },
    en: {
      title: 'Corrections',
      description: 'Every number that was published here and then changed.',
      text: `An error is corrected and leaves a trace: the old number, the new one, the day, the reason and the source. A new row, or a value where there was none, is no correction.`,
    },
  },
  home: {
    vi: {
      title: 'Kiểm tra chúng tôi',
      description: 'Cách kiểm tra một con số trên trang này.',
      text: `Bấm vào một con số: bạn đến đúng dòng dữ liệu của nó, cùng với nguồn. Mỗi bộ dữ liệu [tải về được](/du-lieu/); mỗi ấn phẩm nằm trong [sổ nguồn](/nguon/). [Trang này được kiểm ra sao](/kiem-chung/).`,
    },
    en: {
      title: 'Check us',
      description: 'How to check a number on this site.',
      text: `Follow a number: it leads to its row of data and to its source. Every dataset [can be downloaded](/du-lieu/); every publication is in the [register of sources](/nguon/). [How this site is checked](/kiem-chung/).`,
    },
  },
  versions: {
    vi: {
      title: 'Các phiên bản dữ liệu',
      description: 'Mỗi lần dữ liệu đổi là một phiên bản có địa chỉ riêng, giữ nguyên mãi.',
      text: `Một phiên bản là trạng thái của toàn bộ tệp CSV sau một lần lưu làm dữ liệu đổi. Trích dẫn phiên bản thì ai cũng xem lại được đúng những con số bạn đã dùng.`,
    },
    en: {
      title: 'Versions of the data',
      description: 'Every change of the data is a version with an address of its own, which stays.',
      text: `A version is the state of all CSV files after a commit that changed them. Whoever cites it lets others see just the numbers that were used.`,
    },
  },
};

/** A page as it is written to `content/pages/<slug>/<locale>.mdx`. */
export function pageFile({ title, description, text }: PageText): string {
  return `---\ntitle: ${title}\ndescription: ${description}\n---\n\n${text}\n`;
}
