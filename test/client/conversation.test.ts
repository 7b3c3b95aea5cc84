import assert from 'node:assert/strict';
import { type Conversation, createConversation } from '../../client/panel/conversation.js';
import type { ConversationPorts } from '../../client/panel/tellPage.js';
import type { ArcAnswer, ArcParams, ReadingState } from '../../protocol/editorMessages.js';
import type { ToPanel } from '../../protocol/panelMessages.js';
import { DEFAULT_PANEL_STATE } from '../../protocol/panelState.js';
import type { ArcView } from '../../report/panel/arcView.js';

const A = 'file:///plays/a.fountain';
const B = 'file:///plays/b.fountain';

/** A server that answers when a test opens the gate, and a page that writes down what it is told. */
function createStage(kept = DEFAULT_PANEL_STATE) {
  const told: ToPanel[] = [];
  const asked: ArcParams[] = [];
  const stage = {
    told,
    asked,
    version: 1,
    pages: 10,
    state: { kind: 'ready' } as ReadingState,
    line: 7 as number | undefined,
    gate: Promise.resolve(),
    answers: true,
    kept: 0,
  };
  const view = (params: ArcParams) =>
    ({ title: params.uri, axis: params.axis, pages: stage.pages }) as ArcView;
  const ports: ConversationPorts = {
    post: (message) => told.push(message),
    async arc(params): Promise<ArcAnswer | null> {
      asked.push(params);
      const answer = stage.answers ? { version: stage.version, view: view(params) } : null;
      await stage.gate;
      return answer;
    },
    stateOf: () => stage.state,
    nameOf: (uri) => uri.slice(uri.lastIndexOf('/') + 1),
    keep: () => (stage.kept += 1),
    cursorOf: () => (stage.line === undefined ? undefined : { line: stage.line, inWhatIf: false }),
  };
  const conversation: Conversation = createConversation(ports, kept);
  return { stage, conversation };
}

/** Everything that was waiting has been said. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const closedGate = () => {
  const gate: { open: () => void } = { open: () => undefined };
  return { promise: new Promise<void>((resolve) => (gate.open = resolve)), open: () => gate.open() };
};

/** What was said, in short; what was said before is forgotten. */
function heard({ told }: ReturnType<typeof createStage>['stage']): readonly string[] {
  return told.splice(0).map((message) => {
    switch (message.type) {
      case 'script':
        return `script ${message.name} ${message.version} ${message.view?.axis ?? 'unread'} ${message.view?.pages ?? ''}`.trim();
      case 'cursor':
        return `cursor ${message.cursor?.line ?? 'gone'}`;
      case 'status':
        return `status ${message.state.kind}`;
      case 'pinned':
        return `pinned ${message.pinned}`;
      default:
        return message.type;
    }
  });
}

/** A panel that shows script A, with nothing left to be said. */
async function showing() {
  const { stage, conversation } = createStage();
  conversation.follow(A);
  conversation.begin();
  await settled();
  const first = heard(stage);
  return { stage, conversation, first };
}

const ENTER = { startLine: 2, endLine: 2, addedLines: 1, atLineEnd: true };
const LETTER = { startLine: 2, endLine: 2, addedLines: 0, atLineEnd: true };

describe('the pages in sight', () => {
  const ZOOMED = { ...DEFAULT_PANEL_STATE, zoom: { from: 2, to: 5 } };

  it('of one script say nothing of another, whatever the page still says', async () => {
    const { stage, conversation } = await showing();
    const { promise, open } = closedGate();
    conversation.change(ZOOMED);
    assert.deepEqual(conversation.state(), ZOOMED);
    stage.gate = promise;
    conversation.follow(B);
    assert.deepEqual([conversation.state(), stage.kept], [DEFAULT_PANEL_STATE, 1]);
    conversation.change({ ...ZOOMED, points: false });
    assert.deepEqual(conversation.state(), { ...DEFAULT_PANEL_STATE, points: false });
    open();
    await settled();
    conversation.change(ZOOMED);
    assert.deepEqual(conversation.state(), ZOOMED);
  });

  it('are forgotten when no script is shown, and when the panel is hidden meanwhile', async () => {
    for (const leave of [
      (conversation: Conversation) => conversation.follow(undefined),
      (conversation: Conversation) => {
        conversation.end();
        conversation.follow(B);
        conversation.begin();
      },
    ]) {
      const { conversation } = await showing();
      conversation.change(ZOOMED);
      leave(conversation);
      assert.deepEqual(conversation.state(), DEFAULT_PANEL_STATE);
    }
  });

  it('that were kept are those of the script that is shown first, whichever was followed before', async () => {
    const { stage, conversation } = createStage(ZOOMED);
    conversation.follow(A);
    conversation.follow(B);
    conversation.begin();
    await settled();
    assert.deepEqual([conversation.state(), stage.kept], [ZOOMED, 0]);
    conversation.end();
    conversation.begin();
    assert.deepEqual(conversation.state(), ZOOMED);
  });
});

describe('what the arc panel is told', () => {
  it('is nothing until its page listens', async () => {
    const { stage, conversation } = createStage();
    conversation.follow(A);
    conversation.readingChanged(A);
    conversation.statusChanged(A);
    conversation.cursorMoved();
    await settled();
    assert.deepEqual([heard(stage), stage.asked.length], [[], 0]);
  });

  it('is everything, once it does, and again after it was gone', async () => {
    const { stage, conversation, first } = await showing();
    assert.deepEqual(first, ['restore', 'pinned false', 'script a.fountain 1 valence 10', 'cursor 7']);
    conversation.end();
    conversation.readingChanged(A);
    await settled();
    assert.deepEqual(heard(stage), []);
    conversation.begin();
    await settled();
    assert.deepEqual(heard(stage), first);
  });

  it('is that there is no script', async () => {
    const { stage, conversation } = createStage();
    conversation.begin();
    await settled();
    assert.deepEqual(heard(stage), ['restore', 'pinned false', 'empty']);
  });

  it('is how far the reading is, where nothing has been read', async () => {
    const { stage, conversation } = createStage();
    Object.assign(stage, { answers: false, state: { kind: 'failed', reason: 'no model' }, line: undefined });
    conversation.follow(A);
    conversation.begin();
    await settled();
    assert.deepEqual(heard(stage), ['restore', 'pinned false', 'script a.fountain 0 unread']);
    conversation.statusChanged(A);
    stage.state = { kind: 'loading' };
    conversation.statusChanged(B);
    assert.deepEqual(heard(stage), []);
    for (const _ of ['once', 'and not twice']) conversation.statusChanged(A);
    assert.deepEqual(heard(stage), ['status loading']);
  });

  it('is a newer version, and the same view only once', async () => {
    const { stage, conversation } = await showing();
    conversation.readingChanged(A);
    await settled();
    Object.assign(stage, { version: 2, pages: 11 });
    conversation.readingChanged(A);
    await settled();
    Object.assign(stage, { version: 1, pages: 10 });
    conversation.readingChanged(A);
    await settled();
    assert.deepEqual(heard(stage), ['script a.fountain 2 valence 11']);
  });

  it('is the newest of many changes, asked for once more and not once each', async () => {
    const { stage, conversation } = await showing();
    const { promise, open } = closedGate();
    stage.gate = promise;
    stage.asked.splice(0);
    for (const pages of [11, 12, 13, 14]) {
      stage.pages = pages;
      conversation.readingChanged(A);
    }
    open();
    await settled();
    assert.deepEqual(heard(stage), ['script a.fountain 1 valence 11', 'script a.fountain 1 valence 14']);
    assert.equal(stage.asked.length, 2);
  });

  it('is the script and the series that were asked for last, whatever comes late', async () => {
    const { stage, conversation } = await showing();
    const { promise, open } = closedGate();
    stage.gate = promise;
    conversation.change({ ...DEFAULT_PANEL_STATE, axis: 'arousal' });
    conversation.follow(B);
    conversation.change({ ...DEFAULT_PANEL_STATE, axis: 'dominance', series: ['dialogue'] });
    open();
    await settled();
    assert.deepEqual(heard(stage), ['script b.fountain 1 dominance 10', 'cursor 7']);
    assert.deepEqual(stage.asked.at(-1), { uri: B, axis: 'dominance', series: ['dialogue'] });
  });

  it('is not asked for when only the page’s own view changes', async () => {
    const { stage, conversation } = await showing();
    stage.asked.splice(0);
    conversation.change({
      ...DEFAULT_PANEL_STATE,
      series: ['overall'],
      zoom: { from: 1, to: 3 },
      view: 'table',
    });
    await settled();
    assert.equal(stage.asked.length, 0);
    assert.equal(conversation.state().view, 'table');
  });

  it('is another script when the writer goes there, unless it is pinned', async () => {
    const { stage, conversation } = await showing();
    conversation.pin(true);
    conversation.follow(B);
    await settled();
    assert.deepEqual([heard(stage), conversation.shown()], [['pinned true'], A]);
    conversation.pin(false);
    await settled();
    assert.deepEqual(heard(stage), ['pinned false', 'script b.fountain 1 valence 10', 'cursor 7']);
  });

  it('is where the cursor goes, and that it has gone', async () => {
    const { stage, conversation } = await showing();
    conversation.cursorMoved();
    stage.line = 8;
    conversation.cursorMoved();
    stage.line = undefined;
    conversation.cursorMoved();
    assert.deepEqual(heard(stage), ['cursor 8', 'cursor gone']);
  });

  it('stays when the server has no answer, and is taken when a closed document begins to count again', async () => {
    const { stage, conversation } = await showing();
    stage.answers = false;
    conversation.readingChanged(A);
    await settled();
    assert.deepEqual(heard(stage), []);
    Object.assign(stage, { answers: true, version: 9, pages: 12 });
    conversation.readingChanged(A);
    await settled();
    conversation.closed(A);
    Object.assign(stage, { version: 1, pages: 13 });
    conversation.readingChanged(A);
    await settled();
    assert.deepEqual(heard(stage), ['script a.fountain 9 valence 12', 'script a.fountain 1 valence 13']);
  });

  it('speaks of lines that are found again after typing', async () => {
    const { stage, conversation } = await showing();
    conversation.edited(A, 2, [LETTER, ENTER]);
    conversation.edited(B, 5, [ENTER]);
    conversation.edited(A, 3, [ENTER]);
    assert.deepEqual([1, 2, 7].map(conversation.lineNow), [1, 2, 9]);
    stage.version = 2;
    conversation.readingChanged(A);
    await settled();
    assert.deepEqual([1, 2, 7].map(conversation.lineNow), [1, 2, 8]);
  });
});

describe('a panel whose script becomes another file, or is gone', () => {
  const NEW = 'file:///plays/new.fountain';
  const pinned = async () => {
    const { stage, conversation } = await showing();
    conversation.pin(true);
    conversation.follow(B);
    heard(stage);
    return { stage, conversation };
  };

  it('goes along with it, pinned as it was, and that is kept', async () => {
    const { stage, conversation } = await pinned();
    conversation.moved({ from: A, to: NEW });
    conversation.closed(A);
    await settled();
    assert.deepEqual(heard(stage), ['script new.fountain 1 valence 10', 'restore', 'cursor 7']);
    assert.deepEqual([conversation.shown(), conversation.isPinned(), stage.kept], [NEW, true, 1]);
    conversation.pin(false);
    assert.equal(conversation.shown(), B);
  });

  it('has the same pages in sight, which the page is told anew', async () => {
    const { stage, conversation } = await showing();
    const zoomed = { ...DEFAULT_PANEL_STATE, zoom: { from: 2, to: 5 } };
    conversation.change(zoomed);
    conversation.moved({ from: A, to: NEW });
    await settled();
    assert.deepEqual([conversation.state(), stage.kept], [zoomed, 0]);
    const { told } = stage;
    assert.deepEqual(
      told.map(({ type }) => type),
      ['script', 'restore', 'cursor'],
    );
    assert.deepEqual(told[1], { type: 'restore', state: zoomed });
    conversation.follow(B);
    assert.deepEqual(conversation.state(), DEFAULT_PANEL_STATE);
  });

  it('goes along with its folder', async () => {
    const { stage, conversation } = await pinned();
    conversation.moved({ from: 'file:///plays', to: 'file:///old/plays' });
    assert.deepEqual(
      [conversation.shown(), conversation.followed(), stage.kept],
      ['file:///old/plays/a.fountain', 'file:///old/plays/b.fountain', 1],
    );
  });

  it('follows it as before where it is not pinned, and stays where another is moved', async () => {
    const { stage, conversation } = await showing();
    conversation.moved({ from: B, to: NEW });
    await settled();
    assert.deepEqual([heard(stage), conversation.shown(), stage.kept], [[], A, 0]);
    conversation.moved({ from: A, to: NEW });
    assert.deepEqual([conversation.shown(), conversation.followed(), stage.kept], [NEW, NEW, 0]);
  });

  it('is pinned no more once that is gone, alone or with its folder', async () => {
    for (const place of [A, 'file:///plays']) {
      const { stage, conversation } = await pinned();
      conversation.gone(B);
      assert.deepEqual([conversation.isPinned(), stage.kept], [true, 0]);
      conversation.gone(place);
      await settled();
      assert.deepEqual(heard(stage), ['pinned false', 'script b.fountain 1 valence 10', 'cursor 7']);
      assert.deepEqual([conversation.shown(), conversation.isPinned(), stage.kept], [B, false, 1]);
    }
  });

  it('stays where it is kept pinned to, whichever is followed', async () => {
    const { conversation } = await showing();
    conversation.stayWith(B);
    assert.deepEqual([conversation.shown(), conversation.followed(), conversation.isPinned()], [B, A, true]);
    conversation.gone(B);
    assert.equal(conversation.shown(), A);
  });
});
