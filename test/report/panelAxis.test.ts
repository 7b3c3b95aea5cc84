import assert from 'node:assert/strict';
import { axisTicks, minutesAt, pageOfLine, sceneOnPage } from '../../report/panel/pageAxis.js';
import { fitRange, isWhole, moveRange, revealInRange, zoomRange } from '../../report/panel/pageRange.js';
import { arcReach, gridValues } from '../../report/svg/arcScale.js';
import { WINDING_ROUND } from './screenplays.js';
import { viewOf } from './views.js';

const view = viewOf(WINDING_ROUND);

describe('axisTicks', () => {
  const even = (pages: number) => ({ pages, scenes: [{ page: 0, endPage: pages, minutes: pages }] });
  const cases: readonly (readonly [string, number, readonly [number, number], readonly string[]])[] = [
    ['three pages', 3, [0, 3], ['1', '2', '3', '4']],
    ['thirty', 30, [0, 30], ['1', '5', '10', '15', '20', '25', '30']],
    ['sixteen, at even numbers', 16, [0, 16], ['2', '4', '6', '8', '10', '12', '14', '16']],
    ['a hundred and eighteen', 118.5, [0, 118.5], ['1', '20', '40', '60', '80', '100']],
    ['some of them', 118.5, [40.5, 48], ['42', '43', '44', '45', '46', '47', '48', '49']],
    ['a page and a half, in eighths', 30, [4, 5.5], ['5', '5 2/8', '5 4/8', '5 6/8', '6', '6 2/8', '6 4/8']],
  ];
  for (const [name, pages, [from, to], labels] of cases) {
    it(`of ${name}`, () => {
      assert.deepEqual(
        axisTicks(even(pages), { from, to }, 8).map(({ label }) => label),
        labels,
      );
    });
  }

  it('say how long the script has played, once each', () => {
    const short = axisTicks(even(4), { from: 0, to: 4 }, 8).map(({ minutes }) => minutes);
    assert.deepEqual(short, ['0 min', '1 min', '2 min', '3 min', '4 min']);
    const long = axisTicks(even(120), { from: 0, to: 120 }, 4).map(({ minutes }) => minutes);
    assert.deepEqual(long, ['0:00', '0:49', '1:39']);
    const still = { pages: 4, scenes: [{ page: 0, endPage: 4, minutes: 0.2 }] };
    assert.deepEqual(
      axisTicks(still, { from: 0, to: 4 }, 8).map(({ minutes }) => minutes),
      ['0 min', '', '', '', ''],
    );
  });
});

describe('places on the page axis', () => {
  it('a line stands in its scene, and further down the further it is', () => {
    let before = 0;
    for (const scene of view.scenes) {
      for (let line = scene.line; line <= scene.endLine; line += 1) {
        const page = pageOfLine(view.scenes, line) ?? NaN;
        assert.ok(page >= before && page >= scene.page && page <= scene.endPage, `line ${line}`);
        before = page;
      }
    }
    assert.equal(pageOfLine(view.scenes, -1), undefined);
  });

  it('all minutes have played at the end, and none at the beginning', () => {
    assert.equal(minutesAt(view.scenes, 0), 0);
    assert.ok(Math.abs(minutesAt(view.scenes, view.pages) - view.minutes) < 0.01);
  });

  it('a page has the scene that has begun last', () => {
    assert.equal(sceneOnPage(view.scenes, -1)?.index, 0);
    assert.equal(sceneOnPage(view.scenes, 1000)?.index, view.scenes.length - 1);
    for (const { page, index } of view.scenes) assert.equal(sceneOnPage(view.scenes, page)?.index, index);
  });
});

describe('the pages in sight', () => {
  it('lie within the script and hold half a page at least', () => {
    assert.deepEqual(fitRange({ from: -3, to: 200 }, 120), { from: 0, to: 120 });
    assert.deepEqual(fitRange({ from: 119, to: 129 }, 120), { from: 110, to: 120 });
    assert.deepEqual(fitRange({ from: 10, to: 10 }, 120), { from: 10, to: 10.5 });
    assert.deepEqual(fitRange({ from: 0, to: Infinity }, 120), { from: 0, to: 120 });
    assert.deepEqual(fitRange({ from: 3, to: 4 }, 0.25), { from: 0, to: 0.25 });
  });

  it('keep the page they are zoomed at', () => {
    const near = zoomRange({ from: 0, to: 120 }, 30, 0.5, 120);
    assert.deepEqual(near, { from: 15, to: 75 });
    assert.deepEqual(zoomRange(near, 30, 2, 120), { from: 0, to: 120 });
  });

  it('move as far as the script goes', () => {
    assert.deepEqual(moveRange({ from: 10, to: 20 }, 5, 120), { from: 15, to: 25 });
    assert.deepEqual(moveRange({ from: 10, to: 20 }, 500, 120), { from: 110, to: 120 });
  });

  it('move as little as they must to show a scene', () => {
    const range = { from: 10, to: 20 };
    assert.deepEqual(revealInRange(range, 12, 14, 120), range);
    assert.deepEqual(revealInRange(range, 5, 6, 120), { from: 5, to: 15 });
    assert.deepEqual(revealInRange(range, 22, 24, 120), { from: 14, to: 24 });
    assert.deepEqual(revealInRange(range, 15, 40, 120), { from: 15, to: 25 });
  });

  it('are all of them, or not', () => {
    assert.equal(isWhole({ from: 0, to: 120 }, 120), true);
    assert.equal(isWhole({ from: 0, to: 119 }, 120), false);
  });
});

describe('the value axis', () => {
  const cases: readonly (readonly [readonly number[], readonly number[]])[] = [
    [
      [0.1, -0.2],
      [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3],
    ],
    [[0.4], [-0.5, -0.25, 0, 0.25, 0.5]],
    [[-0.6], [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75]],
    [
      [0.9, -0.1],
      [-1, -0.5, 0, 0.5, 1],
    ],
  ];
  for (const [values, grid] of cases) {
    it(`holds ${values.join(' and ')}`, () => {
      assert.deepEqual(
        gridValues(arcReach(values)).map((value) => Number(value.toFixed(6)) + 0),
        grid,
      );
    });
  }
});
