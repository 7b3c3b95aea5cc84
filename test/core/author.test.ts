import assert from 'node:assert/strict';
import {
  anchorOf,
  type AuthorFile,
  authorFileText,
  correctionOf,
  findAnchor,
  hashTexts,
  findFindings,
  heardFromAuthor,
  ignoredPlaces,
  ignoring,
  mergeAuthorFiles,
  NOTHING_SAID,
  parseAuthorFile,
  toldFindings,
  withCorrection,
} from '../../core/index.js';
import { firstWords } from '../../core/author/authorFile.js';
import { PLAIN_CALIBRATION } from './fakeReadings.js';
import { EVEN_NORMS, type MadeScene, readMade, talk, times } from './findingScripts.js';

describe('an anchor', () => {
  const texts = ['Hello.', 'Yes.', 'No.', 'Yes.', 'Why?', 'Yes.', 'Goodbye.'];
  const hashes = hashTexts(texts);
  const edits: readonly (readonly [
    what: string,
    after: readonly string[],
    index: number,
    found: number | undefined,
  ])[] = [
    ['nothing', texts, 3, 3],
    ['a line added above', ['Wait.', ...texts], 3, 4],
    ['a line added right before', texts.toSpliced(3, 0, 'Hm.'), 3, 4],
    ['its neighbour edited', texts.with(2, 'Never.'), 3, 3],
    ['all before it taken out', texts.slice(3), 3, 0],
    ['the text itself edited', texts.with(3, 'Yes, indeed.'), 3, 3],
    ['the text edited, where its neighbours say nothing', texts.with(4, 'What for?'), 4, undefined],
    ['the text moved away from its neighbours', ['Why?', 'Hello.', 'Goodbye.'], 4, 0],
    ['it moved, and another like it came', ['Why?', 'Hello.', 'Why?', 'Goodbye.'], 4, undefined],
    ['it was taken out, where others are like it', texts.toSpliced(3, 1), 3, undefined],
    [
      'it was taken out, and one like it is left',
      ['Hello.', 'Yes.', 'No.', 'Why?', 'Goodbye.'],
      5,
      undefined,
    ],
    ['it was edited, and its neighbours have another like it', texts.with(1, 'Yes!'), 1, 1],
    ['the first line edited', texts.with(0, 'Hi.'), 0, 0],
    ['the last line edited', texts.with(6, 'Bye.'), 6, 6],
    ['the text and a neighbour edited', texts.with(4, 'What?').with(3, 'Oh.'), 4, undefined],
    ['everything gone', [], 3, undefined],
  ];
  for (const [what, after, index, found] of edits) {
    it(`finds its place after ${what}`, () =>
      assert.equal(findAnchor(hashTexts(after), anchorOf(hashes, index))?.index, found));
  }

  it('tells an edited text from one that is as it was', () => {
    const anchor = anchorOf(hashes, 3);
    assert.equal(findAnchor(hashes, anchor)?.isEdited, false);
    assert.equal(findAnchor(hashTexts(texts.with(3, 'What?')), anchor)?.isEdited, true);
  });

  it('of an earlier version is found by its neighbours alone', () => {
    const { alike, ...earlier } = anchorOf(hashes, 4);
    assert.equal(alike, 1);
    assert.equal(findAnchor(hashTexts(['Wait.', ...texts]), earlier)?.index, 5);
    assert.equal(findAnchor(hashTexts(['Why?', 'Hello.', 'Goodbye.']), earlier), undefined);
  });

  it('finds each of its texts, whatever they are', () => {
    for (const [index] of texts.entries())
      assert.equal(findAnchor(hashes, anchorOf(hashes, index))?.index, index);
  });
});

describe("a script's lines", () => {
  it('are hashed once, however often its author is heard', () => {
    const { script, analysis } = readMade([{ lines: talk(times(60, 0.3)) }]);
    let read = 0;
    const passages = script.passages.map(({ plain, ...rest }) => ({
      ...rest,
      get plain() {
        read += 1;
        return plain;
      },
    }));
    const watched = { ...script, passages };
    const readings = analysis.passages.map(({ reading }) => reading);
    const [first] = readings;
    assert.ok(first !== undefined);
    const correction = correctionOf(watched, 7, first, 0.5);
    const ignored = [7, 8, 9].map((index) => {
      const { start = 0, end = 0, scene = 0 } = script.passages[index] ?? {};
      return ignoring({ code: 'on-the-nose', message: '', evidence: [], scene, start, end }, 'line', watched);
    });
    for (let time = 0; time < 5; time += 1) {
      withCorrection({ ignored, corrections: [correction] }, watched, 7, correction);
      assert.deepEqual(ignoredPlaces(ignored, watched), [7, 8, 9]);
      const heard = heardFromAuthor(watched, readings, [correction], PLAIN_CALIBRATION);
      assert.deepEqual([...heard.corrected.keys()], [7]);
    }
    assert.ok(read < 2 * passages.length, `${read} lines read of ${passages.length}`);
  });
});

describe("an author's file", () => {
  const at = anchorOf(hashTexts(['a', 'b']), 0);
  const other = anchorOf(hashTexts(['a', 'b']), 1);
  const file: AuthorFile = {
    ignored: [
      { code: 'flat-scene', in: 'script' },
      { code: 'on-the-nose', in: 'line', at, words: 'I am so angry' },
    ],
    corrections: [{ at: other, words: 'Fine.', valence: -0.5, model: 0.3 }],
  };

  it('is read as it was written, an entry a line', () => {
    const text = authorFileText(file);
    assert.deepEqual(parseAuthorFile(text), file);
    assert.equal(text.split('\n').filter((line) => line.startsWith('    {')).length, 3);
    assert.deepEqual(parseAuthorFile(authorFileText(NOTHING_SAID)), NOTHING_SAID);
  });

  it('of an earlier version is read', () => {
    const earlier = JSON.stringify({ version: 1, ...file }, undefined, 2);
    assert.deepEqual(parseAuthorFile(earlier), file);
    assert.deepEqual(
      parseAuthorFile('{\n  "version": 1,\n  "ignored": [],\n  "corrections": []\n}\n'),
      NOTHING_SAID,
    );
  });

  const written = authorFileText(file);
  const entries = written.split('\n').filter((line) => line.startsWith('    {'));
  const merged: Readonly<Record<string, string>> = {
    'a comma missing': written.replace('},\n    {', '}\n    {'),
    'no comma at all': written.replaceAll('},\n', '}\n'),
    'a comma too many': written.replaceAll('    null\n', '').replaceAll('},\n', '},,\n'),
    'a comma within': written.replace('},\n', ',},\n'),
    'Windows line ends': written.replaceAll('\n', '\r\n'),
    'an entry twice': written.replace(entries[0] ?? '', `${entries[0]}\n${entries[0]}`),
    'the whole file twice': written + written,
    'a conflict': `<<<<<<< mine\n${entries[0]}\n=======\n${entries[1]}\n>>>>>>> theirs\n${written.replace(`${entries[0]}\n${entries[1]}\n`, '')}`,
    'a conflict with its base': written.replace(
      entries[2] ?? '',
      `<<<<<<< mine\n||||||| base\n${entries[2]?.replace('-0.5', '0.9')}\n=======\n${entries[2]}\n>>>>>>> theirs`,
    ),
  };
  for (const [what, text] of Object.entries(merged)) {
    it(`is read whole with ${what}`, () => assert.deepEqual(parseAuthorFile(text), file));
  }

  it('is refused with half an entry, which is named', () => {
    const half = written.replace(entries[0] ?? '', (entries[0] ?? '').slice(0, 20));
    assert.throws(() => parseAuthorFile(half), /“\{"code":.*” is not understood\.$/u);
    const other = written.replace(entries[2] ?? '', '"words":"Fine.","valence":0.2}');
    assert.throws(() => parseAuthorFile(other), /“"words":.*” is not understood\.$/u);
    assert.throws(() => parseAuthorFile(`${written}What is this?`), /“What is this\?”/u);
  });

  it('is read again whatever the words are', () => {
    for (const text of [
      '{'.repeat(9999),
      '"}\\'.repeat(999),
      '😀'.repeat(999),
      '<<<<<<< mine',
      '\u2028=======\n',
    ]) {
      const words = firstWords(text);
      const said: AuthorFile = { ignored: [], corrections: [{ at, words, valence: 0.5, model: 0 }] };
      assert.deepEqual(parseAuthorFile(authorFileText(said)), said);
    }
  });

  it('is written in one order, whoever wrote it', () => {
    const turned = { ...file, ignored: file.ignored.toReversed() };
    assert.equal(authorFileText(turned), authorFileText(file));
  });

  it('merges two versions, each entry once, the later word standing', () => {
    const [correction] = file.corrections;
    assert.ok(correction !== undefined);
    const later: AuthorFile = {
      ignored: [
        { code: 'flat-scene', in: 'script' },
        { code: 'voice-drift', in: 'script' },
      ],
      corrections: [{ ...correction, valence: -0.9 }],
    };
    const merged = mergeAuthorFiles(file, later);
    assert.deepEqual(
      merged.ignored.map(({ code }) => code),
      ['flat-scene', 'on-the-nose', 'voice-drift'],
    );
    assert.deepEqual(
      merged.corrections.map(({ valence }) => valence),
      [-0.9],
    );
  });

  it('keeps an entry that it does not understand as it is', () => {
    const unread = [
      { code: 'dull', in: 'script' },
      { code: 'flat-scene', in: 'line' },
      { at, valence: 7, model: 0 },
    ];
    const text = JSON.stringify({
      version: 1,
      ignored: [unread[0], unread[1], 3, file.ignored[0]],
      corrections: [unread[2], null, file.corrections[0]],
    });
    const said = parseAuthorFile(text);
    assert.deepEqual([said.ignored.length, said.corrections.length, said.unread], [1, 1, unread]);
    const again = parseAuthorFile(authorFileText(mergeAuthorFiles(said, said)));
    assert.deepEqual(new Set(again.unread?.map(String)), new Set(unread.map(String)));
    assert.equal(again.unread?.length, unread.length);
  });

  for (const text of ['', '{', '[]', '{}', '{"version":2}'])
    it(`is refused as ${text || 'nothing'}`, () => assert.throws(() => parseAuthorFile(text)));
});

describe('ignored findings', () => {
  const flat = (heading: string): MadeScene => ({
    heading,
    lines: [
      ...talk(times(7, -0.6)),
      { text: 'I am so angry right now.', valence: -0.9, speaker: 'BOB' },
      ...talk(times(7, -0.6)),
    ],
  });
  const scenes = [flat('INT. A - DAY'), flat('INT. B - DAY'), flat('INT. C - DAY')];
  const read = (made: readonly MadeScene[]) => {
    const { script, analysis } = readMade(made);
    return { script, findings: findFindings(script, analysis, EVEN_NORMS) };
  };
  const told = (made: readonly MadeScene[], ignored: AuthorFile['ignored']) => {
    const { script, findings } = read(made);
    return toldFindings(findings, ignored, script).map(({ code, scene }) => `${code} ${scene}`);
  };
  const all = [
    'flat-scene 0',
    'on-the-nose 0',
    'flat-scene 1',
    'on-the-nose 1',
    'flat-scene 2',
    'on-the-nose 2',
  ];
  const ignore = (code: string, scene: number, within: 'line' | 'scene' | 'script') => {
    const { script, findings } = read(scenes);
    const finding = findings.find((candidate) => candidate.code === code && candidate.scene === scene);
    assert.ok(finding !== undefined);
    return ignoring(finding, within, script);
  };
  const without = (...gone: readonly string[]) => all.filter((finding) => !gone.includes(finding));

  it('are all there at first', () => assert.deepEqual(told(scenes, []), all));
  it('are gone at one line', () =>
    assert.deepEqual(told(scenes, [ignore('on-the-nose', 1, 'line')]), without('on-the-nose 1')));
  it('are gone in one scene', () =>
    assert.deepEqual(told(scenes, [ignore('flat-scene', 1, 'scene')]), without('flat-scene 1')));
  it('are gone in the whole script, and hide no others there', () =>
    assert.deepEqual(
      told(scenes, [ignore('flat-scene', 1, 'script')]),
      all.map((finding) => finding.replace('flat-scene', 'no-value-turn')),
    ));
  it('hide what says the same of one scene, unless that is asked for', () => {
    const { script, findings } = read(scenes);
    const asked = toldFindings(findings, [ignore('flat-scene', 1, 'scene')], script, ['no-value-turn']);
    assert.deepEqual(
      asked.flatMap(({ code, scene }) => (code === 'no-value-turn' ? [scene] : [])),
      [0, 1, 2],
    );
  });
  it('take nothing else with them when their scene is taken out', () => {
    const twice = [flat('INT. A - DAY'), flat('INT. B - DAY'), flat('INT. C - DAY'), flat('INT. A - DAY')];
    const { script, findings } = read(twice);
    const [first] = findings;
    assert.ok(first?.code === 'flat-scene');
    const ignored = [ignoring(first, 'scene', script)];
    assert.ok(!told(twice, ignored).includes('flat-scene 0'));
    assert.ok(told(twice.slice(1), ignored).includes('flat-scene 2'));
  });
  it('mean the scene where they stand at its heading', () =>
    assert.equal(ignore('flat-scene', 1, 'line').in, 'scene'));
  it('stay gone when a scene is written before them, and when the heading changes', () => {
    const ignored = [ignore('flat-scene', 1, 'scene')];
    const longer = [{ lines: talk([0.5, 0.1, -0.2]), heading: 'INT. NEW - DAY' }, ...scenes];
    assert.ok(!told(longer, ignored).includes('flat-scene 2'));
    assert.equal(told(longer, ignored).length, all.length - 1);
    const renamed = scenes.with(1, flat('INT. KITCHEN - DAY'));
    assert.ok(!told(renamed, ignored).includes('flat-scene 1'));
  });
  it('come back with new words', () => {
    const lines = (scenes[1]?.lines ?? []).map((line) =>
      line.text.startsWith('I am so') ? { ...line, text: 'I am so very furious.' } : line,
    );
    const ignored = [ignore('on-the-nose', 1, 'line')];
    assert.ok(told(scenes.with(1, { heading: 'INT. B - DAY', lines }), ignored).includes('on-the-nose 1'));
  });
});
