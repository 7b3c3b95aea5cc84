import assert from 'node:assert/strict';
import { prepareScript, readIntendedArc } from '../../core/index.js';
import { analysisDocument, analysisHtml, arcViewSvg, posterSvg } from '../../report/index.js';
import { FIRST_SHOWN } from '../../report/panel/arcShown.js';
import { intendedPlaces } from '../../report/panel/intendedView.js';
import { agreementWords, chartInWords, overlayWords, sceneInWords } from '../../report/panel/panelWords.js';
import { gridOf } from '../../report/svg/arcPicture.js';
import { fixture } from './fixture.js';
import { elementsOf, visibleText } from './markupChecks.js';
import { LASTING_CHANGE, TWO_SCENES, WINDING_ROUND } from './screenplays.js';
import { viewOf } from './views.js';

const view = viewOf(WINDING_ROUND);
const unmarked = viewOf(LASTING_CHANGE);
const count = (markup: string, part: string) => markup.split(part).length - 1;
const onTop = { ...FIRST_SHOWN, intended: true };

/** A scene that reads as pleasant, with notes of its author. */
const markedWith = (notes: string) => viewOf(TWO_SCENES.replace('ANNA\n', `${notes}\n\nANNA\n`)).scenes[0];

describe('what is intended, in the view', () => {
  const cases: readonly (readonly [notes: string, mark: string, valence: number | undefined])[] = [
    ['[[tone: hopeful]]', 'hopeful', 0.5],
    ['[[@Anna=30]]', 'Anna', -0.4],
    ['[[@Anna=30]] [[tone: joyful 40]]', 'Anna −0.40 and joyful', 0.4],
    ['[[@suspense=65]]', 'suspense +0.30', undefined],
    ['[[intended]]', 'as it reads', undefined],
  ];
  for (const [notes, mark, valence] of cases) {
    it(`of ${notes}`, () => {
      const intended = markedWith(notes)?.intended;
      assert.deepEqual([intended?.mark, intended?.valence], [mark, valence]);
      assert.equal(intended?.gap === undefined, valence === undefined);
    });
  }

  it('is the gap to what the scene reads as', () => {
    for (const { intended, reading } of view.scenes) {
      const expected = (intended?.valence ?? NaN) - (reading?.axes.valence.value ?? NaN);
      if (intended !== undefined) assert.ok(Math.abs((intended.gap ?? NaN) - expected) < 2e-4);
    }
    assert.equal(view.intended?.compared, 5);
    assert.equal(unmarked.intended, undefined);
  });

  it('has a point on the axes that marks speak of', () => {
    const places = (axis: typeof view.axis) => intendedPlaces(view.scenes, axis).length;
    assert.deepEqual([places('valence'), places('arousal'), places('dominance')], [5, 1, 0]);
  });

  it('fits on the value axis, and leaves it as it was when it is not shown', () => {
    const highest = Math.max(...intendedPlaces(view.scenes, 'valence').map(({ value }) => value));
    assert.ok((gridOf(view, onTop).at(-1) ?? 0) >= highest);
    assert.ok((gridOf(view, { ...onTop, intended: false }).at(-1) ?? 1) < 1);
  });
});

describe('what is intended, in words', () => {
  const ranks: readonly (readonly [rank: number | undefined, words: RegExp])[] = [
    [0.82, /: mostly the same order \(rank agreement \+0\.82, Spearman\)\.$/u],
    [0.5, /: partly the same order/u],
    [-0.1, /: no common order/u],
    [-0.5, /: partly the opposite order/u],
    [-0.9, /: mostly the opposite order/u],
    [undefined, /in 6 scenes; their order is compared from four on\.$/u],
  ];
  for (const [rank, words] of ranks) {
    it(`of a rank agreement of ${rank}`, () =>
      assert.match(agreementWords({ compared: 6, ...(rank !== undefined && { rank }) }), words));
  }

  it('is said of its scene, of the chart and at its foot, where it is shown', () => {
    const [first] = view.scenes;
    assert.ok(first !== undefined);
    assert.match(sceneInWords(first, view), /, intended: \u2068Nell\u2069, \+0\.60; reads 0\.61 lower$/u);
    assert.match(chartInWords(view, onTop), /, and what is intended in 5 of them$/u);
    assert.doesNotMatch(chartInWords(view, { ...onTop, intended: false }), /intended/u);
    assert.match(overlayWords(view, onTop).join(), /^Intended beside read, in 5 scenes: /u);
    assert.deepEqual(overlayWords({ ...view, axis: 'arousal' }, onTop), []);
    assert.deepEqual(overlayWords(unmarked, onTop), []);
  });
});

describe('what is intended, in pictures', () => {
  const diamonds = (svg: string | undefined) => count(svg ?? '', '<g class="uc-intended"><title>');

  it('is a diamond for each marked scene, on one broken line, with its gap', () => {
    const svg = arcViewSvg(view, onTop) ?? '';
    elementsOf(svg);
    assert.equal(diamonds(svg), 5);
    assert.equal(count(svg, 'class="uc-gap"'), 5);
    assert.match(visibleText(svg), / Overall Intended /u);
    assert.match(svg, /<desc[^>]*>[^<]*Intended beside read, in 5 scenes/u);
  });

  it('is gone where it is not shown, and where nothing is marked', () => {
    for (const svg of [arcViewSvg(view, { ...onTop, intended: false }), arcViewSvg(unmarked, onTop)]) {
      assert.doesNotMatch(svg ?? 'Intended', /class="uc-(?:gap|intended|intended-line)"|Intended/u);
    }
  });

  it('shows the pages in sight alone', () => {
    assert.equal(diamonds(arcViewSvg(view, { ...onTop, zoom: { from: 6, to: 9 } })), 2);
  });

  it('stands on the poster', () => assert.equal(diamonds(posterSvg(view, onTop)), 5));

  it('stands in the report, and is explained there', () => {
    const { screenplay, analysis } = fixture(WINDING_ROUND);
    const intended = readIntendedArc(
      prepareScript(screenplay, (part) => part.split(/\s+/u).length),
      analysis,
    );
    const report = (marks: typeof intended) =>
      analysisHtml(analysisDocument('a', analysis, undefined, undefined, { intended: marks }));
    assert.equal(diamonds(report(intended)), 5);
    assert.match(visibleText(report(intended)), /Hollow diamonds .* Intended beside read, in 5 scenes: /u);
    assert.equal(diamonds(report(undefined)), 0);
    assert.doesNotMatch(visibleText(report(undefined)), /diamonds/u);
  });
});
