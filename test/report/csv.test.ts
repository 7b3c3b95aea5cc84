import assert from 'node:assert/strict';
import {
  analysisDocument,
  type AnalysisDocument,
  type SceneDocument,
  scenesCsv,
} from '../../report/index.js';
import { fixture } from './fixture.js';
import { TWO_SCENES } from './screenplays.js';

const NAMES =
  'scene,number,heading,page,eighths,minutes,speakers,reads_as,valence,valence_low,valence_high,arousal,intensity,entry,exit,delta,turn_is_sure,emotions';

const SCENE: SceneDocument = {
  index: 0,
  line: 0,
  endLine: 3,
  start: 0,
  end: 40,
  page: 0.5,
  endPage: 1,
  startsOnPage: 1,
  eighths: 4,
  minutes: 0.5,
  words: 12,
  speakers: [],
  passages: [0, 1],
};

function documentOf(scenes: readonly SceneDocument[]): AnalysisDocument {
  return { version: 1, file: 'a', verdict: 'read', scenes, passages: [], characters: [] };
}

describe('scenesCsv', () => {
  it('has a row of names and one row per scene, empty where there is too little to say', () => {
    const rows = scenesCsv(analysisDocument('two.fountain', fixture(TWO_SCENES).analysis)).split('\r\n');
    assert.equal(rows[0], NAMES);
    assert.match(rows[1] ?? '', /^1,4A,INT\. KITCHEN - DAY,1,\d+,[\d.]+,ANNA; BORIS,pleasant,0\.\d+,.*joy/u);
    assert.match(rows[2] ?? '', /^2,,EXT\. GARDEN - NIGHT,1,1,[\d.]+,,{11}$/u);
    assert.deepEqual(rows.slice(3), ['']);
  });

  it('says last what a scene may leave a reader with, where the model does', () => {
    const whole = analysisDocument('two.fountain', fixture(TWO_SCENES).analysis);
    const scenes = whole.scenes.map((scene) =>
      scene.reading === undefined ? scene : { ...scene, reading: { ...scene.reading, evoked: -0.25 } },
    );
    const rows = scenesCsv({ ...whole, scenes }).split('\r\n');
    assert.equal(rows[0], `${NAMES},evoked`);
    assert.match(rows[1] ?? '', /,-0\.25$/u);
    assert.match(rows[2] ?? '', /,$/u);
  });

  it('says of how many lines of a scene its author has spoken, where there are any', () => {
    const { analysis } = fixture(TWO_SCENES, undefined, ({ scene }) => (scene === 0 ? -0.8 : undefined));
    const [names, kitchen, garden] = scenesCsv(analysisDocument('two.fountain', analysis)).split('\r\n');
    const first = analysis.scenes[0];
    assert.ok(first !== undefined);
    assert.equal(names, `${NAMES},lines_by_author`);
    assert.ok(kitchen?.endsWith(`,${first.endPassage - first.firstPassage}`));
    assert.match(garden ?? '', /,0$/u);
  });

  it('has only names for a text that cannot be read', () => {
    assert.equal(scenesCsv(analysisDocument('a', undefined, 'no text')), `${NAMES}\r\n`);
  });

  const cells: readonly (readonly [heading: string, cell: string])[] = [
    ['INT. A', 'INT. A'],
    ['INT. A, B', '"INT. A, B"'],
    ['INT. "A"', '"INT. ""A"""'],
    ['INT. A\nB', '"INT. A\nB"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
  ];
  for (const [heading, cell] of cells) {
    it(`writes ${JSON.stringify(heading)} as ${cell}`, () => {
      const csv = scenesCsv(documentOf([{ ...SCENE, heading }]));
      assert.equal(csv, `${NAMES}\r\n1,,${cell},1,4,0.5,${','.repeat(11)}\r\n`);
    });
  }

  it('leaves negative numbers numbers', () => {
    const turn = { entry: -0.2, exit: -0.4, delta: -0.2, sure: false };
    const estimate = { value: -0.3, low: -0.5, high: -0.1 };
    const reading = {
      valence: estimate,
      arousal: estimate,
      polarity: 'negative',
      intensity: 0.4,
      peak: { passage: 0, valence: estimate },
      emotions: [],
      turn,
    } as const;
    const csv = scenesCsv(documentOf([{ ...SCENE, reading }]));
    assert.match(csv, /,unpleasant,-0\.3,-0\.5,-0\.1,-0\.3,0\.4,-0\.2,-0\.4,-0\.2,false,\r\n$/u);
  });
});
