import assert from 'node:assert/strict';
import type { DocumentSymbol, FoldingRange, Hover } from 'vscode-languageserver';
import { CancellationTokenSource, ErrorCodes } from 'vscode-languageserver-protocol/node';
import { parseScreenplay, prepareScript, textOf } from '../../core/index.js';
import { MARKS_REQUEST, RESCORE_REQUEST, VISIBLE_LINES_NOTIFICATION } from '../../protocol/editorMessages.js';
import { TYPING_PAUSE } from '../../server/reading/readingSchedule.js';
import { countWords } from '../core/fakeReadings.js';
import { LOVE, manyScenes, SCRIPT, URI } from './scripts.js';
import { marksOf, paramsOf, useSessions } from './session.js';

describe('the server survives', () => {
  const { start, ready } = useSessions();

  describe('a screenplay of 5 MB', () => {
    const few = manyScenes(100);
    const huge = few.repeat(Math.ceil(5_000_000 / few.length));
    const scenes = 100 * Math.ceil(5_000_000 / few.length);

    it('with its outline, folding and hover', async () => {
      const session = await start({ settings: () => ({ read: 'demand' }) });
      await session.open(URI, huge);
      const ask = <Answer>(method: string) => session.client.sendRequest<Answer[]>(method, paramsOf(URI));
      assert.equal((await ask<DocumentSymbol>('textDocument/documentSymbol')).length, scenes);
      assert.equal((await ask<FoldingRange>('textDocument/foldingRange')).length, scenes);
      const found = await session.client.sendRequest<unknown[]>('workspace/symbol', { query: 'room 1' });
      assert.equal(found.length, 500);
    });

    it('read to its end, with an edit on the way, and answers meanwhile', async () => {
      const session = await start();
      await session.open(URI, huge);
      assert.equal(await marksOf(session), null);
      await session.reached(URI, 'ready');
      const last = huge.split('\n').length;
      await session.change(URI, 2, last - 1, `${LOVE}\n`);
      await marksOf(session);
      session.clock.advance(TYPING_PAUSE);
      await session.reached(URI, 'ready', 2);
      const marks = await marksOf(session);
      assert.deepEqual([marks?.version, marks?.scenes.length], [2, scenes]);
      const hover = await session.client.sendRequest<Hover | null>('textDocument/hover', {
        ...paramsOf(URI),
        position: { line: 3, character: 2 },
      });
      assert.ok(hover !== null);
    });

    it('closed while it is read', async () => {
      const session = await start();
      session.reader.beforeWindow = () =>
        session.client.sendNotification('textDocument/didClose', paramsOf(URI));
      await session.open(URI, huge);
      await session.reached(URI, 'loading');
      while (session.held().documents > 0) await marksOf(session);
      await marksOf(session);
      assert.ok(session.reader.windows.length < scenes);
      assert.deepEqual(session.held(), { documents: 0, scripts: 0, settings: 0 });
    });
  });

  it('a request that is cancelled', async () => {
    const session = await ready(manyScenes(100));
    const source = new CancellationTokenSource();
    const asked = session.client.sendRequest(MARKS_REQUEST, { uri: URI }, source.token);
    source.cancel();
    assert.equal(await asked, null);
  });

  describe('messages that make no sense', () => {
    const framed = (body: string, length = Buffer.byteLength(body)) =>
      `Content-Length: ${length}\r\n\r\n${body}`;
    const hover = (id: string) =>
      JSON.stringify({ jsonrpc: '2.0', id, method: 'textDocument/hover', params: {} });
    const raw: Readonly<Record<string, string>> = {
      'no JSON': framed('{"jsonrpc": "2.0", '),
      'no object': framed('[1, 2, "three"]'),
      null: framed('null'),
      'a number': framed('42'),
      'an object without a method': framed('{}'),
      'a method that is no string': framed('{"jsonrpc":"2.0","id":9,"method":7}'),
      'an answer to nothing': framed('{"jsonrpc":"2.0","id":999,"result":null}'),
      'an empty body': framed(''),
      'a body that is shorter than it says': framed(hover('short').slice(0, -4), hover('short').length - 4),
      'bytes that are no UTF-8': framed('{"jsonrpc":"2.0","method":"\ud800"}'),
    };
    for (const [name, message] of Object.entries(raw)) {
      it(name, async () => {
        const session = await ready();
        session.sendRaw(message);
        assert.equal((await marksOf(session))?.version, 1);
      });
    }

    const notifications: Readonly<Record<string, readonly [method: string, params: object | null]>> = {
      'an unknown notification': ['undercurrent/nothing', { uri: URI }],
      'opening without a document': ['textDocument/didOpen', {}],
      'opening a text that is a number': [
        'textDocument/didOpen',
        { textDocument: { uri: 'file:///number', languageId: 'fountain', version: 1, text: 42 } },
      ],
      'a change without changes': ['textDocument/didChange', { textDocument: { uri: URI, version: 2 } }],
      'a change of what is not open': [
        'textDocument/didChange',
        { textDocument: { uri: 'file:///nowhere', version: 2 }, contentChanges: [{ text: 'x' }] },
      ],
      'a change of changes that are none': [
        'textDocument/didChange',
        { textDocument: { uri: 'file:///nowhere', version: 'two' }, contentChanges: 'all' },
      ],
      'closing what is not open': ['textDocument/didClose', paramsOf('file:///nowhere')],
      'saving nothing': ['textDocument/didSave', null],
      'lines that are words': [VISIBLE_LINES_NOTIFICATION, { uri: URI, first: 'one', last: {} }],
      'lines of nothing': [VISIBLE_LINES_NOTIFICATION, null],
      'settings that are a word': ['workspace/didChangeConfiguration', { settings: 'all' }],
    };
    for (const [name, [method, params]] of Object.entries(notifications)) {
      it(name, async () => {
        const session = await ready();
        await session.client.sendNotification(method, params);
        assert.ok(await marksOf(session));
      });
    }

    const requests: Readonly<Record<string, readonly [method: string, params: object | null]>> = {
      'a hover without a place': ['textDocument/hover', paramsOf(URI)],
      'a hover far outside': [
        'textDocument/hover',
        { ...paramsOf(URI), position: { line: 1e9, character: -4 } },
      ],
      'a hover at words': [
        'textDocument/hover',
        { ...paramsOf(URI), position: { line: 'one', character: null } },
      ],
      'a hover without params': ['textDocument/hover', null],
      'hints for no range': ['textDocument/inlayHint', paramsOf(URI)],
      'ranges around nothing': ['textDocument/selectionRange', { ...paramsOf(URI), positions: 'here' }],
      'symbols for a number': ['workspace/symbol', { query: 7 }],
      'the outline of what is not open': ['textDocument/documentSymbol', paramsOf('file:///nowhere')],
      'marks of a number': [MARKS_REQUEST, { uri: 7 }],
      'marks of nothing': [MARKS_REQUEST, null],
      'reading nothing': [RESCORE_REQUEST, null],
    };
    for (const [name, [method, params]] of Object.entries(requests)) {
      it(name, async () => {
        const session = await ready();
        // An error is an answer too; silence would be none.
        await session.client.sendRequest(method, params).catch(() => undefined);
        assert.equal((await marksOf(session))?.version, 1);
      });
    }

    it('an unknown request, which is answered with an error', async () => {
      const { client } = await ready();
      await assert.rejects(client.sendRequest('undercurrent/nothing', { uri: URI }), {
        code: ErrorCodes.MethodNotFound,
      });
    });
  });

  it('binary content', async () => {
    const session = await ready();
    const binary = String.fromCharCode(...Array.from({ length: 5000 }, (_, index) => (index * 7919) % 65536));
    await session.open('file:///binary', binary);
    const uri = 'file:///binary';
    await session.client.sendRequest('textDocument/documentSymbol', paramsOf(uri));
    await session.reached(uri, 'cannot tell');
    assert.equal((await marksOf(session))?.version, 1);
  });

  it('ten thousand quick edits, and reads the last one alone', async () => {
    const session = await ready();
    const before = session.reader.windows.length;
    const lines = SCRIPT.split('\n');
    for (let version = 2; version <= 10_001; version += 1) {
      const text = version % 50 === 0 ? '\n' : 'we ';
      lines.splice(3, 1, ...`${text}${lines[3] ?? ''}`.split('\n'));
      await session.change(URI, version, 3, text);
    }
    await marksOf(session);
    // To be prepared once, and to be read once.
    assert.equal(session.clock.pending, 2);
    assert.equal(session.reader.windows.length, before);
    session.clock.advance(TYPING_PAUSE);
    await session.reached(URI, 'ready', 10_001);
    assert.deepEqual([...new Set(session.states.map(({ version }) => version))], [1, 10_001]);
    const last = prepareScript(parseScreenplay(lines.join('\n')), countWords);
    const passages = new Set(last.passages.map(({ plain }) => plain.text));
    const read = session.reader.windows.slice(before);
    assert.ok(read.length > 0 && read.length <= last.windows.length);
    for (const text of read.flat().map(textOf)) assert.ok(passages.has(text), text);
  });

  it('many documents, each with its settings, and holds nothing of those that are closed', async () => {
    const count = 40;
    const uris = Array.from({ length: count }, (_, index) => `file:///${index}.fountain`);
    const isOnDemand = (uri = '') => Number(/\d+/u.exec(uri)?.[0]) % 2 === 1;
    const session = await start({
      settings: (uri) => ({ read: isOnDemand(uri) ? 'demand' : 'typing', codeLens: 'on' }),
    });
    for (const uri of uris) await session.open(uri, SCRIPT);
    const wanted = uris.filter((uri) => !isOnDemand(uri));
    for (const uri of wanted) await session.reached(uri, 'ready');
    assert.deepEqual(new Set(session.states.map(({ uri }) => uri)), new Set(wanted));
    assert.deepEqual(session.held(), { documents: count, scripts: count, settings: count });
    for (const uri of uris.slice(1)) {
      await session.client.sendNotification('textDocument/didClose', paramsOf(uri));
      assert.equal(await marksOf(session, uri), null);
    }
    assert.deepEqual(session.held(), { documents: 1, scripts: 1, settings: 1 });
    assert.ok(await marksOf(session, uris[0]));
  });

  it('a document that is closed before its settings have come', async () => {
    const session = await start();
    await session.open(URI, SCRIPT);
    await session.client.sendNotification('textDocument/didClose', paramsOf(URI));
    await marksOf(session);
    await marksOf(session);
    assert.deepEqual(session.held(), { documents: 0, scripts: 0, settings: 0 });
    assert.deepEqual([session.states, session.reader.windows], [[], []]);
  });
});
