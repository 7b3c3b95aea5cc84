import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeLens, Diagnostic, DocumentSymbol, Hover, InlayHint } from 'vscode-languageserver';
import {
  CLEAR_CACHE_REQUEST,
  type DescriptionAnswer,
  DESCRIBE_REQUEST,
  RESCORE_REQUEST,
  type ScenesAnswer,
  SCENES_REQUEST,
  VISIBLE_LINES_NOTIFICATION,
} from '../../protocol/editorMessages.js';
import { TYPING_PAUSE } from '../../server/reading/readingSchedule.js';
import { HATE, lineOf, LOVE, scene, SCRIPT, speech, URI } from './scripts.js';
import { marksOf, paramsOf, type TestSession, useSessions } from './session.js';

describe('the language server', () => {
  const { start, ready } = useSessions();

  const hoverAt = async ({ client }: TestSession, line: number, character = 2) => {
    const hover = await client.sendRequest<Hover | null>('textDocument/hover', {
      ...paramsOf(URI),
      position: { line, character },
    });
    const contents = hover?.contents;
    return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
  };

  it('marks scenes and lines of dialogue, with the version they speak of', async () => {
    const marks = await marksOf(await ready());
    assert.equal(marks?.version, 1);
    assert.deepEqual(
      marks.scenes.map(({ firstLine }) => firstLine),
      [0, lineOf(SCRIPT, 'INT. GARDEN')],
    );
    assert.ok((marks.scenes[0]?.step ?? 0) > 0 && (marks.scenes[1]?.step ?? 0) < 0);
    assert.deepEqual(marks.lines.map(({ polarity }) => polarity[0]).join(''), 'ppppnnpn');
    assert.deepEqual(
      marks.lines.map(({ turn }) => turn),
      [false, false, false, false, false, false, true, true],
    );
  });

  it('reads again after a pause in the typing, once, and only the windows that changed', async () => {
    const session = await ready(
      Array.from({ length: 12 }, (_, index) => scene(`ROOM ${index}`, [LOVE, HATE])).join(''),
    );
    const before = session.reader.windows.length;
    for (let version = 2; version <= 6; version += 1) await session.change(URI, version, 3, 'Oh. ');
    await marksOf(session);
    assert.equal(session.reader.windows.length, before);
    // To be prepared once, and to be read once.
    assert.equal(session.clock.pending, 2);
    session.clock.advance(TYPING_PAUSE);
    await session.reached(URI, 'ready', 6);
    assert.equal((await marksOf(session))?.version, 6);
    assert.equal(session.reader.windows.length, before + 1);
  });

  it('reads what is in sight first', async () => {
    const text = Array.from({ length: 30 }, (_, index) =>
      scene(`ROOM ${index}`, [`I love you and I love this room, the ${index}.`]),
    ).join('');
    const session = await start({ settings: () => ({ read: 'demand' }) });
    await session.open(URI, text);
    const last = text.split('\n').length - 1;
    await session.client.sendNotification(VISIBLE_LINES_NOTIFICATION, { uri: URI, first: last - 5, last });
    await session.client.sendRequest(RESCORE_REQUEST, { uri: URI });
    await session.reached(URI, 'ready');
    const { length } = session.reader.windows;
    assert.equal(length, 30);
    assert.match(session.reader.windows[0]?.join() ?? '', /the 29\b/u);
    assert.match(session.reader.windows[length - 1]?.join() ?? '', /the 0\b/u);
  });

  it('reads a script that waits once the settings want it read', async () => {
    const settings = { read: 'demand' };
    const session = await start({ settings: () => settings });
    await session.open(URI, SCRIPT);
    assert.equal(await marksOf(session), null);
    settings.read = 'typing';
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await session.reached(URI, 'ready');
  });

  it('reads on save or on demand when told to', async () => {
    const session = await start({ settings: () => ({ read: 'save' }) });
    await session.open(URI, SCRIPT);
    await session.reached(URI, 'ready');
    await session.change(URI, 2, 3, 'Well. ');
    assert.equal((await marksOf(session))?.version, 1);
    assert.equal(session.clock.pending, 0);
    await session.client.sendNotification('textDocument/didSave', paramsOf(URI));
    await session.reached(URI, 'ready', 2);
  });

  it('reads a document that is opened again without having been closed', async () => {
    const session = await ready();
    await session.change(URI, 2, 3, 'Oh. ');
    await marksOf(session);
    assert.notEqual(session.clock.pending, 0);
    const text = scene('HALL', [LOVE, LOVE, HATE]);
    await session.open(URI, text);
    while ((await marksOf(session))?.scenes.length !== 1);
    assert.equal(session.clock.pending, 0, 'what was under way is given up');
  });

  it('says what a line reads as, and what drives it', async () => {
    const session = await ready();
    const text = await hoverAt(session, lineOf(SCRIPT, HATE));
    assert.match(text ?? '', /Reads as unpleasant/u);
    assert.match(text ?? '', /Driven by \*hate\*/u);
    assert.match(text ?? '', /Intensity ▰/u);
  });

  it('says what a scene reads as, on its heading, and a character, on a cue', async () => {
    const session = await ready();
    const heading = await hoverAt(session, 0);
    assert.match(heading ?? '', /Reads as pleasant[^]*Page 1 [^]*Speaking: BOB, AMY/u);
    const cue = await hoverAt(session, lineOf(SCRIPT, 'BOB'), 1);
    assert.match(cue ?? '', /\*\*BOB\*\* · 4 lines in 2 scenes/u);
  });

  it('says nothing on a cue without lines, least of all of who speaks next', async () => {
    const text = `INT. A\n\n@BOB\n\n${speech('AMY', LOVE)}${speech('AMY', LOVE)}${speech('AMY', LOVE)}`;
    const session = await ready(text);
    assert.equal(await hoverAt(session, lineOf(text, '@BOB')), undefined);
    assert.match((await hoverAt(session, lineOf(text, 'AMY'))) ?? '', /\*\*AMY\*\*/u);
  });

  it('shows the text of a script as text', async () => {
    const hostile = '<img src=x> [click](command:evil) **bold**';
    const session = await ready(
      `INT. A\n\n@${hostile}\n${LOVE}\n\n${speech('BOB', LOVE)}${speech('BOB', LOVE)}`,
    );
    const text = await hoverAt(session, 2, 1);
    assert.ok(text !== undefined && !/<img|(?<!\\)[[\]]|\*\*BOLD/iu.test(text), text);
  });

  it('shows a hover as plain text to an editor that likes it so', async () => {
    const hover = { contentFormat: ['plaintext' as const, 'markdown' as const] };
    const session = await ready(`INT. A\n\n${speech('@BOB [2] <3', LOVE).repeat(3)}`, {
      capabilities: { textDocument: { hover } },
      client: { correctsLines: true },
    });
    const { contents } =
      (await session.client.sendRequest<Hover | null>('textDocument/hover', {
        ...paramsOf(URI),
        position: { line: 2, character: 3 },
      })) ?? {};
    assert.deepEqual(contents, {
      kind: 'plaintext',
      value:
        'BOB [2] <3 · 3 lines in 1 scene of 1\nHere: +1.00 over 3 lines · over the script: too little to say',
    });
    assert.match(
      (await hoverAt(session, 3)) ?? '',
      /^Reads as pleasant 98 % \(the reader’s probability\)\nIntensity .*\nDriven by love \+1\.80, joy \+0\.70/u,
    );
  });

  it('drops a hover that would speak of an older version', async () => {
    const session = await ready();
    await session.change(URI, 2, 0, 'x\n\n');
    assert.equal(await hoverAt(session, lineOf(SCRIPT, HATE) + 2), undefined);
  });

  it('lists scenes with their place, and describes one in words', async () => {
    const session = await ready();
    const answer = await session.client.sendRequest<ScenesAnswer>(SCENES_REQUEST, { uri: URI });
    assert.deepEqual(
      answer.scenes.map(({ heading }) => heading),
      ['INT. KITCHEN - DAY', 'INT. GARDEN - DAY'],
    );
    const { text } = await session.client.sendRequest<DescriptionAnswer>(DESCRIBE_REQUEST, {
      uri: URI,
      line: 5,
    });
    assert.match(text, /^INT\. KITCHEN - DAY, page 1, .* BOB, AMY speak\. It reads as pleasant/u);
  });

  it('gives the problems of the parser and marks that are left out, pulled and pushed', async () => {
    const text = 'INT. A\n\nAMY ^\nHi. [[tone: purple]]\n\n/* gone';
    const session = await ready(text);
    const pulled = await session.client.sendRequest<{ items: Diagnostic[] }>(
      'textDocument/diagnostic',
      paramsOf(URI),
    );
    assert.deepEqual(
      pulled.items.map(({ code, source }) => `${source} ${String(code)}`),
      [
        'undercurrent undercurrent/orphan-dual-dialogue',
        'undercurrent undercurrent/unknown-tone',
        'undercurrent undercurrent/unclosed-boneyard',
      ],
    );
    const pushed = new Promise<{ diagnostics: Diagnostic[]; version: number }>((resolve) => {
      session.client.onNotification('textDocument/publishDiagnostics', resolve);
    });
    await session.change(URI, 2, 0, '\n');
    const { diagnostics, version } = await pushed;
    assert.deepEqual([diagnostics.length, version], [3, 2]);
  });

  describe('marks for editors that draw none, of a text that has been edited since it was read', () => {
    const hintsIn = ({ client }: TestSession, first: number, last: number) => {
      const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
      return client.sendRequest<InlayHint[]>('textDocument/inlayHint', { ...paramsOf(URI), range });
    };
    const linesOf = (hints: readonly InlayHint[]) => hints.map(({ position }) => position.line);
    const edited = async (line: number, text: string, character = 0) => {
      const session = await ready();
      const place = { line, character };
      await session.client.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [{ range: { start: place, end: place }, text }],
      });
      const lenses = await session.client.sendRequest<CodeLens[]>('textDocument/codeLens', paramsOf(URI));
      return {
        hints: linesOf(await hintsIn(session, 0, 99)),
        lenses: lenses.map((lens) => lens.range.start.line),
      };
    };
    const hints = [3, 6, 9, 12, 17, 20, 23, 26];
    const lenses = [0, 14];

    it('stand where their lines and headings stand now', async () =>
      assert.deepEqual(await edited(0, 'INT. NEW ROOM - DAY\n\nRain.\n\n'), {
        hints: hints.map((line) => line + 4),
        lenses: lenses.map((line) => line + 4),
      }));
    it('are those of a part of the text as it is now', async () => {
      const session = await ready();
      await session.change(URI, 2, 0, '\n\n\n');
      const [hint, ...others] = await hintsIn(session, 4, 6);
      assert.deepEqual([hint?.position, others], [{ line: 6, character: LOVE.length }, []]);
    });
    it('are not shown at a line that was edited', async () =>
      assert.deepEqual(await edited(6, 'Well. '), { hints: hints.toSpliced(1, 1), lenses }));
    it('are not shown at a line that is typed on', async () =>
      assert.deepEqual(await edited(3, ' Not.', LOVE.length), { hints: hints.slice(1), lenses }));
    it('are not shown at a heading that was edited', async () =>
      assert.deepEqual(await edited(14, 'I'), { hints, lenses: [0] }));
  });

  it('gives inlay hints and code lens only where the client draws no marks', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const ask = async ({ client }: TestSession) => [
      (await client.sendRequest<InlayHint[]>('textDocument/inlayHint', { ...paramsOf(URI), range })).length,
      (await client.sendRequest<unknown[]>('textDocument/codeLens', paramsOf(URI))).length,
    ];
    assert.deepEqual(await ask(await ready(SCRIPT)), [8, 2]);
    assert.deepEqual(await ask(await ready(SCRIPT, { client: { drawsMarks: true } })), [0, 0]);
    assert.deepEqual(
      await ask(await ready(SCRIPT, { client: { drawsMarks: true }, settings: () => ({ codeLens: 'on' }) })),
      [0, 2],
    );
  });

  it('gives structure unless another extension does', async () => {
    const session = await ready(`# One\n\n${SCRIPT}# Two\n\n${scene('HALL', [LOVE])}`);
    const symbols = await session.client.sendRequest<DocumentSymbol[]>(
      'textDocument/documentSymbol',
      paramsOf(URI),
    );
    const outline = symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]);
    assert.deepEqual(outline, [
      ['One', ['INT. KITCHEN - DAY', 'INT. GARDEN - DAY']],
      ['Two', ['INT. HALL - DAY']],
    ]);
    const folds = await session.client.sendRequest<unknown[]>('textDocument/foldingRange', paramsOf(URI));
    assert.equal(folds.length, 5);
    const found = await session.client.sendRequest<{ name: string }[]>('workspace/symbol', { query: 'gar' });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['INT. GARDEN - DAY'],
    );
    const other = await start({ client: { othersGiveStructure: true } });
    assert.equal(other.capabilities['documentSymbolProvider'], undefined);
  });

  it('gives no ranges around places in what is not open, rather than fewer than were asked for', async () => {
    const session = await start();
    const params = { ...paramsOf('file:///nowhere'), positions: [{ line: 0, character: 0 }] };
    assert.equal(await session.client.sendRequest('textDocument/selectionRange', params), null);
  });

  it('says so when it cannot tell', async () => {
    const session = await start();
    await session.open(URI, 'It was the best of times, and it was the worst.\n\n'.repeat(30));
    const status = await session.reached(URI, 'cannot tell');
    assert.deepEqual(status.state, {
      kind: 'cannot tell',
      reason: 'It has no scene headings and hardly any dialogue, so it does not look like a screenplay.',
    });
  });

  it('says so when there is nothing to read yet', async () => {
    const session = await start();
    await session.open(URI, '');
    const { state } = await session.reached(URI, 'cannot tell');
    assert.deepEqual(state, {
      kind: 'cannot tell',
      reason: 'There is no action or dialogue in it.',
      empty: true,
    });
  });

  it('reads on with a new model where readings cannot be forgotten', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'undercurrent-test-'));
    try {
      const cacheFolder = join(folder, 'no-folder');
      writeFileSync(cacheFolder, '');
      const session = await ready(SCRIPT, { client: { cacheFolder } });
      const before = session.states.length;
      assert.equal(await session.client.sendRequest(CLEAR_CACHE_REQUEST), false);
      while (session.states.slice(before).every(({ state }) => state.kind !== 'ready'))
        await marksOf(session);
      assert.equal(session.opened.length, 2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('forgets its own readings and nothing else that lies in the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'undercurrent-test-'));
    try {
      for (const name of ['readings-0123456789ab', 'readings-of-my-play', 'thesis'])
        mkdirSync(join(folder, name));
      const session = await ready(SCRIPT, { client: { cacheFolder: folder } });
      await session.client.sendRequest(CLEAR_CACHE_REQUEST);
      assert.deepEqual(readdirSync(folder).sort(), ['readings-of-my-play', 'thesis']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
