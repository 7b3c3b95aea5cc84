import assert from 'node:assert/strict';
import { Analyst } from '../../core/index.js';
import type { ReadingModel } from '../../server/reading/readingModel.js';
import { SharedModel } from '../../server/reading/sharedModel.js';
import { PLAIN_CALIBRATION } from '../core/fakeReadings.js';
import { FakeReader } from './session.js';

const MODEL: ReadingModel = { reader: new FakeReader(), analyst: new Analyst(PLAIN_CALIBRATION) };

describe('the shared model', () => {
  it('is opened once for all who ask, and again after a failure', async () => {
    const answers = [Promise.reject(new Error('There is none.')), Promise.resolve(MODEL)];
    const model = new SharedModel(
      async () => answers.shift() ?? MODEL,
      async () => 'auto',
    );
    const askers = await Promise.allSettled([model.open(), model.open()]);
    assert.deepEqual(
      askers.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.equal(await model.open(), MODEL);
    assert.equal(await model.open(), MODEL);
    assert.equal(answers.length, 0);
  });

  it('that failed after it was closed does not make the next one forgotten', async () => {
    let times = 0;
    const model = new SharedModel(
      async () => {
        times += 1;
        if (times === 1) throw new Error('There is none.');
        return MODEL;
      },
      async () => 'auto',
    );
    const first = model.open();
    const closed = model.close();
    const second = model.open();
    await assert.rejects(first);
    await closed;
    assert.equal(await second, MODEL);
    assert.equal(await model.open(), MODEL);
    assert.equal(times, 2);
  });

  it('is not opened anew before the one that is closed is gone, with all that was to be done then', async () => {
    const steps: string[] = [];
    const reader = new FakeReader();
    reader.close = async () => void steps.push('closed');
    const model = new SharedModel(
      async () => {
        steps.push('opened');
        return { ...MODEL, reader };
      },
      async () => 'auto',
    );
    await model.open();
    const closed = model.close(async () => void steps.push('emptied'));
    await model.open();
    await closed;
    assert.deepEqual(steps, ['opened', 'closed', 'emptied', 'opened']);
  });

  it('is outdated once it is wanted otherwise', async () => {
    let wanted: 'auto' | 'wasm' = 'auto';
    const model = new SharedModel(
      async () => MODEL,
      async () => wanted,
    );
    assert.equal(await model.isOutdated(), false);
    await model.open();
    assert.equal(await model.isOutdated(), false);
    wanted = 'wasm';
    assert.equal(await model.isOutdated(), true);
  });
});
