/** A text without the marks on its letters, as people type in a hurry: «chuyển đổi số» is «chuyen doi so». */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
