import { commands, env, Uri, window, workspace } from 'vscode';
import { type ExportFormat, EXPORTS } from '../../protocol/exportFormats.js';
import { exportChoices, exportName, extensionOf } from '../panel/exportFormats.js';
import { scriptAbout } from '../whatIf/scratchAbout.js';
import { exportContent, NothingToExport } from '../panel/exportContent.js';
import { saveFailure, saveFile } from '../panel/saveFile.js';
import { nameOf } from '../screenplays/nameOf.js';
import { scriptAtHand } from '../panel/scriptAtHand.js';
import type { Say } from '../words/say.js';
import { withPatience } from './withPatience.js';
import type { CommandPorts } from './commandPorts.js';

/** Writes how the script reads to a file of the writer's choice: the one in the panel if the keyboard is there. */
export async function exportArc(ports: CommandPorts, asked?: unknown): Promise<void> {
  const { log, say, whatIfs } = ports;
  const uri = scriptAtHand(ports);
  if (uri === undefined) {
    void window.showInformationMessage(say('Open a Fountain screenplay to export how it reads.'));
    return;
  }
  const format = EXPORTS.find(({ format: each }) => each === asked)?.format ?? (await pickFormat(ports));
  if (format === undefined) return;
  try {
    const title = say('Reading {0} for the export', nameOf(uri));
    const content = await withPatience(title, (signal) => exportContent(ports, uri, format, signal));
    if (content === 'cancelled') return;
    await whatIfs.known;
    const script = scriptAbout(whatIfs, uri);
    const target = await askWhere(say, Uri.parse(script, true), {
      name: exportName(nameOf(uri), format),
      format,
    });
    if (target === undefined) return;
    await saveFile(workspace.fs, target, content, Uri.parse(uri, true), Uri.parse(script, true));
    await tellSaved(say, target, format);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const reason = error instanceof NothingToExport ? error.message : saveFailure(say, error);
    void window.showErrorMessage(say('Nothing was exported: {0}.', reason));
  }
}

async function pickFormat({ arcPanel, say }: CommandPorts): Promise<ExportFormat | undefined> {
  const picks = exportChoices(say).map((choice) => ({ ...choice }));
  const chosen = await window.showQuickPick(picks, {
    title: say('Export how the script reads'),
    // When the palette closes, the panel takes its focus back, and may do so only after this list is open.
    ignoreFocusOut: arcPanel.isActive(),
  });
  return chosen?.format;
}

/** Asks for a place, beside the script unless it has none: the folder of a what-if goes with it. */
async function askWhere(
  say: Say,
  script: Uri,
  { name, format }: { readonly name: string; readonly format: ExportFormat },
): Promise<Uri | undefined> {
  const folder =
    script.scheme === 'untitled' ? workspace.workspaceFolders?.at(0)?.uri : Uri.joinPath(script, '..');
  return window.showSaveDialog({
    title: say('Export how the script reads'),
    filters: { [extensionOf(format).toUpperCase()]: [extensionOf(format)] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
}

async function tellSaved(say: Say, target: Uri, format: ExportFormat): Promise<void> {
  const [open, reveal] = [say('Open'), say('Show in Folder')];
  const isLocal = target.scheme === 'file' && env.remoteName === undefined;
  const chosen = await window.showInformationMessage(
    say('Exported to {0}.', nameOf(target.toString())),
    open,
    reveal,
  );
  if (chosen === reveal) {
    await commands.executeCommand(isLocal ? 'revealFileInOS' : 'revealInExplorer', target);
  } else if (chosen === open) {
    // A page is for a browser; everything else VS Code can show.
    if (isLocal && extensionOf(format) === 'html') await env.openExternal(target);
    else await commands.executeCommand('vscode.open', target);
  }
}
