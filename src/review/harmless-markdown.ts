/** The longest comment, in UTF-8 bytes, with room for the words around it: GitHub takes 65,536 characters. */
const longest = 62_000;

/** Elements that fold and mark text, without attributes. */
const allowedTags = /^<\/?(?:b|del|ins|summary|details)>$|^<details open>$/;

/**
 * Markdown that someone unknown wrote, with what could lead or mislead a reader made plain: links, pictures, mentions,
 * references, HTML, letters that nobody sees or that turn the direction of a line. What is left are headings, lists,
 * emphasis, code, folded parts and marks of what is new. Too long a text ends with a line that says so.
 */
export function harmlessMarkdown(text: string): string {
  const lines = text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\u2060])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/gu, '')
    .replaceAll(/<[^>\n]*>?/g, (tag) => (allowedTags.test(tag) ? tag : tag.replaceAll('<', '&lt;')))
    // Entities are letters in disguise; these few are what they seem.
    .replaceAll(/&(?!(?:amp|lt|gt|quot);)/g, '&amp;')
    // `[words](address)`, `[words][name]`, `[name]: address`.
    .replaceAll(/\](?=[([:])/g, ']\u2060')
    .replaceAll(/:(?=\/\/)|\bwww(?=\.)|@(?=[\w-])|(?<=\bGH)-(?=\d)|#(?=\d)/gi, '$&\u2060')
    .replaceAll(/\b(mailto|xmpp)(?=:)/gi, '$1\u2060')
    .split('\n');
  const kept: string[] = [];
  let size = 0;
  for (const [index, line] of lines.entries()) {
    size += Buffer.byteLength(line) + 1;
    if (size > longest) {
      return [...kept, '', `… (+${lines.length - index})`, ''].join('\n');
    }
    kept.push(line);
  }
  return kept.join('\n');
}
