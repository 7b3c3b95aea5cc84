import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import {
  type CacheEntry,
  checksumOf,
  decodeTail,
  encodeTail,
  FOOTER_BYTES,
  type Place,
  tailLength,
} from './segmentFormat.js';

export interface Segment {
  readonly path: string;
  readonly size: number;
  readonly places: readonly Place[];
}

/** What a file is called while it is being written. */
export const UNFINISHED = '.part';

/** The most bytes read at once; one read gets all the entries in them that are wanted. */
const MAX_READ_BYTES = 4 * 1024 * 1024;

/** Unwanted bytes that are read along rather than begin another read. */
const MAX_GAP_BYTES = 64 * 1024;

/** Writes a segment beside its place and moves it there, so that nobody ever sees a part of one. */
export async function writeSegment(
  path: string,
  version: string,
  entries: Iterable<CacheEntry> | AsyncIterable<CacheEntry>,
): Promise<void> {
  const unfinished = path + UNFINISHED;
  try {
    await pipeline(segmentBytes(version, entries), createWriteStream(unfinished, { flags: 'wx' }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Reads a segment's index; undefined if the file is no segment of this version or is not whole. */
export async function openSegment(path: string, version: string): Promise<Segment | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size < FOOTER_BYTES) return undefined;
    const length = tailLength(await readAt(file, size - FOOTER_BYTES, FOOTER_BYTES));
    if (size < length) return undefined;
    const places = decodeTail(await readAt(file, size - length, length), version, size);
    return places && { path, size, places };
  } finally {
    await file.close();
  }
}

/** The entries at these places of one file, in the file's order; damaged ones are left out. */
export async function* readEntries(path: string, places: readonly Place[]): AsyncGenerator<CacheEntry> {
  const file = await open(path);
  try {
    for (const run of runsOf(places.toSorted((one, other) => one.start - other.start))) {
      const bytes = await readAt(file, run.start, run.end - run.start);
      for (const { key, start, length, checksum } of run.places) {
        const entry = bytes.subarray(start - run.start, start - run.start + length);
        if (checksumOf(entry) === checksum) yield { key, bytes: entry };
      }
    }
  } finally {
    await file.close();
  }
}

interface Run {
  readonly start: number;
  end: number;
  readonly places: Place[];
}

/** Places close to each other, to be read at once. */
function runsOf(places: readonly Place[]): readonly Run[] {
  const runs: Run[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const end = place.start + place.length;
    if (run && place.start - run.end <= MAX_GAP_BYTES && end - run.start <= MAX_READ_BYTES) {
      run.end = end;
      run.places.push(place);
    } else {
      runs.push({ start: place.start, end, places: [place] });
    }
  }
  return runs;
}

async function* segmentBytes(
  version: string,
  entries: Iterable<CacheEntry> | AsyncIterable<CacheEntry>,
): AsyncGenerator<Uint8Array> {
  const places: Omit<Place, 'start'>[] = [];
  for await (const { key, bytes } of entries) {
    places.push({ key, length: bytes.length, checksum: checksumOf(bytes) });
    yield bytes;
  }
  yield encodeTail(version, places);
}

/** These bytes of a file; zeros where it has no more. */
async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  await file.read(bytes, 0, length, start);
  return bytes;
}
