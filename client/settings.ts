import { type Uri, workspace } from 'vscode';
import { sanitizeSettings, type Settings } from '../protocol/settings.js';

export const SECTION = 'undercurrent';

/** The settings of one document. */
export function settingsOf(uri: Uri): Settings {
  return sanitizeSettings(workspace.getConfiguration(undefined, uri).get<unknown>(SECTION));
}
