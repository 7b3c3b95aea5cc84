import assert from 'node:assert/strict';
import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

import { OUTPUT_COUNT } from '../../core/index.js';
import { serveModel } from '../../inference/model/serveModel.js';
import type { TokenModel } from '../../inference/model/tokenModel.js';
import { windowPasses } from '../../inference/tokens/windowPasses.js';
import type { HostMessage, ModelMessage } from '../../protocol/readerMessages.js';
import { ALL_COLUMNS, tinyWordPieces } from './tinyModel.js';

const [window] = windowPasses(['no'], tinyWordPieces());
assert.ok(window);
const { pass } = window;

describe('serveModel', () => {
  let host: MessagePort;
  let read: number;
  afterEach(() => host.close());

  /** Serves a model on the far end of a channel; `logits` may fail. */
  const serve = (load: () => Promise<TokenModel>): void => {
    const { port1, port2 } = new MessageChannel();
    host = port1;
    read = 0;
    serveModel(
      {
        post: (message) => port2.postMessage(message),
        listen: (onMessage) => port2.on('message', onMessage),
      },
      load,
    );
  };
  const model = (logit = 1): TokenModel => ({
    columns: ALL_COLUMNS,
    logits: async (tokenIds) => {
      read += 1;
      return new Float32Array(tokenIds.length * ALL_COLUMNS.count).fill(logit);
    },
  });
  const tell = (...messages: readonly HostMessage[]): void =>
    messages.forEach((message) => host.postMessage(message));
  const hear = async (): Promise<ModelMessage> => {
    const [message] = await once(host, 'message');
    return message;
  };
  const load: HostMessage = { type: 'load', modelFolder: '/nowhere', threads: 1 };

  it('says when the model is loaded, and answers in the order asked', async () => {
    serve(async () => model());
    tell(load, { type: 'score', id: 1, pass }, { type: 'score', id: 2, pass });
    assert.deepEqual(await hear(), { type: 'ready' });
    assert.deepEqual(await hear(), {
      type: 'scored',
      id: 1,
      rows: new Float32Array(OUTPUT_COUNT).fill(1),
    });
    assert.deepEqual(await hear(), {
      type: 'scored',
      id: 2,
      rows: new Float32Array(OUTPUT_COUNT).fill(1),
    });
  });

  it('says why the model cannot be loaded', async () => {
    serve(() => Promise.reject(new Error('no such file')));
    tell(load);
    assert.deepEqual(await hear(), { type: 'failed', reason: 'no such file' });
  });

  it('says which pass failed, and reads the next', async () => {
    serve(async () => ({
      ...model(),
      logits: (tokenIds) =>
        tokenIds.length === 3 ? model().logits(tokenIds) : Promise.reject(new Error('too odd')),
    }));
    const odd = { ...pass, tokenIds: Int32Array.of(1) };
    tell(load, { type: 'score', id: 1, pass: odd }, { type: 'score', id: 2, pass });
    assert.deepEqual(await hear(), { type: 'ready' });
    assert.deepEqual(await hear(), { type: 'error', id: 1, reason: 'too odd' });
    assert.equal((await hear()).type, 'scored');
  });

  it('drops a pass that is cancelled before it begins', async () => {
    serve(async () => model());
    tell(load, { type: 'score', id: 1, pass }, { type: 'score', id: 2, pass }, { type: 'cancel', id: 1 });
    assert.deepEqual(await hear(), { type: 'ready' });
    const answer = await hear();
    assert.ok(answer.type === 'scored' && answer.id === 2);
    assert.equal(read, 1);
  });

  it('hears a cancel that comes while it reads', async () => {
    serve(async () => ({
      ...model(),
      logits: async (tokenIds) => {
        // The host cancels the second as the first is being read.
        if (read === 0) tell({ type: 'cancel', id: 2 });
        return model().logits(tokenIds);
      },
    }));
    tell(load, ...[1, 2, 3].map((id) => ({ type: 'score', id, pass }) as const));
    assert.equal((await hear()).type, 'ready');
    const answers = [await hear(), await hear()];
    assert.deepEqual(
      answers.map((answer) => answer.type === 'scored' && answer.id),
      [1, 3],
    );
    assert.equal(read, 2);
  });
});
