import {
  commands,
  type Disposable,
  EventEmitter,
  type Event,
  type LogOutputChannel,
  Uri,
  workspace,
} from 'vscode';
import type { Server } from '../connection/server.js';
import { openDocument } from '../screenplays/fountainDocument.js';
import { placeAfter } from '../screenplays/moves.js';
import { openScript } from '../screenplays/openScript.js';
import { watchMoves } from '../screenplays/watchMoves.js';
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
  const of = (script: string) => [...scratches.values()].find((scratch) => scratch.script === script);
  const tell = (uri: string): void => {
    const scratch = scratches.get(uri);
    if (scratch === undefined || !isOpen(uri)) return;
    void server.tellWhatIf({ uri, script: scratch.script });
    // The server reads what is open.
    void openScript(scratch.script, log);
    emitter.fire(scratch.script);
  };
  const put = (scratch: Scratch): Scratch => {
    scratches.set(scratch.uri, scratch);
    showContext([...scratches.keys()]);
    tell(scratch.uri);
    return scratch;
  };
  const rewrite = async (scratch: Scratch): Promise<Scratch> => {
    await files.rewrite(scratch);
    return put(scratch);
  };
  const remove = async (scratch: Scratch): Promise<void> => {
    scratches.delete(scratch.uri);
    showContext([...scratches.keys()]);
    void server.tellWhatIf({ uri: scratch.uri });
    emitter.fire(scratch.script);
    // What stays there is listed again when the window is opened anew.
    await files
      .remove(scratch)
      .catch((error: unknown) => log.warn(`A what-if is not removed: ${String(error)}`));
  };
  const listeners = watchDocuments({
    all: () => [...scratches.values()],
    opened: tell,
    closed: (script) => emitter.fire(script),
    renamed: (scratch, script) => {
      const renamed = put({ ...scratch, script });
      void files.rewrite(renamed).catch((error: unknown) => log.warn(String(error)));
    },
    log,
  });
  server.onState((state) => {
    if (state === 'running') [...scratches.keys()].forEach(tell);
  });
  return {
    known: files.list().then((all) => all.forEach(put)),
    all: () => [...scratches.values()],
    of,
    at: (uri) => scratches.get(uri),
    openScriptOf(uri) {
      const script = scratches.get(uri)?.script;
      return script !== undefined && isOpen(script) ? script : uri;
    },
    begin: async (script, text) => put(await files.write(script, text)),
    rebase: (scratch, base) => rewrite({ ...scratch, base }),
    remove,
    onChange: emitter.event,
    dispose: () => [...listeners, emitter].forEach((listener) => void listener.dispose()),
  };
}

interface DocumentWatch {
  all(): readonly Scratch[];
  /** A document is open that may be a what-if. */
  opened(uri: string): void;
  /** A what-if of the script is closed. */
  closed(script: string): void;
  /** The script of a what-if is another file now. */
  renamed(scratch: Scratch, script: string): void;
  readonly log: LogOutputChannel;
}

function watchDocuments({ all, opened, closed, renamed, log }: DocumentWatch): readonly Disposable[] {
  const isWhatIf = (uri: string) => all().some((scratch) => scratch.uri === uri);
  return [
    workspace.onDidOpenTextDocument(({ uri }) => opened(uri.toString())),
    // Before closing is looked at: a script that has been saved for the first time is closed under its old name.
    watchMoves(isWhatIf, (move) => {
      for (const scratch of all()) {
        const script = placeAfter(scratch.script, move);
        if (script !== undefined) renamed(scratch, script);
      }
    }),
    workspace.onDidCloseTextDocument((document) => {
      const uri = document.uri.toString();
      for (const scratch of all()) {
        if (scratch.uri === uri) closed(scratch.script);
        // VS Code closes what no editor shows after a while; what has no file only with its tab.
        if (scratch.script === uri && !document.isUntitled && isOpen(scratch.uri)) void openScript(uri, log);
      }
    }),
  ];
}

function isOpen(uri: string): boolean {
  return openDocument(uri) !== undefined;
}

/** Menus know a file by its path alone: its scheme is another where the window is, in a remote one. */
function showContext(uris: readonly string[]): void {
  const paths = uris.map((uri) => Uri.parse(uri, true)).flatMap(({ path, fsPath }) => [path, fsPath]);
  void commands.executeCommand('setContext', CONTEXT, [...new Set(paths)]);
}
