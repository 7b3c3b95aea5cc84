import type { Passage, RawReading, Script } from '../../core/index.js';

/** A script and what is known of its passages, index by index. */
interface KnownScript {
  readonly script: Pick<Script, 'passages'>;
  readonly raw: readonly (RawReading | undefined)[];
}

/**
 * What an older reading says of the passages that an edit has left as they were: those before it and those after
 * it. It stands until they are read again, as they may stand in another window now.
 */
export function carriedReadings(
  older: KnownScript | undefined,
  passages: readonly Passage[],
): readonly (RawReading | undefined)[] {
  const before = older?.script.passages ?? [];
  const most = Math.min(before.length, passages.length);
  const isSame = (one: number, other: number) => before[one]?.plain.text === passages[other]?.plain.text;
  let head = 0;
  while (head < most && isSame(head, head)) head += 1;
  const shift = passages.length - before.length;
  let tail = passages.length;
  while (passages.length - tail < most - head && isSame(tail - 1 - shift, tail - 1)) tail -= 1;
  return passages.map((_, index) => {
    if (index < head) return older?.raw[index];
    return index >= tail ? older?.raw[index - shift] : undefined;
  });
}
