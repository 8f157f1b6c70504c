/** Whether these bytes are a workbook, under whatever name: .xlsx and .ods are ZIP archives, .xls an OLE container. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

/** UTF-16 and its order, by the byte-order mark or by where the zero bytes stand; `null` for what is no UTF-16. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, 1000);
  const zeros = (side: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const [even, odd] = [zeros(0), zeros(1)];
  // In UTF-16 every ASCII letter, digit and comma has a zero byte, always on the same side.
  if (even + odd === 0 || even + odd < sample.length / 4) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
