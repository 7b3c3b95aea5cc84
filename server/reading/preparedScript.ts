import { findIllegible, type Illegible, prepareSteps, type Reader, type Script } from '../../core/index.js';
import { inSlices } from '../work/inSlices.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';

/** A script, and why it cannot be read where that is so. */
export interface LegibleScript {
  readonly script: Script;
  readonly illegible: Illegible | undefined;
}

/** One version of a document as a script, prepared when it is first asked for and then kept. */
export class PreparedScript {
  readonly document: ScriptDocument;
  readonly #givenUp = new AbortController();
  #script: Promise<LegibleScript> | undefined;

  constructor(document: ScriptDocument) {
    this.document = document;
  }

  /** Rejects once it is given up. */
  with(reader: Pick<Reader, 'countTokens'>): Promise<LegibleScript> {
    this.#script ??= inSlices(
      prepareSteps(this.document.screenplay, (text) => reader.countTokens(text)),
      this.#givenUp.signal,
    ).then((script) => ({ script, illegible: findIllegible(script) }));
    return this.#script;
  }

  /** Ends the preparing: a newer version has come. */
  giveUp(): void {
    this.#givenUp.abort(new Error('A newer version has come.'));
  }
}
