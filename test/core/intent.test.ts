import assert from 'node:assert/strict';
import {
  begunTone,
  parseScreenplay,
  prepareScript,
  problemsOf,
  readIntendedArc,
  readIntent,
  updateScreenplay,
} from '../../core/index.js';
import { marksIn } from '../../core/intent/marks.js';
import { feelingOf, FEELINGS } from '../../core/reading/feelingWords.js';
import { ownFeeling } from '../../core/reading/ownFeeling.js';
import { spearman } from '../../core/statistics/ranks.js';
import { countWords } from './fakeReadings.js';
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
    '@Dr. Mora=40': ['DR. MORA -0.20'],
    '@Mary-Jane=40': ['MARY-JANE -0.20'],
    "@O'Brien=20 @O’Hara=30": ["O'BRIEN -0.60", 'O’HARA -0.40'],
    '@John2=40': ['JOHN2 -0.20'],
    'tone: hopeful': ['hopeful 0.50'],
    'Tone:TENSE 80': ['tense -0.53'],
    'tone: joyful 40': ['joyful 0.40'],
    'tone: tense, 80': ['tense -0.53'],
    'tone: tense 80%': ['tense -0.53'],
    'tone: tense (80)': ['tense -0.53'],
    'tone: very tense': ['tense -0.50'],
    'tone: a little tense': ['tense -0.20'],
    'tone: Tense.': ['tense -0.40'],
    'tone = grim': ['grim -0.60'],
    'tone: light': ['light 0.40'],
    'tone: hope': ['hope 0.50'],
    'tone: sadness': ['sad -0.60'],
    'tone: despair': ['despair -0.80'],
    'tone: bittersweet': ['bittersweet 0.10'],
    'tone: neutral': ['neutral 0.00'],
    'tone: neutral 50': ['neutral 0.00'],
    'tone: tense and funny': ['tense -0.40', 'funny 0.60'],
    'tone: tense 80, sad (30), grim': ['tense -0.53', 'sad -0.30', 'grim -0.60'],
    'tone: tense 1300': [],
    'tone: 80': [],
    'tone: tense, purple': [],
    'tone:': [],
    'tone: purple': [],
    'tone: hopeful and then some': [],
    intended: ['intended'],
    ' Intended ': ['intended'],
    'Intended.': ['intended'],
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

describe('a tone that is not known', () => {
  const notes: Readonly<Record<string, string | undefined>> = {
    'tone: hopefull':
      '“hopefull” names no tone that is known here, so the mark is left out. Near it: hopeful.',
    'tone: sad and purple': '“purple” names no tone that is known here, so the mark is left out.',
    'tone: grym 80': '“grym” names no tone that is known here, so the mark is left out. Near it: grim.',
    'tone: hopeful': undefined,
    'tone:': undefined,
    'the tone: purple': undefined,
  };
  for (const [note, message] of Object.entries(notes)) {
    it(`${message === undefined ? 'is none' : 'is told'} in [[${note}]]`, () => {
      const text = `INT. ROOM - DAY\n\nHe [[${note}]] sits.\n`;
      const screenplay = parseScreenplay(text);
      assert.deepEqual(screenplay.problems, []);
      const [problem] = problemsOf(screenplay);
      assert.equal(problem?.message, message);
      if (problem === undefined) return;
      assert.deepEqual([problem.code, problem.line], ['unknown-tone', 2]);
      assert.equal(text.slice(problem.start, problem.end), `[[${note}]]`);
    });
  }
});

describe('problems', () => {
  it('are told in the order of the text, whoever found them', () => {
    const text = 'INT. A\n\nBOB ^\nHi. [[tone: purple]]\n\nHe [[tone: hopefull]] sits.\n\n[[and then';
    const screenplay = parseScreenplay(text);
    assert.deepEqual(
      problemsOf(screenplay).map(({ code, line }) => `${code} ${line}`),
      ['orphan-dual-dialogue 2', 'unknown-tone 3', 'unknown-tone 5', 'unclosed-note 7'],
    );
    const edited = updateScreenplay(screenplay, { start: 6, end: 6, text: ' B\n' });
    assert.deepEqual(problemsOf(edited), problemsOf(parseScreenplay(edited.text)));
  });
});

describe('notes and lines made to be slow', () => {
  const many = 40_000;
  const notes = [
    `tone: ${'. '.repeat(many)}x`,
    `tone: ${' '.repeat(many)}x`,
    `@a${' '.repeat(many)}x`,
    '@a'.repeat(many),
  ];
  for (const note of notes)
    it(`mark nothing: ${note.slice(0, 12)}`, () => assert.deepEqual(marksIn(note, { start: 0, end: 1 }), []));
  it('name nothing', () => assert.equal(ownFeeling(`I ${'really '.repeat(many)}wonder`), undefined));
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

  const placed: Readonly<Record<string, readonly [text: string, scenes: readonly number[]]>> = {
    'of a section before a heading': [
      'INT. A\n\nHe sits.\n\n# Act Two [[tone: sad]]\n\nINT. B\n\nHe stands.',
      [1],
    ],
    'of a section before all headings': ['# Act One [[tone: sad]]\n\nINT. A\n\nHe sits.', [0]],
    'under a section': ['INT. A\n\nHe sits.\n\n# Act Two\n\n[[tone: sad]]\n\nINT. B\n\nHe stands.', [1]],
    'of a synopsis before a heading': [
      'INT. A\n\nHe sits.\n\n= He has had enough. [[tone: sad]]\n\nINT. B\n\nHe stands.',
      [1],
    ],
    'of a synopsis under a bare heading': [
      'INT. A\n\n= He waits. [[tone: sad]]\n\n# Act Two\n\nINT. B\n\nHe stands.',
      [0],
    ],
    'at the end of a scene': ['INT. A\n\nHe sits.\n\n[[tone: sad]]\n\nINT. B\n\nHe stands.', [0]],
    'of a section at the end of the script': ['INT. A\n\nHe sits.\n\n# The End [[tone: sad]]', []],
  };
  for (const [where, [text, expected]] of Object.entries(placed)) {
    it(`is read of the scene it stands for: a mark ${where}`, () => {
      const script = prepareScript(parseScreenplay(text), countWords);
      assert.deepEqual(
        readIntent(script).map(({ scene }) => scene),
        expected,
      );
    });
  }

  const named: Readonly<Record<string, readonly [speakers: readonly string[], name: string | undefined]>> = {
    '@John=40': [['JOHN SMITH', 'AMY'], 'JOHN SMITH'],
    '@Smith=40': [['JOHN SMITH', 'AMY'], 'JOHN SMITH'],
    '@john=40': [['JOHN SMITH', 'JOHN'], 'JOHN'],
    '@John =40': [['JOHN SMITH', 'JOHN DOE'], undefined],
    '@Jo=40': [['JOHN SMITH'], undefined],
    '@Dr Mora=40': [['DR. MORA'], 'DR. MORA'],
    '@O’Brien=40': [["O'BRIEN"], "O'BRIEN"],
    '@Mary-Jane=40': [['MARY-JANE'], 'MARY-JANE'],
    [`@${'José'.normalize('NFD')}=40`]: [['JOSÉ'], 'JOSÉ'],
    '@José=40': [['JOSÉ'.normalize('NFD')], 'JOSÉ'.normalize('NFD')],
    '@suspense=40': [['JOHN'], undefined],
  };
  for (const [mark, [speakers, name]] of Object.entries(named)) {
    it(`is of ${name ?? 'nobody'} where ${speakers.join(' and ')} speak: ${mark}`, () => {
      const lines = speakers.map((speaker) => ({ text: 'Well.', speaker, valence: 0 }));
      const [marked] = readIntent(readMade([{ lines, after: `[[${mark}]]` }]).script);
      assert.deepEqual(
        marked?.characters.map((character) => character.name),
        name === undefined ? [] : [name],
      );
      assert.equal(marked?.axes.length, name === undefined ? 1 : 0);
    });
  }

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
    const words =
      'angrily happily bitterly cheerfully FURIOUSLY cheerily gently comically ecstatically coldly';
    for (const word of words.split(' ')) assert.ok(feelingOf(word) !== undefined, word);
    assert.equal(feelingOf('family'), undefined);
    assert.equal(feelingOf('friendly')?.word, 'friendly');
  });

  it('are known as nouns and verbs, and are not offered as such', () => {
    const forms =
      'sadness loneliness joy rage tears smile smiles smiling smiled grinning sobbed cries crying wept';
    const known = forms.split(' ').filter((word) => feelingOf(word) !== undefined);
    assert.deepEqual(known, forms.split(' ').slice(0, -1));
    assert.ok(FEELINGS.every(({ word }) => !known.includes(word)));
  });

  it('each lie somewhere in the plane, once', () => {
    assert.equal(new Set(FEELINGS.map(({ word }) => word)).size, FEELINGS.length);
    for (const { valence, arousal } of FEELINGS) assert.ok(Math.abs(valence) <= 1 && Math.abs(arousal) <= 1);
  });

  const lines: Readonly<Record<string, string | undefined>> = {
    'I am so angry right now.': 'I am so angry',
    'I’m heartbroken.': 'I’m heartbroken',
    'You make me feel so ashamed!': 'make me feel so ashamed',
    'I really hate you.': 'I really hate you',
    'I feel terribly sad and lonely.': 'I feel terribly sad',
    'That makes me so mad.': 'makes me so mad',
    'I feel so much anger.': 'I feel so much anger',
    'I am extremely angry.': 'I am extremely angry',
    'I am quite sad.': 'I am quite sad',
    'I am a little scared.': 'I am a little scared',
    "I'm so, so angry.": "I'm so, so angry",
    'I am filled with rage.': 'I am filled with rage',
    "I'm so afraid.": "I'm so afraid",
    "I'm afraid of you.": "I'm afraid",
    "I'm afraid.": "I'm afraid",
    "I'm overwhelmed with joy.": "I'm overwhelmed with joy",
    "I'm mad at you.": "I'm mad",
    'I feel betrayed.': 'I feel betrayed',
    'I love you.': 'I love you',
    'I love her.': 'I love her',
    'I love her work.': undefined,
    "If you must know, I'm angry.": "I'm angry",
    "If I'm angry, you will hear of it.": undefined,
    "Do you think I'm angry?": undefined,
    "You're saying that I'm angry.": undefined,
    "She says I'm happy.": undefined,
    "I'm happy to help.": undefined,
    "I'm so happy to see you.": "I'm so happy",
    "I'm very pleased to meet you.": undefined,
    'I like the things that make me happy.': undefined,
    'I hate this.': 'I hate this',
    'I hate this hotel.': undefined,
    'I hate him so much.': 'I hate him',
    "Don't make me angry.": undefined,
    'That would make me happy.': undefined,
    "I'm not angry.": undefined,
    "I'm hardly angry.": undefined,
    "I'm Joy.": undefined,
    "I'm kind of a big deal.": undefined,
    'He is dead, I’m afraid.': undefined,
    "I'm mysterious.": undefined,
    'When I hate you, I tell you.': undefined,
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
