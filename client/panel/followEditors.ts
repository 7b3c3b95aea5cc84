import { Disposable, window, workspace } from 'vscode';
import { isFountain, lineChanges, visibleScreenplays } from '../screenplays/fountainDocument.js';
import { watchMoves } from '../screenplays/watchMoves.js';
import { after } from '../timer.js';
import type { WhatIfs } from '../whatIf/whatIfs.js';
import { coalesce } from '../coalesce.js';
import type { Conversation } from './conversation.js';
import { followedScript } from './followedScript.js';

/** While the cursor runs, the page is told of it no more often than this. */
const CURSOR_MS = 40;

/**
 * Tells the panel's conversation which script the writer is at, where in it, what is typed, and what becomes of files.
 *
 * @param missing Told when the script that is shown may not be open: it is another file, or has been closed.
 */
export function followEditors(conversation: Conversation, whatIfs: WhatIfs, missing: () => void): Disposable {
  const follow = (): void => {
    const { activeTextEditor: active } = window;
    const followed = followedScript(conversation.followed(), {
      active: active && isFountain(active.document) ? active.document.uri.toString() : undefined,
      inSight: visibleScreenplays().map(({ document }) => document.uri.toString()),
      open: workspace.textDocuments.filter(isFountain).map(({ uri }) => uri.toString()),
    });
    // A what-if is shown beside its script.
    conversation.follow(followed && whatIfs.openScriptOf(followed));
  };
  const tellCursor = coalesce(after, CURSOR_MS, () => conversation.cursorMoved());
  follow();
  return Disposable.from(
    tellCursor,
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeVisibleTextEditors(() => {
      follow();
      tellCursor.ask();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const shown = whatIfs.openScriptOf(textEditor.document.uri.toString());
      if (shown === conversation.shown()) tellCursor.ask();
    }),
    whatIfs.onChange((script) => {
      follow();
      conversation.readingChanged(script);
    }),
    workspace.onDidChangeTextDocument((event) => {
      const { uri, version } = event.document;
      if (isFountain(event.document)) conversation.edited(uri.toString(), version, lineChanges(event));
    }),
    // A text that is told to be Fountain, or not to be any more, is closed and opened in the same editor.
    workspace.onDidOpenTextDocument(follow),
    // Before closing is looked at: a script that has been saved for the first time is closed under its old name.
    watchMoves(
      (uri) => whatIfs.at(uri) !== undefined,
      (move) => {
        const before = conversation.shown();
        conversation.moved(move);
        if (conversation.shown() !== before) missing();
      },
    ),
    workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => conversation.gone(uri.toString()))),
    workspace.onDidCloseTextDocument((document) => {
      const uri = document.uri.toString();
      conversation.closed(uri);
      // What has no file is nowhere once it is closed. A text that becomes Fountain is still among the open ones.
      if (document.isUntitled && !workspace.textDocuments.includes(document)) conversation.gone(uri);
      follow();
      // The panel stays with it: the server is to go on answering.
      if (conversation.shown() === uri) missing();
    }),
  );
}
