import assert from 'node:assert/strict';
import { steadyMarks, steadyStep, steadyTier, type Tier } from '../../client/screenplays/steadyMarks.js';
import type { LineMark, MarksAnswer, ValenceStep } from '../../protocol/editorMessages.js';

const TYPING = { settled: true, typing: true };
const RESTING = { settled: true, typing: false };
const READING = { settled: false, typing: false };

const mark = (line: number, intensity: number, more: Partial<LineMark> = {}): LineMark => ({
  line,
  intensity,
  polarity: 'positive',
  turn: false,
  ...more,
});
const answer = (lines: readonly LineMark[], step?: ValenceStep): MarksAnswer => ({
  version: 1,
  scenes: [{ firstLine: 0, lastLine: 9, ...(step !== undefined && { step }) }],
  lines,
});

describe("a scene's step", () => {
  const cases: readonly (readonly [
    string,
    ValenceStep | undefined,
    ValenceStep | undefined,
    typeof TYPING,
    ValenceStep | undefined,
  ])[] = [
    ['is what was read, at first', undefined, 2, TYPING, 2],
    ['waits with a change of one while the writer types', 2, 3, TYPING, 2],
    ['takes that change once the writer rests', 2, 3, RESTING, 3],
    ['takes a change of two at once', 1, 3, TYPING, 3],
    ['waits with a fade to neutral', 1, 0, TYPING, 1],
    ['takes a change of sign at once', 1, -1, TYPING, -1],
    ['stays while the scene is read again', 2, undefined, READING, 2],
    ['goes when there is nothing to say', 2, undefined, RESTING, undefined],
  ];
  for (const [title, shown, next, calm, expected] of cases) {
    it(title, () => assert.equal(steadyStep(shown, next, calm), expected));
  }
});

describe("a line's tier", () => {
  const cases: readonly (readonly [string, Tier | undefined, number, Tier])[] = [
    ['mild below a fifth', undefined, 0.79, 'mild'],
    ['strong from there', undefined, 0.8, 'strong'],
    ['vivid for one in twenty', undefined, 0.95, 'vivid'],
    ['strong stays strong a little below', 'strong', 0.77, 'strong'],
    ['but not far below', 'strong', 0.75, 'mild'],
    ['vivid stays vivid a little below', 'vivid', 0.92, 'vivid'],
    ['strong needs the whole threshold to rise', 'strong', 0.94, 'strong'],
    ['vivid falls to strong by steps', 'vivid', 0.9, 'strong'],
  ];
  for (const [title, tier, intensity, expected] of cases) {
    const shown = tier && { ...mark(1, 0), tier };
    it(title, () => assert.equal(steadyTier(shown, mark(1, intensity)), expected));
  }

  it('starts anew when the sign changes', () => {
    const shown = { ...mark(1, 0.9), tier: 'strong' as const };
    assert.equal(steadyTier(shown, mark(1, 0.78, { polarity: 'negative' })), 'mild');
  });
});

describe('the marks that are shown', () => {
  const shown = steadyMarks(undefined, answer([mark(1, 0.9), mark(5, 0.9)], 2), RESTING);

  it('stay where the script is still being read', () => {
    const next = steadyMarks(shown, answer([mark(5, 0.2)]), READING);
    assert.deepEqual(
      next.lines.map(({ line, tier }) => [line, tier]),
      [
        [1, 'strong'],
        [5, 'mild'],
      ],
    );
    assert.equal(next.scenes[0]?.step, 2);
  });

  it('go when it has been read', () => {
    assert.deepEqual(
      steadyMarks(shown, answer([mark(5, 0.9)]), RESTING).lines.map(({ line }) => line),
      [5],
    );
  });

  it('are one to a line: the turn, or else the strongest', () => {
    const { lines } = steadyMarks(
      undefined,
      answer([mark(1, 0.3), mark(1, 0.9), mark(2, 0.9), mark(2, 0.85, { turn: true })]),
      RESTING,
    );
    assert.deepEqual(
      lines.map(({ intensity }) => intensity),
      [0.9, 0.85],
    );
  });
});
