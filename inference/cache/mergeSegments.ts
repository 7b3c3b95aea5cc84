import { readEntries, type Segment } from './segmentFile.js';
import type { CacheEntry, Place } from './segmentFormat.js';

/**
 * The entries that one file in place of several should hold, oldest first: each key once, the newest entries
 * as long as together they stay within `maxBytes`.
 *
 * @param segments Oldest first; read only as the entries are asked for.
 */
export async function* mergedEntries(
  segments: readonly Segment[],
  maxBytes: number,
): AsyncGenerator<CacheEntry> {
  const kept = keptPlaces(segments, maxBytes);
  for (const { path } of segments) {
    yield* readEntries(path, kept.get(path) ?? []);
  }
}

/** By the segment's path. */
function keptPlaces(segments: readonly Segment[], maxBytes: number): ReadonlyMap<string, readonly Place[]> {
  const seen = new Set<string>();
  const kept = new Map<string, Place[]>();
  let bytes = 0;
  for (const { path, places } of segments.toReversed()) {
    const ofSegment: Place[] = [];
    for (const place of places.toReversed()) {
      if (seen.has(place.key)) continue;
      bytes += place.length;
      if (bytes > maxBytes) return kept;
      seen.add(place.key);
      ofSegment.push(place);
      kept.set(path, ofSegment);
    }
  }
  return kept;
}
