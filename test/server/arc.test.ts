import assert from 'node:assert/strict';
import {
  ARC_REQUEST,
  type ArcAnswer,
  type ArcParams,
  EXPORT_REQUEST,
  type ExportAnswer,
  type ExportParams,
  RESCORE_REQUEST,
} from '../../protocol/editorMessages.js';
import { EXPORTS } from '../../protocol/exportFormats.js';
import type { AnalysisDocument } from '../../report/index.js';
import { fileName } from '../../server/documents/fileName.js';
import { type TestSession, useSessions } from './session.js';

const URI = 'file:///plays/My%20Play.fountain';
const LINES = [
  'I love you and I love this.',
  'I hate you, and it is death.',
  'We sit here and wait a while.',
];
const speeches = (start: number) =>
  Array.from(
    { length: 8 },
    (_, index) => `${index % 2 === 0 ? 'BOB' : 'AMY'}\n${LINES[(start + index) % 3]}\n\n`,
  );
const SCRIPT = ['KITCHEN', 'GARDEN', 'HALL']
  .map((place, index) => `# Act ${index + 1}\n\nINT. ${place} - DAY\n\n${speeches(index).join('')}`)
  .join('');

describe('the arc that the server gives', () => {
  const { start } = useSessions();
  const ready = async (text: string, kind: 'ready' | 'cannot tell' = 'ready') => {
    const session = await start();
    await session.open(URI, text);
    await session.reached(URI, kind);
    return session;
  };

  const arcOf = ({ client }: TestSession, params: Partial<ArcParams> = {}) =>
    client.sendRequest<ArcAnswer | null>(ARC_REQUEST, {
      uri: URI,
      axis: 'valence',
      series: ['overall'],
      ...params,
    });
  const exported = ({ client }: TestSession, params: ExportParams) =>
    client.sendRequest<ExportAnswer | null>(EXPORT_REQUEST, params);

  it('is of the whole script, with its version and the series asked for', async () => {
    const session = await ready(SCRIPT);
    const answer = await arcOf(session, {
      axis: 'arousal',
      series: ['dialogue', 'character:BOB', 'character:NOBODY'],
    });
    assert.equal(answer?.version, 1);
    const { title, scenes, axis, series, acts } = answer.view;
    assert.deepEqual([title, scenes.length, axis, acts.length], ['My Play.fountain', 3, 'arousal', 3]);
    assert.deepEqual(
      series.map(({ id }) => id),
      ['dialogue', 'character:BOB'],
    );
  });

  it('is nothing for a document that is not open', async () => {
    const session = await ready(SCRIPT);
    assert.equal(await arcOf(session, { uri: 'file:///elsewhere.fountain' }), null);
    assert.equal(await exported(session, { uri: 'file:///elsewhere.fountain', format: 'csv' }), null);
  });

  it('is empty of readings where the text cannot be read', async () => {
    const answer = await arcOf(
      await ready('It was the best of times, and the worst.\n\n'.repeat(30), 'cannot tell'),
    );
    assert.deepEqual(answer?.view.series, []);
  });

  it('is of the new version once that has been read', async () => {
    const session = await ready(SCRIPT);
    await session.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: `${SCRIPT}INT. CELLAR - NIGHT\n\n${speeches(0).join('')}` }],
    });
    assert.equal((await arcOf(session))?.version, 1);
    await session.client.sendRequest(RESCORE_REQUEST, { uri: URI });
    const answer = await arcOf(session);
    assert.deepEqual([answer?.version, answer?.view.scenes.length], [2, 4]);
  });

  it('is exported as text in every format', async () => {
    const session = await ready(SCRIPT);
    const begins: Readonly<Record<ExportParams['format'], RegExp>> = {
      svg: /^<svg xmlns/u,
      csv: /^scene,number,heading,[^]*INT\. HALL - DAY/u,
      json: /^\{"version":1,"file":"My Play\.fountain","verdict":"read",[^]*"model":"fake"/u,
      html: /^<!doctype html>[^]*INT\. HALL - DAY/u,
      'poster-svg': /^<svg xmlns/u,
      'poster-html': /^<!doctype html>/u,
    };
    for (const { format } of EXPORTS) {
      if (format === 'png') continue;
      const answer = await exported(session, { uri: URI, format });
      assert.match(answer?.text ?? '', begins[format], format);
      assert.equal(answer?.version, 1);
    }
  });

  it('is exported with what its author marked, as from the command line', async () => {
    const session = await ready(
      `${SCRIPT}INT. ATTIC - NIGHT\n\n[[tone: hopeful]]\n\n${speeches(0).join('')}`,
    );
    const answer = await exported(session, { uri: URI, format: 'json' });
    const { intended } = JSON.parse(answer?.text ?? '{}') as Pick<AnalysisDocument, 'intended'>;
    assert.equal(intended?.scenes.length, 1);
  });

  it('has no picture where there is too little text, but a table', async () => {
    const session = await ready('INT. HALL - DAY\n\nBOB\nI love you.\n\nAMY\nI hate you.\n');
    assert.equal(await exported(session, { uri: URI, format: 'svg' }), null);
    assert.match((await exported(session, { uri: URI, format: 'csv' }))?.text ?? '', /INT\. HALL/u);
  });
});

describe('the name of a document', () => {
  const cases = [
    ['file:///plays/My%20Play.fountain', 'My Play.fountain'],
    ['untitled:Untitled-1', 'Untitled-1'],
    ['vscode-vfs://github/me/plays/a.fountain?ref=main#L3', 'a.fountain'],
    ['file:///plays/100%25%zz.fountain', '100%25%zz.fountain'],
  ] as const;
  for (const [uri, expected] of cases)
    it(`${uri} is ${expected}`, () => assert.equal(fileName(uri), expected));
});
