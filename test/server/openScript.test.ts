import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, type Settings } from '../../protocol/settings.js';
import { OpenScript } from '../../server/reading/openScript.js';
import { SCRIPT_DOCUMENTS } from '../../server/documents/scriptDocument.js';
import { SCRIPT, URI } from './scripts.js';
import { FakeClock } from './session.js';

describe('an open script', () => {
  it('goes by the last edit, whichever edit the settings come for first', async () => {
    const settle: ((settings: Settings) => void)[] = [];
    const script = new OpenScript(
      document(1),
      {
        clock: new FakeClock(),
        openModel: () => Promise.reject(new Error('none')),
        author: async () => ({ corrections: [], calibrates: false }),
        onState: () => {},
        onReading: () => {},
        onReadAhead: () => {},
      },
      () => new Promise((resolve) => settle.push(resolve)),
      undefined,
    );
    const edits = [script.changed(document(2)), script.changed(document(3))];
    for (const settled of settle.toReversed()) settled({ ...DEFAULT_SETTINGS, read: 'demand' });
    await Promise.all(edits);
    assert.equal(script.schedule.document.version, 3);
    await script.close();
  });
});

function document(version: number) {
  return SCRIPT_DOCUMENTS.create(URI, 'fountain', version, SCRIPT);
}
