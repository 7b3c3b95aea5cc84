import assert from 'node:assert/strict';
import { parseScreenplay, updateScreenplay } from '../../core/index.js';
import { memoryInUse } from '../memoryInUse.js';

/** Blocks whose elements keep a stretch of text that is long enough for engines to make it a view of the whole. */
const BLOCKS: readonly string[] = [
  'He walks along the empty beach.',
  'BOB\nI have walked along the empty beach.',
  '@The Old Man of the Sea\nNo.',
  'BOB (from-another-room-next-door)\nNo.',
  // A cue that says nothing: a problem whose message quotes the text.
  '@The Old Man of the Sea',
  'BOB\n(as if it were nothing)\nNo.',
  'INT. BEACH - DAY #forty-two and a half#',
  'He sits. [[where has the old man gone?]]',
  'He sits. /* where has the old man gone? */',
  '= The old man has gone for good.',
];
const TIMES = 4;
const REST = `He ${'goes on and '.repeat(40_000)}on.`;

describe('a script that was edited all over', () => {
  it('keeps none of its older texts', () => {
    const blocks = Array.from({ length: TIMES }, () => BLOCKS).flat();
    let screenplay = parseScreenplay(['INT. A - DAY', ...blocks, REST].join('\n\n'));
    const before = memoryInUse();
    for (const [index, block] of blocks.entries()) {
      const start = (screenplay.blocks[index + 1]?.start ?? 0) + block.lastIndexOf('a');
      screenplay = updateScreenplay(screenplay, { start, end: start + 1, text: 'o' });
    }
    // One kind of element that kept a view would keep a text for each of its blocks.
    const kept = (memoryInUse() - before) / screenplay.text.length;
    assert.ok(kept < TIMES / 2, `${kept.toFixed(1)} texts for ${blocks.length} edits`);
  });
});
