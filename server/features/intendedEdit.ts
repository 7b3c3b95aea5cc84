import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../core/index.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import { noteEdit } from './sceneNote.js';

const NOTE = '[[intended]]';

/**
 * Notes in a finding's scene that it is meant so, under the heading, or at the top of a scene without one. It names
 * the version it is meant for, so that an editor refuses it once the text is another. `undefined` where no note fits.
 */
export function intendedEdit(
  { scene }: Finding,
  { document, script }: ScriptReading,
): WorkspaceEdit | undefined {
  const { uri, version, screenplay } = document;
  const { heading, firstElement, start } = script.scenes[scene] ?? { firstElement: 0, start: 0 };
  const element = heading === undefined ? undefined : screenplay.elements[firstElement];
  const edit = noteEdit(document, element === undefined ? { start } : { heading: element }, NOTE);
  return edit && { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}
