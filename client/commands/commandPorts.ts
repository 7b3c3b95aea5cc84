import type { LogOutputChannel } from 'vscode';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import type { EvidenceMarks } from '../marks/evidenceMarks.js';
import type { MarksSwitch } from '../marks/marksSwitch.js';
import type { ArcPanel } from '../panel/arcPanel.js';
import type { Readings } from '../screenplays/readings.js';
import type { Say } from '../words/say.js';
import type { Server } from '../connection/server.js';
import type { WhatIfs } from '../whatIf/whatIfs.js';

/** What commands work with. */
export interface CommandPorts {
  readonly server: Server;
  readonly readings: Readings;
  readonly current: CurrentScreenplay;
  readonly marksSwitch: MarksSwitch;
  readonly arcPanel: ArcPanel;
  readonly log: LogOutputChannel;
  readonly say: Say;
  readonly evidence: EvidenceMarks;
  readonly whatIfs: WhatIfs;
}
