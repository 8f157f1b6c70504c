/**
 * A name as a part of an address: «Bà Rịa - Vũng Tàu» is `ba-ria-vung-tau`. Letters lose their marks, everything that
 * is neither letter nor digit becomes one hyphen.
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
