import assert from 'node:assert/strict';
import { type Emotion, EMOTIONS } from '../../core/index.js';
import { likelihoodText, evokedText, shownEmotions } from '../../server/words/readingWords.js';
import { readingOf } from '../core/fakeReadings.js';

describe('what a line may leave a reader with', () => {
  const cases: readonly (readonly [evoked: number | undefined, text: string | undefined])[] = [
    [undefined, undefined],
    [0.1, 'about what it reads as'],
    [0.3, 'about what it reads as'],
    [-0.4, 'something more unpleasant than it reads as (−0.40)'],
    [0.75, 'something more pleasant than it reads as (+0.75)'],
  ];
  for (const [evoked, text] of cases) {
    it(`is, beside +0.20 with an error of 0.20 and ${evoked} evoked: ${text ?? 'not said'}`, () => {
      assert.equal(evokedText({ ...readingOf(0.2), ...(evoked !== undefined && { evoked }) }), text);
    });
  }
});

describe('the emotions of a line', () => {
  const emotions = { ...readingOf(0).emotions, neutral: 0.7, joy: 0.414, love: 0.2 };
  const cases: readonly (readonly [shown: readonly Emotion[], text: string])[] = [
    [[], ''],
    [['joy'], ' · joy 41 % (the reader’s probability)'],
    [['neutral', 'joy', 'love'], ' · joy 41 %, love 20 % (the reader’s probability)'],
    [['neutral'], ' · neutral 70 % (the reader’s probability)'],
  ];
  for (const [shown, text] of cases) {
    it(`that show ${shown.join(' and ') || 'nothing'} are told as “${text}”`, () =>
      assert.equal(likelihoodText(shownEmotions({ ...readingOf(0), shown, emotions }, 3)), text));
  }

  it('are three at most', () => {
    const shown = EMOTIONS.slice(0, 9);
    assert.equal(shownEmotions({ ...readingOf(0), shown }, 3).length, 3);
  });
});
