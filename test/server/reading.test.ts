import assert from 'node:assert/strict';
import type { CodeLens, DocumentDiagnosticReport, Hover, ShowMessageParams } from 'vscode-languageserver';
import { Analyst } from '../../core/index.js';
import {
  FAILED_NOTIFICATION,
  READING_CHANGED_NOTIFICATION,
  RESCORE_REQUEST,
  type StatusParams,
} from '../../protocol/editorMessages.js';
import { type CompareAnswer, type ComparedScene, COMPARE_REQUEST } from '../../protocol/findingMessages.js';
import {
  PARTIAL_INTERVAL,
  PROGRESS_INTERVAL,
  RETRY_WAITS,
  AHEAD_PAUSE,
  TYPING_PAUSE,
} from '../../server/reading/readingSchedule.js';
import { PLAIN_CALIBRATION } from '../core/fakeReadings.js';
import { EVEN_NORMS } from '../core/findingScripts.js';
import { HATE, lineOf, LOVE, manyScenes, scene, SCRIPT, URI } from './scripts.js';
import { marksOf, paramsOf, type TestSession, useSessions } from './session.js';

/** Long enough to be told of, and flat. */
const LONG_SCENE = scene(
  'ROOM',
  Array.from({ length: 14 }, (_, index) => `The chair of number ${index} is by the door.`),
);
const OURS = /^undercurrent\//u;

describe('the reading of a script', () => {
  const { start, ready } = useSessions();
  const kinds = (states: readonly StatusParams[]) => states.map(({ state }) => state.kind);
  const methods = ({ news }: TestSession) => news.map(({ method }) => method);
  const told = (session: TestSession) => methods(session).filter((method) => method === FAILED_NOTIFICATION);
  /** The messages that the writer was shown, once there are so many. */
  const shown = async (session: TestSession, count: number) => {
    const messages = () => session.news.filter(({ method }) => method === 'window/showMessage');
    while (messages().length < count) await marksOf(session);
    return messages().map(({ params }) => (params as ShowMessageParams).message);
  };
  const slowly = ({ reader, clock }: TestSession, milliseconds: number) => {
    reader.beforeWindow = () => clock.advance(milliseconds);
  };

  it('is told of to clients that ask for it, and to no other', async () => {
    const session = await ready();
    assert.ok(methods(session).some((method) => OURS.test(method)));
    const other = await start({ client: { followsReadings: false } });
    await other.open(URI, SCRIPT);
    while ((await marksOf(other)) === null);
    assert.deepEqual(
      methods(other).filter((method) => OURS.test(method)),
      [],
    );
  });

  it('says how far it is, but not after each window', async () => {
    const session = await start();
    slowly(session, PROGRESS_INTERVAL / 4);
    await session.open(URI, manyScenes(40));
    await session.reached(URI, 'ready');
    assert.deepEqual(kinds(session.states), ['loading', ...Array<string>(10).fill('scoring'), 'ready']);
  });

  it('is done ahead during the pause after an edit, so that nothing is left to score at its end', async () => {
    const session = await ready(manyScenes(40));
    const { reader, clock } = session;
    const known = reader.windows.length;
    await session.change(URI, 2, 3, 'Oh. ');
    await marksOf(session);
    clock.advance(AHEAD_PAUSE);
    while (reader.windows.length === known) await marksOf(session);
    reader.beforeWindow = () => assert.fail('a window is scored after the pause');
    clock.advance(TYPING_PAUSE - AHEAD_PAUSE);
    await session.reached(URI, 'ready', 2);
    assert.equal(reader.windows.length, known + 1);
  });

  it('is done ahead with its analysis and findings, and told at the end of the pause', async () => {
    let analyses = 0;
    class CountingAnalyst extends Analyst {
      override *analysisSteps(...of: Parameters<Analyst['analysisSteps']>) {
        analyses += 1;
        return yield* super.analysisSteps(...of);
      }
    }
    /** How often the norm of flat scenes was looked up. */
    let found = 0;
    const { measures } = EVEN_NORMS;
    const norms = {
      ...EVEN_NORMS,
      measures: Object.defineProperty({ ...measures }, 'flat-scene', {
        get: () => {
          found += 1;
          return measures['flat-scene'];
        },
      }),
    };
    const session = await ready(LONG_SCENE, {
      // Findings are not sent to a client that pulls them, and this one does not pull.
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true } },
      },
      openModel: async (_, reader) => ({ reader, analyst: new CountingAnalyst(PLAIN_CALIBRATION) }),
      norms: async () => norms,
    });
    const { clock, states } = session;
    const before = states.length;
    assert.deepEqual([analyses, found], [1, 0]);
    await session.change(URI, 2, 3, 'Oh. ');
    await marksOf(session);
    clock.advance(AHEAD_PAUSE);
    while (found === 0) await marksOf(session);
    assert.equal((await marksOf(session))?.version, 1);
    assert.equal(states.length, before);
    clock.advance(TYPING_PAUSE - AHEAD_PAUSE);
    await session.reached(URI, 'ready', 2);
    assert.equal((await marksOf(session))?.version, 2);
    const { items } = await session.client.sendRequest<DocumentDiagnosticReport & { readonly items: object }>(
      'textDocument/diagnostic',
      paramsOf(URI),
    );
    assert.deepEqual([JSON.stringify(items).includes('flat-scene'), analyses, found], [true, 2, 1]);
  });

  describe('that is done before the pause ends', () => {
    /** Edited, and read in silence. */
    const readInSilence = async () => {
      const session = await ready();
      const { length } = session.reader.windows;
      await session.change(URI, 2, 3, 'Oh. ');
      await marksOf(session);
      session.clock.advance(AHEAD_PAUSE);
      while (session.reader.windows.length === length) await marksOf(session);
      await marksOf(session);
      return session;
    };

    it('is never told when another edit comes', async () => {
      const session = await readInSilence();
      await session.change(URI, 3, 3, 'My. ');
      assert.equal((await marksOf(session))?.version, 1);
      session.clock.advance(TYPING_PAUSE);
      await session.reached(URI, 'ready', 3);
      assert.deepEqual(
        session.states.map(({ version }) => version).filter((version) => version === 2),
        [],
      );
    });

    it('is given up for one that is asked for, which is told at once', async () => {
      const session = await readInSilence();
      await session.client.sendRequest(RESCORE_REQUEST, { uri: URI });
      await session.reached(URI, 'ready', 2);
      assert.equal(session.clock.pending, 0);
    });

    it('leaves nothing behind when the script is closed', async () => {
      const session = await readInSilence();
      await session.client.sendNotification('textDocument/didClose', paramsOf(URI));
      assert.equal(await marksOf(session), null);
      session.clock.advance(TYPING_PAUSE);
      assert.equal(await marksOf(session), null);
      assert.deepEqual(
        session.states.filter(({ version }) => version === 2),
        [],
      );
      assert.equal(session.held().settings, 0);
    });
  });

  it('that fails ahead says so at the end of the pause', async () => {
    const session = await ready();
    const { clock, reader, states } = session;
    const before = states.length;
    let tried = false;
    reader.fails = true;
    reader.beforeWindow = () => void (tried = true);
    await session.change(URI, 2, 3, 'Oh. ');
    await marksOf(session);
    clock.advance(AHEAD_PAUSE);
    while (!tried) await marksOf(session);
    await marksOf(session);
    assert.equal(states.length, before);
    clock.advance(TYPING_PAUSE - AHEAD_PAUSE);
    await session.reached(URI, 'failed', 2);
  });

  it('is not done ahead of an edit that another one follows', async () => {
    const session = await ready(manyScenes(40));
    const { reader, clock } = session;
    const known = reader.windows.length;
    await session.change(URI, 2, 3, 'Oh. ');
    await marksOf(session);
    clock.advance(AHEAD_PAUSE - 1);
    await session.change(URI, 3, 3, 'My. ');
    await marksOf(session);
    clock.advance(TYPING_PAUSE);
    await session.reached(URI, 'ready', 3);
    assert.equal(reader.windows.length, known + 1);
  });

  it('changes no state on its way after an edit', async () => {
    const session = await ready(manyScenes(40));
    const before = session.states.length;
    await session.change(URI, 2, 3, 'Oh. ');
    await marksOf(session);
    session.clock.advance(TYPING_PAUSE);
    await session.reached(URI, 'ready', 2);
    assert.deepEqual(kinds(session.states.slice(before)), ['ready']);
  });

  it('shows work done progress when it is long, and not after an edit', async () => {
    const session = await start({ capabilities: { window: { workDoneProgress: true } } });
    slowly(session, PROGRESS_INTERVAL);
    await session.open(URI, manyScenes(40));
    await session.reached(URI, 'ready');
    const progress = () =>
      session.news.filter(({ method }) => /rogress/u.test(method)).map(({ params }) => params);
    const long = progress();
    assert.match(JSON.stringify(long), /"begin".*"1 of 40 scenes".*"end"/u);
    await session.change(URI, 2, 3, 'Oh. ');
    await marksOf(session);
    session.clock.advance(TYPING_PAUSE);
    await session.reached(URI, 'ready', 2);
    assert.equal(progress().length, long.length);
  });

  it('keeps the marks of lines that did not change while the changed ones are read', async () => {
    const old = manyScenes(10);
    const session = await ready(old);
    const oldMarks = (await marksOf(session))?.lines ?? [];
    const added = Array.from({ length: 6 }, (_, index) => scene(`HALL ${index}`, [`${HATE} ${index}`]));
    const changes = () => session.news.filter(({ method }) => method === READING_CHANGED_NOTIFICATION);
    let halfway: Awaited<ReturnType<typeof marksOf>> = null;
    session.reader.beforeWindow = async () => {
      session.clock.advance(PARTIAL_INTERVAL);
      const { length } = changes();
      // The third window is held until the first partial result has come.
      if (session.reader.windows.length % 3 === 2) {
        while (changes().length === length) await new Promise((resolve) => setImmediate(resolve));
        halfway ??= await marksOf(session);
      }
    };
    const line = lineOf(old, 'INT. ROOM 5');
    await session.change(URI, 2, line, added.join(''));
    await marksOf(session);
    session.clock.advance(TYPING_PAUSE);
    await session.reached(URI, 'ready', 2);
    const whole = await marksOf(session);
    assert.ok(halfway !== null && whole !== null);
    const { version, lines } = halfway as NonNullable<typeof whole>;
    assert.equal(version, 2);
    assert.ok(lines.length > oldMarks.length && lines.length < whole.lines.length, `${lines.length}`);
    const shift = added.join('').split('\n').length - 1;
    for (const mark of oldMarks) {
      const moved = { ...mark, line: mark.line + (mark.line > line ? shift : 0) };
      assert.deepEqual(
        lines.find((other) => other.line === moved.line),
        moved,
      );
    }
  });

  it('says of what it has not come to that it is not read yet', async () => {
    const session = await start({ settings: () => ({ codeLens: 'on' }) });
    const titles = async () =>
      (await session.client.sendRequest<CodeLens[]>('textDocument/codeLens', paramsOf(URI))).map(
        ({ command }) => command?.title,
      );
    const [hall, yard] = [scene('HALL', [LOVE, LOVE, LOVE, LOVE]), scene('YARD', [HATE, HATE, HATE, HATE])];
    const text = hall + yard + scene('ROOM', [LOVE]);
    const inYard = lineOf(text, 'INT. YARD');
    const compared = async (place: ComparedScene['place']) => {
      const params = { uri: URI, line: inYard };
      const answer = await session.client.sendRequest<CompareAnswer | null>(COMPARE_REQUEST, params);
      return answer?.scenes.find((compared) => compared.place === place)?.reads;
    };
    const cue = () =>
      session.client.sendRequest<Hover | null>('textDocument/hover', {
        ...paramsOf(URI),
        position: { line: inYard + 2, character: 1 },
      });
    const seen: unknown[] = [];
    session.reader.beforeWindow = async () => {
      session.clock.advance(PARTIAL_INTERVAL);
      if (session.reader.windows.length !== 1) return;
      while ((await marksOf(session)) === null);
      seen.push(...(await titles()));
      seen.push(await compared('here'));
      assert.match(JSON.stringify(await cue()), /BOB[^]*Here: not read yet/u);
    };
    await session.open(URI, text);
    await session.reached(URI, 'ready');
    assert.deepEqual(seen, ['reads as pleasant', 'not read yet', 'not read yet', 'not read yet']);
    assert.equal(await compared('after'), 'too little to say');
    assert.match(JSON.stringify(await cue()), /BOB[^]*Here: [^n]* over 2 lines/u);
    assert.deepEqual(await titles(), ['reads as pleasant', 'reads as unpleasant', 'too little to say']);
  });

  it('stops when the writer cancels it, and says so', async () => {
    const session = await start({ capabilities: { window: { workDoneProgress: true } } });
    session.reader.beforeWindow = async () => {
      session.clock.advance(PROGRESS_INTERVAL);
      await marksOf(session);
      const begun = session.news.find(({ params }) => JSON.stringify(params).includes('"begin"'));
      if (begun === undefined) return;
      const { token } = begun.params as { readonly token: string };
      await session.client.sendNotification('window/workDoneProgress/cancel', { token });
      await marksOf(session);
    };
    await session.open(URI, manyScenes(200));
    await session.reached(URI, 'waiting');
    assert.ok(session.reader.windows.length < 200);
  });

  it('waits with an edit that is not to be read yet, and reads it when the settings want that', async () => {
    let read = 'save';
    const session = await ready(SCRIPT, { settings: () => ({ read }) });
    await session.change(URI, 2, 0, 'Well. ');
    await session.reached(URI, 'waiting', 2);
    read = 'typing';
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await session.reached(URI, 'ready', 2);
  });

  it('has a client ask again once for all scripts when settings change', async () => {
    const session = await ready(SCRIPT, {
      capabilities: { workspace: { inlayHint: { refreshSupport: true } } },
    });
    const other = 'file:///other.fountain';
    await session.open(other, SCRIPT);
    await session.reached(other, 'ready');
    await marksOf(session);
    const asked = () => session.news.filter(({ method }) => method === 'workspace/inlayHint/refresh').length;
    const before = asked();
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    while (asked() === before) await marksOf(session);
    await marksOf(session);
    assert.equal(asked() - before, 1);
  });

  it('goes on waiting to be saved while other settings change', async () => {
    let lineMarks = 'turns';
    const session = await ready(SCRIPT, { settings: () => ({ read: 'save', lineMarks }) });
    await session.change(URI, 2, 0, 'Well. ');
    await session.reached(URI, 'waiting', 2);
    lineMarks = 'every';
    const before = session.reader.windows.length;
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    // Two answers later whatever the change has begun is under way.
    for (let asked = 0; asked < 2; asked += 1) assert.equal((await marksOf(session))?.version, 1);
    assert.equal(session.reader.windows.length, before);
    assert.equal(session.states.at(-1)?.state.kind, 'waiting');
  });

  it('runs the model as the setting says, and restarts it when that changes', async () => {
    let runtime = 'wasm';
    const session = await ready(SCRIPT, { settings: () => ({ runtime }) });
    const changed = () =>
      session.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const runtimes = () => session.opened.map((wishes) => wishes.runtime);
    await changed();
    await marksOf(session);
    assert.deepEqual(runtimes(), ['wasm']);
    runtime = 'native';
    const before = session.states.length;
    await changed();
    while (session.states.length === before) await marksOf(session);
    await session.reached(URI, 'ready');
    assert.deepEqual(runtimes(), ['wasm', 'native']);
  });

  it('says that WebAssembly has taken over, until another way is chosen', async () => {
    let runtime = 'auto';
    const session = await start({
      settings: () => ({ runtime }),
      openModel: async ({ runtime: asked, onFallback }, reader) => {
        if (asked === 'auto') onFallback('no library');
        return { reader, analyst: new Analyst(PLAIN_CALIBRATION) };
      },
    });
    await session.open(URI, SCRIPT);
    assert.equal((await session.reached(URI, 'ready')).limited, 'no library');
    runtime = 'wasm';
    const before = session.states.length;
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    while (session.states.length === before) await marksOf(session);
    assert.equal((await session.reached(URI, 'ready')).limited, undefined);
  });

  it('says so in the log, and once in a message to clients that have no other place for it', async () => {
    let runtime = 'auto';
    const session = await start({
      client: { followsReadings: false },
      settings: () => ({ runtime }),
      openModel: async ({ onFallback }, reader) => {
        onFallback('no library');
        return { reader, analyst: new Analyst(PLAIN_CALIBRATION) };
      },
    });
    await session.open(URI, SCRIPT);
    const message = /Native code does not run here.*WebAssembly: no library$/u;
    assert.match((await shown(session, 1)).join('\n'), message);
    runtime = 'native';
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    const logged = () => session.news.filter(({ method }) => method === 'window/logMessage');
    while (logged().length < 2) await marksOf(session);
    assert.match(JSON.stringify(logged()), /"type":2,"message":"Native code does not run here/u);
    assert.equal((await shown(session, 1)).length, 1);
  });

  describe('when the model dies', () => {
    it('tells an editor without our client so in a message', async () => {
      const session = await start({ client: { followsReadings: false } });
      session.reader.fails = true;
      await session.open(URI, SCRIPT);
      assert.deepEqual(await shown(session, 1), [
        'Undercurrent could not read the script. It tries again a few times by itself. Your text is not affected. The model is gone.',
      ]);
    });

    const failing = async () => {
      const session = await ready();
      session.reader.fails = true;
      await session.change(URI, 2, 3, 'Oh. ');
      await marksOf(session);
      session.clock.advance(TYPING_PAUSE);
      await session.reached(URI, 'failed');
      return session;
    };
    /** Tries again after the wait, and waits for the state that comes of it. */
    const retry = async ({ clock, states, client }: TestSession, wait: number) => {
      const before = states.length;
      clock.advance(wait);
      while (states.length === before) await client.sendRequest('undercurrent/marks', { uri: URI });
    };

    it('says so once, tries again after longer and longer waits, and then rests', async () => {
      const session = await failing();
      for (const wait of RETRY_WAITS) {
        const before = session.states.length;
        session.clock.advance(wait - 1);
        await marksOf(session);
        assert.equal(session.states.length, before);
        await retry(session, 1);
        assert.equal(session.states.at(-1)?.state.kind, 'failed');
      }
      assert.equal(session.clock.pending, 0);
      assert.equal(told(session).length, 1);
    });

    it('recovers by itself, and only then says so again', async () => {
      const session = await failing();
      session.reader.fails = false;
      await retry(session, RETRY_WAITS[0] ?? 0);
      await session.reached(URI, 'ready', 2);
      assert.equal(told(session).length, 1);
      session.reader.fails = true;
      await session.change(URI, 3, 3, 'No. ');
      await marksOf(session);
      session.clock.advance(TYPING_PAUSE);
      await session.reached(URI, 'failed', 3);
      assert.equal(told(session).length, 2);
    });

    it('says so once for all documents, and a script that needs no model is no recovery', async () => {
      const session = await failing();
      await session.open('file:///other.fountain', manyScenes(2));
      await session.reached('file:///other.fountain', 'failed');
      await session.open('file:///again.fountain', SCRIPT);
      await session.reached('file:///again.fountain', 'ready');
      await session.open('file:///third.fountain', scene('HALL', [LOVE]));
      await session.reached('file:///third.fountain', 'failed');
      assert.equal(told(session).length, 1);
    });
  });
});
