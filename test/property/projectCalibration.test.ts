import assert from 'node:assert/strict';
import {
  type CorrectedPair,
  fitProjectCalibration,
  recalibrated,
} from '../../core/author/projectCalibration.js';
import { seededRandom, standardNormal } from '../../core/statistics/random.js';
import { clamp, mean, quantile } from '../../core/statistics/weighted.js';
import { AUTHOR_READINGS } from '../../protocol/correctionMessages.js';

const RESIDUAL = 0.3;

describe('a project calibration of any author', () => {
  /** An author who reads `scale * model + offset`, give or take, and corrects the lines that are off by `threshold`. */
  interface Author {
    readonly offset: number;
    readonly scale: number;
  }
  const AUTHORS: Readonly<Record<string, Author>> = {
    'like the model': { offset: 0, scale: 1 },
    brighter: { offset: 0.2, scale: 1 },
    darker: { offset: -0.25, scale: 1 },
    cooler: { offset: 0, scale: 0.7 },
    hotter: { offset: 0, scale: 1.3 },
    'darker and cooler': { offset: -0.15, scale: 0.8 },
  };
  const PROJECTS = 100;
  const LINES = 400;
  const squared = (lines: readonly CorrectedPair[], read: (valence: number) => number) =>
    mean(lines.map(({ model, valence }) => (valence - read(model)) ** 2));
  /** The nearest of the few readings that editors offer: all that is known of how an author reads a line. */
  const offered = (valence: number) =>
    AUTHOR_READINGS.map((reading) => reading.valence).reduce((near, other) =>
      Math.abs(other - valence) < Math.abs(near - valence) ? other : near,
    );

  /** Held-out squared error after a number of corrections, as a share of what it was, project by project, in order. */
  function heldOut({ offset, scale }: Author, threshold: number, count: number): readonly number[] {
    const shares = Array.from({ length: PROJECTS }, (_, project) => {
      const random = seededRandom(project * 977 + count);
      const lines = Array.from({ length: LINES }, (): CorrectedPair => {
        const model = clamp(standardNormal(random) / 2, -1, 1);
        return { model, valence: clamp(offset + scale * model + standardNormal(random) / 4, -1, 1) };
      });
      const off = lines
        .filter(({ model, valence }) => Math.abs(valence - model) >= threshold)
        .slice(0, count);
      const others = lines.filter((line) => !off.includes(line));
      const corrections = off.map(({ model, valence }) => ({ model, valence: offered(valence) }));
      const fitted = fitProjectCalibration(corrections, RESIDUAL);
      const read = (valence: number) => (fitted === undefined ? valence : recalibrated(valence, fitted));
      return squared(others, read) / squared(others, (valence) => valence);
    });
    return shares.sort((a, b) => a - b);
  }

  /** One in a hundred of an error that is all noise, on average; and two for the unluckiest twentieth of projects. */
  const NOISE = { average: 1.01, unlucky: 1.02 };
  /** What is left of the error at most, on average, after so many corrections of what is off. */
  const LEFT: Readonly<Record<number, number>> = { 8: 1, 16: 0.995, 40: 0.97 };
  for (const [name, author] of Object.entries(AUTHORS)) {
    for (const count of [8, 16, 40]) {
      for (const [which, threshold] of [
        ['any lines', 0],
        ['what is off', 0.3],
      ] as const) {
        const most = threshold > 0 && name !== 'like the model' ? (LEFT[count] ?? 1) : NOISE.average;
        const better = most > 1 ? 'no worse' : 'better';
        it(`reads an author who is ${name} ${better} after ${count} corrections of ${which}`, () => {
          const shares = heldOut(author, threshold, count);
          assert.ok(mean(shares) < most, `on average ${mean(shares)}`);
          assert.ok(quantile(shares, 0.95) <= NOISE.unlucky, `unluckily ${quantile(shares, 0.95)}`);
        });
      }
    }
  }
});
