import { type TextDocument, window } from 'vscode';
import { closeScratch } from '../whatIf/closeScratch.js';
import { currentScratch } from '../whatIf/currentScratch.js';
import { applyLineEdits } from '../whatIf/editScratch.js';
import { type LineEdit, lineEdits, mergedEdits } from '../whatIf/lineEdits.js';
import { openCopy } from '../whatIf/openCopy.js';
import { openScript } from '../screenplays/openScript.js';
import type { Scratch } from '../whatIf/scratchFiles.js';
import { showScript } from '../whatIf/showScratch.js';
import type { CommandPorts } from './commandPorts.js';
import { showDifference } from './compareWhatIf.js';

/** Takes a what-if over into its script, as one step to be undone, and takes it away. */
export async function takeOverWhatIf(ports: CommandPorts, argument?: unknown): Promise<void> {
  const { say, log } = ports;
  const scratch = await currentScratch(ports, argument);
  if (scratch === undefined) return;
  const script = await openScript(scratch.script, log);
  if (script === undefined || script === 'gone') {
    void window.showWarningMessage(
      say(
        'The script of this what-if is not there any more. What you wrote stays in the what-if: save it elsewhere.',
      ),
    );
    return;
  }
  const copy = await openCopy(ports, scratch);
  if (copy === undefined) return;
  const edits =
    mergedEdits(scratch.base, copy.getText(), script.getText()) ??
    (await askForAll(ports, scratch, script, copy));
  if (edits === undefined) return;
  if (edits.length > 0 && !(await applyLineEdits(script, edits))) {
    void window.showWarningMessage(say('The script could not be changed. The what-if stays as it is.'));
    return;
  }
  await showScript(script);
  await closeScratch(ports, scratch);
  const done =
    edits.length > 0
      ? say('The what-if is in the script now; one undo takes it back out.')
      : say('The what-if was the same as the script.');
  window.setStatusBarMessage(done, 6_000);
}

/** Script and what-if have changed the same lines: shows how they differ, or takes all of the what-if if that is wanted. */
async function askForAll(
  { say }: CommandPorts,
  scratch: Scratch,
  script: TextDocument,
  copy: TextDocument,
): Promise<readonly LineEdit[] | undefined> {
  const { version } = script;
  const [compare, all] = [say('Compare'), say('Take Over Anyway')];
  const chosen = await window.showWarningMessage(
    say('The script has changed since, in the same lines as the what-if.'),
    {
      modal: true,
      detail: say(
        'Take it over anyway, and the script becomes the what-if: what was written in the script since is gone, until you undo.',
      ),
    },
    compare,
    all,
  );
  if (chosen === compare) await showDifference(say, scratch);
  return chosen === all && script.version === version
    ? lineEdits(script.getText(), copy.getText())
    : undefined;
}
