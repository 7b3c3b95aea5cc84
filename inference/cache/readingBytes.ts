import type { RawReading } from '../../core/index.js';

/**
 * The readings of a window as bytes, in this machine's byte order (a cache never leaves its machine): how many
 * passages, how many numbers each has, then the numbers. The length is a multiple of four.
 */
export function encodeReadings(readings: readonly RawReading[]): Uint8Array {
  const lengths = readings.map(({ contributions }) => contributions.length);
  const header = Uint32Array.of(lengths.length, ...lengths);
  const bytes = new Uint8Array(header.byteLength + 4 * lengths.reduce((sum, length) => sum + length, 0));
  bytes.set(bytesOf(header));
  let at = header.byteLength;
  for (const { contributions } of readings) {
    bytes.set(bytesOf(contributions), at);
    at += contributions.byteLength;
  }
  return bytes;
}

/** The readings again, number by number the same; undefined if the bytes are no such readings. */
export function decodeReadings(bytes: Uint8Array): readonly RawReading[] | undefined {
  if (bytes.length < 4 || bytes.length % 4 !== 0) return undefined;
  // A copy: aligned, and holding on to no more than these bytes.
  const { buffer } = new Uint8Array(bytes);
  const integers = new Uint32Array(buffer);
  const passageCount = integers[0] ?? 0;
  const lengths = integers.subarray(1, 1 + passageCount);
  const numberCount = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.length !== passageCount || integers.length !== 1 + passageCount + numberCount) return undefined;
  let at = 1 + passageCount;
  return Array.from(lengths, (length) => {
    const contributions = new Float32Array(buffer, at * 4, length);
    at += length;
    return { contributions };
  });
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
