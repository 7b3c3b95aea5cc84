import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isRemark,
  parseScreenplay,
  type Screenplay,
  type TextEdit,
  updateScreenplay,
} from '../../core/index.js';

/** Pieces that meet at the parser's corners far more often than random text would. */
const PIECES = [
  'BOB',
  'AMY ^',
  '@McCoy',
  'BOB (V.O.)',
  '(low)',
  'Hi there.',
  'INT. HOUSE - DAY #1#',
  '.FORCED',
  'CUT TO:',
  '> gone',
  '> THE END <',
  '~la la',
  '# Act',
  '= synopsis',
  '===',
  'Title: X',
  '!BANG',
  '[[',
  ']]',
  '/*',
  '*/',
  '/',
  '*',
  '  ',
  ' ',
  '\t',
  '\r',
  'é',
  '😀',
  '\uFEFF',
  'маша',
  '^',
  '@',
  '#',
];
const LINE_BREAKS = ['\n', '\n\n', '\n\n\n', '\r\n', '\r\n\r\n', '\n  \n'];

const fountainText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.constantFrom(...LINE_BREAKS),
      fc.constantFrom(...LINE_BREAKS),
      fc.string({ maxLength: 4 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));

/** An edit by fractions of the text's length, so that it fits whatever text it meets. */
const fractionEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 60 })),
  text: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES, ...LINE_BREAKS), fountainText),
});

function editOf(
  text: string,
  { at, length, text: inserted }: { at: number; length: number; text: string },
): TextEdit {
  const start = Math.floor(at * text.length);
  return { start, end: Math.min(text.length, start + length), text: inserted };
}

/** Every character that is not white space lies in an element, and only remarks lie in another. */
function assertCovers({ text, elements }: Screenplay): void {
  const covered = new Uint8Array(text.length);
  let end = 0;
  let previousStart = 0;
  for (const element of elements) {
    assert.ok(element.start >= previousStart, 'elements stand in order');
    assert.ok(element.start < element.end && element.end <= text.length, 'an element has a place');
    assert.ok(element.line <= element.endLine, 'lines stand in order');
    previousStart = element.start;
    if (element.start < end)
      assert.ok(isRemark(element) && element.end <= end, `${element.type} lies inside another`);
    end = Math.max(end, element.end);
    covered.fill(1, element.start, element.end);
  }
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (covered[offset] === 0)
      assert.equal(character.trim(), '', `${JSON.stringify(character)} at ${offset} is lost`);
  }
}

describe('any text', () => {
  it('is parsed without loss, with elements in order', () => {
    fc.assert(
      fc.property(fc.oneof(fountainText, fc.string({ unit: 'binary' })), (text) =>
        assertCovers(parseScreenplay(text)),
      ),
      { numRuns: 3000 },
    );
  });

  it('is parsed by its lines: a break of another kind changes no text', () => {
    fc.assert(
      fc.property(fountainText, (raw) => {
        const text = raw.replaceAll('\r', '');
        const texts = (source: string) =>
          parseScreenplay(source).elements.map((element) => [element.type, element.line]);
        assert.deepEqual(texts(text.replaceAll('\n', '\r\n')), texts(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('any sequence of edits', () => {
  it('gives what a parse from scratch gives', () => {
    fc.assert(
      fc.property(fountainText, fc.array(fractionEdit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        let screenplay = parseScreenplay(text);
        for (const fraction of edits) {
          screenplay = updateScreenplay(screenplay, editOf(screenplay.text, fraction));
          assert.deepEqual(screenplay, parseScreenplay(screenplay.text));
        }
      }),
      {
        numRuns: 4000,
        // Once found by chance: a cue that asks for dual dialogue below lyrics of no speech, until there is one.
        examples: [['(x)\n\n~la la\n  \nAMY ^\n!', [{ at: 0, length: 0, text: '@McCoy' }]]],
      },
    );
  });

  it('takes offsets outside the text as its ends', () => {
    const screenplay = parseScreenplay('BOB\nHi.');
    assert.equal(updateScreenplay(screenplay, { start: -3, end: 99, text: 'x' }).text, 'x');
  });
});

describe('an edit in a long script', () => {
  it('leaves the elements before it as they are, the very same objects', () => {
    const speech = 'INT. ROOM - DAY\n\nBOB\nHi.\n\nAMY\nYes.\n\n';
    const screenplay = parseScreenplay(speech.repeat(50));
    const middle = speech.length * 25 + speech.indexOf('Hi');
    const updated = updateScreenplay(screenplay, { start: middle, end: middle, text: 'Oh. ' });
    const shared = updated.elements.filter((element, index) => element === screenplay.elements[index]);
    assert.ok(shared.length >= 25 * 5 - 5);
    const untouched = updateScreenplay(screenplay, { start: middle, end: middle + 2, text: 'Ho' });
    const changed = untouched.elements.filter((element, index) => element !== screenplay.elements[index]);
    assert.ok(changed.length <= 10, 'an edit that moves nothing parses a few blocks again');
  });
});
