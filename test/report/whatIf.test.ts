import assert from 'node:assert/strict';
import { arcViewSvg, posterSvg } from '../../report/index.js';
import { FIRST_SHOWN } from '../../report/panel/arcShown.js';
import type { ArcView } from '../../report/panel/arcView.js';
import { chartInWords, overlayWords, sceneInWords } from '../../report/panel/panelWords.js';
import { tableColumns, tableRows } from '../../report/panel/tableRows.js';
import { changedSeries, shownPages } from '../../report/panel/whatIfView.js';
import { sceneWhatIfWords, whatIfWords } from '../../report/panel/whatIfWords.js';
import { gridOf } from '../../report/svg/arcPicture.js';
import { elementsOf, visibleText } from './markupChecks.js';
import { LASTING_CHANGE } from './screenplays.js';
import { viewOf, viewWithWhatIf } from './views.js';

const scenes = LASTING_CHANGE.split(/(?=INT\. ROOM)/u).map((scene) => `${scene.trim()}\n\n`);
const room = (number: number) => scenes[number - 1] ?? '';
/** A room where everything is the other way round. */
const turned = (number: number) =>
  room(number)
    .replace(/happy/u, 'afraid')
    .replaceAll('I love this joy of ours.', 'He died, and she is gone, no.');
const CAR = 'INT. CAR - NIGHT\n\nWheels turn under two sleepers.\n\nBEA\nWake up, we are nearly there.\n\n';
const ALL = scenes.map((_, index) => index + 1);

/** The view of the ten rooms with a what-if of these. */
const tried = (whatIf: readonly string[]) => viewWithWhatIf(LASTING_CHANGE, whatIf.join(''));

const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/gu, '');
const shown = FIRST_SHOWN;
const edited = tried(ALL.map((number) => (number === 2 ? turned(2) : room(number))));
const moved = tried([2, 3, 1, 4, 5, 6, 7, 8, 9, 10].map(room));
const same = tried(ALL.map(room));

describe('a what-if, in words', () => {
  const cases: readonly (readonly [what: string, view: ArcView, words: RegExp])[] = [
    ['of nothing tried', same, /^What if: no scene reads otherwise\.$/u],
    [
      'of one scene',
      edited,
      /^What if: INT\. ROOM 2 - DAY reads \d\.\d\d lower(?:\.|, within the band: unsure\.)$/u,
    ],
    [
      'of several scenes',
      tried(ALL.map((number) => (number < 4 ? turned(number) : room(number)))),
      /^What if: 3 scenes read otherwise; the largest change is −\d\.\d\d, in INT\. ROOM \d - DAY\./u,
    ],
    [
      'of a scene that stands elsewhere',
      moved,
      /^What if: no scene reads otherwise\. 1 scene stands elsewhere\.$/u,
    ],
    [
      'of what is added and taken out',
      tried([CAR, ...ALL.slice(0, 8).map(room)]),
      /1 scene added, 2 scenes taken out\.$/u,
    ],
  ];
  for (const [what, view, words] of cases) it(what, () => assert.match(plain(whatIfWords(view)), words));

  it('says of each change whether it is unsure', () => {
    const small = tried(
      ALL.map((number) => (number === 2 ? `${room(2).trim()}\n\nThe rain.\n\n` : room(number))),
    );
    assert.match(whatIfWords(small), /within the band: unsure\.$/u);
    assert.match(sceneWhatIfWords(small.scenes[1] ?? fail(), 'valence') ?? '', /, within the band$/u);
    const sure = edited.scenes[1]?.whatIf?.axes?.valence;
    assert.equal(whatIfWords(edited).includes('unsure'), sure?.sure === false);
  });

  it('is said of its scene, of the chart and at its foot, where it is shown', () => {
    const [first, second] = edited.scenes;
    assert.ok(first !== undefined && second !== undefined);
    assert.match(sceneInWords(first, edited), /, what if: reads the same$/u);
    assert.match(sceneInWords(second, edited), /, what if: [+−]\d\.\d\d, reads \d\.\d\d lower/u);
    assert.match(chartInWords(edited, shown), /, with a what-if beside it$/u);
    assert.match(overlayWords(edited, shown)[0] ?? '', /^What if: /u);
    const hidden = { ...shown, whatIf: false };
    assert.doesNotMatch(chartInWords(edited, hidden), /what-if/u);
    assert.deepEqual(overlayWords(edited, hidden), []);
    assert.equal(sceneWhatIfWords(viewOf(LASTING_CHANGE).scenes[0] ?? fail(), 'valence'), undefined);
  });
});

describe('a what-if, in the table', () => {
  const columns = (view: ArcView) => tableColumns(view).map(({ id }) => id);
  const cells = (view: ArcView, scene: number) => {
    const at = columns(view).indexOf('whatIf');
    return tableRows(view)[scene]?.cells.slice(at, at + 2);
  };

  it('has two columns after what is read, while there is one', () => {
    assert.deepEqual(columns(edited).slice(3, 6), ['readsAs', 'whatIf', 'change']);
    assert.ok(!columns(viewOf(LASTING_CHANGE)).includes('whatIf'));
  });

  it('says what changes, what stands elsewhere and what is taken out', () => {
    assert.equal(cells(edited, 0)?.[1], 'none');
    assert.match(cells(edited, 1)?.[1] ?? '', /^(?:▼ −\d\.\d\d|−\d\.\d\d unsure)$/u);
    assert.match(cells(moved, 0)?.[0] ?? '', /, stands elsewhere$/u);
    assert.deepEqual(cells(tried(ALL.slice(1).map(room)), 0), ['taken out', '–']);
  });

  it('sorts by the change', () => {
    const [first] = tableRows(edited, { column: 'change', descending: false });
    assert.equal(first?.scene, 1);
  });
});

describe('a what-if, in pictures', () => {
  const lines = (svg = '') => svg.split('<path class="uc-what-if-line').length - 1;
  const squares = (svg = '') => svg.split('<g class="uc-what-if').length - 1;

  it('is a line of long strokes, and a square for each scene that reads otherwise', () => {
    const svg = arcViewSvg(edited, shown);
    elementsOf(svg ?? '');
    // One of each is in the legend.
    assert.deepEqual([lines(svg), squares(svg)], [2, 2]);
    assert.match(visibleText(svg ?? ''), / Overall What if /u);
    assert.match(svg ?? '', /<title>INT\. ROOM 2 - DAY, what if on page \d+: [+−]/u);
    assert.equal(lines(posterSvg(edited, shown)), 2);
  });

  it('is gone where it is not shown, and has no line over the same line', () => {
    assert.doesNotMatch(
      arcViewSvg(edited, { ...shown, whatIf: false }) ?? 'What if',
      /="uc-what-if|What if/u,
    );
    assert.equal(changedSeries(same).length, 0);
    assert.equal(lines(arcViewSvg(same, shown)), 1);
  });

  it('has no line of what the script itself has not', () => {
    const bea = 'BEA\nI love this joy of ours.\n\n'.repeat(12);
    const request = { series: ['character:BEA'] as const };
    const view = viewWithWhatIf(LASTING_CHANGE, `${LASTING_CHANGE}\n${bea}`, request);
    assert.deepEqual(
      [view.series.map(({ id }) => id), view.whatIf?.series.map(({ id }) => id)],
      [['overall'], []],
    );
  });

  it('has room for more pages and larger values than the script has', () => {
    const longer = tried([...ALL.map(room), ...ALL.map((number) => turned(number).replace('ROOM', 'CELL'))]);
    assert.ok(longer.whatIf !== undefined && longer.whatIf.pages > longer.pages);
    assert.equal(shownPages(longer, shown), longer.whatIf.pages);
    assert.equal(shownPages(longer, { whatIf: false }), longer.pages);
    const far = { page: 1, value: 0.9, low: 0.9, high: 0.9 };
    const [line] = edited.whatIf?.series ?? [];
    assert.ok(line !== undefined && edited.whatIf !== undefined);
    const view = { ...edited, whatIf: { ...edited.whatIf, series: [{ ...line, points: [far] }] } };
    assert.equal(gridOf(view, shown).at(-1), 1);
    assert.ok((gridOf(view, { ...shown, whatIf: false }).at(-1) ?? 1) < 1);
  });
});

function fail(): never {
  throw new Error('a scene is missing');
}
