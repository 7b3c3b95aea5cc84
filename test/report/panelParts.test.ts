import assert from 'node:assert/strict';
import { EMOTIONS } from '../../core/index.js';
import { panelHtml } from '../../report/index.js';
import { FIRST_SHOWN } from '../../report/panel/arcShown.js';
import { BEAT_SHEET, BEAT_SHEETS, typicalWindows } from '../../report/panel/beatSheets.js';
import { emotionPolarity } from '../../report/panel/emotionKinds.js';
import { overlayWords, sceneInWords, sceneReads } from '../../report/panel/panelWords.js';
import { seriesRuns, seriesStrokes } from '../../report/panel/seriesStrokes.js';
import { nextSort, TABLE_COLUMNS, tableColumns, tableRows } from '../../report/panel/tableRows.js';
import { TWO_SCENES, WINDING_ROUND } from './screenplays.js';
import { viewOf } from './views.js';

const view = viewOf(WINDING_ROUND);

describe('the scene table', () => {
  const rows = tableRows(view);
  const cellsOf = (id: string) => TABLE_COLUMNS.findIndex((column) => column.id === id);

  it('has a row for each scene and a text for each column', () => {
    assert.deepEqual(
      rows.map(({ scene }) => scene),
      view.scenes.map(({ index }) => index),
    );
    assert.ok(rows.every(({ cells }) => cells.length === tableColumns(view).length));
    assert.match(
      rows[0]?.cells.join('|') ?? '',
      /^INT\. TREVANE WORKSHOP - DAWN\|1\|1 1\/8\|.* [+−]?0\.\d\d\|/u,
    );
  });

  it('leaves open what there is too little text to say', () => {
    const [kitchen, garden] = tableRows(viewOf(TWO_SCENES));
    assert.equal(kitchen?.cells[0], '4A · INT. KITCHEN - DAY');
    assert.deepEqual(garden?.cells.slice(3, 7), ['–', '–', '–', '–']);
    assert.equal(garden?.polarity, undefined);
  });

  for (const { id, keyOf } of tableColumns(view)) {
    it(`sorts by ${id}, both ways, what is unknown always last`, () => {
      for (const descending of [false, true]) {
        const keys = tableRows(view, { column: id, descending }).map(({ scene }) => {
          const about = view.scenes[scene];
          return about && keyOf(about);
        });
        const known = keys.filter((key) => key !== undefined);
        assert.ok(keys.slice(known.length).every((key) => key === undefined));
        const up = known.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
        assert.deepEqual(known, descending ? up.toReversed() : up);
      }
    });
  }

  it('has what is intended and the gap beside what is read, where there are marks alone', () => {
    const names = (about: typeof view) => tableColumns(about).map(({ name }) => name);
    assert.deepEqual(names(view).slice(3, 6), ['Reads as', 'Intended', 'Gap']);
    assert.deepEqual(rows[0]?.cells.slice(4, 6), ['Nell +0.60', '+0.61']);
    assert.deepEqual(rows[1]?.cells.slice(4, 6), ['–', '–']);
    assert.equal(names(viewOf(TWO_SCENES)).includes('Intended'), false);
  });

  it('says how many lines of a scene read as the author says', () => {
    const said = (corrected: number) => ({
      ...view,
      scenes: view.scenes.map((scene) => ({ ...scene, corrected })),
    });
    assert.equal(tableRows(said(1))[0]?.corrected, '1 line reads as you say');
    assert.equal(tableRows(said(3))[0]?.corrected, '3 lines read as you say');
    assert.equal(rows[0]?.corrected, undefined);
    const [scene] = said(3).scenes;
    assert.match(scene === undefined ? '' : sceneInWords(scene, view), /, 3 lines read as you say$/u);
  });

  it('goes up, then down, then back to the script', () => {
    const up = nextSort(undefined, 'page');
    const down = nextSort(up, 'page');
    assert.deepEqual(
      [up, down, nextSort(down, 'page')],
      [{ column: 'page', descending: false }, { column: 'page', descending: true }, undefined],
    );
    assert.deepEqual(nextSort(down, 'turn'), { column: 'turn', descending: false });
    assert.ok(cellsOf('turn') > 0);
  });
});

describe('typical windows', () => {
  it('stand in order within the script, each around its middle', () => {
    for (const name of BEAT_SHEETS) {
      const windows = typicalWindows(name);
      assert.equal(windows.length > 0, name !== 'none');
      assert.deepEqual(
        windows,
        windows.toSorted((a, b) => a.at - b.at),
      );
      for (const { from, at, to } of windows) assert.ok(0 <= from && from < at && at < to && to <= 1);
    }
  });

  it('name the measured turning points where they were measured', () => {
    assert.deepEqual(
      typicalWindows('sixStages').map(({ at }) => at),
      [0.15, 0.37, 0.63, 0.85, 0.96],
    );
  });

  it('are never said to be where something should stand', () => {
    const words = JSON.stringify(BEAT_SHEET);
    assert.doesNotMatch(words, /\b(?:should|must|ought|ideal|correct)\b/iu);
  });
});

describe('words of the panel', () => {
  it('say what a scene reads as, on the axis that is shown', () => {
    const scene = view.scenes.find(({ reading }) => reading?.polarity === 'positive');
    assert.ok(scene !== undefined);
    assert.match(
      sceneReads(scene, 'valence'),
      /^reads as pleasant, \+0\.\d\d \([+−]0\.\d\d to \+0\.\d\d\)$/u,
    );
    assert.match(sceneReads(scene, 'arousal'), /^arousal [+−]?0\.\d\d \(/u);
    assert.match(sceneReads(scene, 'intensity'), /^intensity \d+ \(\d+ to \d+\)$/u);
    const { reading: _, ...unsaid } = scene;
    assert.equal(sceneReads(unsaid, 'valence'), 'too little to say');
    assert.equal(sceneReads({ ...unsaid, isUnread: true }, 'valence'), 'not read yet');
  });

  it('keep what the writer typed apart from our own', () => {
    const [first] = view.scenes;
    assert.ok(first !== undefined);
    const words = sceneInWords({ ...first, heading: 'INT. \u202EKITCHEN' }, view);
    assert.match(words, /^Scene 1 of 19: \u2068INT\. \u202EKITCHEN\u2069, page 1 · /u);
  });

  it('name the nearest shape, and say when it is not clear', () => {
    const shown = { ...FIRST_SHOWN, intended: false, shape: true };
    const shape = { matches: [{ shape: 'icarus' as const, correlation: 0.91 }], margin: 0.3 };
    assert.deepEqual(overlayWords({ ...view, shape: { ...shape, clear: 'icarus' } }, shown), [
      'Story shape: comes closest to Icarus (correlation +0.91, ahead of the next by 0.30).',
    ]);
    assert.match(
      overlayWords({ ...view, shape }, shown)[0] ?? '',
      /^No clear story shape\. The nearest is Icarus/u,
    );
    const far = { ...shape, matches: [{ shape: 'icarus' as const, correlation: 0.03 }] };
    assert.deepEqual(overlayWords({ ...view, shape: far }, shown), ['No clear story shape.']);
    assert.deepEqual(overlayWords(view, { ...FIRST_SHOWN, intended: false }), []);
  });
});

describe('series', () => {
  it('have colours of their own, and strokes when the colours run out', () => {
    const ids = [
      'overall' as const,
      ...Array.from({ length: 8 }, (_, index) => `character:${index}` as const),
    ];
    const strokes = seriesStrokes(ids).map(({ color, dash }) => `${color} ${dash.join()}`);
    assert.equal(new Set(strokes).size, ids.length);
    assert.equal(strokes[0], 'undefined ');
  });

  it('are cut where nothing is known', () => {
    const points = [0, 1, 2, 40, 41, 90].map((page) => ({ page, value: 0, low: 0, high: 0 }));
    const runs = seriesRuns({ id: 'action', name: 'Action', lines: 6, points }, 160);
    assert.deepEqual(
      runs.map((run) => run.length),
      [3, 2, 1],
    );
  });
});

describe('emotions', () => {
  it('have as many pleasant and unpleasant ones as GoEmotions groups', () => {
    const count = (polarity: string) =>
      EMOTIONS.filter((emotion) => emotionPolarity(emotion) === polarity).length;
    assert.deepEqual(['positive', 'negative', 'neutral'].map(count), [12, 11, 5]);
  });
});

describe('panelHtml', () => {
  it('lets in one script, one sheet of style, and painted pictures', () => {
    const html = panelHtml({
      nonce: 'abc',
      scriptUri: 'https://x/panel.js?a=1&b=2',
      styleUri: 'https://x/panel.css',
      cspSource: 'https://x',
      lang: 'en',
    });
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
    assert.equal(
      policy?.replaceAll('&#39;', "'"),
      "default-src 'none'; style-src https://x; script-src 'nonce-abc'; img-src data:",
    );
    assert.deepEqual(html.match(/<script[^>]*>/gu), [
      '<script nonce="abc" src="https://x/panel.js?a=1&amp;b=2">',
    ]);
    assert.doesNotMatch(html, /style="|unsafe|onload/u);
  });
});
