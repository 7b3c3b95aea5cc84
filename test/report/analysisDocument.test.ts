import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Analyst, correctionOf, findFindings, readIntendedArc } from '../../core/index.js';
import { type AnalysisDocument, analysisDocument } from '../../report/index.js';
import { REPOSITORY } from '../corpus.js';
import { PLAIN_CALIBRATION } from '../core/fakeReadings.js';
import { EVEN_NORMS, readMade, talk, times } from '../core/findingScripts.js';
import { fixture } from './fixture.js';
import { HOSTILE, LASTING_CHANGE, TWO_SCENES, WINDING_ROUND } from './screenplays.js';

const schema: unknown = JSON.parse(readFileSync(join(REPOSITORY, 'report/analysis.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(
  schema as object,
);

function check(document: unknown): void {
  // Through JSON: an `undefined` field would not be there.
  assert.ok(validate(JSON.parse(JSON.stringify(document))), JSON.stringify(validate.errors?.slice(0, 5)));
}

const { analysis } = fixture(TWO_SCENES);
const marked = readMade([
  { lines: talk(times(14, 0.2)), after: '[[tone: tense 80]]' },
  { lines: talk([-0.5, -0.5, -0.5, -0.5]), after: '[[@Bob=90]] [[@suspense=65]]' },
  { lines: talk([0.6, 0.6, 0.6, 0.6]), after: '[[intended]]' },
  {
    lines: [{ text: 'I hate you.', speaker: 'BOB', valence: -0.9, parenthetical: 'cheerful', directed: 0.5 }],
  },
]);
const observed = analysisDocument('marked.fountain', marked.analysis, undefined, 'fake-1', {
  findings: findFindings(marked.script, marked.analysis, EVEN_NORMS),
  intended: readIntendedArc(marked.script, marked.analysis),
});
const document = analysisDocument('two.fountain', analysis, undefined, 'fake-1');

describe('analysisDocument', () => {
  const documents: readonly (readonly [string, AnalysisDocument])[] = [
    ['two scenes', document],
    ['a short film', analysisDocument('a.fountain', fixture(WINDING_ROUND).analysis)],
    ['a script with a lasting change', analysisDocument('a.fountain', fixture(LASTING_CHANGE).analysis)],
    [
      'a script that is half read',
      analysisDocument('a', fixture(WINDING_ROUND, (_, index) => index < 60).analysis),
    ],
    ['a model that says what is evoked', withEvoked(document)],
    ['hostile text', analysisDocument('<a>', fixture(HOSTILE).analysis)],
    ['an empty file', analysisDocument('', fixture('').analysis)],
    ['a text that cannot be read', analysisDocument('a', analysis, 'not English')],
    [
      'a text that cannot be read, and its findings',
      analysisDocument('a', analysis, 'not English', undefined, { findings: [] }),
    ],
    ['findings and marks', observed],
    ['corrections', correctedDocument()],
    ['no analysis', analysisDocument('a', undefined)],
  ];
  for (const [name, made] of documents) it(`fits its schema: ${name}`, () => check(made));

  it('has what a line reads as with its parenthetical and without', () =>
    assert.deepEqual(
      observed.passages.flatMap(({ delivery }) => delivery ?? []),
      [{ directed: { valence: 0.5, polarity: 'positive' }, bare: { valence: -0.9, polarity: 'negative' } }],
    ));

  const broken: readonly (readonly [string, (whole: AnalysisDocument) => unknown])[] = [
    ['another version', (whole) => ({ ...whole, version: 2 })],
    ['a field too many', (whole) => ({ ...whole, score: 0.9 })],
    ['a reason for a text that was read', (whole) => ({ ...whole, reason: 'no text' })],
    ['no reason for a text that was not', (whole) => ({ ...whole, verdict: 'cannot tell' })],
    ['a valence out of range', (whole) => ({ ...whole, passages: whole.passages.map(withValence(1.2)) })],
    [
      'a scene without a place',
      (whole) => ({ ...whole, scenes: whole.scenes.map(({ page: _, ...scene }) => scene) }),
    ],
  ];
  for (const [name, breakIt] of broken) {
    it(`is refused by its schema with ${name}`, () => assert.equal(validate(breakIt(document)), false));
  }

  it('holds scenes with their places, and a reading only where there is enough to say', () => {
    const [kitchen, garden] = document.scenes;
    assert.equal(document.model, 'fake-1');
    assert.equal(kitchen?.heading, 'INT. KITCHEN - DAY');
    assert.equal(kitchen.number, '4A');
    assert.deepEqual([kitchen.startsOnPage, kitchen.page, kitchen.passages], [1, 0, [0, 3]]);
    assert.deepEqual(kitchen.speakers, ['ANNA', 'BORIS']);
    assert.equal(kitchen.reading?.polarity, 'positive');
    assert.equal(garden?.heading, 'EXT. GARDEN - NIGHT');
    assert.ok(!('reading' in garden));
  });

  it('holds passages as they are read aloud, at their offsets', () => {
    const said = document.passages.find(({ speaker }) => speaker === 'ANNA');
    assert.equal(said?.text, 'Bless you, darling. I love this kind of day!');
    assert.equal(said.parenthetical, 'beaming');
    assert.equal(TWO_SCENES.slice(said.start, said.end), 'Bless you, darling. I love this *kind* of day!');
    assert.equal(Object.keys(said.reading?.emotions ?? {}).length, 28);
  });

  it('holds findings with their place, and what the author marked, only when given', () => {
    const [flat] = observed.findings ?? [];
    assert.deepEqual([flat?.code, flat?.scene, flat?.line], ['flat-scene', 0, 0]);
    assert.match(flat?.norm ?? '', /produced features$/u);
    for (const { evidence } of observed.findings ?? [])
      for (const { passage, line, start } of evidence) {
        assert.deepEqual(
          [line, start],
          [observed.passages[passage]?.line, observed.passages[passage]?.start],
        );
      }
    assert.deepEqual(
      observed.intended?.scenes.map(({ scene, intended, valence = 0, gap }) => [
        scene,
        intended,
        Math.sign(valence),
        gap !== undefined,
      ]),
      [
        [0, undefined, -1, true],
        [1, undefined, 1, true],
        [2, true, 0, false],
      ],
    );
    assert.ok(!('findings' in document) && !('intended' in document));
  });

  it('rounds every number to four decimals, without a negative zero', () => {
    for (const number of numbersOf(document)) {
      assert.equal(Number(number.toFixed(4)), number);
      assert.ok(!Object.is(number, -0));
    }
  });

  it('says nothing of a text that cannot be read but why, and how long it is', () => {
    const { script, ...rest } = analysisDocument('a.fountain', analysis, 'not English');
    assert.equal(script?.scenes, 2);
    assert.deepEqual(rest, {
      version: 1,
      file: 'a.fountain',
      verdict: 'cannot tell',
      reason: 'not English',
      scenes: [],
      passages: [],
      characters: [],
    });
  });
});

function withValence(valence: number) {
  return (passage: AnalysisDocument['passages'][number]) => ({
    ...passage,
    ...(passage.reading && { reading: { ...passage.reading, valence } }),
  });
}

function withEvoked({ scenes, passages, ...rest }: AnalysisDocument): AnalysisDocument {
  return {
    ...rest,
    scenes: scenes.map((scene) =>
      scene.reading === undefined ? scene : { ...scene, reading: { ...scene.reading, evoked: 0.5 } },
    ),
    passages: passages.map((passage) =>
      passage.reading === undefined ? passage : { ...passage, reading: { ...passage.reading, evoked: -1 } },
    ),
  };
}

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

/** A script with a line that its author reads otherwise, marked as the author's. */
function correctedDocument(): AnalysisDocument {
  const { script, analysis: ofModel } = marked;
  const readings = ofModel.passages.map(({ reading }) => reading);
  const [first] = readings;
  assert.ok(first !== undefined);
  const analyst = new Analyst(PLAIN_CALIBRATION);
  const { readings: heard } = analyst.hear(script, readings, [correctionOf(script, 0, first, -0.8)]);
  const made = analysisDocument('a', analyst.analyze(script, { lines: heard, deliveries: [] }));
  assert.equal(made.passages[0]?.reading?.author?.by, 'correction');
  return made;
}
