import assert from 'node:assert/strict';
import { parseScreenplay } from '../../core/index.js';
import { toneEdit } from '../../server/features/toneEdit.js';
import { ScriptDocument } from '../../server/documents/scriptDocument.js';

/** A script with the cursor at `|`, and what it is once the scene there is meant as hopeful. */
const CASES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'under its heading': [
    'INT. A - DAY\n\nBob |sits.\n\nINT. B - DAY\n\nAmy sits.\n',
    'INT. A - DAY\n\n[[tone: hopeful]]\n\nBob sits.\n\nINT. B - DAY\n\nAmy sits.\n',
  ],
  'under a heading at the end of the text': ['INT. A - DAY|', 'INT. A - DAY\n\n[[tone: hopeful]]'],
  'in the line breaks of the script': [
    'INT. A - DAY\r\n\r\nBob |sits.\r\n',
    'INT. A - DAY\r\n\r\n[[tone: hopeful]]\r\n\r\nBob sits.\r\n',
  ],
  'in place of another tone': [
    'INT. A - DAY\n\n[[tone: tense 80]]\n\nBob |sits.\n',
    'INT. A - DAY\n\n[[tone: hopeful]]\n\nBob sits.\n',
  ],
  'in place of a tone within a line': [
    'INT. A - DAY\n\nBob [[tone:sad]] |sits.\n',
    'INT. A - DAY\n\nBob [[tone: hopeful]] sits.\n',
  ],
  'in place of all tones of the scene, and of no other note': [
    'INT. A - DAY\n\n[[tone: sad]] [[@Bob=30]]\n\nBob |sits. [[tone: calm]]\n\nINT. B - DAY\n\n[[tone: sad]]\n',
    'INT. A - DAY\n\n[[tone: hopeful]] [[@Bob=30]]\n\nBob sits. [[tone: hopeful]]\n\nINT. B - DAY\n\n[[tone: sad]]\n',
  ],
  'beside an ordinary note': [
    'INT. A - DAY\n\n[[tone: loudish]]\n\nBob |sits.\n',
    'INT. A - DAY\n\n[[tone: hopeful]]\n\n[[tone: loudish]]\n\nBob sits.\n',
  ],
  'and of no note that leads to the next scene': [
    'INT. A - DAY\n\nBob |sits.\n\n# Act Two\n\n[[tone: tense]]\n\nINT. B - DAY\n\nAmy sits.\n',
    'INT. A - DAY\n\n[[tone: hopeful]]\n\nBob sits.\n\n# Act Two\n\n[[tone: tense]]\n\nINT. B - DAY\n\nAmy sits.\n',
  ],
  'in place of a tone that leads to it': [
    'INT. A - DAY\n\nBob sits.\n\n# Act Two\n\n[[tone: tense]]\n\nINT. B - DAY\n\nAmy |sits.\n',
    'INT. A - DAY\n\nBob sits.\n\n# Act Two\n\n[[tone: hopeful]]\n\nINT. B - DAY\n\nAmy sits.\n',
  ],
  'before what stands before the first heading': [
    'Title: A\n\nBob |sits.\n\nINT. A - DAY\n\nAmy sits.\n',
    'Title: A\n\n[[tone: hopeful]]\n\nBob sits.\n\nINT. A - DAY\n\nAmy sits.\n',
  ],
  'behind a remark that begins at its heading': [
    'INT. A - DAY [[a long\nremark]]\n\nBob |sits.\n',
    'INT. A - DAY [[a long\nremark]]\n\n[[tone: hopeful]]\n\nBob sits.\n',
  ],
  'behind a boneyard that begins at its heading': [
    'INT. A - DAY /* cut\nthis */\n\nBob |sits.\n',
    'INT. A - DAY /* cut\nthis */\n\n[[tone: hopeful]]\n\nBob sits.\n',
  ],
  'at the heading, where a name in capitals below it would become a cue': [
    'INT. A - DAY\nBOB\nwalks| in.\n',
    'INT. A - DAY [[tone: hopeful]]\nBOB\nwalks in.\n',
  ],
  'below a title page that has a note in it': [
    'Title: The Town [[working]] of Glass\nAuthor: Me\n\nBob |sits.\n',
    'Title: The Town [[working]] of Glass\nAuthor: Me\n\n[[tone: hopeful]]\n\nBob sits.\n',
  ],
};

describe('the tone of a scene is noted', () => {
  for (const [where, [before, after]] of Object.entries(CASES)) {
    it(where, () => {
      const text = before.replace('|', '');
      const line = before.slice(0, before.indexOf('|')).split('\n').length - 1;
      const document = new ScriptDocument('file:///a.fountain', 3, parseScreenplay(text));
      const [change] = toneEdit(document, line, 'hopeful')?.documentChanges ?? [];
      assert.ok(change !== undefined && 'edits' in change);
      assert.deepEqual(change.textDocument, { uri: 'file:///a.fountain', version: 3 });
      const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
      // From the last to the first, so that no edit moves the next.
      const changes = edits.toReversed().map(({ range, newText }) => ({ range, text: newText }));
      assert.equal(document.changed(changes, 4).screenplay.text, after);
    });
  }

  it('nowhere in an empty script, nor with a word that names no tone', () => {
    const document = (text: string) => new ScriptDocument('file:///a.fountain', 1, parseScreenplay(text));
    assert.equal(toneEdit(document(''), 0, 'hopeful'), undefined);
    assert.equal(toneEdit(document('INT. A - DAY\n'), 0, 'loudish]] [[intended'), undefined);
  });
});
