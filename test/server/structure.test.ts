import assert from 'node:assert/strict';
import type { SelectionRange, SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver';
import { parseScreenplay } from '../../core/index.js';
import { documentSymbols, foldingRanges, selectionRanges } from '../../server/features/structure.js';
import { workspaceSymbols } from '../../server/features/workspaceSymbols.js';
import { ScriptDocument } from '../../server/documents/scriptDocument.js';
import { HATE, LOVE, SCRIPT, scene, speech, URI } from './scripts.js';
import { paramsOf, useSessions } from './session.js';

const documentOf = (text: string, uri = URI) => new ScriptDocument(uri, 1, parseScreenplay(text));

describe('the outline', () => {
  const { ready } = useSessions();
  it('is one list for an editor that knows no other', async () => {
    const { client } = await ready(`# One\n\n${SCRIPT}`, {
      capabilities: { textDocument: { documentSymbol: {} } },
    });
    const symbols = await client.sendRequest<SymbolInformation[]>(
      'textDocument/documentSymbol',
      paramsOf(URI),
    );
    assert.deepEqual(
      symbols.map(({ name, containerName, location }) => [
        name,
        containerName,
        location.uri,
        location.range.start.line,
      ]),
      [
        ['One', undefined, URI, 0],
        ['INT. KITCHEN - DAY', 'One', URI, 2],
        ['INT. GARDEN - DAY', 'One', URI, 16],
      ],
    );
  });
});

describe('a symbol of the outline', () => {
  const cases = [
    ['whose heading has a note in it', 'INT. HALL [[cold]] - DAY', 'INT. HALL [[cold]] - DAY'],
    [
      'that ends with a note within action',
      'INT. A\n\nHe waits [[long]] and\ngoes.',
      'INT. A\n\nHe waits [[long]] and\ngoes.',
    ],
    ['that ends before the next', 'INT. A\n\nHe [[long]] goes.\n\nINT. B', 'INT. A\n\nHe [[long]] goes.'],
    ['of a section', '# One [[of two]] parts', '# One [[of two]] parts'],
  ] as const;
  for (const [title, text, expected] of cases) {
    it(`${title} holds all of it, its heading too`, () => {
      const { positions } = documentOf(text);
      const [symbol = assert.fail()] = documentSymbols(documentOf(text));
      const [start, end] = [positions.offsetAt(symbol.range.start), positions.offsetAt(symbol.range.end)];
      assert.equal(text.slice(start, end), expected);
      assert.ok(start <= positions.offsetAt(symbol.selectionRange.start));
      assert.ok(end >= positions.offsetAt(symbol.selectionRange.end));
    });
  }
});

describe('folds', () => {
  const folds = (text: string) =>
    foldingRanges(documentOf(text)).map(({ startLine, endLine, kind }) => [startLine, endLine, kind ?? '']);

  it('are the title page, scenes, and as comments the notes and the boneyard', () =>
    assert.deepEqual(folds(`Title: A\nAuthor: B\n\nINT. A\n\nHm.\n\n/* away\nwith it */\n\n[[to\ndo]]\n`), [
      [0, 1, ''],
      [3, 11, ''],
      [7, 8, 'comment'],
      [10, 11, 'comment'],
    ]));
  it('reach to the end of action that has a note in it', () =>
    assert.deepEqual(folds('INT. A\n\nHe waits [[long]]\nand goes\naway.\n'), [[0, 4, '']]));
  it('have more than one line', () => assert.deepEqual(folds('Title: A\n\nINT. A\n'), []));
});

describe('selection ranges', () => {
  const depth = (range: SelectionRange): number => 1 + (range.parent === undefined ? 0 : depth(range.parent));
  const text = `# One\n\n${scene('HALL', [LOVE])}# Two\n\n${scene('YARD', [HATE])}`;
  const document = documentOf(text);
  const around = (offset: number) => {
    const chosen: string[] = [];
    let next: SelectionRange | undefined = selectionRanges(document, [
      document.positions.positionAt(offset),
    ])[0];
    for (; next !== undefined; next = next.parent) {
      const { start, end } = next.range;
      chosen.push(text.slice(document.positions.offsetAt(start), document.positions.offsetAt(end)));
    }
    return chosen;
  };

  it('go from a line to its scene, its section and the whole', () =>
    assert.deepEqual(around(text.indexOf(HATE) + 3), [
      HATE,
      scene('YARD', [HATE]).trimEnd(),
      `# Two\n\n${scene('YARD', [HATE])}`.trimEnd(),
      text,
    ]));
  it('at a border of two go on from one of them', () =>
    assert.deepEqual(
      selectionRanges(documentOf('Bob walks.[[why]][[not]]'), [{ line: 0, character: 17 }]).map(depth),
      [2],
    ));
  it('each lie in the next, and hold the place, wherever it is', () => {
    for (let offset = 0; offset <= text.length; offset += 1) {
      const [position] = [document.positions.positionAt(offset)];
      let inner: SelectionRange | undefined = selectionRanges(document, [position])[0];
      for (; inner !== undefined; inner = inner.parent) {
        const [start, end] = [inner.range.start, inner.range.end].map((at) =>
          document.positions.offsetAt(at),
        );
        assert.ok((start ?? NaN) <= offset && offset <= (end ?? NaN), `${offset}`);
        if (inner.parent === undefined) break;
        assert.ok(document.positions.offsetAt(inner.parent.range.start) <= (start ?? NaN));
        assert.ok(document.positions.offsetAt(inner.parent.range.end) >= (end ?? NaN));
      }
    }
  });
});

describe('symbols of the workspace', () => {
  const found = (query: string, ...texts: readonly string[]) =>
    workspaceSymbols(
      texts.map((text, index) => documentOf(text, `file:///folder/my%20script%20${index}.fountain`)),
      query,
    ).map(({ name, containerName = '', location }: WorkspaceSymbol) => [
      name,
      containerName,
      'range' in location ? location.range.start.line : undefined,
    ]);

  it('name a character once, as the reading does, and the script it is in', () =>
    assert.deepEqual(
      found('bob', `INT. A\n\n${speech('BOB', LOVE)}${speech('@Bob', LOVE)}${speech('BOB (V.O.)', LOVE)}`),
      [['BOB', 'my script 0.fountain', 2]],
    ));
  it('are of all open scripts', () =>
    assert.deepEqual(found('hall', scene('HALL', [LOVE]), scene('TOWN HALL', [LOVE])), [
      ['INT. HALL - DAY', 'my script 0.fountain', 0],
      ['INT. TOWN HALL - DAY', 'my script 1.fountain', 0],
    ]));
});
