import { window } from 'vscode';
import { ignoredRow, type Row } from '../words/findingTexts.js';
import type { IgnoredInScript } from '../../protocol/findingMessages.js';
import type { CommandPorts } from './commandPorts.js';
import { pickLine } from './pickLine.js';
import { tellNoAnswer } from './tellNoAnswer.js';
import { upToDate } from './upToDate.js';

/** A row and what choosing it takes back: one finding, or all. */
interface IgnoredPick extends Row {
  readonly entries: readonly IgnoredInScript['entry'][];
}

/** Lists the findings that are ignored in the script; the one that is chosen is told again. */
export async function showIgnored(ports: CommandPorts): Promise<void> {
  const { server, current, say } = ports;
  const editor = current.editor();
  if (editor === undefined) return;
  const uri = editor.document.uri.toString();
  const answer = upToDate(ports, editor.document, await server.ignored(uri));
  if (answer === undefined) return;
  const { ignored } = answer;
  if (ignored.length === 0) {
    void window.showInformationMessage(say('No finding is ignored in this script.'));
    return;
  }
  const picks: readonly IgnoredPick[] = ignored.map((each) => ({
    ...ignoredRow(say, each),
    entries: [each.entry],
  }));
  const all: IgnoredPick = { label: say('All of them'), entries: ignored.map(({ entry }) => entry) };
  const chosen = await pickLine(editor, picks.length > 1 ? [...picks, all] : picks, {
    title: say('Ignored findings'),
    placeHolder: say('Choose one to be told of it again'),
  });
  if (chosen === undefined) return;
  if (!(await server.restoreFindings({ uri, entries: chosen.entries }))) await tellNoAnswer(ports);
}
