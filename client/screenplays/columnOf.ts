import { TabInputText, TabInputWebview, type TabGroup, type TextEditor, ViewColumn, window } from 'vscode';

/**
 * The column in which a script is, or was left behind another tab; for one without an editor, one that leaves the arc in
 * sight.
 *
 * @param at The editor that the writer is at, which comes first where the script is in sight twice.
 */
export function columnOf(uri: string, at: TextEditor | undefined = window.activeTextEditor): ViewColumn {
  const seen = [at, ...window.visibleTextEditors].find(
    // Within a comparison an editor has no column.
    (editor) => editor?.viewColumn !== undefined && editor.document.uri.toString() === uri,
  );
  return seen?.viewColumn ?? holderOf(uri)?.viewColumn ?? columnWithoutArc();
}

/** The group of editors in which a document has a tab, the active one first. */
export function holderOf(uri: string): TabGroup | undefined {
  const { activeTabGroup, all } = window.tabGroups;
  return [activeTabGroup, ...all].find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  );
}

export function columnWithoutArc(): ViewColumn {
  const free = window.tabGroups.all.find(
    ({ tabs }) => !tabs.some(({ input }) => input instanceof TabInputWebview),
  );
  return free?.viewColumn ?? ViewColumn.Beside;
}
