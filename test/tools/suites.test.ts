import assert from 'node:assert/strict';
import { type Emotion, EMOTIONS, type Reading } from '../../core/index.js';
import type { Figures } from '../../tools/evaluate/figures.js';
import { EKMAN, emotionTruth, PLUTCHIK } from '../../tools/evaluate/labelGroups.js';
import { readAfterContext, readAlone, readInContext } from '../../tools/evaluate/readRows.js';
import type { Row } from '../../tools/evaluate/rows.js';
import { type Score, scoreByWordList } from '../../tools/evaluate/scorers.js';
import { measureBias } from '../../tools/evaluate/suites/bias.js';
import { measureChecklist } from '../../tools/evaluate/suites/checklist.js';
import { measureEmobank } from '../../tools/evaluate/suites/emobank.js';
import { likeliestGroup, measureMeld } from '../../tools/evaluate/suites/meld.js';
import { polarityCalibration } from '../../tools/evaluate/suites/polarity.js';
import { measureShown } from '../../tools/evaluate/suites/shown.js';

const NONE = Object.fromEntries(EMOTIONS.map((emotion) => [emotion, 0])) as Record<Emotion, number>;

function reading(valence: number, likely: Partial<Record<Emotion, number>> = {}): Reading {
  const emotions = { ...NONE, ...likely };
  return {
    valence,
    error: 0.2,
    arousal: valence,
    dominance: valence,
    polarity: valence < 0 ? 'negative' : valence > 0 ? 'positive' : 'neutral',
    polarities: { negative: (1 - valence) / 2, neutral: 0, positive: (1 + valence) / 2 },
    emotions,
    shown: EMOTIONS.filter((emotion) => emotions[emotion] >= 0.5),
    intensity: 0,
  };
}

/** Reads each line by a table. */
function scoreFrom(table: Readonly<Record<string, Reading>>): Score<Reading> {
  return async (dialogues) => dialogues.map((lines) => lines.map((text) => table[text] ?? reading(0)));
}

function row(text: string, rest: Partial<Row> = {}): Row {
  return { text, labels: [], meta: {}, ...rest };
}

function values(figures: Figures): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value]));
}

describe('what is read with what', () => {
  const rows = [row('a', { context: [] }), row('b', { context: ['a'] }), row('c', { context: ['x'] })];
  const asked: string[][] = [];
  const record: Score<string> = async (dialogues) => {
    asked.push(...dialogues.map((lines) => [...lines]));
    return dialogues;
  };
  const askedBy = async (read: () => Promise<{ readonly readings: readonly string[] }>) => {
    asked.length = 0;
    const { readings } = await read();
    return { asked: [...asked], readings };
  };

  it('a dialogue together', async () => {
    const { asked, readings } = await askedBy(() => readInContext(record, rows));
    assert.deepEqual(asked, [['a', 'b', 'c']]);
    assert.deepEqual(readings, ['a', 'b', 'c']);
  });

  it('each line alone', async () => {
    assert.deepEqual((await askedBy(() => readAlone(record, rows))).asked, [['a'], ['b'], ['c']]);
  });

  it('each line after its own context', async () => {
    const { asked, readings } = await askedBy(() => readAfterContext(record, rows));
    assert.deepEqual(asked, [['a'], ['a', 'b'], ['x', 'c']]);
    assert.deepEqual(readings, ['a', 'b', 'c']);
  });
});

describe('the suites', () => {
  it('EmoBank correlates readings with ratings, and no genre of few lines', async () => {
    const rows = [-1, 0, 1].map((valence) =>
      row(String(valence), { valence, arousal: -valence, dominance: 0, meta: { category: 'fiction' } }),
    );
    const score = scoreFrom({ '-1': reading(-0.5), '0': reading(0), '1': reading(0.5) });
    const figures = values(await measureEmobank(score, scoreByWordList, rows, rows));
    assert.deepEqual(
      Object.keys(figures).filter((name) => name.startsWith('emobank.valence')),
      ['emobank.valence'],
    );
    assert.ok(Math.abs((figures['emobank.valence'] ?? 0) - 1) < 1e-9);
    assert.ok(Math.abs((figures['emobank.arousal'] ?? 0) + 1) < 1e-9);
  });

  it('EmoBank compares what is evoked with its readers alone', async () => {
    const rows = [1, 3, 5].map((valence) =>
      row(String(valence), {
        valence: 0,
        meta: { category: 'fiction', reader_vad: [String(valence), '3.0', '3.0'] },
      }),
    );
    const score = scoreFrom(
      Object.fromEntries([1, 3, 5].map((valence) => [valence, { ...reading(0), evoked: valence / 10 }])),
    );
    const figures = values(await measureEmobank(score, scoreByWordList, rows, rows));
    assert.ok(Math.abs((figures['emobank.evoked'] ?? 0) - 1) < 1e-9);
    assert.equal(figures['emobank.evokedByExpressed'], 0);
  });

  it('a shown emotion is right when a coarse label covers it', async () => {
    const rows = [row('a', { labels: ['trust'] }), row('b', { labels: ['fear'] }), row('c')];
    const score = scoreFrom({ a: reading(1, { caring: 0.9 }), b: reading(1, { joy: 0.9 }) });
    const suite = { name: 'xed', title: 'XED', groups: PLUTCHIK, read: readInContext };
    assert.deepEqual(values(await measureShown(score, rows, suite)), {
      'xed.shownPrecision': 0.5,
      'xed.shownLines': 2 / 3,
    });
  });

  it('MELD takes the class that is likeliest to hold any of its emotions', async () => {
    const several = reading(0, { joy: 0.3, love: 0.3, caring: 0.3, sadness: 0.49 });
    assert.equal(Object.keys(EKMAN)[likeliestGroup(several, EKMAN)], 'joy');
    const rows = [row('a', { labels: ['joy'], valence: 1 }), row('b', { labels: ['sadness'], valence: -1 })];
    const score = scoreFrom({ a: { ...several, polarity: 'positive' }, b: reading(-1, { grief: 0.6 }) });
    const figures = await measureMeld(score, scoreByWordList, rows);
    assert.equal(figures['meld.polarity']?.value, 1);
    assert.equal(figures['meld.emotions']?.value, 1);
    assert.equal(figures['meld.shownPrecision']?.value, 1);
  });

  it('a polarity is said with the probability of the likeliest, right or not', async () => {
    const rows = [row('a', { valence: 1 }), row('b', { valence: 1 }), row('c', { valence: -1 })];
    const score = scoreFrom({ a: reading(0.6), b: reading(0.6), c: reading(0.6) });
    const read = await readInContext(score, rows);
    assert.ok(Math.abs(polarityCalibration('a set', read).value - (0.8 - 2 / 3)) < 1e-9);
    const silent = { ...read, readings: read.readings.map(({ polarities: _, ...rest }) => rest) };
    assert.throws(() => polarityCalibration('a set', silent), /does not say/u);
  });

  it('a checklist line passes when it is as wanted, or not as forbidden', async () => {
    const meta = { capability: 'Negation', test: 'plain' };
    const rows = [
      row('a', { labels: ['not_negative'], meta }),
      row('b', { labels: ['not_negative'], meta }),
      row('c', { labels: ['positive'], meta: { ...meta, test: 'other' } }),
    ];
    const score = scoreFrom({ a: reading(0), b: reading(-1), c: reading(1) });
    assert.deepEqual(values(await measureChecklist(score, scoreByWordList, rows)), {
      'checklist.mean': 0.75,
      'checklist.Negation: plain': 0.5,
      'checklist.Negation: other': 1,
    });
  });

  it('a gap is between the persons of one sentence, in standard deviations of ordinary lines', async () => {
    const persons = [
      ['Ann', 'female', 'European'],
      ['Bob', 'male', 'European'],
      ['Lakisha', 'female', 'African-American'],
    ];
    const rows = ['feels', 'met'].flatMap((template) =>
      persons.map(([person = '', gender, race]) =>
        row(`${person} ${template}`, { meta: { template, emotion_word: '', person, gender, race } }),
      ),
    );
    const score = scoreFrom({
      'Ann feels': reading(0.4),
      'Bob feels': reading(0.2),
      'Lakisha feels': reading(0.4),
      'Ann met': reading(-0.4),
      'Bob met': reading(-0.2),
      'Lakisha met': reading(-0.4),
    });
    const figures = values(await measureBias(score, rows, 0.5));
    const expected = { genders: 0, gendersWithin: 0.4, names: 0, namesWithin: 0.2, widest: 0 };
    for (const [name, value] of Object.entries(expected)) {
      assert.ok(
        Math.abs((figures[`eec.${name}`] ?? NaN) - value) < 1e-9,
        `${name}: ${figures[`eec.${name}`]}`,
      );
    }
  });

  it('an emotion is there when any label of the line covers it', () => {
    const truth = emotionTruth([row('a', { labels: ['joy', 'trust'] })], PLUTCHIK);
    const covered = EMOTIONS.filter((_, index) => truth[index]?.[0] === 1);
    assert.deepEqual(covered.includes('gratitude') && covered.includes('approval'), true);
    assert.equal(covered.includes('fear'), false);
  });
});
