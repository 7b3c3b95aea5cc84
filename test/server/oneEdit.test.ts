import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { updateScreenplay } from '../../core/index.js';
import { oneEditOf } from '../../server/documents/oneEdit.js';
import { SCRIPT_DOCUMENTS, type ScriptDocument } from '../../server/documents/scriptDocument.js';

const PIECES = ['\n', '\n\n', '\r\n', '\r', '  ', 'BOB', 'hi', '/*', '*/', '[[', ']]', 'INT. A', '^', 'é'];
const anyText = (maxLength: number) =>
  fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join(''));

/** A text and changes of it: from its last stretch to its first, or in any order. */
const changedText = fc.record({
  text: anyText(12),
  places: fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }),
  inOrder: fc.boolean(),
  texts: fc.array(anyText(2), { minLength: 3, maxLength: 3 }),
});

function documentOf(text: string): ScriptDocument {
  return SCRIPT_DOCUMENTS.create('file:///a.fountain', 'fountain', 1, text);
}

function changesOf(
  { positions }: ScriptDocument,
  places: readonly number[],
  texts: readonly string[],
): readonly TextDocumentContentChangeEvent[] {
  return texts.map((text, index) => {
    const [end = 0, start = 0] = places.slice(2 * index);
    return { range: positions.rangeOf({ start: Math.min(start, end), end: Math.max(start, end) }), text };
  });
}

function oneByOne(document: ScriptDocument, changes: readonly TextDocumentContentChangeEvent[]) {
  return changes.reduce((changed, change) => changed.changed([change], 2), document).screenplay;
}

describe('many changes at once', () => {
  it('are, as one edit, what they are one by one', () => {
    let joined = 0;
    fc.assert(
      fc.property(changedText, ({ text, places, inOrder, texts }) => {
        const document = documentOf(text);
        const ordered = inOrder ? places.toSorted((a, b) => b - a) : places;
        const changes = changesOf(document, ordered, texts);
        const edit = oneEditOf(text, document.positions, changes);
        if (edit === undefined) return;
        joined += 1;
        assert.deepEqual(updateScreenplay(document.screenplay, edit), oneByOne(document, changes));
      }),
      { numRuns: 500 },
    );
    assert.ok(joined > 50, `${joined} joined`);
  });

  it('are one edit where an editor replaces all', () => {
    const document = documentOf('BOB\nYes.\n\n'.repeat(50));
    const places = Array.from({ length: 50 }, (_, index) => [index * 10 + 3, index * 10]).reverse();
    const changes = changesOf(
      document,
      places.flat(),
      places.map(() => 'JACOB'),
    );
    const edit = oneEditOf(document.screenplay.text, document.positions, changes);
    assert.deepEqual(edit && { start: edit.start, end: edit.end }, { start: 0, end: 493 });
    const after = document.changed(changes, 2);
    assert.equal(after.screenplay.text, 'JACOB\nYes.\n\n'.repeat(50));
    assert.equal(after.version, 2);
  });

  it('are no edit of part of the text where one is a new text', () => {
    const document = documentOf('BOB\nYes.');
    const changes = [...changesOf(document, [3, 0], ['AMY']), { text: 'AMY\nNo.' }];
    assert.equal(oneEditOf(document.screenplay.text, document.positions, changes), undefined);
  });
});
