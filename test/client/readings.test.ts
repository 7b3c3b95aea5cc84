import assert from 'node:assert/strict';
import { createReadings } from '../../client/screenplays/readings.js';
import type { MarksAnswer, ScenesAnswer, ValenceStep } from '../../protocol/editorMessages.js';

const URI = 'file:///a.fountain';

const SCENE = {
  index: 0,
  heading: 'INT. A',
  page: 0,
  endPage: 1,
  eighths: 8,
  minutes: 1,
  speakers: [],
};

/** A server that answers when told to, a document with a version, and time that stands still. */
function createStage() {
  const changes: string[] = [];
  const timers: (() => void)[] = [];
  const stage = {
    version: 1 as number | undefined,
    step: 2 as ValenceStep,
    answered: 1,
    open: Promise.resolve(),
    asked: 0,
  };
  const marks = (): MarksAnswer => ({
    version: stage.answered,
    scenes: [{ firstLine: 0, lastLine: 9, step: stage.step }],
    lines: [{ line: 4, polarity: 'positive', intensity: 0.9, turn: false }],
  });
  const scenes = (): ScenesAnswer => ({
    version: stage.answered,
    pages: 1,
    minutes: 1,
    scenes: [{ ...SCENE, firstLine: 0, lastLine: 9 }],
  });
  const readings = createReadings({
    marks: async () => {
      stage.asked += 1;
      await stage.open;
      return marks();
    },
    scenes: async () => scenes(),
    versionOf: () => stage.version,
    onChange: (_, what) => changes.push(what),
    after: (_, work) => {
      timers.push(work);
      return () => timers.splice(timers.indexOf(work), 1);
    },
  });
  const step = () => readings.of(URI).marks?.scenes[0]?.step;
  return { stage, readings, changes, timers, step };
}

const ENTER = { startLine: 1, endLine: 1, addedLines: 1, atLineEnd: true };

describe('the readings of a document', () => {
  it('are what the server says', async () => {
    const { readings, changes, step } = createStage();
    await readings.refresh(URI);
    assert.equal(step(), 2);
    assert.deepEqual(changes, ['readings']);
  });

  it('of another version are dropped', async () => {
    const { stage, readings, changes } = createStage();
    stage.answered = 7;
    await readings.refresh(URI);
    assert.deepEqual(readings.of(URI), {});
    assert.deepEqual(changes, []);
  });

  it('shift with what is typed', async () => {
    const { readings } = createStage();
    await readings.refresh(URI);
    readings.edited(URI, [ENTER]);
    const { marks } = readings.of(URI);
    assert.equal(marks?.lines[0]?.line, 5);
    assert.equal(marks?.scenes[0]?.lastLine, 10);
  });

  for (const [what, edit, expected] of [
    ['is news where it moves lines', ENTER, ['readings', 'lines']],
    ['is none where it stays within a line', { ...ENTER, addedLines: 0 }, ['readings']],
  ] as const) {
    it(`what is typed ${what}`, async () => {
      const { readings, changes } = createStage();
      await readings.refresh(URI);
      readings.edited(URI, [edit]);
      assert.deepEqual(changes, expected);
    });
  }

  it('hold small changes back until typing has paused', async () => {
    const { stage, readings, timers, step } = createStage();
    await readings.refresh(URI);
    readings.edited(URI, [{ ...ENTER, addedLines: 0 }]);
    readings.edited(URI, [{ ...ENTER, addedLines: 0 }]);
    stage.step = 3;
    await readings.refresh(URI);
    assert.equal(step(), 2);
    assert.equal(timers.length, 1);
    timers[0]?.();
    await new Promise(setImmediate);
    assert.equal(step(), 3);
  });

  it('are asked for once more, not once for each piece of news while an answer is on its way', async () => {
    const { stage, readings } = createStage();
    const gate: { open: () => void } = { open: () => undefined };
    stage.open = new Promise((resolve) => (gate.open = resolve));
    const first = readings.refresh(URI);
    for (const _ of [1, 2, 3, 4]) void readings.refresh(URI);
    gate.open();
    await first;
    assert.equal(stage.asked, 2);
  });

  it('are asked for again when the reading is complete', async () => {
    const { stage, readings, changes } = createStage();
    readings.setStatus({ uri: URI, version: 1, state: { kind: 'scoring', scenesDone: 1, scenes: 2 } });
    assert.equal(stage.asked, 0);
    readings.setStatus({ uri: URI, version: 1, state: { kind: 'ready' } });
    await new Promise(setImmediate);
    assert.equal(stage.asked, 1);
    assert.deepEqual(changes, ['status', 'status', 'readings']);
  });

  it('are not kept of one that is closed', async () => {
    const { stage, readings, changes } = createStage();
    stage.version = undefined;
    readings.setStatus({ uri: URI, version: 1, state: { kind: 'ready' } });
    readings.edited(URI, [ENTER]);
    await readings.refresh(URI);
    assert.deepEqual(readings.of(URI), {});
    assert.deepEqual([stage.asked, changes], [0, []]);
  });

  it('are forgotten when it closes, whatever still comes', async () => {
    const { stage, readings, changes } = createStage();
    const gate: { open: () => void } = { open: () => undefined };
    stage.open = new Promise((resolve) => (gate.open = resolve));
    const asking = readings.refresh(URI);
    readings.forget(URI);
    gate.open();
    await asking;
    assert.deepEqual(readings.of(URI), {});
    assert.deepEqual(changes, []);
  });
});
