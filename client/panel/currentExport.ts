import type { ExportAnswer } from '../../protocol/editorMessages.js';

/** So often a script is read for one export; whoever edits on all that while can ask again. */
const MOST_READINGS = 3;

/** A script that is to be exported. */
export interface ScriptToExport {
  /** The version of its text now. */
  version(): number;
  isRead(version: number): boolean;
  read(): Promise<void>;
  text(): Promise<ExportAnswer | null>;
}

/**
 * What is exported, of the script as it is when that comes: read first where need be, and again after an edit. Rejects
 * once the writer has given up, and asks for no more then.
 */
export async function currentExport(
  script: ScriptToExport,
  signal: AbortSignal,
): Promise<ExportAnswer | null | 'edited'> {
  for (let readings = 0; readings < MOST_READINGS; readings += 1) {
    if (!script.isRead(script.version())) await script.read();
    signal.throwIfAborted();
    const answer = await script.text();
    signal.throwIfAborted();
    if (answer === null || answer.version === script.version()) return answer;
  }
  return 'edited';
}
