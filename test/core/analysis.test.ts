import assert from 'node:assert/strict';
import {
  type Analysis,
  Analyst,
  analyzeScript,
  findIllegible,
  parseScreenplay,
  prepareScript,
  type Reading,
  readSeries,
} from '../../core/index.js';
import { englishShare } from '../../core/script/legibility.js';
import { countWords, PLAIN_CALIBRATION, rawReadingOf, readingOf } from './fakeReadings.js';

const HAPPY = 'I am so happy that you came to see me here today.';
const SAD = 'He is gone and I do not know what we will do now.';

const scene = (heading: string, lines: readonly string[]) =>
  `INT. ${heading} - DAY\n\n${lines.map((line, index) => `${index % 2 === 0 ? 'BOB' : 'AMY'}\n${line}`).join('\n\n')}\n\n`;

const repeat = (line: string, count: number) => Array.from({ length: count }, () => line);

function analyze(text: string, readingAt: (line: string, index: number) => Reading | undefined): Analysis {
  const script = prepareScript(parseScreenplay(text), countWords);
  const readings = script.passages.map(({ plain }, index) => readingAt(plain.text, index));
  return analyzeScript(script, readings, PLAIN_CALIBRATION);
}

const byMood = (line: string) => readingOf(line === SAD ? -0.6 : line === HAPPY ? 0.6 : 0);

describe('a scene reading', () => {
  it('tells entry, exit and the turn between', () => {
    const [read] = analyze(scene('A', [...repeat(HAPPY, 5), ...repeat(SAD, 5)]), byMood).scenes;
    const turn = read?.reading?.turn;
    assert.ok(turn?.sure === true && turn.entry > 0.5 && turn.exit < -0.5 && turn.delta < -1);
  });

  it('is not sure of a turn that chance explains', () => {
    const moods = [0.1, -0.1, 0.15, 0, 0.05, -0.15, 0.1, -0.05];
    const [read] = analyze(scene('A', repeat(HAPPY, 8)), (_, index) => readingOf(moods[index] ?? 0)).scenes;
    assert.equal(read?.reading?.turn?.sure, false);
  });

  it('tells what it may leave a reader with only where its lines do', () => {
    const evokedBy = (readingAt: (line: string) => Reading) =>
      analyze(scene('A', [...repeat(HAPPY, 3), ...repeat(SAD, 3)]), readingAt).scenes[0]?.reading?.evoked;
    const evoked = evokedBy((line) => ({ ...byMood(line), evoked: line === SAD ? -0.75 : 0.25 })) ?? NaN;
    // By their words: 13 of one, 12 of the other.
    assert.ok(Math.abs(evoked - (13 * -0.75 + 12 * 0.25) / 25) < 1e-9);
    assert.equal(evokedBy(byMood), undefined);
  });

  it('names no neutral beside other emotions', () => {
    const emotionsOf = (...shown: Reading['shown']) =>
      analyze(scene('A', repeat(SAD, 4)), (line) => ({
        ...byMood(line),
        shown,
      })).scenes[0]?.reading?.emotions.map(({ emotion }) => emotion);
    assert.deepEqual(emotionsOf('neutral', 'sadness'), ['sadness']);
    assert.deepEqual(emotionsOf('neutral'), ['neutral']);
  });

  it('is absent when there is too little text', () => {
    const { scenes } = analyze(scene('A', ['Yes.', 'No.']) + scene('B', repeat(SAD, 4)), byMood);
    assert.deepEqual(
      scenes.map(({ reading }) => reading?.polarity),
      [undefined, 'negative'],
    );
  });

  it('is absent until all of the scene has been read', () => {
    const [read] = analyze(scene('A', repeat(SAD, 6)), (line, index) =>
      index === 5 ? undefined : byMood(line),
    ).scenes;
    assert.equal(read?.reading, undefined);
  });

  it('does not depend on what stands around it', () => {
    const own = scene('B', [...repeat(HAPPY, 3), ...repeat(SAD, 2)]);
    const alone = analyze(own, byMood).scenes[0]?.reading;
    const among = analyze(scene('A', repeat(SAD, 9)) + own, byMood).scenes[1]?.reading;
    assert.deepEqual(among?.valence, alone?.valence);
  });

  it('names its strongest line', () => {
    const lines = [
      HAPPY,
      'We could go there again if you want to.',
      'And then we might stay for a day or two.',
    ];
    const [read] = analyze(scene('A', lines), byMood).scenes;
    assert.equal(read?.reading?.peak.passage, 0);
  });

  it('knows its place, its length and who speaks', () => {
    const [, second] = analyze(scene('A', repeat(SAD, 20)) + scene('B', repeat(HAPPY, 4)), byMood).scenes;
    assert.ok(second !== undefined && second.page > 1 && second.eighths >= 2 && second.minutes > 0);
    assert.deepEqual(second.speakers, ['BOB', 'AMY']);
    assert.equal(second.heading, 'INT. B - DAY');
  });
});

describe('an analysis', () => {
  const feature = Array.from({ length: 24 }, (_, index) =>
    scene(`ROOM ${index}`, repeat(index < 12 ? HAPPY : SAD, 6 + (index % 3))),
  ).join('');

  it('finds the turn of the script', () => {
    const wobble = (line: string, index: number) =>
      readingOf((line === HAPPY ? 0.5 : -0.5) + 0.1 * Math.sin(index * 7));
    const { arc } = analyze(feature, wobble);
    assert.equal(arc?.changePoints[0]?.scene, 12);
    assert.ok((arc.changePoints[0]?.delta ?? 0) < -0.8);
    assert.equal(arc.shape?.clear, 'riches to rags');
  });

  it('says of a turn how long it lasts, and with which scene of its own strongest line it begins', () => {
    // The first lines of the new level still stand in the scene before, and are weak.
    const lines = [...repeat(HAPPY, 30), ...repeat(SAD, 3)];
    const text = scene('BEFORE', lines) + scene('AFTER', repeat(SAD, 30)) + scene('LATER', repeat(HAPPY, 30));
    let sad = 0;
    const { arc, passages, scenes } = analyze(text, (line, index) => {
      const wobble = 0.1 * Math.sin(index * 7);
      if (line !== SAD) return readingOf(0.5 + wobble);
      sad += 1;
      return readingOf((sad <= 3 ? -0.55 : -0.6) + wobble);
    });
    const turns = [...(arc?.changePoints ?? [])].sort((a, b) => a.page - b.page);
    assert.deepEqual(
      turns.map(({ scene: index }) => index),
      [1, 2],
    );
    const [down, up] = turns;
    assert.equal(passages[down?.evidence ?? 0]?.scene, 1);
    assert.equal(down?.passage, scenes[1]?.firstPassage);
    assert.ok(Math.abs((down?.until ?? 0) - (up?.page ?? 1)) < 0.1);
    assert.equal(up?.until, undefined);
  });

  it('sums up the characters, those with most lines first', () => {
    const { characters } = analyze(feature, byMood);
    assert.deepEqual(
      characters.map(({ name }) => name),
      ['BOB', 'AMY'],
    );
    assert.ok(characters.every(({ dynamics, valence }) => dynamics !== undefined && valence !== undefined));
  });

  it('says as much of the whole in its arc as in the series that follows it', () => {
    const unsure = (line: string, index: number) => ({ ...byMood(line), error: 0.1 + 0.05 * (index % 5) });
    const { arc, passages, pages, residuals } = analyze(feature, unsure);
    const lines = passages.flatMap(({ reading, ...passage }) =>
      reading === undefined ? [] : [{ ...passage, reading }],
    );
    assert.deepEqual(readSeries(lines, 'valence', pages, residuals), arc?.valence);
    assert.deepEqual(readSeries(lines, 'arousal', pages, residuals), arc?.arousal);
  });

  it('is the same every time', () => assert.deepEqual(analyze(feature, byMood), analyze(feature, byMood)));

  it('of nothing is empty', () => {
    const { scenes, passages, characters, arc, pages } = analyze('', byMood);
    assert.deepEqual([scenes, passages, characters, arc, pages], [[], [], [], undefined, 0]);
  });
});

describe('what cannot be read', () => {
  const illegible = (text: string) => findIllegible(prepareScript(parseScreenplay(text), countWords));
  const german =
    'Er geht langsam durch das Zimmer und sieht aus dem Fenster, bis die Frau kommt. Was willst du hier, fragt sie, und er sagt nichts, weil er müde ist. Dann nimmt sie den Mantel und geht, und er bleibt allein in der Wohnung, die ihm nicht mehr gehört.';
  const cases: Readonly<Record<string, readonly [string, string | undefined]>> = {
    'an English script': [scene('A', repeat(SAD, 6)), undefined],
    'a few English words': ['INT. A\n\nBob runs.', undefined],
    'a German script': [`INT. WOHNUNG - TAG\n\n${german}`, 'not English'],
    'an English essay': [
      `${'It was the best of times, and it was the worst of times for all of us.\n\n'.repeat(20)}`,
      'no screenplay',
    ],
    'an empty file': ['', 'no text'],
    'a title page alone': ['Title: A\n', 'no text'],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => assert.equal(illegible(text), expected));
  }

  it('is told by words without the marks around them, however many stand within one', () => {
    const word = `a${'—'.repeat(100_000)}a`;
    assert.deepEqual(englishShare([`“The” *end* (of) ${word} 1984 – Don’t!`]), { words: 5, share: 3 / 5 });
  });
});

describe('an analyst', () => {
  const script = (text: string) => prepareScript(parseScreenplay(text), countWords);
  const first = scene('A', [...repeat(HAPPY, 3), ...repeat(SAD, 4)]) + scene('B', repeat(SAD, 6));

  it('says what analyzeScript says, also where it remembers', () => {
    const analyst = new Analyst(PLAIN_CALIBRATION);
    const raws = script(first).passages.map(({ plain }) => rawReadingOf(plain.text === SAD ? -0.6 : 0.6));
    const readings = raws.map((raw) => analyst.calibrate(raw));
    const before = analyst.analyze(script(first), { lines: readings, deliveries: [] });
    assert.deepEqual(before, analyzeScript(script(first), readings, PLAIN_CALIBRATION));
    const longer = script(scene('NEW', repeat(HAPPY, 3)) + first);
    const added = longer.passages.slice(0, 3).map(() => analyst.calibrate(rawReadingOf(0.6)));
    const after = analyst.analyze(longer, { lines: [...added, ...readings], deliveries: [] });
    assert.deepEqual(after, analyzeScript(longer, [...added, ...readings], PLAIN_CALIBRATION));
    assert.equal(
      after.scenes[2]?.reading?.valence,
      before.scenes[1]?.reading?.valence,
      'the very same object',
    );
  });
});
