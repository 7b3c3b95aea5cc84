import assert from 'node:assert/strict';
import { parseScreenplay, prepareScript, RawScript } from '../../core/index.js';
import { countWords, rawReadingOf } from './fakeReadings.js';

const LONG = 'picking up the lamp and putting it down on the other table';
const SCRIPT = prepareScript(
  parseScreenplay(
    [
      `INT. ROOM - DAY\n\nBOB\n(*cheerful*)\nI hate you.\n\nAMY\nWhy?\n\nBOB\n(${LONG})\nGood.\n\n`,
      'INT. HALL - DAY\n\nAMY\n(to Bob)\nCome in.\n(bitterly)\nOr go.\n',
    ].join(''),
  ),
  countWords,
);
const [ROOM, HALL] = SCRIPT.windows;

describe('a script on its way through a reader', () => {
  it('is given as its windows, each before its lines with their parenthetical and without', () => {
    assert.deepEqual(new RawScript(SCRIPT).texts, [
      ['I hate you.', 'Why?', 'Good.'],
      [{ text: 'I hate you.', parenthetical: 'cheerful' }],
      ['I hate you.'],
      ['Come in.', 'Or go.'],
      [{ text: 'Come in.', parenthetical: 'to Bob' }],
      ['Come in.'],
      [{ text: 'Or go.', parenthetical: 'bitterly' }],
      ['Or go.'],
    ]);
  });

  it('has its readings where its passages stand, in whatever order they come', () => {
    assert.ok(ROOM !== undefined && HALL !== undefined);
    const raw = new RawScript(SCRIPT, [HALL, ROOM]);
    const [one, two, three, four] = [0.1, 0.2, 0.3, 0.4].map(rawReadingOf);
    assert.ok(one && two && three && four);
    assert.equal(raw.take(0, [one, two]), HALL);
    assert.deepEqual(raw.lines, [undefined, undefined, undefined, one, two]);
    assert.equal(raw.take(1, [three]), undefined);
    assert.deepEqual(raw.deliveries(), [undefined, undefined, undefined, undefined, undefined]);
    assert.equal(raw.take(2, [four]), undefined);
    assert.deepEqual(raw.deliveries()[3], { directed: three, bare: four });
    assert.equal(raw.take(5, [one, two, three]), ROOM);
    assert.deepEqual(raw.lines, [one, two, three, one, two]);
    assert.throws(() => raw.take(99, []), RangeError);
  });
});
