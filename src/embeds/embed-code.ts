/** What a page of others needs to show a figure. */
export interface EmbedCode {
  /** Addresses with their origin. */
  readonly src: string;
  readonly page: string;
  readonly script: string;
  readonly title: string;
  readonly site: string;
  /** Height in CSS pixels at which all is seen on a phone and in a column of text. */
  readonly height: number;
}

/**
 * HTML to copy: the frame, a link that stays where frames are blocked, and last the script that fits the frame to its
 * content, which may be left out.
 */
export function embedCode({ src, page, script, title, site, height }: EmbedCode): string {
  return [
    `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`,
    `<p><a href="${escapeHtml(page)}">${escapeHtml(`${title} – ${site}`)}</a></p>`,
    `<script async src="${escapeHtml(script)}"></script>`,
  ].join('\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
