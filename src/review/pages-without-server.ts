/**
 * A page or style sheet of the built site with its links rewritten, so that it opens from any folder by a double click:
 * addresses from the root of the site become relative, and those of pages name their file.
 * @param path of the file within the site: `cau-chuyen/x/index.html`
 * @param base the folder of the site on its server, from `/` to `/`
 */
export function withRelativeLinks(text: string, path: string, base: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const relative = (address: string) => {
    if (!address.startsWith(base) || address.startsWith('//')) return address;
    const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
    const isPage = file === '' || file.endsWith('/');
    return `${up === '' ? './' : up}${file}${isPage ? 'index.html' : ''}${rest}`;
  };
  return text
    .replaceAll(
      /(\s(?:href|src|action|poster)=)("|')(\/[^"']*)\2/g,
      (_, name: string, quote: string, address: string) =>
        `${name}${quote}${relative(address)}${quote}`,
    )
    .replaceAll(
      /(\ssrcset=)("|')([^"']*)\2/g,
      (_, name: string, quote: string, list: string) =>
        `${name}${quote}${list.replaceAll(/(^|,\s*)(\/[^\s,]*)/g, (__, before: string, address: string) => before + relative(address))}${quote}`,
    )
    .replaceAll(
      /url\((["']?)(\/[^"')]*)\1\)/g,
      (_, quote: string, address: string) => `url(${quote}${relative(address)}${quote})`,
    );
}

/**
 * A page without what holds on a server only: its policy, which would refuse the files beside it, its script, whose modules
 * no browser runs from a disk, and what it says of pages to fetch ahead; with the icon that the script would fetch.
 */
export function withoutScripts(html: string): string {
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<link rel="icon" href="data:,"><noscript>(.*?)<\/noscript>/, '$1')
    .replaceAll(/<script(?: type="speculationrules")?>.*?<\/script>/gs, '');
}
