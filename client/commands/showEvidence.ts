import { window } from 'vscode';
import type { ShowEvidenceParams } from '../../protocol/findingMessages.js';
import { columnOf } from '../screenplays/columnOf.js';
import { openScreenplay } from '../screenplays/fountainDocument.js';
import type { CommandPorts } from './commandPorts.js';
import { upToDate } from './upToDate.js';

/** Shows a script and marks the lines that made a finding, unless it is another by now. */
export async function showEvidence(ports: CommandPorts, argument: unknown): Promise<void> {
  const params = argument as ShowEvidenceParams | undefined;
  if (params === undefined) return;
  const document = openScreenplay(params.uri);
  if (document === undefined || upToDate(ports, document, params) === undefined) return;
  // Asked for in the list of problems, it may lie behind another tab.
  const viewColumn = columnOf(params.uri, ports.current.editor());
  ports.evidence.show(await window.showTextDocument(document, { viewColumn }), params.ranges);
}
