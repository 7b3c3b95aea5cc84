import assert from 'node:assert/strict';
import { correctionText, isLinePlace } from '../../client/words/correctionTexts.js';
import { statusText } from '../../client/words/statusTexts.js';
import type { CorrectionAnswer } from '../../protocol/correctionMessages.js';
import { say } from './plainSay.js';

const heard = (corrections: number, linesTurned?: number): CorrectionAnswer => ({
  kind: 'heard',
  corrections,
  calibrated: linesTurned !== undefined,
  linesTurned: linesTurned ?? 0,
});

const ANSWERS: readonly (readonly [CorrectionAnswer, string])[] = [
  [heard(0), '0 lines read as you say'],
  [heard(1), '1 line reads as you say'],
  [heard(9, 0), '9 lines read as you say; the others follow, and none changes sides'],
  [heard(9, 1), '9 lines read as you say; the others follow, and 1 of them changes sides'],
  [heard(9, 7), '9 lines read as you say; the others follow, and 7 of them change sides'],
  [{ kind: 'stale' }, 'The script has changed since. Try again.'],
  [{ kind: 'failed', reason: 'no room' }, 'How you read this line could not be kept: no room'],
];

describe('what is said of a correction', () => {
  for (const [answer, expected] of ANSWERS)
    it(expected, () => assert.equal(correctionText(say, answer), expected));

  it('stands in the language status too', () => {
    const status = { uri: 'file:///a', version: 1, state: { kind: 'ready' } } as const;
    const author = { corrections: 2, calibrated: false, linesTurned: 0 };
    assert.equal(statusText(say, 'running', status, author).detail, '2 lines read as you say');
    assert.equal(statusText(say, 'running', status).detail, undefined);
  });
});

describe('the place that a link names', () => {
  const places: readonly (readonly [unknown, boolean])[] = [
    [{ uri: 'file:///a', line: 2, character: 0 }, true],
    [{ uri: 'file:///a', line: '2', character: 0 }, false],
    [{ line: 2, character: 0 }, false],
    [undefined, false],
    [null, false],
  ];
  for (const [value, isPlace] of places)
    it(`${JSON.stringify(value)}: ${isPlace}`, () => assert.equal(isLinePlace(value), isPlace));
});
