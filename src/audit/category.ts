import type { Words } from '../i18n/locale.ts';

/**
 * What a numeral on a page can be. Whatever is none of these is a finding: a new kind of page cannot escape by being
 * new. `data` are numbers that say something about the world: each was held against a cell.
 */
export const categories = {
  reading: {
    isData: true,
    name: { vi: 'con số trong câu', en: 'number in a sentence' },
    reason: {
      vi: 'Dẫn đến một dòng dữ liệu có thật; ô của cột ấy, đọc từ tệp CSV, có đúng những chữ số, đơn vị và chữ hạn định ấy.',
      en: 'Leads to a row that exists; the cell of that column, read from the CSV file, has these digits, this unit and this qualifier.',
    },
  },
  computed: {
    isData: true,
    name: { vi: 'con số do chúng tôi tính', en: 'number computed by us' },
    reason: {
      vi: 'Được tính lại lần thứ hai từ các ô, bằng một chương trình khác, và ra cùng kết quả sau khi làm tròn.',
      en: 'Worked out a second time from the cells, by other code, with the same result after rounding.',
    },
  },
  input: {
    isData: true,
    name: { vi: 'số hạng của phép tính', en: 'input of a computation' },
    reason: {
      vi: 'Đứng trong phần trình bày một phép tính: bằng ô mà liên kết bên cạnh dẫn tới; phép tính bằng ký hiệu ra đúng kết quả in ở đầu dòng.',
      en: 'Stands where a computation is shown: equal to the cell that the link beside it leads to; the symbols give the result that is printed.',
    },
  },
  table: {
    isData: true,
    name: { vi: 'ô trong bảng của biểu đồ', en: 'cell in the table of a chart' },
    reason: {
      vi: 'Bảng được lập lại từ dữ liệu và giống từng chữ; mỗi con số bằng ô của một dòng mà biểu đồ vẽ, và dòng ấy đúng là của tỉnh và của năm ghi ở đầu dòng, đầu cột.',
      en: 'The table is made anew from the data, with the same words; each number equals the cell of a row that the chart draws, and that row is of the unit and the year that head it.',
    },
  },
  drawing: {
    isData: true,
    name: { vi: 'con số trong hình vẽ', en: 'number in a drawing' },
    reason: {
      vi: 'Hình được vẽ lại từ dữ liệu và giống từng nét, từng chữ; con số là một giá trị trong bảng của biểu đồ.',
      en: 'The drawing is made anew from the data, with the same shapes and words; the number is a value of the table of the chart.',
    },
  },
  row: {
    isData: true,
    name: { vi: 'ô trong trang dữ liệu', en: 'cell on the page of a dataset' },
    reason: {
      vi: 'Mọi dòng, mọi cột của tệp CSV đều có trên trang, theo đúng thứ tự, và ô nào cũng bằng ô trong tệp.',
      en: 'All rows and columns of the CSV file are on the page, in order, and every cell equals that of the file.',
    },
  },
  words: {
    isData: true,
    name: { vi: 'con số in trong chữ thường', en: 'number printed in plain words' },
    reason: {
      vi: 'Đứng trong một câu mà người viết gắn với dữ liệu (tiêu đề, phụ đề, lời thay hình): mỗi chỗ gắn được tính lại và so với chữ in ra.',
      en: 'Stands in a sentence that its author bound to the data (title, subtitle, text alternative): each bound place is worked out again and compared with what is printed.',
    },
  },
  claim: {
    isData: true,
    name: { vi: 'mốc trong một câu đã được kiểm', en: 'threshold in a checked sentence' },
    reason: {
      vi: 'Câu nêu một mốc, chẳng hạn «hơn mười»; điều kiện máy kiểm được đi kèm câu ấy so với đúng mốc này, và số liệu thỏa điều kiện.',
      en: 'The sentence names a threshold, such as “over ten”; the condition that goes with it compares with just that number, and the data fulfil it.',
    },
  },
  former: {
    isData: true,
    name: { vi: 'giá trị cũ', en: 'former value' },
    reason: {
      vi: 'Nằm trong lịch sử thay đổi: có trong một phiên bản của tệp CSV mà ai cũng tải về được.',
      en: 'Stands in a history of changes: it is in a version of the CSV file that anyone can download.',
    },
  },
  linked: {
    isData: true,
    name: { vi: 'con số trong liên kết', en: 'number in a link' },
    reason: {
      vi: 'Đứng trong chữ của một liên kết đến một dòng dữ liệu, hoặc cùng mục với nó, và có trong một ô số của đúng dòng ấy.',
      en: 'Stands in the words of a link to a row of data, or in one item with it, and in a cell with figures of that very row.',
    },
  },
  count: {
    isData: false,
    name: { vi: 'số đếm của trang', en: 'count made by the site' },
    reason: {
      vi: 'Bao nhiêu dòng, bao nhiêu nguồn, bao nhiêu biểu đồ: được đếm lại.',
      en: 'How many rows, sources or charts there are: counted again.',
    },
  },
  axis: {
    isData: false,
    name: { vi: 'số trên trục', en: 'label of an axis' },
    reason: {
      vi: 'Đứng trên một hình đã được vẽ lại từ dữ liệu và giống từng nét, từng chữ.',
      en: 'Stands on a drawing that was made anew from the data, with the same shapes and words.',
    },
  },
  date: {
    isData: false,
    name: { vi: 'ngày, tháng, năm', en: 'date, month or year' },
    reason: {
      vi: 'Nói lúc nào, không nói bao nhiêu, và đứng trong đúng những chữ mà người viết đã viết, hoặc là một ngày có trong dữ liệu.',
      en: 'Says when, not how much, and stands in just the words that an author wrote, or is a date that the data have.',
    },
  },
  document: {
    isData: false,
    name: { vi: 'số hiệu, tên gọi', en: 'number of a document, name' },
    reason: {
      vi: 'Số hiệu của văn bản, tiêu chuẩn, giấy phép, hoặc chữ số trong một tên gọi, đứng trong đúng những chữ mà người viết đã viết; hoặc địa chỉ, mã của chính trang này.',
      en: 'The number of a document, a standard or a licence, or digits within a name, in just the words that an author wrote; or an address or a code of this site.',
    },
  },
  scale: {
    isData: false,
    name: { vi: 'thang đo', en: 'scale' },
    reason: {
      vi: 'Thang mà con số được đo trên đó, đứng trong đúng những chữ mà người viết đã viết.',
      en: 'What a number is measured on, in just the words that an author wrote.',
    },
  },
  place: {
    isData: false,
    name: { vi: 'số thứ tự trong trang', en: 'place in the text' },
    reason: {
      vi: 'Chỉ một chỗ trong bài hay trong hình, chẳng hạn số của một dấu trên hình, có lời giải thích ngay bên dưới.',
      en: 'Points to a place in the text or the drawing, such as the number of a mark that is explained below the drawing.',
    },
  },
  quoted: {
    isData: false,
    name: { vi: 'chữ của dữ liệu', en: 'words of the data' },
    reason: {
      vi: 'Nằm trong một đoạn chữ chép nguyên từ data/: tên nguồn, ghi chú của một dòng, mô tả của một bộ dữ liệu, nhãn, mã.',
      en: 'Within words that stand in data/ as they are: the title of a source, the note of a row, the description of a dataset, a label, an id.',
    },
  },
  interface: {
    isData: false,
    name: { vi: 'chữ của giao diện', en: 'words of the interface' },
    reason: {
      vi: 'Thuộc những chữ in giống nhau ở mọi trang, viết một lần trong src/i18n/messages.ts, chẳng hạn tên giấy phép.',
      en: 'Among the words that are the same on every page, written once in src/i18n/messages.ts, such as the name of a licence.',
    },
  },
  commit: {
    isData: false,
    name: { vi: 'tên của một lần lưu', en: 'title of a commit' },
    reason: {
      vi: 'Thuộc lời mà người sửa ghi khi lưu vào kho git, in lại nguyên văn.',
      en: 'Among the words that came with a commit in the git repository, printed as they are.',
    },
  },
  plain: {
    isData: false,
    name: { vi: 'số được đánh dấu là không phải số liệu', en: 'numeral marked as no datum' },
    reason: {
      vi: 'Người viết đánh dấu bằng <Plain> trong content/, ở đó ai cũng thấy; ở ngoài content/ thì dấu ấy không có giá trị.',
      en: 'Its author marked it with <Plain> in content/, where everyone can see it; outside of content/ the mark counts for nothing.',
    },
  },
  coverage: {
    isData: false,
    name: { vi: 'kết quả kiểm của chính trang này', en: 'result of this audit' },
    reason: {
      vi: 'Trang «Kiểm chứng» in số đếm của lần kiểm; số in ra được so với số đếm lại.',
      en: 'The page “How to check us” prints what the audit counted; what is printed is compared with a new count.',
    },
  },
} as const satisfies Record<string, { isData: boolean; name: Words; reason: Words }>;

export type Category = keyof typeof categories;
export const categoryNames = Object.keys(categories) as Category[];
