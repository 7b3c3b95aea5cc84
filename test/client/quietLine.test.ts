import assert from 'node:assert/strict';
import { REST_MS, staysQuiet } from '../../client/marks/quietLine.js';

describe('the line being typed', () => {
  const quiet = { line: 7, version: 4, editedAt: 10_000 };
  const cases: readonly (readonly [string, Parameters<typeof staysQuiet>[1], boolean])[] = [
    ['shows no mark', { cursorLine: 7, readVersion: 3, at: 10_100 }, true],
    ['nor when scores come at once', { cursorLine: 7, readVersion: 4, at: 10_400 }, true],
    ['nor after a rest without scores', { cursorLine: 7, readVersion: 3, at: 19_000 }, true],
    [
      'shows it again with scores, after a rest',
      { cursorLine: 7, readVersion: 4, at: 10_000 + REST_MS },
      false,
    ],
    ['shows it as soon as the cursor leaves', { cursorLine: 8, readVersion: 3, at: 10_100 }, false],
  ];
  for (const [title, now, expected] of cases) it(title, () => assert.equal(staysQuiet(quiet, now), expected));
});
