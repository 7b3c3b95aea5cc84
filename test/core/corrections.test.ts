import assert from 'node:assert/strict';
import {
  Analyst,
  analyzeScript,
  correctionOf,
  heardFromAuthor,
  MIN_CORRECTIONS,
  NOTHING_SAID,
  withCorrection,
} from '../../core/index.js';
import { finish } from '../../core/steps.js';
import { fitProjectCalibration, recalibrated } from '../../core/author/projectCalibration.js';
import { clamp } from '../../core/statistics/weighted.js';
import { PLAIN_CALIBRATION } from './fakeReadings.js';
import { action, type MadeScene, readMade, talk } from './findingScripts.js';

const RESIDUAL = 0.3;

describe('corrections', () => {
  const made = { lines: talk([0.5, 0.1, -0.3, 0.4, 0.2]) };
  const { script, analysis } = readMade([made]);
  const readings = analysis.passages.map(({ reading }) => reading);
  const [first] = readings;
  assert.ok(first !== undefined);
  const correction = correctionOf(script, 0, first, -0.8);
  const hear = (...of: Parameters<typeof heardFromAuthor>) => heardFromAuthor(...of);

  it('outrank the model, in the line and in its scene', () => {
    const heard = hear(script, readings, [correction], PLAIN_CALIBRATION);
    assert.deepEqual([heard.readings[0]?.valence, heard.readings[0]?.polarity], [-0.8, 'negative']);
    assert.deepEqual(heard.readings.slice(1), readings.slice(1));
    assert.deepEqual([...heard.corrected.keys()], [0]);
    const before = analysis.scenes[0]?.reading?.valence.value ?? 0;
    const after = analyzeScript(script, heard.readings, PLAIN_CALIBRATION).scenes[0]?.reading?.valence.value;
    assert.ok((after ?? 1) < before);
  });

  it('tell what the model alone reads, and name no emotion of another polarity', () => {
    const glad = readings.with(0, { ...first, polarity: 'positive', shown: ['joy'] });
    const [heard, other] = hear(script, glad, [correction], PLAIN_CALIBRATION).readings;
    assert.deepEqual(heard?.author, {
      by: 'correction',
      model: { valence: first.valence, polarity: 'positive' },
    });
    assert.deepEqual([heard?.shown, other?.author], [[], undefined]);
    assert.deepEqual([heard?.polarities, typeof other?.polarities], [undefined, 'object']);
    assert.equal(correctionOf(script, 0, heard ?? first, 0.2).model, first.valence);
  });

  it('are one to a line, and are taken back', () => {
    const once = withCorrection(NOTHING_SAID, script, 0, correction);
    const twice = withCorrection(once, script, 0, { ...correction, valence: 0.1 });
    assert.deepEqual(
      twice.corrections.map(({ valence }) => valence),
      [0.1],
    );
    const another = withCorrection(twice, script, 1, correctionOf(script, 1, first, 0.5));
    assert.equal(another.corrections.length, 2);
    assert.deepEqual(withCorrection(another, script, 1, undefined), twice);
  });

  it('are the same objects when an analyst hears them again', () => {
    const analyst = new Analyst(PLAIN_CALIBRATION);
    const heard = (valence: number) =>
      finish(analyst.hearingSteps(script, readings, [{ ...correction, valence }], true)).readings;
    const once = heard(-0.8);
    assert.ok(heard(-0.8).every((reading, index) => reading === once[index]));
    assert.equal(heard(-0.2)[0]?.valence, -0.2);
  });

  it('stay with their line when others come before it, and rest while its words are others', () => {
    const longer = readMade([{ lines: [{ text: 'Wait a moment.', valence: 0.3 }, ...made.lines] }]);
    const ofLonger = longer.analysis.passages.map(({ reading }) => reading);
    const heard = hear(longer.script, ofLonger, [correction], PLAIN_CALIBRATION);
    assert.deepEqual([...heard.corrected.keys()], [1]);
    const edited = readMade([
      { lines: made.lines.with(0, { text: 'Quite other words now.', valence: 0.5, speaker: 'BOB' }) },
    ]);
    const ofEdited = edited.analysis.passages.map(({ reading }) => reading);
    const rests = hear(edited.script, ofEdited, [correction], PLAIN_CALIBRATION);
    assert.deepEqual([rests.corrected.size, rests.readings[0]?.valence], [0, 0.5]);
  });

  it('never pass to another line of the same words', () => {
    const no = { text: 'No.', valence: 0, speaker: 'BOB' };
    const first = { lines: [...talk([0.5, 0.1, 0.2]), no, ...talk([0.3, 0.4])] };
    const second = { heading: 'INT. HALL - DAY', lines: [...action([0.1, 0.2]), no, ...action([0.3])] };
    const read = (scenes: readonly MadeScene[]) => {
      const { script: ofScenes, analysis: found } = readMade(scenes);
      return { script: ofScenes, readings: found.passages.map(({ reading }) => reading) };
    };
    const before = read([first, second]);
    const said = before.readings[3];
    assert.ok(said !== undefined);
    const ofFirst = correctionOf(before.script, 3, said, -0.8);
    const correctedIn = (scenes: readonly MadeScene[]) => {
      const { script: ofScenes, readings: found } = read(scenes);
      return [...hear(ofScenes, found, [ofFirst], PLAIN_CALIBRATION).corrected.keys()];
    };
    assert.deepEqual(correctedIn([first, second]), [3]);
    assert.deepEqual(correctedIn([second, first]), [7]);
    assert.deepEqual(correctedIn([{ lines: first.lines.toSpliced(3, 1) }, second]), []);
  });

  it('leave unread lines unread, and nothing changed when there are none', () => {
    const unread = readings.with(0, undefined);
    assert.equal(hear(script, unread, [correction], PLAIN_CALIBRATION).readings[0], undefined);
    assert.equal(hear(script, readings, [], PLAIN_CALIBRATION).readings, readings);
  });

  it('move the other lines from eight on, unless that is switched off', () => {
    const many = readMade([{ lines: talk(Array.from({ length: 30 }, (_, index) => Math.sin(index) / 2)) }]);
    const ofMany = many.analysis.passages.map(({ reading }) => reading);
    const darker = (count: number) =>
      ofMany.slice(0, count).flatMap((reading, index) => {
        if (reading === undefined) return [];
        const valence = clamp(reading.valence - 0.4 + 0.05 * Math.cos(index), -1, 1);
        return [correctionOf(many.script, index, reading, valence)];
      });
    const heard = (count: number, calibrates = true) =>
      hear(many.script, ofMany, darker(count), PLAIN_CALIBRATION, calibrates);
    const last = (of: ReturnType<typeof heard>) => of.readings.at(-1)?.valence ?? 0;
    const model = ofMany.at(-1)?.valence ?? 0;
    assert.equal(heard(MIN_CORRECTIONS - 1).calibration, undefined);
    assert.equal(last(heard(MIN_CORRECTIONS - 1)), model);
    const moved = heard(12);
    assert.ok(last(moved) < model - 0.05);
    assert.ok((moved.calibration?.offset ?? 0) < 0 && moved.linesTurned > 0);
    assert.equal(moved.calibration?.corrections, 12);
    assert.deepEqual([last(heard(12, false)), heard(12, false).linesTurned], [model, 0]);
  });
});

describe('a project calibration', () => {
  it('keeps the order of lines, and stays within -1..1', () => {
    const models = Array.from({ length: 20 }, (_, index) => index / 10 - 1);
    const fitted = fitProjectCalibration(
      models.map((model) => ({ model, valence: -model })),
      RESIDUAL,
    );
    const moved = [-1, -0.5, 0, 0.5, 1].map((valence) =>
      recalibrated(valence, fitted ?? { offset: 0, scale: 1 }),
    );
    assert.ok(fitted !== undefined && fitted.scale > 0);
    assert.deepEqual(
      moved,
      moved.toSorted((a, b) => a - b),
    );
    assert.ok(moved.every((valence) => Math.abs(valence) <= 1));
  });
});
