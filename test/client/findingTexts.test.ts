import assert from 'node:assert/strict';
import { FEELINGS } from '../../core/index.js';
import { sceneLineOf } from '../../client/commands/sceneLineOf.js';
import {
  comparedRow,
  driverRows,
  driversTitle,
  ignoredRow,
  whichLineTitle,
} from '../../client/words/findingTexts.js';
import { toneGroups } from '../../client/words/toneChoices.js';
import { say } from './plainSay.js';

describe('rows about findings', () => {
  it('name a scene, where it stands to the other, and how it reads', () =>
    assert.deepEqual(
      comparedRow(say, { place: 'before', heading: 'INT.  A', line: 3, reads: 'reads as neutral' }),
      { label: 'INT. A', description: 'the scene before', detail: 'reads as neutral', line: 3 },
    ));

  it('name a scene without a heading', () => {
    const opening = { place: 'here', heading: '', line: 0, reads: 'too little to say' } as const;
    assert.equal(comparedRow(say, opening).label, 'Before the first heading');
    const title = driversTitle(say, { version: 1, heading: '', valence: -0.3, lines: [] });
    assert.equal(title, 'What drives Before the first heading (−0.30)');
  });

  const line = {
    line: 4,
    character: 0,
    text: 'I hate this.',
    polarity: 'negative',
    pull: -0.214,
    words: [],
  } as const;
  it('show lines with their share of the pull and the words that weigh', () =>
    assert.deepEqual(
      driverRows(say, [
        { ...line, speaker: 'AMY', words: [{ word: 'hate', contribution: -0.9 }] },
        { ...line, text: 'Rain.', polarity: 'neutral', pull: 0.107 },
      ]),
      [
        {
          label: '▼ I hate this.',
          description: '67 % of the pull, towards unpleasant · AMY',
          detail: 'hate −0.90',
          line: 4,
          character: 0,
        },
        { label: '● Rain.', description: '33 % of the pull, towards pleasant', line: 4, character: 0 },
      ],
    ));
  it('tell the author’s reading by a mark and in words', () => {
    const [row] = driverRows(say, [{ ...line, byAuthor: true, speaker: 'AMY' }]);
    assert.equal(row?.label, '⊖ I hate this.');
    assert.equal(row?.description, 'your reading · 100 % of the pull, towards unpleasant · AMY');
  });
  it('ask which line is read otherwise', () =>
    assert.equal(
      whichLineTitle(say, { version: 1, heading: 'INT. A', valence: 0, lines: [] }),
      'Which line of INT. A do you read otherwise?',
    ));
  it('show lines that do not pull', () =>
    assert.equal(
      driverRows(say, [{ ...line, pull: 0 }])[0]?.description,
      '0 % of the pull, towards pleasant',
    ));

  const title = 'The scene keeps near one level from beginning to end';
  const ignored: readonly (readonly [Parameters<typeof ignoredRow>[1], string])[] = [
    [{ entry: { code: 'flat-scene', in: 'script' }, title }, 'in the whole script'],
    [{ entry: { code: 'flat-scene', in: 'scene' }, title, line: 0 }, 'in one scene'],
    [{ entry: { code: 'flat-scene', in: 'line' }, title }, 'at one line · no longer in the script'],
  ];
  for (const [entry, description] of ignored)
    it(`say how far a finding is ignored: ${description}`, () => {
      const row = ignoredRow(say, entry);
      assert.deepEqual([row.label, row.description, row.line], [title, description, entry.line]);
    });
  it('name an ignored finding in the language of the writer', () => {
    const { label } = ignoredRow((message) => `«${message}»`, {
      entry: { code: 'flat-scene', in: 'script' },
      title,
    });
    assert.equal(label, `«${title}»`);
  });
});

describe('the scene a command is about', () => {
  const scene = { index: 2, heading: 'INT. A', firstLine: 31, lastLine: 39, page: 1, endPage: 2 };
  const scenes = [{ ...scene, eighths: 8, minutes: 1, speakers: [] }];
  const cases: readonly (readonly [argument: unknown, line: number])[] = [
    [undefined, 7],
    [null, 7],
    [{ uri: 'file:///a', line: 3 }, 3],
    [{ heading: 'INT. A', index: 2, firstLine: 0 }, 31],
    [{ heading: 'INT. B', index: 3, firstLine: 40 }, 7],
    [{ line: 'x' }, 7],
  ];
  for (const [argument, line] of cases)
    it(`of ${JSON.stringify(argument)} is at ${line}`, () =>
      assert.equal(sceneLineOf(argument, 7, scenes), line));
});

it('every word that names a tone is offered once', () =>
  assert.deepEqual(
    toneGroups(say)
      .flatMap(({ words }) => words)
      .sort(),
    FEELINGS.map(({ word }) => word).sort(),
  ));
