import type { Locale, Words } from './locale.ts';

/** Every word of the interface, in both languages. Words about the data itself live in `data/` and `content/`. */
const messages = {
  'language.name': { vi: 'Tiếng Việt', en: 'English' },
  'language.switch': { vi: 'Ngôn ngữ', en: 'Language' },
  'nav.skip': { vi: 'Đến nội dung chính', en: 'Skip to content' },
  'nav.main': { vi: 'Các mục chính', en: 'Main sections' },
  'nav.here': { vi: 'Vị trí của trang', en: 'Where this page is' },
  'nav.home': { vi: 'Trang đầu', en: 'Home' },
  'nav.stories': { vi: 'Câu chuyện', en: 'Stories' },
  'nav.figures': { vi: 'Biểu đồ', en: 'Charts' },
  'nav.data': { vi: 'Dữ liệu', en: 'Data' },
  'nav.sources': { vi: 'Nguồn', en: 'Sources' },
  'nav.about': { vi: 'Giới thiệu', en: 'About' },

  'home.stories': { vi: 'Các câu chuyện', en: 'The stories' },
  'home.numbers': { vi: 'Những con số chính', en: 'Key numbers' },
  'home.check': { vi: 'Kiểm tra chúng tôi', en: 'Check us' },
  'story.read': { vi: 'Đọc câu chuyện', en: 'Read the story' },
  'story.summary': { vi: 'Tóm tắt', en: 'In brief' },
  'story.dates': {
    vi: 'Bài viết ngày {text}; số liệu đến {data}.',
    en: 'Written {text}; data up to {data}.',
  },
  'story.updated': {
    vi: 'Bài viết ngày {text}, sửa ngày {updated}; số liệu đến {data}.',
    en: 'Written {text}, updated {updated}; data up to {data}.',
  },
  'story.datasets': { vi: 'Dữ liệu trong bài', en: 'Data in this story' },
  'story.sources': { vi: 'Nguồn của bài', en: 'Sources of this story' },
  'story.contents': { vi: 'Trong bài', en: 'In this story' },

  'figure.source': { vi: 'Nguồn', en: 'Source' },
  'figure.sources': { vi: 'Nguồn', en: 'Sources' },
  'figure.more-sources': { vi: 'và {count} nguồn khác', en: 'and {count} more' },
  'figure.table': { vi: 'Bảng số liệu và nguồn', en: 'Table and sources' },
  'figure.notes': { vi: 'Ghi chú', en: 'Notes' },
  'figure.breaks': { vi: 'Chỗ không so sánh được', en: 'Where the series breaks' },
  'figure.explore': {
    vi: 'Hình vẽ; dùng phím mũi tên để đọc từng giá trị',
    en: 'Drawing; use the arrow keys to read value by value',
  },
  'figure.explore-hint': {
    vi: 'Chạm, rê chuột hoặc dùng phím mũi tên để đọc từng giá trị.',
    en: 'Tap, hover or use the arrow keys to read each value.',
  },
  'figure.pick': { vi: 'Tô đậm một tỉnh:', en: 'Highlight a province:' },
  'figure.pick-none': { vi: 'chưa chọn', en: 'none' },
  'figure.page': { vi: 'Trang riêng của biểu đồ, tải về', en: 'This chart’s own page, downloads' },
  'figures.title': { vi: 'Tất cả biểu đồ', en: 'All charts' },
  'figures.lead': {
    vi: 'Toàn bộ {count} biểu đồ trên trang này. Mỗi biểu đồ có trang riêng với bảng số liệu, nguồn và tệp tải về.',
    en: 'All {count} charts of this site. Each has a page of its own with its table, sources and files.',
  },
  'figures.other': { vi: 'Chưa có trong câu chuyện nào', en: 'In no story yet' },
  'figures.stories': { vi: 'Dùng trong câu chuyện', en: 'Used in these stories' },
  'figures.files': { vi: 'Tải về', en: 'Download' },
  'figures.svg-wide': { vi: 'Hình SVG, khổ rộng', en: 'SVG, wide' },
  'figures.svg-narrow': { vi: 'Hình SVG, khổ điện thoại', en: 'SVG, for phones' },
  'figures.rows': {
    vi: 'Các dòng dữ liệu đứng sau biểu đồ',
    en: 'The rows of data behind this chart',
  },
  'figures.row-count': { vi: 'số dòng: {count}', en: 'rows: {count}' },
  'figures.licence': { vi: 'Giấy phép', en: 'Licence' },
  'figures.code': { vi: 'Mã để đặt vào bài', en: 'To place it in a story' },
  'figure.forms': { vi: 'Hình dạng của dấu', en: 'Forms of the marks' },
  'figure.unfirm': {
    vi: 'Số giá trị theo tình trạng: {counted}.',
    en: 'Values by status: {counted}.',
  },
  'figure.data': { vi: 'Dữ liệu', en: 'Data' },
  'figure.all-sources': { vi: 'Toàn bộ nguồn của biểu đồ', en: 'All sources of this chart' },
  'figure.ours': { vi: 'tính toán của chúng tôi', en: 'our calculation' },
  'figure.link': { vi: 'Đường dẫn đến biểu đồ này', en: 'Link to this chart' },
  'cite.via': { vi: '{source}, qua {copy}', en: '{source}, via {copy}' },

  'map.missing': { vi: 'chưa có số liệu', en: 'no figure found' },
  'map.equal': {
    vi: 'Mỗi bậc màu có số tỉnh, thành gần bằng nhau.',
    en: 'Each tone has about equally many provinces.',
  },
  'scatter.missing': {
    vi: 'Không có trên hình vì thiếu một trong hai số: {names}.',
    en: 'Not drawn, because one of the two numbers is missing: {names}.',
  },
  'scatter.trend': {
    vi: 'Đường gạch: tính toán của chúng tôi, bình phương nhỏ nhất qua {count} chấm, {formula}; r² = {share}. Đi cùng nhau chưa phải là nguyên nhân.',
    en: 'Dashed line: our calculation, least squares through the {count} dots, {formula}; r² = {share}. Going together is not cause.',
  },

  'table.measure': { vi: 'Chỉ tiêu', en: 'Measure' },
  'table.from': { vi: 'Từ', en: 'From' },
  'table.to': { vi: 'Đến', en: 'To' },
  'table.missing': { vi: 'Dấu – là chưa có số liệu.', en: 'A dash (–) means no figure was found.' },
  'table.break': {
    vi: 'Vạch đậm giữa hai cột: hai bên không so sánh được với nhau.',
    en: 'A heavy rule between columns: the two sides are not comparable.',
  },
  'table.scroll': { vi: 'Bảng cuộn ngang', en: 'Table, scrolls sideways' },

  'amount.greater': {
    vi: 'Ô càng nổi bật, giá trị càng cao.',
    en: 'The more a cell stands out, the higher the value.',
  },
  'amount.smaller': {
    vi: 'Ô càng nổi bật, giá trị càng thấp.',
    en: 'The more a cell stands out, the lower the value.',
  },
  'amount.lower-rank': {
    vi: 'Ô càng nổi bật, hạng càng thấp.',
    en: 'The more a cell stands out, the lower the rank.',
  },
  'amount.higher-rank': {
    vi: 'Ô càng nổi bật, hạng càng cao.',
    en: 'The more a cell stands out, the higher the rank.',
  },
  'amount.equal': {
    vi: 'Mỗi bậc màu có số ô gần bằng nhau.',
    en: 'Each tone has about equally many cells.',
  },
  'amount.below': { vi: 'dưới {bound}', en: 'below {bound}' },
  'amount.between': { vi: 'từ {from} đến dưới {to}', en: '{from} to below {to}' },
  'amount.from': { vi: 'từ {bound} trở lên', en: '{bound} or more' },
  'stack.missing': { vi: 'chưa có số: {parts}', en: 'no figure: {parts}' },
  'stack.nothing': { vi: 'chưa có số liệu', en: 'no figures' },
  'stack.no-rest': { vi: 'không có', en: 'none' },
  'table.part': { vi: 'Phần', en: 'Part' },
  'ranked.place': { vi: 'Thứ tự do chúng tôi xếp', en: 'Place, ranked by us' },
  'ranked.gap': { vi: '… {count} đơn vị khác …', en: '… {count} others …' },
  'ranked.gap-missing': {
    vi: '… {count} đơn vị chưa có số liệu …',
    en: '… {count} without a figure …',
  },

  'number.value': { vi: 'Con số', en: 'Number' },
  'number.when': { vi: 'Thời điểm', en: 'When' },
  'number.compared': { vi: 'So với', en: 'Held against' },

  'unit.part': { vi: '{count}/{total}', en: '{count} of {total}' },
  'unit.group': { vi: 'Nhóm', en: 'Group' },
  'unit.count': { vi: 'Số lượng', en: 'Count' },
  'unit.total': { vi: 'tổng số', en: 'total' },

  'dataset.what': { vi: 'Bộ dữ liệu', en: 'Dataset' },
  'dataset.list': { vi: 'Dữ liệu', en: 'Data' },
  'dataset.list-lead': {
    vi: 'Toàn bộ số liệu trên trang này nằm trong các bảng dưới đây. Mỗi dòng đều ghi nguồn; mỗi bảng tải về được, đúng từng byte như bản chúng tôi dùng.',
    en: 'Every number on this site stands in one of these tables. Each row names its source; each table can be downloaded, byte for byte as we use it.',
  },
  'dataset.about': { vi: 'Bảng này là gì', en: 'What this is' },
  'dataset.processing': { vi: 'Số liệu đã được xử lý ra sao', en: 'What was done to the numbers' },
  'dataset.columns': { vi: 'Các cột', en: 'Columns' },
  'dataset.column': { vi: 'Cột', en: 'Column' },
  'dataset.type': { vi: 'Kiểu', en: 'Type' },
  'dataset.meaning': { vi: 'Ý nghĩa', en: 'Meaning' },
  'dataset.unit': { vi: 'Đơn vị', en: 'Unit' },
  'dataset.rows': { vi: 'Các dòng', en: 'Rows' },
  'dataset.row-count': { vi: '{count} dòng', en: '{count} rows' },
  'dataset.breaks': { vi: 'Chỗ chuỗi số bị ngắt', en: 'Breaks in the series' },
  'dataset.exceptions': { vi: 'Mâu thuẫn đã biết', en: 'Known contradictions' },
  'dataset.sources': { vi: 'Nguồn', en: 'Sources' },
  'dataset.download': { vi: 'Tải CSV', en: 'Download CSV' },
  'dataset.licence': { vi: 'Giấy phép', en: 'Licence' },
  'dataset.digest': { vi: 'Mã kiểm SHA-256 của tệp', en: 'SHA-256 of the file' },
  'dataset.stories': { vi: 'Dùng trong', en: 'Used in' },
  'dataset.key': { vi: 'khóa', en: 'key' },
  'dataset.from': { vi: 'từ {minimum}', en: 'from {minimum}' },
  'dataset.to': { vi: 'đến {maximum}', en: 'to {maximum}' },
  'dataset.row-link': { vi: 'Đường dẫn đến dòng này', en: 'Link to this row' },

  'type.string': { vi: 'chữ', en: 'text' },
  'type.integer': { vi: 'số nguyên', en: 'whole number' },
  'type.number': { vi: 'số', en: 'number' },
  'type.year': { vi: 'năm', en: 'year' },
  'type.date': { vi: 'ngày', en: 'date' },
  'type.list': { vi: 'danh sách', en: 'list' },

  'sources.title': { vi: 'Sổ nguồn', en: 'Register of sources' },
  'sources.lead': {
    vi: '{count} ấn phẩm mà số liệu trên trang này được đọc từ đó. Nguồn không có địa chỉ thì chỉ nêu tên, không dẫn liên kết.',
    en: 'The {count} publications in which the numbers of this site were read. A source without an address is named, not linked.',
  },
  'sources.supports': { vi: 'Dùng cho', en: 'Supports' },
  'sources.rows': { vi: 'số dòng: {count}', en: 'rows: {count}' },
  'sources.break': { vi: 'chỗ ngắt chuỗi', en: 'break in the series' },
  'sources.described': { vi: 'tiêu đề do chúng tôi mô tả', en: 'title described by us' },
  'sources.undated': { vi: 'không rõ ngày', en: 'undated' },
  'sources.foreign': { vi: 'tiếng {language}', en: 'in {language}' },

  'kind.official': { vi: 'Cơ quan nhà nước', en: 'Public authority' },
  'kind.press': { vi: 'Báo chí', en: 'Press' },
  'kind.repost': { vi: 'Bản đăng lại', en: 'Repost' },
  'kind.copy': { vi: 'Bản chép dữ liệu', en: 'Copy of a table' },
  'kind.other': { vi: 'Khác', en: 'Other' },
  'kind.calculation': { vi: 'Tính toán', en: 'Calculation' },

  'status.published': { vi: 'đã công bố', en: 'published' },
  'status.final': { vi: 'chính thức', en: 'final' },
  'status.preliminary': { vi: 'sơ bộ', en: 'preliminary' },
  'status.estimate': { vi: 'ước tính lần đầu', en: 'first estimate' },
  'status.restated': { vi: 'công bố lại (đã điều chỉnh)', en: 'restated' },
  'status.projection': { vi: 'dự báo', en: 'projection' },
  'status.computed': { vi: 'tính toán của chúng tôi', en: 'our calculation' },
  'status.implied': {
    vi: 'suy ra từ mức tăng, giảm đã công bố',
    en: 'implied by a published change',
  },
  'status.listed': { vi: 'suy ra từ thứ tự liệt kê', en: 'implied by the order of a list' },
  'status.reported': { vi: 'theo báo cáo', en: 'as reported' },
  'status.target': { vi: 'chỉ tiêu', en: 'target' },
  'status.unclear': { vi: 'chưa rõ', en: 'unclear' },

  'vintage.restated': { vi: 'công bố lại', en: 'restated' },
  'time.quarter': { vi: 'quý\u00a0{roman}/{year}', en: 'Q{quarter}\u00a0{year}' },
  'chart.rank': { vi: 'Hạng, 1 là cao nhất', en: 'Rank, 1 is best' },
  'figure.numbered': { vi: 'Chú thích trên hình', en: 'Notes on the chart' },

  'comparator.=': { vi: 'đúng bằng', en: 'exactly' },
  'comparator.~': { vi: 'khoảng', en: 'about' },
  'comparator.~<': { vi: 'gần', en: 'nearly' },
  'comparator.>': { vi: 'hơn', en: 'more than' },
  'comparator.>=': { vi: 'từ … trở lên', en: '… or more' },
  'comparator.<': { vi: 'dưới', en: 'less than' },
  'comparator.<=': { vi: 'không quá', en: 'at most' },

  'computation.title': { vi: 'Các phép tính', en: 'How the numbers were computed' },
  'computation.lead': {
    vi: 'Những con số trong bài không có sẵn ở nguồn nào mà do chúng tôi tính. Bấm vào một số hạng để đến dòng dữ liệu của nó.',
    en: 'These numbers stand in no source: we computed them. Follow an input to its row of data.',
  },
  'computation.inputs': { vi: '{count} số được dùng', en: 'The {count} numbers used' },
  'computation.rows': { vi: '{count} dòng', en: '{count} rows' },
  'computation.known': {
    vi: 'chỉ tính những nơi đã có số',
    en: 'only where the number is known',
  },
  'computation.and': { vi: 'và', en: 'and' },
  'computation.or': { vi: 'hoặc', en: 'or' },
  'computation.not': { vi: 'không phải ({condition})', en: 'not ({condition})' },
  'card.qualifier': {
    vi: 'Chữ «{word}» là của nguồn',
    en: '“{word}” is the source’s word',
  },
  'card.vintage': { vi: 'số công bố {when}', en: 'published {when}' },
  'card.conflict': { vi: 'Nguồn khác', en: 'Another source' },

  'caveat.title': { vi: 'Điều cần biết khi đọc', en: 'Before you read on' },

  'missing.title': { vi: 'Không có trang này', en: 'There is no such page' },
  'missing.text': {
    vi: 'Địa chỉ bạn mở không có trên trang này. Có thể đường dẫn đã cũ hoặc bị gõ nhầm.',
    en: 'The address that you opened does not exist here. The link may be old or mistyped.',
  },
  'footer.files': { vi: 'Mã nguồn và dữ liệu trên GitHub', en: 'Code and data on GitHub' },
  'footer.licence': {
    vi: 'Bài viết và dữ liệu: CC BY 4.0. Mã nguồn: MIT.',
    en: 'Text and data: CC BY 4.0. Code: MIT.',
  },
} satisfies Record<string, Words>;

export type MessageKey = keyof typeof messages;

/** The words for a key, with `{name}` replaced by `values.name`. */
export function message(
  key: MessageKey,
  locale: Locale,
  values: Readonly<Record<string, string>> = {},
): string {
  return messages[key][locale].replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}
