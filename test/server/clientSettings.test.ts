import assert from 'node:assert/strict';
import type { ClientOptions } from '../../protocol/editorMessages.js';
import { SCRIPT, URI } from './scripts.js';
import { paramsOf, useSessions } from './session.js';

describe('settings of a client that is not asked for them', () => {
  const { ready } = useSessions();
  const lensesWith = async (client: ClientOptions, sent?: unknown) => {
    const session = await ready(SCRIPT, {
      capabilities: { workspace: { configuration: false } },
      client: { drawsMarks: true, ...client },
      settings: () => assert.fail('it was asked'),
    });
    if (sent !== undefined)
      await session.client.sendNotification('workspace/didChangeConfiguration', { settings: sent });
    return (await session.client.sendRequest<unknown[]>('textDocument/codeLens', paramsOf(URI))).length;
  };

  it('are what it says at the start', async () =>
    assert.equal(await lensesWith({ settings: { codeLens: 'on' } }), 2));
  it('are what it sends', async () => {
    assert.equal(await lensesWith({}, { undercurrent: { codeLens: 'on' } }), 2);
    assert.equal(await lensesWith({}, { codeLens: 'on' }), 2);
    assert.equal(
      await lensesWith({ settings: { codeLens: 'on' } }, { undercurrent: { codeLens: 'off' } }),
      0,
    );
  });
  it('stay what it said when it sends nothing', async () => {
    assert.equal(await lensesWith({ settings: { codeLens: 'on' } }, null), 2);
    assert.equal(await lensesWith({ settings: { codeLens: 'on' } }, {}), 2);
  });
  it('are the defaults where they make no sense', async () => {
    assert.equal(await lensesWith({}, { undercurrent: 'all' }), 0);
    assert.equal(await lensesWith({}, { codeLens: ['on'] }), 0);
  });
});
