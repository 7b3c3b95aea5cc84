import assert from 'node:assert/strict';
import {
  calibrate,
  calibrateOutputs,
  EMOTIONS,
  joinReadings,
  OUTPUT_COUNT,
  parseCalibration,
  rawOutputs,
} from '../../core/index.js';
import { calibrateDimension, calibrateIntensity } from '../../core/reading/calibration.js';
import { outputsOf, PLAIN_CALIBRATION } from './fakeReadings.js';

const JSON_CALIBRATION = {
  emotions: Object.fromEntries(EMOTIONS.map((emotion) => [emotion, { scale: 1, offset: 0, threshold: 0.6 }])),
  valence: {
    knots: [
      [-2, -1],
      [0, 0],
      [1, 1],
    ],
  },
  arousal: {
    knots: [
      [-1, -1],
      [1, 1],
    ],
  },
  dominance: {
    knots: [
      [-1, -1],
      [1, 1],
    ],
  },
  residual: { valence: 0.3, arousal: 0.3, dominance: 0.3 },
  polarity: { negative: -0.1, positive: 0.1 },
  intensity: { origin: [0, 0], quantiles: [0, 1, 2] },
};

describe('a calibration', () => {
  it('is read from JSON', () =>
    assert.equal(parseCalibration(JSON_CALIBRATION).dimensions.valence.residual, 0.3));

  it('knows what is evoked only where the model says so', () => {
    const { valence } = JSON_CALIBRATION;
    const evoked = parseCalibration({ ...JSON_CALIBRATION, evoked: valence });
    const outputs = [...outputsOf(0.5).slice(0, -1), -1];
    assert.equal(calibrateOutputs(outputs, evoked).evoked, -0.5);
    assert.equal('evoked' in calibrateOutputs(outputs, parseCalibration(JSON_CALIBRATION)), false);
    assert.throws(() => parseCalibration({ ...JSON_CALIBRATION, evoked: { knots: [] } }), /evoked/u);
  });

  it('knows how sure a line is from how hard its words pull', () => {
    const knots = [
      [0.5, 0.1],
      [1.5, 0.3],
      [2, 0.3],
    ];
    const withErrors = parseCalibration({ ...JSON_CALIBRATION, error: { knots } });
    const errorOf = (...valences: readonly number[]) => {
      const rows = valences.flatMap((valence) => outputsOf(valence));
      return calibrate({ contributions: Float32Array.from(rows) }, withErrors).error;
    };
    assert.equal(errorOf(0.25), 0.1);
    assert.ok(Math.abs(errorOf(1) - 0.2) < 1e-9);
    assert.equal(
      errorOf(0.5, -0.5),
      errorOf(1),
      'words that pull apart make a line as unsure as one that pulls',
    );
    assert.equal(errorOf(3), 0.3);
    assert.equal(calibrateOutputs(outputsOf(1), withErrors).error, errorOf(1));
    assert.equal(calibrateOutputs(outputsOf(1), parseCalibration(JSON_CALIBRATION)).error, 0.3);
  });

  it('says how likely each polarity is, only where the model does', () => {
    const odds = { slope: 4, middle: 0.2, width: 1, growth: 0.5 };
    const polarity = { ...JSON_CALIBRATION.polarity, odds };
    const sure = parseCalibration({ ...JSON_CALIBRATION, polarity });
    const likely = (valence: number, neutral: number) => {
      const outputs = [...outputsOf(valence)];
      outputs[EMOTIONS.indexOf('neutral')] = neutral;
      return calibrateOutputs(outputs, sure).polarities ?? assert.fail();
    };
    const { negative, neutral, positive } = likely(0.3, 0);
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
    assert.ok(Math.abs(positive - sigmoid(4 * 0.3 - 0.2 - 1)) < 1e-9);
    assert.ok(Math.abs(negative - sigmoid(-4 * 0.3 + 0.2 - 1)) < 1e-9);
    assert.ok(Math.abs(negative + neutral + positive - 1) < 1e-9);
    assert.ok(likely(0.3, 2).neutral > neutral && likely(0.3, -2).neutral < neutral);
    assert.ok(likely(0.6, 0).positive > positive);
    assert.equal('polarities' in calibrateOutputs(outputsOf(0.3), parseCalibration(JSON_CALIBRATION)), false);
  });

  const broken: Readonly<Record<string, object>> = {
    'a missing part': { ...JSON_CALIBRATION, arousal: undefined },
    'a missing emotion': { ...JSON_CALIBRATION, emotions: {} },
    'knots that fall': {
      ...JSON_CALIBRATION,
      valence: {
        knots: [
          [0, 0],
          [1, -1],
        ],
      },
    },
    'a single knot': { ...JSON_CALIBRATION, valence: { knots: [[0, 0]] } },
    'line cuts that neutral lines pass more easily': {
      ...JSON_CALIBRATION,
      polarity: { ...JSON_CALIBRATION.polarity, line: { negative: -0.1, positive: 0.1, slope: -0.2 } },
    },
    'odds that fall': {
      ...JSON_CALIBRATION,
      polarity: { ...JSON_CALIBRATION.polarity, odds: { slope: -1, middle: 0, width: 1, growth: 0.5 } },
    },
    'cuts of one sign': { ...JSON_CALIBRATION, polarity: { negative: 0.1, positive: 0.2 } },
    'errors that fall': {
      ...JSON_CALIBRATION,
      error: {
        knots: [
          [0, 0.2],
          [1, 0.1],
        ],
      },
    },
    'an error of nothing': {
      ...JSON_CALIBRATION,
      error: {
        knots: [
          [0, 0],
          [1, 0.1],
        ],
      },
    },
    'text for a number': { ...JSON_CALIBRATION, residual: { valence: '0.3', arousal: 0, dominance: 0 } },
  };
  for (const [what, json] of Object.entries(broken)) {
    it(`is refused for ${what}`, () => assert.throws(() => parseCalibration(json), /calibration/u));
  }

  const { valence } = parseCalibration(JSON_CALIBRATION).dimensions;
  for (const [raw, value] of [
    [-9, -1],
    [-2, -1],
    [-1, -0.5],
    [0, 0],
    [0.5, 0.5],
    [1, 1],
    [9, 1],
  ] as const) {
    it(`maps ${raw} to ${value}`, () => assert.equal(calibrateDimension(raw, valence), value));
  }

  for (const [distance, share] of [
    [0, 0],
    [0.5, 0.25],
    [1.5, 0.75],
    [5, 1],
  ] as const) {
    it(`ranks a distance of ${distance} at ${share}`, () => {
      assert.equal(calibrateIntensity(distance, 0, { origin: [0, 0], quantiles: [0, 1, 2] }), share);
    });
  }
});

describe('a reading', () => {
  for (const [valence, polarity] of [
    [-0.5, 'negative'],
    [-0.05, 'neutral'],
    [0.05, 'neutral'],
    [0.5, 'positive'],
  ] as const) {
    it(`of valence ${valence} is ${polarity}`, () => {
      assert.equal(calibrateOutputs(outputsOf(valence), PLAIN_CALIBRATION).polarity, polarity);
    });
  }

  for (const [valence, neutral, polarity] of [
    [0.2, 2, 'neutral'],
    [0.2, 0, 'positive'],
    [-0.2, 2, 'neutral'],
    [-0.2, 0, 'negative'],
    [-0.11, -9, 'negative'],
    [0.09, -9, 'neutral'],
  ] as const) {
    it(`of valence ${valence} and log-odds ${neutral} of neutral is ${polarity}`, () => {
      const outputs = [...outputsOf(valence)];
      outputs[EMOTIONS.indexOf('neutral')] = neutral;
      const polarityOfLines = {
        negative: -0.1,
        positive: 0.1,
        line: { negative: -0.1, positive: 0.1, slope: 0.1 },
      };
      const calibration = { ...PLAIN_CALIBRATION, polarity: polarityOfLines };
      assert.equal(calibrateOutputs(outputs, calibration).polarity, polarity);
    });
  }

  it('shows the emotions past their threshold, likeliest first', () => {
    const outputs = [...outputsOf(0)];
    outputs[EMOTIONS.indexOf('joy')] = 1;
    outputs[EMOTIONS.indexOf('fear')] = 2;
    assert.deepEqual(calibrateOutputs(outputs, PLAIN_CALIBRATION).shown, ['fear', 'joy']);
  });

  it('is the sum of its words, also when it was read in parts', () => {
    const row = (value: number) => Float32Array.from({ length: OUTPUT_COUNT }, () => value);
    const joined = joinReadings([
      { reading: { contributions: row(1) }, share: 3 },
      { reading: { contributions: row(2) }, share: 1 },
    ]);
    assert.equal(joined.contributions.length, 2 * OUTPUT_COUNT);
    assert.ok(rawOutputs(joined).every((output) => output === 1.25));
  });
});
