import assert from 'node:assert/strict';
import type { SeriesId } from '../../report/panel/arcView.js';
import { shownSeries, withoutSeries, withSeries } from '../../report/panel/shownSeries.js';

const choices = (['overall', 'dialogue', 'action', 'character:ANA'] as const).map((id) => ({ id }));

describe('the series that are drawn', () => {
  const cases: readonly (readonly [
    what: string,
    asked: readonly SeriesId[],
    of: typeof choices,
    shown: readonly SeriesId[],
  ])[] = [
    [
      'are those that are asked for, each once',
      ['action', 'overall', 'action'],
      choices,
      ['action', 'overall'],
    ],
    ['are those of them that the script has', ['character:BO', 'character:ANA'], choices, ['character:ANA']],
    ['are the first there is, where it has none of them', ['character:BO'], choices, ['overall']],
    ['are none where there are none', ['overall'], [], []],
  ];
  for (const [what, asked, of, shown] of cases)
    it(what, () => assert.deepEqual(shownSeries(asked, of), shown));
});

describe('the series that are asked for', () => {
  const cases: readonly (readonly [
    what: string,
    change: typeof withSeries,
    asked: readonly SeriesId[],
    id: SeriesId,
    after: readonly SeriesId[],
  ])[] = [
    ['are one more', withSeries, ['overall'], 'action', ['overall', 'action']],
    [
      'are the same with one that is drawn',
      withSeries,
      ['overall', 'action'],
      'action',
      ['overall', 'action'],
    ],
    [
      'keep those that another script has',
      withSeries,
      ['character:BO', 'overall'],
      'action',
      ['character:BO', 'overall', 'action'],
    ],
    [
      'take in what stands in for them',
      withSeries,
      ['character:BO'],
      'action',
      ['character:BO', 'overall', 'action'],
    ],
    [
      'are one less',
      withoutSeries,
      ['character:BO', 'overall', 'action'],
      'overall',
      ['character:BO', 'action'],
    ],
    [
      'keep the last one that is drawn',
      withoutSeries,
      ['character:BO', 'action'],
      'action',
      ['character:BO', 'action'],
    ],
    [
      'keep all where only the stand-in is drawn',
      withoutSeries,
      ['character:BO'],
      'overall',
      ['character:BO'],
    ],
  ];
  for (const [what, change, asked, id, after] of cases)
    it(what, () => assert.deepEqual(change(asked, choices, id), after));

  it('are no more than can be told apart, the one that was added first making room', () => {
    const names = Array.from({ length: 7 }, (_, index): SeriesId => `character:${index}`);
    const many = names.map((id) => ({ id }));
    const asked: readonly SeriesId[] = ['character:BO', ...names.slice(0, 6)];
    const after = withSeries(asked, many, 'character:6');
    assert.deepEqual(after, ['character:BO', ...names.slice(1)]);
    assert.deepEqual(shownSeries(after, many), names.slice(1));
  });

  it('do not pile up from script to script', () => {
    const asked = Array.from({ length: 99 }, (_, index): SeriesId => `character:${index}`);
    const after = withSeries(asked, choices, 'action');
    assert.deepEqual([after.length, after.slice(-2)], [24, ['overall', 'action']]);
  });
});
