import assert from 'node:assert/strict';
import { analysisDocument, arcSvg } from '../../report/index.js';
import { placeLabels, textWidth } from '../../report/svg/placeLabels.js';
import { namedPlaces } from '../../report/svg/sceneLabels.js';
import { fixture } from './fixture.js';
import { assertSelfContained, elementsOf } from './markupChecks.js';
import { LASTING_CHANGE, TWO_SCENES, WINDING_ROUND } from './screenplays.js';

function svgOf(text: string, file = 'a.fountain'): string {
  return arcSvg(analysisDocument(file, fixture(text).analysis)) ?? '';
}

describe('arcSvg', () => {
  const winding = svgOf(WINDING_ROUND);

  it('is one well-formed picture with a title and a description', () => {
    elementsOf(winding);
    assertSelfContained(winding);
    assert.match(winding, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="uc-arc" role="img"/u);
    assert.match(winding, /<title id="uc-arc-title">Emotional arc of a\.fountain<\/title>/u);
    assert.match(
      winding,
      /<desc id="uc-arc-desc">Valence over 14 pages, from −0\.\d\d to \+0\.\d\d\. valley/u,
    );
  });

  it('draws each scene that has a reading, by its polarity', () => {
    const { scenes } = analysisDocument('a', fixture(WINDING_ROUND).analysis);
    const read = scenes.filter(({ reading }) => reading !== undefined);
    assert.equal(winding.match(/class="uc-scene"/gu)?.length, read.length);
    assert.match(
      winding,
      /reads as unpleasant, −0\.\d\d \(−0\.\d\d to −0\.\d\d\)<\/title><path class="uc-negative"/u,
    );
    assert.match(winding, /<circle class="uc-neutral"/u);
  });

  it('marks a lasting change and says which way it goes', () => {
    const svg = svgOf(LASTING_CHANGE);
    assert.equal(svg.match(/class="uc-turn"/gu)?.length, 1);
    assert.match(svg, /class="uc-turn-label"[^>]*>▼ drops −\d\.\d\d</u);
  });

  it('writes hostile text as text', () => {
    const svg = svgOf(
      WINDING_ROUND.replaceAll('EXT. CHURCHYARD', 'EXT. </text><script>&"\u202E\u0001'),
      '<a>&"',
    );
    assert.deepEqual(elementsOf(svg), elementsOf(winding));
    assert.match(svg, /Emotional arc of &lt;a&gt;&amp;&quot;/u);
    assert.match(svg, />&lt;\/text&gt;&lt;script&gt;&amp;&quot;/u);
  });

  it('is not drawn when there is too little text for an arc', () => {
    assert.equal(arcSvg(analysisDocument('a', fixture(TWO_SCENES).analysis)), undefined);
    assert.equal(arcSvg(analysisDocument('a', fixture('').analysis)), undefined);
    assert.equal(arcSvg(analysisDocument('a', undefined)), undefined);
  });
});

describe('the names of scenes in a picture', () => {
  const scene = (heading: string, page: number) => ({ scene: { heading, page } });
  const textsOf = (places: Parameters<typeof namedPlaces>[0], longest = 20) =>
    namedPlaces(places, longest).map(({ text }) => text);

  it('leave out the setting, and are cut', () =>
    assert.deepEqual(textsOf([scene('INT. KITCHEN - DAY', 0), scene('EXT. A LONG, LONG ROAD', 3)], 10), [
      'KITCHEN -…',
      'A LONG, L…',
    ]));

  it('have their page where two would be the same', () =>
    assert.deepEqual(textsOf([scene('INT. HALL', 0), scene('EXT. ROAD', 2.5), scene('EXT. HALL', 8.9)]), [
      'HALL, p. 1',
      'ROAD',
      'HALL, p. 9',
    ]));

  it('stand once for a scene with a peak and a valley, where it comes first', () => {
    const hall = scene('INT. HALL', 0);
    const places = [
      { ...hall, at: 'valley' },
      { ...scene('EXT. ROAD', 2), at: 'peak' },
      { ...hall, at: 'peak' },
      { scene: undefined, at: 'peak' },
    ];
    assert.deepEqual(
      namedPlaces(places, 20).map(({ text, at }) => [text, at]),
      [
        ['HALL', 'valley'],
        ['ROAD', 'peak'],
      ],
    );
  });
});

describe('placeLabels', () => {
  const bounds = { left: 0, right: 400, top: 0, bottom: 200 };
  const labelAt = (x: number, y: number, text = 'KITCHEN') =>
    ({ text, at: { x, y }, side: 'above', gap: 4 }) as const;

  it('never lets two labels cover each other', () => {
    const requests = [100, 110, 120, 130, 140, 300].map((x) => labelAt(x, 100));
    const placed = placeLabels(requests, bounds, []);
    assert.ok(placed.length > 3);
    const half = textWidth('KITCHEN') / 2;
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        assert.ok(Math.abs(one.x - other.x) > 2 * half || Math.abs(one.y - other.y) >= 15);
      }
    }
  });

  it('keeps a label inside, off the line, and leaves out one that has no room', () => {
    const [edge] = placeLabels([labelAt(2, 100)], bounds, []);
    assert.ok(edge !== undefined && edge.x >= textWidth('KITCHEN') / 2);
    const [lifted] = placeLabels([labelAt(100, 100)], bounds, [{ x: 100, y: 90 }]);
    assert.ok(lifted !== undefined && (lifted.y < 85 || Math.abs(lifted.x - 100) > 20));
    assert.deepEqual(placeLabels([labelAt(100, 100, 'X'.repeat(80))], bounds, []), []);
  });
});
