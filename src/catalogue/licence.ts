/**
 * The licence itself as machines name it. Readers are led to the short text of a Creative Commons licence in their
 * language, `…/by/4.0/deed.vi`; the licence is the address without it.
 */
export function licenceAddress(path: string): string {
  return path.replace(
    /^(https:\/\/creativecommons\.org\/licenses\/.*\/)deed(?:\.[a-z_-]+)?$/i,
    '$1',
  );
}
