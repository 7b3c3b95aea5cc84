import assert from 'node:assert/strict';
import { Analyst, correctionOf } from '../../core/index.js';
import { hover } from '../../server/features/hover.js';
import { hearAuthor, type ScriptReading } from '../../server/reading/scriptReading.js';
import { PLAIN_CALIBRATION } from '../core/fakeReadings.js';
import { readScript } from './readScript.js';
import { HATE, lineOf, LOVE, scene } from './scripts.js';

const MANY = 'I love joy and pride and relief.';
const MIXED = scene('KITCHEN', [MANY, HATE, HATE, 'Yes.', LOVE, HATE]);
const SHORT = scene('HALL', ['Hm.']);
const DIRECTED = `INT. YARD - DAY\n\nBOB\n(joy)\n${HATE} Always.\n\nAMY\n(hate)\n${HATE} Never.\n\n`;
const LIKELY = { joy: 0.9, pride: 0.8, relief: 0.7, love: 0.65 } as const;

describe('a hover', () => {
  const text = MIXED + SHORT;
  let reading: ScriptReading;
  before(async () => {
    reading = await readScript(text, LIKELY);
  });
  const at = (part: string, of = reading) => {
    const position = { line: lineOf(of.document.screenplay.text, part), character: 1 };
    const found = hover(of.document, of, position, [], { hoverFormat: 'plaintext' });
    const { contents = '', range } = found ?? {};
    const lines = typeof contents === 'object' && 'value' in contents ? contents.value.split('\n') : [];
    return { lines, range };
  };

  it('on a line has the probability of its polarity and of three emotions at most', () =>
    assert.equal(
      at(MANY).lines[0],
      'Reads as pleasant 98 % · joy 90 %, pride 80 %, relief 70 % (the reader’s probability)',
    ));
  it('on a line has its intensity as a bar, and the words that drive it', () =>
    assert.deepEqual(at(MANY).lines.slice(1, 3), [
      'Intensity ▰▰▰▰▰ stronger than 100 % of lines in produced screenplays',
      'Driven by love +0.90, joy +0.70',
    ]));
  it('on a neutral line names no words', () =>
    assert.deepEqual(at('Yes.').lines, [
      'Reads as neutral',
      'Intensity ▱▱▱▱▱ stronger than 0 % of lines in produced screenplays',
      'In its scene: in keeping with the rest',
    ]));
  const stands: readonly (readonly [string, string | undefined])[] = [
    [MANY, 'In its scene: more pleasant than the rest'],
    [HATE, 'In its scene: more unpleasant than the rest'],
    ['Hm.', undefined],
  ];
  for (const [line, expected] of stands)
    it(`on “${line}” says how it stands to its scene: ${expected ?? 'nothing, of too short a one'}`, () =>
      assert.equal(
        at(line).lines.find((other) => other.startsWith('In its scene')),
        expected,
      ));
  it('on a line says what it reads as with its parenthetical, where that is something else', async () => {
    const directed = await readScript(DIRECTED);
    const said = (line: string) => at(line, directed).lines.filter((other) => other.startsWith('With '));
    assert.deepEqual(said(`${HATE} Always.`), ['With “joy”: pleasant (+0.70)']);
    assert.deepEqual(said(`${HATE} Never.`), []);
  });
  it('on a line that its author corrected says nothing of how other lines read', async () => {
    const index = reading.script.passages.findIndex(({ plain }) => plain.text === LOVE);
    const own = reading.analysis.passages[index]?.reading;
    assert.ok(own !== undefined);
    const corrections = [correctionOf(reading.script, index, own, -0.8)];
    const { signal } = new AbortController();
    const say = { corrections, calibrates: false };
    const heard = await hearAuthor(reading, new Analyst(PLAIN_CALIBRATION), say, signal);
    assert.match(at(LOVE, heard).lines[0] ?? '', /^You read it as very unpleasant/u);
    assert.deepEqual(at(LOVE, heard).lines.slice(1, 2), ['Intensity ▰▰▰▰▱']);
    assert.match(at(MANY, heard).lines[1] ?? '', /stronger than/u);
  });
  it('on a line is about all of it', () =>
    assert.deepEqual(at(HATE).range, {
      start: { line: lineOf(text, HATE), character: 0 },
      end: { line: lineOf(text, HATE), character: HATE.length },
    }));

  it('on a heading has the reading with its band, the charge it begins and ends with, its place and who speaks', () => {
    const [first, ...rest] = at('INT. KITCHEN').lines;
    assert.match(first ?? '', /^Reads as unpleasant · joy \d+ %, love \d+ %/u);
    assert.match(
      rest[0] ?? '',
      /^Valence −0\.33 \(−0\.94 to \+0\.\d\d\) · arousal 0\.00 \(−0\.\d\d to \+0\.\d\d\)$/u,
    );
    assert.match(rest[1] ?? '', /^Entry −0\.33 → exit 0\.00 \(within chance\)$/u);
    assert.deepEqual(rest.slice(2), ['Page 1 · 3/8 page · under a minute', 'Speaking: BOB, AMY']);
  });
  it('on the heading of too short a scene says so', () =>
    assert.deepEqual(at('INT. HALL').lines, [
      'too little to say',
      'Page 1 · 1/8 page · under a minute',
      'Speaking: BOB',
    ]));
  it('on a cue has the character here and over the script', () =>
    assert.deepEqual(at('AMY').lines, [
      'AMY · 3 lines in 1 scene of 2',
      'Here: −0.97 over 3 lines · over the script: too little to say',
    ]));
});
