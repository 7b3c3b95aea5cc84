import assert from 'node:assert/strict';
import { parseScreenplay, type ScreenplayElement } from '../../core/index.js';
import { FOUNTAIN_CASES } from './fountainCases.js';

/** An element on one line: type, what is special to it, and its text. */
function describeElement(element: ScreenplayElement): string {
  return `${element.type}${describeExtras(element)}: ${element.text}`;
}

function describeExtras(element: ScreenplayElement): string {
  switch (element.type) {
    case 'title_page':
      return `(${element.key})`;
    case 'section':
      return `(${element.depth})`;
    case 'scene_heading':
      return element.number === undefined ? '' : `(${element.number})`;
    case 'character': {
      const extension = element.extension === undefined ? '' : `|${element.extension}`;
      return `(${element.name}${extension}${element.dual === undefined ? '' : ` ${element.dual}`})`;
    }
    default:
      return '';
  }
}

describe('parseScreenplay', () => {
  for (const [rule, cases] of Object.entries(FOUNTAIN_CASES)) {
    describe(rule, () => {
      for (const { name, text, elements, problems = [] } of cases) {
        it(name, () => {
          const screenplay = parseScreenplay(text);
          assert.deepEqual(screenplay.elements.map(describeElement), elements);
          assert.deepEqual(
            screenplay.problems.map(({ code }) => code),
            problems,
          );
        });
      }
    });
  }

  it('gives true positions for an element and what lies within it', () => {
    const text = 'x\r\n\r\nBOB (V.O.) [[n]]\r\nHi.\r\nYou.\r\n\r\nINT. A #2#';
    const [, cue, note, dialogue, heading] = parseScreenplay(text).elements;
    assert.ok(cue?.type === 'character' && heading?.type === 'scene_heading' && note && dialogue);
    const sliced = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    assert.equal(sliced(cue), 'BOB (V.O.)');
    assert.equal(sliced(cue.nameRange), 'BOB');
    assert.equal(sliced(cue.extensionRange ?? { start: 0, end: 0 }), 'V.O.');
    assert.equal(sliced(note), '[[n]]');
    assert.equal(sliced(dialogue), 'Hi.\r\nYou.');
    assert.deepEqual([dialogue.line, dialogue.endLine], [3, 4]);
    assert.deepEqual(
      dialogue.content.map(({ start, end }) => sliced(dialogue).slice(start, end)),
      ['Hi.', 'You.'],
    );
    assert.equal(sliced(heading), 'INT. A #2#');
    assert.equal(sliced(heading.numberRange ?? { start: 0, end: 0 }), '2');
  });

  it('gives the same answer whatever was parsed before', () => {
    const text = 'BOB\nHi.\n\nAMY ^\nYo.';
    const first = parseScreenplay(text);
    parseScreenplay('AMY ^\n/* [[ (');
    assert.deepEqual(parseScreenplay(text), first);
  });
});
