import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isKnownBeyond,
  parseScratchAbout,
  scratchName,
  scriptAbout,
} from '../../client/whatIf/scratchAbout.js';
import {
  lineAfter,
  type LineEdit,
  lineEdits,
  mergedEdits,
  placedEdits,
} from '../../client/whatIf/lineEdits.js';

/** What an editor makes of edits: all of them are of the text as it was. */
function applied(text: string, edits: readonly LineEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const at = ({ line, character }: { line: number; character: number }) => (starts[line] ?? 0) + character;
  return placedEdits(text, edits).reduceRight(
    (result, { start, end, text: put }) => result.slice(0, at(start)) + put + result.slice(at(end)),
    text,
  );
}

const someText = fc
  .array(fc.constantFrom('a', 'b', 'c', '', ''), { maxLength: 12 })
  .map((lines) => lines.join('\n'));

describe('the edits that make a text another', () => {
  it('make it just that', () => {
    fc.assert(
      fc.property(someText, someText, (older, newer) => {
        const edits = lineEdits(older, newer);
        assert.equal(applied(older, edits), newer);
        assert.ok(
          edits.every(({ start }, index) => start > (edits[index - 1]?.end ?? -1)),
          'they lie apart, in order',
        );
      }),
    );
  });

  it('touch only the lines that differ, and no line ends', () => {
    assert.deepEqual(lineEdits('a\nb\nc\nd', 'a\nB\nc\nd\ne'), [
      { start: 1, end: 2, lines: ['B'] },
      { start: 4, end: 4, lines: ['e'] },
    ]);
    assert.deepEqual(lineEdits('a\r\nb\r\n', 'a\nb\n'), []);
  });

  it('say where a line stands after them', () => {
    const edits = lineEdits('a\nb\nc\nd\ne', 'new\na\nd\nE');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((line) => lineAfter(edits, line)),
      [1, 2, 2, 2, 3],
    );
  });
});

describe('what is taken over', () => {
  const cases: readonly (readonly [
    what: string,
    base: string,
    whatIf: string,
    script: string,
    result: string | undefined,
  ])[] = [
    ['is the what-if, where the script is as it was', 'a\nb', 'a\nB\nc', 'a\nb', 'a\nB\nc'],
    [
      'goes with what was written elsewhere since',
      'a\nb\nc\nd',
      'A\nb\nc\nd',
      'a\nb\nc\nnew\nd',
      'A\nb\nc\nnew\nd',
    ],
    ['comes after what was written above it since', 'a\nb\nc', 'a\nb\nC', 'x\na\nb\nc', 'x\na\nb\nC'],
    ['is nothing, where the script is the what-if already', 'a\nb', 'A\nb', 'A\nb', 'A\nb'],
    [
      'is the rest of it, where the script has a part already',
      'a\nb\nc\nd\ne',
      'A\nb\nc\nd\nE',
      'A\nb\nc\nd\ne',
      'A\nb\nc\nd\nE',
    ],
    ['is in question, where the same line was written anew', 'a\nb', 'A\nb', 'x\nb', undefined],
    ['is in question, where lines beside each other were', 'a\nb\nc', 'A\nb\nc', 'a\nx\nc', undefined],
    ['is in question, where both put something in one place', 'a\nb', 'a\nx\nb', 'a\ny\nb', undefined],
    ['is in question, where the script is empty by now', 'a\nb', 'a\nB', '', undefined],
  ];
  for (const [what, base, whatIf, script, expected] of cases) {
    it(what, () => {
      const edits = mergedEdits(base, whatIf, script);
      assert.equal(edits && applied(script, edits), expected);
    });
  }

  it('never takes back what was written since, whatever it was', () => {
    fc.assert(
      fc.property(someText, someText, someText, (base, whatIf, script) => {
        const edits = mergedEdits(base, whatIf, script);
        const theirs = mergedEdits(base, script, whatIf);
        assert.equal(edits === undefined, theirs === undefined, 'it does not matter whose is taken over');
        if (edits !== undefined && theirs !== undefined)
          assert.equal(applied(script, edits), applied(whatIf, theirs));
      }),
    );
  });
});

describe('the script that a document is about', () => {
  const [script, whatIf] = ['file:///plays/a.fountain', 'file:///storage/what-if/1/a%20(what%20if).fountain'];
  const whatIfs = { at: (uri: string) => (uri === whatIf ? { script } : undefined) };

  for (const [what, uri] of [
    ['a script', script],
    ['a what-if', whatIf],
  ] as const)
    it(`is the script itself, for ${what}`, () => assert.equal(scriptAbout(whatIfs, uri), script));

  it('is known in other windows unless it has no file', () =>
    assert.deepEqual(
      [script, 'untitled:Untitled-1'].map((uri) => isKnownBeyond({ script: uri })),
      [true, false],
    ));
});

describe('what is kept of a what-if', () => {
  const kept = { name: 'a (what if).fountain', script: 'file:///a.fountain', base: 'INT. A\n' };

  it('is read again', () => assert.deepEqual(parseScratchAbout(JSON.stringify(kept)), kept));

  for (const damaged of ['', '{', 'null', '[]', '"a"', JSON.stringify({ ...kept, base: 1 })])
    it(`is nothing where it is ${damaged === '' ? 'empty' : damaged}`, () =>
      assert.equal(parseScratchAbout(damaged), undefined));

  const names = [
    ['Big Fish.fountain', 'Big Fish (what if).fountain'],
    ['Untitled-1', 'Untitled-1 (what if).fountain'],
    ['a.b.TXT', 'a.b (what if).fountain'],
    ['.fountain', 'Script (what if).fountain'],
  ] as const;
  for (const [script, expected] of names)
    it(`of ${script} is called ${expected}`, () => assert.equal(scratchName(script), expected));
});
