import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { Hover } from 'vscode-languageserver';
import { openReadingModel } from '../../server/reading/readingModel.js';
import { sampleScreenplays } from '../corpus.js';
import { MODEL_FOLDER, PROGRAM_FOLDER, withModel } from '../inference/shippedModel.js';
import { lineOf, URI } from './scripts.js';
import { marksOf, paramsOf, useSessions } from './session.js';

withModel('the server with the shipped model', () => {
  const { start } = useSessions();

  it('reads a sample script and says what its lines read as', async () => {
    const session = await start({
      openModel: ({ runtime }) =>
        openReadingModel({
          modelFolder: fileURLToPath(MODEL_FOLDER),
          programFolder: PROGRAM_FOLDER,
          runtime,
          threads: 1,
        }),
    });
    const { text = '' } = sampleScreenplays().find(({ name }) => name.startsWith('one-left-glove')) ?? {};
    await session.open(URI, text);
    assert.equal((await session.reached(URI, 'ready')).version, 1);
    const marks = await marksOf(session);
    assert.ok((marks?.lines.length ?? 0) > 20);
    assert.ok(marks?.lines.some(({ polarity }) => polarity !== 'neutral'));
    const line = marks?.lines.find(({ intensity }) => intensity > 0.8)?.line ?? lineOf(text, 'INT.');
    const hover = await session.client.sendRequest<Hover | null>('textDocument/hover', {
      ...paramsOf(URI),
      position: { line, character: 1 },
    });
    assert.match(JSON.stringify(hover), /Reads as/u);
    // Ends the model's process, which would otherwise outlive the test.
    await session.client.sendRequest('shutdown');
  });
});
