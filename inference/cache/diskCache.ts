import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { mergedEntries } from './mergeSegments.js';
import { openSegment, readEntries, type Segment, UNFINISHED, writeSegment } from './segmentFile.js';
import type { CacheEntry, Place } from './segmentFormat.js';
import { removeStale } from './staleFiles.js';

const SUFFIX = '.segment';
const FOLDER_PREFIX = 'readings-';
const DAY = 24 * 60 * 60 * 1000;

/** Another version's readings are kept for so long after their last use: two programs may share the folder. */
const STALE_FOLDER = 30 * DAY;

/** What was begun longer ago than this and is not finished belongs to a program that was ended in between. */
const STALE_UNFINISHED = DAY;

/** The whole name of a folder of ours, and of nothing else that may lie beside it. */
const READINGS_FOLDER = new RegExp(`^${FOLDER_PREFIX}[0-9a-f]{12}$`, 'u');

/** More files than this are merged into one. */
export const MAX_SEGMENTS = 16;

/** What a merge keeps of a cache that is full, so that the next flush need not merge again. */
const KEPT_SHARE = 0.75;

/**
 * Readings of one model version in a folder on disk. Its files are moved into place whole, never changed, and
 * only added or removed: programs that use the folder at the same time see each other's readings or do not,
 * but never a part of one. A file that is damaged all the same is not believed and is removed.
 * Every method rejects when the folder cannot be used.
 */
export class DiskCache {
  readonly #root: string;
  readonly #folder: string;
  readonly #version: string;
  readonly #maxBytes: number;
  #opened: Promise<void> | undefined;
  #segments: readonly Segment[] = [];
  #places: ReadonlyMap<string, { readonly path: string; readonly place: Place }> = new Map();

  /** Nothing is read or written before the first use. `version` is 32 hexadecimal digits. */
  constructor(root: string, version: string, maxBytes: number) {
    this.#root = root;
    this.#folder = join(root, `${FOLDER_PREFIX}${version.slice(0, 12)}`);
    this.#version = version;
    this.#maxBytes = maxBytes;
  }

  /** The bytes under those of the keys that the folder has. */
  async read(keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    await this.#open();
    const { read, isWhole } = await this.#readPlaces(keys);
    if (isWhole) return read;
    // Another program has merged the files: what they held is in a new one, but for what it had no room for.
    await this.#refresh();
    return (await this.#readPlaces(keys)).read;
  }

  /** Writes the entries as one new file, and tidies up when there are too many files or bytes. */
  async add(entries: readonly CacheEntry[]): Promise<void> {
    await this.#open();
    await writeSegment(this.#newPath(), this.#version, entries);
    await this.#refresh();
    const bytes = this.#segments.reduce((sum, { size }) => sum + size, 0);
    if (this.#segments.length > MAX_SEGMENTS || bytes > this.#maxBytes) await this.#merge(this.#segments);
  }

  #open(): Promise<void> {
    this.#opened ??= this.#prepare();
    return this.#opened;
  }

  async #prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await this.#refresh();
    const now = Date.now();
    // Our own may be as old, and is in use from now on.
    const isOthers = (name: string) => isReadingsFolder(name) && name !== basename(this.#folder);
    const tidying = [
      utimes(this.#folder, now / 1000, now / 1000),
      removeStale(this.#folder, (name) => name.endsWith(UNFINISHED), now - STALE_UNFINISHED),
      removeStale(this.#root, isOthers, now - STALE_FOLDER),
    ];
    // Worth trying, not worth failing for.
    await Promise.allSettled(tidying);
  }

  /** Looks at which files there are. */
  async #refresh(): Promise<void> {
    const known = new Map(this.#segments.map((segment) => [segment.path, segment]));
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(SUFFIX)).sort();
    const paths = names.map((name) => join(this.#folder, name));
    const segments = await Promise.all(
      paths.map(async (path) => known.get(path) ?? this.#openOrRemove(path)),
    );
    this.#segments = segments.filter((segment) => segment !== undefined);
    this.#places = new Map(
      this.#segments.flatMap(({ path, places }) => places.map((place) => [place.key, { path, place }])),
    );
  }

  async #openOrRemove(path: string): Promise<Segment | undefined> {
    try {
      const segment = await openSegment(path, this.#version);
      if (segment === undefined) await rm(path, { recursive: true, force: true });
      return segment;
    } catch {
      return undefined;
    }
  }

  /** What the files hold of the keys as they were last seen; it is not whole where one of those is gone. */
  async #readPlaces(keys: readonly string[]) {
    const wanted = keys.flatMap((key) => this.#places.get(key) ?? []);
    const read = new Map<string, Uint8Array>();
    let isWhole = true;
    for (const path of new Set(wanted.map((found) => found.path))) {
      const places = wanted.filter((found) => found.path === path).map(({ place }) => place);
      try {
        for await (const { key, bytes } of readEntries(path, places)) read.set(key, bytes);
      } catch (error) {
        if (!isMissingFile(error)) throw error;
        isWhole = false;
      }
    }
    return { read, isWhole };
  }

  async #merge(segments: readonly Segment[]): Promise<void> {
    try {
      const entries = mergedEntries(segments, KEPT_SHARE * this.#maxBytes);
      await writeSegment(this.#newPath(), this.#version, entries);
    } catch (error) {
      if (isMissingFile(error)) return; // Another program is merging the same files.
      throw error;
    }
    await Promise.all(segments.map(({ path }) => rm(path, { force: true })));
    await this.#refresh();
  }

  /** Names sort by the time they were made, to the microsecond. */
  #newPath(): string {
    const microseconds = Math.round(1000 * (performance.timeOrigin + performance.now()));
    return join(this.#folder, `${microseconds}-${randomUUID()}${SUFFIX}`);
  }
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isReadingsFolder(name: string): boolean {
  return READINGS_FOLDER.test(name);
}

/** Removes the readings of all model versions from a cache folder, and nothing else that lies there. */
export async function removeReadings(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  await removeStale(root, isReadingsFolder, Infinity);
}
