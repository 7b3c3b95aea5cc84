import assert from 'node:assert/strict';
import { coalesce, whenQuiet } from '../../client/coalesce.js';
import { createConversation } from '../../client/panel/conversation.js';
import { exportChoices, exportName, extensionOf } from '../../client/panel/exportFormats.js';
import { followedScript } from '../../client/panel/followedScript.js';
import { createPaintings } from '../../client/panel/paintings.js';
import { recall } from '../../client/panel/panelMemory.js';
import { type AtHand, scriptAtHand } from '../../client/panel/scriptAtHand.js';
import { type PanelEffects, receive } from '../../client/panel/receive.js';
import { EXPORTS } from '../../protocol/exportFormats.js';
import type { FromPanel, ToPanel } from '../../protocol/panelMessages.js';
import { DEFAULT_PANEL_STATE, sanitizePanelState } from '../../protocol/panelState.js';
import { say } from './plainSay.js';

describe('the script that the panel follows', () => {
  const cases = [
    ['is the one in the active editor', 'a', { active: 'b', inSight: ['a', 'b'], open: ['a', 'b'] }, 'b'],
    [
      'stays when the focus goes elsewhere',
      'a',
      { active: undefined, inSight: ['b'], open: ['a', 'b'] },
      'a',
    ],
    [
      'is another in sight once it is closed',
      'a',
      { active: undefined, inSight: ['b'], open: ['b', 'c'] },
      'b',
    ],
    ['is the one in sight at first', undefined, { active: undefined, inSight: ['b'], open: ['b'] }, 'b'],
    ['is none when none is in sight', 'a', { active: undefined, inSight: [], open: ['c'] }, undefined],
  ] as const;
  for (const [title, last, scripts, expected] of cases)
    it(title, () => assert.equal(followedScript(last, scripts), expected));
});

describe('the script that a command is about', () => {
  const atHand = (inEditor: string | undefined, inPanel: string | undefined, isActive: boolean): AtHand => ({
    current: { editor: () => editorOf(inEditor) },
    arcPanel: { isActive: () => isActive, shown: () => inPanel },
  });
  const editorOf = (uri: string | undefined) =>
    uri === undefined
      ? undefined
      : ({ document: { uri } } as unknown as ReturnType<AtHand['current']['editor']>);
  const cases = [
    ['is the one that the writer is at', atHand('a', 'b', false), 'a'],
    ['is the one in the panel if the keyboard is there', atHand('a', 'b', true), 'b'],
    ['is the one in the panel where there is no other', atHand(undefined, 'b', false), 'b'],
    ['is the one that the writer is at, where the panel is empty', atHand('a', undefined, true), 'a'],
    ['is one alone where both are the same', atHand('a', 'a', true), 'a'],
    ['is none where there is none', atHand(undefined, undefined, false), undefined],
  ] as const;
  for (const [what, at, expected] of cases) it(what, () => assert.equal(scriptAtHand(at), expected));
});

describe('work that comes in bursts', () => {
  it('is done at once, and once more after the pause', () => {
    const timers: (() => void)[] = [];
    const done: number[] = [];
    const after = (_: number, work: () => void) => {
      timers.push(work);
      return () => timers.splice(0);
    };
    const work = coalesce(after, 40, () => done.push(done.length));
    const pass = () => timers.shift()?.();
    for (let times = 0; times < 5; times += 1) work.ask();
    assert.deepEqual([done.length, timers.length], [1, 1]);
    pass();
    assert.deepEqual([done.length, timers.length], [2, 1]);
    pass();
    assert.deepEqual([done.length, timers.length], [2, 0]);
    work.ask();
    assert.equal(done.length, 3);
    work.dispose();
    assert.equal(timers.length, 0);
  });

  it('is done once nobody has asked for so long, and not after its end', () => {
    const timers: (() => void)[] = [];
    const done: number[] = [];
    const after = (_: number, work: () => void) => {
      timers.push(work);
      return () => timers.splice(0);
    };
    const work = whenQuiet(after, 40, () => done.push(done.length));
    const pass = () => timers.shift()?.();
    for (let times = 0; times < 5; times += 1) work.ask();
    assert.deepEqual([done.length, timers.length], [0, 1]);
    pass();
    assert.deepEqual([done.length, timers.length], [1, 0]);
    work.ask();
    work.dispose();
    assert.deepEqual([done.length, timers.length], [1, 0]);
  });
});

describe('pictures that the page paints', () => {
  const create = () => {
    const told: number[] = [];
    const paintings = createPaintings((message) => message.type === 'paint' && told.push(message.id));
    return { told, paintings };
  };

  it('wait for a page, survive its going, and each has its own answer', async () => {
    const { told, paintings } = create();
    const [one, two] = [paintings.paint('<svg/>', 2), paintings.paint('<svg/>', 2)];
    assert.deepEqual(told.splice(0), []);
    paintings.begin();
    paintings.painted({ type: 'picture', id: 2, png: 'bbb' });
    paintings.end();
    paintings.begin();
    assert.deepEqual(told.splice(0), [1, 2, 1]);
    paintings.painted({ type: 'picture', id: 1, png: 'aaa' });
    paintings.painted({ type: 'picture', id: 1, png: 'again' });
    paintings.painted({ type: 'picture', id: 77, png: 'unknown' });
    assert.deepEqual(await Promise.all([one, two]), ['aaa', 'bbb']);
  });

  it('are not painted any more once nobody waits for them', async () => {
    const { told, paintings } = create();
    const control = new AbortController();
    const [one, two] = [paintings.paint('<svg/>', 2, control.signal), paintings.paint('<svg/>', 2)];
    control.abort();
    await assert.rejects(one, /nobody waits/u);
    paintings.begin();
    paintings.painted({ type: 'picture', id: 2, png: 'bbb' });
    assert.deepEqual([told, await two], [[2], 'bbb']);
  });

  it('fail with the page’s reason, or when there will be no page', async () => {
    const { paintings } = create();
    const [one, two] = [paintings.paint('<svg/>', 2), paintings.paint('<svg/>', 2)];
    paintings.painted({ type: 'picture', id: 1, error: 'too large' });
    paintings.abandon('the panel was closed');
    await assert.rejects(one, /too large/u);
    await assert.rejects(two, /the panel was closed/u);
  });
});

describe('what the page says', () => {
  const A = 'file:///a.fountain';
  const stage = () => {
    const done: unknown[] = [];
    const told: ToPanel[] = [];
    const post = (message: ToPanel) => told.push(message);
    const paintings = createPaintings(post);
    const conversation = createConversation(
      {
        post,
        arc: async () => null,
        stateOf: () => ({ kind: 'ready' }),
        nameOf: (uri) => uri,
        keep: () => undefined,
        cursorOf: () => undefined,
      },
      DEFAULT_PANEL_STATE,
    );
    const effects: PanelEffects = {
      began: () => done.push('began'),
      keep: () => done.push('keep'),
      reveal: (...place) => done.push(place),
      readAs: (what) => done.push(what),
      exportAs: (format) => done.push(format),
      log: (problem) => done.push(problem),
    };
    conversation.follow(A);
    const say = (message: FromPanel) => receive(message, conversation, paintings, effects);
    return { done, told, conversation, paintings, say };
  };

  it('is done', () => {
    const { done, conversation, say } = stage();
    say({ type: 'ready' });
    say({ type: 'state', state: { ...DEFAULT_PANEL_STATE, axis: 'arousal' } });
    say({ type: 'pin', pinned: true });
    say({ type: 'reveal', uri: A, line: 12, keepFocus: true });
    say({ type: 'readAs', uri: A, line: 12 });
    say({ type: 'readAs', uri: A, line: 14, character: 3 });
    say({ type: 'export', format: 'csv' });
    say({ type: 'failed', message: 'no canvas' });
    const places = [
      { uri: A, line: 12 },
      { uri: A, line: 14, character: 3 },
    ];
    assert.deepEqual(done, ['began', 'keep', 'keep', [A, 12, true], ...places, 'csv', 'no canvas']);
    assert.deepEqual([conversation.state().axis, conversation.isPinned()], ['arousal', true]);
  });

  it('of a script that is not shown any more is not done', () => {
    const { done, say } = stage();
    say({ type: 'reveal', uri: 'file:///b.fountain', line: 12, keepFocus: true });
    say({ type: 'readAs', uri: 'file:///b.fountain', line: 12 });
    assert.deepEqual(done, []);
  });

  it('of a place that is none is not done', () => {
    const places = [{ line: 1.5 }, { line: -1 }, { line: 'x' }, { line: 1, character: NaN }, { uri: 7 }, {}];
    for (const place of places) {
      const { done, say } = stage();
      say({ type: 'readAs', uri: A, ...place } as FromPanel);
      assert.deepEqual(done, ['a place to read otherwise that is none'], JSON.stringify(place));
    }
  });

  it('of a line that has moved since is done where it stands now', () => {
    const { done, conversation, say } = stage();
    say({ type: 'ready' });
    conversation.edited(A, 2, [{ startLine: 3, endLine: 3, addedLines: 2, atLineEnd: true }]);
    say({ type: 'readAs', uri: A, line: 12, character: 0 });
    assert.deepEqual(done, ['began', { uri: A, line: 14, character: 0 }]);
  });

  it('is a picture that was waited for', async () => {
    const { told, paintings, say } = stage();
    const picture = paintings.paint('<svg/>', 2);
    say({ type: 'ready' });
    assert.ok(told.some(({ type }) => type === 'paint'));
    say({ type: 'picture', id: 1, png: 'aaa' });
    assert.equal(await picture, 'aaa');
  });
});

describe('exported files', () => {
  it('are named after the script', () => {
    assert.equal(exportName('Big Fish.fountain', 'png'), 'Big Fish.arc.png');
    assert.equal(exportName('v1.2.spmd', 'poster-html'), 'v1.2.poster.html');
    assert.equal(exportName('Untitled-1', 'csv'), 'Untitled-1.scenes.csv');
    assert.equal(exportName('.fountain', 'json'), 'script.readings.json');
  });

  it('are offered in every format, each under its own name', () => {
    const formats = exportChoices(say).map(({ format }) => format);
    assert.deepEqual([...formats].sort(), EXPORTS.map(({ format }) => format).sort());
    assert.equal(new Set(formats.map((format) => exportName('a', format))).size, formats.length);
    assert.deepEqual(formats.map(extensionOf), ['png', 'svg', 'html', 'html', 'svg', 'csv', 'json']);
  });
});

describe('what is kept of a panel', () => {
  const kept = (value: unknown) => recall({ get: () => value });

  it('is what was kept', () => {
    const state = {
      ...DEFAULT_PANEL_STATE,
      axis: 'arousal',
      series: ['action', 'character:NELL'],
      zoom: { from: 2, to: 9.5 },
      view: 'table',
      sort: { column: 'page', descending: true },
    } as const;
    assert.deepEqual(kept({ state, pinned: 'file:///a' }), { state, pinned: 'file:///a' });
  });

  it('is what is shown first, where nothing was kept or it is not understood', () => {
    const nonsense = [
      undefined,
      null,
      'x',
      { state: 7, pinned: 7 },
      { state: { axis: 'sadness', series: ['nobody', 3], zoom: { from: 9, to: 2 }, view: 'film' } },
      { state: { series: [], zoom: { from: 0, to: Infinity }, sort: { column: 1 }, points: 'yes' } },
    ];
    for (const value of nonsense) assert.deepEqual(kept(value), { state: DEFAULT_PANEL_STATE });
  });

  it('is understood field by field', () => {
    const state = sanitizePanelState({
      axis: 'dominance',
      series: ['all', 'dialogue'],
      points: false,
      beatSheet: 1,
    });
    assert.deepEqual(state, {
      ...DEFAULT_PANEL_STATE,
      axis: 'dominance',
      series: ['dialogue'],
      points: false,
    });
  });
});
