import assert from 'node:assert/strict';
import { Positions } from '../../server/documents/positions.js';
import { SCRIPT_DOCUMENTS } from '../../server/documents/scriptDocument.js';

/** Lines 0 to 4; the last is without a line break. */
const TEXT = 'one\ntwo\r\nthree\r\rfive';

describe('positions', () => {
  const positions = new Positions(TEXT);

  it('of every place, but for one inside a line break, are found again', () => {
    for (let offset = 0; offset <= TEXT.length; offset += 1) {
      const found = positions.offsetAt(positions.positionAt(offset));
      assert.equal(found, TEXT.slice(offset - 1, offset + 1) === '\r\n' ? offset - 1 : offset);
    }
  });

  const ends: readonly (readonly [line: number, end: number])[] = [
    [0, 3],
    [1, 7],
    [2, 14],
    [3, 15],
    [4, 20],
    [5, 20],
  ];
  for (const [line, end] of ends)
    it(`beyond the end of line ${line} mean its end`, () =>
      assert.equal(positions.offsetAt({ line, character: 99 }), end));

  it('before the text mean its start', () => {
    assert.equal(positions.offsetAt({ line: -1, character: 5 }), 0);
    assert.equal(positions.offsetAt({ line: 1, character: -5 }), 4);
  });

  it('beyond the end of a line do not take its line break with them in an edit', () => {
    const { create, update } = SCRIPT_DOCUMENTS;
    const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 99 } };
    const edited = update(create('file:///a.fountain', 'fountain', 1, TEXT), [{ range, text: 'X' }], 2);
    assert.equal(edited.screenplay.text, TEXT.replace('one', 'oX'));
  });
});
