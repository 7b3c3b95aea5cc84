import assert from 'node:assert/strict';

import type { WindowTexts } from '../../core/index.js';
import { ReadingCache } from '../../inference/cache/readingCache.js';
import { windowKey, WindowKeys } from '../../inference/cache/windowKey.js';
import { CachedReader } from '../../inference/cachedReader.js';
import { FakeReader } from './tinyModel.js';

const WINDOWS: readonly WindowTexts[] = [['one', 'three'], ['seventeen'], ['four', 'fifteen']];

function open(): { readonly fake: FakeReader; readonly reader: CachedReader } {
  const fake = new FakeReader();
  const lost = (reason: string): void => assert.fail(reason);
  return { fake, reader: new CachedReader(fake, new ReadingCache(fake.version, undefined, lost)) };
}

describe('CachedReader', () => {
  it('gives what its reader gives, in the order asked', async () => {
    const { reader } = open();
    assert.deepEqual(await reader.read(WINDOWS), await new FakeReader().read(WINDOWS));
  });

  it('asks for no window twice', async () => {
    const { fake, reader } = open();
    const first = await reader.read(WINDOWS);
    const again = await reader.read([...WINDOWS.toReversed(), ['new']]);
    assert.deepEqual(again.slice(0, 3), first.toReversed());
    assert.deepEqual(fake.asked, [...WINDOWS, ['new']]);
  });

  it('takes a text with a parenthetical for another than the text alone, or beside it', async () => {
    const { fake, reader } = open();
    const cued = [{ text: 'one', parenthetical: 'two' }];
    await reader.read([['one'], cued, ['(two)', 'one'], ['(two) one'], cued]);
    assert.deepEqual(fake.asked, [['one'], cued, ['(two)', 'one'], ['(two) one']]);
    await reader.read([[{ text: 'one', parenthetical: '' }]]);
    assert.equal(fake.asked.length, 4);
  });

  it('asks once for a window that occurs several times in one call', async () => {
    const { fake, reader } = open();
    const readings = await reader.read([['same'], ['other'], ['same']]);
    assert.deepEqual(fake.asked, [['same'], ['other']]);
    assert.deepEqual(readings[2], readings[0]);
  });

  it('reports every window once, and which were scored', async () => {
    const { reader } = open();
    await reader.read([['known']]);
    const reports: (readonly [index: number, passages: number, scored: boolean])[] = [];
    await reader.read([['new', 'pair'], ['known'], ['new', 'pair']], {
      onWindow: (index, readings, scored) => reports.push([index, readings.length, scored]),
    });
    assert.deepEqual(reports, [
      [1, 1, false],
      [0, 2, true],
      [2, 2, false],
    ]);
  });

  it('stops between two windows, with the reason of the signal, and remembers what was read', async () => {
    const { fake, reader } = open();
    const abort = new AbortController();
    const reason = new Error('a newer version');
    const reading = reader.read(WINDOWS, { signal: abort.signal, onWindow: () => abort.abort(reason) });
    await assert.rejects(reading, reason);
    assert.deepEqual(fake.asked, WINDOWS.slice(0, 1));
    await reader.read(WINDOWS);
    assert.deepEqual(fake.asked, WINDOWS);
  });

  it('does nothing for a signal that was aborted before', async () => {
    const { fake, reader } = open();
    await assert.rejects(reader.read(WINDOWS, { signal: AbortSignal.abort() }), { name: 'AbortError' });
    await assert.rejects(reader.read(WINDOWS, { signal: { aborted: true } }), { name: 'AbortError' });
    assert.deepEqual(fake.asked, []);
  });

  it('passes on version, token counts and the end', async () => {
    const { fake, reader } = open();
    assert.equal(reader.version, fake.version);
    assert.equal(reader.countTokens('four'), 4);
    await reader.close();
    assert.ok(fake.closed);
  });
});

describe('windowKey', () => {
  it('differs by version, by text, and by where one passage ends and the next begins', () => {
    const keys = [
      windowKey('v1', ['a', 'b']),
      windowKey('v2', ['a', 'b']),
      windowKey('v1', ['b', 'a']),
      windowKey('v1', ['ab']),
      windowKey('v1', ['a","b']),
      windowKey('v1', ['a', 'b', '']),
      windowKey('v1', ['\ud800']),
      windowKey('v1', ['\ud801']),
    ];
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(keys.every((key) => /^[0-9a-f]{32}$/.test(key)));
  });

  it('is the same for windows that were asked for before, beside new ones', () => {
    const keys = new WindowKeys('v1');
    const windows = [['a'], ['b', { parenthetical: 'softly', text: 'c' }], ['a']];
    const expected = (of: readonly WindowTexts[]) => of.map((texts) => windowKey('v1', texts));
    assert.deepEqual(keys.of(windows), expected(windows));
    const edited = [['a'], ['new'], ['b', { parenthetical: 'softly', text: 'c' }]];
    assert.deepEqual(keys.of(edited), expected(edited));
  });
});
