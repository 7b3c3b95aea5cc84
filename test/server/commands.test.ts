import assert from 'node:assert/strict';
import type { CodeLens, ShowMessageParams } from 'vscode-languageserver';
import {
  CLEAR_CACHE_COMMAND,
  DESCRIBE_SCENE_COMMAND,
  RESCORE_COMMAND,
} from '../../protocol/editorMessages.js';
import { SERVER_COMMANDS } from '../../server/requests/executeCommand.js';
import { readManifest } from '../client/manifestFiles.js';
import { SCRIPT, URI } from './scripts.js';
import { marksOf, paramsOf, type TestSession, useSessions } from './session.js';

describe('the commands that any editor has', () => {
  const { start, ready } = useSessions();
  const run = ({ client }: TestSession, command: string, ...args: readonly object[]) =>
    client.sendRequest('workspace/executeCommand', { command, arguments: args });
  const shown = ({ news }: TestSession) =>
    news.flatMap(({ method, params }) =>
      method === 'window/showMessage' ? [(params as ShowMessageParams).message] : [],
    );

  it('read a script, or all that are open', async () => {
    const session = await start({ settings: () => ({ read: 'demand' }) });
    const other = 'file:///other.fountain';
    await session.open(URI, SCRIPT);
    await session.open(other, SCRIPT);
    await run(session, RESCORE_COMMAND, { uri: URI });
    assert.ok((await marksOf(session)) !== null);
    assert.equal(await marksOf(session, other), null);
    await run(session, RESCORE_COMMAND);
    assert.ok((await marksOf(session, other)) !== null);
  });
  it('forget the readings', async () => {
    const session = await ready();
    await run(session, CLEAR_CACHE_COMMAND);
    while (session.opened.length < 2) await marksOf(session);
  });
  it('describe the scene that a code lens stands above', async () => {
    const session = await ready();
    const [, lens] = await session.client.sendRequest<CodeLens[]>('textDocument/codeLens', paramsOf(URI));
    const { command = '', arguments: args = [] } = lens?.command ?? {};
    const text = await run(session, command, ...(args as object[]));
    assert.match(String(text), /^INT\. GARDEN - DAY, page 1, .* It reads as unpleasant/u);
    assert.deepEqual(shown(session), [text]);
  });
  it('say when there is nothing to describe, or the command is another', async () => {
    const session = await ready();
    assert.equal(await run(session, DESCRIBE_SCENE_COMMAND), null);
    assert.deepEqual(shown(session), [
      'That could not be done: there is no scene that has been read at this place.',
    ]);
    assert.equal(await run(session, 'constructor'), null);
  });
  it('have names that our own client does not use', () => {
    const own = readManifest().contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      SERVER_COMMANDS.filter((command) => own.includes(command)),
      [],
    );
  });
});
