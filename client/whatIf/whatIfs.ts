import {
  commands,
  type Disposable,
  EventEmitter,
  type Event,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { Server } from '../server.js';
import type { Scratch, ScratchFiles } from './scratchFiles.js';

/** The paths of all what-ifs, for what menus show. */
const CONTEXT = 'undercurrent.whatIfs';

/** The what-ifs there are, one of a script at most. */
export interface WhatIfs extends Disposable {
  /** Resolves when those of earlier sessions are known. */
  readonly known: Promise<void>;
  all(): readonly Scratch[];
  /** The what-if of a script. */
  of(script: string): Scratch | undefined;
  /** The what-if in a file. */
  at(uri: string): Scratch | undefined;
  /** The script that a document is about: itself, or for a what-if the script that is tried out in it, if that is open. */
  openScriptOf(uri: string): string;
  begin(script: string, text: string): Promise<Scratch>;
  /** The what-if is one of this text of its script from now on. */
  rebase(scratch: Scratch, base: string): Promise<Scratch>;
  remove(scratch: Scratch): Promise<void>;
  /** Another what-if is open than before, or one is no longer; with its script. */
  readonly onChange: Event<string>;
}

export function createWhatIfs(files: ScratchFiles, server: Server, log: LogOutputChannel): WhatIfs {
  const scratches = new Map<string, Scratch>();
  const emitter = new EventEmitter<string>();
  const isOpen = (uri: string) => workspace.textDocuments.some((document) => document.uri.toString() === uri);
  const tell = (uri: string): void => {
    const scratch = scratches.get(uri);
    if (scratch === undefined || !isOpen(uri)) return;
    void server.tellWhatIf({ uri, script: scratch.script });
    // The server reads what is open.
    void openQuietly(scratch.script, log);
    emitter.fire(scratch.script);
  };
  const put = (scratch: Scratch): void => {
    scratches.set(scratch.uri, scratch);
    showContext([...scratches.keys()]);
    tell(scratch.uri);
  };
  const known = files.list().then((all) => all.forEach(put));
  const renamed = (from: string, to: string): void => {
    const scratch = [...scratches.values()].find(({ script }) => script === from);
    if (scratch === undefined) return;
    put({ ...scratch, script: to });
    void files.rewrite({ ...scratch, script: to });
  };
  server.onState((state) => {
    if (state === 'running') [...scratches.keys()].forEach(tell);
  });
  const listeners = [
    emitter,
    workspace.onDidOpenTextDocument((document) => {
      const uri = document.uri.toString();
      const saved = scratches.has(uri)
        ? undefined
        : [...scratches.values()].find(({ script }) => isSavedAs(script, document));
      if (saved !== undefined) renamed(saved.script, uri);
      tell(uri);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      const scratch = scratches.get(uri.toString());
      if (scratch !== undefined) emitter.fire(scratch.script);
    }),
    workspace.onDidRenameFiles((event) =>
      event.files.forEach(({ oldUri, newUri }) => renamed(oldUri.toString(), newUri.toString())),
    ),
  ];
  const of = (script: string) => [...scratches.values()].find((scratch) => scratch.script === script);
  return {
    known,
    all: () => [...scratches.values()],
    of,
    at: (uri) => scratches.get(uri),
    openScriptOf(uri) {
      const script = scratches.get(uri)?.script;
      return script !== undefined && isOpen(script) ? script : uri;
    },
    async begin(script, text) {
      const scratch = await files.write(script, text);
      put(scratch);
      return scratch;
    },
    async rebase(scratch, base) {
      const rebased = { ...scratch, base };
      await files.rewrite(rebased);
      put(rebased);
      return rebased;
    },
    async remove(scratch) {
      scratches.delete(scratch.uri);
      showContext([...scratches.keys()]);
      emitter.fire(scratch.script);
      await files.remove(scratch);
    },
    onChange: emitter.event,
    dispose: () => listeners.forEach((listener) => void listener.dispose()),
  };
}

/** Whether a document is what an untitled script was just saved as: for a moment both are there, with one text. */
function isSavedAs(script: string, saved: TextDocument): boolean {
  const untitled = workspace.textDocuments.find(
    (document) => document.isUntitled && document.uri.toString() === script,
  );
  return !saved.isUntitled && untitled?.getText() === saved.getText();
}

/** Menus know a file by its path alone: its scheme is another where the window is, in a remote one. */
function showContext(uris: readonly string[]): void {
  const paths = uris.map((uri) => Uri.parse(uri, true)).flatMap(({ path, fsPath }) => [path, fsPath]);
  void commands.executeCommand('setContext', CONTEXT, [...new Set(paths)]);
}

async function openQuietly(script: string, log: LogOutputChannel): Promise<void> {
  // A closed untitled one would be made anew, and empty.
  if (script.startsWith('untitled:')) return;
  try {
    await workspace.openTextDocument(Uri.parse(script, true));
  } catch (error) {
    log.warn(`The script of a what-if cannot be opened: ${String(error)}`);
  }
}
