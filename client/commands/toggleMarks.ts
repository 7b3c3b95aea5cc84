import { window } from 'vscode';
import type { CommandPorts } from './commandPorts.js';

/** Hides all marks, or shows them again. */
export async function toggleMarks({ marksSwitch, say }: CommandPorts): Promise<void> {
  await marksSwitch.toggle();
  const message = marksSwitch.isOn()
    ? say('Marks are shown.')
    : say('Marks are hidden; the same command shows them again.');
  window.setStatusBarMessage(message, 4_000);
}
