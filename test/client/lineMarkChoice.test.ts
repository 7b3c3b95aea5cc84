import assert from 'node:assert/strict';
import { chooseMarks } from '../../client/marks/lineMarkChoice.js';
import type { SteadyLine } from '../../client/screenplays/steadyMarks.js';
import type { Settings } from '../../protocol/settings.js';
import { say } from './plainSay.js';

const line = (more: Partial<SteadyLine>): SteadyLine => ({
  line: 1,
  polarity: 'positive',
  intensity: 0.5,
  turn: false,
  tier: 'mild',
  ...more,
});

const LINES: Readonly<Record<string, SteadyLine>> = {
  mild: line({}),
  'mild with a word': line({ emotion: 'caring' }),
  neutral: line({ polarity: 'neutral' }),
  'neutral, charged': line({ polarity: 'neutral', tier: 'strong' }),
  'neutral, by name': line({ polarity: 'neutral', emotion: 'neutral' }),
  strong: line({ tier: 'strong', emotion: 'joy' }),
  vivid: line({ tier: 'vivid', emotion: 'joy' }),
  unpleasant: line({ polarity: 'negative', tier: 'strong' }),
  'mild, unpleasant': line({ polarity: 'negative' }),
  turn: line({ tier: 'strong', turn: true, polarity: 'negative' }),
  'the author’s': line({ byAuthor: true }),
  'the author’s neutral': line({ byAuthor: true, polarity: 'neutral' }),
  'the author’s turn': line({ byAuthor: true, turn: true, polarity: 'negative' }),
};

const AUTHORS = { 'the author’s': '⊕', 'the author’s neutral': '⊙', 'the author’s turn': '↘⊖' };

const EXPECTED: Readonly<Record<Settings['lineMarks'], Readonly<Record<string, string>>>> = {
  off: {},
  turns: { turn: '↘', 'the author’s turn': '↘⊖' },
  strong: { strong: '▲', vivid: '▲ joy', unpleasant: '▼', turn: '↘', ...AUTHORS },
  every: {
    mild: '△',
    'mild with a word': '△ caring',
    neutral: '·',
    'neutral, charged': '•',
    'neutral, by name': '·',
    strong: '▲ joy',
    vivid: '▲ joy',
    unpleasant: '▼',
    'mild, unpleasant': '▽',
    turn: '↘',
    ...AUTHORS,
  },
};

for (const [wanted, expected] of Object.entries(EXPECTED)) {
  describe(`line marks: ${wanted}`, () => {
    for (const [title, steady] of Object.entries(LINES)) {
      it(`${title}: ${expected[title] ?? 'no mark'}`, () => {
        const [chosen] = chooseMarks([steady], wanted as Settings['lineMarks'], say);
        assert.equal(chosen?.text, expected[title]);
      });
    }
  });
}
