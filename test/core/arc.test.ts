import assert from 'node:assert/strict';
import {
  changePointSteps,
  MIN_SEGMENT,
  segmentSteps,
  type SeriesPoint,
} from '../../core/arc/changePoints.js';
import { arcSteps } from '../../core/arc/emotionArc.js';
import { estimateMean } from '../../core/statistics/estimate.js';
import { findExtremes } from '../../core/arc/extremes.js';
import { linesOf } from '../../core/arc/readLines.js';
import { smooth } from '../../core/arc/smooth.js';
import { matchStoryShapes, STORY_SHAPES, type StoryShape } from '../../core/arc/storyShapes.js';
import { readDynamics } from '../../core/characters/utteranceDynamics.js';
import { finish, parseScreenplay, prepareScript } from '../../core/index.js';
import { seededRandom, standardNormal } from '../../core/statistics/random.js';
import { countWords, PLAIN_CALIBRATION, readingOf } from './fakeReadings.js';

const evenArc = (valueAt: (at: number) => number, pages = 100) =>
  Array.from({ length: 101 }, (_, index) => {
    const value = valueAt(index / 100);
    return { page: (pages * index) / 100, value, low: value, high: value };
  });

const noise = (count: number, seed: number, level: (index: number) => number, deviation = 0.2) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    value: level(index) + deviation * standardNormal(random),
    weight: 1,
  }));
};

describe('an estimate', () => {
  const equal = Array.from({ length: 4 }, () => ({ value: 0.5, weight: 1 }));

  it('is the same for the same seed', () => {
    assert.deepEqual(estimateMean(equal, 0.2, seededRandom(1)), estimateMean(equal, 0.2, seededRandom(1)));
  });

  it("of lines that are alike still has the model's own error as band", () => {
    const estimate = estimateMean(equal, 0.2, seededRandom(1));
    assert.ok(estimate !== undefined && estimate.low < 0.45 && estimate.high > 0.55);
  });

  it('of many lines is surer than of few', () => {
    const width = (count: number) => {
      const estimate = estimateMean(
        noise(count, 3, () => 0),
        0.2,
        seededRandom(1),
      );
      return (estimate?.high ?? 0) - (estimate?.low ?? 0);
    };
    assert.ok(width(100) < width(10) / 2);
  });

  it('holds the true mean about nine times in ten', () => {
    const held = Array.from({ length: 200 }, (_, seed) => {
      const values = noise(12, seed, () => 0.3);
      const estimate = estimateMean(values, 0, seededRandom(seed + 1000));
      return estimate !== undefined && estimate.low <= 0.3 && estimate.high >= 0.3;
    }).filter(Boolean).length;
    assert.ok(held >= 160 && held <= 195, `${held} of 200`);
  });

  it('is surer of lines that the model is surer of', () => {
    const width = (error: number | undefined) => {
      const values = equal.map((line) => ({ ...line, ...(error !== undefined && { error }) }));
      const estimate = estimateMean(values, 0.2, seededRandom(1));
      return (estimate?.high ?? 0) - (estimate?.low ?? 0);
    };
    assert.ok(Math.abs(width(0.1) - width(undefined) / 2) < 1e-9);
    assert.equal(width(0.2), width(undefined));
  });

  it('of nothing is absent', () => assert.equal(estimateMean([], 0.2, seededRandom(1)), undefined));
});

const findChangePoints = (series: readonly SeriesPoint[]) => finish(changePointSteps(series));

describe('change points', () => {
  it('are found where the level changes', () => {
    const points = noise(60, 5, (index) => (index < 30 ? 0.4 : -0.4));
    const [change, ...others] = findChangePoints(points);
    assert.ok(change !== undefined && Math.abs(change.index - 30) <= 1 && change.delta < -0.6);
    assert.deepEqual(others, []);
  });

  it('are none where the level comes back within a fortieth of the script', () => {
    const changes = (length: number) =>
      findChangePoints(noise(2000, 2, (index) => (index >= 500 && index < 500 + length ? 0.7 : 0), 0.4));
    assert.deepEqual(changes(14), []);
    const [first, second] = changes(80);
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(first.next, second.index);
    assert.equal(second.next, undefined);
  });

  it('are seldom found in noise alone', () => {
    const found = Array.from(
      { length: 100 },
      (_, seed) => findChangePoints(noise(100, seed, () => 0)).length,
    );
    assert.ok(
      found.filter((count) => count > 0).length <= 15,
      `${found.filter((count) => count > 0).length} of 100`,
    );
  });

  it('need a few points', () => assert.deepEqual(findChangePoints(noise(23, 1, (index) => index)), []));
  it('are none in a level line', () => {
    assert.deepEqual(findChangePoints(Array.from({ length: 50 }, () => ({ value: 0.3, weight: 2 }))), []);
  });
});

describe('the arc of a long script', () => {
  it('is made with a pause every few lines', () => {
    const count = 960;
    const script = prepareScript(parseScreenplay('BOB\nNo.\n\n'.repeat(count)), countWords);
    const values = noise(count, 1, () => 0);
    const passages = script.passages.map((passage, index) => ({
      ...passage,
      reading: readingOf(values[index]?.value ?? 0),
    }));
    const lines = linesOf({ passages }, { firstPassage: 0, endPassage: count });
    const steps = [...arcSteps(lines, script.scenes, 50, PLAIN_CALIBRATION)];
    assert.ok(steps.length > count / 40, `${steps.length} pauses`);
  });
});

/** The squared error of some values about their mean. */
const errorOf = (values: readonly number[]) => {
  const center = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0);
};

describe('the cheapest partition', () => {
  it('is the one that trying all of them gives', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const shortest = MIN_SEGMENT + (seed % 3);
      const count = 2 * shortest + seed;
      const steps = noise(count, seed, (index) => (Math.floor(index / 9) % 3) - 1).map(({ value }) => value);
      const costs = steps.map((_, start) =>
        steps.map((_, last) => (last < start ? 0 : errorOf(steps.slice(start, last + 1)))),
      );
      const costOf = (start: number, end: number) => costs[start]?.[end - 1] ?? 0;
      const starts = finish(segmentSteps(count, costOf, 1, shortest));
      const total = starts.reduce(
        (sum, start, index) => sum + costOf(start, starts[index + 1] ?? count) + Math.sign(index),
        0,
      );
      const least = Array.from({ length: count + 1 }, () => Infinity);
      least[0] = -1;
      for (let end = shortest; end <= count; end += 1) {
        for (let start = 0; start <= end - shortest; start += 1)
          least[end] = Math.min(least[end] ?? 0, (least[start] ?? 0) + costOf(start, end) + 1);
      }
      assert.ok(Math.abs(total - (least[count] ?? 0)) < 1e-9, `seed ${seed}: ${total}, ${least[count]}`);
    }
  });
});

describe('the smoothed arc', () => {
  const points = Array.from({ length: 200 }, (_, index) => ({
    page: index / 2,
    value: index < 100 ? -0.5 : 0.5,
    weight: 1,
  }));

  it('follows the lines', () => {
    const arc = smooth(points, 100, 11, 0.1);
    assert.ok((arc[2]?.value ?? 0) < -0.49 && (arc[8]?.value ?? 0) > 0.49);
    assert.ok(Math.abs(arc[5]?.value ?? 1) < 0.1);
  });

  it('is surer where more is said', () => {
    const sparse = points.filter(({ page }, index) => page >= 50 || index % 10 === 0);
    const arc = smooth(sparse, 100, 11, 0.1);
    const width = (index: number) => (arc[index]?.high ?? 0) - (arc[index]?.low ?? 0);
    assert.ok(width(2) > 2 * width(8));
  });

  it('is surer of lines that the model is surer of', () => {
    const errors = points.map((point, index) => ({ ...point, error: index < 100 ? 0.1 : 0.4 }));
    const widthOf = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;
    const [, sure = NaN, , unsure = NaN] = smooth(errors, 100, 5, 9).map(widthOf);
    assert.ok(Math.abs(unsure / sure - 4) < 1e-6);
  });

  it('bridges a gap with the nearest lines', () => {
    const arc = smooth(
      [
        { page: 1, value: 0.4, weight: 1 },
        { page: 90, value: 0.2, weight: 1 },
      ],
      100,
      11,
      0.1,
    );
    assert.ok(arc.every(({ value }) => value >= 0.19 && value <= 0.41));
  });

  it('of nothing is empty', () => assert.deepEqual(smooth([], 100, 11, 0.1), []));
});

describe('peaks and valleys', () => {
  it('are those that stand out', () => {
    const arc = evenArc((at) => Math.sin(2 * Math.PI * at) + 0.02 * Math.sin(40 * Math.PI * at));
    const extremes = findExtremes(arc);
    assert.deepEqual(
      extremes.map(({ kind }) => kind),
      ['valley', 'peak', 'valley', 'peak'],
    );
    for (const [index, page] of [0, 25, 75, 100].entries()) {
      assert.ok(Math.abs((extremes[index]?.page ?? NaN) - page) <= 3);
    }
  });
  it('are none in a level line', () => assert.deepEqual(findExtremes(evenArc(() => 0.2)), []));
  for (const [half, count] of [
    [0.09, 4],
    [0.11, 0],
  ] as const) {
    it(`of a height of 0.1 are ${count} in a band of ${half} either way`, () => {
      const arc = evenArc((at) => 0.1 * Math.sin(2 * Math.PI * at));
      const banded = arc.map(({ page, value }) => ({ page, value, low: value - half, high: value + half }));
      assert.equal(findExtremes(banded).length, count);
    });
  }
});

describe('story shapes', () => {
  const drawn: Readonly<Record<StoryShape, (at: number) => number>> = {
    'rags to riches': (at) => at,
    'riches to rags': (at) => -at,
    'man in a hole': (at) => Math.abs(at - 0.5),
    icarus: (at) => -Math.abs(at - 0.5),
    cinderella: (at) => -Math.cos(3 * Math.PI * at) + at / 2,
    oedipus: (at) => Math.cos(3 * Math.PI * at) - at / 2,
  };
  for (const shape of STORY_SHAPES) {
    it(`${shape} is known when drawn`, () =>
      assert.equal(matchStoryShapes(evenArc(drawn[shape]))?.clear, shape));
  }
  it('a restless arc has no clear shape', () => {
    const reading = matchStoryShapes(evenArc((at) => Math.sin(14 * Math.PI * at)));
    assert.ok(reading !== undefined && reading.clear === undefined && reading.matches.length === 6);
  });
  it('a page or two has none at all', () =>
    assert.equal(matchStoryShapes(evenArc((at) => at, 2)), undefined));
});

describe('utterance emotion dynamics', () => {
  it('need 30 lines', () => assert.equal(readDynamics(Array.from({ length: 29 }, () => 0)), undefined));

  it('find the stretch away from home, and the way there and back', () => {
    const lines = noise(80, 7, (index) => (index >= 40 && index < 50 ? 0.9 : 0), 0.05).map(
      ({ value }) => value,
    );
    const dynamics = readDynamics(lines);
    assert.ok(dynamics !== undefined);
    const [away, ...others] = dynamics.displacements;
    assert.deepEqual(others, []);
    assert.ok(
      away?.direction === 'up' && away.firstLine >= 40 && away.firstLine <= 44 && away.lastLine <= 54,
    );
    assert.ok(away.peakDistance > 0.3 && (dynamics.riseRate ?? 0) > 0 && (dynamics.recoveryRate ?? 0) > 0);
    assert.ok(Math.abs(dynamics.homeBase.center) < 0.2);
  });
});
