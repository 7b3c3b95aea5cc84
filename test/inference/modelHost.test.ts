import assert from 'node:assert/strict';

import { FallbackModel } from '../../inference/host/fallbackModel.js';
import type { LinkEvents, OpenLink } from '../../inference/host/modelLink.js';
import type { PassScorer } from '../../inference/host/passScorer.js';
import { LoadFailure } from '../../inference/host/modelSession.js';
import { RestartingModel, restartWait } from '../../inference/host/restartingModel.js';
import type { HostMessage, LoadMessage, TokenPass } from '../../protocol/readerMessages.js';

const LOAD: LoadMessage = { type: 'load', modelFolder: '/nowhere', threads: 1 };

/** A pass whose answer, from the fake, is its number. */
const pass = (number: number): TokenPass => ({
  tokenIds: Int32Array.of(number),
  passages: Int32Array.of(-1),
  rows: Int32Array.of(-1),
  passageCount: 0,
  rowCount: 0,
});

/** Stands for one start of a process: keeps what it is told, and says what the test lets it say. */
class FakeProcess {
  readonly told: HostMessage[] = [];
  readonly events: LinkEvents;
  closed = false;

  constructor(events: LinkEvents) {
    this.events = events;
  }

  /** Answers everything asked so far. */
  answer(): void {
    for (const message of this.told.splice(0)) {
      if (message.type === 'load') this.events.onMessage({ type: 'ready' });
      if (message.type !== 'score') continue;
      this.events.onMessage({
        type: 'scored',
        id: message.id,
        rows: Float32Array.from(message.pass.tokenIds),
      });
    }
  }
}

function fakeProcesses(): { readonly started: FakeProcess[]; readonly open: OpenLink } {
  const started: FakeProcess[] = [];
  const open: OpenLink = (events) => {
    const fake = new FakeProcess(events);
    started.push(fake);
    return {
      post: (message) => fake.told.push(message),
      close: async () => {
        fake.closed = true;
      },
    };
  };
  return { started, open };
}

/** Lets everything that waits for no one but promises go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function lastOf(started: readonly FakeProcess[], count: number): Promise<FakeProcess> {
  await settle();
  const last = started.at(-1);
  assert.ok(last !== undefined && started.length === count, `${started.length} started`);
  return last;
}

describe('RestartingModel', () => {
  it('starts nothing before the first pass, and one process for all', async () => {
    const { started, open } = fakeProcesses();
    const model = new RestartingModel(open, LOAD);
    await settle();
    assert.equal(started.length, 0);
    const answers = Promise.all([model.score(pass(7)), model.score(pass(8))]);
    const process = await lastOf(started, 1);
    assert.deepEqual(
      process.told.map(({ type }) => type),
      ['load', 'score', 'score'],
    );
    process.answer();
    assert.deepEqual(await answers, [Float32Array.of(7), Float32Array.of(8)]);
  });

  it('tells the asker that the process ended, and why, and reads on in a new one', async () => {
    const { started, open } = fakeProcesses();
    const model = new RestartingModel(open, LOAD);
    const lost = assert.rejects(model.score(pass(1)), /ended while it was in use: it was ended by SIGKILL/);
    const first = await lastOf(started, 1);
    first.events.onMessage({ type: 'ready' });
    first.events.onEnd('it was ended by SIGKILL');
    await lost;
    const answer = model.score(pass(2));
    (await lastOf(started, 2)).answer();
    assert.deepEqual(await answer, Float32Array.of(2));
  });

  it('says that the model could not be loaded, and ends that process', async () => {
    const { started, open } = fakeProcesses();
    const model = new RestartingModel(open, LOAD);
    const lost = assert.rejects(model.score(pass(1)), /could not be started: no such file/);
    const first = await lastOf(started, 1);
    first.events.onMessage({ type: 'failed', reason: 'no such file' });
    await lost;
    assert.ok(first.closed);
  });

  it('waits longer and longer for one that ends again and again, until it reads', async () => {
    const { started, open } = fakeProcesses();
    const waits: number[] = [];
    const model = new RestartingModel(open, LOAD, async (milliseconds) => {
      waits.push(milliseconds);
    });
    for (const count of [1, 2, 3, 4]) {
      const lost = assert.rejects(model.score(pass(1)));
      (await lastOf(started, count)).events.onEnd('it crashed');
      await lost;
    }
    const answer = model.score(pass(2));
    const fifth = await lastOf(started, 5);
    fifth.answer();
    await answer;
    const lost = assert.rejects(model.score(pass(3)));
    await settle();
    fifth.events.onEnd('it crashed');
    await lost;
    void model.score(pass(4)).catch(() => undefined);
    await lastOf(started, 6);
    assert.deepEqual(waits, [2, 3, 4].map(restartWait));
    assert.ok(
      restartWait(1) === 0 &&
        restartWait(2) > 0 &&
        restartWait(3) > restartWait(2) &&
        restartWait(99) === restartWait(98),
    );
  });

  it('rejects a cancelled pass at once with the reason, tells the process, and ignores a late answer', async () => {
    const { started, open } = fakeProcesses();
    const model = new RestartingModel(open, LOAD);
    const abort = new AbortController();
    const cancelled = assert.rejects(model.score(pass(1), abort.signal), /newer text/);
    const kept = model.score(pass(2));
    const process = await lastOf(started, 1);
    abort.abort(new Error('newer text'));
    await cancelled;
    assert.deepEqual(process.told.at(-1), { type: 'cancel', id: 1 });
    process.answer();
    assert.deepEqual(await kept, Float32Array.of(2));
  });

  it('rejects a cancelled pass at once also while it waits to start another process', async () => {
    const { started, open } = fakeProcesses();
    const model = new RestartingModel(open, LOAD, () => new Promise(() => undefined));
    for (const count of [1, 2]) {
      const lost = assert.rejects(model.score(pass(1)));
      (await lastOf(started, count)).events.onEnd('it crashed');
      await lost;
    }
    const abort = new AbortController();
    const outcome = model.score(pass(2), abort.signal).catch((reason: unknown) => reason);
    await settle();
    const newer = new Error('newer text');
    abort.abort(newer);
    assert.equal(await Promise.race([outcome, settle()]), newer);
    await assert.rejects(model.score(pass(3), abort.signal), newer);
  });

  it('rejects one pass that the model cannot read, and goes on', async () => {
    const { started, open } = fakeProcesses();
    const model = new RestartingModel(open, LOAD);
    const refused = assert.rejects(model.score(pass(1)), /could not read a window: too odd/);
    const process = await lastOf(started, 1);
    process.events.onMessage({ type: 'error', id: 1, reason: 'too odd' });
    await refused;
    const answer = model.score(pass(2));
    await settle();
    process.answer();
    assert.deepEqual(await answer, Float32Array.of(2));
  });

  it('ends its process when it is closed, rejects what is being read, and starts no other', async () => {
    const { started, open } = fakeProcesses();
    const model = new RestartingModel(open, LOAD);
    const lost = assert.rejects(model.score(pass(1)), /closed/);
    const process = await lastOf(started, 1);
    await model.close();
    await lost;
    assert.ok(process.closed);
    await assert.rejects(model.score(pass(2)), /closed/);
    assert.equal(started.length, 1);
  });

  it('can be closed without having been used', async () => {
    await new RestartingModel(fakeProcesses().open, LOAD).close();
  });
});

describe('FallbackModel', () => {
  class FakeModel implements PassScorer {
    readonly #outcomes: (Float32Array | Error)[];
    closed = false;

    constructor(...outcomes: readonly (Float32Array | Error)[]) {
      this.#outcomes = [...outcomes];
    }

    async score(): Promise<Float32Array> {
      const outcome = this.#outcomes.shift();
      if (outcome instanceof Float32Array) return outcome;
      throw outcome ?? new Error('asked too often');
    }

    async close(): Promise<void> {
      this.closed = true;
    }
  }

  const rows = Float32Array.of(1);

  it('reads with the second what the first could not, and tells once', async () => {
    const reasons: string[] = [];
    const first = new FakeModel(new LoadFailure('no library'), new LoadFailure('no library'));
    const second = new FakeModel(rows, rows, rows);
    const model = new FallbackModel(
      first,
      () => second,
      (reason) => reasons.push(reason),
    );
    assert.deepEqual(await Promise.all([model.score(pass(1)), model.score(pass(2))]), [rows, rows]);
    assert.equal(await model.score(pass(3)), rows);
    assert.deepEqual(reasons, ['no library']);
    assert.ok(first.closed);
    await model.close();
    assert.ok(second.closed);
  });

  it('tries the first again when it is killed before it has read anything', async () => {
    const first = new FakeModel(new Error('killed'), new Error('killed'), rows);
    const model = new FallbackModel(first, () => assert.fail('fell back'), assert.fail);
    assert.equal(await model.score(pass(1)), rows);
  });

  it('takes a first that crashes each time for one that cannot be run', async () => {
    const reasons: string[] = [];
    const first = new FakeModel(...[1, 2, 3].map((count) => new Error(`crash ${count}`)));
    const model = new FallbackModel(
      first,
      () => new FakeModel(rows),
      (reason) => reasons.push(reason),
    );
    assert.equal(await model.score(pass(1)), rows);
    assert.deepEqual(reasons, ['crash 3']);
  });

  it('keeps the first once it has read something', async () => {
    const first = new FakeModel(rows, new Error('killed'), rows);
    const model = new FallbackModel(first, () => assert.fail('fell back'), assert.fail);
    await model.score(pass(1));
    await assert.rejects(model.score(pass(2)), /killed/);
    assert.equal(await model.score(pass(3)), rows);
  });

  it('does not take a cancelled pass for a failure', async () => {
    const model = new FallbackModel(
      new FakeModel(new Error('cancelled')),
      () => assert.fail('fell back'),
      assert.fail,
    );
    await assert.rejects(model.score(pass(1), AbortSignal.abort()), /cancelled/);
  });

  it('does not take being closed for a failure', async () => {
    const model = new FallbackModel(
      new FakeModel(new Error('closed')),
      () => assert.fail('fell back'),
      assert.fail,
    );
    await model.close();
    await assert.rejects(model.score(pass(1)), /closed/);
  });
});
