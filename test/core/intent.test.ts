import assert from 'node:assert/strict';
import { begunTone, readIntendedArc, readIntent } from '../../core/index.js';
import { marksIn } from '../../core/intent/marks.js';
import { feelingIn, feelingOf, FEELINGS, ownFeeling } from '../../core/reading/feelingWords.js';
import { spearman } from '../../core/statistics/ranks.js';
import { readMade, talk, times } from './findingScripts.js';

describe('the marks in a note', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '@John=30': ['JOHN -0.40'],
    '@Martha=50 @John=40': ['MARTHA 0.00', 'JOHN -0.20'],
    '@The Old Man = 100': ['THE OLD MAN 1.00'],
    '@suspense=65': ['SUSPENSE 0.30'],
    '@John=130': ['JOHN 1.00'],
    '@John=1300': [],
    '@John': [],
    'tone: hopeful': ['hopeful 0.50'],
    'Tone:TENSE 80': ['tense -0.53'],
    'tone: joyful 40': ['joyful 0.40'],
    'tone: purple': [],
    'tone: hopeful and then some': [],
    intended: ['intended'],
    ' Intended ': ['intended'],
    'intended for later': [],
    'ask Mary about this': [],
  };
  for (const [note, expected] of Object.entries(cases)) {
    it(`of ${note}`, () => {
      const marks = marksIn(note, { start: 4, end: 9 }).map((mark) => {
        assert.deepEqual([mark.start, mark.end], [4, 9]);
        if (mark.kind === 'intended') return mark.kind;
        if (mark.kind === 'tone') return `${mark.word} ${mark.valence.toFixed(2)}`;
        return `${mark.name.toUpperCase()} ${mark.value.toFixed(2)}`;
      });
      assert.deepEqual(marks, expected);
    });
  }
});

describe('what an author intends', () => {
  const sad = { lines: talk(times(4, -0.4)) };

  it('is read wherever a note stands in its scene, synopses included', () => {
    const { script } = readMade([
      { ...sad, after: '= It gets worse. [[@suspense=65]]\n\n[[tone: hopeful]]' },
      sad,
      { lines: [{ text: 'Well. [[@bob=75]]', speaker: 'BOB', valence: 0 }] },
    ]);
    const marked = readIntent(script).map(({ scene, valence, characters, axes }) => ({
      scene,
      valence,
      names: [...characters, ...axes].map(({ name }) => name),
    }));
    assert.deepEqual(marked, [
      { scene: 0, valence: 0.5, names: ['suspense'] },
      { scene: 2, valence: 0.5, names: ['BOB'] },
    ]);
  });

  it('is compared scene by scene, and character by character', () => {
    const { script, analysis } = readMade([{ ...sad, after: '[[@Bob=75]] [[@suspense=10]]' }]);
    const [point] = readIntendedArc(script, analysis)?.points ?? [];
    assert.ok(Math.abs((point?.gap?.gap ?? 0) - 0.9) < 1e-9);
    assert.deepEqual(
      point?.characterGaps.map(({ name, gap }) => [name, gap.toFixed(2)]),
      [['BOB', '0.90']],
    );
    assert.deepEqual(
      point?.axes.map(({ name }) => name),
      ['suspense'],
    );
  });

  it('agrees in order with what is read, from four scenes on', () => {
    const arc = (tones: readonly number[]) => {
      const { script, analysis } = readMade(
        tones.map((tone, index) => ({ lines: talk(times(4, index / 10)), after: `[[@Bob=${tone}]]` })),
      );
      return readIntendedArc(script, analysis)?.agreement;
    };
    assert.equal(arc([10, 20, 30, 90])?.toFixed(2), '1.00');
    assert.equal(arc([90, 50, 40, 10])?.toFixed(2), '-1.00');
    assert.equal(arc([10, 20, 30]), undefined);
  });

  it('is nothing without a mark', () => {
    const { script, analysis } = readMade([{ ...sad, after: '[[ask Mary]]' }]);
    assert.equal(readIntendedArc(script, analysis), undefined);
  });
});

describe('feeling words', () => {
  it('are known as adverbs too', () => {
    for (const word of ['angrily', 'happily', 'bitterly', 'cheerfully', 'FURIOUSLY'])
      assert.ok(feelingOf(word) !== undefined, word);
    assert.equal(feelingOf('family'), undefined);
    assert.equal(feelingOf('friendly')?.word, 'friendly');
  });

  it('each lie somewhere in the plane, once', () => {
    assert.equal(new Set(FEELINGS.map(({ word }) => word)).size, FEELINGS.length);
    for (const { valence, arousal } of FEELINGS) assert.ok(Math.abs(valence) <= 1 && Math.abs(arousal) <= 1);
  });

  const parentheticals: Readonly<Record<string, string | undefined>> = {
    cheerful: 'cheerful',
    'to Bob, angrily': 'angry',
    'sad, bitter': 'sad',
    'happy, then sad': undefined,
    'not happy': undefined,
    'faking cheerful': undefined,
    beat: undefined,
    quietly: undefined,
  };
  for (const [text, word] of Object.entries(parentheticals)) {
    it(`in (${text}): ${word ?? 'none'}`, () => assert.equal(feelingIn(text)?.word, word));
  }

  const lines: Readonly<Record<string, string | undefined>> = {
    'I am so angry right now.': 'I am so angry',
    'I’m heartbroken.': 'I’m heartbroken',
    'You make me feel so ashamed!': 'make me feel so ashamed',
    'I really hate you.': 'I really hate you',
    "I'm afraid not.": undefined,
    "I'm glad you came.": undefined,
    'You are angry.': undefined,
    'I am a doctor.': undefined,
  };
  for (const [text, phrase] of Object.entries(lines)) {
    it(`of one’s own in “${text}”: ${phrase ?? 'none'}`, () => assert.equal(ownFeeling(text), phrase));
  }
});

describe("Spearman's rank correlation", () => {
  const cases: readonly (readonly [a: readonly number[], b: readonly number[], rho: string])[] = [
    [[1, 2, 3], [10, 200, 3000], '1.00'],
    [[1, 2, 3], [3, 2, 1], '-1.00'],
    [[1, 2, 2, 3], [1, 2, 3, 4], '0.95'],
    [[1, 1, 1], [1, 2, 3], '0.00'],
  ];
  for (const [a, b, rho] of cases) {
    it(`of ${a.join(' ')} and ${b.join(' ')} is ${rho}`, () => assert.equal(spearman(a, b).toFixed(2), rho));
  }
});

describe('a tone that is being written', () => {
  const cases: Readonly<Record<string, readonly [space: string, word: string] | undefined>> = {
    '[[tone:': ['', ''],
    'Text. [[ Tone : hop': [' ', 'hop'],
    '[[tone: hopeful ': undefined,
    '[[tone: hopeful]]': undefined,
    'the tone: hop': undefined,
    '': undefined,
  };
  for (const [before, expected] of Object.entries(cases)) {
    it(`${JSON.stringify(before)} is ${expected === undefined ? 'none' : JSON.stringify(expected)}`, () => {
      const begun = begunTone(before);
      assert.deepEqual(begun && [begun.space, begun.word], expected);
    });
  }
});
