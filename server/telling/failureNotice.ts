import type { ReadingState } from '../../protocol/editorMessages.js';

/** Tells the writer once that reading fails, whichever documents it fails for; again only after it has recovered. */
export class FailureNotice {
  readonly #tell: (reason: string) => void;
  readonly #failing = new Set<string>();
  #told = false;

  constructor(tell: (reason: string) => void) {
    this.#tell = tell;
  }

  update(uri: string, state: ReadingState): void {
    if (state.kind === 'failed') {
      this.#failing.add(uri);
      if (!this.#told) this.#tell(state.reason);
      this.#told = true;
    } else if (state.kind === 'ready' && this.#failing.delete(uri)) {
      // A document that needed no model says nothing of whether it runs again.
      this.#told = false;
    }
  }

  forget(uri: string): void {
    // Nobody is left who could recover: what fails next is news.
    if (this.#failing.delete(uri) && this.#failing.size === 0) this.#told = false;
  }
}
