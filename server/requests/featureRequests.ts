import {
  type CancellationToken,
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type SelectionRange,
  type SymbolInformation,
} from 'vscode-languageserver';
import {
  ARC_REQUEST,
  type ArcAnswer,
  type ArcParams,
  DESCRIBE_REQUEST,
  type DescriptionAnswer,
  type DocumentParams,
  EXPORT_REQUEST,
  type ExportAnswer,
  type ExportParams,
  MARKS_REQUEST,
  type MarksAnswer,
  type PlaceParams,
  SCENES_REQUEST,
  type ScenesAnswer,
} from '../../protocol/editorMessages.js';
import { answering, type Reply } from './answer.js';
import { arc } from '../features/arc.js';
import { codeLenses } from '../features/codeLens.js';
import { diagnosticReport, diagnostics } from '../features/diagnostics.js';
import { exportReading } from '../features/export.js';
import { hover } from '../features/hover.js';
import { inlayHints } from '../features/inlayHints.js';
import { marks } from '../features/marks.js';
import { scenes } from '../features/scenes.js';
import { documentSymbols, flatSymbols, foldingRanges, selectionRanges } from '../features/structure.js';
import { workspaceSymbols } from '../features/workspaceSymbols.js';
import { sceneAtLine } from '../reading/places.js';
import type { ScriptFindings } from '../reading/scriptFindings.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import type { ServerState } from './serverState.js';
import { describeScene } from '../words/readingWords.js';

/** Answers the client's requests, each by the file of its feature. */
export function registerFeatures(connection: Connection, state: ServerState): void {
  const { documents, scripts, settings, support, findings, whatIfs } = state;
  const reply = answering(connection);
  const readingOf = (uri: string): ScriptReading | undefined => scripts.get(uri)?.schedule.latest;
  const fromReading: FromReading = (uri, token, work) =>
    reply(token, null, () => {
      const reading = readingOf(uri);
      return reading === undefined ? null : work(reading);
    });
  /** Marks of a feature that editors without ours show unless told otherwise. */
  const isWanted = async (uri: string, feature: 'inlayHints' | 'codeLens') => {
    const wanted = (await settings.of(uri))[feature];
    return wanted === 'on' || (wanted === 'auto' && support.drawsMarks !== true);
  };
  const forTextNow = <T>(
    uri: string,
    token: CancellationToken,
    feature: Parameters<typeof isWanted>[1],
    work: (reading: ScriptReading, document: ScriptDocument) => T[],
  ) =>
    reply<T[]>(token, [], async () => {
      if (!(await isWanted(uri, feature))) return [];
      const document = documents.get(uri);
      const reading = readingOf(uri);
      return document === undefined || reading === undefined ? [] : work(reading, document);
    });

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    reply(token, null, () => hoverAt(state, uri, position)),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    forTextNow(uri, token, 'inlayHints', (reading, document) => inlayHints(reading, document, range)),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) => forTextNow(uri, token, 'codeLens', codeLenses));
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
    reply<DocumentDiagnosticReport | undefined>(token, undefined, async () => {
      const document = documents.get(uri);
      return diagnosticReport(
        document === undefined ? [] : await diagnostics(document, findings),
        previousResultId,
      );
    }).then((report) => report ?? withoutReport(token)),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    reply(token, [], () => workspaceSymbols(documents.all(), query)),
  );
  registerOwnRequests(connection, fromReading, findings, (uri) =>
    whatIfs
      .of(uri)
      .map(readingOf)
      .find((reading) => reading !== undefined),
  );
  if (support.othersGiveStructure !== true) registerStructure(connection, state, reply);
}

/** Answers from the latest reading of a document; `null` where there is none. */
type FromReading = <T>(
  uri: string,
  token: CancellationToken,
  work: (reading: ScriptReading) => T | null | Promise<T | null>,
) => Promise<T | null>;

/** What our own client asks beyond LSP. */
function registerOwnRequests(
  connection: Connection,
  fromReading: FromReading,
  findings: Pick<ScriptFindings, 'at'>,
  whatIfOf: (uri: string) => ScriptReading | undefined,
): void {
  connection.onRequest(MARKS_REQUEST, ({ uri }: DocumentParams, token) =>
    fromReading<MarksAnswer>(uri, token, marks),
  );
  connection.onRequest(SCENES_REQUEST, ({ uri }: DocumentParams, token) =>
    fromReading<ScenesAnswer>(uri, token, scenes),
  );
  connection.onRequest(ARC_REQUEST, (params: ArcParams, token) =>
    fromReading<ArcAnswer>(params.uri, token, async (reading) =>
      arc(reading, whatIfOf(params.uri), params, await findings.at(reading.document)),
    ),
  );
  connection.onRequest(EXPORT_REQUEST, (params: ExportParams, token) =>
    fromReading<ExportAnswer>(params.uri, token, async (reading) =>
      exportReading(reading, whatIfOf(params.uri), params, await findings.at(reading.document)),
    ),
  );
  connection.onRequest(DESCRIBE_REQUEST, ({ uri, line }: PlaceParams, token) =>
    fromReading<DescriptionAnswer>(uri, token, (reading) => {
      const scene = sceneAtLine(reading, line);
      if (scene === undefined) return null;
      return { version: reading.document.version, text: describeScene(reading, scene) };
    }),
  );
}

/** None would be taken for an answer, and what is shown would go. */
function withoutReport({
  isCancellationRequested,
}: CancellationToken): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The diagnostics were not made.', {
    // What went wrong would go wrong again.
    retriggerRequest: isCancellationRequested,
  });
}

async function hoverAt(
  { documents, scripts, findings, support, whatIfs }: ServerState,
  uri: string,
  position: Position,
) {
  const document = documents.get(uri);
  if (document === undefined) return null;
  const found = await findings.of(document);
  const correctsLines = support.correctsLines === true && !whatIfs.has(uri);
  return hover(document, scripts.get(uri)?.schedule.latest, position, found?.findings ?? [], {
    ...support,
    correctsLines,
  });
}

function registerStructure(connection: Connection, { documents, support }: ServerState, reply: Reply): void {
  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    reply<DocumentSymbol[] | SymbolInformation[]>(token, [], () => {
      const document = documents.get(uri);
      if (document === undefined) return [];
      const symbols = documentSymbols(document);
      return support.nestsSymbols ? symbols : flatSymbols(symbols, uri);
    }),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    reply(token, [], () => {
      const document = documents.get(uri);
      return document === undefined ? [] : foldingRanges(document);
    }),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    // A list must hold one range for each position.
    reply<SelectionRange[] | null>(token, null, () => {
      const document = documents.get(uri);
      return document === undefined ? null : selectionRanges(document, positions);
    }),
  );
}
