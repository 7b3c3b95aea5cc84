import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from '../../protocol/editorMessages.js';

/** What the client can do and what it said of itself, settled once at the start. */
export interface ClientSupport extends Omit<ClientOptions, 'settings'> {
  /** As it sent them; they are looked at where settings are. */
  readonly settings: unknown;
  /** Whether it pulls diagnostics and can be asked to do so again: findings come when the text has long been there. */
  readonly pullsDiagnostics: boolean;
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
    pullsDiagnostics:
      textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
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

function clientOptions(json: unknown): Omit<ClientOptions, 'settings'> & Pick<ClientSupport, 'settings'> {
  if (typeof json !== 'object' || json === null) return { settings: undefined };
  const {
    cacheFolder,
    windowFolder,
    drawsMarks,
    followsReadings,
    othersGiveStructure,
    correctsLines,
    actsOnFindings,
    settings,
  } = json as Readonly<Record<string, unknown>>;
  return {
    settings,
    ...(typeof cacheFolder === 'string' && { cacheFolder }),
    ...(typeof windowFolder === 'string' && { windowFolder }),
    drawsMarks: drawsMarks === true,
    followsReadings: followsReadings === true,
    othersGiveStructure: othersGiveStructure === true,
    correctsLines: correctsLines === true,
    actsOnFindings: actsOnFindings === true,
  };
}
