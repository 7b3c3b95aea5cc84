import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { parseScreenplay, type Screenplay, updateScreenplay } from '../../core/index.js';
import { oneEditOf } from './oneEdit.js';
import { Positions } from './positions.js';

/** Few changes cost less one by one: all at once may parse the whole script, which takes as long as some five keystrokes. */
const MANY_CHANGES = 5;

/** One version of an open screenplay. Never changed: an edit makes the next one. */
export class ScriptDocument {
  readonly uri: string;
  readonly version: number;
  readonly screenplay: Screenplay;
  #positions: Positions | undefined;

  constructor(uri: string, version: number, screenplay: Screenplay) {
    this.uri = uri;
    this.version = version;
    this.screenplay = screenplay;
  }

  /** Made when first asked for: most versions are gone before anybody asks. */
  get positions(): Positions {
    this.#positions ??= new Positions(this.screenplay.text);
    return this.#positions;
  }

  /** The next version, after the client's changes, each of what the one before has left. */
  changed(changes: readonly TextDocumentContentChangeEvent[], version: number): ScriptDocument {
    const { text } = this.screenplay;
    const edit = changes.length < MANY_CHANGES ? undefined : oneEditOf(text, this.positions, changes);
    if (edit !== undefined)
      return new ScriptDocument(this.uri, version, updateScreenplay(this.screenplay, edit));
    return changes.reduce<ScriptDocument>(
      (document, change) => new ScriptDocument(this.uri, version, document.#apply(change)),
      this,
    );
  }

  #apply(change: TextDocumentContentChangeEvent): Screenplay {
    if (!('range' in change)) return parseScreenplay(change.text);
    const { start, end } = change.range;
    const edit = {
      start: this.positions.offsetAt(start),
      end: this.positions.offsetAt(end),
      text: change.text,
    };
    return updateScreenplay(this.screenplay, edit);
  }
}

/** How open documents are made from what the client sends. */
export const SCRIPT_DOCUMENTS: TextDocumentsConfiguration<ScriptDocument> = {
  create: (uri, _languageId, version, content) => new ScriptDocument(uri, version, parseScreenplay(content)),
  update: (document, changes, version) => document.changed(changes, version),
};
