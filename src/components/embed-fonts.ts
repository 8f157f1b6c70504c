import regular from '../styles/fonts/be-vietnam-pro-400.woff2?url&no-inline';
import semibold from '../styles/fonts/be-vietnam-pro-600.woff2?url&no-inline';

/** The addresses of the web fonts by weight, as files: the styles of an embed stand in its page and are not kept. */
export const embedFonts = { 400: regular, 600: semibold } as const;
