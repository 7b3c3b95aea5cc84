import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import type { ElementType } from '../../core/index.js';
import { FOUNTAIN_CASES } from '../core/fountainCases.js';
import { corpusScreenplays, type NamedScreenplay, sampleScreenplays } from '../corpus.js';
import { type Reading, readingsOf } from './agreement.js';
import { loadFountainGrammar, tokenizeScript } from './tokenizeScript.js';

/** Where grammar and parser differ by design, each with its reason. A grammar sees one line at a time. */
const KNOWN_DIFFERENCES: readonly {
  readonly parser: ElementType;
  readonly grammar: ElementType;
  readonly pattern: RegExp;
  readonly reason: string;
}[] = [
  {
    parser: 'action',
    grammar: 'character',
    pattern: /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*(?:\(.*\))?$/u,
    reason: 'capitals with nothing below: whether something is said there is on the next line',
  },
  {
    parser: 'character',
    grammar: 'action',
    pattern: /(?:[,;:!?…-]|\p{Lu}{3}\.)$/u,
    reason: 'capitals that end as a sentence does: hardly ever a cue, and the next line is out of sight',
  },
  {
    parser: 'character',
    grammar: 'transition',
    pattern: /TO:$/u,
    reason: 'a transition with text right below is a cue, but that text is on the next line',
  },
  {
    parser: 'action',
    grammar: 'note',
    pattern: /\[\[/u,
    reason: 'a note never closed is text, but its ]] might stand lines below',
  },
];

/** How often the two may differ, for the known reasons, on the scripts of a folder: one line in a hundred. */
const HIGHEST_SHARE_OF_DIFFERENCES = 0.01;

function isKnown({ parser, grammar, text }: Reading): boolean {
  return KNOWN_DIFFERENCES.some(
    (known) => known.parser === parser && known.grammar === grammar && known.pattern.test(text),
  );
}

const describeReading = ({ parser, grammar, text, line }: Reading): string =>
  `line ${line}: ${parser}, coloured as ${grammar ?? 'nothing'}: ${text}`;

describe('grammar and parser agree', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadFountainGrammar();
  });

  const differencesOf = (text: string) => {
    const readings = readingsOf(text, tokenizeScript(grammar, text));
    return { readings, differences: readings.filter((reading) => reading.parser !== reading.grammar) };
  };

  function assertKnown({ text }: NamedScreenplay) {
    const { readings, differences } = differencesOf(text);
    const unknown = differences.filter((reading) => !isKnown(reading));
    assert.deepEqual(unknown.map(describeReading), []);
    return { total: readings.length, different: differences.length };
  }

  for (const screenplay of sampleScreenplays()) {
    it(`on every line of ${screenplay.name}`, () => {
      assert.equal(assertKnown(screenplay).different, 0);
    });
  }

  it('on the cases of the parser, but for seven', () => {
    const differing = Object.values(FOUNTAIN_CASES)
      .flat()
      .map(({ text }) => ({ text, ...differencesOf(text) }))
      .filter(({ differences }) => differences.length > 0);
    assert.deepEqual(
      differing.flatMap(({ differences }) => differences.filter((reading) => !isKnown(reading))),
      [],
    );
    assert.deepEqual(
      differing.map(({ text }) => text),
      [
        'BOB\n\nHi.',
        'BOB',
        'CUT TO:\nHi.',
        '@CUT TO:\nHi.',
        'CUT TO: [[n]] ',
        '[[one\n\ntwo]]',
        'Bob [[ sits.',
      ],
    );
  });

  it('on the scripts of UNDERCURRENT_CORPUS', function () {
    const corpus = corpusScreenplays();
    if (corpus.length === 0) this.skip();
    let total = 0;
    let different = 0;
    for (const screenplay of corpus) {
      const counts = assertKnown(screenplay);
      total += counts.total;
      different += counts.different;
    }
    assert.ok(different / total < HIGHEST_SHARE_OF_DIFFERENCES, `${different} of ${total} lines differ`);
  });
});
