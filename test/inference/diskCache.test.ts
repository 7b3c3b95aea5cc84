import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DiskCache, MAX_SEGMENTS } from '../../inference/cache/diskCache.js';
import { ReadingCache } from '../../inference/cache/readingCache.js';
import { writeSegment } from '../../inference/cache/segmentFile.js';
import { fakeReading } from './tinyModel.js';

const VERSION = 'abcdef0123456789abcdef0123456789';
const OTHER_VERSION = 'beef0123456789abcdef0123456789ab';
const MEGABYTE = 1024 * 1024;

/** A key and bytes that belong to a number. */
const key = (number: number): string => number.toString(16).padStart(32, '0');
const bytes = (number: number, length = 100): Uint8Array => new Uint8Array(length).fill(number);
const entry = (number: number, length?: number) => ({ key: key(number), bytes: bytes(number, length) });

describe('the cache on disk', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'undercurrent-test-'));
  });
  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });

  const open = (maxBytes = MEGABYTE, version = VERSION): DiskCache => new DiskCache(root, version, maxBytes);
  const folder = (): string => join(root, `readings-${VERSION.slice(0, 12)}`);
  const files = (): string[] => readdirSync(folder()).map((name) => join(folder(), name));
  const onlyFile = (): string => {
    const [file, ...more] = files();
    assert.ok(file !== undefined && more.length === 0);
    return file;
  };
  const numbersIn = async (cache: DiskCache, ...numbers: readonly number[]): Promise<number[]> => {
    const found = await cache.read(numbers.map(key));
    return numbers.filter((number) => {
      const read = found.get(key(number));
      if (read !== undefined) assert.deepEqual(new Uint8Array(read), bytes(number, read.length));
      return read !== undefined;
    });
  };

  it('gives back what was added, also to the next program', async () => {
    const cache = open();
    await cache.add([entry(1), entry(2, 4)]);
    await cache.add([entry(3)]);
    assert.deepEqual(await numbersIn(cache, 3, 2, 1, 4), [3, 2, 1]);
    assert.deepEqual(await numbersIn(open(), 1, 4, 3), [1, 3]);
  });

  it('reads entries that lie far apart', async () => {
    await open(64 * MEGABYTE).add([entry(1), entry(2, 200_000), entry(3), entry(4, 5 * MEGABYTE), entry(5)]);
    assert.deepEqual(await numbersIn(open(), 1, 3, 4, 5), [1, 3, 4, 5]);
  });

  it('leaves no unfinished file behind', async () => {
    await open().add([entry(1)]);
    assert.match(onlyFile(), /\.segment$/);
  });

  it('leaves nothing behind of a file that could not be finished', async () => {
    async function* interrupted() {
      yield entry(1);
      throw new Error('disk full');
    }
    await assert.rejects(writeSegment(join(root, '1.segment'), VERSION, interrupted()), /disk full/);
    assert.deepEqual(readdirSync(root), []);
  });

  for (const [damage, inflict] of Object.entries<(file: string) => void>({
    'cut short': (file) => truncateSync(file, statSync(file).size - 1),
    empty: (file) => truncateSync(file, 0),
    'longer than it was': (file) => appendFileSync(file, 'x'),
    'damaged in its index': (file) => flipByte(file, 200 + 3),
    'damaged in its footer': (file) => flipByte(file, statSync(file).size - 1),
    'of somebody else': (file) => writeFileSync(file, 'x'.repeat(1000)),
  })) {
    it(`ignores and removes a file that is ${damage}`, async () => {
      await open().add([entry(1), entry(2)]);
      inflict(onlyFile());
      const cache = open();
      assert.deepEqual(await numbersIn(cache, 1, 2), []);
      assert.deepEqual(files(), []);
      await cache.add([entry(1)]);
      assert.deepEqual(await numbersIn(open(), 1, 2), [1]);
    });
  }

  it('leaves out an entry that is damaged, and only that', async () => {
    await open().add([entry(1), entry(2), entry(3)]);
    flipByte(onlyFile(), 150);
    assert.deepEqual(await numbersIn(open(), 1, 2, 3), [1, 3]);
  });

  it('does not take another version for its own', async () => {
    await open().add([entry(1)]);
    assert.deepEqual(await numbersIn(open(MEGABYTE, OTHER_VERSION), 1), []);
    const twin = `${VERSION.slice(0, 12)}${'0'.repeat(20)}`;
    assert.deepEqual(await numbersIn(open(MEGABYTE, twin), 1), []);
  });

  it('merges many files into one that holds everything once', async () => {
    const cache = open();
    const numbers = Array.from({ length: MAX_SEGMENTS + 1 }, (_, number) => number);
    for (const number of numbers) await cache.add([entry(number), entry(99)]);
    assert.equal(files().length, 1);
    assert.ok(statSync(onlyFile()).size < (numbers.length + 2) * 150);
    assert.deepEqual(await numbersIn(cache, 99, ...numbers), [99, ...numbers]);
  });

  it('drops the oldest entries when there are too many bytes', async () => {
    const cache = open(10_000);
    for (const number of [1, 2, 3, 4, 5]) await cache.add([entry(number, 3000)]);
    assert.deepEqual(await numbersIn(cache, 1, 2, 3, 4, 5), [3, 4, 5]);
    const size = files().reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(size <= 10_000, `${size} bytes`);
  });

  it('is shared by programs that write, merge and read at the same time', async () => {
    const caches = [open(), open(), open()];
    const numbers = Array.from({ length: 120 }, (_, number) => number);
    await Promise.all(
      caches.map(async (cache, program) => {
        for (const number of numbers.filter((candidate) => candidate % caches.length === program)) {
          await cache.add([entry(number)]);
          assert.deepEqual(await numbersIn(cache, number), [number]);
        }
      }),
    );
    assert.deepEqual(await numbersIn(open(), ...numbers), numbers);
    assert.ok(files().every((file) => file.endsWith('.segment')));
  });

  it('finds what it knew after another program has merged the files', async () => {
    const cache = open();
    await cache.add([entry(1)]);
    const other = open();
    for (let number = 2; number <= MAX_SEGMENTS + 1; number += 1) await other.add([entry(number)]);
    assert.equal(files().length, 1);
    assert.deepEqual(await numbersIn(cache, 1, 2), [1, 2]);
  });

  it('reads what else it has where a file is gone, also while another program still removes them', async () => {
    const cache = open();
    await cache.add([entry(1)]);
    const gone = onlyFile();
    await cache.add([entry(2)]);
    // Listed and not there: as a file that goes between a look at the folder and the reading.
    rmSync(gone);
    symlinkSync(join(root, 'nowhere'), gone);
    assert.deepEqual(await numbersIn(cache, 1, 2), [2]);
    assert.deepEqual(await numbersIn(cache, 2), [2]);
  });

  it('removes what is stale: old readings of other versions and files never finished', async () => {
    const stale = [join(root, 'readings-000000000000'), join(folder(), '1-x.segment.part')];
    const fresh = [
      join(root, 'readings-111111111111'),
      join(folder(), '2-x.segment.part'),
      join(root, 'mine'),
    ];
    mkdirSync(folder());
    for (const path of [...stale, ...fresh]) writeFileSync(path, 'x');
    for (const path of [...stale, join(root, 'mine'), folder()]) utimesSync(path, 0, 0);
    await open().read([]);
    assert.deepEqual(stale.filter(existsSync), []);
    assert.deepEqual(fresh.filter(existsSync), fresh);
  });

  describe('behind a ReadingCache', () => {
    const readings = [fakeReading(1), { contributions: new Float32Array() }, fakeReading(2)];

    it('gives readings back number by number', async () => {
      const cache = new ReadingCache(VERSION, { folder: root }, assert.fail);
      cache.set(key(1), readings);
      cache.set(key(2), []);
      await cache.flush();
      const known = await new ReadingCache(VERSION, { folder: root }, assert.fail).get([
        key(1),
        key(2),
        key(3),
      ]);
      assert.deepEqual(Array.from(known), [
        [key(1), readings],
        [key(2), []],
      ]);
    });

    it('writes nothing when there is nothing new', async () => {
      const cache = new ReadingCache(VERSION, { folder: root }, assert.fail);
      cache.set(key(1), readings);
      await cache.flush();
      await cache.flush();
      assert.equal(files().length, 1);
    });

    it('says once that its folder cannot be used, and goes on in memory', async () => {
      const file = join(root, 'a file');
      writeFileSync(file, '');
      const reasons: string[] = [];
      const cache = new ReadingCache(VERSION, { folder: file }, (reason) => reasons.push(reason));
      cache.set(key(1), readings);
      await Promise.all([cache.get([key(2)]), cache.flush()]);
      cache.set(key(2), readings);
      await cache.flush();
      assert.equal(reasons.length, 1);
      assert.deepEqual(Array.from((await cache.get([key(1), key(2)])).keys()), [key(1), key(2)]);
    });
  });
});

function flipByte(file: string, at: number): void {
  const content = readFileSync(file);
  content.writeUInt8(content.readUInt8(at) ^ 0xff, at);
  writeFileSync(file, content);
}
