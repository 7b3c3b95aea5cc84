import type { TextDocuments } from 'vscode-languageserver';
import type { ClientSupport } from './clientSupport.js';
import type { DocumentSettings } from './documentSettings.js';
import type { OpenScript } from './openScript.js';
import type { ScriptFindings } from './scriptFindings.js';
import type { ScriptDocument } from './scriptDocument.js';
import type { WhatIfs } from './whatIfs.js';

/** What all features share: the open scripts and their settings. */
export interface ServerState {
  readonly documents: TextDocuments<ScriptDocument>;
  readonly scripts: ReadonlyMap<string, OpenScript>;
  readonly settings: DocumentSettings;
  readonly support: ClientSupport;
  readonly findings: ScriptFindings;
  readonly whatIfs: WhatIfs;
}
