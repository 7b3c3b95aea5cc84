import assert from 'node:assert/strict';
import { arcViewSvg, posterHtml, posterSvg } from '../../report/index.js';
import { type ArcShown, FIRST_SHOWN } from '../../report/panel/arcShown.js';
import { textWidth } from '../../report/svg/placeLabels.js';
import { assertSelfContained, elementsOf, visibleText } from './markupChecks.js';
import { HOSTILE, TWO_SCENES, WINDING_ROUND } from './screenplays.js';
import { viewOf } from './views.js';

const SERIES = ['overall', 'character:NELL', 'character:PIP'] as const;
const view = viewOf(WINDING_ROUND, { series: SERIES });

const count = (markup: string, part: string) => markup.split(part).length - 1;
const drawn = (shown: Partial<ArcShown>) =>
  arcViewSvg(view, { ...FIRST_SHOWN, series: SERIES, ...shown }) ?? '';

describe('the picture of the arc panel', () => {
  it('is one well-formed file that needs nothing else', () => {
    const svg = drawn({ shape: true, beatSheet: 'saveTheCat' });
    elementsOf(svg);
    assertSelfContained(svg);
    assert.match(svg, /viewBox="0 0 1040 \d+" width="1040" height="\d+"/u);
  });

  it('draws the series that are shown, each with its stroke and its name', () => {
    const svg = drawn({});
    assert.equal(count(svg, '<path class="uc-line'), 3);
    assert.equal(count(svg, '<path class="uc-line uc-series-1"'), 1);
    assert.match(visibleText(svg), /THE WINDING ROUND Overall NELL PIP/u);
    assert.match(svg, /<desc[^>]*>Valence of Overall, NELL and PIP over 14 pages/u);
  });

  const overlays: readonly (readonly [string, Partial<ArcShown>, string, number])[] = [
    ['scenes', { points: true }, 'class="uc-scene"', view.scenes.filter(({ reading }) => reading).length],
    ['no scenes', { points: false }, 'class="uc-scene"', 0],
    ['bands', { band: true }, 'class="uc-band', 3],
    ['no bands', { band: false }, 'class="uc-band', 0],
    ['a home base', {}, 'class="uc-home', 1],
    ['acts', {}, 'class="uc-act-name"', 3],
    ['the nearest shape', { shape: true }, 'class="uc-shape"', 1],
    ['no shape', { shape: false }, 'class="uc-shape"', 0],
    ['typical windows', { beatSheet: 'fiveActHour' }, 'class="uc-window"', 4],
  ];
  it('has a ring around the point of a scene in which lines read as the author says', () => {
    const scenes = view.scenes.map((scene, index) => (index === 3 ? { ...scene, corrected: 2 } : scene));
    const svg = arcViewSvg({ ...view, scenes }, { ...FIRST_SHOWN, series: SERIES }) ?? '';
    assert.deepEqual([count(svg, 'class="uc-authors"'), count(drawn({}), 'class="uc-authors"')], [1, 0]);
    assert.match(svg, /; 2 lines read as you say<\/title>/u);
  });

  for (const [name, shown, part, times] of overlays) {
    it(`has ${name}`, () => assert.equal(count(drawn(shown), part), times));
  }

  it('names no typical window over what the foot of the axis reads as', () => {
    const placesOf = (svg: string, kind: string) =>
      [
        ...svg.matchAll(new RegExp(`<text class="${kind}" x="([\\d.]+)" y="([\\d.]+)"[^>]*>([^<]*)<`, 'gu')),
      ].map(([, x, y, text = '']) => ({ x: Number(x), y: Number(y), text }));
    for (const beatSheet of ['saveTheCat', 'fiveActHour', 'threeActs'] as const) {
      for (const findings of [true, false]) {
        const svg = drawn({ beatSheet, findings });
        const foot = placesOf(svg, 'uc-axis').find(({ text }) => text.startsWith('▼'));
        assert.ok(foot);
        for (const { x, y, text } of placesOf(svg, 'uc-window-name')) {
          const isBeside = x - textWidth(text) / 2 > foot.x + textWidth(foot.text);
          assert.ok(isBeside || Math.abs(y - foot.y) >= 10, `${beatSheet}: ${text}`);
        }
      }
    }
  });

  it('has a row of the strip for each emotion, or none', () => {
    const rows = (svg: string) =>
      view.emotions.filter(({ emotion }) => visibleText(svg).includes(` ${emotion} `));
    assert.equal(rows(drawn({ emotions: true })).length, view.emotions.length);
    assert.equal(rows(drawn({ emotions: false })).length, 0);
  });

  it('shows the pages in sight alone', () => {
    const near = drawn({ zoom: { from: 4, to: 8 } });
    assert.ok(count(near, 'class="uc-scene"') < count(drawn({}), 'class="uc-scene"'));
    assert.doesNotMatch(visibleText(near), /ACT THREE/u);
  });

  it('has nothing to draw without a series', () => {
    const empty = viewOf(TWO_SCENES);
    assert.deepEqual([arcViewSvg(empty, FIRST_SHOWN), posterSvg(empty, FIRST_SHOWN)], [undefined, undefined]);
  });

  it('writes hostile text as text', () => {
    const hostile = { ...view, ...viewOf(HOSTILE), series: view.series, extremes: [] };
    for (const markup of [arcViewSvg(hostile, FIRST_SHOWN) ?? '', posterHtml(hostile, FIRST_SHOWN) ?? '']) {
      elementsOf(markup);
      assertSelfContained(markup);
      assert.doesNotMatch(markup, /<script|<img|onmouseover='/u);
    }
  });
});

describe('the poster', () => {
  it('is one sheet on its side, by day', () => {
    const svg = posterSvg(view, FIRST_SHOWN) ?? '';
    elementsOf(svg);
    assert.match(svg, /viewBox="0 0 1400 990"/u);
    assert.doesNotMatch(svg, /prefers-color-scheme/u);
    assert.match(posterSvg(view, FIRST_SHOWN, 'letter') ?? '', /viewBox="0 0 1400 1082"/u);
  });

  it('names more scenes than the peaks and the valleys, and shows all pages', () => {
    const zoom = { from: 4, to: 8 };
    const svg = posterSvg(view, { ...FIRST_SHOWN, zoom }) ?? '';
    assert.ok(count(svg, 'class="uc-label"') > count(drawn({}), 'class="uc-label"'));
    assert.match(visibleText(svg), /ACT ONE .*ACT THREE/u);
  });

  it('prints as a page without a margin', () => {
    const html = posterHtml(view, FIRST_SHOWN) ?? '';
    assertSelfContained(html);
    assert.match(html, /@page\{size:landscape;margin:0\}/u);
    assert.match(visibleText(html), /a detection with errors, not a verdict/u);
  });
});
