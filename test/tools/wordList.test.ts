import assert from 'node:assert/strict';
import { scoreByWordList } from '../../tools/evaluate/scorers.js';

describe('the word list', () => {
  const cases = { 'What a wonderful day!': 'positive', 'I hate this.': 'negative', 'It is noon.': 'neutral' };
  for (const [text, polarity] of Object.entries(cases)) {
    it(`reads ${JSON.stringify(text)} as ${polarity}`, async () => {
      const [[reading] = []] = await scoreByWordList([[text]]);
      assert.equal(reading?.polarity, polarity);
    });
  }
});
