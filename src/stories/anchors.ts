/**
 * Names the headings of one text for links to them: «Từ ngày 1/7/2025» is `từ-ngày-172025`, and a second one of the same
 * words gets a number. As GitHub does it, so an anchor is the same wherever the text is shown.
 */
export function nameAnchors(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const words = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = words;
    for (let number = taken.get(words) ?? 0; taken.has(anchor);) {
      number += 1;
      taken.set(words, number);
      anchor = `${words}-${number}`;
    }
    taken.set(anchor, 0);
    return anchor;
  };
}
