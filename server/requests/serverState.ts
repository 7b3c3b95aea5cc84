import type { TextDocuments } from 'vscode-languageserver';
import type { ClientSupport } from '../documents/clientSupport.js';
import type { DocumentSettings } from '../documents/documentSettings.js';
import type { OpenScript } from '../reading/openScript.js';
import type { ScriptFindings } from '../reading/scriptFindings.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import type { WhatIfs } from '../documents/whatIfs.js';

/** What all features share: the open scripts and their settings. */
export interface ServerState {
  readonly documents: TextDocuments<ScriptDocument>;
  readonly scripts: ReadonlyMap<string, OpenScript>;
  readonly settings: DocumentSettings;
  readonly support: ClientSupport;
  readonly findings: ScriptFindings;
  readonly whatIfs: WhatIfs;
}
