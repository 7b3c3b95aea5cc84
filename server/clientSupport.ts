import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from '../protocol/editorMessages.js';

/** What the client can do and what it said of itself, settled once at the start. */
export interface ClientSupport extends ClientOptions {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLens: boolean;
  /** What it likes hovers to be written in. */
  readonly hoverFormat: 'markdown' | 'plaintext';
  /** Whether it shows an outline within an outline. */
  readonly nestsSymbols: boolean;
  readonly showsProgress: boolean;
  readonly givesSettings: boolean;
  /** Whether it can be asked to show a document. */
  readonly showsDocuments: boolean;
  /** Whether it refuses an edit of a version that is gone. */
  readonly guardsEdits: boolean;
}

export function clientSupport({ capabilities, initializationOptions }: InitializeParams): ClientSupport {
  const { textDocument, workspace, window }: ClientCapabilities = capabilities;
  return {
    ...clientOptions(initializationOptions),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    hoverFormat: textDocument?.hover?.contentFormat?.[0] ?? 'markdown',
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    showsProgress: window?.workDoneProgress === true,
    givesSettings: workspace?.configuration === true,
    showsDocuments: window?.showDocument?.support === true,
    guardsEdits: workspace?.workspaceEdit?.documentChanges === true,
  };
}

function clientOptions(json: unknown): ClientOptions {
  if (typeof json !== 'object' || json === null) return {};
  const { cacheFolder, drawsMarks, followsReadings, othersGiveStructure, correctsLines, actsOnFindings } =
    json as Readonly<Record<string, unknown>>;
  return {
    ...(typeof cacheFolder === 'string' && { cacheFolder }),
    drawsMarks: drawsMarks === true,
    followsReadings: followsReadings === true,
    othersGiveStructure: othersGiveStructure === true,
    correctsLines: correctsLines === true,
    actsOnFindings: actsOnFindings === true,
  };
}
