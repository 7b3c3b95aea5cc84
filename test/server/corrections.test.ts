import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover } from 'vscode-languageserver';
import { NOTHING_SAID, parseAuthorFile } from '../../core/index.js';
import {
  CORRECT_LINE_REQUEST,
  type CorrectionAnswer,
  LINE_READING_REQUEST,
  type LineReadingAnswer,
} from '../../protocol/correctionMessages.js';
import {
  READING_CHANGED_NOTIFICATION,
  type ScenesAnswer,
  SCENES_REQUEST,
} from '../../protocol/editorMessages.js';
import { type DriversAnswer, DRIVERS_REQUEST } from '../../protocol/findingMessages.js';
import { AHEAD_PAUSE, TYPING_PAUSE } from '../../server/reading/readingSchedule.js';
import { useScriptFolders } from './scriptFolders.js';
import { HATE, lineOf, LOVE, manyScenes, SCRIPT } from './scripts.js';
import { marksOf, paramsOf, type SessionOptions, type TestSession, useSessions } from './session.js';

const FIRST = lineOf(SCRIPT, LOVE);
const LAST = lineOf(SCRIPT, HATE);
const UNTITLED = 'untitled:Untitled-1';

describe('corrections in an editor', () => {
  // With brackets: its address stands in links.
  const { newScript } = useScriptFolders('undercurrent (corrections)-', 'a.fountain');
  const { start } = useSessions();
  const open = async (uri: string, text = SCRIPT, options: SessionOptions = {}) => {
    const session = await start(options);
    await session.open(uri, text);
    await session.reached(uri, 'ready');
    return session;
  };
  const correct = ({ client }: TestSession, uri: string, line: number, valence?: number, version = 1) =>
    client.sendRequest<CorrectionAnswer>(CORRECT_LINE_REQUEST, {
      uri,
      version,
      line,
      character: 0,
      ...(valence !== undefined && { valence }),
    });
  const markAt = async (session: TestSession, uri: string, line: number) =>
    (await marksOf(session, uri))?.lines.find((mark) => mark.line === line);
  const sceneValence = async ({ client }: TestSession, uri: string) =>
    (await client.sendRequest<ScenesAnswer | null>(SCENES_REQUEST, { uri }))?.scenes[0]?.reading?.valence ??
    0;
  const correctedIn = async ({ client }: TestSession, uri: string) =>
    (await client.sendRequest<ScenesAnswer | null>(SCENES_REQUEST, { uri }))?.scenes[0]?.corrected;
  const authorsDrivers = async ({ client }: TestSession, uri: string) => {
    const drivers = await client.sendRequest<DriversAnswer | null>(DRIVERS_REQUEST, { uri, line: FIRST });
    const lines = drivers?.lines.filter(({ byAuthor }) => byAuthor === true) ?? [];
    return lines.map(({ line, byAuthor }) => [line, byAuthor]);
  };
  const hoverAt = async ({ client }: TestSession, uri: string, line: number) =>
    JSON.stringify(
      (
        await client.sendRequest<Hover | null>('textDocument/hover', {
          ...paramsOf(uri),
          position: { line, character: 3 },
        })
      )?.contents,
    );
  const readAt = ({ client }: TestSession, uri: string, line: number) =>
    client.sendRequest<LineReadingAnswer | null>(LINE_READING_REQUEST, { uri, line, character: 0 });

  it('outrank the model at once, in the mark, its scene and the hover, and are taken back', async () => {
    const { uri, file } = newScript();
    const session = await open(uri, SCRIPT, { client: { correctsLines: true } });
    const before = await sceneValence(session, uri);
    assert.equal((await markAt(session, uri, FIRST))?.polarity, 'positive');
    const windows = session.reader.windows.length;
    assert.deepEqual(await correct(session, uri, FIRST, -0.8), {
      kind: 'heard',
      corrections: 1,
      calibrated: false,
      linesTurned: 0,
    });
    const mark = await markAt(session, uri, FIRST);
    assert.deepEqual([mark?.polarity, mark?.byAuthor], ['negative', true]);
    assert.ok((await sceneValence(session, uri)) < before);
    assert.equal(await correctedIn(session, uri), 1);
    assert.deepEqual(await authorsDrivers(session, uri), [[FIRST, true]]);
    assert.equal(session.reader.windows.length, windows, 'nothing is read again');
    const hover = await hoverAt(session, uri, FIRST);
    assert.match(hover, /You read it as very unpleasant.*the model as pleasant/u);
    assert.match(hover, /\(command:undercurrent\.readLineAs\?[^()\s]+\)/u);
    assert.match(readFileSync(file, 'utf8'), /"corrections": \[\n {4}\{.*"valence":-0\.8/u);
    const known = await readAt(session, uri, FIRST);
    assert.deepEqual([known?.author, known?.version], [-0.8, 1]);
    await correct(session, uri, FIRST);
    const back = await markAt(session, uri, FIRST);
    assert.deepEqual([back?.polarity, back?.byAuthor], ['positive', undefined]);
    assert.equal(await sceneValence(session, uri), before);
    assert.equal(await correctedIn(session, uri), undefined);
    assert.deepEqual(await authorsDrivers(session, uri), []);
    assert.deepEqual(parseAuthorFile(readFileSync(file, 'utf8')), NOTHING_SAID);
  });

  it('stand when the script is opened again', async () => {
    const { uri } = newScript();
    await correct(await open(uri), uri, FIRST, -0.8);
    assert.equal((await markAt(await open(uri), uri, FIRST))?.byAuthor, true);
  });

  it('are heard from others when the script is saved', async () => {
    const { uri, file } = newScript();
    const session = await open(uri);
    await correct(session, uri, FIRST, -0.8);
    const theirs = readFileSync(file, 'utf8').replace('-0.8', '-0.3');
    await correct(session, uri, FIRST);
    writeFileSync(file, theirs);
    const news = new Promise<void>((resolve) => {
      session.client.onNotification('undercurrent/readingChanged', () => resolve());
    });
    await session.client.sendNotification('textDocument/didSave', paramsOf(uri));
    await news;
    assert.equal((await readAt(session, uri, FIRST))?.author, -0.3);
  });

  it('are heard during the pause after an edit too, and only as they are at its end', async () => {
    const { uri, file } = newScript();
    const session = await open(uri);
    await correct(session, uri, FIRST, -0.8);
    const { reader, clock, news } = session;
    const { length } = reader.windows;
    const changes = () => news.filter(({ method }) => method === READING_CHANGED_NOTIFICATION).length;
    await session.change(uri, 2, LAST, 'Well. ');
    await marksOf(session, uri);
    clock.advance(AHEAD_PAUSE);
    while (reader.windows.length === length) await marksOf(session, uri);
    writeFileSync(file, readFileSync(file, 'utf8').replace('-0.8', '-0.3'));
    const unheard = changes();
    await session.client.sendNotification('textDocument/didSave', paramsOf(uri));
    while (changes() === unheard) await marksOf(session, uri);
    const before = changes();
    clock.advance(TYPING_PAUSE - AHEAD_PAUSE);
    await session.reached(uri, 'ready', 2);
    assert.equal((await readAt(session, uri, FIRST))?.author, -0.3);
    assert.equal(changes(), before + 1);
  });

  it('are refused for another version than the one that was read, and where nothing is read', async () => {
    const { uri, own } = newScript();
    const session = await open(uri);
    await session.change(uri, 2, FIRST, 'Well. ');
    assert.deepEqual(await correct(session, uri, FIRST, -0.8), { kind: 'stale' });
    assert.deepEqual(await correct(session, uri, FIRST, -0.8, 2), { kind: 'stale' });
    assert.equal(await readAt(session, uri, 1), null);
    assert.equal((await correct(session, 'file:///nowhere', 0, 0)).kind, 'stale');
    assert.ok(!existsSync(join(own, '.undercurrent')));
  });

  it('never write over a file that is none of ours', async () => {
    const { uri, own, file } = newScript();
    mkdirSync(join(own, '.undercurrent'));
    writeFileSync(file, '<<<<<<< mine');
    const session = await open(uri);
    assert.equal((await correct(session, uri, FIRST, -0.8)).kind, 'failed');
    assert.equal(readFileSync(file, 'utf8'), '<<<<<<< mine');
    assert.equal((await markAt(session, uri, FIRST))?.polarity, 'positive');
  });

  for (const [where, cached] of [
    ["in the window's storage", true],
    ['in memory', false],
  ] as const) {
    it(`of an untitled script are kept ${where}`, async () => {
      const [cacheFolder, windowFolder] = [join(newScript().own, 'cache'), join(newScript().own, 'window')];
      const session = await open(UNTITLED, SCRIPT, {
        client: { cacheFolder, ...(cached && { windowFolder }) },
      });
      await correct(session, UNTITLED, FIRST, -0.8);
      assert.equal((await markAt(session, UNTITLED, FIRST))?.byAuthor, true);
      assert.equal(existsSync(join(windowFolder, 'authors')), cached);
      assert.ok(!existsSync(join(cacheFolder, 'authors')));
      await correct(session, UNTITLED, FIRST);
      assert.equal((await markAt(session, UNTITLED, FIRST))?.byAuthor, undefined);
    });
  }

  /** Asks again and again, as a client would, until the line is marked as the author's. */
  const heardIn = async (session: TestSession, uri: string) => {
    while ((await markAt(session, uri, FIRST))?.byAuthor !== true);
  };

  for (const [how, saved] of [
    ['as it is', SCRIPT],
    ['with a last line break', `${SCRIPT}\n\n`],
    ['trimmed', SCRIPT.trimEnd()],
    ['with other line breaks', SCRIPT.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`of an untitled script go with it to its first name, saved ${how}`, async () => {
      const { uri, file } = newScript();
      const session = await open(UNTITLED);
      await correct(session, UNTITLED, FIRST, -0.8);
      // In the order of VS Code.
      await session.open(uri, saved);
      await session.client.sendNotification('textDocument/didClose', paramsOf(UNTITLED));
      await heardIn(session, uri);
      assert.match(readFileSync(file, 'utf8'), /"valence":-0\.8/u);
      await session.open(UNTITLED, SCRIPT);
      await session.reached(UNTITLED, 'ready');
      assert.equal((await markAt(session, UNTITLED, FIRST))?.byAuthor, undefined);
    });
  }

  it('that can only be kept in memory are heard, and that is told once', async () => {
    const { uri, own } = newScript();
    const session = await open(uri);
    writeFileSync(join(own, '.undercurrent'), '');
    await correct(session, uri, FIRST, -0.8);
    await correct(session, uri, LAST, 0.3);
    assert.equal((await markAt(session, uri, FIRST))?.byAuthor, true);
    const told = session.news.filter(({ method }) => method === 'window/showMessage');
    assert.equal(told.length, 1);
    assert.match(JSON.stringify(told), /is kept only until the editor is closed/u);
  });

  it('go with a script that is renamed, beside what was said under the new name', async () => {
    const [from, to] = [newScript(), newScript()];
    const session = await open(from.uri);
    await correct(session, from.uri, FIRST, -0.8);
    await session.open(to.uri, SCRIPT);
    await session.reached(to.uri, 'ready');
    await correct(session, to.uri, LAST, 0.3);
    await session.client.sendNotification('textDocument/didClose', paramsOf(from.uri));
    await session.client.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: from.uri, newUri: to.uri }],
    });
    await heardIn(session, to.uri);
    assert.equal((await markAt(session, to.uri, LAST))?.byAuthor, true);
    assert.ok(!existsSync(from.file));
  });

  it('stand as they were last heard while their file cannot be read, which is told once', async () => {
    const { uri, file } = newScript();
    const session = await open(uri);
    await correct(session, uri, FIRST, -0.8);
    writeFileSync(file, '<<<<<<< mine');
    for (const version of [2, 3]) {
      await session.change(uri, version, LAST, 'Well. ');
      await marksOf(session, uri);
      session.clock.advance(TYPING_PAUSE);
      await session.reached(uri, 'ready', version);
      assert.equal((await markAt(session, uri, FIRST))?.byAuthor, true);
    }
    const told = session.news.filter(({ method }) => method === 'window/showMessage');
    assert.equal(told.length, 1);
    assert.match(JSON.stringify(told), /a\.fountain\.json cannot be read, so it is left as it is/u);
  });

  it('of a folder that cannot be written are kept elsewhere, and do not come back from there', async () => {
    const { uri, own } = newScript();
    const session = await open(uri, SCRIPT, { client: { cacheFolder: join(newScript().own, 'cache') } });
    const inTheWay = join(own, '.undercurrent');
    writeFileSync(inTheWay, '');
    await correct(session, uri, FIRST, -0.8);
    assert.equal((await markAt(session, uri, FIRST))?.byAuthor, true);
    rmSync(inTheWay);
    await correct(session, uri, FIRST);
    assert.equal((await markAt(session, uri, FIRST))?.byAuthor, undefined);
  });

  it('move the other lines from eight on, unless that is switched off', async () => {
    const { uri } = newScript();
    const text = manyScenes(12);
    const settings = { projectCalibration: true };
    const session = await open(uri, text, { settings: () => ({ ...settings }) });
    const loveLine = (index: number) => lineOf(text, `${LOVE} This is the ${index}.`);
    const hateLine = (index: number) => lineOf(text, `${HATE} That was the ${index}.`);
    const valenceAt = async (line: number) => (await readAt(session, uri, line))?.model ?? 0;
    for (let index = 0; index < 4; index += 1) {
      await correct(session, uri, loveLine(index), (await valenceAt(loveLine(index))) - 0.5);
      await correct(session, uri, hateLine(index), Math.max(-1, (await valenceAt(hateLine(index))) - 0.5));
    }
    const heard = await correct(session, uri, loveLine(4), (await valenceAt(loveLine(4))) - 0.5);
    assert.ok(heard.kind === 'heard' && heard.calibrated && heard.corrections === 9, JSON.stringify(heard));
    assert.match(await hoverAt(session, uri, loveLine(9)), /Moved from .* by what your 9 corrections/u);
    settings.projectCalibration = false;
    const news = new Promise<void>((resolve) => {
      let times = 0;
      session.client.onNotification('undercurrent/readingChanged', () => {
        times += 1;
        if (times === 2) resolve();
      });
    });
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await news;
    assert.doesNotMatch(await hoverAt(session, uri, loveLine(9)), /Moved from/u);
    assert.equal((await marksOf(session, uri))?.author?.calibrated, false);
  });
});
