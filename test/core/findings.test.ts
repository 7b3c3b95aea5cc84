import assert from 'node:assert/strict';
import {
  analyzeScript,
  correctionOf,
  FINDING_CODES,
  FINDING_RULES,
  findFindings,
  GENRES,
  heardFromAuthor,
  parseScreenplay,
  prepareScript,
  type Reading,
} from '../../core/index.js';
import { countWords, PLAIN_CALIBRATION, readingOf } from './fakeReadings.js';
import { FINDING_CASES } from './findingCases.js';
import { EVEN_NORMS, readMade, talk, times } from './findingScripts.js';

const FLAT = { lines: talk(times(14, 0.2)) };

describe('findings', () => {
  for (const code of FINDING_CODES) {
    describe(code, () => {
      for (const { what, scenes, raisedIn } of FINDING_CASES[code]) {
        it(`${raisedIn.length > 0 ? 'is' : 'is not'} raised for ${what}`, () => {
          const { script, analysis } = readMade(scenes);
          const found = findFindings(script, analysis, EVEN_NORMS).filter((finding) => finding.code === code);
          assert.deepEqual(
            found.map(({ scene }) => scene),
            raisedIn,
          );
        });
      }

      it('has cases for and against', () => {
        assert.ok(FINDING_CASES[code].some(({ raisedIn }) => raisedIn.length > 0));
        assert.ok(FINDING_CASES[code].some(({ raisedIn }) => raisedIn.length === 0));
      });
    });
  }

  const raised = Object.values(FINDING_CASES)
    .flat()
    .map(({ scenes }) => readMade(scenes))
    .flatMap(({ script, analysis }) =>
      findFindings(script, analysis, EVEN_NORMS).map((finding) => ({ finding, script, analysis })),
    );

  it('stand at a heading or a line, with lines of the script as evidence', () => {
    for (const { finding, script, analysis } of raised) {
      const { scene, start, end, code, evidence } = finding;
      const within = analysis.scenes[scene];
      assert.ok(within !== undefined && within.start <= start && start < end && end <= within.end, code);
      assert.ok(evidence.length <= 5 && (evidence.length > 0 || code === 'low-evidence'), code);
      for (const line of evidence) {
        const passage = script.passages[line.passage];
        assert.deepEqual([line.start, line.end], [passage?.start, passage?.end]);
      }
      const starts = evidence.map((line) => line.start);
      assert.deepEqual(
        starts,
        [...new Set(starts)].sort((a, b) => a - b),
        'in order, each line once',
      );
    }
  });

  for (const [name, head] of Object.entries({
    'a title page': 'Title: A\n\n',
    'a note': '[[why?]]\n\n',
    'a section': '# One\n\n',
  })) {
    it(`stand at the first line of a scene without a heading, below ${name}`, () => {
      const text = `${head}He waits.\n\nINT. A\n\nHe goes.`;
      const script = prepareScript(parseScreenplay(text), countWords);
      const analysis = analyzeScript(script, [readingOf(0), readingOf(0)], PLAIN_CALIBRATION);
      const found = findFindings(script, analysis, EVEN_NORMS);
      assert.deepEqual(
        found.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`),
        ['low-evidence He waits.', 'low-evidence INT. A'],
      );
    });
  }

  it('are whole sentences that name their norm and give no verdict', () => {
    for (const { finding } of raised) {
      const { message, unusual } = finding;
      assert.match(message, /^[A-Z].*\.$/u);
      assert.doesNotMatch(message, /\b(?:bad|good|wrong|should|must|boring|weak|error|mistake)\b/iu);
      if (unusual !== undefined) assert.ok(message.includes(`${unusual.norm}`), message);
      if (unusual !== undefined) assert.match(unusual.norm, / of 42 produced features$/u);
    }
  });

  it('say how unusual a scene is that reads against its mark, by some of its lines', () => {
    const mismatches = raised.filter(({ finding }) => finding.code === 'intent-mismatch');
    assert.ok(mismatches.length > 1);
    for (const { finding, analysis } of mismatches) {
      const reads = analysis.scenes[finding.scene]?.reading?.valence.value ?? 0;
      assert.equal((finding.unusual?.percentile ?? 0.5) > 0.5, reads > 0);
      assert.ok(finding.evidence.length >= 2 && finding.evidence.length <= 5);
    }
  });

  it('keep the score of a line that may be ironic, and widen its band to the opposite', () => {
    for (const { finding, analysis } of raised) {
      const { code, band, start } = finding;
      assert.equal(band !== undefined, code === 'possible-irony');
      if (band === undefined) continue;
      const valence = analysis.passages.find((passage) => passage.start === start)?.reading?.valence;
      assert.equal(band.value, valence);
      assert.ok(band.low <= -band.value && -band.value <= band.high);
    }
  });

  for (const [code, text] of [
    ['possible-irony', 'Oh great, that is just wonderful.'],
    ['on-the-nose', 'I am so happy right now.'],
  ] as const)
    it(`hold no line that its author has corrected against the model's: ${code}`, () => {
      const line = { text, valence: 0.8, speaker: 'BOB' };
      const { script, analysis } = readMade([
        { lines: [...talk(times(3, -0.6)), line, ...talk(times(3, -0.6))] },
      ]);
      const readings = analysis.passages.map(({ reading }) => reading);
      const own = readings[3];
      assert.ok(own !== undefined);
      const foundIn = (heard: readonly (Reading | undefined)[]) =>
        findFindings(script, analyzeScript(script, heard, PLAIN_CALIBRATION), EVEN_NORMS).filter(
          (finding) => finding.code === code,
        ).length;
      assert.equal(foundIn(readings), 1);
      for (const valence of [0.8, 0.6, -0.3]) {
        const correction = correctionOf(script, 3, own, valence);
        assert.equal(foundIn(heardFromAuthor(script, readings, [correction], PLAIN_CALIBRATION).readings), 0);
      }
    });

  it('have one rule for each code, in order', () =>
    assert.deepEqual(
      FINDING_RULES.map(({ code }) => code),
      FINDING_CODES,
    ));

  it('are the same every time', () => {
    const { script, analysis } = readMade([FLAT]);
    assert.deepEqual(findFindings(script, analysis, EVEN_NORMS), findFindings(script, analysis, EVEN_NORMS));
  });

  it('are none in a scene that its author marked as intended', () => {
    const { script, analysis } = readMade([{ ...FLAT, after: '[[intended]]' }, FLAT]);
    const found = findFindings(script, analysis, EVEN_NORMS).filter(({ code }) => code === 'flat-scene');
    assert.deepEqual(
      found.map(({ scene }) => scene),
      [1],
    );
  });

  it('are none of an unread script, nor of nothing', () => {
    const { script } = readMade([FLAT]);
    const { analysis } = readMade([]);
    assert.deepEqual(findFindings(script, analysis, EVEN_NORMS), []);
  });

  it('are fewer, never more, in a genre that makes them ordinary', () => {
    const almost = {
      lines: talk(times(14, 0.2).map((valence, index) => valence + 0.12 * Math.sin(index * 0.6))),
    };
    const { script, analysis } = readMade([almost]);
    const codesIn = (genre: (typeof GENRES)[number]) =>
      findFindings(script, analysis, EVEN_NORMS, { genre }).map(({ code }) => code);
    assert.deepEqual(codesIn('any'), ['flat-scene']);
    assert.deepEqual(codesIn('short'), []);
    for (const { scenes } of Object.values(FINDING_CASES).flat()) {
      const made = readMade(scenes);
      const count = (genre: (typeof GENRES)[number]) =>
        findFindings(made.script, made.analysis, EVEN_NORMS, { genre }).length;
      const most = count('any') + 1;
      for (const genre of GENRES) assert.ok(count(genre) <= most, genre);
    }
  });
});
