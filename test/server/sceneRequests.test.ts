import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams } from 'vscode-languageserver';
import {
  type DriversAnswer,
  DRIVERS_REQUEST,
  IGNORE_FINDING_COMMAND,
  type IgnoredAnswer,
  IGNORED_REQUEST,
  RESTORE_FINDINGS_COMMAND,
  SET_TONE_COMMAND,
} from '../../protocol/findingMessages.js';
import { EVEN_NORMS } from '../core/findingScripts.js';
import { type SessionOptions, type TestSession, useSessions } from './session.js';

const URI = 'untitled:Untitled-1';
const dull = (what: string) =>
  `BOB\nThe ${what} is by the window, and the chair is by the door.\n\n`.repeat(14);
const SCRIPT = `Title: Three Rooms

INT. KITCHEN - DAY

${dull('table')}INT. CELLAR - DAY

${dull('trunk')}INT. HALL - DAY

${dull('stool')}AMY
I really *hate* you, my love, and I hate this house.

She waits by the door.
`;
const OPTIONS: SessionOptions = {
  capabilities: { workspace: { configuration: true, workspaceEdit: { documentChanges: true } } },
  norms: async () => EVEN_NORMS,
};
const lineOf = (part: string) => SCRIPT.slice(0, SCRIPT.indexOf(part)).split('\n').length - 1;
const HALL = lineOf('INT. HALL');

const execute = ({ client }: TestSession, command: string, params: object) =>
  client.sendRequest('workspace/executeCommand', { command, arguments: [params] });

describe('what drives a scene', () => {
  const { start } = useSessions();
  const driversOf = async (text: string, line: number) => {
    const session = await start(OPTIONS);
    await session.open(URI, text);
    await session.reached(URI, 'ready');
    return session.client.sendRequest<DriversAnswer | null>(DRIVERS_REQUEST, { uri: URI, line });
  };

  it('are its lines, the hardest pull first, with the words that weigh its way', async () => {
    const drivers = await driversOf(SCRIPT, lineOf('She waits'));
    assert.deepEqual([drivers?.version, drivers?.heading, drivers?.lines.length], [1, 'INT. HALL - DAY', 16]);
    const [hardest] = drivers?.lines ?? [];
    assert.deepEqual(
      [hardest?.line, hardest?.text, hardest?.speaker, hardest?.polarity],
      [lineOf('I really'), 'I really hate you, my love, and I hate this house.', 'AMY', 'negative'],
    );
    assert.deepEqual(
      hardest?.words.map(({ word }) => word),
      ['hate'],
    );
    assert.ok(drivers?.lines.some(({ text, speaker }) => text === 'She waits by the door.' && !speaker));
  });

  it('add up to what it reads as', async () => {
    const drivers = await driversOf(SCRIPT, HALL);
    const sum = drivers?.lines.reduce((total, { pull }) => total + pull, 0);
    assert.ok(drivers !== null && drivers.valence < 0);
    assert.equal(sum, drivers.valence);
    const pulls = drivers.lines.map(({ pull }) => Math.abs(pull));
    assert.deepEqual(
      pulls,
      pulls.toSorted((a, b) => b - a),
    );
  });

  it('are nothing where there are no lines, nor before the first scene', async () => {
    const text = `INT. EMPTY - DAY\n\n${SCRIPT.slice(SCRIPT.indexOf('INT. KITCHEN'))}`;
    assert.equal(await driversOf(text, 0), null);
    assert.equal(await driversOf(SCRIPT, 0), null);
  });
});

describe('ignored findings, listed', () => {
  const { start } = useSessions();
  const listed = async ({ client }: TestSession) =>
    (await client.sendRequest<IgnoredAnswer | null>(IGNORED_REQUEST, { uri: URI }))?.ignored;
  /** With one finding ignored in its scene, then one in the whole script. */
  const ignoring = async () => {
    const session = await start(OPTIONS);
    await session.open(URI, SCRIPT);
    await session.reached(URI, 'ready');
    for (const [part, within] of [
      ['INT. CELLAR', 'scene'],
      ['INT. KITCHEN', 'script'],
    ]) {
      const place = SCRIPT.indexOf(part ?? '');
      const params = { uri: URI, version: 1, code: 'flat-scene', start: place, in: within };
      await execute(session, IGNORE_FINDING_COMMAND, params);
    }
    return session;
  };

  it('are none at first, and unknown where nothing has been read', async () => {
    const session = await start(OPTIONS);
    assert.equal(await listed(session), undefined);
    await session.open(URI, SCRIPT);
    await session.reached(URI, 'ready');
    assert.deepEqual(await listed(session), []);
  });

  it('begin with those of the whole script, each where it stands', async () => {
    const found = (await listed(await ignoring())) ?? [];
    assert.deepEqual(
      found.map(({ entry, line }) => [entry.in, entry.words, line]),
      [
        ['script', undefined, undefined],
        ['scene', 'INT. CELLAR - DAY', lineOf('INT. CELLAR')],
      ],
    );
  });

  it('are called as in the panel', async () => {
    const found = (await listed(await ignoring())) ?? [];
    const title = 'The scene keeps near one level from beginning to end';
    assert.deepEqual(
      found.map((each) => each.title),
      [title, title],
    );
  });

  it('are told again one by one, or all at once', async () => {
    const session = await ignoring();
    const [first, second] = (await listed(session)) ?? [];
    await execute(session, RESTORE_FINDINGS_COMMAND, { uri: URI, entries: [first?.entry] });
    assert.deepEqual(await listed(session), [second]);
    await execute(session, RESTORE_FINDINGS_COMMAND, { uri: URI });
    assert.deepEqual(await listed(session), []);
  });
});

describe('setting the tone of a scene', () => {
  const { start } = useSessions();
  const setTone = async (version: number) => {
    const session = await start(OPTIONS);
    const edits: ApplyWorkspaceEditParams[] = [];
    const told: string[] = [];
    session.client.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      edits.push(params);
      return { applied: true };
    });
    session.client.onNotification(
      'window/showMessage',
      ({ message }: { readonly message: string }) => void told.push(message),
    );
    await session.open(URI, SCRIPT);
    await execute(session, SET_TONE_COMMAND, { uri: URI, version, line: HALL, word: 'hopeful' });
    return { edits, told };
  };

  it('edits the version that it is meant for', async () => {
    const { edits, told } = await setTone(1);
    const [change] = edits[0]?.edit.documentChanges ?? [];
    assert.ok(change !== undefined && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
    assert.deepEqual([edits.length, told], [1, []]);
  });

  it('leaves another version alone, and says so', async () => {
    const { edits, told } = await setTone(2);
    assert.deepEqual(edits, []);
    assert.match(told.join(), /changed since/u);
  });
});
