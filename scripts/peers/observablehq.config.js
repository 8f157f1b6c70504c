/** Observable Framework's configuration for the comparison: its defaults, but for what would be asked of other hosts. */
export default {
  title: 'Bình Phước qua số liệu',
  root: 'src',
  // By default a font from Google Fonts: a request to a third party, and more bytes than the whole page without it.
  globalStylesheets: [],
};
