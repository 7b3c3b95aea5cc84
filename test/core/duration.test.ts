import assert from 'node:assert/strict';
import { parseScreenplay } from '../../core/index.js';
import { estimateMinutes } from '../../core/script/duration.js';

describe('the playing time of a speech', () => {
  const minutes = (line: string) => estimateMinutes(parseScreenplay(`BOB\n${line}\n`).elements);
  const lines = [
    'No.',
    "I'd say 3 or 4, maybe 5: who counts?",
    'Wait... what?! No!! No. No.',
    'A,B,,C;D-E [x] {y} ~z @home',
    'ALL CAPS and lower 0123456789',
  ];
  for (const line of lines) {
    // A dash is neither a letter nor a pause, but no ASCII.
    it(`is the same in any script: ${line}`, () => assert.equal(minutes(line), minutes(`${line} —`)));
  }
  it('counts letters of any alphabet', () => assert.equal(minutes('é, à. ß'), minutes('e, a. s')));
});
