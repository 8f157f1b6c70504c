import process from 'node:process';

const output = process.env.PEER_OUTPUT;

/** Observable Framework's configuration for the comparison: its defaults, but for the font from Google Fonts in one of the two. */
export default {
  title: 'Bình Phước qua số liệu',
  root: 'src',
  output,
  ...(output === 'without-font' ? { globalStylesheets: [] } : {}),
};
