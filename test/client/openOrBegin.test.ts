import assert from 'node:assert/strict';
import { openOrBegin } from '../../client/whatIf/openOrBegin.js';
import type { Scratch } from '../../client/whatIf/scratchFiles.js';

const SCRIPT = 'file:///plays/a.fountain';
const OLD: Scratch = { uri: 'file:///storage/1/a%20(what%20if).fountain', script: SCRIPT, base: 'old' };
const NEW: Scratch = { uri: 'file:///storage/2/a%20(what%20if).fountain', script: SCRIPT, base: 'new' };

/** What-ifs in memory, and what comes of opening the one that is known. */
function stage(known: readonly Scratch[], old: 'opens' | 'is gone' | 'stays shut') {
  const all = new Set(known);
  const whatIfs = {
    at: (uri: string) => [...all].find((scratch) => scratch.uri === uri),
    of: (script: string) => [...all].find((scratch) => scratch.script === script),
    async begin(script: string, base: string) {
      const scratch = { ...NEW, script, base };
      all.add(scratch);
      return scratch;
    },
  };
  const open = async (scratch: Scratch) => {
    if (scratch.uri !== OLD.uri || old === 'opens') return `the text of ${scratch.uri}`;
    if (old === 'is gone') all.delete(scratch);
    return undefined;
  };
  return { all, open: (uri: string) => openOrBegin(whatIfs, open, uri, 'new') };
}

const opened = (scratch: Scratch, isNew: boolean) => ({ scratch, copy: `the text of ${scratch.uri}`, isNew });

describe('the what-if that is worked in', () => {
  it('is begun where there is none', async () =>
    assert.deepEqual(await stage([], 'opens').open(SCRIPT), opened(NEW, true)));

  it('is the one there is, of the script and of itself', async () => {
    for (const uri of [SCRIPT, OLD.uri])
      assert.deepEqual(await stage([OLD], 'opens').open(uri), opened(OLD, false));
  });

  it('is begun anew where its file is gone', async () => {
    const { all, open } = stage([OLD], 'is gone');
    assert.deepEqual([await open(SCRIPT), [...all]], [opened(NEW, true), [NEW]]);
  });

  it('is none where the one there is cannot be opened, which stays as it is', async () => {
    const { all, open } = stage([OLD], 'stays shut');
    assert.deepEqual([await open(SCRIPT), [...all]], [undefined, [OLD]]);
  });
});
