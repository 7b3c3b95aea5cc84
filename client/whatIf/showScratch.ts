import {
  commands,
  type Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { CommandPorts } from '../commands/commandPorts.js';
import { columnOf, columnWithoutArc, holderOf } from '../screenplays/columnOf.js';
import { openScript } from '../screenplays/openScript.js';
import type { Scratch } from './scratchFiles.js';

type ShowPorts = Pick<CommandPorts, 'arcPanel' | 'log'>;

/**
 * Shows a what-if under its script, with the arc beside both: lines of a screenplay are short, and three columns would
 * break them. What shows already stays where it is.
 */
export async function showScratch(
  { arcPanel, log }: ShowPorts,
  scratch: Scratch,
  selection?: Selection,
): Promise<TextEditor> {
  const document = await workspace.openTextDocument(Uri.parse(scratch.uri, true));
  if (!arcPanel.isVisible()) arcPanel.open();
  const viewColumn = holderOf(scratch.uri)?.viewColumn ?? (await groupBelow(scratch, log));
  // The selection goes along: set afterwards, it would carry away a writer who has begun to type.
  return window.showTextDocument(document, {
    viewColumn,
    preview: false,
    ...(selection === undefined ? {} : { selection }),
  });
}

/** Shows a script where it is, or was left behind another tab, or where it leaves the arc in sight. */
export async function showScript(document: TextDocument): Promise<TextEditor> {
  const viewColumn = columnOf(document.uri.toString());
  return window.showTextDocument(document, { viewColumn, preview: false });
}

/** An empty group under that of the script, which is shown. */
async function groupBelow({ script }: Scratch, log: ShowPorts['log']): Promise<ViewColumn> {
  const document = await openScript(script, log);
  if (document === undefined || document === 'gone') return columnWithoutArc();
  await showScript(document);
  await commands.executeCommand('workbench.action.newGroupBelow');
  return ViewColumn.Active;
}
