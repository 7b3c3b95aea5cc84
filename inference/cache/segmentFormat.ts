import { createHash } from 'node:crypto';

/*
 * A segment is a file of readings that is written once and never changed:
 *
 *   the entries' bytes, one after another
 *   the index: per entry its key (16 bytes), its length (4) and the checksum of its bytes (8)
 *   the footer: magic (8), version (16), number of entries (4), checksum of index and footer so far (8)
 *
 * The index comes last, so that entries can be written as they come and a file cut short has none.
 */

/** The readings of one window, as bytes under the window's key of 32 hexadecimal digits. */
export interface CacheEntry {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Where an entry lies in its file. */
export interface Place {
  readonly key: string;
  readonly start: number;
  readonly length: number;
  /** 16 hexadecimal digits. */
  readonly checksum: string;
}

const MAGIC = Buffer.from('UCRdSeg1', 'latin1');
const KEY_BYTES = 16;
const LENGTH_BYTES = 4;
const CHECKSUM_BYTES = 8;
const ROW_BYTES = KEY_BYTES + LENGTH_BYTES + CHECKSUM_BYTES;
const COUNT_AT = MAGIC.length + KEY_BYTES;
const CHECKSUM_AT = COUNT_AT + 4;

export const FOOTER_BYTES = CHECKSUM_AT + CHECKSUM_BYTES;

export function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256')
    .update(bytes)
    .digest('hex')
    .slice(0, 2 * CHECKSUM_BYTES);
}

/** Index and footer of a segment with these entries, in this order. */
export function encodeTail(version: string, places: readonly Omit<Place, 'start'>[]): Buffer {
  const tail = Buffer.alloc(places.length * ROW_BYTES + FOOTER_BYTES);
  for (const [row, { key, length, checksum }] of places.entries()) {
    const at = row * ROW_BYTES;
    tail.write(key, at, 'hex');
    tail.writeUInt32LE(length, at + KEY_BYTES);
    tail.write(checksum, at + KEY_BYTES + LENGTH_BYTES, 'hex');
  }
  const footer = places.length * ROW_BYTES;
  MAGIC.copy(tail, footer);
  tail.write(version, footer + MAGIC.length, 'hex');
  tail.writeUInt32LE(places.length, footer + COUNT_AT);
  tail.write(checksumOf(tail.subarray(0, footer + CHECKSUM_AT)), footer + CHECKSUM_AT, 'hex');
  return tail;
}

/** How long the tail is that ends with this footer, if it is one. */
export function tailLength(footer: Buffer): number {
  return footer.readUInt32LE(COUNT_AT) * ROW_BYTES + FOOTER_BYTES;
}

/** The entries of a segment of this version and size; undefined if it is another's or not whole. */
export function decodeTail(tail: Buffer, version: string, fileSize: number): readonly Place[] | undefined {
  const places: Place[] = [];
  let start = 0;
  for (let at = 0; at < tail.length - FOOTER_BYTES; at += ROW_BYTES) {
    const length = tail.readUInt32LE(at + KEY_BYTES);
    const key = tail.toString('hex', at, at + KEY_BYTES);
    const checksum = tail.toString('hex', at + KEY_BYTES + LENGTH_BYTES, at + ROW_BYTES);
    places.push({ key, start, length, checksum });
    start += length;
  }
  const isWhole = start + tail.length === fileSize && encodeTail(version, places).equals(tail);
  return isWhole ? places : undefined;
}
