import assert from 'node:assert/strict';

import { MemoryCache } from '../../inference/cache/memoryCache.js';
import { fakeReading } from './tinyModel.js';

describe('MemoryCache', () => {
  /** Room for two readings of one word, not for three. */
  const smallCache = (): MemoryCache => new MemoryCache(2.5 * (31 * 4 + 200));
  const readings = [fakeReading(1)];

  const keysIn = (cache: MemoryCache, keys: string): string =>
    [...keys].filter((key) => cache.get(key) !== undefined).join('');

  it('gives back the very readings', () => {
    const cache = smallCache();
    cache.set('a', readings);
    assert.equal(cache.get('a'), readings);
    assert.equal(cache.get('b'), undefined);
  });

  it('drops the least recently used', () => {
    const cache = smallCache();
    cache.set('a', readings);
    cache.set('b', readings);
    cache.get('a');
    cache.set('c', readings);
    assert.equal(keysIn(cache, 'abc'), 'ac');
  });

  it('counts a key that is set again once', () => {
    const cache = smallCache();
    for (const key of 'abababab') cache.set(key, readings);
    assert.equal(keysIn(cache, 'ab'), 'ab');
  });

  it('does not keep what alone is too large', () => {
    const cache = smallCache();
    cache.set('a', [...readings, ...readings, ...readings]);
    assert.equal(cache.get('a'), undefined);
    cache.set('b', readings);
    assert.equal(keysIn(cache, 'ab'), 'b');
  });
});
