import { createHash } from 'node:crypto';

/**
 * A page as it is published, from one as it was rendered.
 *
 * It says first what may be loaded, then names its style sheet, which all of it waits for and which so gets the connection
 * that the page came by. Its scripts only add to what is there: they are fetched once the page has been painted. The page
 * that a reader is about to open is fetched while the finger is still on its link. Drawings in a page need no namespace:
 * HTML knows them.
 * @throws Error where the page does not begin with its character set
 */
export function finishPage(html: string): string {
  const start = '<meta charset="utf-8">';
  if (!html.includes(start)) throw new Error(`A page has no ${start} in its head.`);
  const page = withLateParts(html).replaceAll(' xmlns="http://www.w3.org/2000/svg"', '');
  const [sheet = ''] = /<link rel="stylesheet"[^>]*>/.exec(page) ?? [];
  const policy = `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(page)}">`;
  return page.replace(sheet, '').replace(start, () => `${start}${policy}${sheet}`);
}

/**
 * Which pages are fetched ahead (WICG, Speculation Rules): pages of this site, not files, and only the one whose link is being
 * pressed. Nobody pays for pages that they do not open. A browser that does not know the rules leaves them.
 */
const nextPage = `<script type="speculationrules">${JSON.stringify({
  prefetch: [{ where: { href_matches: '/*/' }, eagerness: 'conservative' }],
})}</script>`;

/**
 * The page with one script at the end of its head. While the fonts, which have come with the style sheet, are made ready, a few
 * milliseconds, nothing is shown: all words then stand where they stay. The script is there before any word is: at the end of
 * the page, a browser that has only half of a long one would already have shown that half in other letters. Once the page can
 * be seen, and all of it has come, follow the icon, which a browser would fetch before, and the modules.
 */
function withLateParts(html: string): string {
  const [icon = '', iconSource] = /<link rel="icon" href="([^"]*)">/.exec(html) ?? [];
  // The page of an embed has its fonts in files and no modules.
  if (!html.includes('<link rel="stylesheet"') || iconSource === undefined) return html;
  const tag = /<script type="module" src="([^"]*)"><\/script>/g;
  const modules = [...html.matchAll(tag)].map(([, source = '']) => source);
  const late = [
    `d.querySelector("[rel=icon]").href=${JSON.stringify(iconSource)}`,
    ...(modules.length === 0 ? [] : [`${JSON.stringify(modules)}.map(m=>import(m))`]),
  ].join(';');
  const script = [
    'let d=document,s=d.documentElement.style,f=[...d.fonts].filter(f=>f.status!="loaded"&&!/ f/.test(f.family))',
    'if(f[0])s.visibility="hidden"',
    'Promise.allSettled(f.map(f=>f.load())).then(()=>s.visibility="")',
    `let g=()=>{${late}}`,
    'new PerformanceObserver((l,o)=>{if(l.getEntriesByName("first-contentful-paint")[0]){o.disconnect();d.readyState=="loading"?d.addEventListener("DOMContentLoaded",g):g()}}).observe({type:"paint",buffered:true})',
  ].join(';');
  return html
    .replaceAll(tag, '')
    .replace(icon, () => `<link rel="icon" href="data:,"><noscript>${icon}</noscript>`)
    .replace('</head>', () => `<script>${script}</script></head>`)
    .replace('</body>', () => `${nextPage}</body>`);
}

/**
 * What the browser may load for a page (W3C, Content Security Policy Level 3): files of this site, fonts that stand in its
 * style sheet, no icon in place of one, and of what stands in the page itself the styles and scripts that the build wrote, known
 * by their digests. Nothing of others. Who may frame it is not for a page to say.
 */
function securityPolicy(html: string): string {
  const own = (name: string) => {
    const opening = `<${name}(?: type="speculationrules")?>`;
    const written = html.matchAll(new RegExp(`${opening}(.*?)</${name}>`, 'gs'));
    const digests = new Set([...written].map(([, text = '']) => digestOf(text)));
    return digests.size === 0 ? [] : [`${name}-src 'self' ${[...digests].join(' ')}`];
  };
  return [
    "default-src 'self'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    ...own('script'),
    ...own('style'),
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}

const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
