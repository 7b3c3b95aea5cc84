import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover } from 'vscode-languageserver';
import { CORRECT_LINE_REQUEST, type CorrectionAnswer } from '../../protocol/correctionMessages.js';
import { ARC_REQUEST, type ArcAnswer } from '../../protocol/editorMessages.js';
import {
  MOVE_SCENES_REQUEST,
  type MoveScenesAnswer,
  type MoveScenesParams,
  WHAT_IF_NOTIFICATION,
} from '../../protocol/whatIfMessages.js';
import { HATE, lineOf, LOVE, scene } from './scripts.js';
import { marksOf, paramsOf, type SessionOptions, type TestSession, useSessions } from './session.js';

const PLACES = ['KITCHEN', 'GARDEN', 'HALL'];
const SCRIPT = PLACES.map((place, index) =>
  scene(place, [`${LOVE} One ${index}.`, LOVE, `${HATE} Two ${index}.`, HATE, LOVE]),
).join('');
const FIRST = lineOf(SCRIPT, LOVE);

describe('a what-if of a script', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undercurrent (what if)-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const { start } = useSessions();

  let count = 0;
  /** A script with a what-if of it in a folder of its own, both open and read. */
  const opened = async (whatIf = SCRIPT, options: SessionOptions = {}) => {
    const own = join(folder, String((count += 1)));
    mkdirSync(join(own, 'scratch'), { recursive: true });
    const [uri = '', scratch = ''] = ['a.fountain', 'scratch/a.fountain'].map(
      (name) => pathToFileURL(join(own, name)).href,
    );
    const session = await start(options);
    await session.open(uri, SCRIPT);
    await session.reached(uri, 'ready');
    await session.open(scratch, whatIf);
    await session.reached(scratch, 'ready');
    return { session, own, uri, scratch };
  };
  const tell = ({ client }: TestSession, uri: string, script?: string) =>
    client.sendNotification(WHAT_IF_NOTIFICATION, { uri, ...(script !== undefined && { script }) });
  const correct = ({ client }: TestSession, uri: string, valence: number) =>
    client.sendRequest<CorrectionAnswer>(CORRECT_LINE_REQUEST, {
      uri,
      version: 1,
      line: FIRST,
      character: 0,
      valence,
    });
  const markAt = async (session: TestSession, uri: string) =>
    (await marksOf(session, uri))?.lines.find(({ line }) => line === FIRST);
  const arcOf = async ({ client }: TestSession, uri: string) =>
    (await client.sendRequest<ArcAnswer | null>(ARC_REQUEST, { uri, axis: 'valence', series: ['overall'] }))
      ?.view;
  const nextNews = ({ client }: TestSession, of: string) =>
    new Promise<void>((resolve) => {
      client.onNotification('undercurrent/readingChanged', ({ uri }: { readonly uri: string }) => {
        if (uri === of) resolve();
      });
    });

  it('reads with what its author said of the script, before and after', async () => {
    const { session, uri, scratch, own } = await opened();
    await correct(session, uri, -0.8);
    assert.equal((await markAt(session, scratch))?.byAuthor, undefined, 'it is a script of its own');
    const news = nextNews(session, scratch);
    await tell(session, scratch, uri);
    await news;
    const mark = await markAt(session, scratch);
    assert.deepEqual([mark?.byAuthor, mark?.polarity], [true, 'negative']);
    await correct(session, uri, 0.8);
    assert.equal((await markAt(session, scratch))?.polarity, 'positive');
    assert.deepEqual(readdirSync(join(own, 'scratch')), []);
  });

  it('has nothing said of itself', async () => {
    const { session, uri, scratch, own } = await opened();
    await tell(session, scratch, uri);
    assert.deepEqual(await correct(session, scratch, -0.8), {
      kind: 'failed',
      reason: 'this is a what-if, which only hears what you said of its script',
    });
    assert.equal((await markAt(session, uri))?.byAuthor, undefined);
    assert.deepEqual(readdirSync(own), ['scratch']);
  });

  it('offers nothing that it would refuse', async () => {
    const { session, uri, scratch } = await opened(SCRIPT, { client: { correctsLines: true } });
    const linksAt = async (of: string) => {
      const params = { ...paramsOf(of), position: { line: FIRST, character: 3 } };
      const hover = await session.client.sendRequest<Hover | null>('textDocument/hover', params);
      return JSON.stringify(hover).includes('undercurrent.readLineAs');
    };
    await tell(session, scratch, uri);
    assert.deepEqual([await linksAt(uri), await linksAt(scratch)], [true, false]);
  });

  it('has the settings of the script', async () => {
    const asked: (string | undefined)[] = [];
    const { session, uri, scratch } = await opened(SCRIPT, {
      settings: (of) => {
        asked.push(of);
        return {};
      },
    });
    await tell(session, scratch, uri);
    asked.splice(0);
    await session.change(scratch, 2, 0, '\n');
    await markAt(session, scratch);
    assert.deepEqual([...new Set(asked)], [uri]);
  });

  it('stands beside the script in its arc, until it is closed', async () => {
    const { session, uri, scratch } = await opened(SCRIPT.replace(`${LOVE} One 1.`, `${HATE} One 1.`));
    assert.equal((await arcOf(session, uri))?.whatIf, undefined);
    await tell(session, scratch, uri);
    const view = await arcOf(session, uri);
    assert.equal(view?.whatIf?.series.length, 1);
    const deltas = view.scenes.map(({ whatIf }) => whatIf?.axes?.valence.delta ?? NaN);
    assert.deepEqual(deltas.map(Math.sign), [0, -1, 0]);
    assert.equal((await arcOf(session, scratch))?.whatIf, undefined);
    await tell(session, scratch);
    assert.equal((await arcOf(session, uri))?.whatIf, undefined, 'it was taken over, or thrown away');
    await tell(session, scratch, uri);
    assert.ok((await arcOf(session, uri))?.whatIf);
    await session.client.sendNotification('textDocument/didClose', paramsOf(scratch));
    assert.equal((await arcOf(session, uri))?.whatIf, undefined);
    await session.open(scratch, SCRIPT);
    await session.reached(scratch, 'ready');
    assert.equal((await arcOf(session, uri))?.whatIf, undefined, 'it is to be told again');
  });

  describe('has its scenes moved', () => {
    const heading = (text: string, place: string) => lineOf(text, `INT. ${place}`);
    const order = (text = '') => [...text.matchAll(/INT\. (\w+)/gu)].map(([, place]) => place);
    const move = (
      { client }: TestSession,
      params: Omit<MoveScenesParams, 'lines'> & Partial<MoveScenesParams>,
    ) =>
      client.sendRequest<MoveScenesAnswer | null>(MOVE_SCENES_REQUEST, {
        lines: [heading(SCRIPT, 'KITCHEN')],
        ...params,
      });
    const cases: readonly (readonly [
      string,
      readonly string[],
      MoveScenesParams['to'],
      readonly string[],
    ])[] = [
      [
        'down, past what they are dropped on',
        ['KITCHEN'],
        { side: 'past', line: heading(SCRIPT, 'GARDEN') },
        ['GARDEN', 'KITCHEN', 'HALL'],
      ],
      [
        'up, before what they are dropped on',
        ['HALL'],
        { side: 'past', line: heading(SCRIPT, 'KITCHEN') },
        ['HALL', 'KITCHEN', 'GARDEN'],
      ],
      ['to the end', ['KITCHEN', 'GARDEN'], { side: 'end' }, ['HALL', 'KITCHEN', 'GARDEN']],
      ['a step down', ['KITCHEN'], { side: 'down' }, ['GARDEN', 'KITCHEN', 'HALL']],
      ['a step up', ['HALL'], { side: 'up' }, ['KITCHEN', 'HALL', 'GARDEN']],
      ['several a step down', ['KITCHEN', 'GARDEN'], { side: 'down' }, ['HALL', 'KITCHEN', 'GARDEN']],
      ['several a step up', ['GARDEN', 'HALL'], { side: 'up' }, ['GARDEN', 'HALL', 'KITCHEN']],
    ];
    for (const [what, places, to, expected] of cases) {
      it(what, async () => {
        const { session, scratch } = await opened();
        const lines = places.map((place) => heading(SCRIPT, place));
        const moved = await move(session, { uri: scratch, lines, to });
        assert.deepEqual(order(moved?.text), expected);
        assert.equal(moved?.version, 1);
        assert.deepEqual(
          moved.lines,
          places.map((place) => heading(moved.text, place)),
        );
      });
    }

    it('in whatever order they are named', async () => {
      const { session, scratch } = await opened();
      const lines = ['GARDEN', 'KITCHEN'].map((place) => heading(SCRIPT, place));
      const moved = await move(session, { uri: scratch, lines, to: { side: 'down' } });
      assert.deepEqual(order(moved?.text), ['HALL', 'KITCHEN', 'GARDEN']);
    });

    it('by the lines of the script, wherever they stand by now', async () => {
      const other = `${scene('NEW', [LOVE])}${SCRIPT}`;
      const { session, uri, scratch } = await opened(other);
      const moved = await move(session, {
        uri: scratch,
        linesOf: uri,
        to: { side: 'past', line: heading(SCRIPT, 'HALL') },
      });
      assert.deepEqual(order(moved?.text), ['NEW', 'GARDEN', 'HALL', 'KITCHEN']);
    });

    it('wherever in them they are told by a line', async () => {
      const { session, uri } = await opened();
      const last = lineOf(SCRIPT, 'INT. GARDEN') - 1;
      const moved = await move(session, { uri, lines: [last], to: { side: 'down' } });
      assert.deepEqual(order(moved?.text), ['GARDEN', 'KITCHEN', 'HALL']);
    });

    it('but not what stands above the first heading', async () => {
      const { session, scratch } = await opened(`Bob walks in.\n\n${SCRIPT}`);
      const to = { side: 'end' } as const;
      assert.equal(await move(session, { uri: scratch, lines: [0], to }), null);
    });

    it('only where there is somewhere to go', async () => {
      const { session, uri, scratch } = await opened(scene('HALL', [LOVE]));
      assert.equal(await move(session, { uri: scratch, linesOf: uri, to: { side: 'end' } }), null);
      assert.equal(await move(session, { uri, to: { side: 'up' } }), null);
      assert.equal(await move(session, { uri: 'file:///nowhere', to: { side: 'end' } }), null);
    });
  });

  it('leaves the author’s file beside the script alone', async () => {
    const { session, uri, scratch, own } = await opened();
    await correct(session, uri, -0.8);
    await tell(session, scratch, uri);
    const file = join(own, '.undercurrent', 'a.fountain.json');
    const before = readFileSync(file, 'utf8');
    await correct(session, scratch, 0.5);
    assert.equal(readFileSync(file, 'utf8'), before);
  });
});
