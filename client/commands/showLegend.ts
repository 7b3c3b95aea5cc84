import { commands } from 'vscode';

const WALKTHROUGH = 'bluepages.undercurrent#undercurrent.legend';

/** Opens the page that explains every mark. */
export async function showLegend(): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false);
}
