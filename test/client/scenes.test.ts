import assert from 'node:assert/strict';
import { placeAt } from '../../client/screenplays/place.js';
import { sceneOfRow } from '../../client/scenes/sceneOfRow.js';
import { areOtherRows, sceneRow, viewState } from '../../client/scenes/sceneTreeItems.js';
import { placeText, wholeText } from '../../client/words/statusTexts.js';
import type { SceneItem, ScenesAnswer } from '../../protocol/editorMessages.js';
import { say } from './plainSay.js';

const scene = (index: number, more: Partial<SceneItem> = {}): SceneItem => ({
  index,
  heading: `INT. ROOM ${index}`,
  firstLine: 10 * index,
  lastLine: 10 * index + 9,
  page: index,
  endPage: index + 1,
  eighths: 8,
  minutes: 2,
  speakers: [],
  ...more,
});

const reading = {
  polarity: 'negative',
  step: -2,
  valence: -0.214,
  low: -0.4,
  high: -0.1,
  intensity: 0.9,
  emotions: ['fear', 'anger'],
} as const;

const answer = (scenes: readonly SceneItem[]): ScenesAnswer => ({
  version: 1,
  pages: 2.6,
  minutes: 75.2,
  scenes,
});

describe('the place in the status bar', () => {
  const script = answer([scene(1), scene(2)]);
  const cases = [
    [9, undefined],
    [10, 'p. 2/3 · scene 1/2 · under 1 min'],
    [15, 'p. 2/3 · scene 1/2 · 1 min'],
    [20, 'p. 3/3 · scene 2/2 · 2 min'],
    [29, 'p. 3/3 · scene 2/2 · 4 min'],
    [99, 'p. 3/3 · scene 2/2 · 4 min'],
  ] as const;
  for (const [line, expected] of cases) {
    it(`line ${line}: ${expected ?? 'before the first scene'}`, () => {
      const place = placeAt(script, line);
      assert.equal(place && placeText(say, place), expected);
    });
  }
  it('before the first heading', () => {
    const opening = answer([scene(0, { heading: '' }), scene(1), scene(2)]);
    const textAt = (line: number) => placeText(say, placeAt(opening, line) ?? assert.fail());
    assert.equal(textAt(0), 'p. 1/3 · under 1 min');
    assert.equal(textAt(10), 'p. 2/3 · scene 1/2 · 2 min');
  });
  it('of the whole script', () => {
    assert.equal(wholeText(say, script), '3 pages · 2 scenes · 1 h 15');
    assert.equal(wholeText(say, { ...answer([scene(1)]), pages: 0.3 }), '1 page · 1 scene · 1 h 15');
  });
});

describe('a row of the list of scenes', () => {
  const cases: readonly (readonly [string, SceneItem, string, string, string])[] = [
    ['read', scene(1, { reading }), 'triangle-down', 'fear · anger', 'undercurrent.unpleasant'],
    [
      'with a turn',
      scene(0, {
        reading: { ...reading, polarity: 'positive', emotions: [], turn: { entry: -0.2, exit: 0.3 } },
      }),
      'triangle-up',
      'pleasant · turns',
      'undercurrent.pleasant',
    ],
    [
      'with lines that read as the author says',
      scene(1, { reading, corrected: 2 }),
      'triangle-down',
      'your reading · fear · anger',
      'undercurrent.unpleasant',
    ],
    ['not read', scene(4), 'circle-outline', '', ''],
  ];
  for (const [title, item, icon, description, color] of cases) {
    it(title, () => {
      const row = sceneRow(say, item);
      assert.deepEqual([row.icon, row.description, row.color ?? ''], [icon, description, color]);
    });
  }

  it('begins with its page, which a narrow list would cut', () =>
    assert.equal(sceneRow(say, scene(1)).label, 'p. 2 · INT. ROOM 1'));

  it('bears a ring where lines read as the author says, to be seen in a narrow list too', () =>
    assert.equal(sceneRow(say, scene(1, { corrected: 1 })).label, 'p. 2 ◎ INT. ROOM 1'));

  it('says more in its tooltip', () => {
    const { tooltip } = sceneRow(
      say,
      scene(1, {
        eighths: 11,
        speakers: ['ANA', 'BO'],
        reading: { ...reading, turn: { entry: 0.1, exit: -0.5 } },
      }),
    );
    assert.deepEqual(tooltip, [
      'INT. ROOM 1',
      'Page 2 · 1 3/8 pages · 2 min',
      'Reads as unpleasant: −0.21, between −0.40 and −0.10',
      'fear, anger',
      'Turns from +0.10 to −0.50',
      'Speaking: ANA, BO',
    ]);
  });

  for (const [eighths, length] of [
    [2, '2/8 page'],
    [8, '1 page'],
    [16, '2 pages'],
  ] as const) {
    it(`says in its tooltip that it is as long as ${length}`, () =>
      assert.equal(sceneRow(say, scene(1, { eighths })).tooltip[1], `Page 2 · ${length} · 2 min`));
  }

  it('says in its tooltip how many lines read as the author says', () => {
    const { tooltip, spoken } = sceneRow(say, scene(1, { reading, corrected: 1 }));
    assert.ok(tooltip.includes('Your reading: 1 line reads as you say'), tooltip.join());
    assert.match(spoken, /p\. 2, your reading, unpleasant/u);
  });

  it('is one sentence to those who hear it', () => {
    assert.equal(sceneRow(say, scene(1, { reading })).spoken, 'INT. ROOM 1, p. 2, unpleasant, fear, anger');
    assert.equal(sceneRow(say, scene(0, { heading: '' })).spoken, 'Before the first heading, p. 1, not read');
  });
});

describe('the list of scenes', () => {
  const shown = [scene(0), scene(1, { reading })];
  const cases = [
    ['stays when nothing is new', [scene(0), scene(1, { reading })], false],
    ['stays when a scene only ends elsewhere', [scene(0), scene(1, { reading, lastLine: 99 })], false],
    ['stays when a scene begins elsewhere', [scene(0), scene(1, { reading, firstLine: 11 })], false],
    ['is shown anew when a scene reads otherwise', [scene(0), scene(1)], true],
    ['is shown anew when a scene is gone', [scene(0)], true],
  ] as const;
  for (const [title, next, expected] of cases)
    it(title, () => assert.equal(areOtherRows(shown, next), expected));
});

describe('the scene of a row', () => {
  const now = [scene(0), scene(2, { firstLine: 31 })];
  const cases: readonly (readonly [string, unknown, number | undefined])[] = [
    ['stands where it has been moved to', scene(2), 31],
    ['is found by the place of the row alone', { index: 0 }, 0],
    ['may be gone', scene(1), undefined],
    ['is none where there is no row', undefined, undefined],
    ['is none of a place', { line: 3 }, undefined],
  ];
  for (const [title, row, line] of cases)
    it(title, () => assert.equal(sceneOfRow(now, row)?.firstLine, line));
});

describe('the face of the list of scenes', () => {
  const cases = [
    ['none', false, undefined, 0],
    ['reading', true, undefined, 0],
    ['reading', true, { kind: 'loading' }, 0],
    ['scenes', true, { kind: 'loading' }, 1],
    ['cannotTell', true, { kind: 'cannot tell', reason: 'French' }, 0],
    ['empty', true, { kind: 'cannot tell', reason: 'Nothing.', empty: true }, 0],
    ['failed', true, { kind: 'failed', reason: 'no model' }, 0],
  ] as const;
  for (const [expected, screenplay, state, count] of cases) {
    it(`${expected}: ${state?.kind ?? 'no state'}, ${count} scenes`, () =>
      assert.equal(
        viewState(
          screenplay,
          state,
          Array.from({ length: count }, (_, i) => scene(i)),
        ),
        expected,
      ));
  }
});
