import regular from '../styles/fonts/be-vietnam-pro-400.woff2?url';
import semibold from '../styles/fonts/be-vietnam-pro-600.woff2?url';

/** The addresses of the web fonts by weight. */
export const embedFonts = { 400: regular, 600: semibold } as const;
