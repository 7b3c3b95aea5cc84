import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type Hover,
  LSPErrorCodes,
  type ShowDocumentParams,
  type TextEdit,
} from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import {
  ARC_REQUEST,
  type ArcAnswer,
  CLEAR_CACHE_REQUEST,
  READING_CHANGED_NOTIFICATION,
} from '../../protocol/editorMessages.js';
import { Analyst } from '../../core/index.js';
import {
  COMPARE_REQUEST,
  type CompareAnswer,
  RESTORE_FINDINGS_COMMAND,
  SHOW_PLACE_COMMAND,
} from '../../protocol/findingMessages.js';
import { PARTIAL_INTERVAL, TYPING_PAUSE } from '../../server/reading/readingSchedule.js';
import { PLAIN_CALIBRATION } from '../core/fakeReadings.js';
import { EVEN_NORMS } from '../core/findingScripts.js';
import { useScriptFolders } from './scriptFolders.js';
import { paramsOf, type SessionOptions, type TestSession, useSessions } from './session.js';

const CALM = 'BOB\nThe table is by the window, and the chair is by the door.\n\n';
const LOUD = 'AMY\nI really hate you.\n\n';
const SAD = 'BOB\nIt is death and hate and death again.\n\n';
const GLAD = 'BOB\nIt is love and joy and love again.\n\n';
/** A flat scene; a scene with a line that names its feeling; a jump from sad to glad. */
const SCRIPT = [
  `INT. FLAT - DAY\n\n${CALM.repeat(14)}`,
  `INT. NOSE - DAY\n\n${CALM.repeat(3)}${LOUD}${CALM.repeat(3)}`,
  `CUT TO:\n\nINT. SAD - DAY\n\n${SAD.repeat(4)}`,
  `INT. GLAD - DAY\n\n${GLAD.repeat(4)}`,
].join('');
const EXPECTED = ['flat-scene', 'on-the-nose', 'tonal-whiplash'];
/** An editor that can do what VS Code can. */
const CAPABLE: SessionOptions = {
  capabilities: {
    workspace: {
      configuration: true,
      workspaceEdit: { documentChanges: true },
      diagnostics: { refreshSupport: true },
    },
    textDocument: { diagnostic: {} },
    window: { showDocument: { support: true } },
  },
};

describe('findings in an editor', () => {
  const { folder, newScript } = useScriptFolders('undercurrent-findings-', 'my script.fountain');
  const { start } = useSessions();
  const open = async (uri: string, text = SCRIPT, options: SessionOptions = CAPABLE) => {
    const session = await start({ norms: async () => EVEN_NORMS, ...options });
    await session.open(uri, text);
    await session.reached(uri, 'ready');
    return session;
  };
  const diagnosticsOf = async ({ client }: TestSession, uri: string) => {
    const { items } = await client.sendRequest<{ readonly items: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      paramsOf(uri),
    );
    return items;
  };
  const codesOf = async (session: TestSession, uri: string) =>
    (await diagnosticsOf(session, uri)).map(({ code }) => String(code).replace('undercurrent/', ''));
  const lineOf = (part: string, text = SCRIPT) => text.slice(0, text.indexOf(part)).split('\n').length - 1;
  const actionsAt = ({ client }: TestSession, uri: string, line: number) => {
    const range = { start: { line, character: 1 }, end: { line, character: 1 } };
    const params = { ...paramsOf(uri), range, context: { diagnostics: [] } };
    return client.sendRequest<readonly CodeAction[]>('textDocument/codeAction', params);
  };
  const run = ({ client }: TestSession, action: CodeAction | undefined) => {
    assert.ok(action?.command !== undefined);
    const { command, arguments: args = [] } = action.command;
    return client.sendRequest('workspace/executeCommand', { command, arguments: args });
  };
  const titled = (actions: readonly CodeAction[], title: string) =>
    actions.find((action) => action.title.startsWith(title));
  const change = ({ client }: TestSession, uri: string, version: number, edit: TextEdit) =>
    client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: edit.range, text: edit.newText }],
    });
  const insertAt = (line: number, newText: string, character = 0): TextEdit => ({
    range: { start: { line, character }, end: { line, character } },
    newText,
  });
  const reread = async (session: TestSession, uri: string, version: number) => {
    await codesOf(session, uri);
    session.clock.advance(TYPING_PAUSE);
    await session.reached(uri, 'ready', version);
  };

  it('are diagnostics: of a scene at its heading, of a line at the line, with their evidence', async () => {
    const { uri } = newScript();
    const found = await diagnosticsOf(await open(uri), uri);
    assert.deepEqual(
      found.map(({ source, code, severity, range }) => [source, code, severity, range.start.line]),
      [
        ['undercurrent', 'undercurrent/flat-scene', DiagnosticSeverity.Information, 0],
        ['undercurrent', 'undercurrent/on-the-nose', DiagnosticSeverity.Hint, lineOf('I really hate')],
        ['undercurrent', 'undercurrent/tonal-whiplash', DiagnosticSeverity.Information, lineOf('INT. GLAD')],
      ],
    );
    for (const { relatedInformation = [] } of found) assert.ok(relatedInformation.length > 0);
    const jump = found.at(-1)?.relatedInformation?.map(({ location }) => location.range.start.line);
    assert.deepEqual(jump, [lineOf('It is death'), lineOf('It is love')]);
    const quotes = found.at(-1)?.relatedInformation?.map(({ message }) => message);
    assert.match(quotes?.join('\n') ?? '', /: “It is death.*”\n.*: “It is love.*”$/u);
  });

  it('tell of a line that its parenthetical turns over', async () => {
    const { uri } = newScript();
    const turned = `INT. HALL - DAY\n\n${CALM.repeat(3)}AMY\n(joy)\nIt is hate and hate again.\n\n${CALM.repeat(3)}`;
    const [found, ...others] = await diagnosticsOf(await open(uri, turned), uri);
    assert.equal(found?.code, 'undercurrent/parenthetical-conflict');
    assert.match(String(found.message), /^The line reads as unpleasant, and with “joy” as pleasant: /u);
    assert.equal(found.range.start.line, lineOf('It is hate', turned));
    assert.deepEqual(others, []);
  });

  const pushing: Readonly<Record<string, SessionOptions['capabilities']>> = {
    'does not pull': {},
    'pulls but cannot be asked to pull again': { textDocument: { diagnostic: {} } },
  };
  for (const [name, capabilities] of Object.entries(pushing)) {
    it(`are pushed to an editor that ${name}`, async () => {
      const { uri } = newScript();
      const session = await start({ norms: async () => EVEN_NORMS, ...(capabilities && { capabilities }) });
      assert.equal(session.capabilities['diagnosticProvider'], undefined, 'which would be shown twice');
      const pushed = new Promise<readonly Diagnostic[]>((resolve) => {
        session.client.onNotification(
          'textDocument/publishDiagnostics',
          ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) => {
            if (diagnostics.length > 0) resolve(diagnostics);
          },
        );
      });
      await session.open(uri, SCRIPT);
      assert.equal((await pushed).length, 3);
    });
  }

  it('are pulled by an editor that can be asked to pull them again', async () => {
    const { uri } = newScript();
    const session = await open(uri);
    assert.notEqual(session.capabilities['diagnosticProvider'], undefined);
    assert.ok(session.news.some(({ method }) => method === 'workspace/diagnostic/refresh'));
    assert.ok(!session.news.some(({ method }) => method === 'textDocument/publishDiagnostics'));
  });

  it('are not sent again when they are the same', async () => {
    const { uri } = newScript();
    const { client } = await open(uri);
    const pull = (previousResultId?: string) =>
      client.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        ...paramsOf(uri),
        previousResultId,
      });
    const { kind, resultId } = await pull();
    assert.deepEqual(await pull(resultId), { kind: 'unchanged', resultId });
    assert.deepEqual([kind, (await pull('another')).kind], ['full', 'full']);
  });

  it('stay as they were when a pull is given up, and are asked for again', async () => {
    const { uri } = newScript();
    const { client } = await open(uri);
    const source = new CancellationTokenSource();
    const asked = client.sendRequest('textDocument/diagnostic', paramsOf(uri), source.token);
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
  });

  it('are none without norms, and fewer where a genre loosens them', async () => {
    const first = newScript().uri;
    const norms = async () => undefined;
    assert.deepEqual(await codesOf(await open(first, SCRIPT, { ...CAPABLE, norms }), first), []);
    const codesFor = async (genre: string) => {
      const { uri } = newScript();
      return codesOf(await open(uri, SCRIPT, { ...CAPABLE, settings: () => ({ genre }) }), uri);
    };
    assert.deepEqual(await codesFor('comedy'), ['flat-scene', 'tonal-whiplash']);
    assert.deepEqual(await codesFor('opera'), EXPECTED);
  });

  it('leave the problems of the script as they are when the norms cannot be read, and come when they can', async () => {
    const { uri } = newScript();
    const text = `${SCRIPT}[[A note without an end`;
    const failures = [new Error('The norm of flat-scene is incomplete.')];
    const norms = async () => {
      const failure = failures.pop();
      if (failure !== undefined) throw failure;
      return EVEN_NORMS;
    };
    const session = await open(uri, text, { ...CAPABLE, norms });
    assert.deepEqual(await codesOf(session, uri), ['unclosed-note']);
    assert.deepEqual(await codesOf(session, uri), ['unclosed-note', ...EXPECTED]);
  });

  it('stand while the model is restarted, and when it cannot be', async () => {
    const { uri } = newScript();
    const models = [{ analyst: new Analyst(PLAIN_CALIBRATION) }];
    const session = await open(uri, SCRIPT, {
      ...CAPABLE,
      openModel: async (_, reader) => {
        const model = models.pop();
        if (model === undefined) throw new Error('The model is gone.');
        return { reader, ...model };
      },
    });
    await session.client.sendRequest(CLEAR_CACHE_REQUEST);
    await session.reached(uri, 'failed');
    assert.deepEqual(await codesOf(session, uri), EXPECTED);
  });

  it('move with an edit before they are read again, and go where the text was touched', async () => {
    const { uri } = newScript();
    const session = await open(uri);
    await change(session, uri, 2, insertAt(3, 'Well. '));
    await change(session, uri, 3, insertAt(lineOf('I really hate'), 'No. ', 2));
    const found = await diagnosticsOf(session, uri);
    assert.deepEqual(
      found.map(({ code, range }) => [code, range.start.line]),
      [
        ['undercurrent/flat-scene', 0],
        ['undercurrent/tonal-whiplash', lineOf('INT. GLAD')],
      ],
    );
  });

  it('wait for the whole: what an older reading says of unchanged lines finds nothing', async () => {
    const { uri } = newScript();
    const session = await open(uri);
    const halfway: (readonly string[])[] = [];
    session.reader.beforeWindow = async () => {
      session.clock.advance(PARTIAL_INTERVAL);
      if (session.reader.windows.length !== windows + 1) return;
      const { length } = session.news;
      while (session.news.length === length) await new Promise((resolve) => setImmediate(resolve));
      halfway.push(await codesOf(session, uri));
    };
    const {
      windows: { length: windows },
    } = session.reader;
    // No line changes, but both halves of the scene are read anew.
    await change(session, uri, 2, insertAt(2 + 3 * 6, 'INT. HALF - DAY\n\n'));
    await reread(session, uri, 2);
    assert.deepEqual(halfway, [EXPECTED]);
    assert.deepEqual(await codesOf(session, uri), EXPECTED.slice(1));
  });

  it('offer what this editor can do, and no more', async () => {
    const { uri } = newScript();
    const titles = async (options: SessionOptions) =>
      (await actionsAt(await open(uri, SCRIPT, options), uri, lineOf('INT. GLAD'))).map(({ title }) => title);
    const ignoring = ['here', 'in this scene', 'in this script'].map(
      (within) => `Ignore tonal-whiplash ${within}`,
    );
    const intended = 'This is intended: note it in the scene';
    const comparing = 'Compare with the scenes around';
    assert.deepEqual(await titles({}), [comparing, ...ignoring]);
    assert.deepEqual(await titles(CAPABLE), [
      `Show the evidence on line ${lineOf('It is death') + 1}: the scene before`,
      `Show the evidence on line ${lineOf('It is love') + 1}: this scene`,
      'Go to INT. SAD - DAY',
      comparing,
      intended,
      ...ignoring,
    ]);
    assert.deepEqual(await titles({ ...CAPABLE, client: { actsOnFindings: true } }), [
      'Show the evidence',
      'Go to INT. SAD - DAY',
      comparing,
      intended,
      ...ignoring,
    ]);
  });

  it('are ignored here at a heading too, which is its scene', async () => {
    const { uri, file } = newScript();
    const session = await open(uri);
    await run(session, titled(await actionsAt(session, uri, 0), 'Ignore flat-scene here'));
    assert.deepEqual(await codesOf(session, uri), EXPECTED.slice(1));
    const [entry] = JSON.parse(readFileSync(file, 'utf8')).ignored;
    assert.deepEqual([entry.code, entry.in, entry.words], ['flat-scene', 'scene', 'INT. FLAT - DAY']);
  });

  it('offer nothing where nothing was found, nor for a version that has not been read', async () => {
    const { uri } = newScript();
    const session = await open(uri);
    assert.deepEqual(await actionsAt(session, uri, 3), []);
    await change(session, uri, 2, insertAt(3, 'Well. '));
    assert.deepEqual(await actionsAt(session, uri, 0), []);
  });

  it('are ignored here, stay ignored after a reload and an edit, and can be had back', async () => {
    const { uri, own, file } = newScript();
    const session = await open(uri);
    const line = lineOf('I really hate');
    await run(session, titled(await actionsAt(session, uri, line), 'Ignore on-the-nose here'));
    assert.deepEqual(await codesOf(session, uri), ['flat-scene', 'tonal-whiplash']);
    const [entry] = JSON.parse(readFileSync(file, 'utf8')).ignored;
    assert.deepEqual([entry.code, entry.in, entry.words], ['on-the-nose', 'line', 'I really hate you.']);
    assert.deepEqual(
      readdirSync(join(own, '.undercurrent')),
      ['my script.fountain.json'],
      'nothing left beside',
    );

    const longer = `INT. NEW - DAY\n\n${SAD.repeat(2)}${SCRIPT}`;
    const later = await open(uri, longer);
    assert.ok(!(await codesOf(later, uri)).includes('on-the-nose'));
    await later.client.sendRequest('workspace/executeCommand', {
      command: RESTORE_FINDINGS_COMMAND,
      arguments: [{ uri }],
    });
    assert.ok((await codesOf(later, uri)).includes('on-the-nose'));
  });

  it('are ignored in a scene and in the whole script', async () => {
    const { uri } = newScript();
    const session = await open(uri);
    await run(session, titled(await actionsAt(session, uri, 0), 'Ignore flat-scene in this scene'));
    assert.deepEqual(await codesOf(session, uri), ['on-the-nose', 'tonal-whiplash']);
    const line = lineOf('INT. GLAD');
    await run(session, titled(await actionsAt(session, uri, line), 'Ignore tonal-whiplash in this script'));
    assert.deepEqual(await codesOf(session, uri), ['on-the-nose']);
  });

  it('of a script without a place on disk are ignored as long as the editor runs', async () => {
    const uri = 'untitled:Untitled-1';
    const session = await open(uri);
    await run(session, titled(await actionsAt(session, uri, 0), 'Ignore flat-scene in this scene'));
    assert.deepEqual(await codesOf(session, uri), ['on-the-nose', 'tonal-whiplash']);
  });

  for (const [where, cached] of [
    ['in memory', false],
    ['by the window', true],
  ] as const) {
    it(`that were ignored ${where} in a script without a name are told of the next one`, async () => {
      const uri = 'untitled:Untitled-3';
      const windowFolder = join(newScript().own, 'storage');
      const session = await open(uri, SCRIPT, { ...CAPABLE, client: cached ? { windowFolder } : {} });
      await run(session, titled(await actionsAt(session, uri, 0), 'Ignore flat-scene in this scene'));
      assert.deepEqual(await codesOf(session, uri), ['on-the-nose', 'tonal-whiplash']);
      await session.client.sendNotification('textDocument/didClose', paramsOf(uri));
      await session.open(uri, SCRIPT);
      // Another version, so that it is not the first text's reading that is waited for.
      await change(session, uri, 2, insertAt(0, ''));
      await reread(session, uri, 2);
      assert.deepEqual(await codesOf(session, uri), EXPECTED);
    });
  }

  it('that were ignored in a lost script without a name are not inherited by a new, empty one', async () => {
    const uri = 'untitled:Untitled-4';
    const options = { ...CAPABLE, client: { windowFolder: join(newScript().own, 'storage') } };
    const lost = await open(uri, SCRIPT, options);
    await run(lost, titled(await actionsAt(lost, uri, 0), 'Ignore flat-scene in this scene'));
    const session = await start({ ...options, norms: async () => EVEN_NORMS });
    await session.open(uri, '');
    await session.change(uri, 2, 0, SCRIPT);
    await reread(session, uri, 2);
    assert.deepEqual(await codesOf(session, uri), EXPECTED);
  });

  it('are kept for its window where that has a place, whatever another window does with a script of that name', async () => {
    const uri = 'untitled:Untitled-2';
    const cacheFolder = join(folder, 'storage');
    const [options, elsewhere] = ['one', 'other'].map((window) => ({
      ...CAPABLE,
      client: { cacheFolder, windowFolder: join(folder, window) },
    }));
    const session = await open(uri, SCRIPT, options);
    await run(session, titled(await actionsAt(session, uri, 0), 'Ignore flat-scene in this scene'));
    const other = await open(uri, SCRIPT, elsewhere);
    assert.deepEqual(await codesOf(other, uri), EXPECTED);
    await other.client.sendNotification('textDocument/didClose', paramsOf(uri));
    await other.open(uri, '');
    await other.reached(uri, 'cannot tell');
    const later = await open(uri, SCRIPT, options);
    assert.deepEqual(await codesOf(later, uri), ['on-the-nose', 'tonal-whiplash']);
  });

  it('are not ignored by a stale command, nor over a file that is none of ours', async () => {
    const { uri, own, file } = newScript();
    const session = await open(uri);
    const told: string[] = [];
    session.client.onNotification(
      'window/showMessage',
      ({ message }: { readonly message: string }) => void told.push(message),
    );
    const action = titled(await actionsAt(session, uri, 0), 'Ignore flat-scene in this scene');
    await change(session, uri, 2, insertAt(3, 'Well. '));
    await run(session, action);
    assert.ok(!existsSync(join(own, '.undercurrent')));
    await reread(session, uri, 2);
    mkdirSync(join(own, '.undercurrent'));
    writeFileSync(file, '<<<<<<< mine');
    await run(session, titled(await actionsAt(session, uri, 0), 'Ignore flat-scene in this scene'));
    assert.equal(readFileSync(file, 'utf8'), '<<<<<<< mine');
    assert.equal(told.length, 2);
    assert.deepEqual(await codesOf(session, uri), EXPECTED);
  });

  for (const [what, text, expected] of [
    ['under a heading', SCRIPT, 'INT. FLAT - DAY\n\n[[intended]]\n\nBOB'],
    [
      'with the line ends of the script',
      SCRIPT.replaceAll('\n', '\r\n'),
      'INT. FLAT - DAY\r\n\r\n[[intended]]\r\n\r\nBOB',
    ],
    ['before a scene without a heading', SCRIPT.replace('INT. FLAT - DAY\n\n', ''), '[[intended]]\n\nBOB'],
  ] as const) {
    it(`are intended by a note ${what}, for one version only`, async () => {
      const { uri } = newScript();
      const session = await open(uri, text);
      const [flat] = await diagnosticsOf(session, uri);
      const line = flat?.range.start.line ?? 0;
      const action = titled(await actionsAt(session, uri, line), 'This is intended');
      const [edited] = action?.edit?.documentChanges ?? [];
      assert.ok(edited !== undefined && 'edits' in edited);
      assert.equal(edited.textDocument.version, 1);
      const [edit] = edited.edits;
      assert.ok(edit !== undefined && 'newText' in edit);
      const offset = text
        .split(/\r?\n/u)
        .slice(0, edit.range.start.line)
        .join(text.includes('\r') ? '\r\n' : '\n').length;
      const at =
        (edit.range.start.line === 0 ? 0 : offset + (text.includes('\r') ? 2 : 1)) +
        edit.range.start.character;
      const after = text.slice(0, at) + edit.newText + text.slice(at);
      assert.ok(after.startsWith(expected), JSON.stringify(after.slice(0, 60)));
      await change(session, uri, 2, { range: edit.range, newText: edit.newText });
      await reread(session, uri, 2);
      assert.ok(!(await codesOf(session, uri)).includes('flat-scene'));
    });
  }

  const showsOf = ({ client }: TestSession): readonly ShowDocumentParams[] => {
    const shown: ShowDocumentParams[] = [];
    client.onRequest('window/showDocument', (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    return shown;
  };
  const saidTo = ({ news }: TestSession) =>
    news.flatMap(({ method, params }) =>
      method === 'window/showMessage' ? [(params as { readonly message: string }).message] : [],
    );

  it('select a line of their evidence by the standard, unless the text is another by then', async () => {
    const { uri } = newScript();
    const session = await open(uri);
    const shown = showsOf(session);
    const action = titled(await actionsAt(session, uri, lineOf('INT. GLAD')), 'Show the evidence on line');
    await run(session, action);
    const line = lineOf('It is death');
    assert.deepEqual(shown, [
      {
        uri,
        takeFocus: true,
        selection: {
          start: { line, character: 0 },
          end: { line, character: 'It is death and hate and death again.'.length },
        },
      },
    ]);
    await change(session, uri, 2, insertAt(0, '\n'));
    await run(session, action);
    assert.equal(shown.length, 1);
    assert.match(saidTo(session).at(-1) ?? '', /has changed since/u);
  });

  it('are compared with the scenes around in a message, where an editor shows nothing else', async () => {
    const { uri } = newScript();
    const session = await open(uri, SCRIPT, {});
    await run(session, titled(await actionsAt(session, uri, lineOf('INT. GLAD')), 'Compare'));
    assert.match(
      saidTo(session).at(-1) ?? '',
      /^Before: INT\. SAD - DAY reads as unpleasant: valence .*\nHere: INT\. GLAD - DAY reads as pleasant: .*$/u,
    );
    await run(session, titled(await actionsAt(session, uri, 0), 'Compare'));
    assert.match(saidTo(session).at(-1) ?? '', /^Here: INT\. FLAT - DAY reads as .*\nAfter: INT\. NOSE/u);
  });

  it('lead to the scene they are compared with', async () => {
    const { uri } = newScript();
    const session = await open(uri);
    const shown = showsOf(session);
    const action = titled(await actionsAt(session, uri, lineOf('INT. GLAD')), 'Go to');
    assert.equal(action?.command?.command, SHOW_PLACE_COMMAND);
    await run(session, action);
    assert.deepEqual([shown[0]?.uri, shown[0]?.selection?.start.line], [uri, lineOf('INT. SAD')]);
  });

  const hoverAt = async ({ client }: TestSession, uri: string, line: number) => {
    const position = { line, character: 2 };
    const hover = await client.sendRequest<Hover | null>('textDocument/hover', {
      ...paramsOf(uri),
      position,
    });
    const contents = hover?.contents;
    return typeof contents === 'object' && 'value' in contents ? contents.value : '';
  };

  it('stand in the hover, with their evidence and its words', async () => {
    const { uri } = newScript();
    const text = await hoverAt(await open(uri), uri, lineOf('INT. GLAD'));
    assert.match(text, /Evidence for \*tonal-whiplash\*/u);
    assert.doesNotMatch(text, /The tone jumps/u, 'which the diagnostic says');
    assert.match(text, /the scene before: “It is death and hate/u);
    assert.match(text, /\(\*death\* −1\.40, \*hate\* −0\.90\)/u);
  });

  it('do not quote in its own hover the line that they are about', async () => {
    const { uri } = newScript();
    const text = await hoverAt(await open(uri), uri, lineOf('I really hate'));
    assert.match(text, /Driven by \*hate\*/u);
    assert.doesNotMatch(text, /on-the-nose|I really hate/u);
  });

  it('stand in the arc, with their evidence and its words, until they are ignored', async () => {
    const { uri } = newScript();
    const session = await open(uri);
    const found = async () => {
      const params = { uri, axis: 'valence', series: ['overall'] };
      const answer = await session.client.sendRequest<ArcAnswer | null>(ARC_REQUEST, params);
      return answer?.view.scenes.flatMap(({ findings = [] }) => findings) ?? [];
    };
    const findings = await found();
    assert.deepEqual(
      findings.map(({ code }) => code),
      EXPECTED,
    );
    const jump = findings.at(-1)?.evidence.map(({ line, shows, words }) => [line, shows, words[0]?.word]);
    assert.deepEqual(jump, [
      [lineOf('It is death'), 'the scene before', 'death'],
      [lineOf('It is love'), 'this scene', 'love'],
    ]);
    const told = () => session.news.filter(({ method }) => method === READING_CHANGED_NOTIFICATION).length;
    const before = told();
    const action = titled(
      await actionsAt(session, uri, lineOf('INT. GLAD')),
      'Ignore tonal-whiplash in this scene',
    );
    await run(session, action);
    assert.equal(told(), before + 1, 'the panel is told to ask again');
    assert.deepEqual(
      (await found()).map(({ code }) => code),
      EXPECTED.slice(0, 2),
    );
  });

  it('stand in the arc of a version whose scenes are counted anew, those too short to say among them', async () => {
    const { uri } = newScript();
    const session = await open(uri);
    await change(session, uri, 2, insertAt(0, 'INT. NEW - DAY\n\nBOB\nYes.\n\n'));
    await reread(session, uri, 2);
    const params = { uri, axis: 'valence', series: ['overall'] };
    const answer = await session.client.sendRequest<ArcAnswer | null>(ARC_REQUEST, params);
    assert.deepEqual(
      answer?.view.scenes.map(({ findings = [] }) => findings.map(({ code }) => code).join()),
      ['low-evidence', 'flat-scene', 'on-the-nose', '', 'tonal-whiplash'],
    );
  });

  it('of too short a scene are no diagnostics, but stand in its hover', async () => {
    const { uri } = newScript();
    const short = `INT. SHORT - DAY\n\nBOB\nYes.\n\n${SCRIPT}`;
    const session = await open(uri, short);
    assert.deepEqual(await codesOf(session, uri), EXPECTED);
    const hover = await session.client.sendRequest<Hover | null>('textDocument/hover', {
      ...paramsOf(uri),
      position: { line: 0, character: 2 },
    });
    assert.match(JSON.stringify(hover?.contents), /This scene is too short to say/u);
  });

  it('are compared with the scenes around, in words', async () => {
    const { uri } = newScript();
    const { client } = await open(uri);
    const line = lineOf('INT. SAD');
    const compared = await client.sendRequest<CompareAnswer | null>(COMPARE_REQUEST, { uri, line });
    assert.equal(compared?.version, 1);
    assert.deepEqual(
      compared.scenes.map((scene) => [scene.place, scene.heading, scene.line, scene.reads.split(':')[0]]),
      [
        ['before', 'INT. NOSE - DAY', lineOf('INT. NOSE'), 'reads as neutral'],
        ['here', 'INT. SAD - DAY', line, 'reads as unpleasant'],
        ['after', 'INT. GLAD - DAY', lineOf('INT. GLAD'), 'reads as pleasant'],
      ],
    );
  });

  const tones: Readonly<Record<string, number>> = {
    '[[tone: |': 1,
    '[[tone: hop|': 1,
    '[[tone:|': 1,
    '[[tone: hopeful |': 0,
    '[[note: |': 0,
    'tone: |': 0,
  };
  for (const [typed, offered] of Object.entries(tones)) {
    it(`complete ${typed} with ${offered === 0 ? 'nothing' : 'tones'}`, async () => {
      const { uri } = newScript();
      const text = `INT. A - DAY\n\n${typed.replace('|', '')}`;
      const session = await start(CAPABLE);
      await session.open(uri, text);
      const position = { line: 2, character: typed.indexOf('|') };
      const items = await session.client.sendRequest<readonly CompletionItem[]>('textDocument/completion', {
        ...paramsOf(uri),
        position,
      });
      assert.equal(
        items.some(({ label }) => label === 'hopeful'),
        offered === 1,
      );
      for (const { label, textEdit } of items) {
        assert.ok(textEdit !== undefined && 'range' in textEdit);
        const { start, end } = textEdit.range;
        assert.equal(end.character, position.character);
        assert.equal(`${typed.slice(0, start.character)}${textEdit.newText}`, `[[tone: ${label}`);
      }
    });
  }

  it('survive commands that make no sense', async () => {
    const { uri } = newScript();
    const { client } = await open(uri);
    for (const args of [[], [null], [{}], [{ uri: 'file:///nowhere' }]]) {
      for (const command of [
        'ignoreFinding',
        'showPlace',
        'showLine',
        'tellComparison',
        'setTone',
        'unknown',
      ])
        assert.equal(
          await client.sendRequest('workspace/executeCommand', {
            command: `undercurrent.${command}`,
            arguments: args,
          }),
          null,
        );
    }
  });
});
