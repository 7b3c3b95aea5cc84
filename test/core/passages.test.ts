import assert from 'node:assert/strict';
import { plainLine, slicePlainText, sourceRangeOf } from '../../core/script/plainText.js';
import { finish, parseScreenplay, prepareScript, toSourceRange } from '../../core/index.js';
import { passageSteps } from '../../core/script/passages.js';
import { splitSentences, splitToLimit } from '../../core/script/sentences.js';
import { countWords } from './fakeReadings.js';

interface PassageCase {
  readonly name: string;
  readonly text: string;
  /** `scene kind speaker(parenthetical): text` */
  readonly passages: readonly string[];
}

const CASES: readonly PassageCase[] = [
  {
    name: 'text before a heading is a scene',
    text: 'He waits.\n\nINT. A\n\nHe goes.',
    passages: ['0 action: He waits.', '1 action: He goes.'],
  },
  {
    name: 'a title page is not scored',
    text: 'Title: Joy\n\nINT. A\n\nHe goes.',
    passages: ['0 action: He goes.'],
  },
  {
    name: 'aliases are one speaker',
    text: "BOB\nOne.\n\nBOB (V.O.)\nTwo.\n\n@Bob (CONT'D)\nThree.",
    passages: ['0 dialogue BOB: One.', '0 dialogue BOB: Two.', '0 dialogue BOB: Three.'],
  },
  {
    name: 'names that are typed in two ways are one speaker, called as in the first cue',
    text: `D’ARCY\nOne.\n\nD'ARCY\nTwo.\n\n${'JOSÉ'.normalize('NFD')}\nThree.\n\n@José\nFour.`,
    passages: [
      '0 dialogue D’ARCY: One.',
      '0 dialogue D’ARCY: Two.',
      `0 dialogue ${'JOSÉ'.normalize('NFD')}: Three.`,
      `0 dialogue ${'JOSÉ'.normalize('NFD')}: Four.`,
    ],
  },
  {
    name: 'a parenthetical belongs to what follows it',
    text: 'BOB\n(low)\nOne.\n(loud)\nTwo.',
    passages: ['0 dialogue BOB(low): One.', '0 dialogue BOB(loud): Two.'],
  },
  {
    name: 'a parenthetical is used up',
    text: 'BOB\n(low)\nOne.\n~la la',
    passages: ['0 dialogue BOB(low): One.', '0 dialogue BOB: la la'],
  },
  {
    name: 'lyrics below a blank line stand alone',
    text: 'BOB\n(low)\nHi.\n\n~La la\n\nAMY\nYo.\n  \n~Lo lo\n\n[[n]]\n\n~Li li',
    passages: [
      '0 dialogue BOB(low): Hi.',
      '0 dialogue: La la',
      '0 dialogue AMY: Yo.',
      '0 dialogue AMY: Lo lo',
      '0 dialogue: Li li',
    ],
  },
  {
    name: 'lyrics are dialogue, centred text is action',
    text: '~la la\n\n> Three years later <',
    passages: ['0 dialogue: la la', '0 action: Three years later'],
  },
  {
    name: 'remarks, sections, synopses are left out',
    text: '# One\n= They meet.\nBob [[sad]] sits. /* gone */\n\n[[a note]]',
    passages: ['0 action: Bob sits.'],
  },
  {
    name: 'a remark of several words parts no word from the mark after it',
    text: 'She smiles[[check this]], then leaves. /* or not? */Un[[a b]]/*c d*/seen, she [[why?]] waits.',
    passages: ['0 action: She smiles, then leaves. Unseen, she waits.'],
  },
  {
    name: 'a remark over several lines parts what stands on two of them',
    text: 'She smiles[[check\nthis]]at him and/*\n*/leaves.',
    passages: ['0 action: She smiles at him and leaves.'],
  },
  {
    name: 'emphasis is taken out',
    text: 'He is **so** _very_ *sad*, 5 * 3, snake_case, \\*not\\*.',
    passages: ['0 action: He is so very sad, 5 * 3, snake_case, *not*.'],
  },
  {
    name: 'lines of a paragraph are joined',
    text: 'One\n  two\n\tthree.',
    passages: ['0 action: One two three.'],
  },
  {
    name: 'technical words are left out',
    text: 'FADE IN:\n\nCUT TO BLACK.\n\nTHE END\n\nHe cuts to the chase.',
    passages: ['0 action: He cuts to the chase.'],
  },
  { name: 'nothing to read', text: 'INT. A\n\n---\n\nBOB\n...', passages: [] },
];

const READ: readonly string[] = [
  'Iris smiles at him.',
  'Iris.',
  'IRIS SMILES.',
  'Cut flowers in a vase.',
  'Wipe your feet.',
  'Fade marks on the wall.',
  'Dissolve to the garden.',
  'Cut to the chase.',
  'End of story. Okay?',
  'The end of an era.',
];

const TECHNICAL: readonly string[] = [
  'CUT TO: ',
  'Cut to:',
  'Cut.',
  'Fade in:',
  'Fade out.',
  'FADE OUT. FADE IN:',
  'Fade to black.',
  'Fade in on:',
  'Smash cut to:',
  'Match dissolve:',
  'Slow fade out...',
  'DISSOLVE to...',
  'DISSOLVE THROUGH LIST TO:',
  'IRIS OUT',
  'Iris in on:',
  'The end.',
  'END of MEMORY.',
  'End of act one.',
  'End of the flashback.',
  'Back to scene',
  "(CONT'D)",
];

describe('what is read of action', () => {
  const read = (text: string) => prepareScript(parseScreenplay(`INT. A\n\n!${text}`), countWords).passages;
  for (const text of READ) it(text, () => assert.equal(read(text).length, 1));
  for (const text of TECHNICAL) it(`not ${text}`, () => assert.deepEqual(read(text), []));
});

interface SceneCase {
  readonly name: string;
  readonly text: string;
  /** `first line-last line: source` */
  readonly scenes: readonly string[];
}

const SCENE_CASES: readonly SceneCase[] = [
  {
    name: 'end with their last line though a note stands in it',
    text: 'INT. A\n\nHe [[why?]] waits\nand waits.\n\nINT. B\n\nAMY\nYo [[low]] you.',
    scenes: ['0-3: INT. A\n\nHe [[why?]] waits\nand waits.', '5-8: INT. B\n\nAMY\nYo [[low]] you.'],
  },
  {
    name: 'without a heading begin after title page and remarks',
    text: 'Title: A\n\n[[a note]]\n\n# One\n\nHe waits.\n\nINT. A\n\nHe goes.',
    scenes: ['4-6: # One\n\nHe waits.', '8-10: INT. A\n\nHe goes.'],
  },
  {
    name: 'are none before the heading where nothing is read',
    text: 'Title: A\n\n/* no */\n\nINT. A\n\nHe goes.',
    scenes: ['4-6: INT. A\n\nHe goes.'],
  },
];

describe('scenes', () => {
  for (const { name, text, scenes } of SCENE_CASES) {
    it(name, () => {
      const script = prepareScript(parseScreenplay(text), countWords);
      const described = script.scenes.map(
        ({ line, endLine, start, end }) => `${line}-${endLine}: ${text.slice(start, end)}`,
      );
      assert.deepEqual(described, scenes);
    });
  }

  it('may hold more passages than a call takes arguments', () => {
    const count = 130_000;
    const elements = Array.from({ length: count }, (_, line) => {
      const at = { start: 2 * line, end: 2 * line + 1, line, endLine: line };
      return { ...at, type: 'action' as const, text: 'a', content: [{ start: 0, end: 1 }] };
    });
    const screenplay = { text: 'a\n'.repeat(count), elements, problems: [], blocks: [] };
    const { passages } = finish(passageSteps(screenplay, new Float64Array(count + 1), countWords));
    assert.equal(passages.length, count);
  });
});

describe('passages', () => {
  for (const { name, text, passages } of CASES) {
    it(name, () => {
      const script = prepareScript(parseScreenplay(text), countWords);
      const described = script.passages.map(({ scene, kind, speaker = '', parenthetical, plain }) => {
        const who = `${speaker}${parenthetical === undefined ? '' : `(${parenthetical})`}`;
        return `${scene} ${kind}${who === '' ? '' : ` ${who}`}: ${plain.text}`;
      });
      assert.deepEqual(described, passages);
    });
  }

  it('know where each word stands in the source', () => {
    const text = 'INT. A\n\nBob *really* [[why]]\n  loves  it.';
    const { passages } = prepareScript(parseScreenplay(text), countWords);
    const plain = passages[0]?.plain;
    assert.ok(plain);
    for (const word of ['Bob', 'really', 'loves', 'it.']) {
      const start = plain.text.indexOf(word);
      const range = toSourceRange(plain, { start, end: start + word.length });
      assert.equal(text.slice(range.start, range.end), word);
    }
  });

  it('are split at sentences when they are long, with their own lines', () => {
    const text = `INT. A\n\n${'One two three four.\n'.repeat(40)}`;
    const { passages } = prepareScript(parseScreenplay(text), countWords);
    assert.equal(passages.length, 3);
    assert.deepEqual(
      passages.map(({ line }) => line),
      [2, 18, 34],
    );
    for (const { plain } of passages) assert.ok(plain.text.startsWith('One') && plain.text.endsWith('four.'));
  });

  it('that are pieces of one speech stand on pages of their own', () => {
    const text = `INT. A\n\n${'One two three four.\n'.repeat(160)}\nHe goes.`;
    const { passages, scenes } = prepareScript(parseScreenplay(text), countWords);
    const pages = passages.map(({ page }) => page);
    assert.deepEqual(
      pages,
      pages.toSorted((a, b) => a - b),
    );
    const [first = NaN, last = NaN] = [pages[0], pages.at(-2)];
    // 161 lines with the blank one, of which the last sixteen make the last piece.
    assert.ok(first < 0.1 && Math.abs(last - first - (161 / 55) * 0.9) < 0.01, `${first} ${last}`);
    assert.ok(last < (scenes[0]?.endPage ?? 0));
  });
});

describe('a long paragraph', () => {
  const SENTENCE = 'The rain falls on the old town and nobody in it seems to mind at all.\n';
  /** How many characters of the text are looked at to make the passages of a paragraph of so many lines. */
  const charactersRead = (lines: number): number => {
    const { text, elements, ...rest } = parseScreenplay(`INT. A\n\n${SENTENCE.repeat(lines)}`);
    let read = 0;
    const counted = {
      charAt: (index: number) => text.charAt(index),
      slice: (start: number, end: number) => {
        read += Math.max(0, end - start);
        return text.slice(start, end);
      },
    } as unknown as string;
    const offsets = new Float64Array(elements.length + 1);
    const { passages } = finish(passageSteps({ text: counted, elements, ...rest }, offsets, countWords));
    assert.ok(passages.length > lines / 5);
    assert.deepEqual(
      passages.map(({ line }) => line),
      passages.map(({ start }) => text.slice(0, start).split('\n').length - 1),
    );
    return read;
  };

  it('is looked at as often as a short one, character by character', () =>
    assert.ok(charactersRead(400) < 5 * charactersRead(100)));

  it('is read though its remarks are made to be slow', () => {
    for (const remark of [
      `/*${' /*'.repeat(60_000)}\n*/`,
      `[[${'[['.repeat(60_000)}\n]]`,
      `[[${'[ '.repeat(60_000)}]]`,
    ]) {
      const { passages } = prepareScript(parseScreenplay(`He ${remark}waits.`), countWords);
      assert.equal(passages[0]?.plain.text, 'He waits.');
    }
  });

  it('is cut in one walk over its segments', () => {
    const segments = Array.from({ length: 600 }, (_, index) => ({
      plain: 4 * index,
      source: 5 * index,
      length: 3,
    }));
    let read = 0;
    const counted = new Proxy(segments, {
      get: (target, key, receiver): unknown => {
        if (/^\d+$/u.test(String(key))) read += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    // Two segments and a half each.
    const ranges = Array.from({ length: 200 }, (_, index) => ({ start: 12 * index, end: 12 * index + 9 }));
    const sliced = slicePlainText({ text: 'abc '.repeat(600), segments: counted }, ranges);
    assert.ok(read < 10 * segments.length, `${read} for ${segments.length}`);
    assert.deepEqual(sliced[1], {
      text: 'abc abc a',
      segments: [
        { plain: 0, source: 15, length: 3 },
        { plain: 4, source: 20, length: 3 },
        { plain: 8, source: 25, length: 1 },
      ],
    });
    assert.deepEqual(
      sliced.map(sourceRangeOf),
      ranges.map((range) => toSourceRange({ text: '', segments }, range)),
    );
  });
});

describe('one line, as it is read aloud', () => {
  const cases: Readonly<Record<string, string>> = {
    '  I **love** _you_.': 'I love you.',
    '!SHE *RUNS*  [[slowly?]] AWAY.': 'SHE RUNS AWAY.',
    'She smiles[[check this]], then leaves.': 'She smiles, then leaves.',
    '~La *la* la': 'La la la',
    'Two * three, snake_case, \\*not\\*': 'Two * three, snake_case, *not*',
    '': '',
  };
  for (const [line, plain] of Object.entries(cases)) it(line, () => assert.equal(plainLine(line), plain));
});

describe('sentences', () => {
  const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const cases: Readonly<Record<string, readonly string[]>> = {
    'One. Two! Three?': ['One.', 'Two!', 'Three?'],
    'Mr. Smith left. He ran.': ['Mr. Smith left.', 'He ran.'],
    '"Stop." He did.': ['"Stop."', 'He did.'],
    'Wait... what?': ['Wait...', 'what?'],
    'no end': ['no end'],
    '': [],
  };
  for (const [text, sentences] of Object.entries(cases)) {
    it(JSON.stringify(text), () => assert.deepEqual(sentencesOf(text), sentences));
  }

  it('are found at once after a hundred thousand marks that end none', () => {
    const dots = '.'.repeat(100_000);
    assert.deepEqual(sentencesOf(`${dots}x. No.`), [`${dots}x.`, 'No.']);
  });

  it('a sentence that is too long is cut between words, and nothing is lost', () => {
    const text = 'word '.repeat(150).trim();
    const pieces = splitToLimit(text, 64, countWords).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(pieces.map(countWords), [64, 64, 22]);
    assert.equal(pieces.join(' '), text);
  });
});
