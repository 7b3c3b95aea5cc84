import assert from 'node:assert/strict';
import { currentExport } from '../../client/panel/currentExport.js';

/** A script that is edited before each of the first answers comes, `edits` times in all. */
function editedScript(edits: number, isRead: boolean, isGivenUp = false) {
  const control = new AbortController();
  const script = { version: 1, edits, readings: 0, answers: [] as number[] };
  const toExport = {
    version: () => script.version,
    isRead: (version: number) => isRead && version === 1,
    read: async () => {
      script.readings += 1;
      if (isGivenUp) control.abort();
    },
    text: async () => {
      const { version } = script;
      script.answers.push(version);
      if (script.edits > 0) script.version += 1;
      script.edits -= 1;
      return { version, text: `of ${version}` };
    },
  };
  return { script, exported: currentExport(toExport, control.signal) };
}

describe('an export of the script as it is now', () => {
  for (const [what, edits, isRead, readings, expected] of [
    ['is not read again', 0, true, 0, { version: 1, text: 'of 1' }],
    ['is read first where it has not been', 0, false, 1, { version: 1, text: 'of 1' }],
    ['is read again after an edit meanwhile', 1, true, 1, { version: 2, text: 'of 2' }],
    ['is given up when the edits do not end', 9, true, 2, 'edited'],
  ] as const) {
    it(what, async () => {
      const { script, exported } = editedScript(edits, isRead);
      assert.deepEqual(await exported, expected);
      assert.equal(script.readings, readings);
    });
  }

  it('ends with its reading once the writer has given up', async () => {
    const { script, exported } = editedScript(0, false, true);
    await assert.rejects(exported, { name: 'AbortError' });
    assert.deepEqual(script.answers, []);
  });

  it('is none where there is nothing to say', async () => {
    const nothing = { version: () => 1, isRead: () => true, read: assert.fail, text: async () => null };
    assert.equal(await currentExport(nothing, new AbortController().signal), null);
  });
});
