import type { Reading } from './reading.ts';

/** What a number is called: the address of its cell, or the formula as it was written. One name, one number. */
export function nameOf({ computation, evidence: [{ dataset, key, column }] }: Reading): string {
  return computation?.text ?? `${dataset}[${key}].${column}`;
}

/** A short id made of the name, the same on every page and in every build: FNV-1a in 32 bits, as six or seven letters. */
export function idOf(reading: Reading): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(nameOf(reading))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** The numbers, each once. */
export function distinctReadings(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((reading) => [nameOf(reading), reading])).values()];
}
